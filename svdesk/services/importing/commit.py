"""Bring in what the rehearsal showed: one change set, so that one Undo takes all of it back."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from svdesk.domain.activity import PeopleBasis
from svdesk.domain.glossary import fold
from svdesk.domain.quantity import PLACES
from svdesk.i18n import _
from svdesk.services.importing.record import Plan, Record
from svdesk.services.progress import Progress
from svdesk.services.workbook.sheet import Sheet, Value, Workbook
from svdesk.storage import mappings
from svdesk.storage.change import Change
from svdesk.storage.ids import new_id, new_ids
from svdesk.storage.imports import ImportedRow, Outcome, add_batch
from svdesk.storage.store import Store

_ACTIVITY = ("id", "text", "starts", "ends", "place", "section", "private_note", "imported_row_id")
_COUNT = (
    "id", "activity_id", "own_term_id", "millionths", "people_basis", "kind", "estimate", "imported_row_id", "col",
)  # fmt: skip
_PENNY = 10**PLACES // 100


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What an import wrote: the id of its batch, and how many activities and counts."""

    batch: str
    activities: int
    counts: int


@dataclass(slots=True)
class _Rows:
    """The rows to be written, gathered first so that each table is filled in one go."""

    activities: list[tuple[Any, ...]] = field(default_factory=list)
    counts: list[tuple[Any, ...]] = field(default_factory=list)


def commit(store: Store, workbook: Workbook, plan: Plan, by: str, at: datetime, progress: Progress) -> BroughtIn:
    """Write every new record of *plan* and where it came from; held and known ones stay out.

    Raises ``Cancelled`` when the person stops it; then nothing of it is kept.
    """
    new = [record for record in plan.records if record.status == "new"]
    with store.change(_("Import {file}").format(file=plan.file), by=by) as change:
        progress.step(0, 4, _("Keeping where it came from"))
        kept = {(row.sheet, row.row): row for row in _imported_rows(workbook, plan)}
        batch = add_batch(change, plan.file, plan.sha256, at, by, plan.rows_read, kept.values())
        progress.step(1, 4, _("Sorting the words"))
        words = _words(change, new)
        progress.step(2, 4, _("Bringing in the records"))
        rows = _Rows()
        for record_row, records in _by_activity(new).items():
            _gather(rows, kept[record_row[0], record_row[1]].id, records, words)
        change.insert_many("activity", _ACTIVITY, rows.activities)
        progress.step(3, 4, _("Bringing in the counts"))
        change.insert_many("count", _COUNT, rows.counts)
        progress.step(4, 4, _("Done"))
    return BroughtIn(batch, len(rows.activities), len(rows.counts))


def _by_activity(records: Sequence[Record]) -> dict[tuple[Any, ...], list[Record]]:
    """Records of one row for the same days and place: several counts of one activity."""
    together: dict[tuple[Any, ...], list[Record]] = defaultdict(list)
    for r in records:
        together[r.sheet, r.row, r.date, r.period, r.place].append(r)
    return together


def _gather(rows: _Rows, row_id: str, records: Sequence[Record], words: dict[tuple[str, str], str]) -> None:
    """One activity with its counts; where only headings say what was counted, the sheet says what was done."""
    first = records[0]
    activity = new_id()
    if first.date is not None:
        starts = ends = first.date.isoformat()
    elif first.period is not None:
        starts, ends = first.period.start.isoformat(), first.period.end.isoformat()
    else:
        raise AssertionError("a new record has a date or a period")
    text = first.text if all(record.text == first.text for record in records) else first.sheet
    rows.activities.append((activity, text, starts, ends, first.place, first.section, first.notes, row_id))
    for record in records:
        for label, unit, millionths, basis, estimate in _counts(record):
            word = words[fold(label), unit]
            rows.counts.append(
                (new_id(), activity, word, millionths, basis, record.kind, int(estimate), row_id, record.col)
            )


def _counts(record: Record) -> Iterator[tuple[str, str, int, str | None, bool]]:
    """Each count of a record: its word, its unit id, its millionths, how people were counted, if it is an estimate."""
    basis = record.people_basis.value if record.people_basis else None
    if record.quantity is not None:
        unit = record.unit or "count"
        label = record.quantity_heading or record.text
        of_people = basis if unit == "people" else None
        yield label, unit, _millionths(record.quantity), of_people, "quantity" in record.estimates
    if record.people is not None:
        unit = "attendances" if record.people_basis is PeopleBasis.ATTENDANCES else "people"
        label = record.people_heading or record.text
        yield label, unit, record.people * 10**PLACES, basis, "people" in record.estimates
    if record.amount_pence is not None:
        label = record.amount_heading or record.text
        if record.income and record.amount_heading:
            label = _("{heading} (money raised)").format(heading=label)
        yield label, "gbp", record.amount_pence * _PENNY, None, "amount" in record.estimates


def _millionths(value: Decimal) -> int:
    """The whole number that is stored; the reader of cells has already refused what would not fit exactly."""
    return int(value.scaleb(PLACES))


def _words(change: Change, records: Sequence[Record]) -> dict[tuple[str, str], str]:
    wanted = {(label, unit) for record in records for label, unit, *_rest in _counts(record)}
    return mappings.own_term_ids(change, sorted(wanted))


def _imported_rows(workbook: Workbook, plan: Plan) -> Iterator[ImportedRow]:
    """Every row that held anything, with what became of it; blank rows are not worth keeping."""
    records: dict[tuple[str, int | None], list[Record]] = defaultdict(list)
    for record in plan.records:
        records[record.sheet, record.row].append(record)
    skipped = {(skip.sheet, None if skip.row == "all" else skip.row): skip for skip in plan.skipped if skip.rows}
    places = [*records, *(place for place, skip in skipped.items() if place not in records and skip.reason != "blank")]
    sheets = {sheet.name: sheet for sheet in workbook.sheets}
    for identifier, (name, row) in zip(new_ids(len(places)), places, strict=True):
        found = records.get((name, row), ())
        outcome, reason = _outcome(found)
        if not found:
            reason = skipped[name, row].reason
        marks = " ".join(record.fingerprint for record in found if record.status == "new") or None
        yield ImportedRow(identifier, name, row, _cells(sheets[name], row), outcome, reason, marks)


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
    cells: Sequence[Value] = sheet.rows[place] if 0 <= place < len(sheet.rows) else []
    return json.dumps(cells, default=str, ensure_ascii=False)
