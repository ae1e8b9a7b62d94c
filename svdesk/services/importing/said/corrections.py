"""What a person says about a sheet by clicking on its picture: this is the heading row, this column is the date.

Each correction is a plain value about one place; together they are a ``Corrections``, which never changes: adding one
or taking one away gives another. The last word about a place is the one that counts.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from svdesk.i18n import _
from svdesk.services.importing.cells.units import CLOCK, DAYS, MINUTES
from svdesk.services.importing.layout.table import Table, What
from svdesk.services.workbook.sheet import Place, column_letters
from svdesk.storage.shipped import units

Role = Literal[
    "date", "from", "to", "text", "place", "people", "hours", "money", "count", "target", "notes", "section", "unit",
    "code", "kind", "leave out",
]  # fmt: skip
"""What a column can be said to be; ``text`` is what was done."""

ROLES: Mapping[Role, str] = {
    "date": _("the date"),
    "from": _("the first day"),
    "to": _("the last day"),
    "text": _("what was done"),
    "place": _("the place"),
    "people": _("people"),
    "hours": _("hours"),
    "money": _("money"),
    "count": _("a count"),
    "target": _("the target"),
    "notes": _("notes"),
    "section": _("the section"),
    "unit": _("the unit"),
    "code": _("the code"),
    "kind": _("target or actual"),
    "leave out": _("left out"),
}
"""Every role in words that go on from “Column C is …”, in the order in which they are offered."""

WHATS: Mapping[What, str] = {
    "heading": _("the heading"),
    "data": _("something done"),
    "section": _("a section"),
    "total": _("a total"),
    "leave out": _("left out"),
}
"""What a row can be, in words that go on from “Row 4 is …”, in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class RowIs:
    """One row is what the person says. Up to three headings one below another head the same table."""

    sheet: str
    row: int
    what: What

    def __str__(self) -> str:
        """``Row 4 of “Sheet1” is the heading.``"""
        return _("Row {row} of “{sheet}” is {what}.").format(row=self.row, sheet=self.sheet, what=WHATS[self.what])


@dataclass(frozen=True, slots=True)
class RowsLeftOut:
    """A block is left out: every row from ``first`` to ``last``, both included; of the columns given, if any are."""

    sheet: str
    first: int
    last: int
    first_column: int = 0
    last_column: int = 0

    def __str__(self) -> str:
        """``Rows 20 to 34 of “Sheet1” are left out.``"""
        if self.first_column:
            return _("Cells {first} to {last} of “{sheet}” are left out.").format(
                first=Place(self.first, self.first_column), last=Place(self.last, self.last_column), sheet=self.sheet
            )
        return _("Rows {first} to {last} of “{sheet}” are left out.").format(
            first=self.first, last=self.last, sheet=self.sheet
        )


@dataclass(frozen=True, slots=True)
class ColumnIs:
    """A column of the table in which ``row`` stands holds what the person says.

    ``unit`` is a unit id of the shared list for a count, a target, people (``people`` or ``attendances``), or hours
    (``hours``, ``minutes`` or ``days`` as they are kept); empty where the heading and the cells say it.
    """

    sheet: str
    row: int
    column: int
    role: Role
    unit: str = ""

    def __str__(self) -> str:
        """``Column C of “Sheet1” is the date.``"""
        what = ROLES[self.role]
        if self.role in ("count", "target") and self.unit in units():
            what = _("{what} of {unit}").format(what=what, unit=units()[self.unit].label.split(" (")[0].lower())
        elif self.role == "hours" and self.unit in ("minutes", "days"):
            what = _("hours, kept in {unit}").format(unit=self.unit)
        elif self.role == "people" and self.unit == "attendances":
            what = _("attendances")
        return _("Column {letter} of “{sheet}” is {what}.").format(
            letter=column_letters(self.column), sheet=self.sheet, what=what
        )


@dataclass(frozen=True, slots=True)
class SheetIs:
    """A whole sheet is data (also where it is hidden, or seems to add up the others), or it is not."""

    sheet: str
    data: bool

    def __str__(self) -> str:
        """``“Notes” is no data.``"""
        return (_("“{sheet}” is data.") if self.data else _("“{sheet}” is no data.")).format(sheet=self.sheet)


@dataclass(frozen=True, slots=True)
class ReadAfresh:
    """What is remembered of earlier files is not used for this one."""

    def __str__(self) -> str:
        """``It is read afresh, not as an earlier file.``"""
        return _("It is read afresh, not as an earlier file.")


Correction: TypeAlias = RowIs | RowsLeftOut | ColumnIs | SheetIs | ReadAfresh


@dataclass(frozen=True, slots=True)
class Corrections:
    """Everything said about one file, in the order of saying."""

    made: tuple[Correction, ...] = ()

    def __iter__(self) -> Iterator[Correction]:
        return iter(self.made)

    def with_one(self, correction: Correction) -> "Corrections":
        """These and *correction*, in place of one about exactly the same place."""
        kept = (each for each in self.made if _place(each) != _place(correction))
        return replace(self, made=(*kept, correction))

    def without(self, correction: Correction) -> "Corrections":
        """These without *correction*; the same where it is not among them."""
        return replace(self, made=tuple(each for each in self.made if each != correction))

    @property
    def afresh(self) -> bool:
        """Whether nothing remembered is to be used."""
        return ReadAfresh() in self.made

    def rows_of(self, sheet: str, first: int, last: int) -> dict[int, What]:
        """What is said of each row of *sheet*, from the row *first* to *last*; the last word counts."""
        said: dict[int, What] = {}
        for each in self.made:
            if isinstance(each, RowIs) and each.sheet == sheet and first <= each.row <= last:
                said[each.row] = each.what
            elif isinstance(each, RowsLeftOut) and each.sheet == sheet and not each.first_column:
                said |= dict.fromkeys(range(max(first, each.first), min(last, each.last) + 1), "leave out")
        return said

    def parts_of(self, sheet: str) -> list[RowsLeftOut]:
        """The blocks of *sheet* that are left out in some of its columns only."""
        return [
            each for each in self.made if isinstance(each, RowsLeftOut) and each.sheet == sheet and each.first_column
        ]

    def columns_of(self, sheet: str) -> list[ColumnIs]:
        """What is said of the columns of *sheet*, in the order of saying."""
        return [each for each in self.made if isinstance(each, ColumnIs) and each.sheet == sheet]

    def is_data(self, sheet: str) -> bool | None:
        """Whether *sheet* is said to be data; None where nothing is said of it."""
        said = [each.data for each in self.made if isinstance(each, SheetIs) and each.sheet == sheet]
        return said[-1] if said else None


NONE = Corrections()


def without_sheet(words: str, sheet: str) -> str:
    """What is told of a correction without the name of its *sheet*, which says nothing where there is no other."""
    return words.replace(_(" of “{sheet}”").format(sheet=sheet), "", 1)


def is_unit(text: str) -> bool:
    """Whether *text* may be the unit of a ``ColumnIs``; one that nobody knows would be kept with every count."""
    return text in ("", DAYS, MINUTES, CLOCK) or text in units()


def column_is(tables: Iterable[Table], sheet: str, row: int, column: int, role: Role, unit: str = "") -> ColumnIs:
    """The correction made by a click on *column* in *row*, filed under the heading of the table that it is in.

    *tables* are those of the plan on the screen. Two clicks on one column of a table are one correction.
    """
    table = table_around(tables, sheet, row, column)
    return ColumnIs(sheet, _names(table) if table else row, column, role, unit)


def whole_table(table: Table) -> RowsLeftOut:
    """The correction which leaves out *table* with its headings and, unless others stand beside it, its titles."""
    if table.band is not None:
        first = min((*table.header_rows, table.first_row))
        return RowsLeftOut(table.sheet, first, table.last_row, table.band[0], table.band[1])
    return RowsLeftOut(table.sheet, min((*table.titles, *table.header_rows, table.first_row)), table.last_row)


def table_around(tables: Iterable[Table], sheet: str, row: int, column: int) -> Table | None:
    """The table which holds a cell in its headings or its body, or None; of those side by side the one of *column*."""
    around: Sequence[Table] = [
        table
        for table in tables
        if table.sheet == sheet and (row in table.header_rows or table.first_row <= row <= table.last_row)
    ]
    beside = [table for table in around if table.band and table.band[0] <= column <= table.band[1]]
    return next(iter(beside or [table for table in around if table.band is None]), None)


def _names(table: Table) -> int:
    """The row by which a table is named: the lowest of its first headings, or its first row."""
    return max((row for row in table.header_rows if row < table.first_row), default=table.first_row)


def _place(correction: Correction) -> tuple[object, ...]:
    """What a correction is about."""
    match correction:
        case RowIs():
            return "row", correction.sheet, correction.row
        case RowsLeftOut():
            columns = correction.first_column, correction.last_column
            return "rows", correction.sheet, correction.first, correction.last, columns
        case ColumnIs():
            return "column", correction.sheet, correction.row, correction.column
        case SheetIs():
            return "sheet", correction.sheet
        case ReadAfresh():
            return ("afresh",)
