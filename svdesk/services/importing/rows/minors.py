"""Puts together what two cells of a row say of one figure: hours and minutes, pounds and pence."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from svdesk.services.importing.cells.cells import Wanted
from svdesk.services.importing.cells.units import MINUTES
from svdesk.services.importing.columns.count_columns import Cell, CountReader
from svdesk.services.importing.columns.minor_columns import MINOR
from svdesk.services.importing.layout.table import COUNTS, Column
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import Value


class Minors:
    """The minutes and pence of one table, each added to the hours or pounds before it."""

    def __init__(self, work: Work) -> None:
        self._work = work
        columns = work.table.columns
        self._of: dict[int, tuple[Column, CountReader, Decimal]] = {}
        for major, minor in pairwise(columns):
            if major.field in COUNTS and minor.field == "ignore" and minor.tag == MINOR:
                money = major.field == "amount"
                wanted = Wanted("quantity", "count") if money else Wanted("quantity", "hours", plain=MINUTES)
                reader = CountReader(work.sheet, minor.number, wanted, work.asker, work.grid.sheet.shown)
                self._of[major.number] = minor, reader, Decimal(100 if money else 1)

    def whole(self, row: int, cells: list[Value], column: Column, cell: Cell) -> Cell:
        """*cell* of *column* with the minutes or pence beside it, where the table has them."""
        if column.number not in self._of:
            return cell
        minor, reader, parts = self._of[column.number]
        more = reader.read(cells[self._work.at(minor.number)], row)
        problems = (*cell.problems, *more.problems)
        if more.value is None or (cell.value is None and cell.problems):
            return replace(cell, problems=problems)
        unit = "gbp" if column.field == "amount" else "hours"
        value = (cell.value or Decimal(0)) + more.value / parts
        return replace(
            cell, value=value, unit=unit, empty="", estimate=cell.estimate or more.estimate, problems=problems
        )

    def stated(self, cells: list[Value], column: Column, value: Decimal | None) -> Decimal | None:
        """What a row of totals states in *column* and its minutes or pence together; None where it states nothing."""
        if column.number not in self._of:
            return value
        minor, reader, parts = self._of[column.number]
        more = reader.unasked(cells[self._work.at(minor.number)]).value
        return value if more is None else (value or Decimal(0)) + more / parts
