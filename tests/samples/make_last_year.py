"""Makes ``resources/sample/last-year.xlsx``, a small charity's year as its office really kept it, always the same.

What is typed in the cells is in ``last-year.txt``; how it lies and looks is here. Run from the project's folder::

    python -m tests.samples.make_last_year

The text file holds one sheet after another, each after a line ``== its name``; one line is one row, cells are
parted by ``|``, and a cell is written so:

    2025-04-08    a true date, shown as 08/04/2025
    ~2025-04-01   a true date, shown as Apr-25
    #2025-04-08   the same day as the bare number that a spreadsheet keeps, without a date format
    212  17.5     a number
    '260          a number that was typed as text
    =SUM(C9:F9)   a formula; what saved the file stored no result for it
    else          text, as it stands

The charity, its town and its people are invented.
"""

import re
import zipfile
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

TYPED = Path(__file__).with_name("last-year.txt")
WORKBOOK = Path(__file__).resolve().parents[2] / "resources" / "sample" / "last-year.xlsx"

TRAPS: tuple[tuple[str, str, str, object], ...] = (
    ("title rows", "Monitoring 25-26", "A2", "Social value monitoring - year end 31 March 2026"),
    ("headings on the first row", "Befriending", "A1", "Date"),
    ("headings on the sixth row", "Repair cafe", "A6", "Date"),
    ("merged heading of two rows", "Monitoring 25-26", "C5", "2025/26"),
    ("quarters side by side", "Monitoring 25-26", "D6", "Q2"),
    ("section row", "Monitoring 25-26", "A17", "MONEY"),
    ("subtotal", "Monitoring 25-26", "A13", "Sub-total meals"),
    ("total that is wrong, for held rows are in it", "Volunteer log", "D77", 1200.25),
    ("formula without a stored result", "Job club", "B53", "=SUM(B5:B52)"),
    ("head count that must not be summed", "Monitoring 25-26", "C8", 34),
    ("unit in the cell", "Monitoring 25-26", "C14", "212 hrs"),
    ("money as text", "Monitoring 25-26", "C18", "£2,418.60"),
    ("money given back", "Repair cafe", "G14", "£(15.00)"),
    ("number as text", "Monitoring 25-26", "F11", "655"),
    ("thousands and a unit in the cell", "Food bank", "E12", "1,012 kg"),
    ("dash for nothing", "Monitoring 25-26", "D19", "-"),
    ("n/a", "Monitoring 25-26", "E23", "n/a"),
    ("date as text", "Volunteer log", "A5", "07/04/25"),
    ("date with full stops", "Volunteer log", "A16", "19.05.25"),
    ("date as a bare number", "Volunteer log", "A12", 45783),
    ("month for a date", "Volunteer log", "A18", "June"),
    ("date shown as a month", "Food bank", "A7", datetime(2025, 7, 1)),
    ("impossible date", "Volunteer log", "A23", "31/06/25"),
    ("impossible date in February", "Groups Oct-Mar", "B25", "30/02/26"),
    ("exact duplicate of the row above", "Volunteer log", "A15", datetime(2025, 5, 15)),
    ("two numbers in a cell", "Volunteer log", "C34", "5 + 2 new"),
    ("hours and minutes", "Volunteer log", "D16", "7h 30m"),
    ("a day for hours", "Volunteer log", "D30", "1 day"),
    ("about so many", "Volunteer log", "D18", "approx 10"),
    ("blank row inside the table", "Volunteer log", "A24", None),
    ("foot note", "Volunteer log", "A79", "Checked by office 17/4/26"),
    ("columns in another order, under other names", "Groups Oct-Mar", "C1", "No. attending"),
    ("initials of people", "Befriending", "E2", "BD, LP"),
    ("instructions sheet", "READ ME", "A1", "Weir Lane Hub - what we did, 2025-26"),
    ("hidden look-up sheet", "Lists", "A2", "Over-60s social"),
)
"""Every trap, with one place where it stands: sheet, cell and what openpyxl reads there."""

HEADING_ROWS = {
    "Monitoring 25-26": (5, 6),
    "Volunteer log": (3,),
    "Job club": (4,),
    "Food bank": (3,),
    "Befriending": (1,),
    "Repair cafe": (6,),
    "Groups Apr-Sep": (3,),
    "Groups Oct-Mar": (1,),
}
MERGED = {"Monitoring 25-26": ("A1:H1", "A2:H2", "A5:A6", "B5:B6", "C5:F5", "G5:G6", "H5:H6")}
HIDDEN = ("Lists",)

_SAVED = datetime(2026, 4, 17, 16, 5)
_GREY = PatternFill("solid", fgColor="D9D9D9")
_GREEN = PatternFill("solid", fgColor="DDEBDA")
_BEGAN = date(1899, 12, 30)  # Day nought of the 1900 date system, as every spreadsheet counts since March 1900.


def build() -> bytes:
    """The whole workbook as it is kept in a file."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    workbook.properties.creator = "Weir Lane Hub office"
    workbook.properties.title = "What we did, 2025-26"
    workbook.properties.created = _SAVED
    for name, rows in typed().items():
        sheet = workbook.create_sheet(name)
        for number, row in enumerate(rows, start=1):
            for column, text in enumerate(row, start=1):
                _put(sheet.cell(number, column), text)
        _dress(sheet)
    workbook.active = list(typed()).index("Volunteer log")
    saved = BytesIO()
    workbook.save(saved)
    return _the_same_always(saved.getvalue())


def typed() -> dict[str, list[list[str]]]:
    """What ``last-year.txt`` holds: the rows of each sheet, each row as its cells."""
    sheets: dict[str, list[list[str]]] = {}
    for line in TYPED.read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            rows = sheets[line.removeprefix("== ")] = []
        else:
            rows.append(line.split("|"))
    return sheets


def _put(cell: Cell, text: str) -> None:
    if re.fullmatch(r"[#~]?\d{4}-\d\d-\d\d", text):
        day = date.fromisoformat(text.lstrip("#~"))
        cell.value = (day - _BEGAN).days if text.startswith("#") else day
        if not text.startswith("#"):
            cell.number_format = "mmm-yy" if text.startswith("~") else "dd/mm/yyyy"
    elif re.fullmatch(r"\d+", text):
        cell.value = int(text)
    elif re.fullmatch(r"\d+\.\d+", text):
        cell.value = float(text)
    elif text.startswith("'"):
        cell.value = text[1:]
        cell.data_type = "s"
    else:
        cell.value = text or None
    if text.startswith("=") or "otal" in text or text == "TOTAL":
        cell.fill = _GREY


def _dress(sheet: Worksheet) -> None:
    headings = HEADING_ROWS.get(sheet.title, ())
    for row in range(1, max(headings, default=1) + 1):
        for cell in sheet[row]:
            cell.font = Font(bold=True, size=14 if row == 1 and 1 not in headings else 11)
            if row in headings:
                cell.fill = _GREEN
                cell.alignment = Alignment(wrap_text=True, vertical="center")
    for merged in MERGED.get(sheet.title, ()):
        sheet.merge_cells(merged)
    for column in range(1, sheet.max_column + 1):
        longest = max(len(str(cell.value or "")) for cell in sheet[get_column_letter(column)][2:])
        sheet.column_dimensions[get_column_letter(column)].width = min(max(11, longest + 2), 48)
    if headings:
        sheet.freeze_panes = f"A{max(headings) + 1}"
    if sheet.title in HIDDEN:
        sheet.sheet_state = "hidden"


def _the_same_always(saved: bytes) -> bytes:
    """*saved* with the day of saving, which stands in the document and on each of its parts, set to one day."""
    again = BytesIO()
    with zipfile.ZipFile(BytesIO(saved)) as old, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = zipfile.ZipInfo(name, date_time=_SAVED.timetuple()[:6])
            part.compress_type = zipfile.ZIP_DEFLATED
            content = old.read(name)
            if name == "docProps/core.xml":
                content = re.sub(
                    rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + _SAVED.isoformat().encode() + b"Z", content
                )
            new.writestr(part, content)
    return again.getvalue()


if __name__ == "__main__":
    WORKBOOK.write_bytes(build())
