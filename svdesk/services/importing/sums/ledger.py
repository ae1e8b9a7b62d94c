"""Adds up what was read, to be held against the totals that a sheet states; those totals are never brought in."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from svdesk.domain.period import Period
from svdesk.domain.problem import Severity
from svdesk.services.importing.cells.periods import read_label
from svdesk.services.importing.cells.row_words import Says, names_of_section, says, total_of
from svdesk.services.importing.cells.units import unit_of_label, unit_said
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.count_columns import NO_CELL, Cell
from svdesk.services.importing.record import Check
from svdesk.services.importing.sums.scopes import Scope, check, in_one_unit, is_within, likeliest, of_one_kind
from svdesk.services.importing.sums.tally import LONGEST_RUN, Entry, Run, Tally, is_about, kept_back, total

_MANY = 100
"""After so many totals in a block, each is held only against the rows since the one before it."""
_ENOUGH_COLUMNS = 2
"""So many columns that add up to the last penny are no accident in a row without a word."""
_TELLING, _TELLING_COLUMNS = 10, 3
"""Nor are so many, one of them not small, where another figure of the row is wrong."""
_ENOUGH_ROWS = 6
"""Nor is one sum of so many numbers."""
_TIME = re.compile(r"(?:time|amser)\b")
_HANDFUL = 12
"""A total that is named among measures adds up a handful of rows above it."""


class Put(NamedTuple):
    """A row that was read: its cells in the order of the ledger's columns, and why it does not count, if so."""

    row: int
    text: str
    section: str
    why: str
    cells: Sequence[Cell]
    when: Period | None = None


class Ledger:
    """The rows of one table so far, and where its totals stood; *columns* are the numbers of its count columns."""

    def __init__(self, sheet: str, columns: Sequence[int]) -> None:
        self._sheet = sheet
        self._place = {column: place for place, column in enumerate(columns)}
        self._rows: list[Put] = []
        self._tallies = {column: Tally() for column in columns}
        self._tallied = 0
        self._since = 0
        self._block = 0
        self._totals = 0

    @property
    def columns(self) -> Collection[int]:
        """The numbers of its count columns."""
        return self._place.keys()

    @property
    def rows(self) -> int:
        """How many rows were put down."""
        return len(self._rows)

    def put(
        self, row: int, text: str, section: str | None, why: str, cells: Sequence[Cell], when: Period | None = None
    ) -> None:
        """Put a row down."""
        self._rows.append(Put(row, text, section or "", why, cells, when))

    def _tally(self, column: int) -> Tally:
        """The tally of a column down to the last row; it is made when first asked for, as most long sheets never do."""
        for put in self._rows[self._tallied :]:
            for each, tally in self._tallies.items():
                tally.put(self._entry(put, each))
        self._tallied = len(self._rows)
        return self._tallies[column]

    def total_row(self, row: int, label: str, stated: Mapping[int, tuple[Decimal, str | None]]) -> list[Check]:
        """Hold the numbers of a total row, by column with their units, against the rows above it."""
        checks = []
        figures = {column: value for column, (value, _) in stated.items()}
        run = self._run_that_adds_up(figures, LONGEST_RUN) if says(label) is not Says.TOTAL else 0
        scopes = {
            column: [Scope(len(self._rows) - run, self._entries(column, len(self._rows) - run))]
            if run
            else [scope for scope in self._scopes(column, label) if scope.entries]
            for column in stated
        }
        fit = {
            column: next((scope for scope in scopes[column] if scope.comes_to(value)), None)
            for column, (value, _) in stated.items()
        }
        starts = {scope.start for scope in fit.values() if scope}
        # Where one figure of the row comes to unlike things, people and parcels, the others are meant to do so too.
        mixed = {scope.start for scope in fit.values() if scope and not of_one_kind(scope.entries)}
        for column, (value, unit) in stated.items():
            found = fit[column] or likeliest(scopes[column], value, starts)
            if found and (found.start in mixed or of_one_kind(found.entries) or total(found.entries) == value):
                money = "gbp" in (unit, *(entry.unit for entry in found.entries if of_one_kind(found.entries)))
                checks.append(check(self._sheet, row, column, value, found.entries, money=money))
        self._since = len(self._rows)
        self._totals += 1
        return checks

    def total_over(
        self, row: int, rows: Collection[int], stated: Mapping[int, tuple[Decimal, str | None]]
    ) -> list[Check]:
        """Hold the numbers of a total row against those *rows* which it adds up."""
        checks = []
        for column, (value, unit) in stated.items():
            entries = (self._entry(put, column) for put in self._rows if put.row in rows)
            scope = [entry for entry in entries if entry is not None]
            if scope and (of_one_kind(scope) or total(scope) == value):
                units = {entry.unit for entry in scope}
                checks.append(check(self._sheet, row, column, value, scope, money="gbp" in (unit, *units)))
        return checks

    def tells(self, column: int, value: Decimal, label: str, after: int) -> bool:
        """Whether a total of *value* has parts: *column* has something below row *after* since the last total.

        So it has where it comes to what stands above that.
        """
        place = self._place[column]
        since = (put for put in self._rows[self._since :] if put.row > after)
        if any(self._entry(put, column) or (place < len(put.cells) and put.cells[place].problems) for put in since):
            return True
        return any(scope.entries and scope.comes_to(value) for scope in self._scopes(column, label))

    def adds_up(self, label: str, stated: Mapping[int, Decimal]) -> bool | None:
        """Whether a row adds up those above it: all its numbers do, or its words name the section that they are in.

        None where nothing stands above that could be added.
        """
        if not stated:
            return None
        name = total_of(label)
        if name and self._rows and name in names_of_section(self._rows[-1].section):
            return True
        starts = self._starts()
        fits = [
            any(self._tally(column).comes_to(value, start, loosely=bool(label)) for start in starts)
            for column, value in stated.items()
        ]
        # A cell that was not read, or is in another unit, keeps one column of several from adding up.
        most = _ENOUGH_COLUMNS <= sum(fits) > len(fits) // 2
        if (most or (label and any(fits))) and self._is_all_but_for_slips(stated, fits):
            return True
        unread = (self._is_unread(column) for column, fit in zip(stated, fits, strict=True) if not fit)
        if all(fits) or self._run_that_adds_up(stated) or (most and (not label or all(unread))):
            return True
        since = [self._tally(column) for column in stated]
        alike = any(each.several(self._since) and each.of_one_unit(self._since) for each in since)
        if alike:
            return False
        return True if name and self._is_all_of_a_unit(name, stated) else None

    def _is_all_but_for_slips(self, stated: Mapping[int, Decimal], fits: Sequence[bool]) -> bool:
        """Whether so many sums come out, one of them not small, that a figure that does not is a slip.

        So is one alone where the others are each the only number of their column: under quarters left blank.
        """
        sums = [value for value, fit in zip(stated.values(), fits, strict=True) if fit]
        only = all(
            fit or [entry.value for entry in self._entries(column, self._since)] == [value]
            for (column, value), fit in zip(stated.items(), fits, strict=True)
        )
        return max(sums) >= _TELLING and (only or len(sums) >= _TELLING_COLUMNS)

    def comes_to(self, stated: Mapping[int, Decimal]) -> Run | None:
        """The rows above to which the numbers of a row come: all of the table or the block, or else those nearest.

        Those in whose column something was not read say nothing. A sum of some of the block is never sure.
        """
        whole = self._starts()
        for start in (*whole, *(run for each, value in stated.items() for run in self._tally(each).runs_to(value))):
            fits = [each for each, value in stated.items() if value and self._tally(each).comes_to(value, start)]
            if fits and all(each in fits or self._is_unread(each) for each in stated):
                most = max(sum(not entry.why for entry in self._entries(each, start)) for each in fits)
                sure = start in whole and (len(fits) >= _ENOUGH_COLUMNS or most >= _ENOUGH_ROWS)
                return Run(self._rows[start].row, self._rows[-1].row, sure)
        return None

    def is_said_above(self, stated: Mapping[int, Decimal]) -> bool:
        """Whether one of the rows above has every figure of a row: so has a total of one thing alone."""
        entries = ({column: self._entry(put, column) for column in stated} for put in self._rows[-LONGEST_RUN:])
        return bool(stated) and any(
            all((entry := row[column]) and entry.value == value for column, value in stated.items()) for row in entries
        )

    def _is_all_of_a_unit(self, name: str, stated: Mapping[int, Decimal]) -> bool:
        """Whether some of the numbers come to all that stands above in the unit that *name* is a word for."""
        unit = _unit_named(name)
        starts = self._starts() if unit else []
        scopes = ((value, self._entries(column, start)) for column, value in stated.items() for start in starts)
        return any(value and total(each for each in scope if each.unit == unit) == value for value, scope in scopes)

    def whole_rows(
        self, label: str, column: int, stated: tuple[Decimal, str | None], counts: Sequence[int]
    ) -> list[Entry]:
        """What one figure in *column* may add up if it stands for whole rows, through all the columns *counts*.

        The row or the section that its words name, or all that is in its unit, the likeliest first; what comes to it
        is taken before what does not. Empty where only numbers of its own column are there to be added.
        """
        (value, unit), name = stated, total_of(label)
        found: list[Entry] = []
        for start in self._starts():
            every = [(each, entry) for each in counts for entry in self._entries(each, start)]
            named = [(each, entry) for each in counts for entry in self._entries(each, start, name)] if name else []
            alike = [(each, entry) for each, entry in every if entry.unit == unit] if unit else []
            for scope in (named, alike):
                entries = [entry for _, entry in scope]
                if {each for each, _ in scope} <= {column}:
                    continue
                if total(entries) == value:
                    return entries
                found = found or entries
        return found

    def _is_unread(self, column: int) -> bool:
        """Whether some cell of *column* in this block was not read, so that its sum is not known."""
        place = self._place[column]
        cells = (put.cells[place] for put in self._rows[self._block :] if place < len(put.cells))
        return any(problem.severity is Severity.STOP for cell in cells for problem in cell.problems)

    def is_typical(self, stated: Mapping[int, Decimal]) -> bool:
        """Whether every number of a row is the mean, the middle, the most or the least of those above it."""
        return bool(stated) and all(
            any(is_about(value, self._tally(column).typical(start)) for start in self._starts())
            for column, value in stated.items()
        )

    def _run_that_adds_up(self, stated: Mapping[int, Decimal], longest: int = _HANDFUL) -> int:
        """How many rows directly above, *longest* at most, add up to all of *stated*, two or more; 0 where none do."""
        for length in range(2, min(len(self._rows), longest) + 1):
            runs = {column: self._entries(column, len(self._rows) - length) for column in stated}
            if all(len(run) > 1 and total(run) == stated[column] for column, run in runs.items()):
                return length
        return 0

    def go_on_after(self, before: "Ledger", columns: Mapping[int, int]) -> None:
        """Let a total add up the rows of *before* too; *columns* are its numbers of the columns, by those of this."""
        places = [before._place[columns[column]] for column in self._place]
        for put in before._rows:
            cells = [put.cells[place] if place < len(put.cells) else NO_CELL for place in places]
            self._rows.append(put._replace(cells=cells))
        self.new_block()

    def new_block(self) -> None:
        """Begin again under headings that are repeated."""
        self._block = self._since = len(self._rows)
        self._totals = 0

    def _scopes(self, column: int, label: str) -> Iterator[Scope]:
        """What a total may add up, the likeliest first: what it names, all of the block, all since the last total."""
        name = total_of(label)
        starts = self._starts()
        if name:
            for start in starts:
                yield Scope(-1, self._entries(column, start, name, _unit_named(name)))
            if month := read_label(name):
                of_month = (put for put in self._rows if is_within(put.when, month))
                yield Scope(-1, [entry for put in of_month if (entry := self._entry(put, column))])
        if not fold(label).startswith(("sub", "is-")):
            starts = [*starts[1:], starts[0]]
        for start in starts:
            yield from in_one_unit(Scope(start, self._entries(column, start)))

    def _starts(self) -> list[int]:
        """Where the rows may begin that a total adds up: after the last total, with the block, with the table."""
        return [self._since] if self._totals > _MANY else list(dict.fromkeys([self._since, self._block, 0]))

    def _entries(self, column: int, start: int, name: str = "", unit: str | None = None) -> list[Entry]:
        """The numbers of *column* from row *start* on; only those under *name* or in *unit* where a total says so."""
        found = ((put, self._entry(put, column)) for put in self._rows[start:])
        return [
            entry
            for put, entry in found
            if entry is not None
            and (not name or name in (fold(put.text), fold(put.section)) or (unit == entry.unit and unit))
        ]

    def _entry(self, put: Put, column: int) -> Entry | None:
        place = self._place[column]
        cell = put.cells[place] if place < len(put.cells) else None
        most = kept_back(cell.text) if cell is not None and (cell.estimate or cell.value is None) else None
        if cell is None or (cell.value is None and most is None):
            return None
        why = put.why or ("" if cell.counted else f"“{cell.text}”")
        # Of a cell with several counts, all that are of one kind are in the sum: 6 adults and 3 children are 9.
        also = (other.value for other in cell.also if other.value is not None and other.unit == cell.unit)
        return Entry(put.row, sum(also, cell.value or Decimal(0)), cell.unit, why, most)


def _unit_named(name: str) -> str | None:
    """The unit of what a total is of: ``money``, ``volunteer hours``, ``time``."""
    return unit_said(name) or unit_of_label(name) or ("hours" if _TIME.match(name) else None)
