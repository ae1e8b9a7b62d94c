"""Finds every table in a workbook: where its headings are, what each column holds, which year it is about.

Only samples are looked at, so that a sheet of a hundred thousand rows takes no longer than one of a thousand; nothing
is read yet. ``plan`` reads.
"""

from dataclasses import replace

from svdesk.domain.period import FINANCIAL_YEAR_MONTH, Period, year_around
from svdesk.services.importing.bands import bands_of, part_of
from svdesk.services.importing.columns import choose_columns
from svdesk.services.importing.grid import Grid
from svdesk.services.importing.header_rows import find_header
from svdesk.services.importing.headless import columns_without_headings
from svdesk.services.importing.repeated import Body, follow
from svdesk.services.importing.table import COUNTS, Column, Layout, Table
from svdesk.services.importing.words import fold, tidy
from svdesk.services.importing.years import Stated, about, stated
from svdesk.services.workbook.sheet import Sheet, Workbook

_SAMPLE = 200
"""Rows looked at to see what the values of a column look like: the first of them, and some of the last."""

_SUMMARIES = (
    "summary",
    "totals",
    "overview",
    "dashboard",
    "crynodeb",
    "year to date",
    "all quarters",
    "annual total",
    "chart",
)


def recognise(workbook: Workbook, year: Period | None) -> list[Table]:
    """The tables of *workbook*, sheet by sheet from the top; *year* is what the person says it is about, if they do.

    Hidden sheets are looked through too. A sheet in which no table is found gives none.
    """
    whole = year or year_of_workbook(workbook)
    tables = [table for sheet in workbook.sheets if sheet.rows for table in tables_of(sheet, whole)]
    others = {table.sheet for table in tables if not _named_summary(table.sheet)}
    return [replace(table, summary=bool(others - {table.sheet}) and _named_summary(table.sheet)) for table in tables]


def tables_of(sheet: Sheet, year: Period | None) -> list[Table]:
    """The tables of one sheet, from the top; of those side by side the left one first."""
    grid = Grid(sheet)
    header = find_header(grid, grid.first_row, grid.last_row)
    if not header:
        return columns_without_headings(grid, year)
    bands = bands_of(grid, header[-1])
    if len(bands) == 1:
        return _one_below_another(grid, header, None, year)
    says = _about(grid, range(grid.first_row, header[0]), year)
    tables: list[Table] = []
    for band in bands:
        part = Grid(part_of(sheet, band))
        found = find_header(part, part.first_row, part.last_row)
        tables += [replace(table, band=band) for table in _one_below_another(part, found, says, year)]
    return tables


def _one_below_another(grid: Grid, header: tuple[int, ...], says: Stated | None, year: Period | None) -> list[Table]:
    """The tables under *header* and under the headings that follow; *says* is known of all of them where given."""
    tables: list[Table] = []
    first = grid.first_row
    while header:
        titles = range(first, header[0])
        table, body = table_at(grid, header, says or _about(grid, titles, year), titles)
        tables.append(table)
        header = body.next_header
        if header:
            first = _where_titles_begin(grid, table.first_row, header[0])
            tables[-1] = replace(table, last_row=first - 1)
    return tables


def table_at(grid: Grid, header: tuple[int, ...], says: Stated, titles: range | tuple[int, ...]) -> tuple[Table, Body]:
    """The table under the heading rows *header*, which may be those that a person pointed at."""
    first = header[-1] + 1
    columns, across, wide = choose_columns(grid, header, _sample(grid, first, grid.last_row), says.year)
    body = follow(grid, header, grid.last_row, _value_columns(columns))
    last = body.last_row
    if last < grid.last_row:
        columns, across, wide = choose_columns(grid, header, _sample(grid, first, last), says.year)
    blocks = [row for row in body.repeated if grid.is_blank(row - 1) or grid.lone_text(row - 1)]
    layout: Layout = "periods-across" if across else "blocks" if blocks else "rows"
    texts = [text for row in titles if (text := grid.lone_text(row))]
    around = {year_around(column.period.start, FINANCIAL_YEAR_MONTH) for column in columns if column.period}
    table = Table(
        sheet=grid.sheet.name,
        header_rows=(*header, *body.repeated),
        first_row=first,
        last_row=last,
        layout=layout,
        columns=columns,
        title=tidy(texts[0]) if texts else "",
        titles=tuple(titles),
        year=says.year or (around.pop() if len(around) == 1 else None),
        period=says.period,
        wide=wide,
        block_titles=any(grid.lone_text(row - 1) for row in blocks),
    )
    return table, body


def year_of_workbook(workbook: Workbook) -> Period | None:
    """The one year that names and titles of the workbook agree on, or None."""
    years = {stated(workbook.name.rpartition(".")[0].replace("_", " ")).year}
    for sheet in workbook.sheets:
        grid = Grid(sheet)
        years.add(stated(sheet.name).year)
        rows = range(grid.first_row, min(grid.last_row, grid.first_row + 9) + 1)
        years |= {stated(text).year for row in rows if (text := grid.lone_text(row))}
    years.discard(None)
    return years.pop() if len(years) == 1 else None


def _about(grid: Grid, titles: range, year: Period | None) -> Stated:
    texts = [str(value) for row in titles for _, value in grid.filled(row) if isinstance(value, str)]
    return about(texts, grid.sheet.name, year)


def _where_titles_begin(grid: Grid, lowest: int, header: int) -> int:
    """The first of the rows which belong to the heading at row *header* as its titles."""
    row = header
    while row - 1 >= lowest and grid.lone_text(row - 1) is not None:
        row -= 1
    if row == header and row - 2 >= lowest and grid.is_blank(row - 1) and grid.lone_text(row - 2) is not None:
        above = row - 3
        if above < lowest or grid.is_blank(above):
            row -= 2
    return row


def _sample(grid: Grid, first: int, last: int) -> list[int]:
    """Rows to look at: the first that hold more than one cell, and a few from the middle and the end."""
    rows: list[int] = []
    for row in range(first, last + 1):
        if len(grid.filled(row)) > 1:
            rows.append(row)
            if len(rows) == _SAMPLE:
                step = max(1, (last - row) // 50)
                return rows + list(range(row + step, last, step))
    return rows or [row for row in range(first, last + 1) if not grid.is_blank(row)]


def _value_columns(columns: tuple[Column, ...]) -> list[int]:
    return [
        column.number
        for column in columns
        if column.field in COUNTS
        or column.field in ("date", "period_start", "period_end")
        or column.tag in ("total", "vat")
    ]


def _named_summary(name: str) -> bool:
    folded = fold(name)
    return any(word in folded for word in _SUMMARIES)
