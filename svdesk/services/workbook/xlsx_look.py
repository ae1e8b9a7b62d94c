"""The second look at an Excel workbook, for what the reader leaves out and a person should know."""

import re
from collections.abc import Callable
from html import unescape

from svdesk.services.workbook import limits, number_format
from svdesk.services.workbook.look import MOST_LISTED, Look
from svdesk.services.workbook.sheet import Place
from svdesk.services.workbook.xlsx_book import links_of, listed_sheets, tree
from svdesk.services.workbook.xlsx_parts import XlsxCell, cells, holds_value, place_of

_TYPE = re.compile(rb"""\st=["'](\w+)["']""")
_STYLE = re.compile(rb"""\ss=["']([0-9]{1,6})["']""")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_STORED = re.compile(rb"<(?:\w+:)?v(?:\s[^<>]*)?(?:/>|>([^<]*))")
_HIDDEN_ROW = re.compile(rb"""<(?:\w+:)?row\s([^<>]*\bhidden=["'](?:1|true)["'][^<>]*)>""")
_HIDDEN_COLUMN = re.compile(rb"""<(?:\w+:)?col\s([^<>]*\bhidden=["'](?:1|true)["'][^<>]*)>""")
_NUMBER = {name: re.compile(rb"\b" + name + rb"""=["']([0-9]{1,7})["']""") for name in (b"r", b"min", b"max")}
_MARKS = (b"<f", b't="e"')
# A workbook says so where its formulas were written by a program that cannot calculate.
_WHEN_OPENED = re.compile(rb"""<(?:\w+:)?calcPr\s[^<>]*\bfullCalcOnLoad=["'](?:1|true)["']""")
# No sheet of so many bytes has few cells.
_LARGE = 200 * limits.SECOND_LOOK_CELLS


class XlsxLooks:
    """Second looks at the sheets of one workbook, by their place in its list of sheets."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        self.parts = parts
        self._names = [listed.part for listed in listed_sheets(parts)]
        self._formats = _formats(parts.get("xl/styles.xml", b""))
        self._uncalculated = any(
            name.endswith("workbook.xml") and _WHEN_OPENED.search(part) for name, part in parts.items()
        )

    def at(self, index: int) -> Look:
        """Look at the *index*-th sheet; what cannot be found is taken as not there."""
        look = Look()
        name = self._names[index] if index < len(self._names) else ""
        part = self.parts.get(name)
        if part is None:
            return look
        if b"hidden=" in part:
            look.hidden_rows = [(row, row) for row in map(_attribute(b"r"), _HIDDEN_ROW.findall(part)) if row]
            ends = (_attribute(b"min"), _attribute(b"max"))
            look.hidden_columns = [(ends[0](tag), ends[1](tag)) for tag in _HIDDEN_COLUMN.findall(part)]
        small = len(part) < _LARGE and part.count(b"<c ") <= limits.SECOND_LOOK_CELLS
        if small or any(mark in part for mark in _MARKS):
            noughts: list[Place] = []
            calculated = not self._uncalculated
            for cell in cells(part, () if small else _MARKS):
                stored = self._cell(cell, look, small)
                calculated |= stored not in (None, b"", b"0")
                if stored == b"0" and not calculated and len(noughts) < MOST_LISTED:
                    noughts.append(cell.place)
            if not calculated:
                look.leave_uncalculated(noughts)
        if not small and self._formats:
            used = {int(style) for style in _STYLE.findall(part)}
            look.formats_left_out = not used.isdisjoint(self._formats)
        look.comments = _comments(self.parts, name)
        return look

    def _cell(self, cell: XlsxCell, look: Look, small: bool) -> bytes | None:
        """Look at one cell; return the stored result where it is a formula, None where it has none."""
        kind = _TYPE.search(cell.attributes)
        stored = _STORED.search(cell.inside)
        formula = _FORMULA.search(cell.inside) is not None
        text = (stored and stored[1]) or b""
        if formula and not text and (stored is None or kind is None or kind[1] != b"str"):
            look.without_result += [cell.place] * (len(look.without_result) < MOST_LISTED)
        if kind is not None and kind[1] == b"e" and len(look.errors) < MOST_LISTED:
            look.errors[cell.place] = unescape(text.decode("utf-8", "replace"))
        style = _STYLE.search(cell.attributes) if small else None
        if style and int(style[1]) in self._formats and holds_value(cell):
            look.formats[cell.place] = self._formats[int(style[1])]
        return text if formula else None


def _attribute(name: bytes) -> Callable[[bytes], int]:
    """A function from the text of a tag to the number in its attribute *name*, 0 where there is none."""

    def read(tag: bytes) -> int:
        found = _NUMBER[name].search(tag)
        return int(found[1]) if found else 0

    return read


def _formats(styles: bytes) -> dict[int, str]:
    """The number formats by the number of the cell style, those left out that show nothing but digits."""
    found = tree(styles)
    if found is None:
        return {}
    codes = dict(number_format.BUILT_IN)
    for made in found.iterfind("{*}numFmts/{*}numFmt"):
        codes[_whole(made.get("numFmtId"))] = made.get("formatCode", "")
    used = (codes.get(_whole(style.get("numFmtId")), "") for style in found.iterfind("{*}cellXfs/{*}xf"))
    return {index: code for index, code in enumerate(used) if not number_format.is_plain(code)}


def _whole(digits: str | None) -> int:
    return int(digits) if digits and digits.isdecimal() else -1


def _comments(parts: dict[str, bytes], name: str) -> dict[Place, str]:
    """The comments on the cells of the sheet in part *name*."""
    comments: dict[Place, str] = {}
    for kind, target in links_of(parts, name).values():
        found = tree(parts.get(target, b"")) if kind == "comments" else None
        for comment in found.iterfind("{*}commentList/{*}comment") if found is not None else ():
            text = "".join(piece.text or "" for piece in comment.iter() if piece.tag.endswith("}t")).strip()
            # Excel puts an explanation for older versions before the words of a threaded comment.
            if text.startswith("[Threaded comment]"):
                text = text.partition("Comment:")[2].strip()
            if text and (place := place_of(comment.get("ref", "").encode())):
                comments[place] = text[: limits.CELL_CHARACTERS]
    return comments
