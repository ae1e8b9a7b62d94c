"""Days as funders write them: as the standard says, whole or in part, and as a spreadsheet left them when it was saved.

The 360Giving schema lets the day, or the month too, be left out of a planned date (``Event`` in its JSON schema).
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from svdesk.domain.period import Period, day_written, months_later
from svdesk.services.importing.cells.date_order import Order, order_of, settle
from svdesk.services.importing.cells.dates import read_date

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?", re.ASCII)
_IN_PART = re.compile(r"(\d{4})(?:-(\d{2}))?", re.ASCII)


def is_blank(text: str) -> bool:
    """Whether nothing is said, or in words that it is not known: ``TBC``, ``n/a``."""
    return not _ISO.fullmatch(text) and read_date(text or None).code == "date-missing"


def order_in(texts: Iterable[str]) -> Order:
    """Whether the day or the month comes first in a list, from all of its dates that the standard does not write."""
    return order_of([read_date(text) for text in set(texts) if not _by_the_standard(text)], None)


def in_doubt(text: str) -> str:
    """How a date that can be read two ways is read, British order first; empty for any other."""
    if _by_the_standard(text) or not read_date(text).unclear:
        return ""
    found = day_of(text, Order.DAY_FIRST)
    return day_written(found) if found else ""


def day_of(text: str, order: Order, *, last: bool = False) -> date | None:
    """The day that *text* means in a list of this *order*; of a month or year its first, or its *last*; or None."""
    if found := _ISO.fullmatch(text):
        return _day(*(int(part) for part in found.groups()))
    if found := _IN_PART.fullmatch(text):
        first = _day(int(found[1]), int(found[2] or 1), 1)
        months = 1 if found[2] else 12
        return months_later(first, months) - timedelta(days=1) if first and last else first
    reading = read_date(text)
    if reading.about:
        return None
    said = settle(reading, Order.DAY_FIRST if order is Order.ASK else order, None)
    days: Period | None = None if said.code else said.period
    return None if days is None else days.end if last else days.start


def _by_the_standard(text: str) -> bool:
    return bool(_ISO.fullmatch(text) or _IN_PART.fullmatch(text))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
