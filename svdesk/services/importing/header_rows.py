"""Finds the rows that head a table, wherever in the sheet they are, and says what stands over each column.

A heading row is one whose cells are words for columns, above cells that look otherwise: numbers or dates. It may take
up to three rows, with merged cells or without.
"""

import re
from datetime import date
from functools import lru_cache

from svdesk.services.importing.cells import Wanted, read_count
from svdesk.services.importing.dates import read_date
from svdesk.services.importing.grid import Grid
from svdesk.services.importing.headings import read_heading
from svdesk.services.importing.looks import looks_like_figure
from svdesk.services.importing.periods import Label
from svdesk.services.importing.words import SHORT, fold, tidy_lines
from svdesk.services.workbook.sheet import Value

_FAR_ENOUGH = 200
"""Rows looked through for the first heading: titles and instructions are never longer."""
_LOOK_BELOW = 8
_LONGEST = 120
FEWEST_DAYS = 3
"""So many dates in one row are headings; one or two may be a row that was done on them."""
_FULL_DATE = re.compile(r"\d.*\d")


def find_header(grid: Grid, first: int, last: int) -> tuple[int, ...]:
    """The rows of the first heading between *first* and *last*, or none."""
    for row in range(first, min(last, first + _FAR_ENOUGH) + 1):
        if is_header(grid, row):
            return whole_header(grid, row, first)
    return ()


def is_header(grid: Grid, row: int) -> bool:
    """Whether *row* heads columns: words known for it, and values below that are no such words."""
    filled = grid.filled(row)
    if len(filled) < 2:
        return False
    if is_detail(grid, row):
        return False
    days = [value for _, value in filled if _is_day(value)]
    if 0 < len(days) < FEWEST_DAYS:
        return False
    sure = known = len(days)
    for _, value in filled:
        if days and _is_day(value):
            continue
        strength = _strength(value)
        if strength is None:
            return False
        sure += strength >= 2
        known += strength >= 1
    likely = sure >= 2 or (sure == 1 and known >= 2)
    return likely and 5 * known >= 2 * len(filled) and _values_below(grid, row, [column for column, _ in filled])


def is_detail(grid: Grid, row: int) -> bool:
    """Whether a row is one detail of a form: the word Period or the like, and the period beside it."""
    filled = grid.filled(row)
    if len(filled) != 2:
        return False
    first, second = (read_heading(heading_text(value)) for _, value in filled)
    return first.field == "date" and second.label is not None


def _is_day(value: Value) -> bool:
    """Whether a cell is one whole date, as a register of sessions has them over its columns."""
    if isinstance(value, str):
        reading = read_date(value) if len(value) < 20 and _FULL_DATE.search(value) else None
        return reading is not None and (reading.day or reading.swapped) is not None
    return isinstance(value, date) and value.day != 1


def whole_header(grid: Grid, row: int, first: int) -> tuple[int, ...]:
    """*row* with the rows above and below it which belong to the same heading, at most three together."""
    rows = [row]
    while len(rows) < 3 and _continues(grid, rows[0], rows[-1] + 1):
        rows.append(rows[-1] + 1)
    while len(rows) < 3 and rows[0] > first and _is_over(grid, rows[0] - 1, rows[0]):
        rows.insert(0, rows[0] - 1)
    return tuple(rows)


def heading_parts(grid: Grid, rows: tuple[int, ...], column: int) -> list[str]:
    """What stands over *column*, from the top: each part once."""
    parts: list[str] = []
    for place, row in enumerate(rows):
        value = grid.over(row, column)
        if value is None and place < len(rows) - 1 and grid.value(rows[-1], column) is not None:
            value = _group_to_the_left(grid, row, rows[-1], column)
        text = heading_text(value)
        if text and (not parts or fold(parts[-1]) != fold(text)):
            parts.append(text)
    return parts


def heading_text(value: Value) -> str:
    """A heading cell as text; a date stands for its month, as ``April 2024``."""
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value:%B %Y}" if value.day == 1 else f"{value.day} {value:%B %Y}"
    return tidy_lines(value if isinstance(value, str) else str(value))


def _group_to_the_left(grid: Grid, row: int, lowest: int, column: int) -> Value:
    """The heading of the group that *column* belongs to where cells are not merged: the nearest one to the left."""
    for left in range(column - 1, grid.first_column - 1, -1):
        value = grid.value(row, left)
        if value is not None:
            return value if grid.value(lowest, left) is not None else None
        if grid.value(lowest, left) is None:
            return None
    return None


def _strength(value: Value) -> int | None:
    """How much a cell is like a heading: 3 to 0, or None where it cannot be one."""
    if isinstance(value, str):
        return _strength_of_text(value) if len(value) <= SHORT else None
    if isinstance(value, bool):
        return None
    if isinstance(value, date):
        return 2 if value.day == 1 else None
    return 2 if isinstance(value, int) and 1990 <= value <= 2100 else None


@lru_cache(maxsize=10_000)
def _strength_of_text(text: str) -> int | None:
    folded = fold(text)
    if len(folded) > _LONGEST:
        return None
    heading = read_heading(text)
    if heading.sure:
        return heading.sure
    if looks_like_figure(folded) or read_count(text, Wanted("quantity")).empty:
        return None
    return None if ": " in folded else 0


def _values_below(grid: Grid, row: int, columns: list[int]) -> bool:
    below: list[int] = []
    for number in range(row + 1, grid.last_row + 1):
        if not grid.is_blank(number):
            below.append(number)
        if len(below) == _LOOK_BELOW:
            break
    if not below:
        return len(columns) >= 3
    return any(_holds_values([grid.value(number, column) for number in below]) for column in columns)


def _holds_values(values: list[Value]) -> bool:
    said = [value for value in values if value is not None and value != ""]
    so_many = sum(is_value(value) for value in said)
    return so_many > 0 and 2 * so_many >= len(said)


def is_value(value: Value) -> bool:
    """Whether a cell holds something counted or a date: no word, and no heading."""
    if not isinstance(value, str):
        return value is not None
    return len(value) <= SHORT and _is_value_text(value)


@lru_cache(maxsize=10_000)
def _is_value_text(text: str) -> bool:
    folded = fold(text)
    if looks_like_figure(folded):
        return not _is_period(read_heading(text).label)
    return len(folded) < 30 and not read_date(text).code and not _is_period(read_heading(text).label)


def _is_period(label: Label | None) -> bool:
    return label is not None


def _continues(grid: Grid, top: int, row: int) -> bool:
    """Whether *row* goes on with the heading that begins in row *top*: periods, kinds or units under its cells."""
    above, filled = grid.filled(top), grid.filled(row)
    strengths = [_strength(value) or 0 for _, value in filled]
    if not any(strengths) or any(_strength(value) is None for _, value in filled):
        return False
    periods = [read_heading(heading_text(value)).label is not None for _, value in above]
    first, begins = above[0][0], filled[0][0]
    if begins < first or (begins == first and not periods[0]):
        # The words over the first columns come last where nothing but periods stands above them.
        names = sum(strength >= 2 for strength in strengths)
        return begins < first and all(periods) and len(filled) >= max(3, len(above)) and names >= 2
    under_group = all(
        grid.over(top, column) is not None or strength for (column, _), strength in zip(filled, strengths, strict=True)
    )
    span = grid.span_at(top, begins)
    return under_group and (len(filled) >= 2 or span is None or span.last_column > span.first_column)


def _is_over(grid: Grid, row: int, below: int) -> bool:
    """Whether *row* groups the headings of the row *below* it: ``2024/25`` over four quarters."""
    filled = grid.filled(row)
    headed = {column for column, _ in grid.filled(below)}
    if not filled or any(_strength(value) is None for _, value in filled):
        return False
    first = min(headed)
    merged = [
        span for column, _ in filled if (span := grid.span_at(row, column)) and span.last_column > span.first_column
    ]
    wide = [span for span in merged if span.last_column - span.first_column + 1 >= len(headed)]
    if wide or (len(filled) == 1 and filled[0][0] <= first and not merged):
        return False
    stands = all(column in headed or grid.span_at(row, column) for column, _ in filled)
    known = any(_strength(value) for _, value in filled)
    return stands and (bool(merged) or known or len(filled) >= 2) and filled[0][0] >= first
