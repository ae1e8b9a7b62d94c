"""Finds the rows that head a table, wherever in the sheet they are.

A heading row is one whose cells are words for columns, above cells that look otherwise: numbers or dates. It may take
up to three rows, with merged cells or without.
"""

import re
from datetime import date
from itertools import takewhile

from svdesk.services.importing.cells.cells import Wanted, read_count
from svdesk.services.importing.cells.numbered import day_number, is_weekday, read_numbered
from svdesk.services.importing.cells.row_words import Says, says
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.headings.headings import read_heading
from svdesk.services.importing.layout.crosstab import heads_crosstab
from svdesk.services.importing.layout.days_in_row import (
    FEWEST_DAYS,
    dates_in,
    days_of_month,
    holds_marks,
    holds_numbers,
    is_day,
)
from svdesk.services.importing.layout.form_lines import is_detail
from svdesk.services.importing.layout.grid import Grid, is_blank
from svdesk.services.importing.layout.heading_cells import heading_text, is_value, strength
from svdesk.services.importing.layout.heading_levels import whole_header
from svdesk.services.importing.layout.table import COUNTS
from svdesk.services.workbook.sheet import Value

_FAR_ENOUGH = 200
"""Rows looked through for the first heading: titles and instructions are never longer."""
_LOOK_BELOW = 8
_FEWEST_WORDS = 4
_FEWEST_ROWS = 2
_FEWEST_SURE = 3
"""So many words for columns beside it make a cell a heading that begins with a figure."""
_A_FIGURE_AND_MORE = re.compile(r"\d[\w%£]*(?:[/:-]\w+|(?:[ -][^\W\d]+)+)+")
"""What may head one column among others with words, for all that it begins with a figure: ``24h calls``, ``1-2-1s``."""
_ANSWERS = {"yes", "no", "y", "n", "oes", "nac oes", "ydy", "nac ydy", "true", "false", "ie", "na"}


def find_header(grid: Grid, first: int, last: int) -> tuple[int, ...]:
    """The rows of the first heading between *first* and *last*, or none."""
    for row in range(first, min(last, first + _FAR_ENOUGH) + 1):
        if is_header(grid, row):
            return whole_header(grid, row, first)
        if heads_little_table(grid, row):
            return (row,)
    return ()


def is_header(grid: Grid, row: int) -> bool:
    """Whether *row* heads columns: words known for it, and values below that are no such words."""
    filled = grid.filled(row)
    if len(filled) < 2 or is_detail(grid, row):
        return False
    if sum(isinstance(value, str) and fold(value) in _ANSWERS for _, value in filled) > 1:
        return False
    days = _days(grid, row, filled)
    if days is None:
        return False
    sure = known = len(days)
    odd: list[int] = []
    for column, value in filled:
        if column in days:
            continue
        strong = strength(value)
        if strong is None:
            if not isinstance(value, str) or not _A_FIGURE_AND_MORE.fullmatch(value.strip()) or odd:
                return False
            odd.append(column)
            continue
        sure += strong >= 2
        known += strong >= 1
    if odd and (sure < _FEWEST_SURE or not _holds_values(grid.sample(odd[0], _rows_below(grid, row)))):
        return False
    likely = sure >= 2 or (sure == 1 and known >= 2)
    enough = 5 * known >= 2 * len(filled) or (sure >= 2 and _over_all_columns(grid, row, filled))
    if likely and enough and _values_below(grid, row, filled):
        return True
    return not days and heads_crosstab(grid, row, filled) and not is_header(grid, row + 1)


def _over_all_columns(grid: Grid, row: int, filled: list[tuple[int, Value]]) -> bool:
    """Whether a row of different words, all of them texts, stands over every cell of the rows below it.

    So is a heading known of which few words are; a row of what was done has a number or a date somewhere.
    """
    words = {fold(value) for _, value in filled if isinstance(value, str)}
    if len(filled) < _FEWEST_WORDS or len(words) < len(filled):
        return False
    headed = {column for column, _ in filled}
    below = [cells for number in _rows_below(grid, row) if len(cells := grid.filled(number)) > 1]
    return bool(below) and all(column in headed for cells in below for column, _ in cells)


def _days(grid: Grid, row: int, filled: list[tuple[int, Value]]) -> set[int] | None:
    """The columns of a row headed by days, or by months as only the row shows; None where it was done on such a day."""
    if months := grid.months(row):
        return set(months)
    numbers = days_of_month(filled)
    if numbers:
        return numbers
    weekdays = {column for column, value in filled if is_weekday(value)}
    if len(weekdays) >= FEWEST_DAYS:
        return weekdays
    days = dates_in(filled)
    sure = sum(is_day(value) for _, value in filled)
    if not days or sure >= FEWEST_DAYS:
        return days
    below = list(takewhile(lambda each: not days <= dates_in(grid.filled(each)), _rows_below(grid, row)))
    values = [grid.sample(column, below) for column in days]
    marked = all(holds_marks(each) for each in values)
    counted = len(days) > 1 and all(holds_numbers(each) for each in values)
    return days if marked or counted else None


def heads_little_table(grid: Grid, row: int) -> bool:
    """Whether a row after a blank one heads a little table of its own: ``Main reason | No.``.

    One of its words is known for a count, and under just its words stand rows of words and numbers.
    """
    filled = grid.filled(row)
    words = {fold(value) for _, value in filled if isinstance(value, str)}
    if not grid.is_blank(row - 1) or len(filled) < 2 or len(words) < len(filled):
        return False
    if any(strength(value) is None or is_value(value) for _, value in filled):
        return False
    counts = [at for at, value in filled if _counts(value)]
    below = list(
        takewhile(lambda cells: len(cells) > 1, (grid.filled(each) for each in range(row + 1, grid.last_row + 1)))
    )
    if not counts or filled[0][0] in counts or len(below) < _FEWEST_ROWS:
        return False
    headed, first = {column for column, _ in filled}, filled[0][0]
    named = all(cells[0][0] == first and isinstance(cells[0][1], str) and not is_value(cells[0][1]) for cells in below)
    numbers = all(any(at in counts and (is_value(value) or _is_empty(value)) for at, value in cells) for cells in below)
    return named and numbers and all(at in headed for cells in below for at, _ in cells)


def _is_empty(value: Value) -> bool:
    return isinstance(value, str) and bool(read_count(value, Wanted("quantity")).empty)


def _counts(value: Value) -> bool:
    heading = read_heading(heading_text(value))
    return heading.sure >= 2 and heading.field in COUNTS and heading.label is None


def _values_below(grid: Grid, row: int, filled: list[tuple[int, Value]]) -> bool:
    rows = _rows_below(grid, row)
    if not rows:
        return len(filled) >= 3
    below = {column: grid.sample(column, rows) for column, _ in filled}
    # A short block may have another heading so near below it that most cells are words again.
    block = list(takewhile(lambda each: each - 1 == row or not (grid.is_blank(each - 1) or grid.lone_text(each)), rows))
    if any(_holds_values(values) or _holds_values(values[: len(block)]) for values in below.values()):
        return True
    return any(_heads_marks(value) and holds_marks(below[column]) for column, value in filled)


def _rows_below(grid: Grid, row: int) -> list[int]:
    """The first rows below *row* that hold anything and are no totals."""
    rows: list[int] = []
    for number in range(row + 1, grid.last_row + 1):
        filled = grid.filled(number)
        if filled and not (isinstance(filled[0][1], str) and says(filled[0][1]) is Says.TOTAL):
            rows.append(number)
        if len(rows) == _LOOK_BELOW:
            break
    return rows


def _heads_marks(value: Value) -> bool:
    """Whether a heading names a day or a period, under which a register has its marks."""
    if day_number(value) is not None or is_day(value) or isinstance(value, date) or read_numbered(value):
        return True
    return isinstance(value, str) and read_heading(value).label is not None


def _holds_values(values: list[Value]) -> bool:
    said = [value for value in values if not is_blank(value) and not _is_empty(value)]
    so_many = sum(is_value(value) for value in said)
    return so_many > 0 and 2 * so_many >= len(said)
