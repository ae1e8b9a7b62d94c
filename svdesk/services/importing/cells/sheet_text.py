"""The text of a cell as a person sees it in a spreadsheet, for the picture of the sheet and for examples."""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from svdesk.domain.quantity import number
from svdesk.i18n import _
from svdesk.services.workbook.sheet import Place, Sheet, Value

NO_RESULT = _("(formula without a result)")


def cell_text(sheet: Sheet, row: int, column: int, missing: Collection[Place] | None = None) -> str:
    """What stands in a cell, by row and column counted from 1; empty where nothing does.

    What the spreadsheet itself shows goes before the value. *missing* are the sheet's formulas without a result, for
    whoever asks about many cells and has made a set of them.
    """
    value = sheet.value(row, column)
    if sheet.shown and (shown := sheet.shown.get(Place(row, column))):
        return shown
    if value is None and Place(row, column) in (sheet.formulas_without_result if missing is None else missing):
        return NO_RESULT
    return value_text(value)


def value_text(value: Value) -> str:
    """A value as British spreadsheets write it: ``03/04/2025``, ``1234.5``, ``TRUE``, ``1:30``."""
    match value:
        case None:
            return ""
        case bool():
            return _("TRUE") if value else _("FALSE")
        case datetime():
            return f"{value:%d/%m/%Y}" if value.time() == time() else f"{value:%d/%m/%Y %H:%M}"
        case date():
            return f"{value:%d/%m/%Y}"
        case time():
            return f"{value:%H:%M}"
        case timedelta():
            minutes = int(value.total_seconds()) // 60
            return f"{'-' if minutes < 0 else ''}{abs(minutes) // 60}:{abs(minutes) % 60:02}"
        case int() | Decimal():
            return number(Decimal(value)).replace(",", "")
        case _:
            return " ".join(value.split())


def column_number(letters: str) -> int:
    """The number of a column that spreadsheets name *letters*: ``A`` is 1, ``AA`` is 27; 0 for no letters."""
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place
