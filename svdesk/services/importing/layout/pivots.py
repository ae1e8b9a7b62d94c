"""Understands what pivots leave out or add: a blank that means the same as above, rows worked out of others."""

from svdesk.services.importing.cells.row_words import says, total_of
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.headings.headings import read_heading
from svdesk.services.importing.layout.grid import Grid, is_blank
from svdesk.services.importing.layout.table import Table
from svdesk.services.workbook.sheet import Value

_WORKED_OUT = ("variance", "running")
_LARGEST = 5_000
"""No pivot that people copy has more rows."""


def carried_by_totals(grid: Grid, table: Table) -> dict[int, dict[int, Value]]:
    """By row and column, what blank cells of a pivot say: the group above, down to the total that names it.

    ``Porthcawl``, then blanks, then ``Porthcawl Total``: only what is closed so is carried down.
    """
    carried: dict[int, dict[int, Value]] = {}
    if table.last_row - table.first_row > _LARGEST:
        return carried
    for column in table.of("place", "section", "text"):
        open_rows: list[int] = []
        group: Value = None
        for row in range(table.first_row, table.last_row + 1):
            value = grid.value(row, column.number)
            if is_blank(value):
                open_rows += [] if group is None or grid.is_blank(row) else [row]
                continue
            if isinstance(value, str) and says(value).is_total:
                if isinstance(group, str) and total_of(value) == fold(group):
                    for each in open_rows:
                        carried.setdefault(each, {})[column.number] = group
                group, open_rows = None, []
                continue
            group, open_rows = value, []
    return carried


def rows_that_compare(grid: Grid, table: Table) -> set[int]:
    """The rows which a column of kinds says are worked out from others: ``Variance``, ``Cumulative``."""
    column = table.one("kind")
    if column is None:
        return set()
    rows = range(table.first_row, table.last_row + 1)
    return {row for row in rows if row not in table.header_rows and _worked_out(grid.value(row, column.number))}


def _worked_out(value: Value) -> bool:
    return isinstance(value, str) and read_heading(value).tag in _WORKED_OUT
