"""Puts together what two columns say of one figure: hours beside minutes, pounds beside pence."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from svdesk.services.importing.cells.cell_reading import Wanted
from svdesk.services.importing.cells.cells import read_count
from svdesk.services.importing.cells.units import MINUTES
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.count_columns import Cell, CountReader
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.table import COUNTS, Column
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import Value

MINOR = "minor"
"""The tag of a column that goes with the one before it, and is no count by itself."""
_PAIRS = (
    ({"hrs", "hours", "hr", "hour", "h", "oriau", "awr"}, {"mins", "min", "minutes", "minute", "m", "munudau"}, 60),
    ({"£", "£s", "pounds", "punnoedd"}, {"p", "pence", "ceiniogau", "c"}, 100),
)


def settle_minors(grid: Grid, drafts: Sequence[Draft], rows: Sequence[int]) -> None:
    """``Mins`` beside ``Hrs`` and ``p`` beside ``£``, whole numbers both, and none that would fill the larger one."""
    for major, minor in pairwise(drafts):
        if minor.number != major.number + 1 or not major.parts or not minor.parts or major.says.label:
            continue
        (about, unit), (same, part) = (_ends(each.parts[-1]) for each in (major, minor))
        for large, small, most in _PAIRS:
            if about == same and unit in large and part in small and _fit(grid, major.number, minor.number, rows, most):
                money = most == 100
                major.put("amount" if money else "quantity", "cost" if money else "", "gbp" if money else "hours")
                minor.put_anew("ignore", MINOR)


def _ends(heading: str) -> tuple[str, str]:
    """The last word of a heading, after what stands before it: ``time`` and ``hrs``."""
    before, _space, last = fold(heading).rpartition(" ")
    return before.strip(" .:-("), last.strip(" .:()")


def _fit(grid: Grid, major: int, minor: int, rows: Sequence[int], most: int) -> bool:
    cells = [grid.sample(column, rows) for column in (major, minor)]
    found = [[number for value in each if (number := _number(value)) is not None] for each in cells]
    whole = all(number == number.to_integral_value() for each in found for number in each)
    return whole and bool(found[1]) and all(0 <= number < most for number in found[1])


def _number(value: Value) -> Decimal | None:
    return None if value is None else read_count(value, Wanted("quantity")).value


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
