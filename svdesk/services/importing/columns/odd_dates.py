"""Tells columns of dates that are not what they look like: whole months, or days and months that were swapped.

So is ``Sept 24`` below ``Sept 3`` and ``Sept 10`` a day, and no month of 2024.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from svdesk.domain.period import Period, day_written, starting
from svdesk.domain.period import written as period_written
from svdesk.services.importing.cells.date_order import Order, When, settle
from svdesk.services.importing.cells.dates import DateReading, read_date
from svdesk.services.importing.cells.months import MONTH, MONTHS, century, months_among_years
from svdesk.services.importing.cells.periods import Label
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.layout.table import Column
from svdesk.services.workbook.sheet import Place, Value

_ENOUGH = 3
_FEWEST_DAYS = 2
_EXAMPLES = 3
_EARLY = re.compile(r"19[0-8]\d")
_FIGURES = re.compile(
    rf"\D*\d{{1,2}}(?:st|nd|rd|th|ain)?\W{{1,3}}(?:of |o )?"
    rf"(?P<month>\d{{1,2}}|{MONTH})\W{{1,3}}(?P<year>\d{{4}}|\d\d)(?!\d).*"
    r"|(?P<iso>\d{4})-(?P<month_of_iso>\d\d)-\d\d.*"
)
_SOME_DAYS = re.compile(r"((?:\d{1,2}[a-z]{0,4}\s*(?:,|&|\+|/|and|or|a|ac|neu)\s*)+)(\d{1,2}[a-z]{0,4}\s.+)")
_DAY_LAST = re.compile(rf"({MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?")


def are_months(column: Column, readings: Mapping[Value, DateReading], shown: Mapping[Place, str]) -> bool:
    """Whether true dates of the column stand for months: the heading says so, or most are shown so.

    Under such a heading so do days in words or figures, which are the first of their month: ``01/03/2025``.
    """
    days = [value for value in readings if isinstance(value, date)]
    days += [found.day for value, found in readings.items() if column.months and isinstance(value, str) and found.day]
    if not days or any(day.day != 1 for day in days):
        return False
    if column.months:
        return True
    said = [text for place, text in shown.items() if place.column == column.number]
    as_months = sum((label := read_date(text).label) is not None and label.months is not None for text in said)
    return as_months >= 2 and 2 * as_months > len(days)


def days_behind_months(readings: Mapping[Value, DateReading]) -> dict[Value, DateReading]:
    """Those of *readings* that are days where others of the column can be nothing else, and would be months alone.

    Or those that are months, and would be years alone: ``2008-09`` below ``2008-08``.
    """
    texts = {
        value: found for value in readings if isinstance(value, str) and (found := _DAY_LAST.fullmatch(fold(value)))
    }
    if sum(readings[value].yearless is not None for value in texts) < _FEWEST_DAYS:
        months = months_among_years(value for value in readings if isinstance(value, str))
        return {value: DateReading(value, label=Label(whole=month)) for value, month in months.items()}
    days = {value: (int(found[2]), MONTHS[found[1]]) for value, found in texts.items() if readings[value].label}
    return {value: DateReading(str(value), yearless=day) for value, day in days.items() if 1 <= day[0] <= 31}


def early_years(readings: Mapping[Value, DateReading]) -> dict[Value, DateReading]:
    """Those of *readings* that are years before 1990, where the column is one of years."""
    early = {value: int(str(value).strip()) for value in readings if _EARLY.fullmatch(str(value).strip())}
    found = {value: DateReading(str(value), label=Label(year=year)) for value, year in early.items()}
    return found if are_years({**readings, **found}) and len(found) < len(readings) else {}


def are_years(readings: Mapping[Value, DateReading]) -> bool:
    """Whether more than half of *readings* are years and nothing less."""
    labels = [each.label for each in readings.values() if each.label]
    return 2 * sum(label.heads_a_year and label.has_year for label in labels) > len(readings)


def examples_of(readings: Sequence[DateReading], year: Period | None) -> str:
    """Three of *readings*, each as the two days that it could be; *year* completes them."""
    said = []
    for reading in readings[:_EXAMPLES]:
        days = (settle(reading, order, year).period for order in (Order.DAY_FIRST, Order.MONTH_FIRST))
        both = " or ".join(dict.fromkeys(period_written(day) for day in days if day))
        said.append(f"“{reading.text}” could be {both}")
    return "; ".join(said)


def perhaps_swapped(readings: Mapping[Value, DateReading], around: Period | None) -> str:
    """A text that shows true dates to be suspect: all of them below the 13th, all later days left as text.

    So a column looks once a program which expects the month first has opened a British file. Empty for any other, and
    where *around*, what the sheet says it is about, holds the days as they stand but not swapped. A number that is a
    day is a true date which is not shown as one.
    """
    days = [found.day for value, found in readings.items() if found.day and (isinstance(value, date) or found.serial)]
    if (
        around
        and all(day in around for day in days)
        and any((other := swapped(day)) and other not in around for day in days)
    ):
        return ""
    texts = [reading.text for reading in readings.values() if reading.proves == "day" and not reading.code]
    texts = [text for text in texts if text[:2].isdecimal()]
    unproven = any(reading.unclear for reading in readings.values())
    suspect = len(days) >= _ENOUGH and len(texts) >= _ENOUGH and not unproven
    both = suspect and all(day.day <= 12 for day in days) and any(day.day != day.month for day in days)
    return texts[0] if both else ""


def swapped(day: date) -> Period | None:
    """The day that *day* is with day and month in each other's place; None where that is no other day."""
    if day.day > 12 or day.day == day.month:
        return None
    other = date(day.year, day.day, day.month)
    return Period(other, other)


def days_near(text: str) -> tuple[str, ...]:
    """What a date that is none may mean: 30 June for 31/06, 13 May for 05/13, either day of ``10 & 12 June 2024``."""
    if swapped := read_date(text).swapped:
        return (day_written(swapped),)
    if (several := _SOME_DAYS.fullmatch(fold(text))) and (last := read_date(several[2]).day):
        within = starting(last.year, last.month, 1)
        days = [int(each) for each in re.findall(r"\d+", several[1])]
        return (
            *(day_written(last.replace(day=each)) for each in days if 1 <= each <= within.end.day),
            day_written(last),
        )
    figures = _FIGURES.fullmatch(fold(text))
    word = (figures["month"] or figures["month_of_iso"]) if figures else ""
    month = int(word) if word.isdecimal() else MONTHS.get(word, 0)
    if figures is None or not 1 <= month <= 12:
        return ()
    year = century(figures["year"] or figures["iso"])
    return (day_written(starting(year, month, 1).end),) if 1990 <= year <= 2100 else ()


def month_of(when: When) -> When:
    """The whole month of the day that *when* is."""
    assert when.period is not None
    return When(starting(when.period.start.year, when.period.start.month, 1))
