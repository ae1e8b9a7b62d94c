"""What a cell in a column of dates says, before it is known whether the column puts the day or the month first.

A ``DateReading`` may be a day, two days (``04/03/25``), a period, a day without its year, or something to ask about.
Nothing raises and nothing is guessed; ``date_order`` settles a whole column.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from svdesk.domain.period import Period
from svdesk.services.importing.cells.empty_words import says_nothing
from svdesk.services.importing.cells.estimates import ESTIMATE_AFTER, ROUGHLY
from svdesk.services.importing.cells.months import MONTH, MONTHS, century
from svdesk.services.importing.cells.periods import Label, read_label
from svdesk.services.importing.cells.weekdays import DAY_AFTER, DAY_BEFORE
from svdesk.services.importing.cells.words import SHORT, fold, tidy
from svdesk.services.workbook.sheet import Value

_EXCEL_DAY_NOUGHT = date(1899, 12, 30)
"""Day 0 of the 1900 date system as counted since March 1900; 1 January 1990 is day 32,874."""
_SERIALS = range(32_874, 73_051)
_NO_DATE = {
    "no date", "undated", "not sure", "unsure", "date not recorded", "date unknown", "not given", "dim dyddiad",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date cell understood.

    ``day`` is the day, British order if there is a choice; ``swapped`` the other day that it can be. ``proves`` says
    which order the figures allow. ``yearless`` is (day, month) waiting for its year, ``figures`` where they could be
    (month, day); ``first_day`` is an earlier day of that month from which it goes on. ``span`` and ``other_span`` are
    from one day to another. ``week`` means the seven days from ``day``, ``week_before`` the seven that end with it.
    ``about``: words of doubt stood beside it.
    ``code`` names the Problem that holds the cell.
    """

    text: str = ""
    day: date | None = None
    swapped: date | None = None
    proves: Literal["", "day", "month"] = ""
    yearless: tuple[int, int] | None = None
    figures: bool = False
    first_day: int = 0
    label: Label | None = None
    span: Period | None = None
    other_span: Period | None = None
    all_year: bool = False
    week: bool = False
    week_before: bool = False
    about: bool = False
    serial: bool = False
    code: str = ""

    @property
    def unclear(self) -> bool:
        """Whether day and month could change places."""
        days = self.swapped is not None and self.day is not None and self.swapped != self.day
        return days or self.figures or (self.other_span is not None and self.other_span != self.span)


_TIME = r"(?:\d{1,2}[:.]\d\d(?:[:.]\d\d(?:\.\d+)?)? ?(?:am|pm|z)?|\d{1,2} ?[ap]m)"
_ZONE = r"(?: ?(?:gmt|utc|bst))?(?: ?[+-]\d\d?(?::?\d\d)?)?"
"""How far from Greenwich the clock stood, as software writes it: ``+01:00``, ``GMT+1``."""
_CLOCK = re.compile(
    rf"[ t,]+(?:at |@ ?|from )?{_TIME}(?:{_ZONE}| ?(?:-|to|until) ?{_TIME})$|[ ,]+(?:am|pm|morning|afternoon|evening)$"
)
_CLOCK_FIRST = re.compile(rf"^{_TIME}(?: ?(?:-|to|until) ?{_TIME})?(?: on)?,? (?=\d)")
_ABOUT = re.compile(rf"^(?:(?:{ROUGHLY})(?![a-z])\.?|ca?\.|~) ?(?=\S)|(?:\s*\?+|{ESTIMATE_AFTER})$")
_PART_OF_MONTH = re.compile(
    rf"^(?:early|mid|late|beginning of|start of|middle of|end of|dechrau|canol|diwedd)[ -](?=(?:{MONTH})\b)"
)
_WEEK = re.compile(r"^(?:w/?[cb]|week (?:commencing|beginning|starting|of)|wythnos(?: yn \w*ch\w+)?)[.:]?\s+(?!yn )")
_WEEK_ENDING = re.compile(r"^(?:w/?e|week end(?:ing|ed)|wythnos yn (?:gorffen|diweddu))[.:]?\s+")
_NUMERIC = re.compile(r"(\d{1,2})\s?([-/.\\ ])\s?(\d{1,2})\s?\2\s?(\d{4}|\d\d)")
_MONTH_YEAR = re.compile(r"(0?[1-9]|1[0-2])\s?[-/.]\s?((?:19|20)\d\d)")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_COMPACT_BRITISH = re.compile(r"([0-3]\d)([01]\d)((?:19|20)\d\d)")
_NO_YEAR = re.compile(r"(\d{1,2})[-/.](\d{1,2})")
_ORDINAL = r"(?:st|nd|rd|th|af|il|ydd|ed|eg|fed|ain)?"
_DAY_MONTH = re.compile(rf"(\d{{1,2}}){_ORDINAL}[\s./-]*(?:of |o )?({MONTH})(?![a-z])[\s.,/-]*(?:'?(\d{{4}}|\d\d))?")
_MONTH_DAY = re.compile(rf"({MONTH})\.? (\d{{1,2}})({_ORDINAL})(?:,? (\d{{4}})|(?=$))")
_RANGE = re.compile(r"(.+?)\s*(?:-|\bto\b|\buntil\b|\bi\b)\s*(.+)")
_AND = r"(?:-|to|/|&|\+|and|a|ac)"
_DAYS_OF_MONTH = re.compile(
    rf"(\d{{1,2}}){_ORDINAL}\s*(?:-|to)\s*"
    rf"(\d{{1,2}}{_ORDINAL}[\s./-]*(?:of |o )?(?:{MONTH}).*|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})"
)
_MONTH_DAYS = re.compile(rf"({MONTH})\.? (\d{{1,2}}){_ORDINAL}\s*{_AND}\s*(\d{{1,2}}){_ORDINAL}(?:,? (\d{{4}}))?")
_SEVERAL_DAYS = re.compile(
    rf"((?:\d{{1,2}}{_ORDINAL}\s*(?:,|{_AND})\s*)+)(\d{{1,2}}{_ORDINAL}[\s./-]*(?:of |o )?(?:{MONTH})\b.*)"
)
"""``13 & 14 April 2024``, ``6/7/8 May``: days that follow each other."""
_ALL_YEAR = re.compile(
    r"(?:all|whole|full|throughout(?: the)?|all through the|during the|over the|across the|trwy'r|drwy'r) "
    r"(?:year|flwyddyn)|ongoing|"
    r"all year round|year[- ]round|throughout|annual|annually|parhaus"
)


def read_date(value: Value) -> DateReading:
    """Read one cell of a column of dates; a blank cell has the code ``date-missing``."""
    if isinstance(value, datetime):
        return DateReading(value.date().isoformat(), value.date())
    if isinstance(value, date):
        return DateReading(value.isoformat(), value)
    if value is None:
        return DateReading(code="date-missing")
    if isinstance(value, str):
        return _read_text(value) if len(value) <= SHORT else _unread(tidy(value))
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return _read_number(value)
    return DateReading(str(value), code="date-unread")


def _read_number(value: int | Decimal) -> DateReading:
    if _finite(value) and 0 < value < _SERIALS.stop and value == int(value):
        number = int(value)
        if number in _SERIALS:
            return DateReading(str(number), _EXCEL_DAY_NOUGHT + timedelta(days=number), serial=True)
        if 1990 <= number <= 2100:
            return DateReading(str(number), label=Label(year=number))
    return DateReading(str(value), code="date-unread")


def _finite(value: int | Decimal) -> bool:
    return isinstance(value, int) or value.is_finite()


@lru_cache(maxsize=20_000)
def _read_text(typed: str) -> DateReading:
    text = tidy(typed)
    folded = fold(typed).strip("'\"").replace("/'", "/").strip()
    if not text or says_nothing(text) or folded in _NO_DATE:
        return DateReading(text, code="date-missing")
    about = _ABOUT.search(folded) is not None or _PART_OF_MONTH.match(folded) is not None
    folded = _plainly(folded)
    if week := _WEEK.match(folded):
        found = _one_day(DAY_BEFORE.sub("", folded[week.end() :]))
        return replace(found, text=text, week=True) if found and not found.code else _unread(text)
    if week := _WEEK_ENDING.match(folded):
        found = _one_day(DAY_BEFORE.sub("", folded[week.end() :]))
        return replace(found, text=text, week_before=True) if found and not found.code else _unread(text)
    if _ALL_YEAR.fullmatch(folded):
        return DateReading(text, all_year=True)
    found = _one_day(folded) or _several_days(folded) or _labelled(folded) or _from_to(folded)
    return replace(found, text=text, about=about) if found else _unread(text)


def _plainly(folded: str) -> str:
    """*folded* without the day of the week, the time of day, and words of doubt around a date."""
    folded = _CLOCK_FIRST.sub("", _CLOCK.sub("", DAY_AFTER.sub("", folded.rstrip(" .,;*"))))
    folded = DAY_BEFORE.sub("", _ABOUT.sub("", folded))
    return _PART_OF_MONTH.sub("", folded)


def _unread(text: str) -> DateReading:
    return DateReading(text, code="date-unread")


def _one_day(folded: str) -> DateReading | None:
    if folded.isdecimal() and len(folded) == 5 and int(folded) in _SERIALS:
        return _read_number(int(folded))
    if found := _ISO.fullmatch(folded) or _COMPACT.fullmatch(folded):
        return _exactly(*(int(part) for part in found.groups()))
    if found := _COMPACT_BRITISH.fullmatch(folded):
        return _figures(int(found[1]), int(found[2]), int(found[3]))
    if found := _MONTH_YEAR.fullmatch(folded):
        return DateReading(label=Label(months=(int(found[1]), 1), year=int(found[2])))
    if found := _NUMERIC.fullmatch(folded):
        return _figures(int(found[1]), int(found[3]), century(found[4]))
    if found := _DAY_MONTH.fullmatch(folded):
        month = MONTHS[found[2]]
        if found[3]:
            return _exactly(century(found[3]), month, int(found[1]))
        return DateReading(yearless=(int(found[1]), month)) if 1 <= int(found[1]) <= 31 else None
    if found := _MONTH_DAY.fullmatch(folded):
        month, day = MONTHS[found[1]], int(found[2])
        if found[4]:
            return _exactly(int(found[4]), month, day)
        # "Jun 24" is far more often June 2024; "Jun 5" and "Jun 24th" can only be days.
        return DateReading(yearless=(day, month)) if 1 <= day < (32 if found[3] else 18) else None
    if (found := _NO_YEAR.fullmatch(folded)) and 1 <= int(found[1]) <= 31 and 1 <= int(found[2]) <= 12:
        day, month = int(found[1]), int(found[2])
        return DateReading(yearless=(day, month), proves="day" if day > 12 else "", figures=day <= 12 and day != month)
    return None


def _figures(first: int, second: int, year: int) -> DateReading:
    """``first/second/year``, with the day first, and with the month first where that is another day."""
    british, american = _day(year, second, first), _day(year, first, second)
    if first > 12 >= second:
        return DateReading(day=british, proves="day", code="" if british else "date-impossible")
    if second > 12 >= first:
        return DateReading(swapped=american, proves="month", code="" if american else "date-impossible")
    return DateReading(day=british, swapped=american, code="" if british and american else "date-impossible")


def _exactly(year: int, month: int, day: int) -> DateReading:
    found = _day(year, month, day)
    return DateReading(day=found, code="" if found else "date-impossible")


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _labelled(folded: str) -> DateReading | None:
    label = read_label(folded)
    return DateReading(label=label) if label else None


def _several_days(folded: str) -> DateReading | None:
    """Days of one month that are named one by one; None where they do not follow each other."""
    found = _SEVERAL_DAYS.fullmatch(folded)
    last = _one_day(found[2]) if found else None
    if found is None or last is None or not (last.day or last.yearless):
        return None
    named = [int(each) for each in re.findall(r"\d+", found[1])]
    named.append(last.yearless[0] if last.yearless else last.day.day if last.day else 0)
    follow = all(later - earlier == 1 for earlier, later in pairwise(named))
    ranged = len(named) == 2 and named[0] < named[1] and re.search(r"-|to", found[1])
    return _days_of_one_month(named[0], last) if follow or ranged else None


def _from_to(folded: str) -> DateReading | None:
    if short := _DAYS_OF_MONTH.fullmatch(folded):
        return _days_of_one_month(int(short[1]), _one_day(short[2]))
    if days := _MONTH_DAYS.fullmatch(folded):
        return _days_of_one_month(int(days[2]), _one_day(f"{days[3]} {days[1]} {days[4] or ''}".strip()))
    if found := _RANGE.fullmatch(folded):
        first, last = _one_day(found[1]), _one_day(found[2])
        if first and last and first.yearless and last.day:
            first = in_year(first, Period(last.day - timedelta(days=364), last.day))
        if first and last and not first.code and not last.code:
            span = _span(first.day, last.day)
            other = _span(first.swapped or first.day, last.swapped or last.day)
            proves = first.proves or last.proves
            if proves == "day" or (span and not other):
                return DateReading(span=span, proves=proves) if span else None
            if proves == "month":
                return DateReading(other_span=other, proves=proves) if other else None
            return DateReading(span=span, other_span=other) if span else None
    return None


def _days_of_one_month(first: int, last: DateReading | None) -> DateReading | None:
    """From day *first* to *last* of the same month, whose year may be left out."""
    if last is None or last.code:
        return None
    if last.yearless and not last.figures and 1 <= first <= last.yearless[0]:
        return replace(last, first_day=first)
    if last.day and 1 <= first <= last.day.day:
        span = Period(last.day.replace(day=first), last.day)
        swapped = last.swapped
        other = Period(swapped.replace(day=first), swapped) if swapped and first <= swapped.day else None
        return DateReading(span=span, other_span=other if last.unclear else None, proves=last.proves)
    return None


def _span(first: date | None, last: date | None) -> Period | None:
    return Period(first, last) if first and last and first <= last else None


def in_year(reading: DateReading, year: Period) -> DateReading:
    """*reading* with the year it lacks taken from *year*; held where no such day lies in it."""
    if reading.yearless is None:
        return reading
    number, month = reading.yearless
    found = _within(year, number, month)
    swapped = _within(year, month, number) if reading.figures else None
    code = "" if found or swapped else "date-impossible"
    if found and reading.first_day:
        span = Period(found.replace(day=reading.first_day), found)
        return replace(reading, yearless=None, first_day=0, span=span)
    return replace(reading, yearless=None, figures=False, day=found, swapped=swapped, code=code)


def _within(year: Period, number: int, month: int) -> date | None:
    days = (_day(candidate, month, number) for candidate in range(year.start.year, year.end.year + 1))
    return next((day for day in days if day and day in year), None)
