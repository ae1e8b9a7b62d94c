"""Adds up what was read, to be held against the totals that a sheet states; those totals are never brought in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from statistics import mean, median
from typing import NamedTuple

from svdesk.domain.quantity import money as written_money
from svdesk.domain.quantity import number as written_number
from svdesk.services.importing.cells.row_words import Says, says, total_of
from svdesk.services.importing.cells.units import unit_of_label, unit_said
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.count_columns import Cell
from svdesk.services.importing.questions import at
from svdesk.services.importing.record import Check
from svdesk.services.workbook.sheet import column_letters

_MANY = 100
"""After so many totals in a block, each is held only against the rows since the one before it."""
_ENOUGH_COLUMNS = 2
"""So many columns that add up to the last penny are no accident in a row without a word."""
_LONGEST_RUN = 12
"""A total that is named among measures adds up a handful of rows above it."""


class Put(NamedTuple):
    """A row that was read: its cells in the order of the ledger's columns, and why it does not count, if so."""

    row: int
    text: str
    section: str
    why: str
    cells: Sequence[Cell]


class Entry(NamedTuple):
    """One number of a column: ``why`` says why it is not in the sum, and is empty where it is."""

    row: int
    value: Decimal
    unit: str | None
    why: str = ""


class Ledger:
    """The rows of one table so far, and where its totals stood; *columns* are the numbers of its count columns."""

    def __init__(self, sheet: str, columns: Sequence[int]) -> None:
        self._sheet = sheet
        self._place = {column: place for place, column in enumerate(columns)}
        self._rows: list[Put] = []
        self._since = 0
        self._block = 0
        self._totals = 0

    def put(self, row: int, text: str, section: str | None, why: str, cells: Sequence[Cell]) -> None:
        """Put a row down."""
        self._rows.append(Put(row, text, section or "", why, cells))

    def total_row(self, row: int, label: str, stated: Mapping[int, tuple[Decimal, str | None]]) -> list[Check]:
        """Hold the numbers of a total row, by column with their units, against the rows above it."""
        checks = []
        named = says(label) is Says.TOTAL_OF
        run = self._run_that_adds_up({column: value for column, (value, _) in stated.items()}) if named else 0
        for column, (value, unit) in stated.items():
            first: list[Entry] | None = None
            for scope in [self._entries(column, len(self._rows) - run)] if run else self._scopes(column, label):
                if not scope:
                    continue
                first = first or scope
                if total(scope) == value:
                    first = scope
                    break
            units = {entry.unit for entry in first or ()}
            if first and (len(units) == 1 or total(first) == value):
                money = unit == "gbp" or units == {"gbp"}
                checks.append(check(self._sheet, row, column, value, first, money=money))
        self._since = len(self._rows)
        self._totals += 1
        return checks

    def adds_up(self, label: str, stated: Mapping[int, Decimal]) -> bool | None:
        """Whether a row adds up those above it: all its numbers do, or its words name the section that they are in.

        None where nothing stands above that could be added.
        """
        if not stated:
            return None
        name = total_of(label)
        if name and self._rows and fold(self._rows[-1].section) == name:
            return True
        fits = [
            any(len(scope) > 1 and value in (total(scope), _total_of_all(scope)) for scope in self._scopes(column, ""))
            for column, value in stated.items()
        ]
        # A cell that was not read, or is in another unit, keeps one column of several from adding up.
        if all(fits) or self._run_that_adds_up(stated) or (not label and _ENOUGH_COLUMNS <= sum(fits) > len(fits) // 2):
            return True
        since = [self._entries(column, self._since) for column in stated]
        return False if any(len(each) > 1 and len({entry.unit for entry in each}) == 1 for each in since) else None

    def is_typical(self, stated: Mapping[int, Decimal]) -> bool:
        """Whether every number of a row is the mean, the middle, the most or the least of those above it."""
        return bool(stated) and all(
            any(scope and _is_typical(value, [entry.value for entry in scope]) for scope in self._scopes(column, ""))
            for column, value in stated.items()
        )

    def _run_that_adds_up(self, stated: Mapping[int, Decimal]) -> int:
        """How many rows directly above add up to all of *stated*, two or more; 0 where none do."""
        for length in range(2, min(len(self._rows), _LONGEST_RUN) + 1):
            runs = {column: self._entries(column, len(self._rows) - length) for column in stated}
            if all(len(run) > 1 and total(run) == stated[column] for column, run in runs.items()):
                return length
        return 0

    def new_block(self) -> None:
        """Begin again under headings that are repeated."""
        self._block = self._since = len(self._rows)
        self._totals = 0

    def _scopes(self, column: int, label: str) -> Iterator[list[Entry]]:
        """What a total may add up, the likeliest first: what it names, all of the block, all since the last total."""
        name = total_of(label)
        starts = [self._since] if self._totals > _MANY else list(dict.fromkeys([self._since, self._block, 0]))
        if name:
            unit = unit_said(name) or unit_of_label(name)
            for start in starts:
                yield self._entries(column, start, name, unit)
        if not fold(label).startswith(("sub", "is-")):
            starts = [*starts[1:], starts[0]]
        for start in starts:
            yield self._entries(column, start)

    def _entries(self, column: int, start: int, name: str = "", unit: str | None = None) -> list[Entry]:
        place = self._place[column]
        return [
            Entry(put.row, cell.value, cell.unit, put.why or ("" if cell.counted else f"“{cell.text}”"))
            for put in self._rows[start:]
            if place < len(put.cells)
            and (cell := put.cells[place]).value is not None
            and (not name or fold(put.text) == name or fold(put.section) == name or (unit and cell.unit == unit))
        ]


def _is_typical(value: Decimal, values: list[Decimal]) -> bool:
    typical = (mean(values), median(values), max(values), min(values))
    exponent = value.as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) and exponent < 0 else 0)
    return any(abs(each - value) < step for each in typical)


def total(entries: Iterable[Entry]) -> Decimal:
    """The sum of those entries which count."""
    return sum((entry.value for entry in entries if not entry.why), Decimal(0))


def _total_of_all(entries: Iterable[Entry]) -> Decimal:
    """The sum of all *entries*: a sheet in which a row was typed twice adds up both."""
    return sum((entry.value for entry in entries), Decimal(0))


def check(sheet: str, row: int, column: int, stated: Decimal, scope: Sequence[Entry], *, money: bool) -> Check:
    """One stated number beside the sum of *scope*, with a sentence that explains the difference if it can."""
    computed = total(scope)
    written = written_money if money else written_number
    letter = column_letters(column)
    if stated == computed:
        message = f"{letter}{row} says {written(stated)}, and that is what it should be."
    else:
        facts = {"stated": written(stated), "computed": written(computed)}
        message = at("total-differs", sheet, row, letter, **facts).message + _explained(stated - computed, scope)
    return Check(sheet, row, f"{letter}{row}", stated, computed, money, message)


def _explained(difference: Decimal, scope: Sequence[Entry]) -> str:
    left = [entry for entry in scope if entry.why]
    for entries in ([[entry] for entry in left] if len(left) > 1 else []) + [left]:
        if entries and sum((entry.value for entry in entries), Decimal(0)) == difference:
            said = " and ".join(f"row {entry.row} ({entry.why})" for entry in entries)
            return f" The difference is {said}."
    return ""
