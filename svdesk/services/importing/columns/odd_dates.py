"""Tells columns of true dates that are not what they look like: whole months, or days and months that were swapped."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from svdesk.domain.period import Period
from svdesk.services.importing.cells.dates import DateReading, read_date
from svdesk.services.importing.layout.table import Column
from svdesk.services.workbook.sheet import Place, Value

_ENOUGH = 3


def are_months(column: Column, values: Iterable[Value], shown: Mapping[Place, str]) -> bool:
    """Whether true dates of the column stand for months: the heading says so, or most are shown so."""
    days = [value for value in values if isinstance(value, date)]
    if not days or any(day.day != 1 for day in days):
        return False
    if column.months:
        return True
    said = [text for place, text in shown.items() if place.column == column.number]
    as_months = sum((label := read_date(text).label) is not None and label.months is not None for text in said)
    return as_months >= 2 and 2 * as_months > len(days)


def perhaps_swapped(readings: Mapping[Value, DateReading]) -> str:
    """A text that shows true dates to be suspect: all of them below the 13th, all later days left as text.

    So a column looks once a program which expects the month first has opened a British file. Empty for any other.
    """
    days = [value for value in readings if isinstance(value, date)]
    texts = [reading.text for reading in readings.values() if reading.proves == "day" and not reading.code]
    texts = [text for text in texts if text[:2].isdecimal()]
    unproven = any(reading.unclear for reading in readings.values())
    suspect = len(days) >= _ENOUGH and len(texts) >= _ENOUGH and not unproven
    both = suspect and all(day.day <= 12 for day in days) and any(day.day != day.month for day in days)
    return texts[0] if both else ""


def swapped(value: date) -> Period | None:
    """The day that *value* is with day and month in each other's place; None where that is no other day."""
    day = value.date() if isinstance(value, datetime) else value
    if day.day > 12 or day.day == day.month:
        return None
    other = date(day.year, day.day, day.month)
    return Period(other, other)
