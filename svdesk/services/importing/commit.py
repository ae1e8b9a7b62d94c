"""Bring in what the rehearsal showed: one change set, so that one Undo takes all of it back."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Any, TypeAlias

from svdesk.domain.errors import UserError
from svdesk.domain.glossary import fold
from svdesk.i18n import _
from svdesk.services.importing.doubles.double_search import RowOf
from svdesk.services.importing.doubles.doubles import Double
from svdesk.services.importing.doubles.put_onto import put_onto
from svdesk.services.importing.held.mended import Mended, mended_told
from svdesk.services.importing.record import Plan, Record, Skip
from svdesk.services.importing.row_fates import fate_of
from svdesk.services.importing.rows.names_withheld import Withheld
from svdesk.services.importing.to_write import (
    ActivityKey,
    added,
    by_activity,
    days_of,
    key_of,
    named_differently,
    words_of,
)
from svdesk.services.importing.to_write import counts as _counts
from svdesk.services.progress import Progress, uncollected, watched
from svdesk.services.workbook.sheet import Workbook
from svdesk.storage import import_twins, mappings
from svdesk.storage.change import Change
from svdesk.storage.ids import endless_ids, new_ids
from svdesk.storage.imports import ImportedRow, Outcome, add_batch, held_of
from svdesk.storage.store import Store

_ACTIVITY = ("id", "text", "starts", "ends", "place", "section", "private_note", "imported_row_id")
_COUNT = (
    "id", "activity_id", "own_term_id", "millionths", "people_basis", "kind", "estimate", "imported_row_id", "col",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What an import wrote: the id of its batch, how many activities and counts, and how many it ``changed``.

    ``counts`` are those that were added, also to activities that were here already.
    """

    batch: str
    activities: int
    counts: int
    changed: int = 0


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the rows of a workbook come from, beside what the plan knows of them.

    ``row_of`` says where they first stood, where that was elsewhere; ``cells`` are their original cells as JSON, and
    ``reasons`` what is to be kept beside them, both by where they first stood. ``mended`` are the cells for which a
    person has typed something else. ``waiting`` are rows of a workbook of held rows, by where they stand in it,
    in which nothing has been mended, with what was wrong.
    """

    row_of: RowOf = field(default_factory=dict)
    cells: Mapping[tuple[str, int], str] = field(default_factory=dict)
    reasons: Mapping[tuple[str, int], str] = field(default_factory=dict)
    mended: Mended = field(default_factory=dict)
    waiting: Mapping[tuple[str, int], str] = field(default_factory=dict)


_AS_READ = Origin()

_written = json.JSONEncoder(default=str, ensure_ascii=False).encode
"""The cells of a row as they are kept; made once, for there may be a hundred thousand rows."""


@uncollected()
def commit(
    store: Store,
    workbook: Workbook,
    plan: Plan,
    by: str,
    at: datetime,
    progress: Progress,
    origin: Origin = _AS_READ,
) -> BroughtIn:
    """Write every new record of *plan* and where it came from; held and known ones stay out.

    A record that is to be put in place of what is here changes that activity. Raises ``Cancelled`` when the person
    stops it, and ``UserError`` when an activity that should be changed is gone; then nothing of it is kept.
    """
    new = [record for record in plan.records if record.status == "new"]
    onto = {double.key: double for double in plan.doubles if double.choice == "update"}
    with store.change(_("Import {file}").format(file=name_of(plan, origin)), by=by) as change:
        progress.step(0, 4, _("Keeping where it came from"))
        made: list[_New] = []
        row_ids: dict[ActivityKey, str] = {}
        imported = _imported_rows(workbook, plan, onto, origin, made, row_ids, progress)
        batch = add_batch(change, plan.file, plan.sha256, at, by, plan.rows_read, imported)
        progress.step(1, 4, _("Sorting the words"))
        words = _words(change, new)
        progress.step(2, 4, _("Bringing in the records"))
        rows = map(_activity, watched(made, progress, _("Bringing in the records")))
        change.insert_many("activity", _ACTIVITY, rows)
        progress.step(3, 4, _("Bringing in the counts"))
        counts = _count_rows(watched(made, progress, _("Bringing in the counts")), words)
        added = change.insert_many("count", _COUNT, counts)
        added += _put_onto(change, plan, {key: onto[key] for key in row_ids}, row_ids, words)
        progress.step(4, 4, _("Done"))
    return BroughtIn(batch, len(made), added, len(row_ids))


def name_of(plan: Plan, origin: Origin) -> str:
    """What an import is called: rows that were held are no second import of the file which they came from."""
    return held_of(plan.file) if origin.row_of else plan.file


_New: TypeAlias = tuple[str, str, Sequence[Record]]
"""A new activity: its id, the id of the row it came from, and its records."""


def _activity(new: _New) -> tuple[Any, ...]:
    activity, row_id, records = new
    first, days = records[0], days_of(records[0])
    if days is None:
        raise AssertionError("a new record has a date or a period")
    return (activity, words_of(records), *days, first.place, first.section, first.notes, row_id)


def _count_rows(made: Iterable[_New], words: Mapping[tuple[str, str], str]) -> Iterator[tuple[Any, ...]]:
    """The counts of new activities, made as they are written, for all of them together are large."""
    ids = endless_ids()
    for activity, row_id, records in made:
        for record in records:
            for label, unit, millionths, basis, estimate in _counts(record):
                word = words[label, unit]
                yield next(ids), activity, word, millionths, basis, record.kind, int(estimate), row_id, record.col


def _put_onto(
    change: Change,
    plan: Plan,
    onto: Mapping[ActivityKey, Double],
    row_ids: Mapping[ActivityKey, str],
    words: Mapping[tuple[str, str], str],
) -> int:
    """Change the activities that are here already, and return how many counts were added to them."""
    if not onto:
        return 0
    wanted = {double.twin.id for double in onto.values()}
    twins, counts = import_twins.by_ids(change.store, wanted), import_twins.counts_of(change.store, wanted)
    groups = by_activity(record for record in plan.records if key_of(record) in onto)
    added = 0
    for key, double in onto.items():
        twin = twins.get(double.twin.id)
        if twin is None:
            raise UserError(
                _("{what} is no longer in your records, so it cannot be changed.").format(what=double.like),
                _("Nothing was brought in. Look at the file again, and bring it in then."),
            )
        rest = double.kind == "rest"
        there, gone = counts.get(twin.id, ()), {one.id for one in double.gone}
        added += put_onto(change, twin, there, groups[key], row_ids[key], words, only_counts=rest, gone=gone)
    return added


def _words(change: Change, records: Iterable[Record]) -> dict[tuple[str, str], str]:
    """The id of the own term of each count, by its label and its unit."""
    wanted = {(label, unit) for record in named_differently(records) for label, unit, *_rest in _counts(record)}
    ids = mappings.own_term_ids(change, sorted(wanted))
    return {(label, unit): ids[fold(label), unit] for label, unit in wanted}


def _imported_rows(
    workbook: Workbook,
    plan: Plan,
    onto: Mapping[ActivityKey, Double],
    origin: Origin,
    made: list[_New],
    row_ids: dict[ActivityKey, str],
    progress: Progress,
) -> Iterator[ImportedRow]:
    """Every row that held anything, with what became of it; blank rows are not worth keeping.

    Its new activities are put in *made*, and in *row_ids* the id of the row for those that are changed; the rows
    themselves are large, and written as they come.
    """
    rows = _by_row(plan.records, workbook)
    skipped = {(skip.sheet, None if skip.row == "all" else skip.row): skip for skip in plan.skipped if skip.rows}
    progress.step(0, 4, _("Keeping where it came from"))
    for found in rows:
        skipped.pop((found[0].sheet, found[0].row), None)
    passed_over = [(place, skip.reason) for place, skip in skipped.items() if _is_kept(skip, origin)]
    progress.step(0, 4, _("Keeping where it came from"))
    many = added(plan)[1]
    progress.step(0, 4, _("Keeping where it came from"))
    ids, activities = iter(new_ids(len(rows) + len(passed_over))), iter(new_ids(many))
    progress.step(0, 4, _("Keeping where it came from"))
    left_out = {(double.sheet, double.row): double.like for double in plan.doubles if double.choice == "skip"}
    origins = _Origins(workbook, plan, origin)
    for found in watched(rows, progress, _("Keeping where it came from")):
        row_id, name, row, marks = next(ids), found[0].sheet, found[0].row, []
        for key, records in by_activity(record for record in found if record.status == "new").items():
            if key in onto:
                row_ids[key], activity = row_id, onto[key].twin.id
            else:
                activity = next(activities)
                made.append((activity, row_id, records))
            marks += [f"{record.fingerprint}:{activity}" for record in records]
        outcome, reason = _outcome(found)
        if outcome == "skipped" and (name, row) in left_out:
            reason = f"already here: {left_out[name, row]}"
        held = any(record.status == "held" for record in found)
        yield origins.row(row_id, name, row, outcome, reason, held=held, marks=" ".join(marks))
    for (name_, row_), why in watched(passed_over, progress, _("Keeping where it came from")):
        yield origins.row(next(ids), name_, row_, "skipped", why, held=False, marks="")


def _by_row(records: Iterable[Record], workbook: Workbook) -> list[Sequence[Record]]:
    """The records of each row together, sheet by sheet from the top."""
    order = {sheet.name: n for n, sheet in enumerate(workbook.sheets)}
    places = sorted(records, key=lambda record: (order[record.sheet], record.row))
    return [tuple(found) for _, found in groupby(places, attrgetter("sheet", "row"))]


class _Origins:
    """Tells of each row where it first stood, and with what in its cells."""

    def __init__(self, workbook: Workbook, plan: Plan, origin: Origin) -> None:
        self._sheets = {sheet.name: sheet for sheet in workbook.sheets}
        self._withheld = Withheld(plan)
        self._origin = origin

    def row(
        self, row_id: str, name: str, row: int | None, outcome: Outcome, reason: str | None, *, held: bool, marks: str
    ) -> ImportedRow:
        """The row as it is kept; *held* where somebody must mend it yet."""
        sheet, origin = self._sheets[name], self._origin
        cells = _written(self._withheld.cells(sheet, row, held=held))
        if row is not None and (origin.row_of or origin.mended):
            typed = mended_told(sheet, row, origin.mended)
            name, row = origin.row_of.get((name, row), (name, row))
            reason = "; ".join(each for each in (reason, typed, origin.reasons.get((name, row))) if each) or None
            cells = origin.cells.get((name, row), cells)
        return ImportedRow(row_id, name, row, cells, outcome, reason, marks or None)


def _is_kept(skip: Skip, origin: Origin) -> bool:
    """Whether a row that is passed over is kept: of a workbook of held rows only one that was mended so."""
    if not origin.row_of or skip.row == "all":
        return skip.reason != "blank"
    place = skip.sheet, skip.row
    return origin.row_of.get(place, place) in origin.cells and place not in origin.waiting


def _outcome(records: Sequence[Record]) -> tuple[Outcome, str | None]:
    """As the row was told before: one of which only a part goes in still needs a word with somebody."""
    fate = fate_of(records)
    if fate == "held":
        codes = {problem.code for record in records for problem in record.problems}
        return "held", ", ".join(sorted(codes))
    return ("record", None) if fate == "new" else ("skipped", "already here")
