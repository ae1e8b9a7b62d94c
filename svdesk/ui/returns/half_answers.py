"""Jots down the answers that are being typed, until they are kept: a power cut takes half a second of them at most."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from svdesk.domain.authority import Contract
from svdesk.domain.period import Period
from svdesk.services import half_answers, recording
from svdesk.ui.changes import Changes
from svdesk.ui.jotting import Jotting
from svdesk.ui.returns.answers_panel import AnswersPanel


class HalfAnswers(QObject):
    """What is half typed in *panel*; ``begin`` says of which return."""

    def __init__(self, changes: Changes, panel: AnswersPanel) -> None:
        super().__init__(panel)
        self._changes, self._panel = changes, panel
        self._jotting = Jotting(changes, self)
        self._jotting.due.connect(self._jot)
        panel.typed.connect(self._jotting.soon)

    def begin(self, contract: Contract, period: Period) -> None:
        """Go on with another return."""
        self._jotting.begin(half_answers.place(contract.id, period))

    def keep(self, contract: Contract, period: Period) -> None:
        """Keep what was typed as the answers for *contract* and *period*."""
        if typed := self._panel.changed():
            self._changes.make(lambda: self._keep(contract, period, typed))

    def _keep(self, contract: Contract, period: Period, typed: Mapping[str, str]) -> None:
        recording.answer(self._changes.store, contract, period, typed, self._changes.by)
        self._jotting.jot(half_answers.place(contract.id, period), "")
        self._changes.jotted.emit()

    def _jot(self) -> None:
        if self._jotting.place:
            self._jotting.jot(self._jotting.place, half_answers.written(self._panel.unkept()))
            self._changes.jotted.emit()
