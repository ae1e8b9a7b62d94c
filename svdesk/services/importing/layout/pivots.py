"""Understands what pivots leave out or add: a blank that means the same as above, rows worked out of others."""

import re

from svdesk.services.importing.cells.row_words import says, total_of
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.headings.headings import read_heading
from svdesk.services.importing.layout.grid import Grid, is_blank
from svdesk.services.importing.layout.table import COUNTS, Table
from svdesk.services.workbook.sheet import Value

_WORKED_OUT = ("variance", "running")
_LARGEST = 5_000
"""No pivot that people copy has more rows."""
_HEADINGS = 3
"""Headings take no more rows; further on they are repeated."""
_ADDED_UP = re.compile(
    r"(?:sum|count[a-z]*|average|mean|max(?:imum)?|min(?:imum)?|swm|cyfrif|cyfartaledd)(?: (?:of|o|-)|:) (\S.*)"
)
"""What pivots say of what they add up: ``Sum of Hours``, ``Count - Activity``; after it, the heading that they mean."""

_LABELS = {"row labels", "column labels"}


def fields_added_up(grid: Grid, table: Table) -> set[str]:
    """The headings, folded, that a pivot says over its columns that it adds up; none where it counts others besides."""
    own = {column.number for column in table.columns}
    cells = (cell for row in (*table.titles, *table.header_rows[:_HEADINGS]) for cell in grid.filled(row))
    texts = {fold(value) for number, value in cells if number in own and isinstance(value, str)}
    counts = [fold(column.heading) for column in table.of(*COUNTS)]
    if table.layout != "periods-across" and not texts & _LABELS and not all(map(_ADDED_UP.fullmatch, counts)):
        return set()
    return {found[1] for text in texts if (found := _ADDED_UP.fullmatch(text))}


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
