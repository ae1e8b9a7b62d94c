"""Reads the tables of a LibreOffice text document (.odt), which passed the same gate as every workbook."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, fromstring

from svdesk.services.workbook import limits
from svdesk.services.workbook.marked_tables import Gathered, MarkedTable, attribute, number, send, tag
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
    send(made.tables, [*made.outside, *made.above], sender, made.hidden, "a LibreOffice document")


class _Document(Gathered):
    def __init__(self, hidden_styles: set[str]) -> None:
        super().__init__()
        self._hidden_styles = hidden_styles

    def blocks(self, parent: Element, inside: list[str] | None, depth: int) -> None:
        """Read the paragraphs and tables of *parent*; with *inside*, paragraphs are put there: those of a cell."""
        if depth > _DEEPEST:
            raise Refused("unsafe")
        for element in parent:
            name = tag(element)
            if name in ("p", "h"):
                self._paragraph(element, inside, depth)
            elif name == "table":
                self._table(element, depth, outermost=inside is None)
            elif name not in _NOT_SHOWN:
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
            name = tag(child)
            if name in _BREAKS:
                yield _BREAKS[name]
            elif name == "s":
                yield " " * min(number(child, "c"), limits.CELL_CHARACTERS)
            elif name == "frame":
                frames.append(child)
            elif name in _HIDDEN or attribute(child, "style-name") in self._hidden_styles:
                words = "".join(self._words(child, frames, depth + 1)) or attribute(child, "string-value")
                self.hidden += filter(None, [words.strip()])
            elif name not in _NOT_SHOWN:
                yield from self._words(child, frames, depth + 1)
            yield child.tail or ""

    def _table(self, element: Element, depth: int, *, outermost: bool) -> None:
        table = self.begin_table(outermost=outermost)
        for row in _rows(element, depth):
            for _again in range(number(row, "number-rows-repeated")):
                table.begin_row()
                for cell in row:
                    # What a merged cell covers is put there with that cell.
                    if tag(cell) == "table-cell":
                        self._cell(cell, table, depth)

    def _cell(self, cell: Element, table: MarkedTable, depth: int) -> None:
        lines: list[str] = []
        self.blocks(cell, lines, depth + 1)
        across, down = number(cell, "number-columns-spanned"), number(cell, "number-rows-spanned")
        for _again in range(number(cell, "number-columns-repeated")):
            table.add("\n".join(lines), across, down)


def _hidden_styles(content: Element) -> set[str]:
    """The names of the styles whose words are not shown (OpenDocument 1.3, part 3, 20.326, ``text:display``)."""
    styles = content.iterfind("{*}automatic-styles/{*}style")
    return {
        attribute(style, "name")
        for style in styles
        if any(attribute(each, "display") == "none" for each in style.iterfind("{*}text-properties"))
    }


def _rows(parent: Element, depth: int) -> Iterator[Element]:
    """The rows of a table, through the groups in which they stand."""
    if depth > _DEEPEST:
        raise Refused("unsafe")
    for element in parent:
        name = tag(element)
        if name == "table-row":
            yield element
        elif name in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(element, depth + 1)
