"""Accounts for what lies outside tables: sheets of instructions and look-ups, hidden sheets, titles above headings."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from svdesk.services.importing.cells.words import fold, tidy
from svdesk.services.importing.columns.looks import look_at
from svdesk.services.importing.layout.form_lines import is_cover
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.legends import shows_example
from svdesk.services.importing.layout.table import Band, Table
from svdesk.services.importing.record import Reason, Skip
from svdesk.services.workbook.sheet import Sheet, column_letters

_LOOKUPS = {
    "lookup", "look-up", "lookups", "look up", "lists", "list", "codes", "options", "drop down", "dropdown",
    "dropdowns", "data validation", "validation", "ref data", "reference", "key", "settings", "rhestrau",
}  # fmt: skip

_FEWEST_ALIKE = 3
"""A heading and two rows under it."""


def whole_sheet(sheet: Sheet, reason: Reason, note: str | None) -> Skip:
    """A sheet that is passed over from its first row to its last."""
    return Skip(sheet.name, "all", None, reason, note, rows=len(sheet.rows))


def without_table(sheet: Sheet) -> tuple[Skip, bool]:
    """Why a sheet without a table is passed over; and whether it holds numbers, so that a person should look at it."""
    if sheet.hidden:
        return whole_sheet(sheet, "hidden", "a hidden sheet without a table"), False
    grid = Grid(sheet)
    looks = [
        look_at(grid.sample(number, range(grid.first_row, min(grid.last_row, grid.first_row + 300) + 1)))
        for number in range(grid.first_column, grid.last_column + 1)
    ]
    # In a file of plain text numbers are text; a line of words may begin with one.
    counted = any(look.numbers + look.dates + look.bare or look.numeric for look in looks if not look.from_one)
    numbers = sum(look.numbers + look.dates + (look.figures if look.numeric else 0) for look in looks)
    if any(word == fold(sheet.name) or word in fold(sheet.name).split() for word in _LOOKUPS):
        return whole_sheet(sheet, "lookup", "lists to choose from"), False
    longest = max((look.letters / max(1, look.words) for look in looks), default=0)
    columns = sum(look.filled > 1 for look in looks)
    if numbers == 0 and longest < 25 and columns >= 1 and len(sheet.rows) > 3 and "read" not in fold(sheet.name):
        return whole_sheet(sheet, "lookup", "lists without numbers"), False
    return whole_sheet(sheet, "note", "instructions or text"), counted and not (is_cover(grid) or shows_example(grid))


def rows_of_words(sheet: Sheet) -> bool:
    """Whether a sheet without a table has rows that are alike all the same: headings, and answers in words below."""
    grid = Grid(sheet)
    alike = sum(len(grid.filled(row)) > 1 for row in range(grid.first_row, grid.last_row + 1))
    return not sheet.hidden and alike >= _FEWEST_ALIKE and 2 * alike > len(sheet.rows) and not is_cover(grid)


def outside_tables(grid: Grid, tables: list[Table]) -> list[Skip]:
    """The rows of a sheet above, between and under its tables: titles, blank rows, headings and notes."""
    sheet = grid.sheet.name
    skips: list[Skip] = []
    inside = {row for table in tables for row in range(table.first_row, table.last_row + 1)}
    headers = {row for table in tables for row in table.header_rows}
    titles = {row for table in tables for row in table.titles}
    for row in range(grid.first_row, grid.last_row + 1):
        if row in inside:
            continue
        if grid.is_blank(row):
            skips.append(Skip(sheet, row, None, "blank"))
        elif row in headers:
            skips.append(Skip(sheet, row, None, "header"))
        else:
            said = " | ".join(tidy(str(value)) for _, value in grid.filled(row))
            skips.append(Skip(sheet, row, None, "title" if row in titles else "note", said))
    return skips


def one_account(parts: Sequence[tuple[Band, Sequence[Skip]]], with_records: Collection[int]) -> list[Skip]:
    """The skipped rows of several bands as rows of one sheet: each accounted for once, nothing said is lost."""
    result: list[Skip] = []
    accounted = set(with_records)
    for blank in (False, True):
        for band, skips in parts:
            for skip in skips:
                if (skip.reason == "blank") is not blank:
                    continue
                if skip.rows == 0:
                    result.append(skip)
                elif isinstance(skip.row, int) and skip.row in accounted:
                    if not blank:
                        result.append(replace(skip, col=column_letters(band.first_column), rows=0))
                else:
                    result.append(skip)
                    accounted |= {skip.row} if isinstance(skip.row, int) else set()
    return sorted(
        result,
        key=lambda skip: (str(skip.row) if skip.row == "all" else "", skip.row if isinstance(skip.row, int) else 0),
    )
