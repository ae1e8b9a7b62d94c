"""Knows the rows of a table that only sum up others: their numbers are held against ours, and never counted twice.

Some say so (``Total``), some show it by arithmetic (``All services``, ``Q1`` under three months), and some are bare
numbers. What may be either is asked, and held until somebody has said.
"""

from collections.abc import Collection
from dataclasses import replace
from itertools import takewhile

from svdesk.i18n import _
from svdesk.services.importing.cells.periods import read_label
from svdesk.services.importing.cells.row_words import (
    Says,
    is_plain_average,
    is_whole_year,
    says,
    says_all,
    so_many,
    sum_in_cell,
    total_of,
)
from svdesk.services.importing.cells.units import unit_of_label
from svdesk.services.importing.cells.words import tidy
from svdesk.services.importing.columns.column_periods import months_named
from svdesk.services.importing.layout.grid import is_blank
from svdesk.services.importing.layout.pivots import rows_that_compare
from svdesk.services.importing.questions import at
from svdesk.services.importing.rows.totals import Totals
from svdesk.services.importing.rows.work import Work
from svdesk.services.importing.sums.blank_parts import all_below, parts_of, without_figure
from svdesk.services.importing.sums.periods_that_add_up import Sum
from svdesk.services.importing.sums.rows_that_add_up import rows_that_add_up
from svdesk.services.workbook.sheet import Value, column_letters

_FEWEST = 3
TOTAL, RECORD = "It is a total", "It is something we count"


class TotalRows:
    """Passes over the rows of one table that sum up others; every method says whether it has done so."""

    def __init__(self, work: Work, totals: Totals) -> None:
        self._work = work
        self._totals = totals
        self._across = work.table.layout == "periods-across"
        self._dates = list(work.table.of("date", "period_start", "period_end"))
        self._text, self._date, self._unit = work.place("text"), work.place("date"), work.place("unit")
        self._compared = rows_that_compare(work.grid, work.table)
        self._sums = rows_that_add_up(work.grid, work.table, work.progress)
        self._last_sum = work.table.first_row - 1
        self._over: list[tuple[int, list[Value], Collection[int]]] = []
        self._last_over = 0
        self._alone: dict[int, list[Value]] = {}
        self._left_out: dict[int, int] = {}
        self._asked: set[int] = set()

    @property
    def worked_out(self) -> set[int]:
        """The rows that are known, before any is read, to come to others."""
        return self._compared | self._sums.keys()

    def is_worked_out(self, row: int, cells: list[Value]) -> bool:
        """Whether *row* is one of those that come to others, and nobody says that it is counted."""
        if row in self._compared:
            self._work.skip(row, "total", "worked out from the rows beside it")
            return True
        return row in self._sums and self._is_passed_over(row, cells, self._sums[row])

    def is_known(self, row: int) -> bool:
        """Whether a person is asked what *row* is, as it comes to others or its parts are blank, whatever its words."""
        return row in self._sums or row in self._alone

    def counted(self, row: int, cells: list[Value]) -> list[Value]:
        """What is counted of a *row* that is no total: *cells*, or the figures that only it tells."""
        return self._alone.get(row, cells)

    def end(self, row: int) -> None:
        """Begin anew under a row that was counted though it is called a total: the next one does not add it up."""
        if row in self._alone:
            self._totals.under_columns(row, [None] * len(self._alone[row]), "")

    def check_those_above(self) -> None:
        """Hold the totals that stand above their parts or apart from them against them, now that every row was read."""
        for row, cells, parts in self._over:
            untold, place = self._totals.over_columns(row, cells, parts), self._left_out.get(row)
            if untold and place is not None:
                skip = self._work.skips[place]
                self._work.skips[place] = replace(skip, note="; ".join(filter(None, (skip.note, untold))))

    def is_named(self, row: int, cells: list[Value], label: str, kind: Says, *, dated: bool) -> bool:
        """Whether the words of *row*, its *label*, say that it is a total, and its numbers do not gainsay it."""
        if dated:
            return kind.is_total and self._is_dated_total(row, cells, label, kind)
        if kind is Says.AVERAGE:
            return self._is_average(row, cells, label)
        if kind.is_total and self._is_total(row, cells, label, kind):
            return True
        return not self.is_known(row) and (
            self._counts_rows(row, cells, label)
            or self._is_sum_in_cell(row, cells, label)
            or self._is_sum_without_date(row, cells, label)
        )

    def _is_sum_without_date(self, row: int, cells: list[Value], label: str) -> bool:
        """Whether the only row of a log without a date comes to all above it, whatever its words: ``15 jobs``, ``=``.

        What may be an accident is asked, and so is what is none where others lack their date too.
        """
        if not label or not self._dates or self._across or self._text is None:
            return False
        if (found := self._totals.comes_to(cells)) is None:
            return False
        sure = found.sure or says_all(label)
        rows = self._work.rows_read() - self._asked
        value = self._work.grid.value
        dated = all(any(not is_blank(value(each, column.number)) for column in self._dates) for each in rows)
        numbers = {"first": str(found.first), "last": str(found.last)}
        likely = sure or dated
        told = likely and ((sure and dated) or self._is_said_to_be_total("row-adds-up", row, label, numbers))
        return told and self._pass_over(row, cells, label, label)

    def is_wordless(self, row: int, cells: list[Value], label: str) -> bool:
        """Whether *row* says nothing beside its numbers, or only which quarter or that it is all, and adds them up."""
        blank = self._text is not None and is_blank(cells[self._text])
        silent = not label or (blank and (read_label(label) is not None or says_all(label)))
        if not silent:
            return False
        if not self._totals.adds_up(cells, ""):
            return self._ends_its_month(row, cells)
        said = label if says_all(label) else "numbers that add up those above, without a word"
        return self._pass_over(row, cells, "", said)

    def _ends_its_month(self, row: int, cells: list[Value]) -> bool:
        """Whether a row without words has the month of the days above it, so that it sums them up, if wrongly."""
        label = read_label(str(self._cell(cells, self._date) or ""))
        work = self._work
        if label is None or self._text is None or self._across:
            return False
        months = {month for names in months_named(label) for month in names}
        rows = set()
        for record in takewhile(lambda each: each.row > self._last_sum, reversed(work.records)):
            if record.date is None or record.date.month not in months:
                return False
            rows.add(record.row)
        if not rows or (len(rows) == 1 and not self._totals.is_typical(cells)):
            return False
        said = _("{month}: the sum of its days above").format(month=tidy(str(self._cell(cells, self._date))))
        return self._pass_over(row, cells, "", said)

    def _is_passed_over(self, row: int, cells: list[Value], found: Sum) -> bool:
        """Whether a row that comes to *found* is a total; what does not say so itself is asked about."""
        words = (value for value in cells if isinstance(value, str))
        text = tidy(str(self._cell(cells, self._text) or self._cell(cells, self._date) or next(words, "")))
        numbers = {"first": str(found.first), "last": str(found.last)}
        if not found.agrees:
            return self._is_said_to_be_of_all_places(row, cells, found)
        if not found.said and not self._is_said_to_be_total("row-adds-up", row, text, numbers):
            return False
        how = {"sum": _("sum"), "difference": _("difference")}[found.how]
        said = _("{text}: the {how} of rows {first} to {last}").format(text=text, how=how, **numbers)
        return self._is_sum(row, cells, found, text, said)

    def _is_said_to_be_of_all_places(self, row: int, cells: list[Value], found: Sum) -> bool:
        """Whether a person has said that what stands for ``All sites`` is a total; asked once for all such rows."""
        work = self._work
        said = [each for each in cells if isinstance(each, str) and (says_all(each) or says(each).is_total)]
        text = tidy(said[0] if said else str(self._cell(cells, work.place("place")) or ""))
        asked = self._is_said_to_be_total("total-or-record", row, text, {})
        return asked and self._is_sum(row, cells, found, text, text)

    def _is_sum(self, row: int, cells: list[Value], found: Sum, text: str, said: str) -> bool:
        """Leave out a row that comes to *found*, but for figures that only it tells, and hold it against its parts."""
        if found.how == "sum":
            cells = self._without_own(row, cells, text, found.parts)
        if found.how == "sum" and found.last < row and not found.others:
            self._totals.under_columns(row, cells, "")
        elif found.how == "sum":
            self._hold_over(row, cells, found.parts)
        return self._is_left_out(row, said)

    def _is_average(self, row: int, cells: list[Value], label: str) -> bool:
        """An average of the rows above, or the most of them, is worked out; one with a unit of its own is measured."""
        if (self._across and self._cell(cells, self._unit)) or not (
            is_plain_average(label) or self._totals.is_typical(cells)
        ):
            return False
        self._work.skip(row, "total", label)
        return True

    def _is_total(self, row: int, cells: list[Value], label: str, kind: Says) -> bool:
        """Whether it is one; ``Meals total`` may be a measure where nothing stands above that it adds up."""
        undated, adds = self._across or not self._dates, self._totals.adds_up(cells, label)
        of_something = kind is Says.TOTAL_OF and (undated or is_whole_year(label))
        if of_something and adds is None and not self._totals.is_said_above(cells):
            return False
        measured = undated and unit_of_label(total_of(label)) and self._totals.figures(cells)
        asked = of_something or measured if adds is None else of_something and not adds
        asked = asked or (not adds and self._is_one_of_several())
        if asked and not self._is_said_to_be_total("total-or-record", row, label, {}):
            return False
        return self._pass_over(row, cells, label, label)

    def _is_dated_total(self, row: int, cells: list[Value], label: str, kind: Says) -> bool:
        """A total may have a date, and so has an opening balance; what only ends in the word, as a raffle, is asked."""
        adds = self._totals.adds_up(cells, label)
        if not adds and kind is Says.TOTAL_OF:
            return False
        asked = adds is False or (not adds and self._is_one_of_several())
        if asked and not self._is_said_to_be_total("total-or-record", row, label, {}):
            return False
        return self._pass_over(row, cells, label, label)

    def _is_one_of_several(self) -> bool:
        """Whether nothing was read but rows that were asked about themselves: ``Tate Total`` is then a name in each."""
        return self._asked >= self._work.rows_read() > set()

    def _is_said_to_be_total(self, code: str, row: int, text: str, facts: dict[str, str]) -> bool:
        """Whether a person has said that a row is a total, once for all of its words; till then it is held."""
        work = self._work
        group = f"{code}|{work.sheet}|{text}" if code == "total-or-record" else ""
        made = at(code, work.sheet, row, None, text=text, **facts)
        answer = work.asker.ask(made, work.sheet, row, None, (RECORD, TOTAL), "", group)
        work.doubts = (made,) if answer is None else ()
        self._asked.add(row)
        return answer == TOTAL

    def _counts_rows(self, row: int, cells: list[Value], label: str) -> bool:
        """Whether a row says how many rows stand above it, whatever its sums are: ``7 awards`` under seven awards.

        In a log of days it may say so where others say what was done, for it has no day.
        """
        work, number = self._work, so_many(label)
        done = self._text is not None and not is_blank(cells[self._text])
        if number is None or (done and (not self._dates or number < _FEWEST)):
            return False
        return number == len(work.rows_read()) and self._pass_over(row, cells, "", label)

    def _is_sum_in_cell(self, row: int, cells: list[Value], label: str) -> bool:
        """Whether a row holds only sums that have their word before the figure: ``Total: 27.5``."""
        sums = {at: sum_in_cell(value) for at, value in enumerate(cells) if isinstance(value, str) and value.strip()}
        if label or not sums or not all(sums.values()) or sum(not is_blank(value) for value in cells) > len(sums):
            return False
        said = "; ".join(tidy(str(cells[at])) for at in sums)
        return self._pass_over(row, [sums.get(at, value) for at, value in enumerate(cells)], "", said)

    def _pass_over(self, row: int, cells: list[Value], label: str, said: str) -> bool:
        """Leave out a total, but for figures that only it tells; whether nothing of it is counted."""
        work, untold = self._work, ""
        parts = self._parts(row, cells, label)
        of_all = [] if parts or work.ledger.rows else all_below(work.grid, work.table, row)
        cells = self._without_own(row, cells, label or said, parts or of_all)
        if of_all:
            self._over.append((row, cells, of_all))
        elif parts and parts[0] > row:
            self._hold_over(row, cells, parts)
        else:
            untold = self._totals.under_columns(row, cells, label)
        self._last_sum = row
        return self._is_left_out(row, "; ".join(filter(None, (said, untold))))

    def _parts(self, row: int, cells: list[Value], label: str) -> list[int]:
        """The rows that a total stands for, where it has a figure of which nothing that was read is a part."""
        figures, ledger, table = self._totals.figures(cells), self._work.ledger, self._work.table
        if all(ledger.tells(column, value, label, self._last_over) for column, value in figures.items()):
            return []
        return parts_of(self._work.grid, table, row, self._last_over)

    def _without_own(self, row: int, cells: list[Value], text: str, parts: Collection[int]) -> list[Value]:
        """*cells* without the figures that only the total *row* tells, as its *parts* are blank; it is asked of them.

        So are all of a total that stands alone. Unless somebody says that they are a total, they are counted.
        """
        work, figures = self._work, self._totals.figures(cells)
        own = without_figure(work.grid, parts, figures, work.formulas) if parts or not work.ledger.rows else ()
        if not own:
            return cells
        of_own, counted = {work.at(column) for column in own}, {work.at(column) for column in self._work.ledger.columns}
        if not self._is_said_to_be_total("total-or-record", row, text, {}):
            self._alone[row] = [None if at in counted - of_own else value for at, value in enumerate(cells)]
            for at in sorted(counted - of_own):
                if not is_blank(cells[at]):
                    work.skip_cell(row, column_letters(work.grid.first_column + at), "total")
        return [None if at in of_own else value for at, value in enumerate(cells)]

    def _hold_over(self, row: int, cells: list[Value], parts: Collection[int]) -> None:
        """Hold a total against *parts* that are not all read yet, once they are."""
        self._over.append((row, cells, parts))
        self._last_over = max(self._last_over, *parts)

    def _is_left_out(self, row: int, said: str) -> bool:
        if row in self._alone:
            return False
        self._left_out[row] = len(self._work.skips)
        self._work.skip(row, "total", said)
        return True

    @staticmethod
    def _cell(cells: list[Value], place: int | None) -> Value:
        return None if place is None else cells[place]
