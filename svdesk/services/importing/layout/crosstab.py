"""Sees that a row heads a crosstab: months, weeks or days down the first column, and activities over the others."""

from collections.abc import Sequence

from svdesk.services.importing.cells.cells import looks_like_figure
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.groups import all_ages, is_age
from svdesk.services.importing.cells.numbered import day_number, days_rise, read_numbered
from svdesk.services.importing.cells.periods import read_label
from svdesk.services.importing.cells.row_words import Says, says
from svdesk.services.importing.cells.words import SHORT, fold
from svdesk.services.importing.headings.headings import read_heading
from svdesk.services.importing.layout.grid import Grid, is_blank
from svdesk.services.workbook.sheet import Value

_LOOKED_AT = 8
_FAR_ENOUGH = 40
_FEWEST_PERIODS = 2
_LONGEST_HEADING = 80


def heads_crosstab(grid: Grid, row: int, filled: Sequence[tuple[int, Value]]) -> bool:
    """Whether the texts of *row* stand over numbers, and periods go down the column before them."""
    texts = [value for _, value in filled if isinstance(value, str) and len(value) <= _LONGEST_HEADING]
    if len(texts) < len(filled) or len({fold(text) for text in texts}) < len(texts):
        return False
    corner = read_heading(texts[0]).field == "date"
    first = filled[0][0] if corner else filled[0][0] - 1
    headed = [column for column, _ in filled[1:]] if corner else [column for column, _ in filled]
    if first < grid.first_column or not headed or (not corner and len(headed) < _FEWEST_PERIODS):
        return False
    below = _rows_below(grid, row, first)
    return periods_go_down([grid.value(each, first) for each in below], days=corner) and all(
        _numbers([grid.value(each, column) for each in below]) for column in headed
    )


def periods_go_down(values: Sequence[Value], *, days: bool = False) -> bool:
    """Whether a column names periods, apart from its totals; with *days*, bare numbers may be days of a month.

    Among ages, ``14-15`` is one and no year.
    """
    said = [value for value in values if not is_blank(value) and not _is_total(value)]
    ages = [value for value in said if isinstance(value, str) and is_age(value)]
    if len(said) < _FEWEST_PERIODS or (2 * len(ages) >= len(said) and all_ages(ages)):
        return False
    if days and days_rise([day_number(value) for value in said]) and all(day_number(value) for value in said):
        return True
    return 3 * sum(names_period(value) for value in said) >= 2 * len(said)


def names_period(value: Value) -> bool:
    """Whether a cell names a month, quarter, week or day, and says nothing else."""
    if isinstance(value, str):
        if len(value) > SHORT:
            return False
        return read_label(value) is not None or read_numbered(value) is not None or not read_date(value).code
    return value is not None and not isinstance(value, int) and not read_date(value).code


def _rows_below(grid: Grid, row: int, first: int) -> list[int]:
    """The next rows with something in column *first* and beside it."""
    rows: list[int] = []
    for number in range(row + 1, min(grid.last_row, row + _FAR_ENOUGH) + 1):
        if not is_blank(grid.value(number, first)):
            rows.append(number)
        if len(rows) == _LOOKED_AT:
            break
    return rows


def _numbers(values: Sequence[Value]) -> bool:
    said = [value for value in values if not is_blank(value)]
    figures = sum(not isinstance(value, str) or looks_like_figure(fold(value[:SHORT])) for value in said)
    return not said or 2 * figures >= len(said)


def _is_total(value: Value) -> bool:
    return isinstance(value, str) and says(value) in (Says.TOTAL, Says.TOTAL_OF, Says.AVERAGE, Says.NOTE)
