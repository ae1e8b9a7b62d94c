"""What was recognised in a workbook: tables, each with its heading rows, its columns, and what its titles say.

A ``Table`` is a plain value. A person who knows better changes it with ``dataclasses.replace`` and plans again.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from svdesk.domain.period import Period
from svdesk.services.importing.cells.periods import Label
from svdesk.services.workbook.sheet import Value, column_letters

Field = Literal[
    "text", "date", "period_start", "period_end", "quantity", "unit", "people", "amount", "kind", "measure_code",
    "place", "notes", "section", "target", "actual", "ignore",
]  # fmt: skip
"""What a column holds, in the words of the contract."""

Layout = Literal["rows", "periods-across", "blocks"]

Shape = Literal["", "cards", "register", "adds up"]
"""What a table is beside its layout: forms down the sheet, names with marks, or sums of another table."""

What = Literal["heading", "data", "section", "total", "leave out"]
"""What a person can say that a row is."""

NUMBERED_YEAR = "numbered year"
"""The tag of columns headed by years that go by numbers, ``Year 1``, until somebody has said which years they are."""

COUNTS: frozenset[str] = frozenset({"quantity", "people", "amount", "target", "actual"})
"""The fields whose cells are counted."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    ``number`` is counted from 1 as the spreadsheet does. ``label`` is the heading as a name for what is counted;
    ``unit`` what the heading says of the unit; ``period`` the period that it heads, ``also`` the other period that
    the same words may mean; ``subject``: it names what is counted besides. ``months`` and ``weeks``: its dates stand
    for those; ``weekday``: the day of such a week that it heads, from 0 for Monday; ``remark``: its period
    with what is said of it: ``Q4 (provisional)``. ``tag`` says why a column is ignored, or more of a count (see
    ``vocabulary``).
    """

    number: int
    heading: str
    field: Field
    label: str = ""
    unit: str | None = None
    kind: Literal["actual", "target"] = "actual"
    period_label: Label | None = None
    period: Period | None = None
    also: Period | None = None
    tag: str = ""
    months: bool = False
    weeks: bool = False
    subject: bool = False
    weekday: int | None = None
    remark: str = ""
    adds: tuple[int, ...] = ()

    @property
    def letter(self) -> str:
        """The column as spreadsheets name it: ``C``."""
        return column_letters(self.number)


class Band(NamedTuple):
    """A part of a sheet: its first and last column, and its first and last row where it is not all rows."""

    first_column: int
    last_column: int
    first_row: int = 0
    last_row: int = 0


class SaidRow(NamedTuple):
    """What a row is said to be, with the cells it had before it was left out."""

    what: What
    cells: list[Value]


def is_wide(columns: tuple[Column, ...]) -> bool:
    """Whether a row counts several things of one kind, or has no column that says what was counted."""
    fields = [column.field for column in columns if column.field in COUNTS]
    text = any(column.field == "text" for column in columns)
    return not text or len(fields) != len(set(fields)) or "target" in fields or "actual" in fields


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a sheet.

    The body is every row from ``first_row`` to ``last_row``, both included; ``header_rows`` may lie in it where
    headings are repeated. ``titles`` are rows above it. ``year`` is the year that the sheet is about, ``period`` a
    shorter one; either may be unknown. ``wide`` tables give a record for each filled count column of a row. In a
    ``summary`` other tables are added up; ``repeats`` names the sheet whose rows stand here once more.
    ``block_titles``: repeated headings stand under a title of their own; ``block`` is that of the first headings.
    ``unsure``: no heading was understood. ``band``: its part of the sheet, where other tables stand beside it.
    ``said``: what a person has said of rows in its body.
    """

    sheet: str
    header_rows: tuple[int, ...]
    first_row: int
    last_row: int
    layout: Layout
    columns: tuple[Column, ...]
    title: str = ""
    titles: tuple[int, ...] = ()
    year: Period | None = None
    period: Period | None = None
    wide: bool = False
    summary: bool = False
    repeats: str = ""
    block_titles: bool = False
    block: str = ""
    unsure: bool = False
    band: Band | None = None
    shape: Shape = ""
    said: Mapping[int, SaidRow] = field(default_factory=dict, hash=False)

    @property
    def top_heading(self) -> int | None:
        """The first of its heading rows, or None."""
        return self.header_rows[0] if self.header_rows else None

    @property
    def last_heading(self) -> int | None:
        """The last of its heading rows where they stand first, not where they are repeated; None where it has none."""
        first = [row for place, row in enumerate(self.header_rows) if row == self.header_rows[0] + place]
        return first[-1] if first else None

    @property
    def tells_again(self) -> bool:
        """Whether what it tells is told elsewhere in the workbook."""
        return self.summary or bool(self.repeats)

    def of(self, *fields: str) -> Iterator[Column]:
        """The columns which hold one of *fields*, from left to right."""
        return (column for column in self.columns if column.field in fields)

    def one(self, field: str) -> Column | None:
        """The first column of *field*, or None."""
        return next(self.of(field), None)
