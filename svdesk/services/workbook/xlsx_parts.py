"""The sheets of an Excel workbook as their XML has them: walked cell by cell, and judged by how far they spread."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from svdesk.services.workbook import limits
from svdesk.services.workbook.sentences import Refused
from svdesk.services.workbook.sheet import Place
from svdesk.services.workbook.xlsx_book import listed_sheets

_PREFIX = re.compile(rb"<(\w+:)?sheetData\b")
_REFERENCE = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]{0,6})([0-9]{0,18})["']""")
_UNNAMED = re.compile(rb'<c(?![a-z]| r=")')
_SHARED = re.compile(rb"""\st=["']s["'][^<>]*>\s*<(?:\w+:)?v>\s*([0-9]{1,9})""")
_VALUE_TAGS = (b"v", b"is", b"t")


class XlsxCell(NamedTuple):
    """A cell as the XML has it: where it is, its attributes, and the XML inside it."""

    place: Place
    attributes: bytes
    inside: bytes


def is_sheet(name: str, part: bytes) -> bool:
    """Whether a part holds cells, whatever it is called."""
    return name.endswith(".xml") and _PREFIX.search(part) is not None


def check(parts: dict[str, bytes]) -> None:
    """Raise ``Refused`` for sheets that the reader could not lay out in a reasonable amount of memory."""
    sheets = {name: part for name, part in parts.items() if is_sheet(name, part)}
    if len(sheets) > limits.SHEETS:
        raise Refused("too-many-sheets", limit=f"{limits.SHEETS:,}")
    _check_targets(parts)
    titles = {listed.part: listed.title for listed in listed_sheets(parts)}
    text = 0
    for name, part in sheets.items():
        title = titles.get(name, name)
        if part.count(b"mergeCell ") > limits.MERGES:
            raise Refused("too-many-merges", sheet=title, limit=f"{limits.MERGES:,}")
        if _may_spread(part) and _may_spread(filled := _filled(part)) and _spread(filled) > limits.SPREAD_CELLS:
            raise Refused("too-many-cells", sheet=title, limit=f"{limits.SPREAD_CELLS:,}")
        text += _shared_text(part, parts)
    if text > limits.TEXT_BYTES:
        raise Refused("too-much-text", limit=str(limits.TEXT_BYTES // limits.MEGABYTE))


def cells(part: bytes, marks: tuple[bytes, ...] = ()) -> Iterator[XlsxCell]:
    """Walk the cells of a sheet in the order of the file; one without a name stands to the right of the one before.

    With *marks*, cells that hold none of these bytes are passed over, where that does no harm to the counting.
    """
    data = _PREFIX.search(part)
    prefix = (data and data[1]) or b""
    tags = re.compile(rb"<" + prefix + rb"(row|c)(?=[\s/>])([^<>]*)>")
    row, column = 0, 0
    if _UNNAMED.search(part) or prefix:
        marks = ()
    for piece in part.split(b"</" + prefix + b"c>"):
        if marks and not any(mark in piece for mark in marks):
            continue
        for tag in tags.finditer(piece):
            letters, digits = _reference(tag[2])
            if tag[1] == b"row":
                row, column = int(digits or row + 1), 0
                continue
            column += 1
            if letters and digits:
                row, column = int(digits), _column(letters)
            inside = b"" if tag[2].endswith(b"/") else piece[tag.end() :]
            yield XlsxCell(Place(row, column), tag[2], inside)


def _reference(attributes: bytes) -> tuple[bytes, bytes]:
    """The letters and digits of a cell's or row's name, where it has one; refused where it has two."""
    names: list[tuple[bytes, bytes]] = _REFERENCE.findall(attributes)
    if len(names) > 1:
        raise Refused("damaged")
    return names[0] if names else (b"", b"")


def end_of_pointer(part: bytes, number: int) -> int:
    """Where in a sheet the first cell that shows the shared text of this *number* ends; 0 where none does."""
    return next((found.end() for found in _SHARED.finditer(part) if int(found[1]) == number), 0)


def holds_value(cell: XlsxCell) -> bool:
    """Whether the reader will keep a place for this cell."""
    return any(b"<" + tag in cell.inside or b":" + tag in cell.inside for tag in _VALUE_TAGS)


def place_of(name: bytes) -> Place | None:
    """The place of a cell by its name, such as ``C8``."""
    found = re.fullmatch(rb"([A-Za-z]{1,3})([0-9]{1,7})", name)
    return Place(int(found[2]), _column(found[1])) if found else None


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _may_spread(part: bytes) -> bool:
    """Whether a sheet might lay out more cells than allowed, judged quickly by the form of its cell names.

    Names as Excel writes them, of one letter and up to six digits, cannot reach further than ``Z999999``; of two
    letters and up to four digits, not further than ``ZZ9999``. Whatever is named otherwise must be measured.
    """
    if re.search(rb":c[\s/>]", part):
        return True
    # One name a cell and one a row; a second in the same tag would be believed by some readers.
    if part.count(b' r="') != part.count(b'<c r="') + part.count(b'<row r="'):
        return True
    if not re.search(rb'<c(?![a-z]| r="[A-Z][0-9]{1,6}")', part):
        return False
    if re.search(rb'<c(?![a-z]| r="[A-Z]{1,2}[0-9]{1,6}")', part):
        return True
    return re.search(rb'<c r="[A-Z]+[0-9]{5}', part) is not None


def _filled(part: bytes) -> bytes:
    """A sheet to the end of its last cell that holds something: beneath, a million rows may be coloured and empty."""
    stop = part.rfind(b"</sheetData")
    if stop < 0 or part.count(b"sheetData") != 2:
        return part
    last = max(part.rfind(sign + tag, 0, stop) for tag in _VALUE_TAGS for sign in (b"<", b":"))
    return part[: part.find(b"c>", max(last, 0), stop) + 2] if last >= 0 else b""


def _spread(part: bytes) -> int:
    """The number of cells from the first that holds something to the last, in both directions."""
    top = left = limits.ROWS
    bottom = right = 0
    for cell in cells(part):
        if holds_value(cell):
            row, column = cell.place
            if row > limits.ROWS or column > limits.COLUMNS:
                raise Refused("unsafe")
            top, bottom = min(top, row), max(bottom, row)
            left, right = min(left, column), max(right, column)
    return max(0, bottom - top + 1) * max(0, right - left + 1)


def _shared_text(part: bytes, parts: dict[str, bytes]) -> int:
    """The bytes of text that the cells of a sheet take from the list of shared texts, or 0 where they cannot be many.

    A list of one long text and a million cells that point at it is a small file and a great deal of text.
    """
    shared = next((text for name, text in parts.items() if name.lower().endswith("sharedstrings.xml")), b"")
    if not shared:
        return 0
    pointing = part.count(b't="s"') + part.count(b"t='s'")
    if pointing * len(shared) <= limits.TEXT_BYTES:
        return 0
    lengths = [len(text) for text in re.split(rb"</(?:\w+:)?si>", shared)]
    if pointing * max(lengths) <= limits.TEXT_BYTES:
        return 0
    numbers = map(int, _SHARED.findall(part))
    return sum(lengths[number] for number in numbers if number < len(lengths))


def _check_targets(parts: dict[str, bytes]) -> None:
    """Refuse a workbook that shows one sheet's part many times over: the reader would read it each time."""
    links = b"".join(part for name, part in parts.items() if name.lower().endswith("workbook.xml.rels"))
    targets = re.findall(rb"""\bTarget\s*=\s*["']([^"'<>]*)["']""", links)
    if len(targets) != len(set(targets)):
        raise Refused("unsafe")
