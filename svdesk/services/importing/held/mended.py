"""Cells that a person has typed anew in the wizard, so that a row which was held can go in.

The workbook as it was read is never altered: what is planned is a copy. The original cells are what is kept with the
imported row, and beside them what was typed instead.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeAlias

from svdesk.i18n import _
from svdesk.services.importing.cells.sheet_text import cell_text
from svdesk.services.workbook.sheet import Place, Sheet, Workbook

Mended: TypeAlias = Mapping[tuple[str, int, int], str]
"""What was typed, by sheet, row and column, the last two counted from 1; an empty text makes the cell blank."""


def with_mended(workbook: Workbook, mended: Mended) -> Workbook:
    """*workbook* with the *mended* cells in it; raises ``LookupError`` for a cell outside the rows that were read."""
    if not mended:
        return workbook
    missing = {sheet for sheet, _row, _column in mended} - {sheet.name for sheet in workbook.sheets}
    if missing:
        raise LookupError(f"there is no sheet {sorted(missing)}")
    return replace(workbook, sheets=[_sheet(sheet, mended) for sheet in workbook.sheets])


def mended_told(sheet: Sheet, row: int, mended: Mended) -> str | None:
    """What was typed in a row of the *sheet* as it was read: ``A12: “30/06/2025” typed for “31/06/2025”``."""
    said = [
        _("{cell}: “{new}” typed for “{old}”").format(
            cell=Place(row, column), new=text, old=cell_text(sheet, row, column)
        )
        for (name, at, column), text in sorted(mended.items())
        if (name, at) == (sheet.name, row)
    ]
    return "; ".join(said) or None


def _sheet(sheet: Sheet, mended: Mended) -> Sheet:
    typed = {Place(row, column): text for (name, row, column), text in mended.items() if name == sheet.name}
    if not typed:
        return sheet
    rows = list(sheet.rows)
    for place, text in typed.items():
        down, across = place.row - sheet.first_row, place.column - sheet.first_column
        if not (0 <= down < len(rows) and 0 <= across < sheet.width):
            raise LookupError(f"{place} is outside the rows of {sheet.name}")
        rows[down] = [*rows[down][:across], text.strip() or None, *rows[down][across + 1 :]]
    return replace(
        sheet,
        rows=rows,
        shown={place: shown for place, shown in sheet.shown.items() if place not in typed},
        formulas_without_result=[place for place in sheet.formulas_without_result if place not in typed],
    )
