"""Real files from sheets written as text, in the notation of ``books``, and what that notation cannot say by a hook."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from svdesk.services.workbook.sheet import Value
from tests.services.importing.books import cell
from tests.services.workbook.makers import ods_content, ods_number, ods_parts, ods_row, ods_text, zip_of

Hook = Callable[[Any], None]


def rows_of(text: str) -> list[list[Value]]:
    """The cells of a sheet written as text; a line of nothing is a blank row."""
    return [[cell(part.strip()) for part in line.split("|")] for line in text.strip("\n").split("\n")]


def xlsx(path: Path, sheets: Mapping[str, str], hook: Hook | None = None) -> Path:
    """An Excel workbook of *sheets* at *path*; *hook* changes the openpyxl workbook before it is saved."""
    return xlsx_of_rows(path, {name: rows_of(text) for name, text in sheets.items()}, hook)


def xlsx_of_rows(path: Path, sheets: Mapping[str, Sequence[Sequence[Value]]], hook: Hook | None = None) -> Path:
    """The same of rows of cells."""
    from openpyxl import Workbook

    workbook = Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for at, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                if value is not None:
                    _put(sheet.cell(at, column), value)
    if hook is not None:
        hook(workbook)
    workbook.save(path)
    return path


def _put(place: Any, value: Value) -> None:
    place.value = value
    if isinstance(value, datetime):
        place.number_format = "dd/mm/yyyy hh:mm"
    elif isinstance(value, date):
        place.number_format = "dd/mm/yyyy"


def ods(path: Path, sheets: Mapping[str, str], spans: Mapping[tuple[int, int], tuple[int, int]] | None = None) -> Path:
    """An OpenDocument spreadsheet of *sheets*; *spans* says how many rows and columns a cell of any sheet covers."""
    return ods_of_rows(path, {name: rows_of(text) for name, text in sheets.items()}, spans)


def ods_of_rows(
    path: Path,
    sheets: Mapping[str, Sequence[Sequence[Value]]],
    spans: Mapping[tuple[int, int], tuple[int, int]] | None = None,
) -> Path:
    """The same of rows of cells."""
    tables = "".join(
        f'<table:table table:name="{escape(name)}">{_ods_rows(rows, spans or {})}</table:table>'
        for name, rows in sheets.items()
    )
    path.write_bytes(zip_of(ods_parts(ods_content(tables))))
    return path


def _ods_rows(rows: Sequence[Sequence[Value]], spans: Mapping[tuple[int, int], tuple[int, int]]) -> str:
    covered = {
        (row + down, column + right)
        for (row, column), (high, wide) in spans.items()
        for down in range(high)
        for right in range(wide)
        if (down, right) != (0, 0)
    }
    width = max(map(len, rows))
    return "".join(
        ods_row(
            "".join(
                "<table:covered-table-cell/>" if (at, column) in covered else _ods_cell(value, spans.get((at, column)))
                for column, value in enumerate([*row, *[None] * (width - len(row))], 1)
            )
        )
        for at, row in enumerate(rows, 1)
    )


def _ods_cell(value: Value, span: tuple[int, int] | None) -> str:
    more = f' table:number-rows-spanned="{span[0]}" table:number-columns-spanned="{span[1]}"' if span else ""
    if value is None:
        return f"<table:table-cell{more}/>"
    if isinstance(value, date):
        shown = value.strftime("%d/%m/%y")
        kind = f'office:value-type="date" office:date-value="{value.isoformat()}" calcext:value-type="date"'
        return f"<table:table-cell {kind}{more}><text:p>{shown}</text:p></table:table-cell>"
    if isinstance(value, str):
        return ods_text(escape(value), more)
    return ods_number(value, more)


def text_file(path: Path, text: str, encoding: str = "utf-8", line_end: str = "\r\n") -> Path:
    """A text file as it stands in *text*, without the first line end, in *encoding*."""
    path.write_bytes(text.removeprefix("\n").replace("\n", line_end).encode(encoding))
    return path
