"""Finds which column a running total beside several counts adds up, so that the question about it names the right one.

The arithmetic says so: from row to row the running total grows by what that column holds.
"""

from collections.abc import Sequence
from decimal import Decimal

from svdesk.services.importing.cells.cells import Wanted, read_count
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.table import Column, Table
from svdesk.services.workbook.sheet import Sheet

_LOOKED_AT = 200
_FEWEST = 2
"""So many rows in which the running total grows by just the number beside it are no accident."""


def added_up(sheet: Sheet, table: Table, running: Column, counts: Sequence[Column]) -> Column | None:
    """Which of *counts* the column *running* adds up as far as its numbers show; None where they show no one column."""
    grid = Grid(sheet)
    rows = range(table.first_row, min(table.last_row, table.first_row + _LOOKED_AT) + 1)
    grown: dict[int, int] = dict.fromkeys((column.number for column in counts), 0)
    before = Decimal(0)
    for row in rows:
        reached = _number(grid, row, running)
        if reached is None:
            continue
        for column in counts:
            own = _number(grid, row, column)
            grown[column.number] += bool(own) and reached - before == own
        before = reached
    most = max(grown.values(), default=0)
    best = [column for column in counts if grown[column.number] == most]
    return best[0] if most >= _FEWEST and len(best) == 1 else None


def _number(grid: Grid, row: int, column: Column) -> Decimal | None:
    wanted = Wanted("amount", "gbp") if column.field == "amount" else Wanted("quantity")
    return read_count(grid.value(row, column.number), wanted).value
