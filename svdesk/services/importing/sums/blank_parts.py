"""Tells a total whose parts were all left blank, so that it is the only figure there is, and no check of others."""

from collections.abc import Collection, Iterable
from itertools import takewhile

from svdesk.services.importing.cells.row_words import Says, says
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.table import COUNTS, Table
from svdesk.services.workbook.sheet import Place, Value


def parts_of(grid: Grid, table: Table, row: int, after: int) -> list[int]:
    """The rows that the total in *row* stands for: those above it as far as row *after*, or failing them those below.

    They end with the next total, and with headings that are repeated; under another total stands one of all of them,
    which has no rows of its own.
    """
    above = range(row - 1, max(after, table.first_row - 1), -1)
    parts = _as_far_as_total(grid, table, above)
    if parts or any(_is_total(grid, table, each) for each in above):
        return parts
    return _as_far_as_total(grid, table, range(row + 1, table.last_row + 1))


def all_below(grid: Grid, table: Table, row: int) -> list[int]:
    """Every row below one that stands at the top for all of them, but the totals among them."""
    rows = range(row + 1, table.last_row + 1)
    return [each for each in rows if _said(grid, table, each) and not _is_total(grid, table, each)]


def without_figure(
    grid: Grid, parts: Collection[int], columns: Iterable[int], formulas: Collection[Place]
) -> frozenset[int]:
    """Those of *columns* in which no row of *parts* has a figure; *formulas* are cells whose result nobody knows."""
    return frozenset(
        column
        for column in columns
        if not any(Place(row, column) in formulas or _has_figure(grid.value(row, column)) for row in parts)
    )


def _as_far_as_total(grid: Grid, table: Table, rows: Iterable[int]) -> list[int]:
    own = takewhile(lambda row: row not in table.header_rows and not _is_total(grid, table, row), rows)
    return [row for row in own if (said := _said(grid, table, row)) and Says.NOTE not in said]


def _is_total(grid: Grid, table: Table, row: int) -> bool:
    return any(kind.is_worked_out for kind in _said(grid, table, row))


def _said(grid: Grid, table: Table, row: int) -> list[Says]:
    """What the words of a row say, but for those where a number should be."""
    counts = {column.number for column in table.columns if column.field in COUNTS}
    return [says(value) for at, value in grid.filled(row) if isinstance(value, str) and at not in counts]


def _has_figure(value: Value) -> bool:
    """Whether a cell holds a number, or words with one; ``*`` and ``n/a`` are none."""
    return any(map(str.isdigit, str(value)))
