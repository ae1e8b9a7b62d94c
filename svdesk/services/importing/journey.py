"""The import from end to end: read the file, recognise it, rehearse, and, when the person says so, bring it in."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from svdesk.domain.errors import UserError
from svdesk.domain.period import Period
from svdesk.i18n import _
from svdesk.services.importing import cut_short
from svdesk.services.importing.cells.years import recent_years, whole_year
from svdesk.services.importing.commit import BroughtIn, Origin, commit, name_of
from svdesk.services.importing.doubles.brought_in_twice import answers_before
from svdesk.services.importing.doubles.desk import Desk
from svdesk.services.importing.doubles.doubles import settle
from svdesk.services.importing.held.held_book import save_held_rows
from svdesk.services.importing.held.held_rows import opened
from svdesk.services.importing.held.mended import Mended, with_mended
from svdesk.services.importing.held.still_waiting import hold_unmended
from svdesk.services.importing.plan import plan
from svdesk.services.importing.recipes import recipes
from svdesk.services.importing.recipes.recall import Reading, Remembered, told
from svdesk.services.importing.recipes.recall import read as read_as_before
from svdesk.services.importing.recipes.recipe_make import keep_reading
from svdesk.services.importing.record import Known, Plan
from svdesk.services.importing.said.corrections import NONE, Corrections
from svdesk.services.progress import Progress
from svdesk.services.workbook.paste import pasted
from svdesk.services.workbook.read import read
from svdesk.services.workbook.sheet import Workbook
from svdesk.storage import authorities, backups, imports, journal
from svdesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A workbook that was read, and what bringing it in would do. Nothing is written.

    ``workbook`` is as it was read; what was typed for some of its cells is in ``origin``. ``given`` are answers that
    came with the file, where it is one of held rows of ours; what is answered later goes before them. ``corrections``
    are what a person said on the picture of the sheet, ``reading`` is what was made of them, and ``remembered`` what of
    the plan is owed to earlier files. ``answers`` are those it was made with, and ``as_of``
    is the number of the newest change set of the desk file at that time.
    """

    workbook: Workbook
    plan: Plan
    year: Period | None
    origin: Origin = field(default_factory=Origin)
    given: Mapping[str, str] = field(default_factory=dict)
    of_held_rows: bool = False
    corrections: Corrections = NONE
    reading: Reading | None = None
    remembered: Remembered | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
    as_of: int = 0


class ChangedSince(UserError):
    """The desk file has changed since it was looked at, and the rehearsal would now come out otherwise."""


def rehearse(
    store: Store,
    file: Path,
    progress: Progress,
    *,
    year: Period | None = None,
    only_sheet: str | None = None,
    answers: Mapping[str, str] | None = None,
) -> Rehearsal:
    """Read *file* and plan what would go in; raises ``UserError`` when it cannot be read, ``Cancelled`` when stopped.

    *year* is the financial year that the file is about, where it does not say so itself; *answers* are by the key
    of the question.
    """
    whole_year(year)
    workbook = read(file, progress)
    held = opened(workbook)
    if only_sheet is not None:
        _keep_only(held.workbook if held else workbook, only_sheet)
    if held:
        first = Rehearsal(held.workbook, _NOTHING, year or held.year, held.origin, held.answers, of_held_rows=True)
    else:
        first = Rehearsal(workbook, _NOTHING, year)
    return rehearse_again(store, first, answers or {}, progress, corrections=held.corrections if held else NONE)


def rehearse_pasted(store: Store, html: str, text: str, progress: Progress) -> Rehearsal:
    """Plan what would go in of a table that was copied elsewhere: the clipboard's *html* and plain *text*.

    Raises ``UserError`` where there is no table in either, ``Cancelled`` when stopped.
    """
    return rehearse_again(store, Rehearsal(pasted(html, text, progress), _NOTHING, None), {}, progress)


def rehearse_again(
    store: Store,
    before: Rehearsal,
    answers: Mapping[str, str],
    progress: Progress | None = None,
    mended: Mended | None = None,
    corrections: Corrections | None = None,
) -> Rehearsal:
    """Plan once more with other answers; the file is not read again. Raises ``Cancelled`` when *progress* says so.

    *mended* are the cells for which something else was typed, all of them, and *corrections* all that was said on the
    picture of the sheet; None for those of the rehearsal *before*.
    What to do about a row that looks like something in the records is answered as ``doubles.answer_key`` says.
    """
    as_of = journal.newest(store)
    origin = before.origin if mended is None else replace(before.origin, mended=mended)
    workbook = with_mended(before.workbook, origin.mended)
    repeated = answers_before(store, workbook.sha256, origin.row_of)
    given = {**repeated, **before.given, **answers}
    years = recent_years(date.today(), authorities.provider(store).year_start_month)
    known = Known(file_hashes=frozenset() if before.of_held_rows else imports.file_hashes(store), years=years)
    said = before.corrections if corrections is None else corrections
    reading = read_as_before(
        workbook, before.year, given, said, recipes.listing(store), recipes.day_in_hours(store), progress
    )
    made = plan(reading.corrected.workbook, reading.corrected.tables, known, reading.answers, progress)
    made, remembered = told(made, reading, workbook)
    made = settle(made, Desk(store, progress), given, origin.row_of)
    made = hold_unmended(made, origin.waiting, given)
    now = replace(before, plan=made, origin=origin, corrections=said, reading=reading, remembered=remembered)
    return replace(now, answers=dict(answers), as_of=as_of)


def bring_in(
    store: Store, rehearsal: Rehearsal, by: str, at: datetime, progress: Progress, backup: Path | None = None
) -> BroughtIn:
    """Make a checked copy of the desk file at *backup*, then write every new record as one change set.

    Where there is nothing new, nothing is written. Raises ``ChangedSince``, and writes nothing, where the desk file has
    changed since and the same answers would no longer bring in the same.
    """
    if not rehearsal.plan.counts["new"]:
        return BroughtIn("", 0, 0)
    rehearsal = _still_true(store, rehearsal, journal.newest(store), progress)
    if backup is not None:
        backups.copy(store, backup)
    file = name_of(rehearsal.plan, rehearsal.origin)
    with cut_short.noted(store, file, at), store.change(_("Import {file}").format(file=file), by=by) as change:
        # Another window or program may have written while the copy was made.
        rehearsal = _still_true(store, rehearsal, change.n - 1, progress)
        brought = commit(store, rehearsal.workbook, rehearsal.plan, by, at, progress, rehearsal.origin)
        if rehearsal.reading is not None and not rehearsal.of_held_rows:
            keep_reading(change, brought.batch, rehearsal.plan, rehearsal.reading, rehearsal.year, by, at)
        cut_short.finished(store)
    return brought


def save_held(rehearsal: Rehearsal, to: Path) -> int:
    """Save the rows of *rehearsal* that need a word as a workbook, and return how many they are.

    When it is brought in later its rows are those of the first file. Raises ``UserError`` where it cannot be written,
    and ``ValueError`` where no row is held.
    """
    return save_held_rows(to, rehearsal.workbook, rehearsal.plan, rehearsal.origin, rehearsal.year)


def _still_true(store: Store, rehearsal: Rehearsal, newest: int, progress: Progress) -> Rehearsal:
    """*rehearsal*, as of now; what a change of the desk file touches is not known, so all is planned once more."""
    if newest <= rehearsal.as_of:
        return rehearsal
    again = rehearse_again(store, rehearsal, rehearsal.answers, progress)
    if (again.plan.records, again.plan.doubles) != (rehearsal.plan.records, rehearsal.plan.doubles):
        raise ChangedSince(
            _("Your records have changed since {file} was looked at; nothing was brought in.").format(
                file=rehearsal.plan.file
            ),
            _("Look at it again as it stands now, then bring it in."),
        )
    return again


def _keep_only(workbook: Workbook, name: str) -> None:
    found = [sheet for sheet in workbook.sheets if sheet.name == name]
    if not found:
        names = ", ".join(sheet.name for sheet in workbook.sheets)
        raise UserError(
            _("There is no sheet “{name}” in {file}.").format(name=name, file=workbook.name),
            _("Its sheets are: {names}.").format(names=names),
        )
    workbook.sheets[:] = found


_NOTHING = Plan("", "", (), (), (), (), (), 0)
