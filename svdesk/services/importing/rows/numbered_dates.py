"""Dates what goes by a number: the 12th of the month that a title names, week 3 counted from a day that is asked."""

from datetime import timedelta

from svdesk.domain.period import Period
from svdesk.domain.problem import Problem
from svdesk.services.importing.cells.date_order import Order, settle
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.numbered import Numbered
from svdesk.services.importing.cells.typed_period import typed_period
from svdesk.services.importing.questions import at
from svdesk.services.importing.rows.work import Work

Dating = tuple[Period | None, Problem | None]
"""The period of a number, and what holds it until somebody has answered."""


def dated(work: Work, numbered: Numbered, row: int | None, letter: str) -> Dating:
    """When a numbered day, week or session of a table was."""
    if numbered.kind == "day":
        return _day(work, numbered.number, row, letter)
    if numbered.kind == "week":
        return _week(work, numbered.number, letter)
    period = work.period or work.table.period or work.table.year
    return (period, None) if period else (None, at("date-missing", work.sheet, row, letter))


def _day(work: Work, number: int, row: int | None, letter: str) -> Dating:
    month = next((each for each in (work.period, work.table.period) if each and each.months_long == 1), None)
    if month is None:
        made = at("month-unknown", work.sheet, None, letter, where=f"Sheet “{work.sheet}”")
        answer = work.asker.ask(made, work.sheet, None, None, (), "period", f"month-unknown|{work.sheet}")
        month = typed_period(answer) if answer else None
        if month is None or month.months_long != 1:
            return None, made
    if number > month.end.day:
        return month, at("date-impossible", work.sheet, row, letter, text=f"{number} {month.start:%B %Y}")
    day = month.start.replace(day=number)
    return Period(day, day), None


def _week(work: Work, number: int, letter: str) -> Dating:
    made = at("week-one-unknown", work.sheet, None, letter, where=f"Sheet “{work.sheet}”")
    answer = work.asker.ask(made, work.sheet, None, None, (), "date", f"week-one-unknown|{work.sheet}")
    first = settle(read_date(answer), Order.DAY_FIRST, work.table.year).period if answer else None
    if first is None:
        return None, made
    begins = first.start + timedelta(weeks=number - 1)
    return Period(begins, begins + timedelta(days=6)), None
