"""When a row was: its own date, its first and last day, its section's period, or that of the whole sheet."""

import re
from itertools import chain

from svdesk.domain.period import Period
from svdesk.domain.period import written as period_written
from svdesk.services.importing.cells.numbered import Numbered, day_number, read_numbered
from svdesk.services.importing.cells.typed_period import typed_period
from svdesk.services.importing.cells.weekdays import contradicts
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.date_columns import Dated, DateReader
from svdesk.services.importing.columns.idle_columns import WEEK_NUMBERS
from svdesk.services.importing.columns.periods_down import YEARS_OF_MONTHS, month_or_quarter
from svdesk.services.importing.layout.grid import is_blank
from svdesk.services.importing.layout.table import COUNTS, Column
from svdesk.services.importing.questions import at
from svdesk.services.importing.rows.builder import whole
from svdesk.services.importing.rows.numbered_dates import dated
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import Value

SAME_AS_ABOVE, NO_DATE = "The date above them", "They wait for a date"
_NUMBERED = ("days", "numbered", WEEK_NUMBERS)
_YEAR = 12
_ALL_OF = re.compile(
    r"(?:all|whole|full|entire|throughout|during|over|across|trwy'r|drwy'r)(?: of)?(?: the)? "
    r"(?P<what>month|quarter|mis|chwarter)|(?P<whole>mis|chwarter) cyfan|throughout|ongoing|parhaus"
)
"""``Whole month``, ``Throughout``: all of what the sheet or the section is about, where it is so long."""
_LONG = {"month": 1, "mis": 1, "quarter": 3, "chwarter": 3}
_A_HABIT = 3
"""So many blanks under dates look like a way of writing, and are asked about once."""


class WhenReader:
    """Reads the dates of one table, row by row from the top."""

    def __init__(self, work: Work) -> None:
        self._work = work
        table = work.table
        self._first, self._last = table.one("period_start"), table.one("period_end")
        if not (self._first and self._last):
            self._first, self._last = table.one("date"), None
        self._year_of = next((work.at(each.number) for each in table.columns if each.tag == YEARS_OF_MONTHS), None)
        self._readers = [self._reader(column) for column in (self._first, self._last) if column]
        self._above: Period | None = None
        self._unknown: Dated | None = None
        self._blanks = self._blank_dates()

    def read(self, row: int, cells: list[Value]) -> Dated:
        """When *row* was, as far as it can be told."""
        if self._first is None:
            return self._of_the_sheet()
        if self._first.tag in _NUMBERED:
            return self._by_number(row, cells, self._first)
        if all_of_it := self._all_of_it(self._said(cells, self._first)):
            return whole(all_of_it)
        found = self._day_of_section(row, cells, self._first)
        found = found or self._readers[0].read(self._said(cells, self._first), row)
        if self._last is not None:
            found = self._until(found, row, cells, self._last)
        if found.missing:
            return self._without(row, self._first)
        if found.period is not None:
            self._above = found.period
        return found

    def pass_by(self, cells: list[Value]) -> None:
        """Know the date of a row that is left out, for blank dates below that mean the date above them."""
        if self._first is not None and self._first.tag not in _NUMBERED:
            self._above = self._readers[0].unasked(self._said(cells, self._first)) or self._above

    def _said(self, cells: list[Value], column: Column) -> Value:
        """The cell that says when a row was, with the year where that stands in a column beside the months."""
        value = cells[self._work.at(column.number)]
        year = cells[self._year_of] if self._year_of is not None else None
        named = month_or_quarter(column.heading, value)
        if is_blank(year) or not (named or is_blank(value)):
            return value
        return f"{named} {year}".strip()

    def _all_of_it(self, said: Value) -> Period | None:
        """The month or quarter of the section or the sheet, where a cell says that something went on all through it."""
        around = self._work.period or self._work.table.period
        found = _ALL_OF.fullmatch(fold(said).strip(" .")) if around and isinstance(said, str) else None
        if around is None or found is None:
            return None
        what = found["what"] or found["whole"]
        return around if around.months_long == _LONG.get(what, around.months_long) else None

    def _reader(self, column: Column) -> DateReader:
        work = self._work
        values = work.column_values(column.number)
        values = values if self._year_of is None else [self._said(cells, column) for cells in work.body]
        other = self._last if column is self._first else self._first
        own = work.column_values(other.number) if other and other is not column else ()
        beside = chain(own, work.dates_elsewhere())
        return DateReader(work.table, column, values, work.asker, work.grid.sheet.shown, beside, work.named_year)

    def _until(self, first: Dated, row: int, cells: list[Value], column: Column) -> Dated:
        last = self._readers[1].read(cells[self._work.at(column.number)], row)
        if first.left_out or last.left_out:
            return Dated(left_out=True)
        if first.missing or last.missing:
            return last if first.missing else first
        problems = (*first.problems, *last.problems)
        if first.period is None or last.period is None:
            return Dated(None, problems)
        if first.period.start > last.period.end:
            facts = {"date": period_written(last.period), "first": period_written(first.period)}
            made = at("date-before-first", self._work.sheet, row, column.letter, **facts)
            return Dated(first.period, (*problems, made))
        return Dated(Period(first.period.start, last.period.end), problems)

    def _by_number(self, row: int, cells: list[Value], column: Column) -> Dated:
        """A bare number is a day of the month that the section or the sheet names; ``Week 3`` counts from week 1."""
        value = cells[self._work.at(column.number)]
        if is_blank(value):
            return self._without(row, column)
        day = day_number(value) if column.tag == "days" else None
        numbered = Numbered("day", day) if day else read_numbered(value)
        if column.tag == WEEK_NUMBERS and isinstance(value, int | str):
            numbered = read_numbered(f"week {value}") or numbered
        if numbered is None:
            return self._readers[0].read(value, row)
        period, problem = dated(self._work, numbered, row, column.letter)
        return Dated(period, (problem,) if problem else ())

    def _day_of_section(self, row: int, cells: list[Value], column: Column) -> Dated | None:
        """``Monday 18th`` is a day of the month that the section above it names, ``18 May`` one of its year."""
        value = cells[self._work.at(column.number)]
        month, day = self._work.period, day_number(value)
        if month is not None and month.months_long == _YEAR:
            found = self._readers[0].within(value, month)
            return Dated(found) if found else None
        if day is None or month is None or month.months_long != 1:
            return None
        period, problem = dated(self._work, Numbered("day", day), row, column.letter)
        return None if problem or period is None or contradicts(str(value), period) else Dated(period)

    def _of_the_sheet(self) -> Dated:
        """A table without dates is about the period of its section, or of the sheet."""
        work = self._work
        period = work.period or work.table.period or work.table.year
        if period is not None:
            return whole(period)
        if self._unknown is None:
            made = at("year-unknown", work.sheet, None, None, where=f"Sheet “{work.sheet}”")
            answer = work.asker.year_of(made, work.sheet)
            typed = typed_period(answer) if answer else None
            self._unknown = whole(typed) if typed else Dated(None, (made,))
        return self._unknown

    def _without(self, row: int, column: Column) -> Dated:
        """A row without a date in a table with dates: its section says when it was, or somebody must."""
        work = self._work
        if work.period is not None:
            return whole(work.period)
        if needed := work.unread_formula(row, column):
            return Dated(None, (needed,))
        missing = Dated(None, (at("date-missing", work.sheet, row, column.letter),))
        if self._blanks < _A_HABIT or self._above is None:
            return missing
        where = f"Column {column.letter} of “{work.sheet}”"
        made = at("dates-left-blank", work.sheet, row, column.letter, where=where, count=str(self._blanks))
        group = f"dates-left-blank|{work.sheet}|{column.letter}"
        answer = work.asker.ask(made, work.sheet, row, column.letter, (SAME_AS_ABOVE, NO_DATE), "", group)
        return whole(self._above) if answer == SAME_AS_ABOVE else missing

    def _blank_dates(self) -> int:
        """How many rows have a count and no date of their own."""
        work = self._work
        if self._first is None:
            return 0
        counts = [work.at(column.number) for column in work.table.columns if column.field in COUNTS]
        text = work.table.one("text")
        needed = [*counts, work.at(text.number)] if text else counts
        at_date = work.at(self._first.number)
        return sum(
            cells[at_date] is None
            and all(not is_blank(cells[place]) for place in needed[-1:])
            and any(cells[place] is not None for place in counts)
            for cells in work.body
        )
