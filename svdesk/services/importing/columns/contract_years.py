"""Dates columns headed ``Year 1 | Year 2 | Year 3`` whose beginning a title names: ``Contract started 1 April 2022``.

Without such a title they are left alone: they may be the classes of a school; ``Month 1`` is the first of the year, and
with such a title the first of the contract. So are dated ``2023 | 2024`` whose end a
title names: ``Years ended 31 March``.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from svdesk.domain.period import Period, months_later
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.endings import year_end_in
from svdesk.services.importing.cells.months import MONTH
from svdesk.services.importing.cells.periods import Label
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.cells.years import STARTS, stated
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.headings.headings import Heading

_NUMBERED = re.compile(
    r"(?:contract |project |programme |grant )?(?:(?:year|yr|blwyddyn|bl)|(?P<month>month|mis))[ .]*(?P<number>\d{1,2})"
)
_START = re.compile(
    rf"\b(?:{STARTS})\b[^\d]{{0,12}}?"
    rf"(\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{MONTH}) \d{{4}})"
)
_FEWEST, _MONTHS = 2, 12
_LONGER_THAN_A_YEAR = timedelta(days=400)


def label_contract_years(drafts: Sequence[Draft], titles: Sequence[str]) -> None:
    """Give columns headed by numbered years, or months, each its own, counted from the beginning that *titles* name."""
    named = [(each, match) for each in drafts if (match := _NUMBERED.fullmatch(fold(each.heading)))]
    found = [(each, int(match["number"])) for each, match in named]
    lengths = {1 if match["month"] else _MONTHS for _, match in named}
    steps = {later - earlier for (_, earlier), (_, later) in pairwise(found)}
    if len(found) < _FEWEST or len(lengths) > 1 or steps != {1}:
        return
    length = lengths.pop()
    began = next((day for title in titles if (day := _beginning(title))), None)
    for each, number in found if began else ():
        assert began is not None
        start, after = months_later(began, length * (number - 1)), months_later(began, length * number)
        each.says = Heading("quantity", 2, 2, label=Label(whole=Period(start, after - timedelta(days=1))))


def label_years_ended(drafts: Sequence[Draft], titles: Sequence[str]) -> None:
    """Give each column headed by a bare year the twelve months that end in it with the month that *titles* name."""
    month = next((month for title in reversed(titles) if (month := year_end_in(fold(title)))), None)
    for each in drafts if month else ():
        label = each.says.label
        if label is not None and label == Label(year=label.year):
            assert month is not None
            assert label.year is not None
            after = months_later(date(label.year, month, 1), 1)
            whole = Period(months_later(after, -_MONTHS), after - timedelta(days=1))
            each.says = replace(each.says, label=Label(whole=whole))


def _beginning(title: str) -> date | None:
    """The day on which what *title* is about began: said as such, or as the first of several years."""
    period = stated(title).period
    if period is not None and period.end - period.start > _LONGER_THAN_A_YEAR:
        return period.start
    found = _START.search(fold(title))
    reading = read_date(found[1]) if found else None
    if reading is None or reading.code:
        return None
    readings = reading.label.readings(None) if reading.label else ()
    return readings[0].start if readings else reading.day
