"""Settles which period each column heads where the headings leave it open: the year they lack, January or April."""

from svdesk.domain.period import Period
from svdesk.domain.period import written as period_written
from svdesk.domain.problem import Problem
from svdesk.services.importing.cells.date_order import Order, settle
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.numbered import Numbered, day_number, read_numbered
from svdesk.services.importing.cells.periods import Label
from svdesk.services.importing.cells.typed_period import typed_period
from svdesk.services.importing.columns.day_headings import NUMBERED, YEARLESS
from svdesk.services.importing.layout.table import Column
from svdesk.services.importing.questions import at
from svdesk.services.importing.rows.numbered_dates import dated
from svdesk.services.importing.rows.work import Work

Over = tuple[Period | None, Problem | None]
"""The period over a column, and what holds its numbers until somebody has answered."""


def periods_over(work: Work, columns: list[Column]) -> dict[int, Over]:
    """The period over each of *columns*, by number; a column that heads none is about the year of the sheet."""
    second = _second_meant(work, columns)
    return {column.number: _over(work, column, second) for column in columns}


def _over(work: Work, column: Column, second: bool | Problem | None) -> Over:
    if column.period is not None and column.also is not None:
        held = second if isinstance(second, Problem) else None
        return (column.also if second is True else column.period), held
    if column.tag == NUMBERED and column.period is None:
        return _by_number(work, column)
    if column.period is not None or column.period_label is None:
        return column.period or work.table.period or work.table.year, None
    made = at("year-unknown", work.sheet, None, column.letter, where=f"Sheet “{work.sheet}”")
    answer = work.asker.year_of(made, work.sheet)
    year = typed_period(answer) if answer else None
    readings = _readings(column, column.period_label, year) if year else ()
    return (readings[0], None) if readings else (None, made)


def _readings(column: Column, label: Label, year: Period) -> tuple[Period, ...]:
    if column.tag != YEARLESS:
        return label.readings(year)
    period = settle(read_date(column.heading), Order.DAY_FIRST, year).period
    return (period,) if period else ()


def _by_number(work: Work, column: Column) -> Over:
    numbered = read_numbered(column.heading)
    parts = [column.heading, *reversed(column.heading.split())]
    day = next((day for part in parts if (day := day_number(part)) is not None), None)
    row = work.table.last_heading
    if numbered is None and day is not None:
        numbered = Numbered("day", day)
    return dated(work, numbered, row, column.letter) if numbered else (None, None)


def _second_meant(work: Work, columns: list[Column]) -> bool | Problem | None:
    """Whether the second reading of all double headings is meant, or what to ask; None where none is double."""
    column = next((each for each in columns if each.period is not None and each.also is not None), None)
    if column is None or column.period is None or column.also is None:
        return None
    first, second = period_written(column.period), period_written(column.also)
    where = f"Column {column.letter} of “{work.sheet}”"
    facts = {"where": where, "text": column.heading, "first": first, "second": second}
    made = at("period-two-ways", work.sheet, None, column.letter, **facts)
    row = work.table.top_heading
    answer = work.asker.ask(made, work.sheet, row, column.letter, (first, second))
    return made if answer is None else answer == second
