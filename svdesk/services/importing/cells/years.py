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
_TWO_YEARS = r"(?:20\d\d ?[/-] ?(?:20)?\d\d|\d\d/\d\d)"
_PIECES = (
    re.compile(rf"(?<![\w/-]){_TWO_YEARS}(?: ?(?:-|to|until|hyd|&|and|,) ?{_TWO_YEARS})+(?![\w/-])"),
    re.compile(rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?\b({MONTH})\b\.?(?: ({_YEAR}))? ?(?:-|to|until|i) ?"
               rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?({MONTH})\b\.?,? ({_YEAR})"),
    re.compile(rf"\b(?:(?:academic|school) (?:year|yr)|blwyddyn (?:academaidd|ysgol))\b[\s,:()-]*{_TWO_YEARS}"),
    re.compile(rf"\b{_PART}\b[\s,:()-]*(?:fy ?)?(?:{_TWO_YEARS}|20\d\d)"),
    re.compile(rf"{_TWO_YEARS}[\s,:(-]*{_PART}\b"),
    re.compile(r"(?<![\w/])(?:fy ?)?20\d\d ?(?:[/-]|to) ?(?:20)?\d\d(?![\w/-])"),
    re.compile(r"(?<![\w/])(?:fy ?)?(?:[1-3]\d/[1-3]\d|[2-3]\d-[2-3]\d)(?![\w/-])"),
    re.compile(rf"\b({MONTH})\b\.? ({_YEAR})"),
)  # fmt: skip
_SHORT_YEARS = re.compile(rf"\b(?:{MONTH})\b\.? '?\d\d ?(?:-|to|until|i) ?(?:{MONTH})\b\.? '?\d\d(?![\d/])")
"""``Apr 24 - Mar 25`` is a year; anything shorter may as well be two days."""
STARTS = r"start(?:s|ed|ing)?|began|begins?|beginning|commenc(?:es?|ed|ing)|since|yn dechrau|dechreuodd|dechrau|cychwyn"
"""Words before the day on which something began, and which say nothing of when it ended."""
_PAPER = r"(?:annual |monthly |quarterly )?(?:report|return|form|sheet|dashboard|figures|adroddiad|ffurflen)"
_WRITTEN = (
    r"printed|updated|created|issued|prepared|produced|compiled|completed|submitted|returned|due|deadline|approved"
    r"|signed|revised|checked|received|argraffwyd|paratowyd|cwblhawyd|cyflwynwyd|dyddiad cau"
    r"|(?:report|return|meeting) date|date of (?:the )?(?:report|return|meeting)|dyddiad (?:yr )?adroddiad"
)
_NO_PERIOD = re.compile(
    rf"\b(?:{STARTS}|founded|est|established|sefydlwyd|printed|updated|diweddarwyd|dated)\b[^;]{{0,12}}$"
    r"|(?:\b(?:by|erbyn|as (?:at|of)|fel ar|meeting|cyfarfod|version|template|copyright|\(c\))|\u00a9)"
    r"(?:[ ,:-]|\b(?:the|held|on|of|ar|o|y|bwrdd|\w+day|end|diwedd|\d{1,2}(?:st|nd|rd|th|ain|ydd|fed|eg|af)?)\b)*$"
    rf"|(?:^|[-(:;.,|] ?|\b{_PAPER} )(?:to be )?(?:{_WRITTEN})\b(?:(?!\b(?:for|covering|ar gyfer)\b)[^.;]){{0,30}}$"
)
"""What stands before the day on which something began, or on which people met or wrote about what was done."""
_OF_A_MEETING = re.compile(r"^ (?:\w+ )?(?:meeting|agm)\b")
_DAY = re.compile(r"\b(?:\d{1,2}(?:st|nd|rd|th)? ?(?:-|to) ?)?\d{1,2}(?:st|nd|rd|th|af|ain|ydd|fed|eg)?(?: of| o)? $")
_BARE_YEAR = re.compile(rf"(?<![\w/£.-]){_YEAR}(?![\d/]|[.-]\d)")
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
    if (found := _SHORT_YEARS.search(folded)) and (label := _label(found)) and label.heads_a_year:
        return _sorted(next(iter(label.readings(None)), None))
    for pattern in _PIECES:
        for piece in pattern.finditer(folded):
            if pattern is _PIECES[-1] and (told := _of_a_day(folded, piece)) is not None:
                if told.period:
                    return told
                continue
            label = _label(piece)
            readings = label.readings(None) if label else ()
            if len(readings) == 1:
                return _sorted(readings[0])
    return Stated()


def _of_a_day(folded: str, piece: re.Match[str]) -> Stated | None:
    """The day that a month and its year are part of, nothing where they only date a paper; None where they are none."""
    before = folded[: piece.start()]
    if _NO_PERIOD.search(before) or _OF_A_MEETING.search(folded[piece.end() :]):
        return Stated()
    number = _DAY.search(before)
    found = read_date(f"{number[0]}{piece[0]}") if number else None
    if found is None or not (found.day or found.span):
        return None
    return Stated(period=found.span or (Period(found.day, found.day) if found.day else None))


def about(texts: Iterable[str], sheet_name: str, year: Period | None) -> Stated:
    """What a sheet is about: its titles, then its name, then *year*, the nearest to the data (the last) first.

    A year that they name stands against a day, and against a month outside it: people met or wrote on it.
    """
    said = [*reversed(list(texts)), sheet_name]
    *found, of_name = [stated(text) for text in said]
    named = next((each.year for each in (*found, of_name) if each.year), None)
    around = named or year
    periods = [each.period for each in found if each.period and not _passing(each.period, named)]
    periods += [of_name.period] if of_name.period else []
    period = next((each for each in periods if not _is_day(each)), periods[0] if periods else None)
    labels = [label for text in said if (label := read_label(text))]
    if period is None and around:
        readings = (label.readings(around) for label in labels if not label.heads_a_year)
        period = next((each[0] for each in readings if len(each) == 1), None)
    elif period is None and (label := read_label(sheet_name)) and label.year and label.months:
        # In a cell "Apr 24" may be a day; what names a whole sheet is a month.
        period = label.readings(None)[0]
    if around is None and period is not None and not _is_day(period):
        around = year_around(period.start, FINANCIAL_YEAR_MONTH)
        around = around if period in around else None
    return Stated(around, period)


def _is_day(period: Period) -> bool:
    return period.start == period.end


def _passing(period: Period, named: Period | None) -> bool:
    """Whether a period is none of the sheet, which names its year: a day, or a month that lies outside the year."""
    return named is not None and (_is_day(period) or (period.months_long == 1 and period not in named))


def bare_year(texts: Iterable[str]) -> int | None:
    """The one year that *texts* name by its number alone, ``Log 2024``, ``Haf 2024``; which months it has is open."""
    found: set[str] = set()
    for text in texts:
        folded = fold(text[:SHORT])
        found |= {year[0] for year in _BARE_YEAR.finditer(folded) if not _NO_PERIOD.search(folded[: year.start()])}
    return int(found.pop()) if len(found) == 1 else None


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
