"""Says whether the columns of a table are periods, and what becomes of periods in headings where they are not."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from svdesk.domain.period import Period
from svdesk.services.importing.cells.date_order import Order, settle
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.periods import QUARTERS_BY_LETTERS, Label
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.layout.grid import Grid

_FEWEST = 2
_LENGTH = "hyd"
"""Short for October in Welsh, and where the rows have dates the word for how long."""
_FIELD_OF_UNIT = {"gbp": "amount", "people": "people", "attendances": "people"}


def goes_across(grid: Grid, drafts: list[Draft], rows: list[int]) -> bool:
    """Whether columns are periods: two or more, or one where there is no column of dates.

    Years over columns are none where each row says itself of which year it is.
    """
    periods = [each for each in drafts if each.says.label]
    if periods and all(each.says.label.heads_a_year for each in periods if each.says.label):
        named = len(dates_of_rows(grid, drafts, rows))
        if named and all(each.says.unit for each in periods) and 2 * named >= len(rows):
            return False
    dated = any(each.says.field == "date" and each.look.mostly(each.look.dates) for each in drafts)
    if dated and all(each.says.unit for each in periods) and len({each.says.label for each in periods}) == 1:
        return False
    return len(periods) >= 2 or (len(periods) == 1 and not dated)


def settle_initials(drafts: Sequence[Draft]) -> None:
    """``JAS`` over one column alone is a person's initials among others; beside ``OND`` it is a quarter."""
    found = [each for each in drafts if fold(each.heading) in QUARTERS_BY_LETTERS]
    if len(found) == 1:
        number = found[0].look.numeric
        found[0].put_anew("quantity" if number else "ignore", "guessed" if number else "unknown")


def drop_periods(grid: Grid, drafts: list[Draft], rows: list[int]) -> None:
    """Where each row has its date, a period in a heading says nothing more; what is counted under it still counts.

    Under a year in which no row lies, ``Meals 2023`` beside dates of 2024, stand figures only to compare with.
    """
    dates = dates_of_rows(grid, drafts, rows)
    for each in drafts:
        if each.says.label and dates and _is_another_year(each.says.label, dates):
            each.put_anew("ignore", "unknown")
        elif each.says.label and each.says.unit:
            each.says = replace(each.says, label=None)
            each.subject = ""
            each.put(_FIELD_OF_UNIT.get(each.says.unit or "", "quantity"))
        elif each.says.label and fold(each.heading) == _LENGTH and each.look.numeric:
            each.put_anew("quantity", "")
            each.put("quantity", "", "hours")
        elif each.says.label:
            each.put("ignore", "unknown")


def dates_of_rows(grid: Grid, drafts: Sequence[Draft], rows: Sequence[int], year: Period | None = None) -> list[Period]:
    """When the rows were whose column of dates says so; *year* completes those that leave it out."""
    when = next((each.number for each in drafts if each.says.field == "date"), None)
    if when is None:
        return []
    whens = (settle(read_date(value), Order.DAY_FIRST, year) for value in grid.sample(when, list(rows)))
    return [found.period for found in whens if found.period and not found.code]


def _is_another_year(label: Label, dates: Sequence[Period]) -> bool:
    """Whether *label* names a year in which none of *dates* is; a bare year is that of the calendar."""
    if not label.heads_a_year or not label.has_year:
        return False
    years = label.readings(None)[:1] if label.year else label.readings(None)
    return not any(year.overlaps(when) for year in years for when in dates)


def covers_the_others(each: Draft, counts: list[Draft], year: Period | None = None) -> bool:
    """Whether a period column is the sum of others: 2024/25 after its quarters, Q1 after April, May and June.

    A year covers only periods in it, as far as these or *year*, that of the sheet, say which they are.
    """
    label = each.says.label
    if label is None or each.says.kind == "target":
        return False
    others = [other for other in counts if other is not each and other.says.label]
    if label.heads_a_year and label.has_year:
        shorter = [other.says.label for other in others if other.says.label and months_named(other.says.label)]
        return sum(_may_lie_in(part, label, year) for part in shorter) >= _FEWEST
    own, found = months_named(label), 0
    taken: set[int] = set()
    for other in reversed(others[: sum(other.number < each.number for other in others)]):
        parts = months_named(other.says.label) if other.says.label else ()
        if other.says.kind == each.says.kind and other.subject == each.subject:
            if len(parts[0] if parts else ()) >= len(own[0] if own else ()):
                break
            if not any(set(part) <= set(whole) for part in parts for whole in own):
                return False
            if other.says.tag != "total":
                if taken & set(parts[0]):
                    return False
                taken |= set(parts[0])
            found += 1
    return found >= _FEWEST


def the_year_covering(each: Draft, counts: list[Draft]) -> Label | None:
    """The label of a year which is a sum, without the reading that holds fewer of the others: 2024 may mean two."""
    label = each.says.label
    readings = label.readings(None) if label else ()
    if label is None or len(readings) < _FEWEST:
        return label
    parts = [
        part for other in counts if other is not each and other.says.label for part in other.says.label.readings(None)
    ]
    return replace(label, whole=max(readings, key=lambda reading: sum(part in reading for part in parts)))


def _may_lie_in(part: Label, outer: Label, year: Period | None) -> bool:
    readings = part.readings(None) or part.readings(year)
    return not readings or any(found in whole for found in readings for whole in outer.readings(None))


def adds_up(grid: Grid, rows: Sequence[int], total: int, parts: Sequence[int]) -> bool:
    """Whether in most of *rows* the number in column *total* is the sum of those in the columns *parts*."""
    agree = differ = 0
    for row in rows:
        stated = grid.number(row, total)
        if stated:
            same = stated == sum((grid.number(row, part) or Decimal(0) for part in parts), Decimal(0))
            agree += same
            differ += not same
    return agree > differ


def months_named(label: Label) -> tuple[tuple[int, ...], ...]:
    """The months of the year that a label is about, from 1 to 12: those of a quarter or half, from April or January."""
    if label.months:
        first, length = label.months
        return (tuple((first - 1 + at) % 12 + 1 for at in range(length)),)
    if label.part:
        number, length = label.part
        starts = (3 + (number - 1) * length, (number - 1) * length)
        months = length * (label.through - number + 1 if label.through else 1)
        return tuple(tuple((start + at) % 12 + 1 for at in range(months)) for start in starts)
    if label.whole and (label.whole.months_long or 12) < 12:
        return (tuple(month.start.month for month in label.whole.split(1)),)
    return ()
