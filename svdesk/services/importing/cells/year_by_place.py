"""Finds the year of ``April`` or ``3 May`` by where it stands: among dates that say their years, one after another."""

from bisect import bisect
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from svdesk.domain.period import Period, financial_year, starting
from svdesk.services.importing.cells.date_order import Order, settle
from svdesk.services.importing.cells.date_usual import Usual
from svdesk.services.importing.cells.dates import DateReading, read_date
from svdesk.services.workbook.sheet import Value

_FEWEST = 2
_HALF_YEAR, _SEASON = timedelta(days=183), timedelta(days=92)
"""A row may go on after the last date by half a year, and stand that far apart from others in no order by a season."""


class _Dates:
    """The dates of a column that say their years, ``at`` their places, and whether they ``rise`` or ``fall``."""

    def __init__(self, known: Sequence[tuple[int, Period]]) -> None:
        self.at = [at for at, _period in known]
        self.starts = [period.start for _at, period in known]
        self.first, self.last = min(self.starts), max(period.end for _at, period in known)
        self.rise = all(later >= earlier for earlier, later in pairwise(self.starts))
        self.fall = all(later <= earlier for earlier, later in pairwise(self.starts))
        self.years = [starting(year, 1, 12) for year in range(self.first.year - 1, self.last.year + 2)]

    def around(self, at: int) -> tuple[date | None, date | None]:
        """The nearest date above place *at*, and the nearest below it."""
        below = bisect(self.at, at)
        return self.starts[below - 1] if below else None, self.starts[below] if below < len(self.at) else None


def years_by_place(values: Sequence[Value], order: Order, usual: Usual) -> dict[int, Period]:
    """The calendar year of each of *values* without its own, by its place; those of which nothing is sure are left.

    *values* are the cells of a column from the top.
    """
    dates = {value: read_date(value) for value in dict.fromkeys(values)}
    if not any(map(_lacks_its_year, dates.values())):
        return {}
    readings = [dates[value] for value in values]
    open_ones = {at: reading for at, reading in enumerate(readings) if _lacks_its_year(reading)}
    known: list[tuple[int, Period]] = []
    for at, reading in enumerate(readings):
        when = None if at in open_ones else settle(reading, order, None)
        if when and when.period and not when.code and not usual.is_far(when.period):
            known.append((at, when.period))
    if len(known) < _FEWEST:
        return {}
    around = _Dates(known)
    found = ((at, _placed(at, reading, order, around)) for at, reading in open_ones.items())
    return {at: starting(period.start.year, 1, 12) for at, period in found if period}


def year_in_order(values: Sequence[Value], order: Order, number: int) -> Period | None:
    """The year called *number* that completes *values* without their own, or None: as ``year_called``."""
    readings = [reading for reading in map(read_date, values) if _lacks_its_year(reading)]
    return year_called(number, lambda year: (settle(each, order, year).period for each in readings))


def year_called(number: int, whens: Callable[[Period], Iterable[Period | None]]) -> Period | None:
    """The year of twelve months called *number* that completes what has no year of its own, or None.

    It begins in January where *whens* in it follow each other so, or none lies before April; failing that in April, as
    the year of accounts which has most of its months in *number*.
    """
    years = (starting(number, 1, 12), financial_year(number))
    calendar, accounts = ([period.start for period in whens(year) if period] for year in years)
    if calendar == accounts or _in_order(calendar):
        return years[0]
    return years[1] if _in_order(accounts) else None


def _in_order(days: Sequence[date]) -> bool:
    steps = list(pairwise(days))
    return all(later >= earlier for earlier, later in steps) or all(later <= earlier for earlier, later in steps)


def _lacks_its_year(reading: DateReading) -> bool:
    month = reading.label is not None and reading.label.months is not None and not reading.label.has_year
    return not reading.code and (month or reading.yearless is not None)


def _placed(at: int, reading: DateReading, order: Order, dates: _Dates) -> Period | None:
    whens = (settle(reading, order, year) for year in dates.years)
    periods = [when.period for when in whens if when.period and not when.code]
    above, below = dates.around(at)
    if above and below:
        between = [each for each in periods if _reaches(each, min(above, below), max(above, below))]
        if len(between) == 1 and abs(below - above) <= _HALF_YEAR:
            return between[0]
    elif following := _following(periods, dates, above, below):
        return following
    inside = [each for each in periods if _reaches(each, dates.first, dates.last)]
    inside = inside or [each for each in periods if _reaches(each, dates.first - _SEASON, dates.last + _SEASON)]
    return inside[0] if len(inside) == 1 else None


def _following(periods: Sequence[Period], dates: _Dates, above: date | None, below: date | None) -> Period | None:
    """The period that goes on with rows which rise or fall from day to day, at their end or their beginning."""
    end = above or below
    if end is None or dates.rise == dates.fall:
        return None
    later = dates.rise if above else dates.fall
    first, last = (end, end + _HALF_YEAR) if later else (end - _HALF_YEAR, end)
    found = [each for each in periods if _reaches(each, first, last)]
    return found[0] if len(found) == 1 else None


def _reaches(period: Period, first: date, last: date) -> bool:
    return period.start <= last and period.end >= first
