"""Takes a sheet apart where tables stand side by side, and puts the account of its rows together again."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from svdesk.services.importing.layout.table import Band
from svdesk.services.importing.record import Skip
from svdesk.services.workbook.sheet import Place, Sheet, column_letters


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
