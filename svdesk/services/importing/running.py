"""Notices periods across whose numbers include those before them, asks, and works out each period's own."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from svdesk.services.importing.cells import Wanted, read_count
from svdesk.services.importing.count_columns import Cell
from svdesk.services.importing.questions import at
from svdesk.services.importing.table import Column
from svdesk.services.importing.work import Work

OWN, RUNNING = "Each period has its own number", "They are running totals"
_ROWS, _PERIODS = 3, 3
"""So many rows which never fall over so many periods are no accident."""


class Running:
    """The question for one table with periods across, and what its answer makes of a row."""

    def __init__(self, work: Work, counts: list[Column], totals: list[Column]) -> None:
        self._work = work
        self._columns = [column for column in counts if column.kind == "actual" and column.period_label]
        said = bool(self._columns) and all(column.tag == "running" for column in self._columns)
        example = self._columns[-1].heading if said else self._suspect(totals)
        self._made = None
        self._convert = False
        if example:
            where = f"Sheet “{work.sheet}”"
            row = work.table.header_rows[0] if work.table.header_rows else None
            made = at("running-totals", work.sheet, row, None, where=where, text=example)
            answer = work.asker.ask(made, work.sheet, row, None, (OWN, RUNNING))
            self._made = made if answer is None else None
            self._convert = answer == RUNNING

    def own(self, found: list[tuple[Column, Cell]]) -> list[tuple[Column, Cell]]:
        """Each period's own number, or the numbers as they stand with the Problem that holds them."""
        if self._made is not None:
            made = self._made
            return [
                (column, replace(cell, problems=(*cell.problems, made)) if cell.value is not None else cell)
                for column, cell in found
            ]
        if not self._convert:
            return found
        before = Decimal(0)
        numbers = {column.number for column in self._columns}
        result = []
        for column, cell in found:
            if column.number in numbers and cell.value is not None:
                result.append((column, replace(cell, value=cell.value - before)))
                before = cell.value
            else:
                result.append((column, cell))
        return result

    def _suspect(self, totals: list[Column]) -> str:
        """The numbers of a row as an example, if no row ever falls and no stated total adds its row up.

        Running totals of four like periods end at about four times the first; those that grow less are no such totals.
        """
        rows, example = 0, ""
        table = self._work.table
        for row in range(table.first_row, table.last_row + 1):
            values = [self._number(row, column) for column in self._columns]
            numbers = [value for value in values if value is not None]
            if len(numbers) < _PERIODS:
                continue
            if any(later < earlier for earlier, later in pairwise(numbers)):
                return ""
            if numbers[-1] * 2 < numbers[0] * len(numbers):
                return ""
            if any(self._number(row, total) == sum(numbers) for total in totals) and numbers[0]:
                return ""
            if numbers[0] < numbers[-1]:
                rows += 1
                example = example or ", ".join(f"{value:f}" for value in numbers)
        return example if rows >= _ROWS else ""

    def _number(self, row: int, column: Column) -> Decimal | None:
        return read_count(self._work.grid.value(row, column.number), Wanted("quantity")).value
