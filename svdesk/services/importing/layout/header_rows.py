"""Finds the rows that head a table, wherever in the sheet they are, and says what stands over each column.

A heading row is one whose cells are words for columns, above cells that look otherwise: numbers or dates. It may take
up to three rows, with merged cells or without.
"""

from datetime import date
from functools import lru_cache

from svdesk.services.importing.cells.cells import Wanted, read_count
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.marks import is_mark
from svdesk.services.importing.cells.numbered import day_number, is_weekday, read_numbered
from svdesk.services.importing.cells.periods import Label
from svdesk.services.importing.cells.row_words import Says, says
from svdesk.services.importing.cells.words import SHORT, fold, tidy_lines
from svdesk.services.importing.cells.years import stated
from svdesk.services.importing.columns.headings import KIND_LETTERS, read_heading
from svdesk.services.importing.columns.looks import looks_like_figure
from svdesk.services.importing.layout.crosstab import heads_crosstab
from svdesk.services.importing.layout.days_in_row import FEWEST_DAYS, days_of_month, is_day
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.workbook.sheet import Value

_FAR_ENOUGH = 200
"""Rows looked through for the first heading: titles and instructions are never longer."""
_LOOK_BELOW = 8
_LONGEST = 120
_FEWEST_WORDS = 4
_ANSWERS = {"yes", "no", "y", "n", "oes", "nac oes", "ydy", "nac ydy", "true", "false", "ie", "na"}


def find_header(grid: Grid, first: int, last: int) -> tuple[int, ...]:
    """The rows of the first heading between *first* and *last*, or none."""
    for row in range(first, min(last, first + _FAR_ENOUGH) + 1):
        if is_header(grid, row):
            return whole_header(grid, row, first)
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
    for column, value in filled:
        if column in days:
            continue
        strength = _strength(value)
        if strength is None:
            return False
        sure += strength >= 2
        known += strength >= 1
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
    """The columns of a row that are headed by days; None where the row is one that was done on such a day."""
    numbers = days_of_month(filled)
    if numbers:
        return numbers
    days = {column for column, value in filled if is_day(value)}
    if not 0 < len(days) < FEWEST_DAYS:
        return days
    below = _rows_below(grid, row)
    marked = all(_holds_marks(grid.sample(column, below)) for column in days)
    return days if marked else None


def is_detail(grid: Grid, row: int) -> bool:
    """Whether a row is one detail of a form: the word Period or the like, and the period beside it."""
    filled = grid.filled(row)
    if len(filled) != 2:
        return False
    first, second = (read_heading(heading_text(value)) for _, value in filled)
    return first.field == "date" and second.label is not None


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
        return None if heading.sure == 1 and _is_money(text) else heading.sure
    if read_numbered(text):
        return 2
    if looks_like_figure(folded) or (folded != "closed" and read_count(text, Wanted("quantity")).empty):
        return None
    return None if ": " in folded else 0


def _is_money(text: str) -> bool:
    """Whether *text* is a sum of money and nothing else: ``£1,250.00``."""
    reading = read_count(text, Wanted("amount", "gbp"))
    return reading.value is not None and not reading.code


def _values_below(grid: Grid, row: int, filled: list[tuple[int, Value]]) -> bool:
    rows = _rows_below(grid, row)
    if not rows:
        return len(filled) >= 3
    below = {column: grid.sample(column, rows) for column, _ in filled}
    if any(_holds_values(values) for values in below.values()):
        return True
    return any(_heads_marks(value) and _holds_marks(below[column]) for column, value in filled)


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


def _holds_marks(values: list[Value]) -> bool:
    said = [value for value in values if value is not None and value != ""]
    return bool(said) and 5 * sum(is_mark(value) for value in said) >= 4 * len(said)


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
    if _days_below(above, filled) or {fold(heading_text(value)) for _, value in filled} == KIND_LETTERS.keys():
        return True
    strengths = [_strength(value) or 0 for _, value in filled]
    if not any(strengths) or any(_strength(value) is None for _, value in filled):
        return False
    periods = [read_heading(heading_text(value)).label is not None for _, value in above]
    first, begins = above[0][0], filled[0][0]
    if begins < first or (begins == first and not periods[0]):
        # The words over the first columns come last where nothing but periods stands above them.
        names = sum(strength >= 2 for strength in strengths)
        apart = not {column for column, _ in filled} & {column for column, _ in above}
        enough = (apart and names == len(filled)) or (len(filled) >= max(3, len(above)) and names >= 2)
        # A lone word for a count, as Income is, begins the rows that it names.
        lone = read_heading(heading_text(filled[0][1])).field if len(filled) == 1 else ""
        counted = lone in ("amount", "people", "quantity")
        return begins < first and all(periods) and enough and not counted
    under_group = all(
        grid.over(top, column) is not None or strength for (column, _), strength in zip(filled, strengths, strict=True)
    )
    span = grid.span_at(top, begins)
    return under_group and (len(filled) >= 2 or span is None or span.last_column > span.first_column)


def _days_below(above: list[tuple[int, Value]], filled: list[tuple[int, Value]]) -> bool:
    """Whether a row has the weekdays of the days above it, or the days of the months above it."""
    values = [value for _, value in filled]
    if len(values) < FEWEST_DAYS:
        return False
    months = [value for _, value in above if isinstance(value, date) or read_heading(heading_text(value)).label]
    days = all(day_number(value) is not None for value in values)
    return all(is_weekday(value) for value in values) or (days and 0 < len(months) < len(values))


def _is_over(grid: Grid, row: int, below: int) -> bool:
    """Whether *row* groups the headings of the row *below* it: ``2024/25`` over four quarters."""
    filled = grid.filled(row)
    headed = {column for column, _ in grid.filled(below)}
    if not filled or any(_strength(value) is None for _, value in filled):
        return False
    if any(isinstance(value, str) and says(value) is Says.NOTE for _, value in filled):
        return False
    first = min(headed)
    merged = [
        span for column, _ in filled if (span := grid.span_at(row, column)) and span.last_column > span.first_column
    ]
    wide = [span for span in merged if span.last_column - span.first_column + 1 >= len(headed)]
    if wide or (len(filled) == 1 and filled[0][0] <= first and not merged):
        return False
    if len(filled) == 1 and not merged and _is_title_of_year(grid, filled[0][1], below):
        return False
    stands = all(column in headed or grid.span_at(row, column) for column, _ in filled)
    known = any(_strength(value) for _, value in filled)
    return stands and (bool(merged) or known or len(filled) >= 2) and filled[0][0] >= first


def _is_title_of_year(grid: Grid, value: Value, below: int) -> bool:
    """Whether a cell alone in its row says which year all the sheet is about: no periods or targets stand below it."""
    if read_heading(heading_text(value)).label is None and stated(heading_text(value)).year is None:
        return False
    headings = [read_heading(heading_text(cell)) for _, cell in grid.filled(below)]
    return not any(heading.label is not None or heading.kind for heading in headings)
