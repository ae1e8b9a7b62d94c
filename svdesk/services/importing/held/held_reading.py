"""Sees to it that a few held rows are read as the whole sheet was: what they alone would not show is said besides.

A column of people in which only the doubtful cells are left looks like a column of words, and would be left out.
"""

from collections.abc import Mapping, Sequence

from svdesk.domain.period import Period
from svdesk.services.importing.layout.table import Table
from svdesk.services.importing.record import Plan
from svdesk.services.importing.said.column_said import role_of
from svdesk.services.importing.said.corrections import ColumnIs, RowIs
from svdesk.services.importing.tables.recognise import recognise
from svdesk.services.workbook.sheet import Sheet, Value, Workbook


def reading_of(
    name: str, lines: Sequence[Sequence[Value]], plan: Plan, places: Mapping[int, int], year: Period | None
) -> list[RowIs | ColumnIs]:
    """What must be said of a sheet of held rows, for it to be read as the sheet *name* of *plan* was.

    *lines* are its rows, the first column being A and the last saying what is wrong; *places* says in which of them,
    counted from 1, each row of the first sheet stands.
    """
    width = max(map(len, lines)) - 1
    rows = [[*line[:width], *[None] * (width - len(line[:width]))] for line in lines]
    found = recognise(Workbook(plan.file, "xlsx", plan.sha256, [Sheet(name, rows, width=width)]), year)
    said: list[RowIs | ColumnIs] = []
    for table in plan.tables:
        if table.sheet == name and any(row in places for row in range(table.first_row, table.last_row + 1)):
            said += _of_table(table, found, places)
    return said


def _of_table(table: Table, found: Sequence[Table], places: Mapping[int, int]) -> list[RowIs | ColumnIs]:
    headings = [places[row] for row in table.header_rows if row in places]
    body = [places[row] for row in range(table.first_row, table.last_row + 1) if row in places]
    there = next((each for each in found if set(each.header_rows) & set(headings)), None)
    if not headings:
        there = next((each for each in found if each.first_row <= body[0] <= each.last_row), None)
    same = there is not None and [row for row in there.header_rows if row <= max(headings, default=0)] == headings
    said: list[RowIs | ColumnIs] = [] if same else [RowIs(table.sheet, row, "heading") for row in headings]
    roles = {column.number: role_of(column) for column in there.columns} if there and same else {}
    named = max(headings) if headings else (there.first_row if there else body[0])
    for column in table.columns:
        wanted = role_of(column)
        if roles.get(column.number, ("leave out", "")) != wanted:
            said.append(ColumnIs(table.sheet, named, column.number, *wanted))
    return said
