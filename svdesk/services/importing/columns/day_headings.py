"""Columns headed by single days, weeks or sessions: by a date over each, or only by the number of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from svdesk.domain.period import Period, starting, year_around
from svdesk.services.importing.cells.date_order import Order, order_of, settle
from svdesk.services.importing.cells.dates import DateReading, read_date
from svdesk.services.importing.cells.endings import ending
from svdesk.services.importing.cells.numbered import FEWEST_NUMBERS, day_number, days_rise, is_weekday, read_numbered
from svdesk.services.importing.cells.periods import Label
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.headings.headings import Heading, read_heading
from svdesk.services.importing.layout.days_in_row import FEWEST_DAYS, follow_each_other
from svdesk.services.importing.layout.register_names import without_when

NUMBERED = "numbered"
"""The tag of columns whose period is settled only when the table is read: by their number."""
_WEEK = 6
"""So many days come after the first of a week, or before its last."""
_YEARS_BEGIN = (4, 1)
_LENGTHS = (1, 3, 12)
_QUARTER = 3
"""So many months long are the periods that go by their last days."""


def label_days(drafts: list[Draft], year: Period | None) -> None:
    """Give a label to each column headed by a date, all of them read in one order: the day first if in doubt.

    Of two rows of headings the date counts; a month, a week, a weekday or a term beside it only helps.
    """
    found = [(each, reading) for each in drafts if (reading := _date_over(each)) is not None]
    if not follow_each_other([reading for _, reading in found if reading.yearless]):
        found = [(each, reading) for each, reading in found if not reading.yearless or _is_sure(each, reading)]
    marked = len(found) > 1 and all(each.look.marked or each.look.numeric for each, _ in found if each.look.said)
    if len(found) < FEWEST_DAYS and not marked:
        return
    order = order_of((reading for _, reading in found), year)
    for each, reading in found:
        _label(each, reading, order, year)
    _settle_periods([each for each, _ in found])


def _date_over(each: Draft) -> DateReading | None:
    """The one day that the heading of a column names, alone or in one row of several; no number of a day."""
    if not each.parts or (len(each.parts) == 1 and each.says.label) or any(day_number(part) for part in each.parts):
        return None
    if ending(fold(each.heading)):
        # "Quarter ending" over "30 June 2024" is the quarter.
        return None
    readings = map(read_date, (*reversed(each.parts), each.heading))
    days = [found for found in readings if not found.code and (found.day or found.swapped or found.yearless)]
    return next((found for found in days if found.week or found.week_before), days[0] if days else None)


def _is_sure(each: Draft, reading: DateReading) -> bool:
    """Whether a day without its year is one beyond doubt: its month is in letters, or named over it."""
    beside = _period_over(each)
    month = beside.months[0] if beside and beside.months else 0
    return not reading.figures or month in (reading.yearless or ())


def _period_over(each: Draft) -> Label | None:
    """The period that another row names beside the date over a column."""
    labels = (read_heading(part).label for part in each.parts if len(each.parts) > 1)
    return next((label for label in labels if label), None)


def _label(each: Draft, reading: DateReading, order: Order, year: Period | None) -> None:
    beside = _period_over(each)
    month = beside.months[0] if beside and beside.months and beside.months[1] == 1 else None
    if month and order is Order.ASK:
        day = reading.day.month if reading.day else reading.yearless[1] if reading.yearless else 0
        order = Order.DAY_FIRST if day == month else Order.MONTH_FIRST
    readings = beside.readings(year) if beside else ()
    around = readings[0] if len(readings) == 1 else year
    when = settle(reading, Order.DAY_FIRST if order is Order.ASK else order, around)
    each.also = settle(reading, Order.MONTH_FIRST, year).period if order is Order.ASK and reading.unclear else None
    label = Label(whole=when.period) if when.period else None
    if reading.yearless and label is None:
        day, of = reversed(reading.yearless) if order is Order.MONTH_FIRST and reading.figures else reading.yearless
        more = day - reading.first_day if reading.first_day else _WEEK * (reading.week - reading.week_before)
        label = Label(months=(of, 1), day=reading.first_day or day, days=more)
    if label:
        each.subject = _beside(each)
        unit = read_heading(each.subject).unit if each.subject else None
        each.says = Heading("quantity", 2, 2, "", unit, label, each.says.kind)


def _beside(each: Draft) -> str:
    """What the other rows over a date say is counted: no month, week, weekday or term."""
    words = [part for part in each.parts if read_date(part).code and not is_weekday(part) and not read_numbered(part)]
    words = [part for part in words if not read_heading(part).label and not read_heading(part).kind]
    return " ".join(filter(None, map(without_when, words))) if len(each.parts) > 1 else ""


def _settle_periods(drafts: Sequence[Draft]) -> None:
    """Let dates stand for periods where each is the first or last day of the one that is named beside it.

    So do firsts of three months or more that follow each other; where a few of them are other days, somebody is asked.
    Last days that are a month, a quarter or a year apart may mean these or the day itself: that is asked too.
    """
    days = [label.whole for each in drafts if (label := each.says.label) and label.whole and not each.also]
    if len(days) < len(drafts) or any(day.start != day.end for day in days):
        return
    periods = [_begun_or_ended(_period_over(each), day) for each, day in zip(drafts, days, strict=True)]
    months = [starting(day.start.year, day.start.month, 1) for day in days]
    follow = all(later.start - earlier.end == timedelta(days=1) for earlier, later in pairwise(months))
    firsts = sum(day.start.day == 1 for day in days)
    others = len(days) - firsts
    if not all(periods) and len(days) >= FEWEST_DAYS and follow and firsts > others:
        periods = [*months]
    ended = [] if all(periods) else _ended_with(days)
    for each, period, day in zip(drafts, ended or periods, days, strict=True) if ended or all(periods) else ():
        each.says = replace(each.says, label=Label(whole=period))
        each.also = day if ended or (periods == months and others and firsts) else None


def _ended_with(days: Sequence[Period]) -> list[Period]:
    """The months, quarters or years that *days* are the ends of, where they are as far apart; or nothing."""
    lasts = [starting(day.start.year, day.start.month, 1) for day in days]
    steps = {
        12 * (later.start.year - earlier.start.year) + later.start.month - earlier.start.month
        for earlier, later in pairwise(lasts)
    }
    long = next(iter(steps), 0)
    if len(days) < FEWEST_DAYS or len(steps) > 1 or long not in _LENGTHS:
        return []
    if any(day.end != last.end for day, last in zip(days, lasts, strict=True)):
        return []
    firsts = [12 * last.start.year + last.start.month - long for last in lasts]
    return [starting(first // 12, first % 12 + 1, long) for first in firsts]


def settle_quarter_ends(drafts: Sequence[Draft], year: Period | None) -> None:
    """``June | September | December | March`` alone may be the quarters that end so or these months: it is asked."""
    labelled = [each for each in drafts if each.says.label]
    months = [period for each in labelled if (period := _only_month(each.says.label, year))]
    steps = {(later.start.month - earlier.start.month) % 12 for earlier, later in pairwise(months)}
    if (
        len(months) < FEWEST_DAYS
        or len(months) < len(labelled)
        or steps != {_QUARTER}
        or months[0].start.month % _QUARTER
    ):
        return
    for each, month in zip(labelled, months, strict=True):
        first = 12 * month.start.year + month.start.month - _QUARTER
        each.says = replace(each.says, label=Label(whole=starting(first // 12, first % 12 + 1, _QUARTER)))
        each.also = month


def _only_month(label: Label | None, year: Period | None) -> Period | None:
    readings = label.readings(year) if label else ()
    return readings[0] if len(readings) == 1 and readings[0].months_long == 1 else None


def _begun_or_ended(label: Label | None, day: Period) -> Period | None:
    """The period of *label* that begins or ends with *day*."""
    years = [year_around(day.start, month) for month in _YEARS_BEGIN]
    found = [period for year in years for period in (label.readings(year) if label else ())]
    return next((period for period in found if day.start in (period.start, period.end)), None)


def label_numbers(drafts: Sequence[Draft], year: Period | None) -> None:
    """Give a label to columns headed by days of a month, weeks or sessions that go by numbers."""
    days = [(each, day) for each in drafts if (day := _day_of(each)) is not None]
    months = [each.says.label for each, _ in days]
    if days_rise([day for _, day in days]) or (len(days) >= FEWEST_NUMBERS and all(months)):
        for each, day in days:
            _put_day(each, day, year)
        return
    numbered = [each for each in drafts if not each.says.label and read_numbered(each.heading)]
    for each in numbered if len(numbered) > 1 else ():
        each.says = Heading("quantity", 2, 2, NUMBERED, label=Label())


def _day_of(each: Draft) -> int | None:
    """The day that a column's heading says, alone or under the name of its month."""
    words = [part for part in each.parts if day_number(part) is None]
    if each.says.field in ("text", "date", "ignore") and each.says.sure == 3 and not all(map(is_weekday, words)):
        return None
    return next((day for part in reversed(each.parts) if (day := day_number(part)) is not None), None)


def _put_day(each: Draft, day: int, year: Period | None) -> None:
    month = each.says.label if each.says.label and each.says.label.months else None
    label = replace(month, day=day) if month and month.months and month.months[1] == 1 else None
    each.subject = ""
    readings = label.readings(year) if label else ()
    if label and (readings or not label.has_year):
        each.says = Heading("quantity", 2, 2, label=Label(whole=readings[0]) if len(readings) == 1 else label)
    else:
        each.says = Heading("quantity", 2, 2, NUMBERED, label=Label())
