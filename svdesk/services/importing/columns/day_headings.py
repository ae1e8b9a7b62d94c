"""Columns headed by single days, weeks or sessions: by a date over each, or only by the number of it."""

from collections.abc import Sequence

from svdesk.domain.period import Period
from svdesk.services.importing.cells.date_order import Order, order_of, settle
from svdesk.services.importing.cells.dates import DateReading, read_date
from svdesk.services.importing.cells.numbered import FEWEST_NUMBERS, day_number, days_rise, is_weekday, read_numbered
from svdesk.services.importing.cells.periods import Label
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.headings.headings import Heading
from svdesk.services.importing.layout.days_in_row import FEWEST_DAYS, is_day_and_month

NUMBERED, YEARLESS = "numbered", "yearless"
"""Tags of columns whose period is settled only when the table is read: by the number, or once the year is known."""


def label_days(drafts: list[Draft], year: Period | None) -> None:
    """Give a label to each column headed by a date, all of them read in one order: the day first if in doubt."""
    found = [(each, read_date(each.heading)) for each in drafts if not each.says.label and each.heading]
    dated = [(each, reading) for each, reading in found if reading.day or reading.swapped or is_day_and_month(reading)]
    marked = len(dated) > 1 and all(each.look.marked or each.look.numeric for each, _ in dated)
    if len(dated) < FEWEST_DAYS and not marked:
        return
    order = order_of((reading for _, reading in dated), year)
    for each, reading in dated:
        _label(each, reading, order, year)


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


def _label(each: Draft, reading: DateReading, order: Order, year: Period | None) -> None:
    when = settle(reading, order if order is not Order.ASK else Order.DAY_FIRST, year)
    if when.period:
        each.says = Heading("quantity", 2, 2, label=Label(whole=when.period))
        each.also = settle(reading, Order.MONTH_FIRST, year).period if order is Order.ASK and reading.unclear else None
    elif is_day_and_month(reading):
        each.says = Heading("quantity", 2, 2, YEARLESS, label=Label())


def _day_of(each: Draft) -> int | None:
    """The day that a column's heading says, alone or under the name of its month."""
    words = [part for part in each.parts if day_number(part) is None]
    if each.says.field in ("text", "date", "ignore") and each.says.sure == 3 and not all(map(is_weekday, words)):
        return None
    return next((day for part in reversed(each.parts) if (day := day_number(part)) is not None), None)


def _put_day(each: Draft, day: int, year: Period | None) -> None:
    label = each.says.label
    readings = label.readings(year) if label else ()
    each.subject = ""
    if len(readings) == 1 and readings[0].months_long == 1 and day <= readings[0].end.day:
        when = readings[0].start.replace(day=day)
        each.says = Heading("quantity", 2, 2, label=Label(whole=Period(when, when)))
    else:
        each.says = Heading("quantity", 2, 2, NUMBERED, label=Label())
