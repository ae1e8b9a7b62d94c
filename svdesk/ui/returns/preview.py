"""Makes the pages of the chosen return in a job, and makes them again when what they rest on has changed.

To draw a return takes a good part of a second, so the window never waits for it, and while a person types it is not
drawn again with every change: only when they pause.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from svdesk.domain.figures import Figure
from svdesk.domain.period import Period
from svdesk.domain.problem import Problem
from svdesk.i18n import _
from svdesk.services.overview import nothing_recorded
from svdesk.services.progress import Progress
from svdesk.services.provider import problems
from svdesk.services.returns.assemble import assemble
from svdesk.services.returns.export import Drawn, draw
from svdesk.storage import continued
from svdesk.storage.store import Store

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow

PAUSE = 700
"""Milliseconds without another change before the pages are made again."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which return: the reference of a contract, and a period."""

    reference: str
    period: Period


@dataclass(frozen=True, slots=True)
class Basis:
    """What pages rest on: the return that was chosen, the last change of the desk file, and the day they bear."""

    choice: Choice
    change: int
    day: date


@dataclass(frozen=True, slots=True)
class Made:
    """Pages that were made, on what they rest, and the moment that is written in them.

    ``problems`` are all that are known of the return, ``figures`` all that stand in it; ``nothing_recorded`` whether it
    has nothing to say yet.
    """

    basis: Basis
    drawn: Drawn
    at: datetime
    problems: tuple[Problem, ...] = ()
    nothing_recorded: bool = False
    figures: tuple[Figure, ...] = ()


class Preview(QObject):
    """The pages of the return that is wanted. ``changed`` comes whenever ``made``, ``making`` or ``stopped`` do.

    Nothing is begun by itself while *page* is not seen.
    """

    changed = Signal()

    def __init__(self, window: "MainWindow", page: QWidget) -> None:
        super().__init__(page)
        self.made: Made | None = None
        self.stopped = False
        self._window, self._page = window, page
        self._wanted: Choice | None = None
        self._making: Basis | None = None
        self._not_made: Basis | None = None
        self.pause = QTimer(self, singleShot=True, interval=PAUSE)
        self.pause.timeout.connect(self._after_pause)
        window.jobs.ended.connect(self._job_ended)

    @property
    def making(self) -> bool:
        """Whether pages are being made, or soon will be."""
        return self._making is not None or self.pause.isActive()

    def want(self, choice: Choice | None) -> None:
        """Make the pages of *choice*; where they are there already, they are made again only if something changed."""
        if choice != self._wanted:
            self._wanted, self.made, self._not_made, self.stopped = choice, None, None, False
            self.pause.stop()
            self.changed.emit()
        self._look()

    def fresh(self) -> bool:
        """Whether the pages that are shown are those which would be made now."""
        return self.made is not None and self.made.basis == self._now()

    def make_now(self) -> None:
        """Make the pages again, also where that was stopped before."""
        self._not_made, self.stopped = None, False
        self.pause.stop()
        self._look(at_once=True)

    def still_true(self, change: int) -> None:
        """The change with this number altered nothing that the pages show: to keep a return as sent, say."""
        if self.made is not None:
            self.made = replace(self.made, basis=replace(self.made.basis, change=change))

    def _now(self) -> Basis | None:
        if self._wanted is None:
            return None
        return Basis(self._wanted, last_change(self._window.changes.store), date.today())

    def _look(self, *, at_once: bool = False) -> None:
        """Begin to make the pages if there is need, and if nothing else runs."""
        basis = self._now()
        if basis is None or basis in (self._not_made, self.made and self.made.basis):
            return
        if self._making is not None:
            if self._making.choice != basis.choice:
                self._window.jobs.cancel()
        elif not self._window.jobs.busy:
            if self.made is None or at_once:
                self._begin(basis)
            else:
                self.pause.start()
                self.changed.emit()

    def _begin(self, basis: Basis) -> None:
        self._making, self.stopped = basis, False
        self.changed.emit()
        at = datetime.now().astimezone()
        self._window.run_job(_("Making the pages"), partial(_make, basis.choice, at), self._done)

    def _done(self, made: Made) -> None:
        if made.basis.choice == self._wanted:
            self.made, self.stopped, self._not_made = made, False, None
        self.changed.emit()

    def _job_ended(self) -> None:
        """Whatever ran has ended; if it was ours and no pages come of it, it was stopped."""
        if self._making is not None:
            if self._making.choice == self._wanted:
                self._not_made, self.stopped = self._making, True
            self._making = None
        QTimer.singleShot(0, self, self._after_job)

    def _after_job(self) -> None:
        self.changed.emit()
        if self._page.isVisible():
            self._look()

    def _after_pause(self) -> None:
        if self._page.isVisible():
            self._look(at_once=True)


def last_change(store: Store) -> int:
    """A number that grows with every change of a desk file, also where a change set goes on."""
    return continued.written_so_far(store)


def _make(choice: Choice, at: datetime, store: Store, progress: Progress) -> Made:
    """The job: everything of the return, then its pages; it can be stopped between the two and at the end."""
    what = _("Making the pages")
    progress.step(0, 3, what)
    basis = Basis(choice, last_change(store), at.date())
    made = assemble(store, choice.reference, choice.period)
    progress.step(1, 3, what)
    drawn = draw(made, at=at)
    progress.step(3, 3, what)
    found = (*drawn.problems, *problems(made.provider))
    return Made(basis, drawn, at, found, nothing_recorded(made), made.figures)
