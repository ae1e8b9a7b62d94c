"""Goes down the rows of a table and says what each is: something done, a total, a section, a note, or nothing.

Every row ends as a record's or as a skipped row with its reason. Rows that plainly record something take a short way;
only the others are looked at closely.
"""

from datetime import date

from svdesk.domain.period import Period
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.periods import read_label
from svdesk.services.importing.cells.row_words import (
    Says,
    is_plain_average,
    is_whole_year,
    like_a_section,
    says,
)
from svdesk.services.importing.cells.words import capitals, fold, tidy
from svdesk.services.importing.columns.minor_columns import MINOR
from svdesk.services.importing.layout.grid import is_blank
from svdesk.services.importing.layout.header_rows import is_value
from svdesk.services.importing.layout.pivots import carried_by_totals, rows_that_compare
from svdesk.services.importing.layout.table import COUNTS
from svdesk.services.importing.questions import at
from svdesk.services.importing.rows.hidden_rows import hidden_rows
from svdesk.services.importing.rows.row_maker import RowMaker
from svdesk.services.importing.rows.said_rows import as_said
from svdesk.services.importing.rows.section_months import month_of_section
from svdesk.services.importing.rows.work import Work
from svdesk.services.importing.sums.rows_that_add_up import is_passed_over, rows_that_add_up
from svdesk.services.importing.sums.summing_rows import counts_rows, is_sum_in_cell, without_words
from svdesk.services.workbook.sheet import Value

_DONE = (Says.ACTIVITY, Says.DITTO)
_FOOT = 40
TOTAL, RECORD = "It is a total", "It is something we count"


class Body:
    """The rows of one table, from its first to its last."""

    def __init__(self, work: Work, maker: RowMaker) -> None:
        self._work = work
        self._maker = maker
        table, grid = work.table, work.grid
        self._columns = {column.number: column for column in table.columns}
        self._text = column.number if (column := table.one("text")) else None
        self._dates = [column.number for column in table.of("date", "period_start", "period_end")]
        self._counts = [column.number for column in table.columns if column.field in COUNTS]
        self._checked = [*self._counts, *(column.number for column in table.columns if column.tag in ("total", MINOR))]
        self._hidden = hidden_rows(work)
        carried = [column.number for column in table.columns if column.field not in COUNTS and column.field != "ignore"]
        self._carried = carried_by_totals(grid, table) | grid.carried_down(carried, table.first_row, table.last_row)
        self._compared = rows_that_compare(grid, table)
        self._sums = rows_that_add_up(work)
        self._last_values = self._last_row_of_values()

    def run(self) -> None:
        """Read every row."""
        work, maker = self._work, self._maker
        rows, first = work.grid.sheet.rows, work.grid.first_row
        spoken = set() if self._text is not None else self._rows_that_say_more()
        special = (
            self._hidden
            | set(work.table.header_rows)
            | set(self._carried)
            | set(work.table.said)
            | spoken
            | self._compared
            | self._sums.keys()
            | self._rows_that_sign()
        )
        for row in work.rows(range(work.table.first_row, work.table.last_row + 1)):
            cells = rows[row - first]
            if row not in special and maker.plain(row, cells):
                continue
            self._row(row, cells)

    def _row(self, row: int, cells: list[Value]) -> None:
        work = self._work
        if row in self._hidden and row not in work.table.said:
            work.skip(row, "hidden")
            return
        if row in work.table.header_rows:
            work.skip(row, "header")
            if row > work.table.header_rows[0] + 2:
                work.ledger.new_block()
            return
        if row in self._carried:
            cells = list(cells)
            for column, value in self._carried[row].items():
                cells[work.at(column)] = value
        if (said := work.table.said.get(row)) is not None:
            as_said(work, self._maker, row, cells, said)
            return
        if row in self._compared:
            self._maker.pass_by(cells)
            work.skip(row, "total", "worked out from the rows beside it")
            return
        if (found := self._sums.get(row)) is not None:
            text = tidy(str(self._said(cells, "text") or self._said(cells, "date") or ""))
            if is_passed_over(work, row, text, found, (RECORD, TOTAL)):
                if found.how == "sum" and found.last < row:
                    self._maker.total(row, cells, "")
                self._maker.pass_by(cells)
                return
        filled = [(number, value) for number, value in enumerate(cells, work.grid.first_column) if not is_blank(value)]
        if not filled:
            work.skip(row, "blank", self._unread_formulas(row))
        elif not self._is_other(row, cells, filled):
            self._maker.record(row, cells)
            work.doubts = ()

    def _rows_that_say_more(self) -> set[int]:
        """Where no column says what was done: the rows in which another column speaks of a total or a note."""
        grid, table = self._work.grid, self._work.table
        places = [self._work.at(column.number) for column in table.columns if column.number not in self._checked]
        rows = grid.sheet.rows[table.first_row - grid.first_row : table.last_row - grid.first_row + 1]
        return {
            row
            for row, cells in enumerate(rows, table.first_row)
            if any(isinstance(cells[place], str) and says(str(cells[place])) not in _DONE for place in places)
        }

    def _rows_that_sign(self) -> set[int]:
        """The rows at the foot in which a column before the words signs or explains: ``Signed: | A. Jones``."""
        last = self._work.table.last_row
        rows = range(max(self._work.table.first_row, last - _FOOT), last + 1)
        firsts = ((row, filled[0]) for row in rows if (filled := self._work.grid.filled(row)))
        notes = (row for row, (at, value) in firsts if at != self._text and says(str(value)) is Says.NOTE)
        return set(notes)

    def _is_other(self, row: int, cells: list[Value], filled: list[tuple[int, Value]]) -> bool:
        """Whether the row was dealt with as something that records nothing."""
        label, kind = self._label(filled)
        numbers = [
            column for column, value in filled if column in self._checked and (kind != Says.NOTE or _is_number(value))
        ]
        dated = any(column in self._dates and self._is_date(value) for column, value in filled)
        if not dated and kind in (Says.TOTAL, Says.TOTAL_OF, Says.AVERAGE) and self._is_total(row, cells, label, kind):
            return True
        if dated and kind in (Says.TOTAL, Says.TOTAL_OF) and self._is_dated_total(row, cells, label, kind):
            return True
        work = self._work
        if not dated and (
            counts_rows(work, self._maker, row, cells, label) or is_sum_in_cell(work, self._maker, row, cells, label)
        ):
            return True
        if not numbers and not dated and (kind == Says.NOTE or row > self._last_values):
            self._work.skip(row, "note", label)
            return True
        if numbers and (label or not dated) and without_words(work, cells, label) and self._maker.adds_up(cells, ""):
            self._maker.total(row, cells, "")
            self._work.skip(row, "total", "numbers that add up those above, without a word")
            return True
        return len(filled) == 1 and self._is_lone(row, *filled[0])

    def _is_date(self, value: Value) -> bool:
        """Whether a cell of a date column is meant as a date, be it an impossible one."""
        return not isinstance(value, str) or (says(value) != Says.TOTAL and read_date(value).code != "date-unread")

    def _label(self, filled: list[tuple[int, Value]]) -> tuple[str, Says]:
        """The first words of a row, and what they say; words of a total anywhere before its numbers come first."""
        texts = [(tidy(value), says(value)) for column, value in filled
                 if isinstance(value, str) and column not in self._counts]  # fmt: skip
        for text, kind in texts:
            if kind in (Says.TOTAL, Says.TOTAL_OF, Says.AVERAGE):
                return text, kind
        return texts[0] if texts else ("", Says.ACTIVITY)

    def _is_total(self, row: int, cells: list[Value], label: str, kind: Says) -> bool:
        work = self._work
        across = work.table.layout == "periods-across"
        if kind == Says.AVERAGE:
            if (across and self._said(cells, "unit")) or not (is_plain_average(label) or self._maker.is_typical(cells)):
                return False
            work.skip(row, "total", label)
            return True
        if kind == Says.TOTAL_OF and (across or not self._dates or is_whole_year(label)):
            adds = self._maker.adds_up(cells, label)
            if adds is None:
                return False
            if not adds and not self._is_said_to_be_total(row, label):
                return False
        self._maker.total(row, cells, label)
        work.skip(row, "total", label)
        return True

    def _is_dated_total(self, row: int, cells: list[Value], label: str, kind: Says) -> bool:
        """A total may have a date, and so has an opening balance; what only ends in the word, as a raffle, is asked."""
        adds = self._maker.adds_up(cells, label)
        if not adds and (kind == Says.TOTAL_OF or (adds is not None and not self._is_said_to_be_total(row, label))):
            return False
        self._maker.total(row, cells, label)
        self._work.skip(row, "total", label)
        return True

    def _is_said_to_be_total(self, row: int, label: str) -> bool:
        """Whether a person has said that a row is a total; until somebody says what it is, it is held."""
        work = self._work
        made = at("total-or-record", work.sheet, row, None, text=label)
        answer = work.asker.ask(made, work.sheet, row, None, (RECORD, TOTAL))
        work.doubts = (made,) if answer is None else ()
        return answer == TOTAL

    def _is_lone(self, row: int, column: int, value: Value) -> bool:
        """Whether a cell that stands alone in its row is a section, a period for what follows, or nothing."""
        work = self._work
        if column in self._counts:
            return False
        text = tidy(value) if isinstance(value, str) else ""
        period = self._period_said(row, value, text, column)
        if period is not None:
            work.period = period
            if work.section and read_label(work.section):
                work.section = None
            work.skip(row, "section", text or None)
            return True
        if not text:
            work.skip(row, "nothing")
            return True
        if self._says_title_again(text):
            work.skip(row, "title", text)
            return True
        if self._begins_section(row, text, column):
            work.section = text
            work.skip(row, "section", text)
            return True
        if column == self._text and self._dates:
            return False
        if column == self._text and work.table.layout != "periods-across":
            return False
        work.skip(row, "nothing" if column == self._text else "note", text)
        return True

    def _says_title_again(self, text: str) -> bool:
        """Whether a line is the title of the sheet once more, as on the next page of a print."""
        grid, table = self._work.grid, self._work.table
        titles = {fold(said) for row in table.titles if (said := grid.lone_text(row))}
        return len(table.header_rows) > 1 and fold(text) in titles

    def _begins_section(self, row: int, text: str, column: int) -> bool:
        """Whether a line that stands alone heads what follows: by its looks, its place, or the blank row above it."""
        grid, table = self._work.grid, self._work.table
        span = grid.span_at(row, column)
        if (span and span.last_column > span.first_column) or capitals(text) or text.endswith(":"):
            return True
        if self._dates and column == self._text and column > min(self._dates):
            return False
        if table.block_titles or column not in (self._text, *self._dates):
            return True
        apart = row - 1 < table.first_row or grid.is_blank(row - 1) or self._is_summed_up(row - 1)
        return apart or (not self._dates and like_a_section(text))

    def _is_summed_up(self, row: int) -> bool:
        """Whether a row is a total, after which something else begins."""
        words = [value for _, value in self._work.grid.filled(row) if isinstance(value, str)]
        return any(says(text) is Says.TOTAL for text in words)

    def _period_said(self, row: int, value: Value, text: str, column: int) -> Period | None:
        year = self._work.table.year
        if text and (label := read_label(text)):
            readings = label.readings(year)
            return readings[0] if len(readings) == 1 else month_of_section(self._work, row, label)
        reading = read_date(value)
        sure = not reading.unclear and not reading.serial
        if column in self._dates or (not self._dates and sure):
            return Period(reading.day, reading.day) if reading.day else None
        return None

    def _said(self, cells: list[Value], field: str) -> Value:
        column = self._work.table.one(field)
        return cells[self._work.at(column.number)] if column else None

    def _last_row_of_values(self) -> int:
        """The last row in which a column of numbers or dates holds something and which is no total and no note."""
        grid, table = self._work.grid, self._work.table
        wanted = {*self._counts, *self._dates}
        totals = (Says.TOTAL, Says.TOTAL_OF, Says.AVERAGE, Says.NOTE)
        for row in self._work.rows(range(table.last_row, table.first_row - 1, -1)):
            filled = grid.filled(row)
            if row in table.header_rows or not any(column in wanted for column, _ in filled):
                continue
            words = [value for _, value in filled if isinstance(value, str)]
            counted = any(
                column in self._counts or self._is_date(value) for column, value in filled if column in wanted
            )
            if counted and not any(says(word) in totals for word in words):
                return row
        return table.first_row - 1

    def _unread_formulas(self, row: int) -> str | None:
        places = [place for place in self._work.formulas if place.row == row] if self._work.formulas else []
        return "formulas without a stored result" if places else None


def _is_number(value: Value) -> bool:
    """Whether a cell of a line that signs or explains a sheet holds a number; the day of signing is none."""
    return is_value(value) and not isinstance(value, date) and bool(read_date(value).code)
