"""Dates columns headed ``Year 1 | Year 2 | Year 3`` whose beginning a title names: ``Contract started 1 April 2022``.

Without such a title it is asked which years they are, for they may be the classes of a school as well; ``Month 1`` is
the first of the year, and with such a title the first of the contract. So are dated ``2023 | 2024`` whose end a title
names: ``Years ended 31 March``.
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
from svdesk.services.importing.cells.numbered_years import year_or_month
from svdesk.services.importing.cells.periods import Label
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.cells.years import STARTS, stated
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.headings.headings import Heading, read_heading
from svdesk.services.importing.layout.table import NUMBERED_YEAR

_CLASS = re.compile(r"reception|nursery|derbyn|meithrin|dosbarth|(?:year|yr|blwyddyn|bl)\.? ?r")
_LATEST_FIRST = 3
"""Years of a contract that begin with a later one than this are classes of a school: ``Year 7 | Year 8``."""
_START = re.compile(
    rf"\b(?:{STARTS})\b[^\d]{{0,12}}?"
    rf"(\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{MONTH}) \d{{4}})"
)
_YEAR = 12
_LONGER_THAN_A_YEAR = timedelta(days=400)


def label_contract_years(drafts: Sequence[Draft], titles: Sequence[str]) -> None:
    """Give columns headed by numbered years, or months, each its own, counted from the beginning that *titles* name.

    Years without one are marked, to be asked about, unless it is plain that they are classes of a school.
    """
    named = [(each, said, read_heading(said.rest).kind) for each in drafts if (said := year_or_month(each.heading))]
    named = [(each, said, kind) for each, said, kind in named if kind or not said.rest]
    numbers = list(dict.fromkeys(said.number for _, said, _ in named))
    lengths = {said.months for _, said, _ in named}
    if len(lengths) > 1 or {later - earlier for earlier, later in pairwise(numbers)} != {1}:
        return
    began = next((day for title in titles if (day := _beginning(title))), None)
    if began is None and (lengths != {_YEAR} or _are_classes(drafts, numbers)):
        return
    for each, said, kind in named:
        whole = numbered_period(began, said.number, said.months) if began else None
        each.says = Heading("quantity", 2, 2, "" if began else NUMBERED_YEAR, label=Label(whole=whole), kind=kind)


def numbered_period(began: date, number: int, months: int = _YEAR) -> Period:
    """The *number*-th of periods of so many *months*, the first of which begins on the day *began*."""
    return Period(months_later(began, months * (number - 1)), months_later(began, months * number) - timedelta(days=1))


def _are_classes(drafts: Sequence[Draft], numbers: Sequence[int]) -> bool:
    """Whether numbered years are those of a school: others of its classes stand beside, or each row has its date."""
    named = any(_CLASS.fullmatch(fold(each.heading)) for each in drafts)
    dated = any(each.says.field == "date" and each.look.mostly(each.look.dates) for each in drafts)
    return named or dated or numbers[0] > _LATEST_FIRST


def label_years_ended(drafts: Sequence[Draft], titles: Sequence[str]) -> None:
    """Give each column headed by a bare year the twelve months that end in it with the month that *titles* name."""
    month = next((month for title in reversed(titles) if (month := year_end_in(fold(title)))), None)
    for each in drafts if month else ():
        label = each.says.label
        if label is not None and label == Label(year=label.year):
            assert month is not None
            assert label.year is not None
            after = months_later(date(label.year, month, 1), 1)
            whole = Period(months_later(after, -_YEAR), after - timedelta(days=1))
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
