"""Checks the hours of each row by those that a column left out says again, and takes these if there are no others."""

from dataclasses import replace

from svdesk.domain.quantity import number
from svdesk.services.importing.columns.count_columns import Cell, CountReader
from svdesk.services.importing.columns.told_twice import TOLD_TWICE, hours_wanted, says_how_long
from svdesk.services.importing.layout.table import Column
from svdesk.services.importing.questions import at
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import Value


class HoursBeside:
    """The hours of one table that are told twice; without such columns it changes nothing."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._again = [
            (work.at(column.number), self._reader(column))
            for column in work.table.of("ignore")
            if column.tag == TOLD_TWICE
        ]

    def checked(self, row: int, cells: list[Value], column: Column, cell: Cell) -> Cell:
        """*cell* of *column*, with a word if the column left out says otherwise; if it is blank, what that says."""
        if not self._again or column.field != "quantity" or not says_how_long(column.heading):
            return cell
        for place, reader in self._again:
            beside = reader.unasked(cells[place])
            if beside.value is None or beside.code not in ("", "times-as-hours", "minutes-rounded"):
                continue
            if cell.empty == "blank" and not cell.problems:
                return reader.read(cells[place], row)
            if cell.value is not None and cell.unit == "hours" and cell.value != beside.value:
                facts = {"hours": number(cell.value), "text": beside.text, "other": number(beside.value)}
                made = at("hours-differ", self._work.sheet, row, column.letter, **facts)
                cell = replace(cell, problems=(*cell.problems, made))
        return cell

    def _reader(self, column: Column) -> CountReader:
        work = self._work
        wanted = hours_wanted(column.heading, column.tag)
        return CountReader(work.sheet, column.number, wanted, work.asker, work.grid.sheet.shown)
