"""Goes down the rows of a table and says what each is: something done, a total, a section, a note, or nothing.

Every row ends as a record's or as a skipped row with its reason. Rows that plainly record something take a short way;
only the others are looked at closely.
"""

import re
from datetime import date

from svdesk.services.importing.cells.cells import Wanted, read_count
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.row_words import Says, says
from svdesk.services.importing.cells.words import tidy
from svdesk.services.importing.columns.minor_columns import MINOR
from svdesk.services.importing.layout.grid import is_blank
from svdesk.services.importing.layout.heading_cells import is_value
from svdesk.services.importing.layout.legends import guidance_rows, key_rows
from svdesk.services.importing.layout.pivots import carried_by_totals
from svdesk.services.importing.layout.table import COUNTS
from svdesk.services.importing.rows.hidden_rows import hidden_rows
from svdesk.services.importing.rows.lone_rows import LoneRows
from svdesk.services.importing.rows.row_maker import RowMaker
from svdesk.services.importing.rows.said_rows import AS_SAID, as_said
from svdesk.services.importing.rows.short_rows import ShortRows
from svdesk.services.importing.rows.total_rows import TotalRows
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import Value

_DONE = (Says.ACTIVITY, Says.DITTO)
_FOOT = 40
_FEWEST_SAID = 2
_UNREAD = ("number-unread", "two-numbers")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NAMED = "words about one person, left out"


class Body:
    """The rows of one table, from its first to its last."""

    def __init__(self, work: Work, maker: RowMaker) -> None:
        self._work = work
        self._maker = maker
        table, grid = work.table, work.grid
        self._text = column.number if (column := table.one("text")) else None
        self._dates = [column.number for column in table.of("date", "period_start", "period_end")]
        self._counts = {column.number for column in table.columns if column.field in COUNTS}
        self._names = {column.number for column in table.columns if column.tag == "personal"}
        self._notes = {column.number for column in table.of("notes")}
        self._checked = self._counts | {column.number for column in table.columns if column.tag in ("total", MINOR)}
        self._hidden = hidden_rows(work)
        self._short = ShortRows(work)
        carried = [column.number for column in table.columns if column.field not in COUNTS and column.field != "ignore"]
        self._carried = carried_by_totals(grid, table) | grid.carried_down(carried, table.first_row, table.last_row)
        self._key = key_rows(grid, table.first_row, table.last_row) | guidance_rows(grid, table)
        self._key |= self._rows_about_sheet()
        self._totals = TotalRows(work, maker.totals)
        self._lone = LoneRows(work)
        self._last_values = self._last_row_of_values()
        self._rows_of_formulas = {place.row for place in work.formulas}

    def run(self) -> None:
        """Read every row."""
        work, maker = self._work, self._maker
        rows, first = work.grid.sheet.rows, work.grid.first_row
        spoken = set() if self._text is not None else self._rows_that_say_more()
        special = (
            self._hidden
            | set(work.table.header_rows)
            | set(self._carried)
            | self._key
            | set(work.table.said)
            | spoken
            | self._totals.worked_out
            | self._rows_that_sign()
            | self._short.rows
        )
        for row in work.rows(range(work.table.first_row, work.table.last_row + 1)):
            cells = rows[row - first]
            if row not in special and maker.plain(row, cells):
                continue
            self._row(row, cells)
        self._totals.check_those_above()

    def _row(self, row: int, cells: list[Value]) -> None:
        work = self._work
        if row in self._hidden and row not in work.table.said:
            work.skip(row, "hidden")
            return
        if row in work.table.header_rows:
            work.skip(row, "header")
            if row > work.table.header_rows[0] + 2:
                work.ledger.new_block()
                work.begin_block(tidy(work.grid.lone_text(row - 1) or work.block), row)
            return
        if row in self._key and row not in work.table.said:
            work.skip(row, "note", " | ".join(tidy(str(value)) for _, value in work.grid.filled(row)))
            return
        if row in self._carried:
            cells = list(cells)
            for column, value in self._carried[row].items():
                cells[work.at(column)] = value
        if (said := work.table.said.get(row)) is not None:
            as_said(work, self._maker, row, cells, said)
            return
        if self._totals.is_worked_out(row, cells):
            self._maker.pass_by(cells)
            return
        filled = [(number, value) for number, value in enumerate(cells, work.grid.first_column) if not is_blank(value)]
        if not filled:
            work.skip(row, "blank", self._unread_formulas(row))
        elif self._totals.is_known(row) or not self._is_other(row, cells, filled):
            if self._short.left_out(row):
                self._maker.pass_by(cells)
                work.skip(row, "left out", AS_SAID)
                return
            self._maker.record(row, self._totals.counted(row, cells))
            self._totals.end(row)
            work.doubts = ()

    def _rows_that_say_more(self) -> set[int]:
        """Where no column says what was done: the rows in which another column speaks of a total or a note."""
        table = self._work.table
        places = [self._work.at(column.number) for column in table.columns if column.number not in self._checked]
        return {
            row
            for row, cells in enumerate(self._work.each_row(), table.first_row)
            if any(isinstance(cells[place], str) and says(str(cells[place])) not in _DONE for place in places)
        }

    def _rows_that_sign(self) -> set[int]:
        """The rows at the foot in which a column before the words, or one of counts, signs or explains the sheet."""
        last = self._work.table.last_row
        rows = range(max(self._work.table.first_row, last - _FOOT), last + 1)
        return {row for row in rows if self._signs(self._work.grid.filled(row))}

    def _signs(self, filled: list[tuple[int, Value]]) -> bool:
        first = filled[0][0] if filled else None
        return any(_signs(value) for at, value in filled if at in self._counts or (at == first and at != self._text))

    def _is_other(self, row: int, cells: list[Value], filled: list[tuple[int, Value]]) -> bool:
        """Whether the row was dealt with as something that records nothing."""
        label, kind = self._label(filled)
        numbers = [
            column
            for column, value in filled
            if column in self._checked and (kind != Says.NOTE or _is_number(value)) and not _signs(value)
        ]
        dated = any(column in self._dates and self._is_date(value) for column, value in filled)
        if self._totals.is_named(row, cells, label, kind, dated=dated):
            return True
        if self._totals.is_known(row):
            return False
        if not numbers and kind.is_total and row in self._rows_of_formulas:
            self._work.skip(row, "total", label)
            return True
        if not numbers and not dated and (kind == Says.NOTE or row > self._last_values):
            named = next((column for column, value in filled if isinstance(value, str)), None)
            self._work.skip(row, "note", _NAMED if named in self._names and kind is Says.ACTIVITY else label)
            return True
        if numbers and (label or not dated) and self._totals.is_wordless(row, cells, label):
            return True
        return self._lone.is_chapter(row, filled) or (len(filled) == 1 and self._lone.is_other(row, *filled[0]))

    def _is_date(self, value: Value) -> bool:
        """Whether a cell of a date column is meant as a date, be it an impossible one."""
        return not isinstance(value, str) or (says(value) != Says.TOTAL and read_date(value).code != "date-unread")

    def _label(self, filled: list[tuple[int, Value]]) -> tuple[str, Says]:
        """The first words of a row, and what they say; words of a total anywhere before its numbers come first."""
        texts = [(tidy(value), says(value)) for column, value in filled
                 if isinstance(value, str) and column not in self._counts]  # fmt: skip
        for text, kind in texts:
            if kind.is_worked_out:
                return text, kind
        return texts[0] if texts else ("", Says.ACTIVITY)

    def _rows_about_sheet(self) -> set[int]:
        """The rows under the last blank ones where words stand for figures: ``Source | Council``.

        One row alone may be something of which the number was left in words, and is asked about.
        """
        grid, table, found, tail = self._work.grid, self._work.table, list[int](), list[int]()
        for row in range(table.last_row, table.first_row, -1):
            filled = grid.filled(row)
            if not filled:
                tail = [*found]
                continue
            counted = [value for column, value in filled if column in self._counts]
            if row in table.header_rows or not isinstance(filled[0][1], str) or not all(map(_is_said, counted)):
                break
            found.append(row)
        said = [row for row in tail if any(column in self._counts for column, _ in grid.filled(row))]
        return set(tail) if len(said) >= _FEWEST_SAID else set()

    def _last_row_of_values(self) -> int:
        """The last row in which a column of numbers or dates holds something and which is no total and no note."""
        grid, table = self._work.grid, self._work.table
        wanted = {*self._counts, *self._dates}
        totals = (Says.TOTAL, Says.TOTAL_OF, Says.AVERAGE)
        for row in self._work.rows(range(table.last_row, table.first_row - 1, -1)):
            filled = grid.filled(row)
            if row in table.header_rows or not any(column in wanted for column, _ in filled):
                continue
            words = [(column, says(value)) for column, value in filled if isinstance(value, str)]
            counted = any(
                column in self._counts or self._is_date(value) for column, value in filled if column in wanted
            )
            # A note among the notes is about the row, and elsewhere about the sheet.
            if counted and not any(
                kind in totals or (kind is Says.NOTE and column not in self._notes) for column, kind in words
            ):
                return row
        return table.first_row - 1

    def _unread_formulas(self, row: int) -> str | None:
        return "formulas without a stored result" if row in self._rows_of_formulas else None


def _is_number(value: Value) -> bool:
    """Whether a cell of a line that signs or explains a sheet holds a number; the day of signing is none."""
    return is_value(value) and not isinstance(value, date) and bool(read_date(value).code)


def _is_said(value: Value) -> bool:
    """Whether a cell where a number should be holds a day, or words that are neither a number nor say there is none."""
    if not isinstance(value, str) or not read_date(value).code:
        return isinstance(value, date | str)
    unread = read_count(value, Wanted("quantity")).code in _UNREAD
    return unread and (value.startswith("*") or not re.search(r"\d", _YEAR.sub("", value)))


def _signs(value: Value) -> bool:
    """Whether a cell where a number should be is a line of a form: ``Date: 4/10/24``."""
    return isinstance(value, str) and says(value) is Says.NOTE
