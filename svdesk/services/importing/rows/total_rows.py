"""Knows the rows of a table that only sum up others: their numbers are held against ours, and never counted twice.

Some say so (``Total``), some show it by arithmetic (``All services``, ``Q1`` under three months), and some are bare
numbers. What may be either is asked, and held until somebody has said.
"""

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
)
from svdesk.services.importing.cells.words import tidy
from svdesk.services.importing.columns.column_periods import months_named
from svdesk.services.importing.layout.grid import is_blank
from svdesk.services.importing.layout.pivots import rows_that_compare
from svdesk.services.importing.questions import at
from svdesk.services.importing.rows.totals import Totals
from svdesk.services.importing.rows.work import Work
from svdesk.services.importing.sums.periods_that_add_up import Sum
from svdesk.services.importing.sums.rows_that_add_up import rows_that_add_up
from svdesk.services.workbook.sheet import Value

_FEWEST = 3
TOTAL, RECORD = "It is a total", "It is something we count"


class TotalRows:
    """Passes over the rows of one table that sum up others; every method says whether it has done so."""

    def __init__(self, work: Work, totals: Totals) -> None:
        self._work = work
        self._totals = totals
        self._across = work.table.layout == "periods-across"
        self._dates = list(work.table.of("date", "period_start", "period_end"))
        self._dated = bool(self._dates)
        self._text, self._date, self._unit = work.place("text"), work.place("date"), work.place("unit")
        self._compared = rows_that_compare(work.grid, work.table)
        self._sums = rows_that_add_up(work.grid, work.table, work.progress)
        self._last_sum = work.table.first_row - 1
        self._over: list[tuple[int, list[Value], Sum]] = []

    @property
    def worked_out(self) -> set[int]:
        """The rows that are known, before any is read, to come to others."""
        return self._compared | self._sums.keys()

    def is_worked_out(self, row: int, cells: list[Value]) -> bool:
        """Whether *row* is one of those that come to others, and nobody says that it is counted."""
        if row in self._compared:
            self._work.skip(row, "total", "worked out from the rows beside it")
            return True
        found = self._sums.get(row)
        if found is None or not self._is_passed_over(row, cells, found):
            return False
        if found.how == "sum" and found.last < row and not found.others:
            self._totals.under_columns(row, cells, "")
        elif found.how == "sum":
            self._over.append((row, cells, found))
        return True

    def is_known(self, row: int) -> bool:
        """Whether *row* was seen to come to others, so that a person is asked what it is, whatever its words say."""
        return row in self._sums

    def check_those_above(self) -> None:
        """Hold the totals that stand above their parts or apart from them against them, now that every row was read."""
        for row, cells, found in self._over:
            self._totals.over_columns(row, cells, found.parts)

    def is_named(self, row: int, cells: list[Value], label: str, kind: Says, *, dated: bool) -> bool:
        """Whether the words of *row*, its *label*, say that it is a total, and its numbers do not gainsay it."""
        if dated:
            return kind.is_total and self._is_dated_total(row, cells, label, kind)
        if kind is Says.AVERAGE:
            return self._is_average(row, cells, label)
        if kind.is_total and self._is_total(row, cells, label, kind):
            return True
        return (
            self._counts_rows(row, cells, label)
            or self._is_sum_in_cell(row, cells, label)
            or self._is_sum_without_date(row, cells, label)
        )

    def _is_sum_without_date(self, row: int, cells: list[Value], label: str) -> bool:
        """Whether the only row of a log without a date comes to all above it, whatever its words: ``15 jobs``, ``=``.

        What may be an accident is asked, and so is what is none where others lack their date too.
        """
        if not label or not self._dated or self._across or self._text is None:
            return False
        sure = self._totals.comes_to_all(cells)
        if sure is None:
            return False
        sure = sure or says_all(label)
        rows = [record.row for record in self._work.records if record.row >= self._work.table.first_row]
        dated = all(
            any(not is_blank(self._work.grid.value(each, column.number)) for column in self._dates) for each in rows
        )
        numbers = {"first": str(min(rows)), "last": str(max(rows))}
        if not (sure or dated):
            return False
        if not (sure and dated) and not self._is_said_to_be_total("row-adds-up", row, label, numbers):
            return False
        self._pass_over(row, cells, label, label)
        return True

    def is_wordless(self, row: int, cells: list[Value], label: str) -> bool:
        """Whether *row* says nothing beside its numbers, or only which quarter it is, and adds up those above it."""
        silent = not label or (self._text is not None and is_blank(cells[self._text]) and read_label(label) is not None)
        if not silent:
            return False
        if not self._totals.adds_up(cells, ""):
            return self._ends_its_month(row, cells)
        self._pass_over(row, cells, "", "numbers that add up those above, without a word")
        return True

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
        said = tidy(str(cells[self._date])) if self._date is not None else ""
        self._pass_over(row, cells, "", _("{month}: the sum of its days above").format(month=said))
        return True

    def _is_passed_over(self, row: int, cells: list[Value], found: Sum) -> bool:
        """Whether a row that comes to *found* is a total; what does not say so itself is asked about."""
        work = self._work
        text = tidy(str(self._cell(cells, self._text) or self._cell(cells, self._date) or ""))
        numbers = {"first": str(found.first), "last": str(found.last)}
        if not found.agrees:
            return self._is_said_to_be_of_all_places(row, cells)
        if not found.said and not self._is_said_to_be_total("row-adds-up", row, text, numbers):
            return False
        how = {"sum": _("sum"), "difference": _("difference")}[found.how]
        said = _("{text}: the {how} of rows {first} to {last}").format(text=text, how=how, **numbers)
        work.skip(row, "total", said)
        return True

    def _is_said_to_be_of_all_places(self, row: int, cells: list[Value]) -> bool:
        """Whether a person has said that what stands for ``All sites`` is a total; asked once for all such rows."""
        work = self._work
        said = [each for each in cells if isinstance(each, str) and (says_all(each) or says(each).is_total)]
        text = tidy(said[0] if said else str(self._cell(cells, work.place("place")) or ""))
        group = f"total-or-record|{work.sheet}|{text}"
        if not self._is_said_to_be_total("total-or-record", row, text, {}, group):
            return False
        work.skip(row, "total", text)
        return True

    def _is_average(self, row: int, cells: list[Value], label: str) -> bool:
        """An average of the rows above, or the most of them, is worked out; one with a unit of its own is measured."""
        if (self._across and self._cell(cells, self._unit)) or not (
            is_plain_average(label) or self._totals.is_typical(cells)
        ):
            return False
        self._work.skip(row, "total", label)
        return True

    def _is_total(self, row: int, cells: list[Value], label: str, kind: Says) -> bool:
        if kind is Says.TOTAL_OF and (self._across or not self._dated or is_whole_year(label)):
            adds = self._totals.adds_up(cells, label)
            if adds is None or not (adds or self._is_said_to_be_total("total-or-record", row, label, {})):
                return False
        self._pass_over(row, cells, label, label)
        return True

    def _is_dated_total(self, row: int, cells: list[Value], label: str, kind: Says) -> bool:
        """A total may have a date, and so has an opening balance; what only ends in the word, as a raffle, is asked."""
        adds = self._totals.adds_up(cells, label)
        if not adds and kind is Says.TOTAL_OF:
            return False
        if adds is False and not self._is_said_to_be_total("total-or-record", row, label, {}):
            return False
        self._pass_over(row, cells, label, label)
        return True

    def _is_said_to_be_total(self, code: str, row: int, text: str, facts: dict[str, str], group: str = "") -> bool:
        """Whether a person has said that a row is a total; until somebody says what it is, it is held."""
        work = self._work
        made = at(code, work.sheet, row, None, text=text, **facts)
        answer = work.asker.ask(made, work.sheet, row, None, (RECORD, TOTAL), "", group)
        work.doubts = (made,) if answer is None else ()
        return answer == TOTAL

    def _counts_rows(self, row: int, cells: list[Value], label: str) -> bool:
        """Whether a row says how many rows stand above it, whatever its sums are: ``7 awards`` under seven awards.

        In a log of days it may say so where others say what was done, for it has no day.
        """
        work, number = self._work, so_many(label)
        done = self._text is not None and not is_blank(cells[self._text])
        if number is None or (done and (not self._dated or number < _FEWEST)):
            return False
        if number != len({record.row for record in work.records if record.row >= work.table.first_row}):
            return False
        self._pass_over(row, cells, "", label)
        return True

    def _is_sum_in_cell(self, row: int, cells: list[Value], label: str) -> bool:
        """Whether a row holds only sums that have their word before the figure: ``Total: 27.5``."""
        sums = {at: sum_in_cell(value) for at, value in enumerate(cells) if isinstance(value, str) and value.strip()}
        if label or not sums or not all(sums.values()) or sum(not is_blank(value) for value in cells) > len(sums):
            return False
        said = "; ".join(tidy(str(cells[at])) for at in sums)
        self._pass_over(row, [sums.get(at, value) for at, value in enumerate(cells)], "", said)
        return True

    def _pass_over(self, row: int, cells: list[Value], label: str, said: str) -> None:
        compared = self._totals.under_columns(row, cells, label)
        untold = "" if compared else _("not compared: above it stand different things, or nothing that it adds up")
        self._work.skip(row, "total", "; ".join(filter(None, (said, untold))))
        self._last_sum = row

    @staticmethod
    def _cell(cells: list[Value], place: int | None) -> Value:
        return None if place is None else cells[place]
