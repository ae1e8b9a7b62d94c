"""Holds the totals that a table states, at the end of its rows and under its columns, against what was read."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cached_property

from svdesk.domain.quantity import CONVERSIONS, convertible
from svdesk.i18n import _
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.column_questions import OVERLAPPING
from svdesk.services.importing.columns.count_columns import NO_CELL, Cell
from svdesk.services.importing.layout.table import COUNTS, Column
from svdesk.services.importing.record import Check
from svdesk.services.importing.rows.minors import Minors
from svdesk.services.importing.rows.row_numbers import RowNumbers
from svdesk.services.importing.rows.work import Work
from svdesk.services.importing.sums.scopes import check
from svdesk.services.importing.sums.tally import Entry, Run, total
from svdesk.services.workbook.sheet import Place, Value

_OF_TARGETS = re.compile(r"\b(?:targets?|planned|plan|goals?|budget(?:ed)?|forecast|committed|targedau|targed)\b")

_SEVERAL = 2


class Totals:
    """The stated totals of one table.

    A total at the end of a row, and a running total beside each period's own number, adds up the counts of its own
    kind, targets or what was done, for which *is_part* (of the count and the total) is true; it is held against them
    where there are *fewest* of them or more.
    """

    def __init__(
        self, work: Work, numbers: RowNumbers, is_part: Callable[[Column, Column], bool], *, fewest: int
    ) -> None:
        self._work = work
        self._numbers = numbers
        self._is_part = is_part
        self._fewest = fewest
        self._minors = Minors(work)
        columns = work.table.columns
        self._counts = [column for column in columns if column.field in COUNTS]
        self._running = [
            column for column in columns if column.tag == "running" and column.field == "ignore" and column.period
        ]
        self.columns = [column for column in columns if column.tag == "total" and column.field not in COUNTS]

    def under_columns(self, row: int, cells: list[Value], label: str) -> str:
        """Hold the numbers of a total row against those above it; what is to be said of those that cannot be."""
        work, stated = self._work, self._stated(cells)
        whole = self._of_whole_rows(stated, label)
        checks = work.ledger.total_row(row, label, stated)
        if whole and not any(each.agrees for each in checks):
            ((column, (value, unit)),) = stated.items()
            checks = [check(work.sheet, row, column, value, whole, money="gbp" in (unit, whole[0].unit))]
        work.checks.extend(checks)
        return _untold(
            row, stated, checks, _("not compared: above it stand different things, or nothing that it adds up")
        )

    def figures(self, cells: list[Value]) -> dict[int, Decimal]:
        """The numbers of a row in columns of counts, by column; no noughts, which a formula makes of blanks."""
        counts = {column.number for column in self._counts}
        stated = self._stated(cells)
        return {column: value for column, (value, _) in stated.items() if value and column in counts}

    def over_columns(self, row: int, cells: list[Value], rows: Collection[int]) -> str:
        """Hold a total row against those *rows* that it adds up, once they were read; what is said as above."""
        stated = self._stated(cells)
        checks = self._work.ledger.total_over(row, rows, stated)
        self._work.checks.extend(checks)
        return _untold(row, stated, checks, _("not compared: its rows are different things"))

    def adds_up(self, cells: list[Value], label: str) -> bool | None:
        """Whether the numbers of a row add up those above it; None where there are none to add."""
        stated = self._stated(cells)
        adds = self._work.ledger.adds_up(label, {column: value for column, (value, _) in stated.items()})
        whole = [] if adds else self._of_whole_rows(stated, label)
        return any(total(whole) == value for value, _ in stated.values()) if whole else adds

    def is_said_above(self, cells: list[Value]) -> bool:
        """Whether one row above says all the numbers of a row, as it does where that is the total of it alone."""
        return self._work.ledger.is_said_above(self.figures(cells))

    def comes_to(self, cells: list[Value]) -> Run | None:
        """The rows above to which the numbers of a row come, in every column."""
        return self._work.ledger.comes_to({column: value for column, (value, _) in self._stated(cells).items()})

    def _of_whole_rows(self, stated: Mapping[int, tuple[Decimal, str | None]], label: str) -> list[Entry]:
        """What the only figure of a row adds up where it may stand for all its periods: ``Total | | | £100``."""
        if self._work.table.layout != "periods-across" or len(stated) != 1:
            return []
        ((number, value),) = stated.items()
        column = next((each for each in self._counts if each.number == number), None)
        alike = [each.number for each in self._counts if column is not None and each.kind == column.kind]
        return self._work.ledger.whole_rows(label, number, value, alike) if alike else []

    def is_typical(self, cells: list[Value]) -> bool:
        """Whether the numbers of a row are an average of those above it, or the most or least of them."""
        return self._work.ledger.is_typical({column: value for column, (value, _) in self._stated(cells).items()})

    def instead_of_parts(
        self, row: int, cells: list[Value], counts: Iterable[tuple[Column, Cell]], unit: str | None = None
    ) -> list[tuple[Column, Cell]]:
        """The totals of a row all of whose parts are blank: each is then the figure, in their unit or in *unit*.

        Of totals that share parts it is the one of the most of them, or the largest; nought is what a formula makes of
        blanks.
        """
        found, able = list(counts), []
        for column in self.columns:
            parts = self._parts(column, found)
            units = {_unit_of(part) for part, _ in parts}
            if (
                len(parts) < _SEVERAL
                or len(units) > 1
                or any(cell.value is not None or cell.problems for _, cell in parts)
            ):
                continue
            reader = self._numbers.reader(column, column.unit or units.pop() or unit)
            value = cells[self._work.at(column.number)]
            if stated := reader.unasked(value).value:
                own = replace(column, kind=parts[0][0].kind), reader.read(value, row)
                able.append((len(parts), stated, {part.number for part, _ in parts}, own))
        lone, taken = [], set[int]()
        for _parts, _stated, numbers, own in sorted(able, key=lambda each: each[:2], reverse=True):
            if taken.isdisjoint(numbers):
                taken |= numbers
                lone.append(own)
        return lone

    def _parts(self, column: Column, found: Sequence[tuple[Column, Cell]]) -> list[tuple[Column, Cell]]:
        kind = kind_of_total(column)
        return [(part, cell) for part, cell in found if part.kind == kind and self._is_part(part, column)]

    def at_end_of_row(
        self,
        row: int,
        cells: list[Value],
        found: Sequence[tuple[Column, Cell]],
        lone: Sequence[tuple[Column, Cell]] = (),
        *,
        times: int = 1,
    ) -> list[Cell]:
        """Hold the totals of a row against its counts; a cell for each, for the totals below.

        *lone* are those that are figures themselves, as their parts are blank.
        *times*: what the words of the row say that each figure of its money stands for.
        The same people in several periods are not expected to add up, nor are shares of a hundred.
        """
        for column in self._running if self._from_beginning else ():
            self._in_row(row, cells, column, found, times=times)
        known = {column.number: cell for column, cell in lone}
        return [
            known.get(column.number) or self._in_row(row, cells, column, found, times=times) for column in self.columns
        ]

    @cached_property
    def _from_beginning(self) -> bool:
        """Whether the year's first period stands among the counts; a running total adds more than one begun later."""
        year, periods = self._work.table.year, [each.period for each in self._counts if each.period]
        return not year or not periods or min(each.start for each in periods) <= year.start

    def _in_row(
        self, row: int, cells: list[Value], column: Column, found: Sequence[tuple[Column, Cell]], *, times: int
    ) -> Cell:
        work, every = self._work, self._parts(column, found)
        parts = [cell for _, cell in every if cell.value is not None and column.unit in (None, cell.unit)]
        usual = Counter(cell.unit for cell in parts).most_common(2)
        few = bool(usual) and usual[0][1] < self._fewest
        if not usual or (few and not self._is_short(cells, column, every)):
            return NO_CELL
        if len(usual) > 1 and usual[1][1] == usual[0][1]:
            return NO_CELL
        unit = usual[0][0]
        parts = [_in_unit(cell, unit) for cell in parts if cell.unit == unit or _may_be(cell.unit, unit)]
        entries = [Entry(row, cell.value, unit) for cell in parts if cell.value is not None]
        reader = self._numbers.reader(column, unit, times=times)
        stated = reader.unasked(cells[work.at(column.number)]).value
        across = work.table.layout == "periods-across"
        repeats = across and (unit in OVERLAPPING or unit == "percent")
        if stated is not None and (stated == total(entries) or not repeats):
            work.checks.append(check(work.sheet, row, column.number, stated, entries, money=unit == "gbp"))
        # A sheet that adds up its rows adds up those sums at its foot, right or wrong.
        unread = tuple(each for _, cell in found if cell.value is None for each in cell.problems)
        return Cell(total(entries) if across else stated, unit, problems=unread)

    def _is_short(self, cells: list[Value], column: Column, parts: Sequence[tuple[Column, Cell]]) -> bool:
        """Whether a total is more than its only part that is filled, the others, of the same unit, being blank."""
        (unit, *others) = {_unit_of(part) for part, _ in parts}
        if others or len(parts) < _SEVERAL or any(cell.problems for _, cell in parts):
            return False
        stated = self._numbers.reader(column, unit).unasked(cells[self._work.at(column.number)]).value
        return stated is not None and stated > sum((cell.value for _, cell in parts if cell.value), Decimal(0))

    def _stated(self, cells: list[Value]) -> dict[int, tuple[Decimal, str | None]]:
        stated = {}
        for column in (*self._counts, *self.columns):
            reading = self._numbers.reader(column, column.unit).unasked(cells[self._work.at(column.number)])
            value = self._minors.stated(cells, column, reading.value)
            if value is not None:
                stated[column.number] = (value, reading.unit)
        return stated


def _untold(row: int, stated: Mapping[int, tuple[Decimal, str | None]], checks: Sequence[Check], why: str) -> str:
    """What is said of the numbers of a total *row* that are in no check, but for noughts; *why* they are in none."""
    held = {each.cell for each in checks}
    apart = [cell for column, (value, _) in stated.items() if value and (cell := str(Place(row, column))) not in held]
    return f"{', '.join(apart)} {why}" if apart and held else why if apart else ""


def _unit_of(column: Column) -> str | None:
    """The unit of a column of counts by its own account."""
    return {"people": column.unit or "people", "amount": "gbp"}.get(column.field, column.unit)


def _may_be(one: str | None, other: str | None) -> bool:
    """Whether a number in unit *one* can be added to numbers in unit *other*: kilograms among tonnes."""
    return one is not None and other is not None and convertible(one, other)


def _in_unit(cell: Cell, unit: str | None) -> Cell:
    """*cell* in *unit*, as the others of its row are."""
    if cell.unit == unit or cell.value is None or cell.unit is None or unit is None:
        return cell
    return replace(cell, value=cell.value * CONVERSIONS[cell.unit, unit], unit=unit)


def kind_of_total(column: Column) -> str:
    """Which counts a total adds up, ``target`` or ``actual``, as its heading says."""
    return "target" if column.kind == "target" or _OF_TARGETS.search(fold(column.heading)) else "actual"
