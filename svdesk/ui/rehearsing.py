"""One file on its way in: what was read of it, what a person has said about it, and what came of it.

Whatever takes long runs as a job of its own, so that the window stays alive and can be told to stop.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from svdesk.domain.errors import UserError
from svdesk.domain.period import Period
from svdesk.i18n import _
from svdesk.services.importing.bring_in_safely import Aftermath, bring_in_safely
from svdesk.services.importing.journey import Rehearsal, rehearse, rehearse_again
from svdesk.services.importing.row_fates import Fates
from svdesk.services.progress import Progress
from svdesk.services.workbook.sheet import Workbook
from svdesk.storage import journal
from svdesk.storage.store import Store
from svdesk.ui.changes import Changes
from svdesk.ui.jobs import Jobs, Work

AT_ONCE = 1_000
"""Up to so many rows an answer is worked in at once; beyond, on another thread."""

_LATEST = 1_000


class Rehearsing(QObject):
    """The file that the import window shows.

    ``changed`` comes with each rehearsal and whenever what was brought in is taken back or put back; ``busy`` says
    what is being done, or nothing when it is over; ``refused`` carries a ``UserError``, ``stopped`` comes when the
    person has stopped the reading or the bringing in.
    """

    changed = Signal()
    busy = Signal(str)
    progressed = Signal(int, int, str)
    refused = Signal(object)
    stopped = Signal()

    def __init__(self, changes: Changes, parent: QObject | None = None, *, jobs_at_once: bool = False) -> None:
        super().__init__(parent)
        self.changes = changes
        self.file: Path | None = None
        self.workbook: Workbook | None = None
        self.rehearsal: Rehearsal | None = None
        self.fates: Fates | None = None
        self.answers: dict[str, str] = {}
        self.left_out: set[str] = set()
        self.year: Period | None = None
        self.year_was_asked = False
        self.aftermath: Aftermath | None = None
        self._again = False
        self._standing = False
        self._writing = False
        self._deaf = False
        self._said: tuple[dict[str, str], set[str], Period | None] = ({}, set(), None)
        self._jobs = Jobs(changes.store.path, self, at_once=jobs_at_once)
        self._jobs.progressed.connect(self.progressed)
        self._jobs.ended.connect(self._ended)
        self._jobs.refused.connect(self.refused)
        self._jobs.stopped.connect(self._stopped)
        changes.changed.connect(self._look_whether_it_stands)

    @property
    def is_busy(self) -> bool:
        """Whether something runs."""
        return self._jobs.busy

    @property
    def brought_in(self) -> bool:
        """Whether what is shown has been brought in and not been taken back since."""
        return self.aftermath is not None and self._standing

    @property
    def _listens(self) -> bool:
        """Whether what is said can change what is brought in: not while that happens, and not when it has."""
        return not self._writing and not self.brought_in

    @property
    def one_sheet(self) -> bool:
        """Whether the file has but one sheet with anything in it, so that nobody needs to be told which."""
        return self.workbook is not None and sum(bool(sheet.rows) for sheet in self.workbook.sheets) == 1

    def read(self, file: Path) -> None:
        """Read another file and rehearse it; what was said about the one before is forgotten."""
        if self._jobs.busy:
            self.refused.emit(
                UserError(_("Something is still running in this window."), _("Wait for it, or press Stop."))
            )
            return
        self.forget()
        self._deaf = False
        self.file = file
        self._start(_("Reading {name}").format(name=file.name), partial(_read, file), self._show_first)

    def forget(self) -> None:
        """Have no file, as at the beginning."""
        self.file = self.workbook = self.rehearsal = self.fates = self.year = self.aftermath = None
        self.answers, self.left_out = {}, set()
        self.year_was_asked = self._again = self._standing = False
        self.changed.emit()

    def answer(self, answers: Mapping[str, str]) -> None:
        """Take answers by the key of their question, and rehearse again."""
        if self._listens:
            self.answers |= answers
            self._rehearse_again()

    def take_sheet(self, sheet: str, wanted: bool) -> None:
        """Leave a sheet out, or take it in again."""
        if self._listens:
            (self.left_out.discard if wanted else self.left_out.add)(sheet)
            self._rehearse_again()

    def about_year(self, year: Period | None) -> None:
        """Say which year the file is about, where it does not say so itself."""
        if self._listens:
            self.year = year
            self._rehearse_again()

    def go_on(self) -> None:
        """Once some of the file has been brought in: go on with the rows that still need a word."""
        self.aftermath = None
        self._rehearse_again()

    def bring_in(self) -> None:
        """Copy the desk file, and write every new record as one change."""
        if self.rehearsal is None or self._jobs.busy or self.brought_in:
            return
        self._writing = True
        at, by = datetime.now().astimezone(), self.changes.by
        work = partial(_bring_in, self.rehearsal, by, at)
        self._start(_("Bringing it in"), work, self._brought)

    def undo(self) -> None:
        """Take back what was brought in."""
        if self.aftermath is not None and self.brought_in and not self._jobs.busy:
            work = partial(_undo, self.aftermath.change_set, self.changes.by)
            self._start(_("Taking it back"), work, self._taken_back)

    def cancel(self) -> None:
        """Ask what runs to stop."""
        self._again = False
        self._jobs.cancel()

    def stop(self) -> None:
        """Stop what runs and wait until it has; for when the window closes, after which nobody is told any more."""
        self._again, self._deaf = False, self._jobs.busy
        self._jobs.stop()

    def _start(self, what: str, work: Work, done: Callable[[Any], None]) -> None:
        self.busy.emit(what)
        self._jobs.start(work, done)

    def _ended(self) -> None:
        self._writing = False
        self.busy.emit("")

    def _show_first(self, seen: "_Seen") -> None:
        self.workbook = seen[0].workbook
        self._show(seen)

    def _rehearse_again(self) -> None:
        """Rehearse with what has been said by now; while that is already going on, once more when it is over."""
        if self.workbook is None or self.rehearsal is None:
            return
        if self._jobs.busy:
            self._again = True
            self._jobs.cancel()
            return
        self._again = False
        kept = [sheet for sheet in self.workbook.sheets if sheet.name not in self.left_out]
        before = replace(self.rehearsal, workbook=replace(self.workbook, sheets=kept), year=self.year)
        answers = dict(self.answers)
        if before.plan.rows_read <= AT_ONCE and sum(len(sheet.rows) for sheet in kept) <= AT_ONCE:
            self._show(_seen(rehearse_again(self.changes.store, before, answers)))
        else:
            self._start(_("Looking again"), partial(_rehearse_again, before, answers), self._show)

    def _show(self, seen: "_Seen") -> None:
        if self._deaf:
            return
        self.rehearsal, self.fates = seen
        self._said = (dict(self.answers), set(self.left_out), self.year)
        self.year_was_asked |= any(each.code == "year-unknown" for each in self.rehearsal.plan.questions)
        self.changed.emit()

    def _stopped(self) -> None:
        if self._again:
            self._rehearse_again()
            return
        if self.rehearsal is None:
            self.file = None
        else:
            # What was said last was not worked in, so it is as if it had not been said.
            answers, left_out, self.year = self._said
            self.answers, self.left_out = dict(answers), set(left_out)
        if not self._deaf:
            self.changed.emit()
            self.stopped.emit()

    def _brought(self, aftermath: Aftermath) -> None:
        if self._deaf:
            return
        self.aftermath, self._standing = aftermath, True
        self.changes.changed.emit()
        self.changes.said.emit(aftermath.sentence, True)
        self.changed.emit()

    def _taken_back(self, label: str) -> None:
        if not self._deaf:
            self.changes.changed.emit()
            self.changes.said.emit(_("Taken back: {label}").format(label=label), False)

    def _look_whether_it_stands(self) -> None:
        """See whether what was brought in has been taken back, here or anywhere else, or put back again."""
        if self.aftermath is None or self.is_busy:
            return
        n = self.aftermath.change_set
        line = next((line for line in journal.history(self.changes.store, _LATEST) if line.n == n), None)
        stands = line is None or not line.undone
        if stands != self._standing:
            self._standing = stands
            if not stands:
                self._rehearse_again()
            self.changed.emit()


_Seen = tuple[Rehearsal, Fates]
"""A rehearsal, and what it would make of each row."""


def _seen(rehearsal: Rehearsal, progress: Progress | None = None) -> _Seen:
    return rehearsal, Fates(rehearsal.workbook, rehearsal.plan, progress)


def _read(file: Path, store: Store, progress: Progress) -> _Seen:
    seen = _seen(rehearse(store, file, progress), progress)
    progress.step(1, 1, _("Read"))
    return seen


def _rehearse_again(before: Rehearsal, answers: dict[str, str], store: Store, progress: Progress) -> _Seen:
    progress.step(0, 0, _("Looking again"))
    seen = _seen(rehearse_again(store, before, answers, progress), progress)
    progress.step(1, 1, _("Looked again"))
    return seen


def _bring_in(rehearsal: Rehearsal, by: str, at: datetime, store: Store, progress: Progress) -> Aftermath:
    return bring_in_safely(store, rehearsal, by, at, progress)


def _undo(change_set: int, by: str, store: Store, progress: Progress) -> str:
    progress.step(0, 0, _("Taking it back"))
    return journal.undo_set(store, change_set, by=by)
