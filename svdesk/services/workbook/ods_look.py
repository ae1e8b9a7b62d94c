"""The second look at an OpenDocument workbook, for what the reader leaves out, runs together, or does not tell."""

import re
from html import unescape

from svdesk.services.workbook import limits, ods_parts
from svdesk.services.workbook.look import MOST_LISTED, Look
from svdesk.services.workbook.ods_parts import OdsCell, OdsRow
from svdesk.services.workbook.sheet import Place, Span

_HIDDEN = re.compile(rb"""table:visibility=["'](?:collapse|filter)["']""")
_COLUMN = re.compile(rb"<table:table-column(?=[\s/>])([^<>]*)>")
_ACROSS = re.compile(rb"""number-columns-spanned=["']([0-9]{1,7})["']""")
_DOWN = re.compile(rb"""number-rows-spanned=["']([0-9]{1,7})["']""")
_VALUE = re.compile(rb"""office:(?:value|string-value|date-value|time-value|boolean-value)=["']""")
_NOTE = re.compile(rb"<office:annotation(?=[\s>])[^<>]*>")
_NOTE_END = b"</office:annotation>"
_PARAGRAPH = re.compile(rb"<text:p(?=[\s/>])[^<>]*>")
_SPACES = re.compile(rb"""<text:s(?:\s+text:c=["']([0-9]{1,5})["'])?\s*/>""")
_TAGS = re.compile(rb"<[^<>]*>")
# No sheet of so many bytes has few cells.
_LARGE = 500 * limits.SECOND_LOOK_CELLS
_ERROR = b'calcext:value-type="error"'
_RUN_TOGETHER = (b"<text:line-break", b"<text:tab")
# Styles that show more than the value: money, percentages, numbers with a word; or less: months without a day.
_FORMATS = re.compile(
    rb"<number:(?:currency|percentage)-style|<number:number-style(?:(?!</number:number-style).){0,2000}<number:text>"
    rb"|<number:date-style(?:(?!</number:date-style|<number:day[\s/]).){0,2000}</number:date-style",
    re.S,
)
_USED = re.compile(rb"""style:data-style-name=["']([^"']*)["']""")
_STYLE = re.compile(
    rb"""<number:(\w+)-style\s[^<>]*style:name=["']([^"']*)["'](?:(?!</number:\1-style>).){0,2000}</number:\1-style""",
    re.S,
)
_MARKS = (b"-spanned=", b"table:formula", _ERROR, b"<office:annotation", *_RUN_TOGETHER)


class OdsLooks:
    """Second looks at the sheets of one workbook, by their place in its list of sheets."""

    def __init__(self, content: bytes, places: list[slice], common: bytes = b"") -> None:
        """Look into *content*, where the sheets stand at *places*; *common* are the styles that stand apart from it."""
        self._content = content
        self._places = places
        styles = content[: max(0, content.find(b"<office:body"))]
        used = set(_USED.findall(styles))
        styles += b"".join(style[0] for style in _STYLE.finditer(common) if style[2] in used)
        self._says_formats = _FORMATS.search(styles) is not None or b'value-type="currency"' in content
        # Of a large file, each row is searched for these: for as few as possible.
        self._marks = tuple(mark for mark in _MARKS if mark in content)
        self._hides = b"table:visibility=" in content

    def at(self, index: int) -> Look:
        """Look at the *index*-th sheet; what cannot be found is taken as not there."""
        look = Look()
        place = self._places[index] if index < len(self._places) else slice(0)
        if not self._marks and not self._hides and place.stop - (place.start or 0) > _LARGE:
            look.formats_left_out = self._says_formats
            return look
        sheet = self._content[place]
        look.hidden_columns = _hidden_columns(sheet)
        small = len(sheet) < _LARGE and sheet.count(b"<table:table-cell") <= limits.SECOND_LOOK_CELLS
        look.formats_left_out = not small and self._says_formats
        for row in ods_parts.rows(sheet):
            if self._hides and _HIDDEN.search(row.attributes):
                look.hidden_rows.append((row.number, row.number + row.repeat - 1))
            if small or any(mark in row.inside for mark in self._marks):
                for cell in ods_parts.cells(row.inside):
                    _cell(row, cell, look, small)
        return look


def _hidden_columns(sheet: bytes) -> list[tuple[int, int]]:
    hidden: list[tuple[int, int]] = []
    column = 1
    for tag in _COLUMN.finditer(sheet):
        after = column + ods_parts.repeats(tag[1])
        if _HIDDEN.search(tag[1]):
            hidden.append((column, after - 1))
        column = after
    return hidden


def _cell(row: OdsRow, cell: OdsCell, look: Look, small: bool) -> None:
    """Note what is special about a cell, once for each place where it stands."""
    if b"-spanned=" in cell.attributes:
        across, down = _ACROSS.search(cell.attributes), _DOWN.search(cell.attributes)
        right = cell.column + (int(across[1]) if across else 1) - 1
        bottom = row.number + (int(down[1]) if down else 1) - 1
        if (right, bottom) != (cell.column, row.number):
            look.merged.append(Span(row.number, cell.column, bottom, right))
    comment, held = _without_note(cell.inside)
    if comment:
        look.comments[Place(row.number, cell.column)] = comment[: limits.CELL_CHARACTERS]
    error = _ERROR in cell.attributes
    empty = b"table:formula" in cell.attributes and not held and not _VALUE.search(cell.attributes)
    joined = any(mark in held for mark in _RUN_TOGETHER)
    listed = len(look.errors) + len(look.without_result) + len(look.instead) + len(look.shown)
    if listed > MOST_LISTED or not (error or empty or joined or (small and held)):
        return
    shown = text_of(held)
    for place in _places(row, cell):
        if error:
            look.errors[place] = shown
        elif empty:
            look.without_result.append(place)
        elif joined and b'office:value-type="string"' in cell.attributes:
            look.instead[place] = shown
        elif b'value-type="string"' not in cell.attributes:
            look.shown[place] = shown


def _places(row: OdsRow, cell: OdsCell) -> list[Place]:
    """Where a cell stands, over its repeats; not more places than anyone would read through."""
    down = range(row.number, row.number + min(row.repeat, MOST_LISTED))
    across = range(cell.column, cell.column + min(cell.repeat, limits.COLUMNS))
    return [Place(at, column) for at in down[: MOST_LISTED // len(across)] for column in across]


def _without_note(inside: bytes) -> tuple[str, bytes]:
    """The comment on a cell (the reader leaves it out, as it should), and what the cell holds without it."""
    start = _NOTE.search(inside)
    if start is None:
        return "", inside
    end = inside.find(_NOTE_END, start.end())
    if end < 0:
        return "", inside
    return text_of(inside[start.end() : end]), inside[: start.start()] + inside[end + len(_NOTE_END) :]


def text_of(inside: bytes) -> str:
    """The text of the paragraphs in a stretch of XML, a line each, with its spaces, tabs and line breaks."""
    lines: list[str] = []
    for start in _PARAGRAPH.finditer(inside):
        end = inside.find(b"</text:p>", start.end())
        if start[0].endswith(b"/>") or end < 0:
            lines.append("")
            continue
        marked = inside[start.end() : end]
        marked = _SPACES.sub(lambda found: b" " * int(found[1] or 1), marked)
        marked = marked.replace(b"<text:tab/>", b"\t").replace(b"<text:line-break/>", b"\n")
        lines.append(unescape(_TAGS.sub(b"", marked).decode("utf-8", "replace")))
    return "\n".join(lines)
