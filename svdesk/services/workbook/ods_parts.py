"""The sheets of an OpenDocument workbook as their XML has them: walked row by row, judged by what repeats unfold to.

LibreOffice ends every sheet with a million empty rows written as one: those cost nothing. A row or cell that holds
something and says that it is repeated a billion times is another matter.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from svdesk.services.workbook import limits
from svdesk.services.workbook.sentences import Refused

_SHEET = re.compile(rb"<table:table[\s>]")
_ROW = re.compile(rb"<table:table-row(?=[\s/>])([^<>]*)>")
_CELL = re.compile(rb"<table:(?:covered-)?table-cell(?=[\s/>])([^<>]*)>")
_CELL_END = re.compile(rb"</table:(?:covered-)?table-cell>")
_SHEET_END = b"</table:table>"
_ROW_END = b"</table:table-row>"
_REPEAT = re.compile(rb"""number-(?:rows|columns)-repeated\s*=\s*["']([0-9]{1,18})["']""")
_UNTYPED = re.compile(rb"<table:table-cell((?![^<>]*value-type)(?:\s[^<>]*[^<>/])?)>(\s*<text:p)")
_BEGINNING = 200_000
_SPACES = re.compile(rb"""text:c\s*=\s*["']([0-9]+)["']""")
_NAME = re.compile(rb"""table:name\s*=\s*["']([^"'<>]*)["']""")
_MOST_SPACES = limits.CELL_CHARACTERS
_SHORTEST_CELL = len(b"<table:table-cell/>")


class OdsRow(NamedTuple):
    """A row as the XML has it: its number, how often it is repeated, its attributes, and its cells."""

    number: int
    repeat: int
    attributes: bytes
    inside: bytes


class OdsCell(NamedTuple):
    """A cell as the XML has it: its column, how often it is repeated, its attributes, and what it holds."""

    column: int
    repeat: int
    attributes: bytes
    inside: bytes


def repeats(attributes: bytes) -> int:
    """How often an element with these *attributes* stands in a row: at least once."""
    found = _REPEAT.search(attributes)
    return max(1, int(found[1])) if found else 1


def sheets(content: bytes) -> list[slice]:
    """Where each sheet stands in the content, in order, with whatever is between it and the next."""
    starts = [found.start() for found in _SHEET.finditer(content)]
    return [slice(start, end) for start, end in zip(starts, [*starts, len(content)][1:], strict=True)]


def sheet_name(sheet: bytes) -> str:
    """The name of a sheet, as far as it can be told."""
    named = _NAME.search(sheet[:2000])
    return unescape(named[1].decode("utf-8", "replace")) if named else ""


def rows(sheet: bytes) -> Iterator[OdsRow]:
    """Walk the rows of a sheet; repeated rows come once."""
    number = 1
    for piece in sheet.split(_ROW_END)[:-1]:
        for row in _rows_in(piece, number):
            yield row
            number += row.repeat


def broken_off(sheet: bytes) -> Iterator[OdsRow]:
    """Walk the rows of a sheet that breaks off in the midst of a cell, which is the last of the last row."""
    return rows(sheet + b"</table:table-cell>" + _ROW_END)


def _rows_in(piece: bytes, number: int) -> Iterator[OdsRow]:
    """The row that ends where *piece* does, after any before it that have no cells; the first is *number*."""
    for tag in _ROW.finditer(piece):
        repeat = repeats(tag[1]) if b"repeated" in tag[1] else 1
        inside = b"" if tag[1].endswith(b"/") else piece[tag.end() :]
        yield OdsRow(number, repeat, tag[1], inside)
        number += repeat


def cells(inside: bytes) -> Iterator[OdsCell]:
    """Walk the cells of a row; repeated cells come once."""
    column = 1
    for tag in _CELL.finditer(inside):
        held = b""
        if not tag[1].endswith(b"/"):
            end = _CELL_END.search(inside, tag.end())
            if end is None:
                raise Refused("damaged")
            held = inside[tag.end() : end.start()]
        repeat = repeats(tag[1]) if b"repeated" in tag[1] else 1
        yield OdsCell(column, repeat, tag[1], held)
        column += repeat


def holds_something(xml: bytes) -> bool:
    """Whether a stretch of XML has a value or a text in it."""
    return b"value" in xml or b"<text:" in xml


def check(content: bytes, places: list[slice]) -> None:
    """Raise ``Refused`` if the sheets at *places* break off, or unfold to more than fits into reasonable memory."""
    _check_ends(content, places)
    spaces = [int(count[:9]) for count in _SPACES.findall(content)]
    if spaces and (max(spaces) > _MOST_SPACES or sum(spaces) > limits.TEXT_BYTES):
        raise Refused("unsafe")
    if len(places) > limits.SHEETS:
        raise Refused("too-many-sheets", limit=f"{limits.SHEETS:,}")
    if sum(_check_sheet(content[place]) for place in places) > limits.TEXT_BYTES:
        raise Refused("too-much-text", limit=str(limits.TEXT_BYTES // limits.MEGABYTE))


def _check_ends(content: bytes, places: list[slice]) -> None:
    """Refuse content that breaks off: looking for the end of a sheet or comment, the reader would never stop.

    ``xml_parts.well_formed`` finds this too, but not in very large content.
    """
    ended = all(content.rfind(_SHEET_END, place.start, place.stop) >= 0 for place in places)
    notes = content.count(b"<office:annotation ") + content.count(b"<office:annotation>")
    if not ended or notes > content.count(b"</office:annotation>"):
        raise Refused("damaged")


def with_types(content: bytes) -> bytes:
    """The content with each cell of text marked as text, which some programs leave out and the reader then drops.

    They leave it out everywhere, so that the beginning of the file shows whether it must be done.
    """
    if not _UNTYPED.search(content[:_BEGINNING]):
        return content
    return _UNTYPED.sub(rb'<table:table-cell office:value-type="string"\1>\2', content)


def _check_sheet(sheet: bytes) -> int:
    """Measure one sheet; return the bytes that repeats add to it."""
    pieces = sheet.split(_ROW_END)[:-1]
    number = first = last = widest = longest = filled = added = 0
    for piece in pieces:
        # Nearly every row ends with one empty cell repeated to the edge: without it, most have no repeats at all.
        end = piece.rfind(b"<table:")
        if end < 0 or piece.find(b"value", end) >= 0 or piece.find(b"<text:", end) >= 0:
            end = len(piece)
        if number and piece.find(b"repeated", 0, end) < 0:
            number += 1
            if piece.find(b"value", 0, end) >= 0 or piece.find(b"<text:", 0, end) >= 0:
                first, last = first or number, number
                longest = max(longest, len(piece))
            continue
        start = number + 1
        number, width, unfolded, extra = _measure(piece, start)
        filled += unfolded
        added += extra
        if width:
            first, last, widest = first or start, number, max(widest, width)
    spread = last - first + 1
    bound = longest // _SHORTEST_CELL
    if spread * bound > limits.SPREAD_CELLS or bound > limits.COLUMNS:
        bound = max(piece.count(b"<table:table-cell") + piece.count(b"<table:covered") for piece in pieces)
    # One more in a row without repeats: its last cell may be empty.
    if widest > limits.COLUMNS or bound > limits.COLUMNS + 1 or last > limits.ROWS:
        raise Refused("unsafe")
    widest = max(widest, bound)
    if max(filled, spread * widest) > limits.SPREAD_CELLS:
        raise Refused("too-many-cells", sheet=sheet_name(sheet), limit=f"{limits.SPREAD_CELLS:,}")
    return added


def _measure(piece: bytes, number: int) -> tuple[int, int, int, int]:
    """Measure a row with repeats, which is the *number*-th if what is before it in *piece* is not repeated.

    Returns the number of the last of the rows it stands for, how many columns it reaches to the last cell that holds
    something (0 where none does), how many cells it unfolds to, and how many bytes the repeats add.
    """
    width = filled = added = 0
    last = number - 1
    for row in _rows_in(piece, number):
        last += row.repeat
        if not holds_something(row.inside):
            continue
        for cell in cells(row.inside):
            if holds_something(cell.attributes) or holds_something(cell.inside):
                width = max(width, cell.column + cell.repeat - 1)
                added += (len(cell.attributes) + len(cell.inside)) * (cell.repeat * row.repeat - 1)
        filled += width * row.repeat
    return last, width, filled, added
