"""Sees that a small table only adds up the one beside it, so that it is left out and nothing is counted twice."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from svdesk.services.importing.cells.row_words import says
from svdesk.services.importing.cells.words import fold, tidy
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.table import COUNTS, Table

_GROUPS = ("text", "place", "section")
_FEWEST = 2
_LARGEST = 5_000


def mark_sums(grid: Grid, tables: Sequence[Table]) -> list[Table]:
    """*tables* side by side on one sheet, where those that add up another by its words are marked so."""
    return [
        replace(table, shape="adds up")
        if any(_adds_up(grid, table, other) for other in tables if other is not table and other.band != table.band)
        else table
        for table in tables
    ]


def _adds_up(grid: Grid, table: Table, other: Table) -> bool:
    """Whether every number of *table* is the sum of a column of *other* for the words beside it."""
    text = table.one("text")
    dated = any(column.field in ("date", "period_start") or column.period_label for column in table.columns)
    if text is None or dated or other.last_row - other.first_row > _LARGEST or table.shape or other.shape:
        return False
    sums = _sums(grid, other)
    agree = 0
    for row in range(table.first_row, table.last_row + 1):
        words = grid.value(row, text.number)
        if not isinstance(words, str) or says(words).is_total:
            continue
        stated = [number for column in table.of(*COUNTS) if (number := grid.number(row, column.number)) is not None]
        if not stated:
            continue
        if not set(stated) <= sums.get(fold(tidy(words)), set()):
            return False
        agree += 1
    return agree >= _FEWEST


def _sums(grid: Grid, table: Table) -> dict[str, set[Decimal]]:
    """By the words of a table, folded, the sum of each of its columns of numbers, and how many rows have them."""
    added: dict[tuple[str, int], Decimal] = defaultdict(Decimal)
    counts = [column.number for column in table.of(*COUNTS)]
    groups = [column.number for column in table.of(*_GROUPS)]
    for row in range(table.first_row, table.last_row + 1):
        for group in groups:
            words = grid.value(row, group)
            if isinstance(words, str) and row not in table.header_rows:
                added[fold(tidy(words)), 0] += 1
                for column in counts:
                    added[fold(tidy(words)), column] += grid.number(row, column) or 0
    sums: dict[str, set[Decimal]] = {}
    for (words, _column), value in added.items():
        sums.setdefault(words, set()).add(value)
    return sums
