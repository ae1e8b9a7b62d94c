"""Periods named by their last day, as accounts and returns do: ``year ended 31 March 2025``, ``Qtr to 30/6/24``."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from svdesk.domain.period import NotAPeriod, Period, months_later, starting
from svdesk.services.importing.cells.months import MONTH, MONTHS, century

_LENGTHS = {
    12: r"(?:(?:financial|fiscal|accounting|company|reporting|contract) )?(?:years?|yrs?)|twelve months?"
    r"|blwyddyn(?: ariannol)?",
    9: r"nine months?",
    3: r"quarters?|qtrs?|three months?|chwarter|tri mis",
    6: r"half[ -]years?|half|six months?|hanner(?: blwyddyn)?|chwe mis",
    1: r"months?|mis",
}
_UNTIL = r"end(?:ed|ing|s)?|to|until|hyd at|hyd|yn diweddu|yn gorffen|a ddaeth i ben"
_SHORT = {12: r"f?/?y/?e", 3: r"q/?e", 1: r"m/e"}
_YEAR = r"(?:19|20)\d\d|\d\d(?!\d)"
_KINDS = "|".join(f"(?P<long{months}>{words})" for months, words in _LENGTHS.items())
_SHORTS = "|".join(f"(?P<short{months}>{words})" for months, words in _SHORT.items())
_LAST_DAY = (
    rf":?\s*(?:on |ar )?(?:(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th|ain|af|ydd)?[\s-]+)?(?:of |o )?(?P<month>{MONTH})\b\.?,?"
    rf"(?:[\s-]*'?(?P<year>{_YEAR}))?"
    rf"|(?P<day_no>\d{{1,2}})[/.-](?P<month_no>\d{{1,2}})[/.-](?P<year_no>{_YEAR}))"
)
_PATTERN = re.compile(
    rf"\b(?:(?:(?P<so_many>[1-9]|[12]\d|3[0-6]) (?:months?|mis)|{_KINDS})[\s-]+(?:{_UNTIL})|{_SHORTS})\b{_LAST_DAY}"
)
_ALL_SO_FAR = r"(?:cumulative|cumul|cum|running totals?|ytd|year to date|to date|cronnus)\b\.?"
_LAST_ONLY = re.compile(
    rf"(?:(?P<so_far>{_ALL_SO_FAR})[\s:(-]*)?(?:up )?(?:{_UNTIL})(?: (?:the )?(?:end of|end|ddiwedd))?\b{_LAST_DAY}\)?"
)
_SO_FAR_BEHIND = re.compile(rf"{_LAST_DAY}[\s:(-]*(?P<so_far>{_ALL_SO_FAR})\)?")
_YEAR_LONG = 12
_LAST_DAYS = range(28, 32)
"""Who writes one of these means the end of the month: 30 March is a slip for the 31st, 28 February no leap year."""


class Ending(NamedTuple):
    """So many ``months`` which end in ``month``; ``year`` is 0 and ``period`` None where no year is named."""

    months: int
    month: int
    year: int
    period: Period | None

    @property
    def first_month(self) -> int:
        """The month that they begin with, from 1 to 12."""
        return (self.month - self.months) % 12 + 1


def ending_in(folded: str) -> Ending | None:
    """The first period with its year that a folded text names by its last day, whatever else it says."""
    found = (_ending(each) for each in _PATTERN.finditer(folded))
    return next((each for each in found if each and each.period), None)


def year_end_in(folded: str) -> int | None:
    """The month with which a year ends that a folded text speaks of, be it named or not: ``years ended 31 March``."""
    found = (_ending(each) for each in _PATTERN.finditer(folded))
    return next((each.month for each in found if each and each.months == _YEAR_LONG), None)


def ending(folded: str) -> Ending | None:
    """The period that a folded text names by its last day and nothing else; its year may be left out."""
    found = _PATTERN.fullmatch(folded)
    return _ending(found) if found else None


def last_month(folded: str) -> tuple[int, int] | None:
    """The month, and the year or 0, until the end of which a folded text says that something goes: ``To 30 June``.

    How long it is stands beside it: in a row of such headings.
    """
    found = last_so_far(folded)
    return found[:2] if found else None


def last_so_far(folded: str) -> tuple[int, int, bool] | None:
    """As ``last_month``, and whether the text says that it is all so far: ``Cumulative to June``, ``June YTD``."""
    found = _LAST_ONLY.fullmatch(folded) or _SO_FAR_BEHIND.fullmatch(folded)
    so_far = found is not None and found["so_far"] is not None
    last = _ending(found, 1) if found else None
    whole = last and (last.period is None or last.period == starting(last.year, last.month, 1))
    return (last.month, last.year, so_far) if last and whole else None


def _ending(found: re.Match[str], long: int = 0) -> Ending | None:
    said = {name: text for name, text in found.groupdict().items() if text is not None and name != "so_far"}
    named = (int(name.lstrip("longshrt")) for name in said if name.startswith(("long", "short")))
    months = long or (int(said["so_many"]) if "so_many" in said else next(named))
    word = said.get("month", "")
    month = MONTHS[word] if word else int(said["month_no"])
    day = int(said.get("day") or said.get("day_no") or 31)
    year = century(said.get("year") or said.get("year_no") or "0") if "year" in said or "year_no" in said else 0
    if not 1 <= month <= 12:
        return None
    if not year:
        return Ending(months, month, 0, None) if day in _LAST_DAYS else None
    try:
        return Ending(months, month, year, _until(months, year, month, day))
    except (ValueError, NotAPeriod):
        return None


def _until(months: int, year: int, month: int, day: int) -> Period:
    if day in _LAST_DAYS:
        first = year * 12 + month - months
        return starting(first // 12, first % 12 + 1, months)
    end = date(year, month, day)
    return Period(months_later(end, -months) + timedelta(days=1), end)
