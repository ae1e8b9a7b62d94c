"""What the records of a row would be once written: which of them make one activity, and what each counts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from svdesk.domain.activity import PeopleBasis
from svdesk.domain.period import Period
from svdesk.domain.quantity import PLACES
from svdesk.i18n import _
from svdesk.services.importing.record import Plan, Record

_PENNY = 10**PLACES // 100

ActivityKey: TypeAlias = tuple[str, int, date | None, Period | None, str | None, str]
"""By sheet, row, days and place: the records that are alike in these become one activity."""


class Wanted(NamedTuple):
    """A count as a record would write it: its word, its unit id, its millionths, how people were counted."""

    label: str
    unit: str
    millionths: int
    people_basis: str | None
    estimate: bool


def key_of(record: Record) -> ActivityKey:
    """Which activity a record belongs to."""
    return record.sheet, record.row, record.date, record.period, record.place, record.part


def by_activity(records: Iterable[Record]) -> dict[ActivityKey, list[Record]]:
    """Records of one row for the same days and place: several counts of one activity."""
    together: dict[ActivityKey, list[Record]] = defaultdict(list)
    for record in records:
        together[key_of(record)].append(record)
    return together


def added(plan: Plan) -> tuple[int, int]:
    """Of how many rows bringing *plan* in would make new activities, and how many; changing what is here adds none."""
    onto = {double.key for double in plan.doubles if double.choice == "update"}
    new = {key_of(record) for record in plan.records if record.status == "new"} - onto
    return len({key[:2] for key in new}), len(new)


def words_of(records: Sequence[Record]) -> str:
    """What the activity says was done; where only headings say what was counted, the sheet says what was done.

    ``Gardening: Staff hours`` beside ``Gardening: Volunteer hours`` are two counts of ``Gardening``.
    """
    texts = {record.text for record in records}
    first = records[0].text
    if len(texts) == 1:
        return first or records[0].sheet
    common = (words for words in (first, first.rpartition(": ")[0]) if words)
    whole = next((w for w in common if all(each == w or each.startswith(f"{w}: ") for each in texts)), None)
    return whole or records[0].sheet


def days_of(record: Record) -> tuple[str, str] | None:
    """The first and the last day as they are stored, or None where the record is of no time."""
    if record.date is not None:
        day = record.date.isoformat()
        return day, day
    if record.period is not None:
        return record.period.start.isoformat(), record.period.end.isoformat()
    return None


def counts(record: Record) -> Iterator[Wanted]:
    """Each count of a record."""
    basis = record.people_basis.value if record.people_basis else None
    if record.quantity is not None:
        unit = record.unit or "count"
        label = record.quantity_heading or record.text
        of_people = basis if unit == "people" else None
        yield Wanted(label, unit, _millionths(record.quantity), of_people, "quantity" in record.estimates)
    if record.people is not None:
        unit = "attendances" if record.people_basis is PeopleBasis.ATTENDANCES else "people"
        label = record.people_heading or record.text
        yield Wanted(label, unit, record.people * 10**PLACES, basis, "people" in record.estimates)
    if record.amount_pence is not None:
        label = record.amount_heading or record.text
        if record.income and record.amount_heading:
            label = _("{heading} (money raised)").format(heading=label)
        yield Wanted(label, "gbp", record.amount_pence * _PENNY, None, "amount" in record.estimates)


def named_differently(records: Iterable[Record]) -> Iterable[Record]:
    """Of *records* one of each kind, in the words and units of whose counts no two are alike."""
    kinds = {
        (
            r.text, r.unit, r.quantity is None, r.people is None, r.amount_pence is None, r.income, r.people_basis,
            r.quantity_heading, r.people_heading, r.amount_heading,
        ): r
        for r in records
    }  # fmt: skip
    return kinds.values()


def _millionths(value: Decimal) -> int:
    """The whole number that is stored; the reader of cells has already refused what would not fit exactly."""
    return int(value.scaleb(PLACES))
