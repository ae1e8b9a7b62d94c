"""Says which cell holds a text too long for any cell, from no more of the file than was unpacked until it was met.

The rest of that text is never unpacked: one of a gigabyte packs into a megabyte.
"""

import re
from collections import deque
from collections.abc import Iterable
from html import unescape
from typing import TypeVar

from svdesk.services.workbook import limits, ods_parts, xlsx_parts
from svdesk.services.workbook.sender import too_long
from svdesk.services.workbook.sentences import Refused
from svdesk.services.workbook.sheet import Place
from svdesk.services.workbook.xlsx_book import listed_sheets

_T = TypeVar("_T")
_SHARED = "sharedstrings.xml"
_SHARED_TEXT = re.compile(rb"<(?:\w+:)?si(?=[\s>])")
# What comes of a tag in whose midst the text stands: OpenDocument may keep it in an attribute.
_END_OF_TAG = b'">'
_TAG = 1_000


def turn(name: str) -> int:
    """When the part *name* is to be unpacked, so that what says where a text stands is there before the text.

    First the list of sheets, then the sheets, and last the texts that their cells share.
    """
    if name.lower().endswith(_SHARED):
        return 2
    return 0 if name.endswith((".rels", "workbook.xml")) else 1


def refusal(name: str, part: bytes, begins: int, parts: dict[str, bytes]) -> Refused:
    """The refusal of a workbook for the text that begins at *begins* of *part* and goes on beyond its end.

    *part* is what has been unpacked of the part *name*, and *parts* are those before it.
    """
    before = part[: begins + _TAG] + _END_OF_TAG
    if name == "content.xml":
        sheet, place = _in_ods(before)
    elif name.lower().endswith(_SHARED):
        sheet, place = _pointing_at(len(_SHARED_TEXT.findall(before)) - 1, parts)
    else:
        titles = {listed.part: listed.title for listed in listed_sheets(parts)}
        sheet, place = titles.get(name, ""), _last_cell(before)
    length = len(unescape(part[begins:].decode("utf-8", "replace")))
    if not sheet or place is None or length <= limits.CELL_CHARACTERS:
        return Refused("unsafe")
    return too_long(sheet, place, f"over {length // 1_000 * 1_000:,}")


def _last_cell(before: bytes) -> Place | None:
    cell = _last(xlsx_parts.cells(before)) if xlsx_parts.is_sheet(".xml", before) else None
    return cell and cell.place


def _pointing_at(number: int, parts: dict[str, bytes]) -> tuple[str, Place | None]:
    """The sheet and the first cell that show a shared text, by its number in their list."""
    for title, name in listed_sheets(parts):
        sheet = parts.get(name, b"")
        end = xlsx_parts.end_of_pointer(sheet, number)
        if end:
            return title, _last_cell(sheet[:end])
    return "", None


def _in_ods(before: bytes) -> tuple[str, Place | None]:
    """The last sheet and cell of content that breaks off in the midst of a cell."""
    places = ods_parts.sheets(before)
    if not places:
        return "", None
    row = _last(ods_parts.broken_off(before[places[-1]]))
    cell = _last(ods_parts.cells(row.inside)) if row else None
    return ods_parts.sheet_name(before[places[-1]]), Place(row.number, cell.column) if row and cell else None


def _last(items: Iterable[_T]) -> _T | None:
    kept = deque(items, 1)
    return kept[0] if kept else None
