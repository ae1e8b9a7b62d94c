"""Tells the lines of a form that stand above a table, ``Year ending: | 31/03/2025``, and what each says as one line."""

import re
from collections.abc import Iterable
from datetime import date

from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.endings import ending_in
from svdesk.services.importing.cells.periods import read_label
from svdesk.services.importing.cells.words import SHORT, fold
from svdesk.services.importing.headings.headings import read_heading
from svdesk.services.importing.headings.idle_headings import identifies
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.heading_cells import heading_text, is_value, strength
from svdesk.services.workbook.sheet import Value

_FEWEST_IN_PAIRS = 4
_PAIR = 2
_NO_COUNT = re.compile(r"20\d\d|\+?[\d ()-]{10,}")
"""A year or a telephone number."""


def is_detail(grid: Grid, row: int) -> bool:
    """Whether a row is details of a form, each beside its label, or the word Period and the period beside it."""
    filled = grid.filled(row)
    return _is_labelled(filled) or (len(filled) == _PAIR and _is_one_detail(filled[0][1], filled[1][1]))


def texts_of_titles(grid: Grid, rows: Iterable[int]) -> list[str]:
    """Every text in *rows*, and after those of a line of a form its details whole: ``Week commencing: 3 June 2024``."""
    texts: list[str] = []
    for row in rows:
        texts += grid.texts([row])
        if is_detail(grid, row):
            said = [value for _, value in grid.filled(row)]
            texts += [_line(label, value) for label, value in zip(said[::2], said[1::2], strict=True)]
    return texts


def is_cover(grid: Grid) -> bool:
    """Whether a sheet is only details of a form, each beside its label, and its numbers name something.

    So is a cover: ``Version | 3``, ``Charity number | 1123456``, ``Year | 2024-25``. It holds no other number.
    """
    numbered, told = False, False
    for row in range(grid.first_row, grid.last_row + 1):
        filled = grid.filled(row)
        if len(filled) < _PAIR:
            continue
        label, value = filled[0][1], filled[1][1]
        if len(filled) > _PAIR or not isinstance(label, str) or is_value(label):
            return False
        if not is_value(value) or _is_time(value) or _NO_COUNT.fullmatch(str(value)):
            told = True
        elif read_heading(label).field == "ignore" and identifies(label, str(value)):
            numbered = True
        else:
            return False
    return numbered and told


def _line(label: Value, value: Value) -> str:
    """A detail as it reads in one line: a date with its day, be it the first of a month."""
    said = f"{value.day} {value:%B %Y}" if isinstance(value, date) else heading_text(value)
    return f"{heading_text(label)} {said}"


def _is_labelled(filled: list[tuple[int, Value]]) -> bool:
    """Whether cells are labels with a colon, each with what it says beside it, two pairs of them or more."""
    labels = [_is_label(value) for _, value in filled]
    return len(filled) >= _FEWEST_IN_PAIRS and len(filled) % 2 == 0 and labels == [True, False] * (len(filled) // 2)


def _is_one_detail(label: Value, value: Value) -> bool:
    """Whether a cell says what the one beside it is: with a colon, or as a word for time beside a time."""
    if not isinstance(label, str):
        return False
    if read_label(label) is None and (part := read_label(_line(label, value))) is not None and part.part is not None:
        return True
    if _is_time(value) and (read_heading(heading_text(label)).field == "date" or ending_in(fold(_line(label, value)))):
        return True
    return _is_label(label) and not _is_label(value) and (_is_time(value) or strength(value) in (0, 1))


def _is_time(value: Value) -> bool:
    """Whether a cell is a date or a period."""
    if isinstance(value, str):
        short = len(value) <= SHORT
        return short and (read_heading(heading_text(value)).label is not None or not read_date(value).code)
    return isinstance(value, date)


def _is_label(value: Value) -> bool:
    return isinstance(value, str) and value.rstrip().endswith(":")
