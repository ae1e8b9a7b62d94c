"""Asks whether people who are counted month by month are the same people or new ones each time.

That is asked once for a column, and where periods go across once for a row, or for all its rows if they are many.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from svdesk.domain.activity import PeopleBasis
from svdesk.domain.period import Period
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.periods import read_label
from svdesk.services.importing.columns.column_questions import ALL_NEW, EACH_PERIOD, OVERLAPPING
from svdesk.services.importing.columns.count_answers import typed_number
from svdesk.services.importing.columns.count_columns import Cell
from svdesk.services.importing.layout.table import Column
from svdesk.services.importing.questions import ONE_BY_ONE, at
from svdesk.services.importing.record import Record
from svdesk.services.importing.rows.builder import Counts, Line, basis_of, whole
from svdesk.services.importing.rows.row_numbers import unit_of_row
from svdesk.services.importing.rows.work import Work

_CODE = "people-may-overlap"
_SAMPLE = 50
_MANY, _NAMED = 3, 3
"""So many rows of people are asked about together, and so many of them are named."""
_LONGEST = 1_000
"""In so many rows sections are looked for; longer tables have dates."""


class Overlap:
    """The head counts of one table with a row for each thing done; ``by_period`` where its rows are whole periods."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._date = work.table.one("date")
        self._answers: dict[int, str | None] = {}
        self._seen: dict[int, list[Line]] = {}
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
        if column.number not in self._answers:
            work = self._work
            row = work.table.last_heading or line.row
            made = at(_CODE, work.sheet, row, column.letter, where=f"“{column.label}”")
            answer = work.asker.ask(made, work.sheet, row, column.letter, (EACH_PERIOD, ALL_NEW), "number")
            self._answers[column.number] = answer
        answer = self._answers[column.number]
        if answer is not None and typed_number(answer) is not None:
            self._seen.setdefault(column.number, []).append(replace(line))
        return PeopleBasis.NEW_PEOPLE if answer == ALL_NEW and cell.unit == "people" else None

    def in_all(self) -> None:
        """Add the number of different people in all the periods together, of each column for which it was typed."""
        for number, lines in self._seen.items():
            value = typed_number(self._answers[number] or "")
            column = next(each for each in self._work.table.columns if each.number == number)
            if value is not None:
                self._work.records.append(self._different(column, value, lines))

    def _different(self, column: Column, value: Decimal, lines: Sequence[Line]) -> Record:
        """A record of *value* different people from the first to the last day of *lines*, put down to the last."""
        work, last = self._work, lines[-1]
        periods = [period for line in lines if (period := line.dated.period)]
        days = Period(min(each.start for each in periods), max(each.end for each in periods))
        alike = len({(line.text, line.place) for line in lines}) == 1
        text = last.text if alike else column.label or work.table.title or work.name
        place = last.place if alike else None
        line = replace(last, text=text, dated=whole(days), place=place, notes=None, section=None)
        unit = column.unit or "people"
        cell = Cell(value, unit)
        basis = PeopleBasis.DIFFERENT_PEOPLE if unit == "people" else None
        counts = Counts(cell, basis=basis) if work.table.wide else Counts(people=cell, basis=basis)
        return work.builder.record(line, None if work.table.wide else column.letter, counts, alone=not work.table.wide)

    def _sections_are_periods(self) -> bool:
        """Whether lines that stand alone, two or more, name the months or quarters of what stands beneath them."""
        table, grid = self._work.table, self._work.grid
        last = min(table.last_row, table.first_row + _LONGEST)
        rows = (*table.titles[-1:], *range(table.first_row, last + 1))
        return sum(read_label(text) is not None for text in grid.lone_texts(rows)) > 1

    def _rows_are_periods(self) -> bool:
        """Whether the dates of the rows are months, weeks or quarters, and not single days with a month among them."""
        column = self._date
        if column is None:
            return False
        values = [value for value in self._work.column_values(column.number) if value is not None][:_SAMPLE]
        named = sum(read_date(value).label is not None for value in values)
        return column.months or column.weeks or (len(values) > 1 and 2 * named > len(values))


class OverlapAcross:
    """The head counts of one table with periods across, where each row counts something else."""

    def __init__(self, work: Work, counts: Sequence[Column]) -> None:
        self._work = work
        self._counts = [column for column in counts if column.kind == "actual"]
        self._texts = self._rows_of_people()

    def answer(self, row: int, text: str, filled: Sequence[tuple[Column, Cell]]) -> str | None:
        """How many different people a *row* counts in all its periods, or that they are new ones in each.

        None where the numbers stay as they are, or where it counts no people in several periods.
        """
        counted = [
            column for column, cell in filled if cell.value and cell.unit in OVERLAPPING and column.kind == "actual"
        ]
        if len(counted) < 2 or basis_of(text, "people") is PeopleBasis.NEW_PEOPLE:
            return None
        asker, sheet = self._work.asker, self._work.sheet
        answer: str | None = ONE_BY_ONE
        if len(self._texts) >= _MANY and not asker.is_answered(_CODE, sheet, row, None):
            answer = self._of_all()
        if answer == ONE_BY_ONE:
            made = at(_CODE, sheet, row, text=text, where=f"“{text}”")
            answer = asker.ask(made, sheet, row, None, (EACH_PERIOD, ALL_NEW), "number")
        return None if answer == EACH_PERIOD else answer

    def _of_all(self) -> str | None:
        work, first = self._work, self._counts[0].letter
        names = list(dict.fromkeys(self._texts))
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        said = ", ".join(f"“{name}”" for name in names[:_NAMED]) + more
        row = work.table.top_heading or work.table.first_row
        made = at(_CODE, work.sheet, row, first, where=said)
        return work.asker.ask(made, work.sheet, row, first, (EACH_PERIOD, ALL_NEW, ONE_BY_ONE))

    def _rows_of_people(self) -> list[str]:
        """What the rows are about that count people in several periods, as far as their words or headings say so."""
        work, table, grid = self._work, self._work.table, self._work.grid
        text, unit = table.one("text"), table.one("unit")
        headed = any(column.unit in OVERLAPPING for column in self._counts)
        found = []
        for row in range(table.first_row, min(table.last_row, table.first_row + _LONGEST) + 1):
            said = grid.value(row, text.number) if text else table.title or work.sheet
            told = grid.value(row, unit.number) if unit else None
            own = unit_of_row(told, None, str(said or ""), work.of_people).unit
            several = sum(bool(grid.number(row, column.number)) for column in self._counts) > 1
            if said and several and (headed or own in OVERLAPPING):
                found.append(str(said))
        return found
