"""Finds the tables of a sheet where a person has pointed at headings, or at rows that are none."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from itertools import pairwise

from svdesk.domain.period import Period
from svdesk.services.importing.cells.years import about
from svdesk.services.importing.layout.bands import part_of
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.heading_cells import is_value
from svdesk.services.importing.layout.table import Table, What
from svdesk.services.importing.said.left_out import without_rows
from svdesk.services.importing.tables.recognise import table_at, tables_of
from svdesk.services.importing.tables.side_by_side import bands_of
from svdesk.services.progress import Progress
from svdesk.services.workbook.sheet import Sheet

_TOGETHER = 3
"""So many headings one below another head one table."""


def tables_as_said(
    sheet: Sheet, year: Period | None, said: Mapping[int, What], progress: Progress | None = None
) -> list[Table]:
    """The tables of *sheet*, where *said* is what each of some rows is.

    A row that is said to be data, a section or a total heads nothing, and belongs to the table above it.
    Raises ``Cancelled`` when *progress* says so.
    """
    filled = {row: what for row, what in said.items() if any(v is not None for v in sheet.rows[row - sheet.first_row])}
    heads = _together(sorted(row for row, what in filled.items() if what == "heading"))
    inside = sorted(row for row, what in filled.items() if what in ("data", "section", "total"))
    tables = _found(sheet, year, heads, progress)
    mistaken = {row for row in inside if any(row in table.header_rows for table in tables)}
    if mistaken:
        tables = _found(without_rows(sheet, mistaken), year, heads, progress)
    for row in inside:
        tables = _reaching(tables, row)
    return tables


def _found(sheet: Sheet, year: Period | None, heads: list[tuple[int, ...]], progress: Progress | None) -> list[Table]:
    """The tables under *heads*, and those above them that hold something done."""
    if not heads:
        return tables_of(sheet, year, progress)
    grid = Grid(sheet)
    part = _rows(sheet, sheet.first_row, heads[0][0] - 1)
    above = tables_of(part, year, progress) if part.rows else []
    tables = [table for table in above if table.header_rows and _holds_values(grid, table)]
    begins = [_first_title(grid, head, before[-1] + 1) for before, head in pairwise(heads)]
    lowest = tables[-1].first_row if tables else sheet.first_row
    begins.insert(0, _first_title(grid, heads[0], lowest) if tables else sheet.first_row)
    if tables:
        tables[-1] = replace(tables[-1], last_row=min(tables[-1].last_row, begins[0] - 1))
    ends = [*(begin - 1 for begin in begins[1:]), sheet.last_row]
    for head, begin, end in zip(heads, begins, ends, strict=True):
        tables += _under(_rows(sheet, begin, end), head, year, progress)
    return tables


def _under(part: Sheet, head: tuple[int, ...], year: Period | None, progress: Progress | None) -> list[Table]:
    """The table under *head* in *part* of a sheet, and what is found below it."""
    if head[-1] >= part.last_row:
        return []
    grid = Grid(part)
    titles = range(part.first_row, head[0])
    texts = [str(value) for row in titles for _column, value in grid.filled(row) if isinstance(value, str)]
    says = about(texts, part.name, year)
    tables: list[Table] = []
    bands = bands_of(Grid(_rows(part, head[0], part.last_row)), head[0], part.last_row)
    for band in bands:
        beside = Grid(part_of(part, band)) if len(bands) > 1 else grid
        table, body = table_at(beside, head, says, titles, progress)
        rest = _rows(beside.sheet, body.last_row + 1, part.last_row)
        below = tables_of(rest, year, progress) if body.next_header else []
        tables += [replace(each, band=each.band or band) if len(bands) > 1 else each for each in (table, *below)]
    return tables


def _reaching(tables: list[Table], row: int) -> list[Table]:
    """*tables*, of which the one above *row* reaches down to it."""
    above = [table for table in tables if table.first_row <= row]
    if not above:
        return tables
    last = max(above, key=lambda table: table.first_row)
    made = []
    for table in tables:
        if table is last and row > table.last_row:
            table = replace(table, last_row=row)
        headers = tuple(each for each in table.header_rows if each != row)
        titles = tuple(each for each in table.titles if each > row) if table.first_row > row else table.titles
        made.append(replace(table, header_rows=headers, titles=titles))
    return made


def _holds_values(grid: Grid, table: Table) -> bool:
    """Whether anything but words stands in the body of a table; else it was a title that looked like headings."""
    return any(
        len(filled) > 1 and any(is_value(value) for _, value in filled)
        for row in range(table.first_row, table.last_row + 1)
        if row not in table.header_rows and (filled := grid.filled(row))
    )


def _first_title(grid: Grid, head: tuple[int, ...], lowest: int) -> int:
    """The first of the rows of one text each that stand directly above *head*, not above *lowest*."""
    row = head[0]
    while row - 1 >= lowest and grid.lone_text(row - 1) is not None:
        row -= 1
    return row


def _together(rows: Collection[int]) -> list[tuple[int, ...]]:
    """Neighbouring rows as one heading each, of at most three rows."""
    groups: list[tuple[int, ...]] = []
    for row in rows:
        if groups and groups[-1][-1] == row - 1 and len(groups[-1]) < _TOGETHER:
            groups[-1] = (*groups[-1], row)
        else:
            groups.append((row,))
    return groups


def _rows(sheet: Sheet, first: int, last: int) -> Sheet:
    """Rows *first* to *last* of *sheet*, numbered as before; none where *last* is above *first*."""
    at = first - sheet.first_row
    return replace(sheet, rows=sheet.rows[at : max(at, last - sheet.first_row + 1)], first_row=first)
