"""Stretches of days: financial years, quarters, half-years, months, and any two dates.

Written forms, as people and authorities write them::

    2025-26                  financial year, 1 April 2025 to 31 March 2026 (2010-11 is one too)
    2025-26-Q1  2025-26-H1   quarter and half-year of a financial year
    2025-Q3                  calendar quarter, 1 July to 30 September 2025
    2025-M04    2025-04      April 2025 (the short form only where it cannot be a financial year)
    2025-04-01..2025-06-30   from one date to another, both included; ISO 8601 writes / for ..
    2025-04-01/P3M           from a date for so many years, months, weeks or days (ISO 8601)
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = (
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
"""English names by number; ``calendar`` would give those of whatever language the laptop is set to."""

FINANCIAL_YEAR_MONTH = 4
"""A financial year of a council begins on 1 April."""


class NotAPeriod(ValueError):
    """A text is not one of the written forms of a period."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From ``start`` to ``end``, both days included; ``start`` after ``end`` raises ``NotAPeriod``."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.start > self.end:
            raise NotAPeriod(f"{self.start} is after {self.end}")

    def __contains__(self, other: "Period | date") -> bool:
        if isinstance(other, Period):
            return self.start <= other.start and other.end <= self.end
        return self.start <= other <= self.end

    def overlaps(self, other: "Period") -> bool:
        """Whether any day is in both."""
        return self.start <= other.end and other.start <= self.end

    @property
    def months_long(self) -> int | None:
        """How many whole calendar months it is, or None when it does not begin and end with a month."""
        if self.start.day != 1 or not _ends_a_month(self.end):
            return None
        return (self.end.year - self.start.year) * 12 + self.end.month - self.start.month + 1

    def a_year_earlier(self) -> "Period":
        """The same period last year; a period of whole months stays one, whatever February does."""
        return Period(_year_before(self.start), _year_before(self.end, keep_month_end=_ends_a_month(self.end)))

    def split(self, months: int) -> Iterator["Period"]:
        """Cut a period of whole months into pieces of *months*; the last piece may be shorter.

        A period which is not of whole months is given back in one piece.
        """
        if self.months_long is None:
            yield self
            return
        start = self.start
        while True:
            piece = starting(start.year, start.month, months)
            yield Period(start, min(piece.end, self.end))
            if piece.end >= self.end:
                return
            start = piece.end + timedelta(days=1)

    @property
    def code(self) -> str:
        """The shortest written form; ``parse(period.code) == period`` always holds."""
        length, first = self.months_long, self.start.month
        year = self.start.year
        if length == 1:
            return f"{year}-M{first:02d}"
        if length in (3, 6, 12) and (first - FINANCIAL_YEAR_MONTH) % length == 0:
            fy = year if first >= FINANCIAL_YEAR_MONTH else year - 1
            number = (first - FINANCIAL_YEAR_MONTH) % 12 // length + 1
            part = {3: f"-Q{number}", 6: f"-H{number}", 12: ""}[length]
            if fy >= 1:
                return f"{fy:04d}-{(fy + 1) % 100:02d}{part}"
        return f"{self.start.isoformat()}..{self.end.isoformat()}"

    def __str__(self) -> str:
        return written(self)


def starting(year: int, month: int, months: int) -> Period:
    """The period of *months* whole months which begins on the first day of *month* in *year*."""
    last = year * 12 + month - 1 + months - 1
    end_year, end_month = divmod(last, 12)
    end_day = calendar.monthrange(end_year, end_month + 1)[1]
    return Period(date(year, month, 1), date(end_year, end_month + 1, end_day))


def between(first: str, last: str) -> Period:
    """The period from one day to another, written as they are stored: ``2025-04-01``."""
    return Period(date.fromisoformat(first), date.fromisoformat(last))


def months_later(day: date, months: int) -> date:
    """The same day of the month *months* later, or the last of a shorter month; in no year after 9999."""
    years, month = divmod(day.month - 1 + months, 12)
    year = min(day.year + years, 9999)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def financial_year(year: int) -> Period:
    """1 April of *year* to 31 March of the next."""
    return starting(year, FINANCIAL_YEAR_MONTH, 12)


def year_around(day: date, first_month: int) -> Period:
    """The year which holds *day*, for a charity whose year begins on the first of *first_month*.

    The first and the last that there are may be shorter: for want of an end some write 31/12/9999.
    """
    year = day.year if day.month >= first_month else day.year - 1
    end = date.max if year == date.max.year else date(year + 1, first_month, 1) - timedelta(days=1)
    return Period(date(year, first_month, 1) if year else date.min, end)


def parse(text: str) -> Period:
    """Read any of the written forms above; raises ``NotAPeriod`` for anything else."""
    for pattern, build in _FORMS:
        found = pattern.fullmatch(text.strip())
        if found:
            try:
                return build(*found.groups())
            except (ValueError, OverflowError):
                break
    raise NotAPeriod(f"{text!r} is not a period")


def written(period: Period) -> str:
    """A period as people read it: ``April to June 2025``, ``3 April 2025``, ``April 2025 to March 2026``."""
    start, end = period.start, period.end
    if start == end:
        return day_written(start)
    if period.months_long is None:
        return f"{day_written(start)} to {day_written(end)}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{MONTHS[start.month]} {start.year}"
    first = MONTHS[start.month] + (f" {start.year}" if start.year != end.year else "")
    return f"{first} to {MONTHS[end.month]} {end.year}"


def day_written(day: date) -> str:
    """A day as British people read it: ``3 April 2025``."""
    return f"{day.day} {MONTHS[day.month]} {day.year:04}"


def _financial(year: str, next_year: str, kind: str | None = None, number: str = "1") -> Period:
    if int(next_year) != (int(year) + 1) % 100:
        raise NotAPeriod(f"{year}-{next_year} is not a financial year")
    months = {None: 12, "H": 6, "Q": 3}[kind]
    if not 1 <= int(number) <= 12 // months:
        raise NotAPeriod(f"there is no {kind}{number}")
    month = FINANCIAL_YEAR_MONTH + (int(number) - 1) * months
    return starting(int(year) + (month - 1) // 12, (month - 1) % 12 + 1, months)


def _calendar_quarter(year: str, number: str) -> Period:
    return starting(int(year), int(number) * 3 - 2, 3)


def _month(year: str, month: str) -> Period:
    return starting(int(year), int(month), 1)


def _year_or_month(year: str, second: str) -> Period:
    if int(second) == (int(year) + 1) % 100:
        return _financial(year, second)
    return _month(year, second)


def _lasting(first: str, number: str, unit: str) -> Period:
    start, days = date.fromisoformat(first), {"W": 7, "D": 1}.get(unit)
    after = (
        start + timedelta(int(number) * days) if days else months_later(start, int(number) * (12 if unit == "Y" else 1))
    )
    return Period(start, after - timedelta(days=1))


_FORMS = (
    (re.compile(r"(\d{4})-(\d\d)-([QH])(\d)", re.ASCII), _financial),
    (re.compile(r"(\d{4})-(\d\d)", re.ASCII), _year_or_month),
    (re.compile(r"(\d{4})-Q([1-4])", re.ASCII), _calendar_quarter),
    (re.compile(r"(\d{4})-M(\d\d)", re.ASCII), _month),
    (re.compile(r"(\d{4}-\d\d-\d\d)(?:\.\.|/)(\d{4}-\d\d-\d\d)", re.ASCII), between),
    (re.compile(r"(\d{4}-\d\d-\d\d)(?:T00:00(?::00)?Z?)?/P(\d{1,3})([YMWD])", re.ASCII), _lasting),
)


def _ends_a_month(day: date) -> bool:
    return day.day == calendar.monthrange(day.year, day.month)[1]


def _year_before(day: date, *, keep_month_end: bool = False) -> date:
    last = calendar.monthrange(day.year - 1, day.month)[1]
    return day.replace(year=day.year - 1, day=last if keep_month_end else min(day.day, last))
