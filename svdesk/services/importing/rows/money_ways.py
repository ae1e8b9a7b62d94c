"""Knows the rows of a cash book: money in one column comes in, in another it goes out, and a row has one of them.

Where there is one column for both, another may say which it was.
"""

from collections.abc import Sequence
from dataclasses import replace

from svdesk.services.importing.columns.count_columns import Cell
from svdesk.services.importing.columns.way_columns import WAY, came_in
from svdesk.services.importing.layout.table import Column
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import Value


class MoneyWays:
    """Says of the sums of a table that has money going both ways which came in, so that the two are never added up."""

    def __init__(self, work: Work, counts: Sequence[Column]) -> None:
        self._counts = counts
        self._way = next((work.at(column.number) for column in work.table.columns if column.tag == WAY), None)
        self._cash_book = _is_cash_book(counts)

    def told(self, cells: list[Value], found: list[Cell]) -> list[Cell]:
        """The cells *found* in a row, those of money that came in marked where only this tells it apart."""
        if self._way is None and not self._cash_book:
            return found
        if self._way is not None and (said := came_in(cells[self._way])) is not None:
            came = [column.field == "amount" and said for column in self._counts]
        elif in_or_out(self._counts, found):
            came = [column.tag == "income" for column in self._counts]
        else:
            return found
        return [
            replace(cell, income=True) if income and cell.value is not None else cell
            for cell, income in zip(found, came, strict=True)
        ]


def in_or_out(columns: Sequence[Column], found: Sequence[Cell]) -> bool:
    """Whether a row says one thing only: money that came in, or money that went out, and nothing else is counted.

    Then its words need not say which of the two it is, as they must where both stand in one row.
    """
    return _is_cash_book(columns) and sum(cell.value is not None for cell in found) == 1


def _is_cash_book(columns: Sequence[Column]) -> bool:
    ways = sorted(column.tag for column in columns)
    return ways == ["cost", "income"] and all(column.field == "amount" for column in columns)
