"""Which year or quarter a sheet is about, as its titles and its name say: ``year end 31 March 2025``, ``Q2 24/25``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from svdesk.domain.errors import UserError
from svdesk.domain.period import FINANCIAL_YEAR_MONTH, Period, written, year_around
from svdesk.i18n import _
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.endings import ending_in
from svdesk.services.importing.cells.months import MONTH
from svdesk.services.importing.cells.periods import Label, read_label
from svdesk.services.importing.cells.weeks import week_in
from svdesk.services.importing.cells.words import SHORT, fold

RECENT = 3
"""So many years are offered for a sheet that names none."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What a text says it is about: a year of twelve months, or a shorter (or longer) period, or neither."""

    year: Period | None = None
    period: Period | None = None


_YEAR = r"(?:19|20)\d\d"
_PART = r"(?:q|qtr|quarter|chwarter|h|half) ?[1-4]"
_TWO_YEARS = r"20\d\d ?[/-] ?(?:20)?\d\d|\d\d/\d\d"
_PIECES = (
    re.compile(rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?\b({MONTH})\b\.?(?: ({_YEAR}))? ?(?:-|to|until|i) ?"
               rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?({MONTH})\b\.?,? ({_YEAR})"),
    re.compile(rf"\b(?:academic|school) (?:year|yr)\b[\s,:()-]*(?:{_TWO_YEARS})"),
    re.compile(rf"\bblwyddyn (?:academaidd|ysgol)\b[\s,:()-]*(?:{_TWO_YEARS})"),
    re.compile(rf"\b{_PART}\b[\s,:()-]*(?:fy ?)?(?:{_TWO_YEARS}|20\d\d)"),
    re.compile(rf"(?:{_TWO_YEARS})[\s,:(-]*{_PART}\b"),
    re.compile(r"(?<![\w/])(?:fy ?)?20\d\d ?(?:[/-]|to) ?(?:20)?\d\d(?![\w/-])"),
    re.compile(r"(?<![\w/])(?:fy ?)?(?:[1-3]\d/[1-3]\d|[2-3]\d-[2-3]\d)(?![\w/-])"),
    re.compile(rf"\b({MONTH})\b\.? ({_YEAR})"),
)  # fmt: skip
STARTS = r"start(?:s|ed|ing)?|began|begins?|beginning|commenc(?:es?|ed|ing)|since|yn dechrau|dechreuodd|dechrau|cychwyn"
"""Words before the day on which something began, and which say nothing of when it ended."""
_NO_PERIOD = re.compile(
    rf"\b(?:{STARTS}|founded|established|sefydlwyd|printed|updated|created|issued|dated)\b[^.;]{{0,12}}$"
)
_RANGE = re.compile(r"(\d{1,2}[/.]\d{1,2}[/.]\d{2,4}) ?(?:-|to|until) ?(\d{1,2}[/.]\d{1,2}[/.]\d{2,4})")


def stated(text: str) -> Stated:
    """What one title, heading or name says; nothing where it is not sure."""
    folded = fold(text[:SHORT])
    if ending := ending_in(folded):
        return _sorted(ending.period)
    if week := week_in(text, None):
        return Stated(period=week)
    if found := _RANGE.search(folded):
        span = read_date(found[0]).span
        return _sorted(span) if span else Stated()
    for pattern in _PIECES:
        for piece in pattern.finditer(folded):
            if pattern is _PIECES[-1] and _NO_PERIOD.search(folded[: piece.start()]):
                continue
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


def _sorted(period: Period | None) -> Stated:
    if period is None:
        return Stated()
    return Stated(year=period) if period.months_long == 12 else Stated(period=period)
