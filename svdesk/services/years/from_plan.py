"""A spreadsheet of an earlier year as totals: what its rows add up to for each word and year, and what is left out.

Nothing is added up that cannot be: different people may be the same ones twice, and percentages are no amounts.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from svdesk.domain.activity import PeopleBasis
from svdesk.domain.glossary import fold
from svdesk.domain.period import Period, year_around
from svdesk.domain.problem import Severity
from svdesk.domain.quantity import Quantity, total
from svdesk.i18n import _
from svdesk.services.importing.record import Plan, Record
from svdesk.services.importing.rows.work import NO_SHEET
from svdesk.services.importing.to_write import counts
from svdesk.services.years.totals import NotTaken, Said, Told, Totalled
from svdesk.storage import shipped


class _Part(NamedTuple):
    record: Record
    quantity: Quantity
    basis: str | None
    estimate: bool


def from_plan(plan: Plan, first_month: int) -> Told:
    """Add up the records of *plan* for each word, unit and year, of which each begins with the month *first_month*.

    Rows that are here already go in as well, since a total is of the whole year; held rows and aims do not.
    """
    held = [record for record in plan.records if record.status == "held"]
    left_out: list[NotTaken] = []
    found: dict[tuple[Period, str, str], list[_Part]] = defaultdict(list)
    labels: dict[tuple[str, str], str] = {}
    for record in plan.records:
        year = _year(record, first_month)
        if (why := _kept_out(record, year)) or year is None:
            left_out.append(NotTaken(_where(record), record.text, why))
            continue
        for label, part in _parts(record):
            key = fold(label), part.quantity.unit.id
            labels.setdefault(key, label)
            found[year, *key].append(part)
    totals: list[Totalled] = []
    for (year, *word), parts in sorted(found.items(), key=lambda pair: pair[0]):
        label = labels[word[0], word[1]]
        if len(parts) > 1 and (why := _no_sum(parts)):
            left_out += [NotTaken(_where(part.record), f"{label}, {part.quantity}", why) for part in parts]
            continue
        unit = parts[0].quantity.unit
        said = Said(label, total((part.quantity for part in parts), unit), any(part.estimate for part in parts))
        rows = {(each.sheet, each.row) for each in held if word[0] in _words(each) and _may_be_of(each, year)}
        totals.append(Totalled(year, said, len(parts), len(rows)))
    return Told(plan.file, tuple(totals), tuple(left_out), assumed=tuple(_assumed(plan)))


def _parts(record: Record) -> Iterator[tuple[str, _Part]]:
    units = shipped.units()
    for one in counts(record):
        quantity = Quantity.from_millionths(one.millionths, units[one.unit])
        yield one.label, _Part(record, quantity, one.people_basis, one.estimate)


def _year(record: Record, first_month: int) -> Period | None:
    """The year that holds the whole record; None where none does."""
    days = Period(record.date, record.date) if record.date else record.period
    if days is None:
        return None
    year = year_around(days.start, first_month)
    return year if days in year else None


def _words(record: Record) -> set[str]:
    """The words under which a record that is held may be counted; of which of its counts is not known yet."""
    said = (record.text, record.quantity_heading, record.people_heading, record.amount_heading)
    return {fold(words) for words in said if words}


def _may_be_of(record: Record, year: Period) -> bool:
    days = Period(record.date, record.date) if record.date else record.period
    return days is None or year.overlaps(days)


def _kept_out(record: Record, year: Period | None) -> str:
    """Why a record is in no total; empty where it is in one."""
    if record.status == "held":
        return record.problems[0].message if record.problems else _("It waits for an answer.")
    if record.kind == "target":
        return _("It was aimed at; whether it was done is not said.")
    if record.date is None and record.period is None:
        return _("It does not say when it was.")
    return "" if year else _("It is of more than one year, and nobody can say how much of each.")


def _no_sum(parts: list[_Part]) -> str:
    """Why several amounts cannot be added up; empty where they can, as new people can, who were not there before.

    Visits cannot: what is kept as a total of people is taken for that many different ones.
    """
    unit = parts[0].quantity.unit
    if unit.id == "people" and any(part.basis != PeopleBasis.NEW_PEOPLE for part in parts):
        return _("Different people cannot be added up: some may have come more than once. Type the total yourself.")
    if unit.dimension == "ratio":
        return _("Percentages and averages cannot be added up. Type the figure of the year yourself.")
    return ""


def _where(record: Record) -> str:
    where = _("Row {row}") if record.sheet == NO_SHEET else _("Row {row} of {sheet}")
    return where.format(row=record.row, sheet=record.sheet)


def _assumed(plan: Plan) -> Iterator[str]:
    """What was taken for granted where a question was not answered; the rows that one holds are left out instead."""
    for question in plan.questions:
        if question.answer is None and question.choices and question.problem.severity is not Severity.STOP:
            yield _("{question} Taken for granted: {choice}.").format(
                question=question.message, choice=question.choices[0].rstrip(".")
            )
