"""A period as a label says it, with what the label leaves open: ``Q1`` of some year, ``Q1 2024`` of two.

``Label.readings`` gives every period that it can be.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import chain

from svdesk.domain.period import Period, financial_year, starting


@dataclass(frozen=True, slots=True)
class Label:
    """What a label says of a period: months, a quarter or half, a financial year, a bare year, or all at once.

    ``months`` is the first month and how many; ``part`` the number of a quarter (of 3 months), half (of 6) or month
    (of 1), ``through`` that of the last of several; ``day`` a day of the one month, ``days`` how many more there are
    after it, or before it if less than nought.
    ``fy`` is a year of twelve months, ``or_fy`` the other one that the words may mean: ``FY24`` ends in 2024, or begins
    then.
    ``year`` is a calendar year: that of the first month, or with ``part`` or alone, whatever the writer meant.
    ``whole`` is the period itself where nothing of it is left open.
    """

    months: tuple[int, int] | None = None
    part: tuple[int, int] | None = None
    fy: Period | None = None
    year: int | None = None
    whole: Period | None = None
    or_fy: Period | None = None
    through: int = 0
    day: int = 0
    days: int = 0

    @property
    def heads_a_year(self) -> bool:
        """Whether the label names a whole year and nothing less."""
        if self.whole:
            return self.whole.months_long == 12
        return self.months[1] == 12 if self.months else not self.part

    @property
    def has_year(self) -> bool:
        """Whether the label says of which year it is."""
        return bool(self.year or self.fy or self.whole)

    def readings(self, around: Period | None) -> tuple[Period, ...]:
        """Every period that the label can be, the likeliest first; *around* is the year of the sheet, if known."""
        if self.whole:
            return (self.whole,)
        if self.fy and self.or_fy:
            years = (replace(self, fy=year, or_fy=None) for year in (self.fy, self.or_fy))
            return _likely(tuple(chain.from_iterable(label.readings(None) for label in years)), around)
        year = self.fy or (None if self.year else around)
        if self.months:
            first, length = self.months
            if self.year:
                return self._days_of((starting(self.year, first, length),))
            return self._days_of(_months_of(year, first, length)) if year else ()
        if self.part:
            number, length = self.part
            if year:
                return (_part(year, number, length, self.through),) if year.months_long == 12 else ()
            return _likely(self._both(number, length), around)
        return (self.fy,) if self.fy else _likely(self._both(1, 12), around)

    def _days_of(self, months: Iterable[Period]) -> tuple[Period, ...]:
        """*months* as they are, or the day of each that the label names, where it has that day."""
        if not self.day:
            return tuple(months)
        days = (month.start.replace(day=self.day) for month in months if self.day <= month.end.day)
        last = ((day, day + timedelta(days=self.days)) for day in days)
        return tuple(Period(min(ends), max(ends)) for ends in last)

    def _both(self, number: int, length: int) -> tuple[Period, ...]:
        if not self.year:
            return ()
        calendar = starting(self.year, 1, 12)
        years = (calendar, financial_year(self.year))
        return tuple(_part(year, number, length, self.through) for year in years)

    def inside(self, outer: "Label") -> "Label | None":
        """This label where it stands under *outer*, which only says of which year it is; None if it does not so."""
        if not (self.months or self.part) or self.heads_a_year:
            return None
        years = outer.readings(None)
        if len(years) == 1:
            readings = self.readings(years[0])
            return replace(self, whole=readings[0]) if len(readings) == 1 and readings[0] in years[0] else None
        return self if not outer.has_year and outer.months and outer.heads_a_year else None


def _part(year: Period, number: int, length: int, through: int = 0) -> Period:
    parts = list(year.split(length))
    return Period(parts[number - 1].start, parts[(through or number) - 1].end)


def _months_of(year: Period, first: int, length: int) -> list[Period]:
    """The one stretch of *length* months beginning with month *first* inside *year*, or nothing."""
    return [starting(month.start.year, first, length) for month in year.split(1) if month.start.month == first][:1]


def _likely(candidates: tuple[Period, ...], around: Period | None) -> tuple[Period, ...]:
    inside = tuple(period for period in candidates if around is not None and period in around)
    return inside if len(inside) == 1 else candidates
