"""Sees by arithmetic that a sheet only adds up others, whatever it is called: by activity, place, sheet or period.

Each of its numbers must be the sum of numbers elsewhere that its row and its column name. Only workbooks of a few
thousand rows are looked through, and in them small sheets: the window waits while this is done.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from svdesk.domain.period import Period
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.periods import read_label
from svdesk.services.importing.cells.row_words import says
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.table import COUNTS, Column, Table
from svdesk.services.workbook.sheet import Workbook

_LARGEST, _LARGEST_OTHERS = 300, 5_000
_FEWEST, _FEWEST_SUMS = 3, 2
"""So many numbers which others come to, or so many which are sums of several others, are no accident."""
_MANY, _TELLING = 3, 10
"""Two figures alone are none either where each is the sum of so many, and one is not small."""
TIMES = re.compile(r"\b(?:sessions?|times|events?|entries|visits|number|count|no|how often|sesiynau)\b")

Facet = str | Period
"""Something by which numbers are added up: a word of the row, the heading, the sheet, or when it was."""


class Number(NamedTuple):
    """One number of a sheet with what is said of it; ``dated`` where its row has a day of its own."""

    sheet: str
    row: int
    heading: str
    facets: frozenset[Facet]
    days: Period | None
    dated: bool
    value: Decimal


@dataclass(slots=True)
class _Added:
    """Numbers added up under one pair of facets: in all, by sheet and heading, and how many they are."""

    by_heading: dict[tuple[str, str], Decimal] = field(default_factory=lambda: defaultdict(Decimal))
    rows: set[tuple[str, int]] = field(default_factory=set)
    sheets: set[str] = field(default_factory=set)
    dated: bool = True

    def come_to(self, number: Number) -> bool:
        """Whether they come to *number*, under one heading, or in how many rows they are where it counts such."""
        times = len(self.rows) > 1 and number.value == len(self.rows) and TIMES.search(number.heading)
        return number.value in self.by_heading.values() or bool(times)


def sheets_that_add_up(workbook: Workbook, tables: Sequence[Table], left_out: frozenset[str]) -> set[str]:
    """The sheets that add up the others; those *left_out* already, and hidden ones, are not looked at."""
    sheets = {sheet.name: Grid(sheet) for sheet in workbook.sheets if not sheet.hidden and sheet.name not in left_out}
    seen = [table for table in tables if table.sheet in sheets and table.shape in ("", "adds up")]
    names = list(dict.fromkeys(table.sheet for table in seen))
    sizes = [table.last_row - table.first_row for table in seen]
    if len(names) < 2 or min(sizes) > _LARGEST or sum(sizes) > _LARGEST_OTHERS:
        return set()
    numbers = {name: [each for table in seen if table.sheet == name for each in numbers_of(sheets[name], table)]
               for name in names}  # fmt: skip
    found: set[str] = set()
    for name in sorted(names, key=lambda each: len({number.row for number in numbers[each]})):
        others = [each for other in names if other not in (name, *found) for each in numbers[other]]
        if {each.row for each in numbers[name]} and adds_up(numbers[name], others):
            found.add(name)
    return found


def numbers_of(grid: Grid, table: Table) -> Iterator[Number]:
    """Every number of a table that it counts, save those of its totals and averages."""
    words = [column.number for column in table.of("text", "place", "section", "measure_code")]
    dates = [column.number for column in table.of("date", "period_start")]
    whole: set[Facet] = {fold(table.sheet), *([table.period] if table.period else [])}
    for row in range(table.first_row, table.last_row + 1):
        said = [value for number in words if isinstance(value := grid.value(row, number), str)]
        if row in table.header_rows or any(says(value).is_worked_out for value in said):
            continue
        facets: set[Facet] = {*map(fold, said), *whole}
        when = [value for number in dates if isinstance(value := grid.value(row, number), str)]
        facets |= {period for value in (*said, *when) for period in _periods(value, table.year)}
        day = next((found for number in dates if (found := read_date(grid.value(row, number)).day)), None)
        for column in table.of(*COUNTS):
            value = grid.number(row, column.number)
            if value:
                days = column.period or (Period(day, day) if day else table.period)
                own = {*facets, *_named(column), *([column.period] if column.period else [])}
                yield Number(table.sheet, row, _measure(column), frozenset(own), days, day is not None, value)


def _measure(column: Column) -> str:
    """What a column counts, folded; empty where its heading only says when, for then the row says what."""
    return "" if column.period_label and not column.subject else fold(column.label or column.heading)


def _periods(words: str, year: Period | None) -> tuple[Period, ...]:
    label = read_label(words)
    return label.readings(year) if label else ()


def _named(column: Column) -> set[Facet]:
    return {fold(each) for each in (column.label, column.heading, column.unit or "") if each}


def adds_up(own: Sequence[Number], others: Sequence[Number]) -> bool:
    """Whether the numbers of a sheet or a table are sums of those of *others*, all but one in ten.

    Where each is of one row alone, those others have days, and these have none: nobody keeps a second log like that.
    """
    if len({each.row for each in own}) > _LARGEST:
        return False
    wanted = frozenset[Facet]().union(*(each.facets for each in own))
    added = _added(others, wanted)
    known = {facet for pair in added for facet in pair}
    agree = differ = sums = many = of_days = 0
    from_sheets: set[str] = set()
    for number in own:
        facets = [facet for facet in number.facets if facet in known]
        options = [frozenset(pair) for pair in combinations(facets, 2)] + [frozenset((facet,)) for facet in facets]
        periods = {facet for facet in number.facets if isinstance(facet, Period)}
        fit = [] if number.dated else [each for each in options if each in added and (not periods or each & periods)]
        found = [added[each] for each in fit if added[each].come_to(number)]
        agree += bool(found)
        differ += not found
        sums += any(len(each.rows) > 1 for each in found)
        many += any(len(each.rows) >= _MANY for each in found)
        of_days += any(each.dated for each in found)
        for each in found:
            from_sheets |= each.sheets
    telling = any(number.value >= _TELLING for number in own)
    several = len(from_sheets) > 1
    if sums == agree == len(own) and agree >= _FEWEST_SUMS and (several or (telling and many == agree)):
        return True
    sure = several or (telling and (sums > 0 or of_days == len(own)))
    return agree >= _FEWEST and 10 * differ <= agree + differ and sure


def _added(numbers: Sequence[Number], wanted: frozenset[Facet]) -> dict[frozenset[Facet], _Added]:
    """The sums of *numbers* by every facet that is *wanted*, and by every two of them."""
    periods = [facet for facet in wanted if isinstance(facet, Period)]
    added: dict[frozenset[Facet], _Added] = defaultdict(_Added)
    for number in numbers:
        facets = (number.facets & wanted) | {each for each in periods if number.days and number.days in each}
        for key in (*combinations(facets, 2), *((facet,) for facet in facets)):
            found = added[frozenset(key)]
            found.by_heading["", number.heading] += number.value
            found.by_heading[number.sheet, number.heading] += number.value
            found.rows.add((number.sheet, number.row))
            found.sheets.add(number.sheet)
            found.dated &= number.dated
    return added
