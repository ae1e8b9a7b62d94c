"""Bring in what the rehearsal showed: one change set, so that one Undo takes all of it back."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeAlias

from svdesk.domain.errors import UserError
from svdesk.domain.glossary import fold
from svdesk.i18n import _
from svdesk.services.importing.doubles.double_search import RowOf
from svdesk.services.importing.doubles.doubles import Double
from svdesk.services.importing.doubles.put_onto import put_onto
from svdesk.services.importing.held.mended import Mended, mended_told
from svdesk.services.importing.record import Plan, Record, Skip
from svdesk.services.importing.rows.names_withheld import Withheld
from svdesk.services.importing.to_write import ActivityKey, by_activity, days_of, key_of, words_of
from svdesk.services.importing.to_write import counts as _counts
from svdesk.services.progress import Progress, watched
from svdesk.services.workbook.sheet import Sheet, Value, Workbook
from svdesk.storage import import_twins, mappings
from svdesk.storage.change import Change
from svdesk.storage.ids import new_id, new_ids
from svdesk.storage.imports import ImportedRow, Outcome, add_batch
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
    groups = by_activity(new)
    onto = {double.key: double for double in plan.doubles if double.choice == "update" and double.key in groups}
    activities = dict(zip(groups, new_ids(len(groups)), strict=True))
    activities |= {key: double.twin.id for key, double in onto.items()}
    with store.change(_("Import {file}").format(file=plan.file), by=by) as change:
        progress.step(0, 4, _("Keeping where it came from"))
        kept: dict[tuple[str, int | None], str] = {}
        imported = _imported_rows(workbook, plan, activities, origin, kept, progress)
        batch = add_batch(change, plan.file, plan.sha256, at, by, plan.rows_read, imported)
        progress.step(1, 4, _("Sorting the words"))
        words = _words(change, new)
        progress.step(2, 4, _("Bringing in the records"))
        rows = [
            (activities[key], kept[origin.row_of.get(key[:2], key[:2])], records)
            for key, records in groups.items()
            if key not in onto
        ]
        change.insert_many("activity", _ACTIVITY, map(_activity, watched(rows, progress, _("Bringing in the records"))))
        progress.step(3, 4, _("Bringing in the counts"))
        written = [0]
        gathered = _count_rows(watched(rows, progress, _("Bringing in the counts")), words, written)
        change.insert_many("count", _COUNT, gathered)
        added = _put_onto(change, plan, onto, kept, words, origin)
        progress.step(4, 4, _("Done"))
    return BroughtIn(batch, len(rows), written[0] + added, len(onto))


_New: TypeAlias = tuple[str, str, Sequence[Record]]
"""A new activity: its id, the id of the row it came from, and its records."""


def _activity(new: _New) -> tuple[Any, ...]:
    activity, row_id, records = new
    first, days = records[0], days_of(records[0])
    if days is None:
        raise AssertionError("a new record has a date or a period")
    return (activity, words_of(records), *days, first.place, first.section, first.notes, row_id)


def _count_rows(
    rows: Iterable[_New], words: Mapping[tuple[str, str], str], written: list[int]
) -> Iterator[tuple[Any, ...]]:
    """The counts of new activities, made as they are written, for all of them together are large.

    How many there were is left in ``written[0]``.
    """
    for activity, row_id, records in rows:
        for record in records:
            for label, unit, millionths, basis, estimate in _counts(record):
                word = words[fold(label), unit]
                written[0] += 1
                yield new_id(), activity, word, millionths, basis, record.kind, int(estimate), row_id, record.col


def _put_onto(
    change: Change,
    plan: Plan,
    onto: Mapping[ActivityKey, Double],
    kept: Mapping[tuple[str, int | None], str],
    words: Mapping[tuple[str, str], str],
    origin: Origin,
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
        row_id = kept[origin.row_of.get(key[:2], key[:2])]
        rest = double.kind == "rest"
        added += put_onto(change, twin, counts.get(twin.id, ()), groups[key], row_id, words, only_counts=rest)
    return added


def _words(change: Change, records: Sequence[Record]) -> dict[tuple[str, str], str]:
    wanted = {(label, unit) for record in records for label, unit, *_rest in _counts(record)}
    return mappings.own_term_ids(change, sorted(wanted))


def _imported_rows(
    workbook: Workbook,
    plan: Plan,
    activities: Mapping[ActivityKey, str],
    origin: Origin,
    kept: dict[tuple[str, int | None], str],
    progress: Progress,
) -> Iterator[ImportedRow]:
    """Every row that held anything, with what became of it; blank rows are not worth keeping.

    The ids of the rows are put in *kept*; the rows themselves are large, and written as they come.
    """
    records: dict[tuple[str, int | None], list[Record]] = defaultdict(list)
    for record in plan.records:
        records[record.sheet, record.row].append(record)
    skipped = {(skip.sheet, None if skip.row == "all" else skip.row): skip for skip in plan.skipped if skip.rows}
    places = [*records, *(place for place, skip in skipped.items() if place not in records and _is_kept(skip, origin))]
    left_out = {(double.sheet, double.row): double.like for double in plan.doubles if double.choice == "skip"}
    sheets = {sheet.name: sheet for sheet in workbook.sheets}
    withheld = Withheld(plan)
    numbered = list(zip(new_ids(len(places)), places, strict=True))
    for identifier, (name, row) in watched(numbered, progress, _("Keeping where it came from")):
        found = records.get((name, row), ())
        outcome, reason = _outcome(found)
        if not found:
            reason = skipped[name, row].reason
        elif outcome == "skipped" and row is not None and (name, row) in left_out:
            reason = f"already here: {left_out[name, row]}"
        marks = " ".join(f"{r.fingerprint}:{activities[key_of(r)]}" for r in found if r.status == "new") or None
        kept_whole = row is None or any(record.status == "held" for record in found)
        cells = _cells(sheets[name], row) if kept_whole else _written(withheld.cells(sheets[name], row))
        if row is not None and (origin.row_of or origin.mended):
            typed = mended_told(sheets[name], row, origin.mended)
            name, row = origin.row_of.get((name, row), (name, row))
            reason = "; ".join(each for each in (reason, typed, origin.reasons.get((name, row))) if each) or None
            cells = origin.cells.get((name, row), cells)
        kept[name, row] = identifier
        yield ImportedRow(identifier, name, row, cells, outcome, reason, marks)


def _is_kept(skip: Skip, origin: Origin) -> bool:
    """Whether a row that is passed over is kept: of a workbook of held rows only one that was mended so."""
    if not origin.row_of or skip.row == "all":
        return skip.reason != "blank"
    place = skip.sheet, skip.row
    return origin.row_of.get(place, place) in origin.cells and place not in origin.waiting


def _outcome(records: Sequence[Record]) -> tuple[Outcome, str | None]:
    statuses = {record.status for record in records}
    if "new" in statuses:
        return "record", None
    if "held" in statuses:
        codes = {problem.code for record in records for problem in record.problems}
        return "held", ", ".join(sorted(codes))
    return "skipped", "already here" if statuses else None


def _cells(sheet: Sheet, row: int | None) -> str:
    place = -1 if row is None else row - sheet.first_row
    return _written(sheet.rows[place] if 0 <= place < len(sheet.rows) else [])


def _written(cells: Sequence[Value]) -> str:
    return json.dumps(cells, default=str, ensure_ascii=False)
