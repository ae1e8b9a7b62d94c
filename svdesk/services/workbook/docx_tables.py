"""Reads the tables of a Word document, which passed the same gate as every workbook."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, fromstring

from svdesk.services.workbook import limits
from svdesk.services.workbook.marked_tables import Gathered, MarkedTable, attribute, number, send, tag
from svdesk.services.workbook.sender import Sender
from svdesk.services.workbook.sentences import Refused
from svdesk.services.workbook.sheet import Span
from svdesk.services.workbook.xlsx_book import links_of

_LARGEST = 64 * limits.MEGABYTE
_DEEPEST = 100
# Deleted words that are still kept, words that were moved from here, and the older form of a drawing.
_NOT_SHOWN = {"del", "moveFrom", "Fallback", "instrText", "delText"}
_BREAKS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-"}
_OFF = {"0", "false", "off"}


def read(parts: dict[str, bytes], sender: Sender) -> None:
    """Send each table of the document that has these *parts* as a sheet.

    Raises ``Refused``: ``no-table``, ``damaged``, ``parts-too-large``, ``too-many-…``.
    """
    documents = [link.target for link in links_of(parts, "").values() if link.kind == "officeDocument"]
    part = parts.get(documents[0] if documents else "word/document.xml", b"")
    if len(part) > _LARGEST:
        raise Refused("parts-too-large", limit=str(_LARGEST // limits.MEGABYTE))
    try:
        body = fromstring(part).find("{*}body")
    except ParseError as error:
        raise Refused("damaged") from error
    if body is None:
        raise Refused("damaged")
    made = _Document()
    made.blocks(body, None, 0)
    send(made.tables, [*made.outside, *made.above], sender, made.hidden, "a Word document")


class _Document(Gathered):
    def blocks(self, parent: Element, inside: list[str] | None, depth: int) -> None:
        """Read the paragraphs and tables of *parent*; with *inside*, paragraphs are put there: those of a cell."""
        if depth > _DEEPEST:
            raise Refused("unsafe")
        for element in parent:
            match tag(element):
                case "p":
                    self._paragraph(element, inside, depth)
                case "tbl":
                    self._table(element, depth, outermost=inside is None)
                case "sdt" | "sdtContent" | "ins" | "moveTo" | "customXml" | "smartTag":
                    self.blocks(element, inside, depth + 1)

    def _paragraph(self, element: Element, inside: list[str] | None, depth: int) -> None:
        """Read a paragraph and the text boxes that hang on it, which hold paragraphs and tables of their own."""
        boxes: list[Element] = []
        text = "".join(self._words(element, boxes)).strip()
        if text:
            (self.above if inside is None else inside).append(text)
        for box in boxes:
            self.blocks(box, inside, depth + 1)

    def _words(self, element: Element, boxes: list[Element]) -> Iterator[str]:
        """The texts of a paragraph as a person sees them; text boxes are put in *boxes*, hidden words in ``hidden``."""
        for child in element:
            name = tag(child)
            if name == "t":
                yield child.text or ""
            elif name in _BREAKS:
                yield _BREAKS[name]
            elif name == "txbxContent":
                boxes.append(child)
            elif name == "r" and _is_hidden(child):
                self.hidden += filter(None, ["".join(self._words(child, boxes)).strip()])
            elif name not in _NOT_SHOWN:
                yield from self._words(child, boxes)

    def _table(self, element: Element, depth: int, *, outermost: bool) -> None:
        table = self.begin_table(outermost=outermost)
        reaching: dict[int, Span] = {}
        for row in _within(element, "tr"):
            if row.find("{*}trPr/{*}del") is not None:
                continue
            table.begin_row(hidden=row.find("{*}trPr/{*}hidden") is not None)
            for _column in range(_number(row.find("{*}trPr/{*}gridBefore"), 0)):
                table.add("")
            for cell in _within(row, "tc"):
                self._cell(cell, table, reaching, depth)
        for span in reaching.values():
            if span[:2] != span[2:]:
                table.merge(span)

    def _cell(self, cell: Element, table: MarkedTable, reaching: dict[int, Span], depth: int) -> None:
        """Put a cell into *table*; *reaching* are the merged cells that may go on below, by their first column."""
        lines: list[str] = []
        self.blocks(cell, lines, depth + 1)
        across = _number(cell.find("{*}tcPr/{*}gridSpan"), 1)
        down = cell.find("{*}tcPr/{*}vMerge")
        row, left = len(table.rows) - 1, len(table.rows[-1])
        above = reaching.pop(left, None)
        goes_on = down is not None and attribute(down, "val") != "restart" and above is not None
        if goes_on and above is not None and above.last_row == row - 1 and not lines:
            table.add("", 1)
            for _column in range(above.last_column - left):
                table.add("")
            reaching[left] = above._replace(last_row=row)
            return
        if above is not None and above[:2] != above[2:]:
            table.merge(above)
        if down is None:
            table.add("\n".join(lines), across)
            return
        table.add("\n".join(lines))
        for _column in range(min(across, limits.COLUMNS) - 1):
            table.add("")
        reaching[left] = Span(row, left, row, left + across - 1)


def _within(parent: Element, wanted: str) -> Iterator[Element]:
    """The rows of a table or cells of a row, through the frames that Word puts around them."""
    for element in parent:
        name = tag(element)
        if name == wanted:
            yield element
        elif name in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _within(element, wanted)


def _is_hidden(run: Element) -> bool:
    """Whether Word shows the words of a run only to whoever asks for hidden ones."""
    mark = run.find("{*}rPr/{*}vanish")
    return mark is not None and attribute(mark, "val") not in _OFF


def _number(element: Element | None, otherwise: int) -> int:
    return otherwise if element is None else min(number(element, "val", otherwise), limits.COLUMNS + 1)
