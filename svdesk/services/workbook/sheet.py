"""What a workbook is once it has been read: plain values in rows, with the numbers the spreadsheet itself gives them.

Nothing here knows which program made the file. Numbers are exact (``int`` or ``Decimal``, never ``float``), and rows
and columns are counted from 1, as a person sees them at the edge of the sheet.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Literal, NamedTuple, TypeAlias

SourceKind: TypeAlias = Literal["spreadsheet", "pasted", "web-page", "document", "desk-file", "return"]
"""Where a workbook came from, for those who must treat it differently: a return's figures are no activities."""

Value: TypeAlias = str | int | Decimal | bool | date | datetime | time | timedelta | None


def column_letters(column: int) -> str:
    """Name a column as spreadsheets do: 1 is ``A``, 27 is ``AA``."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


class Place(NamedTuple):
    """One cell, by row and column counted from 1; ``str(place)`` is its name, such as ``C8``."""

    row: int
    column: int

    def __str__(self) -> str:
        return f"{column_letters(self.column)}{self.row}"


class Span(NamedTuple):
    """A rectangle of merged cells, both corners included, counted from 1; its value stands in the first corner."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


class Note(NamedTuple):
    """Something a person should be told about how a file was read, though it could be read.

    ``code`` is for programs (see ``sentences.NOTES``), ``sheet`` is ``None`` where the whole file is meant.
    """

    code: str
    sheet: str | None
    message: str

    @property
    def sentence(self) -> str:
        """The message with the sheet it is about before it, for whoever sees no sheet beside it."""
        return f"{self.sheet}: {self.message}" if self.sheet else self.message


@dataclass(slots=True)
class Sheet:
    """One sheet: every row has ``width`` cells; an empty cell is ``None``.

    ``rows[0]`` is row ``first_row`` of the spreadsheet and ``rows[0][0]`` is in column ``first_column``. Rows are for
    reading only (all blank rows are one and the same list). A formula is its stored result; where none was stored the
    cell is ``None`` and listed in ``formulas_without_result``. A formula that failed is its text, such as ``#REF!``.

    ``short_rows`` are those of a text file that have fewer cells than most.

    ``shown`` holds what the person sees where that says more than the value: ``£12.50`` for ``Decimal("12.5")``,
    ``Jul-24`` for 1 July 2024, ``12 hrs`` for 12. It is left out of sheets of more than 50,000 cells.
    """

    name: str
    rows: list[list[Value]]
    first_row: int = 1
    first_column: int = 1
    width: int = 0
    hidden: bool = False
    merged: list[Span] = field(default_factory=list)
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    short_rows: frozenset[int] = frozenset()
    formulas_without_result: list[Place] = field(default_factory=list)
    shown: dict[Place, str] = field(default_factory=dict)
    comments: dict[Place, str] = field(default_factory=dict)

    @property
    def last_row(self) -> int:
        """The number of the last row that holds anything (``first_row - 1`` where nothing does)."""
        return self.first_row + len(self.rows) - 1

    def value(self, row: int, column: int) -> Value:
        """The value at *row* and *column*, counted from 1 as the spreadsheet does; ``None`` outside the rows."""
        down, across = row - self.first_row, column - self.first_column
        if 0 <= down < len(self.rows) and 0 <= across < self.width:
            return self.rows[down][across]
        return None


@dataclass(slots=True)
class Workbook:
    """A file that was read: its ``name`` without folders, and its ``kind`` as found inside it.

    The kinds are ``xlsx``, ``xlsm``, ``ods``, ``xls``, ``csv``, ``tsv``, ``html``, ``docx``, ``docm``, ``odt``,
    ``svdesk`` (a desk file) and ``pdf`` (a return). ``sha256`` is that of the file's bytes, in hexadecimal.
    Sheets without a single cell are there, with no rows. The one sheet of a text file is named ``csv``.
    """

    name: str
    kind: str
    sha256: str
    sheets: list[Sheet]
    notes: list[Note] = field(default_factory=list)
    kind_of_source: SourceKind = "spreadsheet"
