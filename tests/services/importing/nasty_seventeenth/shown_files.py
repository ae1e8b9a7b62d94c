"""Files whose cells show more than they hold, in the one notation of Excel, LibreOffice and text."""

import csv
import io
import re
import zipfile
from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from tests.services.importing.nasty.files import Hook, xlsx
from tests.services.importing.nasty_fourteenth.ledgers import _cell as ods_cell
from tests.services.workbook.makers import ods_content, ods_parts, ods_row, zip_of

Spans = Mapping[tuple[int, int], tuple[int, int]]
"""How many rows and columns the cell at a row and a column covers."""


def as_csv(text: str) -> str:
    """A sheet of cells parted by bars as a spreadsheet program saves it: every row as wide as the widest."""
    rows = [[part.strip().removeprefix("'") for part in line.split("|")] for line in text.split("\n")]
    width = max(map(len, rows))
    made = io.StringIO()
    csv.writer(made, lineterminator="\n").writerows(_filled(row, width) for row in rows)
    return made.getvalue()


def shown_xlsx(path: Path, sheets: Mapping[str, str], hook: Hook | None = None) -> Path:
    """An Excel workbook of *sheets*; *hook* changes the openpyxl workbook before it is saved.

    ``£=212.5`` is a number shown as money, ``%=0.4`` one shown as a percentage, ``@2024-07-01 Jul-24`` a date shown as
    its month, ``=A1+A2~~7`` a formula with the result that a spreadsheet program has kept.
    """
    kept: dict[tuple[int, str], str] = {}

    def show(workbook: Any) -> None:
        for number, sheet in enumerate(workbook.worksheets, 1):
            for cell in (each for row in sheet.iter_rows() for each in row if isinstance(each.value, str)):
                if result := _show(cell):
                    kept[number, cell.coordinate] = result
        if hook is not None:
            hook(workbook)

    xlsx(path, sheets, show)
    _keep(path, kept)
    return path


def _show(cell: Any) -> str:
    """Gives *cell* its value and its format; returns the result of a formula that has one."""
    if money := re.fullmatch(r"£=(-?[\d.]+)", cell.value):
        cell.value, cell.number_format = Decimal(money[1]), '"£"#,##0.00'
    elif share := re.fullmatch(r"%=([\d.]+)", cell.value):
        cell.value, cell.number_format = Decimal(share[1]), "0%"
    elif month := re.fullmatch(r"@(\d{4}-\d\d-\d\d) \S+", cell.value):
        cell.value, cell.number_format = date.fromisoformat(month[1]), "mmm-yy"
    elif formula := re.fullmatch(r"(=.+)~~(.+)", cell.value):
        cell.value = formula[1]
        return formula[2]
    return ""


def _keep(path: Path, kept: Mapping[tuple[int, str], str]) -> None:
    """Puts the results of formulas where a spreadsheet program would have left them: openpyxl writes none."""
    with zipfile.ZipFile(path) as had:
        parts: dict[str, bytes | str] = {each: had.read(each) for each in had.namelist()}
    for (number, place), result in kept.items():
        name = f"xl/worksheets/sheet{number}.xml"
        part = parts[name]
        xml = part.decode() if isinstance(part, bytes) else part
        bare = rf'(<c r="{place}"[^>]*><f>[^<]*</f>)<v ?/?>(</v>)?'
        parts[name], times = re.subn(bare, rf"\g<1><v>{result}</v>", xml, count=1)
        assert times == 1, (name, place)
    path.write_bytes(zip_of(parts))


def shown_ods(path: Path, sheets: Mapping[str, str], spans: Spans | None = None, hidden: Collection[str] = ()) -> Path:
    """An OpenDocument spreadsheet of *sheets*, of which nobody sees the *hidden*; *spans* hold for the others."""
    away = (
        '<office:automatic-styles><style:style style:name="away" style:family="table">'
        '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
    )
    tables = "".join(
        f'<table:table table:name="{escape(name)}" table:style-name="{"away" if name in hidden else "here"}">'
        f"{_ods_rows(text, {} if name in hidden else spans or {})}</table:table>"
        for name, text in sheets.items()
    )
    path.write_bytes(zip_of(ods_parts(ods_content(tables, away))))
    return path


def _ods_rows(text: str, spans: Spans) -> str:
    covered = {
        (row + down, column + right)
        for (row, column), (high, wide) in spans.items()
        for down in range(high)
        for right in range(wide)
        if (down, right) != (0, 0)
    }
    rows = [[part.strip() for part in line.split("|")] for line in text.strip("\n").split("\n")]
    width = max([*map(len, rows), *(column + wide - 1 for (_row, column), (_high, wide) in spans.items())])
    return "".join(
        ods_row("".join(_cell(text, at, column, spans, covered) for column, text in enumerate(_filled(row, width), 1)))
        for at, row in enumerate(rows, 1)
    )


def _filled(row: list[str], width: int) -> list[str]:
    return [*row, *[""] * (width - len(row))]


def _cell(text: str, row: int, column: int, spans: Spans, covered: Collection[tuple[int, int]]) -> str:
    if (row, column) in covered:
        return "<table:covered-table-cell/>"
    high, wide = spans.get((row, column), (1, 1))
    more = f' table:number-rows-spanned="{high}" table:number-columns-spanned="{wide}"' if high * wide > 1 else ""
    return ods_cell(text).replace("<table:table-cell", f"<table:table-cell{more}", 1)
