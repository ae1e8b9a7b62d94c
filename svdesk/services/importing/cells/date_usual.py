"""Knows about when the dates of a column are, so that a slip of the pen in a year is seen: 2094 among 2024s."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from svdesk.domain.period import FINANCIAL_YEAR_MONTH, Period, year_around
from svdesk.domain.period import written as period_written
from svdesk.i18n import _
from svdesk.services.importing.cells.date_order import Order, When, settle
from svdesk.services.importing.cells.dates import DateReading

_YEARS = 10
"""A date so many years from the others is no late entry and no old record: it is a slip."""
_FEWEST_AROUND = 5
_A_MONTH, _HALF_YEAR, _NEARLY_YEAR, _A_YEAR = 31, 183, 300, 365
"""Days: where all others are within half a year of their middle, one that is nearly a year away is a slip."""
_TO_1904 = date(1904, 1, 1) - date(1899, 12, 30)
"""Workbooks begun on old Macintosh computers count days from 1904; a number without a date format does not say so."""
_FEW, _MOST_YEARS = 3, 4
_FIRST, _LAST = 1960, 2060
"""Where there is nothing to compare with, years outside these are slips."""


class Usual:
    """The middle of a column of dates, or the *year* that its sheet is about where that is known.

    A *history* tells of years and nothing less, and may go far back.
    """

    def __init__(self, year: Period | None, whens: Iterable[When], *, history: bool = False) -> None:
        self._history = history
        days = sorted(when.period.start for when in whens if when.period)
        self._days = days
        middle = days[len(days) // 2] if len(days) >= _FEW else None
        self._around = _around(days, middle) if year is None and middle else None
        self._middle: date | None = year.start if year else middle
        self.written = f"{_FIRST} to {_LAST}"
        if self._middle is not None:
            self.written = period_written(year) if year else f"about {self._middle.year}"

    def is_far(self, period: Period | None) -> bool:
        """Whether *period* is many years from the rest; in a *history* those before them are not."""
        if period is None or (self._history and (self._middle is None or period.start < self._middle)):
            return False
        if self._middle is None:
            return not _FIRST <= period.start.year <= _LAST
        return abs(period.start.year - self._middle.year) > _YEARS or self._is_year_slip(period.start)

    def how_far(self, period: Period) -> str:
        """How far *period*, which is far, is from the rest, in words."""
        near = self._middle is not None and abs(period.start.year - self._middle.year) <= _YEARS
        return _("about a year") if near else _("many years")

    def _is_year_slip(self, day: date) -> bool:
        """Whether *day* alone is about a year from the rest, among which it would be with the year before or after."""
        if self._around is None or self._middle is None or abs(day - self._middle).days < _NEARLY_YEAR:
            return False
        first, last = self._around
        moved = (day + timedelta(days=sign * _A_YEAR) for sign in (1, -1))
        return any(
            first <= each + timedelta(days=_A_MONTH) and each <= last + timedelta(days=_A_MONTH) for each in moved
        )

    def counted_from(self, day: date) -> date:
        """A day that was counted from 1900, or from 1904 where only that brings it near the others."""
        later = day + _TO_1904
        if self._middle is None or abs(day - self._middle).days < 2 * 365 or abs(later - self._middle).days > 366:
            return day
        return later

    def same_day_near(self, found: Period) -> Period | None:
        """The same days in the year of the others: 3 May 2024 for 3 May 2094; None where there is no such year."""
        if self._middle is None:
            return None
        first = year_around(self._middle, self._middle.month if self._middle.day == 1 else FINANCIAL_YEAR_MONTH)
        for year in (first.start.year, first.end.year):
            try:
                start = found.start.replace(year=year)
                near = Period(start, found.end.replace(year=year + found.end.year - found.start.year))
            except ValueError:
                continue
            if start in first and near != found:
                return near
        return None

    def in_each_year(self, reading: DateReading) -> tuple[str, ...]:
        """What a date without its year is in each financial year that the others are in, the latest first."""
        years = sorted(
            {year_around(day, FINANCIAL_YEAR_MONTH) for day in self._days if not self.is_far(Period(day, day))}
        )
        whens = (settle(reading, Order.DAY_FIRST, year) for year in reversed(years[-_MOST_YEARS:]))
        return tuple(dict.fromkeys(period_written(when.period) for when in whens if when.period and not when.code))


def _around(days: Sequence[date], middle: date) -> tuple[date, date] | None:
    """The first and last of *days*, which are in order, that are near their *middle*; None where too many are not."""
    near = [day for day in days if abs(day - middle).days <= _HALF_YEAR]
    if len(days) < _FEWEST_AROUND or len(days) - len(near) > max(1, len(days) // 10):
        return None
    return near[0], near[-1]
