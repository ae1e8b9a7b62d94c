"""How days, lengths, numbers and shares are typed into the window.

What people type is read as imports read it; whatever cannot be read gives None and is never guessed at.
"""

import re
from datetime import date
from decimal import Decimal

from svdesk.domain.activity import Empty
from svdesk.domain.division import WHOLE
from svdesk.domain.period import Period
from svdesk.services.importing.cells.dates import in_year, read_date
from svdesk.services.importing.cells.durations import hours_written
from svdesk.services.importing.cells.numbers import leading_number
from svdesk.services.importing.cells.words import fold
from svdesk.ui.as_written import EMPTY_WORDS

_MORE_EMPTY = {
    "nil": Empty.NIL,
    "no": Empty.NIL,
    "nobody": Empty.NIL,
    "dim": Empty.NIL,
    "unknown": Empty.NOT_KNOWN,
    "don't know": Empty.NOT_KNOWN,
    "?": Empty.NOT_KNOWN,
    "n/a": Empty.NOT_APPLICABLE,
    "na": Empty.NOT_APPLICABLE,
    "not applicable": Empty.NOT_APPLICABLE,
}
_HOURS = re.compile(r"(?:h|hr|hrs|hour|hours|awr|oriau)\.?")
_SHARE = re.compile(r"(\d{1,3}(?:\.\d{1,2})?) ?(?:%|per cent)?", re.ASCII)
_CURRENCY = re.compile(r"^(?:[£€$]|gbp|eur|usd)|(?:[£€$]|gbp|eur|usd|pounds|euros)$")
_TIMES = {"": 1, "k": 1000, "thousand": 1000, "m": 1_000_000, "million": 1_000_000}
_MOST_PENCE = 10**15
_LONGEST = 100_000


def read_day(text: str, today: date) -> date | None:
    """The day that *text* means, day before month; one without a year is the latest such day up to a month ahead.

    ``12/6/25``, ``12 June 2025``, ``Thu 12 Jun``, ``12.6``, ``2025-06-12``, ``today`` and ``yesterday`` are read.
    """
    folded = fold(text)
    if folded in {"today", "heddiw"}:
        return today
    if folded in {"yesterday", "ddoe"}:
        return date.fromordinal(today.toordinal() - 1)
    found = read_date(text)
    if found.yearless is not None:
        ahead = date.fromordinal(today.toordinal() + 31)
        last_year = Period(date.fromordinal(ahead.toordinal() - 364), ahead)
        found = in_year(found, last_year)
    return None if found.code or found.serial or found.week else found.day


def read_minutes(text: str) -> int | None:
    """The whole minutes that *text* means: ``1h 30m``, ``90 min``, ``1.5 hours``, ``1:30``; ``90`` alone is minutes."""
    folded = fold(text)
    found = hours_written(folded)
    hours = found.value if found and not found.rounded else None
    if found and found.rounded:
        minutes = (found.value * 60).quantize(Decimal(1))
        return int(minutes) if minutes <= _LONGEST else None
    if hours is None:
        figure = leading_number(folded)
        if figure is None or (figure.rest and not _HOURS.fullmatch(figure.rest)):
            return None
        hours = figure.value if figure.rest else figure.value / 60
    minutes = (hours * 60).quantize(Decimal("0.0001"))
    return int(minutes) if minutes == minutes // 1 and 0 <= minutes <= _LONGEST else None


def read_number(text: str) -> Decimal | Empty | None:
    """The number or kind of empty that *text* means: ``1,204``, ``£96.40``, ``24½``, ``none``, ``not known``."""
    folded = fold(text)
    said = {words: empty for empty, words in EMPTY_WORDS.items()} | _MORE_EMPTY
    if folded in said:
        return said[folded]
    minus = folded.startswith("-")
    found = leading_number(folded.removeprefix("-").strip().removeprefix("£").strip())
    if found is None or found.rest:
        return None
    return -found.value if minus else found.value


def read_total(text: str) -> Decimal | None:
    """The number that *text* means where there must be one; ``none`` and ``nil`` are nought."""
    number = read_number(text)
    return Decimal(0) if number is Empty.NIL else number if isinstance(number, Decimal) else None


def read_share(text: str) -> int | None:
    """Hundredths of a per cent: ``60``, ``60%``, ``33.33``; None outside 0 to 100 or with a finer fraction."""
    found = _SHARE.fullmatch(fold(text))
    hundredths = int(Decimal(found[1]) * 100) if found else None
    return hundredths if hundredths is not None and hundredths <= WHOLE else None


def read_pence(text: str) -> int | None:
    """Hundredths of a currency: ``£24,500.50``, ``24500``, ``€1.250,00``, ``12k``, ``1.5 m``; None if finer than that.

    The name of the currency may stand before or after; which one it is, is said elsewhere.
    """
    plain = _CURRENCY.sub("", fold(text)).strip()
    found = leading_number(plain)
    if found is None or found.rest not in _TIMES:
        return None
    pence = found.value * _TIMES[found.rest] * 100
    return int(pence) if pence == pence.to_integral_value() and pence < _MOST_PENCE else None
