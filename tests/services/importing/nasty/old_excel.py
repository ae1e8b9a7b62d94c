"""A workbook of Excel 97 to 2003, written record by record, for there are charities that still keep one.

Records and their numbers: [MS-XLS] 2.4 (BOF, BoundSheet8, XF, Number, Label, EOF).
"""

import struct
from datetime import date
from pathlib import Path

from svdesk.services.workbook.sheet import Value
from tests.services.importing.nasty.expectation import Case, expected, records
from tests.services.importing.nasty.files import rows_of
from tests.services.workbook.makers import ole_of

_BOF, _EOF, _BOUND_SHEET, _XF, _NUMBER, _LABEL = 0x0809, 0x000A, 0x0085, 0x00E0, 0x0203, 0x0204
_SHORT_DATE = 14
"""The number format m/d/yyyy, shown as the laptop's own short date."""


def xls(path: Path, name: str, text: str) -> Path:
    """An .xls file of one sheet; true dates are numbers under a date format, as they are there."""
    sheet = _record(_BOF, struct.pack("<HHHHLL", 0x0600, 0x0010, 0, 1997, 0, 0))
    for row, cells in enumerate(rows_of(text)):
        sheet += b"".join(_cell(row, column, value) for column, value in enumerate(cells) if value is not None)
    sheet += _record(_EOF, b"")
    start = _record(_BOF, struct.pack("<HHHHLL", 0x0600, 0x0005, 0, 1997, 0, 0))
    start += b"".join(_record(_XF, struct.pack("<HH16x", 0, number)) for number in (0, _SHORT_DATE))
    title = struct.pack("<BB", len(name), 0) + name.encode("latin-1")
    length = len(start) + 4 + 6 + len(title) + 4
    start += _record(_BOUND_SHEET, struct.pack("<LBB", length, 0, 0) + title) + _record(_EOF, b"")
    path.write_bytes(ole_of("Workbook", start + sheet))
    return path


def _record(number: int, content: bytes) -> bytes:
    return struct.pack("<HH", number, len(content)) + content


def _cell(row: int, column: int, value: Value) -> bytes:
    if isinstance(value, date):
        days = (value - date(1899, 12, 30)).days
        return _record(_NUMBER, struct.pack("<HHHd", row, column, 1, days))
    if isinstance(value, str):
        content = struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")
        return _record(_LABEL, struct.pack("<HHH", row, column, 0) + content)
    return _record(_NUMBER, struct.pack("<HHHd", row, column, 0, float(str(value))))


def kept_since_2003(folder: Path) -> Case:
    """True dates beside text ones, three blank columns on the left, a heading over two rows, a signature below."""
    text = """
|||Tŷ Cymuned: room bookings 2024-25

|||Date|Group|Number|Room
||||using the hall|of people|hire (£)
|||2024-09-03|Slimming club|22|30
|||'10/09/24|Slimming club|19|£30.00
|||2024-09-28|Wedding party|120|'250.00

|||||Total|310
|||Signed by the caretaker
"""
    made = records(
        "Hall",
        """
5 | Slimming club | 2024-09-03 | 22 people, £30
6 | Slimming club | 2024-09-10 | 19 people, £30
7 | Wedding party | 2024-09-28 | 120 people, £250
""",
    )
    skipped = [("Hall", "1 title\n3 header\n4 header\n9 total\n10 note")]
    path = xls(folder / "kept_since_2003.xls", "Hall", text)
    return Case(path, expected(made, skipped, checks=[("Hall", 9, "310", "310")]))
