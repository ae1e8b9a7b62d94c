"""One file on its way in: what was read of it, what a person has said about it, and what came of it.

Whatever takes long runs as a job of its own, so that the window stays alive and can be told to stop.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from svdesk.domain.errors import UserError
from svdesk.domain.period import Period
from svdesk.i18n import _
from svdesk.services.importing.bring_in_safely import Aftermath
from svdesk.services.importing.journey import Rehearsal
from svdesk.services.importing.row_fates import Fates
from svdesk.services.importing.said.corrections import Correction
from svdesk.services.workbook.sheet import Workbook
from svdesk.storage import journal, recipes
from svdesk.ui.changes import Changes
from svdesk.ui.importing import half_said
from svdesk.ui.importing import rehearsing_work as work
from svdesk.ui.importing.rehearsing_said import Said
from svdesk.ui.importing.rehearsing_work import Seen
from svdesk.ui.jobs import Jobs, Work


class Rehearsing(QObject):
    """The file that the import window shows. ``taken_up``: what was said of it before it was last closed is said again.

    ``changed`` comes with each rehearsal and whenever what was brought in is taken back or put back; ``busy`` says
    what is being done, or nothing when it is over; ``refused`` carries a ``UserError``, ``stopped`` comes when the
    person has stopped the reading or the bringing in; ``saved`` carries the file of held rows and how many they are.
    """

    changed = Signal()
    busy = Signal(str)
    progressed = Signal(int, int, str)
    refused = Signal(object)
    stopped = Signal()
    saved = Signal(object, int)

    def __init__(self, changes: Changes, parent: QObject | None = None, *, jobs_at_once: bool = False) -> None:
        super().__init__(parent)
        self.changes = changes
        self.name = ""
        self.workbook: Workbook | None = None
        self.rehearsal: Rehearsal | None = None
        self.fates: Fates | None = None
        self.said = self._worked_in = self._with_file = Said()
        self._remembered: tuple[tuple[str, int], ...] = ()
        self.year_was_asked = self.taken_up = False
        self.aftermath: Aftermath | None = None
        self._again = self._standing = self._writing = False
        self._jobs = Jobs(changes.store.path, self, at_once=jobs_at_once)
        self._jobs.progressed.connect(self.progressed)
        self._jobs.ended.connect(self._ended)
        self._jobs.refused.connect(self._refused)
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
    def corrected(self) -> tuple[Correction, ...]:
        """What the person has corrected here, in the order of saying."""
        return tuple(each for each in self.said.corrections if each not in self._with_file.corrections.made)

    @property
    def one_sheet(self) -> bool:
        """Whether the file has but one sheet with anything in it, so that nobody needs to be told which."""
        return self.workbook is not None and sum(bool(sheet.rows) for sheet in self.workbook.sheets) == 1

    @property
    def _listens(self) -> bool:
        """Whether what is said can change what is brought in: not while that happens, and not when it has."""
        return self.rehearsal is not None and not self._writing and not self.brought_in

    def is_left_out(self, sheet: str) -> bool:
        """Whether a whole sheet is said to be no data, here or for an earlier file of its shape."""
        reading = self.rehearsal.reading if self.rehearsal else None
        return reading is not None and reading.corrections.is_data(sheet) is False

    def read(self, file: Path) -> None:
        """Read another file and rehearse it; what was said of the one before is said again when that comes back."""
        self._read(file.name, partial(work.read_file, file))

    def read_pasted(self, html: str, text: str) -> None:
        """Read a table that was copied elsewhere, as ``read`` reads a file."""
        self._read(_("Pasted table"), partial(work.read_pasted, html, text))

    def forget(self) -> None:
        """Have no file, as at the beginning."""
        self.workbook = self.rehearsal = self.fates = self.aftermath = None
        self.name, self.said, self._worked_in, self._with_file = "", Said(), Said(), Said()
        self.year_was_asked = self.taken_up = self._again = self._standing = False
        self.changed.emit()

    def answer(self, answers: Mapping[str, str], without: Collection[str] = ()) -> None:
        """Take answers by the key of their question, and rehearse again; those *without* are taken back."""
        reading = self.rehearsal.reading if self.rehearsal else None
        self._say(self.said.answered(answers, without, reading))

    def correct(self, correction: Correction) -> None:
        """Take in what was said on the picture of the sheet."""
        self._say(self.said.corrected(correction))

    def take_back(self, correction: Correction) -> None:
        """Forget something that was said on the picture of the sheet."""
        self._say(self.said.taken_back(correction))

    def take_sheet(self, sheet: str, wanted: bool) -> None:
        """Leave a sheet out, or take it in again."""
        self._say(self.said.with_sheet(sheet, wanted))

    def mend(self, sheet: str, row: int, column: int, text: str | None) -> None:
        """Take *text* in place of what a cell says, row and column counted from 1; None for what it said."""
        self._say(self.said.with_cell((sheet, row, column), text))

    def about_year(self, year: Period | None) -> None:
        """Say which year the file is about, where it does not say so itself."""
        self._say(replace(self.said, year=year))

    def unsay(self) -> None:
        """Forget all that was said of the file, also last time, and look at it as it came."""
        self.taken_up = False
        self._say(self._with_file)

    def go_on(self) -> None:
        """Look at the file anew: at the rows that still need a word once some are in, or at changed records."""
        self.aftermath = None
        self._rehearse_again()

    def bring_in(self) -> None:
        """Copy the desk file, and write every new record as one change."""
        if self.rehearsal is None or self._jobs.busy or self.brought_in:
            return
        self._writing = True
        at, by = datetime.now().astimezone(), self.changes.by
        self._start(_("Bringing it in"), partial(work.bring_in, self.rehearsal, by, at), self._brought)

    def save_held(self, to: Path) -> None:
        """Save the rows that need a word as a workbook."""
        if self.rehearsal is not None and not self._jobs.busy:
            job = partial(work.save_held_rows, self.rehearsal, to)
            self._start(_("Saving the rows"), job, lambda n: self.saved.emit(to, n))

    def undo(self) -> None:
        """Take back what was brought in."""
        if self.aftermath is not None and self.brought_in and not self._jobs.busy:
            job = partial(work.undo, self.aftermath.change_set, self.changes.by)
            self._start(_("Taking it back"), job, self._taken_back)

    def run(self, what: str, job: Work, done: Callable[[Any], None]) -> None:
        """Run some other slow *job* of the window, with the same progress and the same Stop."""
        if self._jobs.busy:
            self._refuse_second()
        else:
            self._start(what, job, done)

    def cancel(self) -> None:
        """Ask what runs to stop."""
        self._again = False
        self._jobs.cancel()

    def stop(self) -> None:
        """Stop what runs and wait until it has, for when the window closes: then it is as if that had not been begun.

        What was written before it could be stopped stays, and every page is told.
        """
        busy, writing, self._again = self._jobs.busy, self._writing, False
        done = self._jobs.stop()
        if not busy:
            return
        self._as_worked_in()
        self._ended()
        if isinstance(done, Aftermath):
            self._brought(done)
        elif writing:
            self.changes.said.emit(_("Bringing it in was stopped: nothing of it is in your records."), False)
        elif done is not None and not isinstance(done, Seen):  # something was taken back
            self._standing, self._remembered = False, self._recipes()
            self.changes.changed.emit()

    def _read(self, name: str, job: Work) -> None:
        if self._jobs.busy:
            self._refuse_second()
            return
        self.forget()
        self.name = name
        self._start(_("Reading {name}").format(name=name), job, self._show_first, only_looks=True)

    def _refuse_second(self) -> None:
        self.refused.emit(UserError(_("Something is still running in this window."), _("Wait for it, or press Stop.")))

    def _say(self, said: Said) -> None:
        if self._listens and said != self.said:
            self.said = said
            self._rehearse_again()

    def _start(self, what: str, job: Work, done: Callable[[Any], None], *, only_looks: bool = False) -> None:
        self.busy.emit(what)
        self._jobs.start(job, done, only_looks=only_looks)

    def _ended(self) -> None:
        self._writing = False
        self.busy.emit("")

    def _show_first(self, found: Seen) -> None:
        rehearsal = found.rehearsal
        self.workbook = rehearsal.workbook
        self.said = self._worked_in = self._with_file = Said(corrections=rehearsal.corrections, year=rehearsal.year)
        left = half_said.left(self.changes.store, rehearsal.workbook)
        self.taken_up = left is not None
        self._show(found)
        if left is not None:
            self._say(left)

    def _rehearse_again(self) -> None:
        """Rehearse with what has been said by now; while that is already going on, once more when it is over."""
        if self.workbook is None or self.rehearsal is None:
            return
        if self._jobs.busy:
            self._again = True
            self._jobs.cancel()
            return
        self._again = False
        if work.is_small(self.rehearsal, self.changes.store):
            self._show(work.look_again(self.rehearsal, self.said, self.changes.store))
        else:
            job = partial(work.look_again, self.rehearsal, self.said)
            self._start(_("Looking again"), job, self._show, only_looks=True)

    def _show(self, found: Seen) -> None:
        self.rehearsal, self.fates = found
        if self.said != self._worked_in:
            half_said.keep(self.changes.store, self.workbook, self.said if self.said != self._with_file else None)
        self._worked_in, self._remembered = self.said, self._recipes()
        self.year_was_asked |= any(each.code == "year-unknown" for each in self.rehearsal.plan.questions)
        self.changed.emit()

    def _stopped(self) -> None:
        if self._again:
            self._rehearse_again()
            return
        self._as_worked_in()
        self.changed.emit()
        self.stopped.emit()

    def _refused(self, error: UserError) -> None:
        self._as_worked_in()
        self.changed.emit()
        self.refused.emit(error)

    def _as_worked_in(self) -> None:
        """What was said last was not worked in, so it is as if it had not been said."""
        self.said = self._worked_in
        if self.rehearsal is None:
            self.name = ""

    def _brought(self, aftermath: Aftermath) -> None:
        self.aftermath, self._standing = aftermath, True
        half_said.keep(self.changes.store, self.workbook, None)
        self.changes.changed.emit()
        self.changes.said.emit(aftermath.sentence, True)
        self.changed.emit()

    def _taken_back(self, label: str) -> None:
        self.changes.changed.emit()
        self.changes.said.emit(_("Taken back: {label}").format(label=label), False)

    def _recipes(self) -> tuple[tuple[str, int], ...]:
        return tuple((each.id, each.version) for each in recipes.listed(self.changes.store))

    def _look_whether_it_stands(self) -> None:
        """See whether what was brought in has been taken back or put back, or what is remembered is another."""
        if self.is_busy or self.rehearsal is None:
            return
        if self.aftermath is None:
            if self._recipes() != self._remembered:
                self._rehearse_again()
            return
        stands = journal.stands(self.changes.store, self.aftermath.change_set)
        if stands != self._standing:
            self._standing = stands
            if not stands:
                self._rehearse_again()
            self.changed.emit()
