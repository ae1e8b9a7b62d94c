"""Finds every table in a workbook: where its headings are, what each column holds, which year it is about.

Only samples are looked at, so that a sheet of a hundred thousand rows takes no longer than one of a thousand; nothing
is read yet. ``plan`` reads.
"""

from collections.abc import Iterable
from dataclasses import replace

from svdesk.domain.period import FINANCIAL_YEAR_MONTH, Period, year_around
from svdesk.i18n import _
from svdesk.services.importing.cells.periods import read_label
from svdesk.services.importing.cells.row_words import Says
from svdesk.services.importing.cells.row_words import says as says_what
from svdesk.services.importing.cells.weeks import week_in
from svdesk.services.importing.cells.words import fold, tidy
from svdesk.services.importing.cells.years import Stated, about, stated
from svdesk.services.importing.columns.columns import choose_columns
from svdesk.services.importing.columns.week_grids import with_weekdays
from svdesk.services.importing.layout.bands import part_of, rows_of
from svdesk.services.importing.layout.form_lines import is_cover, texts_of_titles
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.header_rows import find_header
from svdesk.services.importing.layout.heading_cells import heading_text
from svdesk.services.importing.layout.legends import is_legend, is_only_example
from svdesk.services.importing.layout.register_names import named_after
from svdesk.services.importing.layout.table import COUNTS, Band, Column, Layout, Table
from svdesk.services.importing.sums.adding_up import mark_sums
from svdesk.services.importing.sums.summaries import told_apart
from svdesk.services.importing.tables.block_titles import title_over, titles_of_sheet, under_titles, where_titles_begin
from svdesk.services.importing.tables.headless import box_below, columns_without_headings, rows_before_headings
from svdesk.services.importing.tables.repeated import Body, follow
from svdesk.services.importing.tables.shapes import as_register, card_table, is_turned
from svdesk.services.importing.tables.side_by_side import bands_of
from svdesk.services.progress import Progress, watched
from svdesk.services.workbook.sheet import Sheet, Workbook

_SAMPLE = 200
"""Rows looked at to see what the values of a column look like: the first of them, and some of the last."""

_YEAR = 12
_CORNER = 10
"""So many rows show whether names stand under the corner of a table."""


def recognise(workbook: Workbook, year: Period | None, progress: Progress | None = None) -> list[Table]:
    """The tables of *workbook*, sheet by sheet from the top; *year* is what the person says it is about, if they do.

    Hidden sheets are looked through too. A sheet in which no table is found gives none.
    """
    whole = year or year_of_workbook(workbook)
    sheets = [sheet for sheet in workbook.sheets if sheet.rows]
    looked_at = watched(sheets, progress, _("Looking for tables"))
    tables = [table for sheet in looked_at for table in tables_of(sheet, whole, progress)]
    return told_apart(workbook, tables if year else [_of_its_own_years(table) for table in tables])


def _of_its_own_years(table: Table) -> Table:
    """*table* without the year that the file says, where its columns are different years: the file is about one."""
    counts = list(table.of(*COUNTS))
    years = {each.period for each in counts if each.period and each.period.months_long == _YEAR}
    own = table.layout == "periods-across" and all(each.period for each in counts)
    return replace(table, year=None) if own and len(years) > 1 else table


def tables_of(sheet: Sheet, year: Period | None, progress: Progress | None = None) -> list[Table]:
    """The tables of one sheet, from the top; of those side by side the left one first.

    Raises ``Cancelled`` when *progress* says so.
    """
    grid = Grid(sheet)
    if is_cover(grid):
        return []
    bands = bands_of(grid, grid.first_row, grid.last_row)
    if len(bands) == 1:
        tables = _one_below_another(grid, Stated(), year, progress)
        return [] if all(is_only_example(grid, each) for each in tables) else mark_sums(grid, tables)
    return _beside_each_other(grid, bands, year, progress)


def _beside_each_other(grid: Grid, bands: list[Band], year: Period | None, progress: Progress | None) -> list[Table]:
    """The tables of each of *bands*; what the lone titles of all of them say is known of each."""
    headers = [found[0] for band in bands if (found := _header(Grid(part_of(grid.sheet, band))))]
    lone = grid.lone_texts(range(grid.first_row, min(headers))) if headers else []
    common = about(lone, grid.sheet.name, year)
    tables: list[Table] = []
    titles: list[str] = []
    for band in bands:
        part = Grid(part_of(grid.sheet, band))
        below = _one_below_another(part, common, common.year or year, progress)
        tables += [_named_by_title(replace(table, band=table.band or band)) for table in below]
        titles += [table.block or title_over(part, table) for table in below]
    if len({fold(title) for title in titles if title}) > 1:
        tables = [_in_block(table, title) for table, title in zip(tables, titles, strict=True)]
    return mark_sums(grid, tables)


def _in_block(table: Table, title: str) -> Table:
    """*table* with the title over it as its block, where that names what other tables beside it do not have."""
    return replace(table, block=title) if table.one("text") is not None else table


def _named_by_title(table: Table) -> Table:
    """Where no column says what was done, the title over a table does, for others stand beside it."""
    counts = list(table.of(*COUNTS))
    if table.one("text") is not None or not table.title or len(counts) != 1 or table.layout == "periods-across":
        return table
    columns = (replace(each, label=table.title) if each is counts[0] else each for each in table.columns)
    return replace(table, columns=tuple(columns))


def _one_below_another(grid: Grid, common: Stated, year: Period | None, progress: Progress | None) -> list[Table]:
    """The tables of *grid*, each under its headings; *common* is said of all of them where they do not say so."""
    cards = card_table(grid, common.year or year, common.period)
    if cards:
        return [cards]
    header = _header(grid)
    if not header:
        return columns_without_headings(grid, year, progress)
    tables: list[Table] = []
    first = grid.first_row
    while header:
        titles = range(first, header[0])
        says = _or_common(_about(grid, titles, common.year or year), common)
        table, body = table_at(grid, header, says, titles, progress)
        if not tables:
            common = _or_common(_about(grid, titles_of_sheet(grid, titles), year), common)
        if tables and (read_label(table.title) or _goes_on(table, tables[-1])):
            table = replace(table, title=tables[-1].title)
        elif not tables and (early := rows_before_headings(grid, table)):
            tables.append(early)
            table = replace(table, titles=(), title=early.title)
        tables.append(table)
        header = body.next_header
        first = body.last_row + 1
    if parts := box_below(grid, tables[-1]):
        tables[-1:] = parts
    return _parted(grid, under_titles(grid, tables), common, year, progress)


def _or_common(says: Stated, common: Stated) -> Stated:
    """What the titles of a table say; for what they do not say, what is said of all tables, if it is in their year."""
    if says.year and common.period and not says.year.overlaps(common.period):
        return says
    return Stated(says.year or common.year, says.period or common.period)


def _goes_on(table: Table, before: Table) -> bool:
    """Whether *table* has the headings of the one *before* it, and no title of its own but its week."""
    same = [column.heading for column in table.columns] == [column.heading for column in before.columns]
    return same and (not table.title or week_in(table.title, table.year) is not None)


def _parted(
    grid: Grid, tables: list[Table], common: Stated, year: Period | None, progress: Progress | None
) -> list[Table]:
    """*tables*, where any of them turns out to be several side by side; then each keeps its part of the sheet."""
    if len(tables) < 2:
        return tables
    result: list[Table] = []
    parted = False
    first = grid.first_row
    for table in tables:
        region = Band(grid.first_column, grid.last_column, first, table.last_row)
        rows = Grid(rows_of(grid.sheet, first, table.last_row))
        bands = bands_of(rows, first, table.last_row)
        if len(bands) > 1:
            parted = True
            said = Stated(table.year or common.year, common.period)
            found = _beside_each_other(rows, bands, said.year or year, progress)
            result += [_within(each, region) for each in found]
        else:
            result.append(replace(table, band=region))
        first = table.last_row + 1
    return result if parted else tables


def _within(table: Table, region: Band) -> Table:
    """*table* with its part of the sheet kept inside *region*."""
    band = table.band or region
    rows = (band.first_row or region.first_row, band.last_row or region.last_row)
    return replace(table, band=Band(band.first_column, band.last_column, *rows))


def _header(grid: Grid) -> tuple[int, ...]:
    return find_header(grid, grid.first_row, grid.last_row)


def table_at(
    grid: Grid,
    header: tuple[int, ...],
    says: Stated,
    titles: range | tuple[int, ...],
    progress: Progress | None = None,
) -> tuple[Table, Body]:
    """The table under the heading rows *header*, which may be those that a person pointed at.

    It ends above the titles of the next table, if one follows.
    """
    first = header[-1] + 1
    says = _with_corner(grid, header, says)
    columns, across, wide = choose_columns(grid, header, _sample(grid, first, grid.last_row), says.year, progress)
    body = follow(grid, header, grid.last_row, _value_columns(columns), progress, says.year)
    if body.next_header:
        body = body._replace(last_row=where_titles_begin(grid, first, body.next_header[0]) - 1)
    last = body.last_row
    if last < grid.last_row:
        columns, across, wide = choose_columns(grid, header, _sample(grid, first, last), says.year, progress)
    blocks = [row for row in body.repeated if grid.is_blank(row - 1) or grid.lone_text(row - 1)]
    layout: Layout = "periods-across" if across else "blocks" if blocks else "rows"
    texts = [text for text in grid.lone_texts(titles) if not is_legend(text)]
    texts = texts or _counted(grid, (*titles, *header))
    around = {year_around(column.period.start, FINANCIAL_YEAR_MONTH) for column in columns if column.period}
    titled = any((said := grid.lone_text(row - 1)) and tidy(said) not in map(tidy, texts) for row in blocks)
    table = Table(
        sheet=grid.sheet.name,
        header_rows=(*header, *body.repeated),
        first_row=first,
        last_row=last,
        layout=layout,
        columns=with_weekdays(columns, named_after(texts[0] if texts else "", grid.sheet.name)),
        title=tidy(texts[0]) if texts else "",
        titles=tuple(titles),
        year=says.year or (around.pop() if len(around) == 1 else None),
        period=says.period,
        wide=wide,
        block_titles=titled,
        block=tidy(grid.lone_text(header[0] - 1) or "") if titled else "",
    )
    return as_register(replace(table, unsure=is_turned(table, grid)), grid), body


def _with_corner(grid: Grid, header: tuple[int, ...], says: Stated) -> Stated:
    """What the titles say; failing a year or a month there, the one that stands in the corner over the names."""
    column, value = next(iter(grid.filled(header[0])), (0, None))
    below = [value for value in grid.sample(column, range(header[-1] + 1, header[-1] + _CORNER)) if value]
    corner = heading_text(value)
    if not below or not all(isinstance(each, str) for each in below) or read_label(corner) is None:
        return says
    found = about([corner], "", says.year)
    return Stated(says.year or found.year, says.period or found.period)


def _counted(grid: Grid, rows: tuple[int, ...]) -> list[str]:
    """What a pivot says above its headings that it adds up: ``Sum of Hours``."""
    return [text for text in grid.texts(rows) if fold(text).startswith(("sum of ", "total of ", "swm "))][:1]


def year_of_workbook(workbook: Workbook) -> Period | None:
    """The one year that names and titles of the workbook agree on, or None."""
    years = {stated(workbook.name.rpartition(".")[0].replace("_", " ")).year}
    for sheet in workbook.sheets:
        grid = Grid(sheet)
        years.add(stated(sheet.name).year)
        rows = range(grid.first_row, min(grid.last_row, grid.first_row + 9) + 1)
        years |= {stated(text).year for text in grid.lone_texts(rows)}
    years.discard(None)
    return years.pop() if len(years) == 1 else None


def _about(grid: Grid, titles: Iterable[int], year: Period | None) -> Stated:
    return about(texts_of_titles(grid, titles), grid.sheet.name, year)


def _sample(grid: Grid, first: int, last: int) -> list[int]:
    """Rows to look at: the first that hold more than one cell, and a few from the middle and the end."""
    rows: list[int] = []
    for row in range(first, last + 1):
        filled = grid.filled(row)
        if len(filled) > 1 and not (isinstance(filled[0][1], str) and says_what(filled[0][1]) is Says.NOTE):
            rows.append(row)
            if len(rows) == _SAMPLE:
                step = max(1, (last - row) // 50)
                return [*rows, *range(row + step, last, step), last]
    return rows or [row for row in range(first, last + 1) if not grid.is_blank(row)]


def _value_columns(columns: tuple[Column, ...]) -> list[int]:
    return [
        column.number
        for column in columns
        if column.field in COUNTS
        or column.field in ("date", "period_start", "period_end")
        or column.tag in ("total", "vat")
    ]
