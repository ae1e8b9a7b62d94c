"""Which year or quarter a sheet is about, as its titles and its name say: ``year end 31 March 2025``, ``Q2 24/25``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from svdesk.domain.errors import UserError
from svdesk.domain.period import FINANCIAL_YEAR_MONTH, NotAPeriod, Period, starting, written, year_around
from svdesk.i18n import _
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.months import MONTH, MONTHS, century
from svdesk.services.importing.cells.periods import Label, read_label
from svdesk.services.importing.cells.words import SHORT, fold

RECENT = 3
"""So many years are offered for a sheet that names none."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What a text says it is about: a year of twelve months, or a shorter (or longer) period, or neither."""

    year: Period | None = None
    period: Period | None = None


_YEAR = r"(?:19|20)\d\d"
_LENGTHS = {"year": 12, "12 months": 12, "twelve months": 12, "blwyddyn": 12, "quarter": 3, "3 months": 3}
_LENGTHS |= {"three months": 3, "half year": 6, "half-year": 6, "6 months": 6, "six months": 6, "month": 1}
_ENDING = re.compile(
    rf"\b({'|'.join(sorted(_LENGTHS, key=len, reverse=True))})[\s-]+(?:end(?:ed|ing|s)?|to|hyd at)\b:?\s*"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?({MONTH})\b\.?,?\s*({_YEAR}|\d\d(?!\d))"
)
_NUMERIC_ENDING = re.compile(r"\byear[\s-]+(?:end(?:ed|ing|s)?|to)\b:?\s*31[/.]0?3[/.](\d{4}|\d\d(?!\d))")
_PART = r"(?:q|qtr|quarter|chwarter|h|half) ?[1-4]"
_TWO_YEARS = r"20\d\d ?[/-] ?(?:20)?\d\d|\d\d/\d\d"
_PIECES = (
    re.compile(rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?\b({MONTH})\b\.?(?: ({_YEAR}))? ?(?:-|to|until|i) ?"
               rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?({MONTH})\b\.?,? ({_YEAR})"),
    re.compile(rf"\b{_PART}\b[\s,:()-]*(?:fy ?)?(?:{_TWO_YEARS}|20\d\d)"),
    re.compile(rf"(?:{_TWO_YEARS})[\s,:(-]*{_PART}\b"),
    re.compile(r"(?<![\w/])(?:fy ?)?20\d\d ?(?:[/-]|to) ?(?:20)?\d\d(?![\w/-])"),
    re.compile(r"(?<![\w/])(?:fy ?)?(?:[1-3]\d/[1-3]\d|[2-3]\d-[2-3]\d)(?![\w/-])"),
    re.compile(rf"\b({MONTH})\b\.? ({_YEAR})"),
)  # fmt: skip
_RANGE = re.compile(r"(\d{1,2}[/.]\d{1,2}[/.]\d{2,4}) ?(?:-|to|until) ?(\d{1,2}[/.]\d{1,2}[/.]\d{2,4})")


def stated(text: str) -> Stated:
    """What one title, heading or name says; nothing where it is not sure."""
    folded = fold(text[:SHORT])
    if ending := _ENDING.search(folded):
        return _sorted(_until(_LENGTHS[ending[1]], MONTHS[ending[2]], century(ending[3])))
    if ending := _NUMERIC_ENDING.search(folded):
        return _sorted(_until(12, 3, century(ending[1])))
    if found := _RANGE.search(folded):
        span = read_date(found[0]).span
        return _sorted(span) if span else Stated()
    for pattern in _PIECES:
        for piece in pattern.finditer(folded):
            label = _label(piece)
            readings = label.readings(None) if label else ()
            if len(readings) == 1:
                return _sorted(readings[0])
    return Stated()


def about(texts: Iterable[str], sheet_name: str, year: Period | None) -> Stated:
    """What a sheet is about: its titles, then its name, then *year*, the nearest to the data (the last) first."""
    found = [stated(text) for text in reversed(list(texts))]
    found.append(stated(sheet_name))
    around = next((each.year for each in found if each.year), None) or year
    period = next((each.period for each in found if each.period), None)
    label = read_label(sheet_name)
    if period is None and label and around and len(readings := label.readings(around)) == 1:
        period = readings[0] if readings[0] != around else None
    elif period is None and label and label.year and label.months and around is None:
        # In a cell "Apr 24" may be a day; what names a whole sheet is a month.
        period = label.readings(None)[0]
    if around is None and period is not None:
        around = year_around(period.start, FINANCIAL_YEAR_MONTH)
        around = around if period in around else None
    return Stated(around, period)


def whole_year(year: Period | None) -> Period | None:
    """*year* as it stands; raises ``UserError`` where it is a quarter, a month, or anything else but twelve months."""
    if year is not None and year.months_long != 12:
        raise UserError(
            _("The year of a spreadsheet is twelve months, and {period} is not.").format(period=written(year)),
            _("Give the whole year, for example 2024-25."),
        )
    return year


def recent_years(today: date, first_month: int) -> tuple[Period, ...]:
    """The last years of a charity whose year begins with *first_month*, from the one which holds *today* back."""
    years = [year_around(today, first_month)]
    while len(years) < RECENT:
        years.append(years[-1].a_year_earlier())
    return tuple(years)


def _label(piece: re.Match[str]) -> Label | None:
    groups = [group for group in piece.groups() if group]
    if len(groups) >= 3:
        return read_label(" ".join([*groups[:-2], "-", *groups[-2:]]))
    return read_label(piece[0])


def _until(months: int, month: int, year: int) -> Period | None:
    try:
        first = year * 12 + month - months
        return starting(first // 12, first % 12 + 1, months)
    except (ValueError, NotAPeriod):
        return None


def _sorted(period: Period | None) -> Stated:
    if period is None:
        return Stated()
    return Stated(year=period) if period.months_long == 12 else Stated(period=period)
