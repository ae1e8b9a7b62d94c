"""Tables as marked-up documents hold them (web pages, Word and LibreOffice documents), made into sheets.

Such a table has no numbered rows and no names: its rows are numbered from 1, after the lines that stand over it, so
that what they say (a year, a quarter) is not lost. What stands elsewhere in the document is left out, and this is said.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from svdesk.services.workbook import limits
from svdesk.services.workbook.sender import Sender
from svdesk.services.workbook.sentences import Refused
from svdesk.services.workbook.sheet import Place, Span

_MOST_ACROSS = 1_000
"""The most columns that one cell may span in a web page (HTML Standard, 4.9.11)."""


@dataclass(slots=True)
class MarkedTable:
    """One table while it is read: its rows of texts, merged cells and hidden rows, counted from 0; and its titles."""

    name: str
    titles: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    hidden: list[int] = field(default_factory=list)
    _covered: dict[int, int] = field(default_factory=dict)
    _places: int = 0

    @property
    def filled(self) -> bool:
        """Whether any cell says anything."""
        return any(text for row in self.rows for text in row)

    def begin_row(self, *, hidden: bool = False) -> None:
        """Begin the next row."""
        if len(self.rows) >= limits.ROWS:
            raise self._too_large()
        if hidden:
            self.hidden.append(len(self.rows))
        self.rows.append([])

    def add(self, text: str, across: int = 1, down: int = 1) -> None:
        """Put a cell where the row goes on, beside what reaches down from the rows above.

        It spans *across* columns and *down* rows; 0 rows are all that follow. Raises ``Refused`` when there are more
        places than fit into reasonable memory.
        """
        number, row = len(self.rows) - 1, self.rows[-1]
        before = len(row)
        while self._covered.get(len(row), -1) >= number:
            row.append("")
        across = max(1, min(across, _MOST_ACROSS))
        self._places += len(row) - before + across
        if len(row) + across > limits.COLUMNS or self._places > limits.CELLS:
            raise self._too_large()
        first, last = len(row), number + (down - 1 if down > 0 else limits.ROWS)
        row += [text, *[""] * (across - 1)]
        if across > 1 or last > number:
            self.merge(Span(number, first, last, first + across - 1))
        if last > number:
            self._covered.update(dict.fromkeys(range(first, first + across), last))

    def merge(self, span: Span) -> None:
        """Note that the cells of *span* are one; raises ``Refused`` when they are too many."""
        self.spans.append(span)
        if len(self.spans) > limits.MERGES:
            raise Refused("too-many-merges", sheet=self.name, limit=f"{limits.MERGES:,}")

    def _too_large(self) -> Refused:
        return Refused("too-many-cells", sheet=self.name, limit=f"{limits.CELLS:,}")


class Gathered:
    """What is gathered while a document in XML is read from its beginning to its end.

    ``above`` are the lines since the last table, and ``outside`` those before that are no title of one.
    """

    def __init__(self) -> None:
        self.tables: list[MarkedTable] = []
        self.outside: list[str] = []
        self.above: list[str] = []
        self.hidden: list[str] = []

    def begin_table(self, *, outermost: bool) -> MarkedTable:
        """The next table; the line above it is its title where it lies in no other."""
        table = MarkedTable(f"Table {len(self.tables) + 1}")
        if outermost:
            table.titles += self.above[-1:]
            self.outside += self.above[:-1]
            self.above.clear()
        self.tables.append(table)
        return table


def tag(element: Element) -> str:
    """The name of an element without that of its vocabulary."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    """What an attribute says, whatever its vocabulary; empty where there is none."""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")


def number(element: Element, name: str, otherwise: int = 1) -> int:
    """The whole number that an attribute says, one above all limits where it is huge; *otherwise* where it says none.

    No more digits are looked at than decide that: thousands of them would be refused by Python itself.
    """
    digits = attribute(element, name)
    return min(int(digits[:9]), limits.ROWS + 1) if digits.isascii() and digits.isdecimal() else otherwise


def send(
    tables: Sequence[MarkedTable],
    outside: Sequence[str],
    sender: Sender,
    hidden: Sequence[str] = (),
    kind: str = "a document",
) -> None:
    """Send each of *tables* that says anything as a sheet; *outside* are the lines that belong to none.

    *hidden* are words that the document itself does not show, and that were left out. *kind* is what the document is,
    such as ``a web page``.
    Raises ``Refused`` (``no-table``) where there is no table.
    """
    filled = [table for table in tables if table.filled]
    if not filled:
        raise Refused("no-table", kind=kind)
    if len(filled) > limits.SHEETS:
        raise Refused("too-many-sheets", limit=f"{limits.SHEETS:,}")
    if outside:
        sender.note("outside-tables", None, count=f"{len(outside):,}", where=outside[0][: limits.QUOTED_CHARACTERS])
    if hidden:
        sender.note("hidden-words", None, count=f"{len(hidden):,}", where=hidden[0][: limits.QUOTED_CHARACTERS])
    for number, table in enumerate(filled, 1):
        _send(table, f"Table {number}", sender)


def _send(table: MarkedTable, name: str, sender: Sender) -> None:
    titles = [[title] for title in table.titles if title]
    rows = [*titles, *table.rows]
    while not any(rows[-1]):
        rows.pop()
    width = max(map(len, rows))
    if width * len(rows) > limits.CELLS:
        raise Refused("too-many-cells", sheet=name, limit=f"{limits.CELLS:,}")
    below = len(titles)
    last = len(rows) - below - 1
    hidden = [row + below + 1 for row in table.hidden if row <= last]
    merged = [
        (top + below + 1, left + 1, min(bottom, last) + below + 1, right + 1)
        for top, left, bottom, right in table.spans
        if top <= last and (top, left) != (min(bottom, last), right)
    ]
    sender.sheet(name, first_row=1, first_column=1, width=width, height=len(rows), merged=merged, hidden_rows=hidden)
    sender.rows((row + [""] * (width - len(row)) for row in rows), Place(1, 1), width)
    if hidden:
        sender.note("hidden-rows", name, count=f"{len(hidden):,}", where=str(hidden[0]))
