"""Tells which lines over a heading are its titles, and gives tables that stand one below another each its own.

The nearest line over the headings says what a block is of: a site, a measure, a group, or its quarter.
"""

from dataclasses import replace

from svdesk.services.importing.cells.row_words import Says, says
from svdesk.services.importing.cells.weeks import week_in
from svdesk.services.importing.cells.words import fold, tidy
from svdesk.services.importing.layout.form_lines import is_detail
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.legends import is_legend
from svdesk.services.importing.layout.table import Table

_LONGEST = 80
"""A longer line over headings explains something."""


def under_titles(grid: Grid, tables: list[Table]) -> list[Table]:
    """*tables* one below another, each with the title of its block where any but the first has one of its own."""
    titles = [title_over(grid, table) for table in tables]
    own = [title for title in titles[1:] if title and fold(title) != fold(tables[0].title)]
    if not own:
        return tables
    return [replace(table, block=title) if title else table for table, title in zip(tables, titles, strict=True)]


def titles_of_sheet(grid: Grid, titles: range) -> list[int]:
    """Those of the rows *titles* over the first headings that are about the whole sheet: all, or all but the last line.

    The last is the title of the first block where another line stands above it.
    """
    lines = [row for row in titles if grid.lone_text(row)]
    return [row for row in titles if row != lines[-1]] if len(lines) > 1 else list(titles)


def title_over(grid: Grid, table: Table) -> str:
    """The line directly over the headings of *table*, or over one blank row; empty where it is no title."""
    top = table.top_heading or table.first_row
    row = top - 2 if grid.is_blank(top - 1) and table.titles and top - 2 > grid.first_row else top - 1
    text = tidy(grid.lone_text(row) or "") if row in table.titles else ""
    explains = len(text) > _LONGEST or text.endswith(".") or is_legend(text) or says(text) is not Says.ACTIVITY
    return "" if explains or week_in(text, table.year) is not None else text


def where_titles_begin(grid: Grid, lowest: int, header: int) -> int:
    """The first of the rows which belong to the heading at row *header* as its titles."""
    row = header
    while row - 1 >= lowest and _is_title(grid, row - 1):
        row -= 1
    if row == header and row - 2 >= lowest and grid.is_blank(row - 1) and _is_title(grid, row - 2):
        above = row - 3
        if above < lowest or grid.is_blank(above):
            row -= 2
    return row


def _is_title(grid: Grid, row: int) -> bool:
    return grid.lone_text(row) is not None or is_detail(grid, row)
