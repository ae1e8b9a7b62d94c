"""Settles which period each column heads where the headings leave it open: the year they lack, January or April."""

from collections.abc import Mapping, Sequence

from svdesk.domain.period import Period
from svdesk.domain.period import written as period_written
from svdesk.domain.problem import Problem
from svdesk.services.importing.cells.numbered import Numbered, day_number, read_numbered
from svdesk.services.importing.cells.periods import read_label
from svdesk.services.importing.cells.typed_period import typed_period
from svdesk.services.importing.cells.year_by_place import year_called
from svdesk.services.importing.columns.column_periods import months_named
from svdesk.services.importing.columns.date_columns import Dated
from svdesk.services.importing.columns.day_headings import NUMBERED
from svdesk.services.importing.columns.which_years import which_years
from svdesk.services.importing.layout.table import NUMBERED_YEAR, Column
from svdesk.services.importing.questions import at
from svdesk.services.importing.rows.months_of_years import MonthsOfYears
from svdesk.services.importing.rows.numbered_dates import dated
from svdesk.services.importing.rows.work import Work

_YEAR = 12
Over = tuple[Period | None, Problem | None]
"""The period over a column, and what holds its numbers until somebody has answered."""


def periods_over(work: Work, columns: list[Column]) -> dict[int, Over]:
    """The period over each of *columns*, by number; a column that heads none is about the year of the sheet."""
    second, year = _second_meant(work, columns), _year_called(work, columns)
    return {column.number: _over(work, column, second, year) for column in columns}


def in_year_of_section(work: Work, column: Column, over: Over) -> Over:
    """*over*, or the part of the section's year that *column* names: ``Q1`` under ``2023-24``."""
    label, year = column.period_label, work.period
    if label is None or label.has_year or label.heads_a_year or year is None or year.months_long != _YEAR:
        return over
    readings = label.readings(year)
    return (readings[0], None) if len(readings) == 1 else over


def in_year(work: Work, row: int, column: Column, period: Period | None, problem: Problem | None) -> Dated:
    """When a column was; told where nobody knows, and where that is outside the year of the table."""
    year = work.table.year
    if problem is None and period is None:
        problem = at("date-missing", work.sheet, row, column.letter)
    elif problem is None and period and year and not year.overlaps(period):
        facts = {"date": period_written(period), "year": period_written(year)}
        problem = at("date-outside-year", work.sheet, row, column.letter, **facts)
    return Dated(period, (problem,) if problem else ())


def is_part(column: Column, of: Column, columns: Sequence[Column], over: Mapping[int, Over]) -> bool:
    """Whether *column* is one of those *columns* that the total column *of* adds up, by the periods *over* them."""
    period, label = over[column.number][0], of.period_label
    if of.tag == "running" and of.period is not None and period is not None:
        return period.end <= of.period.end
    if of.period is None and label is not None and (period or (column.period_label and not label.heads_a_year)):
        return _is_named(column, of, columns, over)
    if of.period is None and of.adds:
        return column.number in of.adds
    if of.period is None:
        # Last year beside the quarters of this one is no part of their sum.
        shorter = any(each.period_label and not each.period_label.heads_a_year for each in columns)
        return not (shorter and column.period_label and column.period_label.heads_a_year)
    return period is None or period in of.period


def _is_named(column: Column, of: Column, columns: Sequence[Column], over: Mapping[int, Over]) -> bool:
    """Whether *column* is in the quarter that heads *of* without a year: the one of the column before that."""
    before = [each for each in columns if each.number < of.number]
    last = _months(before[-1], over) if before else set()
    names = months_named(of.period_label) if of.period_label else ()
    return _months(column, over) <= next((set(each) for each in names if last <= set(each)), set())


def _months(column: Column, over: Mapping[int, Over]) -> set[int]:
    """The months of the year over *column*; all that there are where it leaves them open."""
    period, label = over[column.number][0], column.period_label
    if period is not None:
        return {month.start.month for month in period.split(1)}
    named = months_named(label) if label else ()
    return set(named[0]) if len(named) == 1 else set(range(1, _YEAR + 1))


def _years_are_sections(work: Work) -> bool:
    """Whether lines that stand alone in the body each name a year, and nothing else."""
    texts = work.grid.lone_texts(range(work.table.first_row, work.table.last_row + 1))
    return any(label.heads_a_year and label.has_year for text in texts if (label := read_label(text)))


def _year_called(work: Work, columns: list[Column]) -> Period | None:
    """The year whose number stands in the titles, where the headings leave theirs out: ``Register 2024``."""
    number = work.named_year
    labels = [each.period_label for each in columns if each.period is None and each.period_label]
    labels = [label for label in labels if label.months and not label.has_year]
    if number is None or not labels:
        return None
    return year_called(number, lambda year: (next(iter(label.readings(year)), None) for label in labels))


def _over(work: Work, column: Column, second: bool | Problem | None, called: Period | None) -> Over:
    if column.period is not None and column.also is not None:
        held = second if isinstance(second, Problem) else None
        return (column.also if second is True else column.period), held
    if column.tag == NUMBERED and column.period is None:
        return _by_number(work, column)
    if column.tag == NUMBERED_YEAR:
        return None, which_years(work.table)
    if column.period is not None or column.period_label is None:
        return column.period or work.table.period or work.table.year, None
    if called and column.period_label.months and (found := column.period_label.readings(called)):
        return found[0], None
    if _years_are_sections(work):
        return None, None
    made = at("year-unknown", work.sheet, None, column.letter, where=f"Sheet “{work.sheet}”")
    answer = work.asker.year_of(made, work.sheet)
    year = typed_period(answer) if answer else None
    readings = column.period_label.readings(year) if year else ()
    return (readings[0], None) if readings else (None, made)


def _by_number(work: Work, column: Column) -> Over:
    numbered = read_numbered(column.heading)
    parts = [column.heading, *reversed(column.heading.split())]
    day = next((day for part in parts if (day := day_number(part)) is not None), None)
    row = work.table.last_heading
    if numbered is None and day is not None:
        numbered = Numbered("day", day)
    return dated(work, numbered, row, column.letter) if numbered else (None, None)


def _second_meant(work: Work, columns: list[Column]) -> bool | Problem | None:
    """Whether the second reading of all double headings is meant, or what to ask; None where nothing is in doubt."""
    column = next((each for each in columns if each.period is not None and each.also is not None), None)
    if column is None or column.period is None or column.also is None or MonthsOfYears(work).from_january:
        return None
    first, second = period_written(column.period), period_written(column.also)
    where = f"Column {column.letter} of “{work.sheet}”"
    facts = {"where": where, "text": column.heading, "first": first, "second": second}
    made = at("period-two-ways", work.sheet, None, column.letter, **facts)
    row = work.table.top_heading
    answer = work.asker.ask(made, work.sheet, row, column.letter, (first, second))
    return made if answer is None else answer == second
