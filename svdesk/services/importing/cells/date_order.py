"""Settles a whole column of dates at once: which comes first, the day or the month, and the year that cells leave out.

Never row by row: a figure over 12 anywhere in the column proves the order for all of it; failing that, the year or
quarter which the sheet states may; failing that, a person is asked, and the cells in doubt wait.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from itertools import chain, pairwise

from svdesk.domain.period import FINANCIAL_YEAR_MONTH, Period, year_around
from svdesk.services.importing.cells.dates import DateReading, in_year

_FEWEST_SURE, _FEWEST_ROWS = 2, 6
"""So many days that can be read in one way only, or so many rows at all, show an order which is no accident."""
_SLIPS, _FEWEST_BESIDE = 1, 3
"""A lone date with the month first among at least so many with the day first is a slip: it waits, and no other does."""


class Order(StrEnum):
    """Which of two figures is the day; ``ASK`` where nothing shows it, ``MIXED`` where the column shows both."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    ASK = "ask"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class When:
    """When something was: one day (``start`` is ``end``) or a longer period, or nothing with the code of why.

    ``first`` and ``second`` are the two things that it can be, where ``code`` says that a person must choose.
    """

    period: Period | None = None
    code: str = ""
    first: Period | None = None
    second: Period | None = None


def order_of(readings: Iterable[DateReading], around: Period | None) -> Order:
    """The order of a column, from all its distinct readings; *around* is what the sheet says it is about."""
    readings = list(readings)
    proved = Counter(reading.proves for reading in readings if reading.proves)
    if len(proved) == 2:
        return Order.DAY_FIRST if proved["month"] <= _SLIPS and proved["day"] >= _FEWEST_BESIDE else Order.MIXED
    if proved:
        return Order.DAY_FIRST if "day" in proved else Order.MONTH_FIRST
    unclear = [reading for reading in readings if reading.unclear]
    if not unclear:
        return Order.DAY_FIRST
    if around:
        inside = [
            all(_inside(_placed(reading, order, around), around) for reading in unclear)
            for order in (Order.DAY_FIRST, Order.MONTH_FIRST)
        ]
        if inside == [True, False]:
            return Order.DAY_FIRST
        if inside == [False, True]:
            return Order.MONTH_FIRST
    return Order.ASK


def order_of_rows(readings: Sequence[DateReading]) -> Order:
    """The one order in which the rows, as they follow each other, go from day to day; ``ASK`` where both do or neither.

    That the day comes first is what British people write, so that less proves it than that the month does.
    """
    told = [each for each in readings if not (each.code or each.yearless or each.all_year)]
    days = [each for each in told if not each.label]
    sure = [each for each in days if not each.unclear]
    if len(sure) < _FEWEST_SURE and len(days) < _FEWEST_ROWS:
        return Order.ASK
    year = likely_year(settle(each, Order.DAY_FIRST, None) for each in sure)
    day_first, month_first = (
        _go_on([found for each in told if (found := _in_row(each, order, year))])
        for order in (Order.DAY_FIRST, Order.MONTH_FIRST)
    )
    if day_first and not month_first:
        return Order.DAY_FIRST
    return Order.MONTH_FIRST if month_first and not day_first and len(days) >= _FEWEST_ROWS else Order.ASK


def _in_row(reading: DateReading, order: Order, year: Period | None) -> Period | None:
    """When *reading* was in this *order*; a month that does not say its year is one of *year*."""
    if reading.label is None:
        return _placed(reading, order, None)
    candidates = reading.label.readings(year)
    return candidates[0] if len(candidates) == 1 else None


def _go_on(periods: Sequence[Period]) -> bool:
    """Whether each day or month comes after the one above it or goes on with it, or each before."""
    later = [after.end >= above.start for above, after in pairwise(periods)]
    earlier = [after.start <= above.end for above, after in pairwise(periods)]
    return all(later) or all(earlier)


def settle(reading: DateReading, order: Order, year: Period | None) -> When:
    """What *reading* means in a column of this *order*; *year* completes ``June`` and ``3 April``."""
    if reading.code:
        return When(code=reading.code)
    if reading.all_year:
        return When(year) if year else When(code="date-missing")
    if reading.label:
        return _labelled(reading, year)
    if reading.yearless:
        if year is None:
            return When(code="date-without-year")
        reading = in_year(reading, year)
        if reading.code:
            return When(code=reading.code)
    if order in (Order.ASK, Order.MIXED) and reading.unclear:
        first, second = _placed(reading, Order.DAY_FIRST, None), _placed(reading, Order.MONTH_FIRST, None)
        return When(first or second, "date-order-unclear", first, second)
    found = _placed(reading, order, None)
    return When(found) if found else When(code="date-impossible")


def _labelled(reading: DateReading, year: Period | None) -> When:
    assert reading.label is not None
    candidates = reading.label.readings(year)
    if not candidates:
        return When(code="date-without-year" if year is None else "date-unread")
    if len(candidates) > 1:
        return When(candidates[0], "period-two-ways", *candidates[:2])
    return When(candidates[0])


def _placed(reading: DateReading, order: Order, around: Period | None) -> Period | None:
    """*reading* in this *order*, or None where it makes no sense so; a proven cell keeps the order it proves."""
    if around is not None:
        reading = in_year(reading, around)
    swapped = order is Order.MONTH_FIRST or (order is Order.MIXED and reading.proves == "month")
    if reading.span or reading.other_span:
        return (reading.other_span or reading.span) if swapped else reading.span
    day = (reading.swapped if reading.swapped or reading.proves else reading.day) if swapped else reading.day
    if day is None:
        return None
    if reading.week_before:
        return Period(day - timedelta(days=6), day)
    return Period(day, day + timedelta(days=6)) if reading.week else Period(day, day)


def _inside(found: Period | None, around: Period) -> bool:
    return found is not None and found in around


def likely_year(whens: Iterable[When]) -> Period | None:
    """The financial year that all days of a column lie in, or None where they do not share one."""
    days = chain.from_iterable((when.period.start, when.period.end) for when in whens if when.period)
    years = {year_around(day, FINANCIAL_YEAR_MONTH) for day in days}
    return years.pop() if len(years) == 1 else None
