"""Our own spreadsheets: what was typed stays text, what was counted stays a number, and no half file is left."""

import csv
import re
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from svdesk.services.workbook import limits, sentences
from svdesk.services.workbook.escape import escape_formula
from svdesk.services.workbook.sheet import Note, Place, Value
from svdesk.storage.atomic import write_bytes

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

Table: TypeAlias = tuple[str, Sequence[str], Iterable[Sequence[Value]]]
"""One sheet to be written: its name, its headings, and its rows."""

# What XML cannot hold; U+FFFD stands for half a character, which nothing can.
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
# Text that readers of .xlsx would take for one of their own escapes (ECMA-376 part 1, 22.9.2.19), and what needs one.
_LIKE_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_NOT_IN_TITLE = re.compile(r"[\[\]:*?/\\]")
_TITLE_CHARACTERS = 31
_WIDEST_COLUMN = 60
_ROWS_MEASURED = 100


def write_csv(path: Path, headings: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
    """Write a CSV file as Excel reads it best: UTF-8 with a mark, commas, Windows line ends; all or nothing.

    Dates are written as 2025-04-09, numbers with a decimal point. Text that a spreadsheet might run gets an apostrophe
    (see ``escape``), which ``read`` takes off again. Raises ``UserError`` where the file cannot be written.
    """
    text = StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow([escape_formula(heading) for heading in headings])
    for row in rows:
        writer.writerow([_csv_value(value) for value in row])
    write_bytes(path, text.getvalue().encode("utf-8-sig", "replace"))


def write_xlsx(path: Path, sheets: Sequence[Table], hidden: Collection[str] = ()) -> list[Note]:
    """Write an Excel workbook of *sheets*, all or nothing; those named in *hidden* are not shown.

    Text is written as text even where it looks like a formula, an error or a number. Returns what had to be shortened:
    a cell holds 32,767 characters. Raises ``UserError`` where the file cannot be written.
    """
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    workbook.properties.creator = ""
    notes: list[Note] = []
    taken: set[str] = set()
    for name, headings, rows in sheets:
        sheet = workbook.create_sheet(sheet_title(name, taken))
        sheet.sheet_state = "hidden" if name in hidden else "visible"
        cut = _write_sheet(sheet, headings, list(rows))
        if cut:
            facts = {"count": f"{len(cut):,}", "where": str(cut[0])}
            notes.append(sentences.note("cut", name, facts))
    packed = BytesIO()
    workbook.save(packed)
    write_bytes(path, packed.getvalue())
    return notes


def _csv_value(value: Value) -> str | int | Decimal | None:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, str):
        return escape_formula(_NOT_IN_XML.sub("", value))
    if isinstance(value, timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    return value


def sheet_title(name: str, taken: set[str]) -> str:
    """A name that Excel allows for a sheet: 31 characters, none of ``[]:*?/\\``, and no two alike.

    It is put in *taken*, the names so far in small letters.
    """
    plain = _NOT_IN_TITLE.sub(" ", _NOT_IN_XML.sub("", name)).strip().strip("'") or "Sheet"
    title, number = plain[:_TITLE_CHARACTERS], 2
    while title.casefold() in taken:
        ending = f" {number}"
        title, number = plain[: _TITLE_CHARACTERS - len(ending)] + ending, number + 1
    taken.add(title.casefold())
    return title


def _write_sheet(sheet: "WriteOnlyWorksheet", headings: Sequence[str], rows: list[Sequence[Value]]) -> list[Place]:
    """Write one sheet with bold headings that stay in sight; return the places of cells that were cut."""
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    for column, width in enumerate(_widths([headings, *rows[:_ROWS_MEASURED]]), 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    cut: list[Place] = []
    titles = [_cell(sheet, heading, Place(1, column), cut) for column, heading in enumerate(headings, 1)]
    for cell in titles:
        cell.font = Font(bold=True)
    sheet.append(titles)
    for number, row in enumerate(rows, 2):
        sheet.append([_cell(sheet, value, Place(number, column), cut) for column, value in enumerate(row, 1)])
    return cut


def _cell(sheet: "WriteOnlyWorksheet", value: Value, place: Place, cut: list[Place]) -> Any:
    """A cell for *value*; a text too long for a cell is shortened and its *place* put in *cut*."""
    from openpyxl.cell import WriteOnlyCell

    if not isinstance(value, str):
        cell = WriteOnlyCell(sheet, value)
        if isinstance(value, date):
            cell.number_format = "dd/mm/yyyy hh:mm" if isinstance(value, datetime) else "dd/mm/yyyy"
        return cell
    text = _NOT_IN_XML.sub("", value).encode("utf-8", "replace").decode()
    if len(text) > limits.CELL_CHARACTERS:
        cut.append(place)
        text = text[: limits.CELL_CHARACTERS]
    cell = WriteOnlyCell(sheet, _LIKE_ESCAPE.sub("_x005F_", text).replace("\r", "_x000D_"))
    # The library has made a formula of "=1+1" and an error of "#REF!"; told now, it writes both as text.
    cell.data_type = "s"
    # Excel's own mark for "this was typed as text"; without it, editing the cell would run it.
    cell.quotePrefix = escape_formula(text) != text
    return cell


def _widths(rows: Sequence[Sequence[Value]]) -> list[int]:
    """A width in characters for each column, from what stands in *rows*."""
    columns = max(map(len, rows), default=0)
    texts = [[str(row[column]) for row in rows if column < len(row)] for column in range(columns)]
    return [min(_WIDEST_COLUMN, 2 + max(map(len, column), default=8)) for column in texts]
