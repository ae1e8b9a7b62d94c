"""Tells the lines of a form that stand above a table, ``Year ending: | 31/03/2025``, and what each says as one line."""

from collections.abc import Iterable

from svdesk.services.importing.headings.headings import read_heading
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.heading_cells import heading_text, is_value, strength
from svdesk.services.workbook.sheet import Value

_FEWEST_IN_PAIRS = 4
_PAIR = 2


def is_detail(grid: Grid, row: int) -> bool:
    """Whether a row is details of a form, each beside its label, or the word Period and the period beside it."""
    filled = grid.filled(row)
    return _is_labelled(filled) or (len(filled) == _PAIR and _is_one_detail(filled[0][1], filled[1][1]))


def texts_of_titles(grid: Grid, rows: Iterable[int]) -> list[str]:
    """Every text in *rows*, and after those of a line of a form the whole line: ``Week commencing: 3 June 2024``."""
    texts: list[str] = []
    for row in rows:
        texts += grid.texts([row])
        filled = grid.filled(row)
        if len(filled) == _PAIR and is_detail(grid, row):
            texts.append(" ".join(_as_said(value) for _, value in filled))
    return texts


def _as_said(value: Value) -> str:
    """A cell as it reads in a line: a date with its day, which is the last of a year and the first of a week."""
    text = heading_text(value)
    return text if isinstance(value, str) or not text or text[0].isdigit() else f"1 {text}"


def _is_labelled(filled: list[tuple[int, Value]]) -> bool:
    """Whether cells are labels with a colon, each with what it says beside it, two pairs of them or more."""
    labels = [_is_label(value) for _, value in filled]
    return len(filled) >= _FEWEST_IN_PAIRS and len(filled) % 2 == 0 and labels == [True, False] * (len(filled) // 2)


def _is_one_detail(label: Value, value: Value) -> bool:
    """Whether a cell says what the one beside it is: with a colon, or as a word for time beside a time."""
    if not isinstance(label, str):
        return False
    says, beside = read_heading(heading_text(label)), read_heading(heading_text(value))
    if beside.label is not None and says.field == "date":
        return True
    return _is_label(label) and not _is_label(value) and (is_value(value) or strength(value) != 3)


def _is_label(value: Value) -> bool:
    return isinstance(value, str) and value.rstrip().endswith(":")
