"""Asks, once for a column, whether people who are counted month by month are the same people or new ones each time."""

from svdesk.domain.activity import PeopleBasis
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.periods import read_label
from svdesk.services.importing.columns.column_questions import ALL_NEW, EACH_PERIOD, OVERLAPPING
from svdesk.services.importing.columns.count_columns import Cell
from svdesk.services.importing.layout.table import Column
from svdesk.services.importing.questions import at
from svdesk.services.importing.rows.builder import Line, basis_of
from svdesk.services.importing.rows.work import Work

_SAMPLE = 50
_LONGEST = 1_000
"""In so many rows sections are looked for; longer tables have dates."""


class Overlap:
    """The head counts of one table with a row for each thing done; ``by_period`` where its rows are whole periods."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._date = work.table.one("date")
        self._new_each_time: dict[int, bool] = {}
        self._sections = self._date is None and self._sections_are_periods()
        self.by_period = self._sections or self._rows_are_periods()

    def basis(self, line: Line, column: Column, cell: Cell) -> PeopleBasis | None:
        """How people in a column were counted; asked once where the rows are whole months or weeks."""
        basis = basis_of(column.heading, cell.unit)
        period = line.dated.period
        dated = self._date is not None or self._sections
        whole_periods = dated and period is not None and period.start != period.end
        if basis or cell.unit not in OVERLAPPING or column.kind == "target" or not whole_periods:
            return basis
        if column.number not in self._new_each_time:
            work = self._work
            row = work.table.header_rows[-1] if work.table.header_rows else line.row
            made = at("people-may-overlap", work.sheet, row, column.letter, text=column.label)
            answer = work.asker.ask(made, work.sheet, row, column.letter, (EACH_PERIOD, ALL_NEW))
            self._new_each_time[column.number] = answer == ALL_NEW
        return PeopleBasis.NEW_PEOPLE if self._new_each_time[column.number] and cell.unit == "people" else None

    def _sections_are_periods(self) -> bool:
        """Whether lines that stand alone, two or more, name the months or quarters of what stands beneath them."""
        table, grid = self._work.table, self._work.grid
        last = min(table.last_row, table.first_row + _LONGEST)
        rows = (*table.titles[-1:], *range(table.first_row, last + 1))
        return sum(bool((text := grid.lone_text(row)) and read_label(text)) for row in rows) > 1

    def _rows_are_periods(self) -> bool:
        """Whether the dates of the rows are months, weeks or quarters, and not single days with a month among them."""
        column = self._date
        if column is None:
            return False
        values = [value for value in self._work.column_values(column.number) if value is not None][:_SAMPLE]
        named = sum(read_date(value).label is not None for value in values)
        return column.months or column.weeks or (len(values) > 1 and 2 * named > len(values))
