"""Where an activity counts: whole in every contract that runs then, or a share of it in each."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from svdesk.domain.activity import Share
from svdesk.domain.activity_check import half_typed
from svdesk.domain.authority import Contract
from svdesk.domain.division import WHOLE, Division, percent
from svdesk.domain.problem import Problem
from svdesk.i18n import _, counted
from svdesk.ui.as_typed import read_share
from svdesk.ui.widgets.emptying import discard
from svdesk.ui.widgets.field import field
from svdesk.ui.widgets.laid import column_in, row_in
from svdesk.ui.widgets.mnemonics import literal
from svdesk.ui.widgets.note_box import NoteBox
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.typed_box import TypedBox


class DivisionBox(QWidget):
    """A share for each contract offered, and the reason when they come to more than the whole."""

    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[str, TypedBox[int]] = {}
        self._lines: dict[str, QWidget] = {}
        self._labels: dict[str, Label] = {}
        self._names: dict[str, str] = {}
        self._kept = Division()
        self.rule, self.total = Label("", "body"), Label("", "small")
        self.reason = NoteBox("", 2)
        self.reason.typed.connect(self._changed)
        self._why = field(_("Why may it count more than once?"), self.reason)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column_in(self, self.rule, self._rows, self.total, self._why)

    def show_division(self, division: Division, contracts: Sequence[Contract], *, afresh: bool = False) -> None:
        """Show how an activity is divided among *contracts*; what is being typed stays, unless *afresh*."""
        self._kept = division
        self._offer(contracts)
        shares = {share.contract: share.hundredths for share in division.shares}
        for contract, box in self.boxes.items():
            box.show_value(shares.get(contract), afresh=afresh)
        self.reason.show_value(division.reason, afresh=afresh)
        self._say()

    def division(self) -> Division:
        """The division as it is typed; a share that cannot be read is as it was."""
        before = {share.contract: share.hundredths for share in self._kept.shares}
        typed = {c: before.get(c) if box.unread else box.value() for c, box in self.boxes.items()}
        order = [*before, *(contract for contract in typed if contract not in before)]
        shares = tuple(Share(c, hundredths) for c in order if (hundredths := typed.get(c)) is not None)
        made = Division(shares, self.reason.value())
        return made if made.total > WHOLE else Division(shares)

    def problems(self, record: str) -> list[Problem]:
        """Shares that cannot be read, but for the one that has the focus."""
        return [
            half_typed("share-not-understood", record, "division", text=box.text().strip())
            for box in self.boxes.values()
            if box.unread and not box.hasFocus()
        ]

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [*self.boxes.values(), self.reason]

    def leftovers(self) -> dict[str, str]:
        """What has been typed and is not kept, by contract; nothing where all is kept."""
        wrong = self.division().refused or any(box.unread for box in self.boxes.values())
        return {contract: box.text() for contract, box in self.boxes.items()} if wrong else {}

    def take_back(self, leftovers: Mapping[str, str]) -> None:
        """Put back what was typed and not kept."""
        for contract, text in leftovers.items():
            if contract in self.boxes:
                self.boxes[contract].setText(text)

    def go_to(self) -> None:
        """Move the focus to what has to be mended: a share that cannot be read, the reason, else the first share."""
        unread = [box for box in self.boxes.values() if box.unread]
        wanted = self.reason if self.division().refused else next(iter([*unread, *self.boxes.values()]), self)
        wanted.setFocus()

    def _offer(self, contracts: Sequence[Contract]) -> None:
        names = {c.id: _("{authority} ({reference})").format(authority=c.authority.name, reference=c.reference)
                 for c in contracts}  # fmt: skip
        if names == self._names:
            return
        for contract in [one for one in self._names if one not in names]:
            discard(self._rows, self._lines.pop(contract))
            del self.boxes[contract]
        self._names = names
        for contract, name in names.items():
            if contract not in self.boxes:
                self._add(contract)
            self._labels[contract].setText(literal(name))
            self.boxes[contract].setAccessibleName(_("Share for {contract} in per cent").format(contract=name))

    def _add(self, contract: str) -> None:
        box = TypedBox[int]("", read_share, percent)
        box.setFixedWidth(box.fontMetrics().horizontalAdvance("100.00 %") + 32)
        box.typed.connect(self._changed)
        label, line = Label(), QWidget()
        label.setBuddy(box)
        row_in(line, (label, 1), box)
        self.boxes[contract], self._lines[contract], self._labels[contract] = box, line, label
        self._rows.addWidget(line)

    def _changed(self) -> None:
        self._say()
        self.typed.emit()

    def _say(self) -> None:
        division = self.division()
        self._why.setVisible(division.total > WHOLE)
        self.rule.setText(_rule(len(self.boxes), divided=bool(division.shares)))
        self.total.setText(_("Together {percent}").format(percent=percent(division.total)))
        self.total.setVisible(bool(division.shares))


def _rule(contracts: int, *, divided: bool) -> str:
    """How the activity counts as things are, and what to type for it to count otherwise."""
    if divided:
        return _(
            "It counts only for the contracts with a share: they get that part of its hours and money. People and "
            "things cannot be divided, so each of them counts all of those."
        )
    one = _("It counts in full for this contract. To count only part of it, type how many per cent.")
    several = _("It counts in full for each of these {n}. To divide it, type how many per cent are for each.")
    return counted(contracts, one, several)
