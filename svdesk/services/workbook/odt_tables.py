"""Reads the tables of a LibreOffice text document (.odt), which passed the same gate as every workbook."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, fromstring

from svdesk.services.workbook import limits
from svdesk.services.workbook.marked_tables import MarkedTable, send
from svdesk.services.workbook.sender import Sender
from svdesk.services.workbook.sentences import Refused

_LARGEST = 64 * limits.MEGABYTE
_DEEPEST = 100
# Words that were deleted and are still kept, remarks, footnotes, and forms.
_NOT_SHOWN = {"tracked-changes", "annotation", "note", "forms"}
_HIDDEN = {"hidden-text", "hidden-paragraph"}
_BREAKS = {"line-break": "\n", "tab": "\t"}


def read(parts: dict[str, bytes], sender: Sender) -> None:
    """Send each table of the document that has these *parts* as a sheet.

    Raises ``Refused``: ``no-table``, ``damaged``, ``parts-too-large``, ``too-many-…``.
    """
    part = parts.get("content.xml", b"")
    if len(part) > _LARGEST:
        raise Refused("parts-too-large", limit=str(_LARGEST // limits.MEGABYTE))
    try:
        content = fromstring(part)
    except ParseError as error:
        raise Refused("damaged") from error
    body = content.find("{*}body/{*}text")
    if body is None:
        raise Refused("damaged")
    made = _Document(_hidden_styles(content))
    made.blocks(body, None, 0)
    send(made.tables, [*made.outside, *made.above], sender, made.hidden)


class _Document:
    """What is gathered while a document is read from its beginning to its end."""

    def __init__(self, hidden_styles: set[str]) -> None:
        self.tables: list[MarkedTable] = []
        self.outside: list[str] = []
        self.above: list[str] = []
        self.hidden: list[str] = []
        self._hidden_styles = hidden_styles

    def blocks(self, parent: Element, inside: list[str] | None, depth: int) -> None:
        """Read the paragraphs and tables of *parent*; with *inside*, paragraphs are put there: those of a cell."""
        if depth > _DEEPEST:
            raise Refused("unsafe")
        for element in parent:
            tag = _tag(element)
            if tag in ("p", "h"):
                self._paragraph(element, inside, depth)
            elif tag == "table":
                self._table(element, depth, outermost=inside is None)
            elif tag not in _NOT_SHOWN:
                self.blocks(element, inside, depth + 1)

    def _paragraph(self, element: Element, inside: list[str] | None, depth: int) -> None:
        """Read a paragraph and the frames that hang on it, which hold paragraphs and tables of their own."""
        frames: list[Element] = []
        text = "".join(self._words(element, frames, depth)).strip()
        if text:
            (self.above if inside is None else inside).append(text)
        for frame in frames:
            self.blocks(frame, inside, depth + 1)

    def _words(self, element: Element, frames: list[Element], depth: int) -> Iterator[str]:
        """The texts of a paragraph as a person sees them; frames are put in *frames*, hidden words in ``hidden``."""
        if depth > _DEEPEST:
            raise Refused("unsafe")
        yield element.text or ""
        for child in element:
            tag = _tag(child)
            if tag in _BREAKS:
                yield _BREAKS[tag]
            elif tag == "s":
                yield " " * min(_number(child, "c"), limits.CELL_CHARACTERS)
            elif tag == "frame":
                frames.append(child)
            elif tag in _HIDDEN or _attribute(child, "style-name") in self._hidden_styles:
                words = "".join(self._words(child, frames, depth + 1)) or _attribute(child, "string-value")
                self.hidden += filter(None, [words.strip()])
            elif tag not in _NOT_SHOWN:
                yield from self._words(child, frames, depth + 1)
            yield child.tail or ""

    def _table(self, element: Element, depth: int, *, outermost: bool) -> None:
        table = MarkedTable(f"Table {len(self.tables) + 1}")
        if outermost:
            table.titles += self.above[-1:]
            self.outside += self.above[:-1]
            self.above.clear()
        self.tables.append(table)
        for row in _rows(element, depth):
            for _again in range(_number(row, "number-rows-repeated")):
                table.begin_row()
                for cell in row:
                    # What a merged cell covers is put there with that cell.
                    if _tag(cell) == "table-cell":
                        self._cell(cell, table, depth)

    def _cell(self, cell: Element, table: MarkedTable, depth: int) -> None:
        lines: list[str] = []
        self.blocks(cell, lines, depth + 1)
        across, down = _number(cell, "number-columns-spanned"), _number(cell, "number-rows-spanned")
        for _again in range(_number(cell, "number-columns-repeated")):
            table.add("\n".join(lines), across, down)


def _hidden_styles(content: Element) -> set[str]:
    """The names of the styles whose words are not shown (OpenDocument 1.3, part 3, 20.326, ``text:display``)."""
    styles = content.iterfind("{*}automatic-styles/{*}style")
    return {
        _attribute(style, "name")
        for style in styles
        if any(_attribute(each, "display") == "none" for each in style.iterfind("{*}text-properties"))
    }


def _rows(parent: Element, depth: int) -> Iterator[Element]:
    """The rows of a table, through the groups in which they stand."""
    if depth > _DEEPEST:
        raise Refused("unsafe")
    for element in parent:
        tag = _tag(element)
        if tag == "table-row":
            yield element
        elif tag in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(element, depth + 1)


def _tag(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _attribute(element: Element, name: str) -> str:
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")


def _number(element: Element, name: str) -> int:
    """How many an attribute says; 1 where it does not say."""
    digits = _attribute(element, name)
    return min(int(digits[:9]), limits.ROWS + 1) if digits.isascii() and digits.isdecimal() else 1
