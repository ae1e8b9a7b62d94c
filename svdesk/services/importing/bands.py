"""Tells apart tables that stand side by side on one sheet, so that no row of one is read as part of the other."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from svdesk.services.importing.grid import Grid
from svdesk.services.importing.header_rows import heading_text
from svdesk.services.importing.headings import read_heading
from svdesk.services.importing.record import Skip
from svdesk.services.importing.words import fold
from svdesk.services.workbook.sheet import Place, Sheet, column_letters

Band = tuple[int, int]
"""The first and last column of a part of a sheet, both included."""


def bands_of(grid: Grid, header: int) -> list[Band]:
    """The parts of a sheet in which the headings of row *header* begin again, or one part: the whole."""
    filled = [(column, fold(heading_text(value))) for column, value in grid.filled(header)]
    texts = [text for _, text in filled]
    begins_anew = bool(texts) and read_heading(texts[0]).field in ("text", "date") and texts.count(texts[0]) > 1
    if len(texts) < 4 or not begins_anew:
        return [(grid.first_column, grid.last_column)]
    begins = [place for place, text in enumerate(texts) if text == texts[0]]
    if any(texts[place + 1 : place + 2] != texts[1:2] for place in begins):
        return [(grid.first_column, grid.last_column)]
    starts = [grid.first_column, *(filled[place][0] for place in begins[1:])]
    return list(zip(starts, [start - 1 for start in starts[1:]] + [grid.last_column], strict=True))


def part_of(sheet: Sheet, band: Band) -> Sheet:
    """The columns of *band* as a sheet of their own, with the rows and columns numbered as before."""
    first, last = band
    if first <= sheet.first_column and last >= sheet.first_column + sheet.width - 1:
        return sheet
    left, right = first - sheet.first_column, last - sheet.first_column + 1

    def inside(place: Place) -> bool:
        return first <= place.column <= last

    return replace(
        sheet,
        rows=[cells[left:right] for cells in sheet.rows],
        first_column=first,
        width=right - left,
        merged=[span for span in sheet.merged if first <= span.first_column and span.last_column <= last],
        formulas_without_result=[place for place in sheet.formulas_without_result if inside(place)],
        shown={place: text for place, text in sheet.shown.items() if inside(place)},
    )


def one_account(parts: Sequence[tuple[Band, Sequence[Skip]]], with_records: Collection[int]) -> list[Skip]:
    """The skipped rows of several bands as rows of one sheet: each accounted for once, nothing said is lost."""
    result: list[Skip] = []
    accounted = set(with_records)
    for blank in (False, True):
        for (first, _), skips in parts:
            for skip in skips:
                if (skip.reason == "blank") is not blank:
                    continue
                if skip.rows == 0:
                    result.append(skip)
                elif isinstance(skip.row, int) and skip.row in accounted:
                    if not blank:
                        result.append(replace(skip, col=column_letters(first), rows=0))
                else:
                    result.append(skip)
                    accounted |= {skip.row} if isinstance(skip.row, int) else set()
    return sorted(
        result,
        key=lambda skip: (str(skip.row) if skip.row == "all" else "", skip.row if isinstance(skip.row, int) else 0),
    )
