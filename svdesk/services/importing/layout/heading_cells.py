"""Tells the cells of a heading from those of values, and says what stands over a column."""

import re
from datetime import date
from functools import lru_cache

from svdesk.services.importing.cells.cells import Wanted, looks_like_figure, read_count
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.groups import is_group
from svdesk.services.importing.cells.numbered import is_weekday, read_numbered
from svdesk.services.importing.cells.periods import read_label
from svdesk.services.importing.cells.remarked import read_remarked
from svdesk.services.importing.cells.vocabulary import AWAY, phrases
from svdesk.services.importing.cells.words import SHORT, fold, tidy_lines
from svdesk.services.importing.headings.headings import in_words, read_heading
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.workbook.sheet import Place, Value

_LONGEST = 120
"""No heading is longer; a longer text explains something."""
_MAY_HEAD = frozenset(["closed", *phrases(AWAY)])
_OF_YEARS = re.compile(r"(?:19|20)\d\d ?[-/\u2013] ?(?:20)?\d\d[ :]+(?:[^\W\d]{3,}|£).*")
"""What begins with years and goes on in words, and is no figure: ``2018-22 average funding``."""
_LONGEST_DATE = 30
"""A longer text with a date in it says something besides, and is no value."""


def heading_text(value: Value, *, of_days: bool = False) -> str:
    """A heading cell as text; the first of a month stands for it, ``April 2024``, but in a row *of_days*."""
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value:%B %Y}" if value.day == 1 and not of_days else f"{value.day} {value:%B %Y}"
    return in_words(tidy_lines(value)) if isinstance(value, str) else tidy_lines(str(value))


def heading_parts(grid: Grid, rows: tuple[int, ...], column: int) -> list[str]:
    """What stands over *column*, from the top: each part once."""
    parts: list[str] = []
    for place, row in enumerate(rows):
        value = grid.over(row, column)
        if value is None and place < len(rows) - 1 and grid.value(rows[-1], column) is not None:
            value = _group_to_the_left(grid, row, rows[-1], column)
        text = grid.months(row).get(column) or heading_text(value, of_days=grid.has_days(row))
        if isinstance(value, date) and _is_shown_as_month(grid, row, column, value):
            text = f"{value:%B %Y}"
        text = text.rstrip(" :") or text
        if text and (not parts or fold(parts[-1]) != fold(text)):
            parts.append(text)
    return parts


def _is_shown_as_month(grid: Grid, row: int, column: int, day: date) -> bool:
    """Whether the spreadsheet shows only the month of the *day* that a heading holds: ``Apr-24`` for 30 April.

    Where several days of the month stand in the row they are days all the same.
    """
    shown = grid.sheet.shown.get(Place(row, column), "")
    label = read_label(shown) if shown else None
    if label is None or label.months is None or label.months[1] != 1 or label.day:
        return False
    days = [value for _, value in grid.filled(row) if isinstance(value, date)]
    return sum((each.year, each.month) == (day.year, day.month) for each in days) == 1


def _group_to_the_left(grid: Grid, row: int, lowest: int, column: int) -> Value:
    """The heading of the group that *column* belongs to where cells are not merged: the nearest one to the left.

    One that is merged over several columns has no others. A column left blank for looks parts no group: ``Q1`` goes on
    over *Actual* behind it, unless that stands in the group already.
    """
    own, behind_gap = grid.value(lowest, column), False
    for left in range(column - 1, grid.first_column - 1, -1):
        value, below = grid.value(row, left), grid.value(lowest, left)
        if value is None and below is None and grid.is_gap(left) and _may_be_part(grid, lowest, own):
            behind_gap = True
            continue
        if behind_gap and below == own:
            return None
        if value is not None:
            span = grid.span_at(row, left)
            if span is not None and span.last_column > span.first_column:
                return None
            return value if below is not None else None
        if below is None:
            return None
    return None


def _may_be_part(grid: Grid, lowest: int, own: Value) -> bool:
    """Whether the lowest words over a column part a group: a period, people of an age, or the same again elsewhere."""
    again = sum(value == own for _, value in grid.filled(lowest)) > 1
    return again or read_heading(heading_text(own)).label is not None or is_group(heading_text(own))


def strength(value: Value) -> int | None:
    """How much a cell is like a heading, as ``Heading.sure`` has it: 3 to 0; None where it cannot be one."""
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
        return None if heading.sure == 1 and _is_counted(text) else heading.sure
    if read_numbered(text):
        return 2
    if is_weekday(text) or ((said := read_remarked(text)) and said.first and said.apart):
        return 1
    if _OF_YEARS.fullmatch(folded):
        return 1
    if looks_like_figure(folded) or (folded not in _MAY_HEAD and read_count(text, Wanted("quantity")).empty):
        return None
    return None if ": " in folded else 0


def _is_counted(text: str) -> bool:
    """Whether *text* is a number with its unit and nothing else: ``£1,250.00``, ``412.5 hrs``."""
    reading = read_count(text, Wanted("quantity"))
    return reading.value is not None and not reading.code


def is_value(value: Value) -> bool:
    """Whether a cell holds something counted or a date: no word, and no heading."""
    if not isinstance(value, str):
        return value is not None
    return len(value) <= SHORT and _is_value_text(value)


@lru_cache(maxsize=10_000)
def _is_value_text(text: str) -> bool:
    folded = fold(text)
    if _OF_YEARS.fullmatch(folded):
        return False
    looks_so = looks_like_figure(folded) or (len(folded) < _LONGEST_DATE and not read_date(text).code)
    return looks_so and read_heading(text).label is None
