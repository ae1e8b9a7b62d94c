"""Knows the rows of a cash book: money in one column comes in, in another it goes out, and a row has one of them."""

from collections.abc import Sequence

from svdesk.services.importing.columns.count_columns import Cell
from svdesk.services.importing.layout.table import Column


def in_or_out(columns: Sequence[Column], found: Sequence[Cell]) -> bool:
    """Whether a row says one thing only: money that came in, or money that went out, and nothing else is counted.

    Then its words need not say which of the two it is, as they must where both stand in one row.
    """
    ways = sorted(column.tag for column in columns)
    if ways != ["cost", "income"] or any(column.field != "amount" for column in columns):
        return False
    return sum(cell.value is not None for cell in found) == 1
