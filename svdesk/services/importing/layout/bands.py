"""Takes a sheet apart where tables stand side by side, so that each part is read as a sheet of its own."""

from dataclasses import replace

from svdesk.services.importing.layout.table import Band
from svdesk.services.workbook.sheet import Place, Sheet


def part_of(sheet: Sheet, band: Band) -> Sheet:
    """The columns and rows of *band* as a sheet of their own, numbered as before."""
    last_column = sheet.first_column + sheet.width - 1
    first, last = max(band.first_column, sheet.first_column), min(band.last_column, last_column)
    part = rows_of(sheet, band.first_row or sheet.first_row, band.last_row or sheet.last_row)
    if (first, last) == (sheet.first_column, last_column):
        return part
    left, right = first - sheet.first_column, last - sheet.first_column + 1

    def inside(place: Place) -> bool:
        return first <= place.column <= last

    return replace(
        part,
        rows=[cells[left:right] for cells in part.rows],
        first_column=first,
        width=right - left,
        merged=[span for span in part.merged if first <= span.first_column and span.last_column <= last],
        formulas_without_result=[place for place in part.formulas_without_result if inside(place)],
        shown={place: text for place, text in part.shown.items() if inside(place)},
    )


def rows_of(sheet: Sheet, first: int, last: int) -> Sheet:
    """Rows *first* to *last* of *sheet* as a sheet of their own, numbered as before."""
    first, last = max(first, sheet.first_row), min(last, sheet.last_row)
    if (first, last) == (sheet.first_row, sheet.last_row):
        return sheet
    return replace(
        sheet,
        rows=sheet.rows[first - sheet.first_row : last - sheet.first_row + 1],
        first_row=first,
        formulas_without_result=[place for place in sheet.formulas_without_result if first <= place.row <= last],
    )
