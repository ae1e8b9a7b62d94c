"""Hours, however a time sheet writes them: ``3h 30m``, ``3:30``, ``45 mins``, ``10am-12pm``, a clock's time."""

import re
from datetime import time, timedelta
from decimal import Decimal
from typing import NamedTuple

_HOURS = r"(?:h|hr|hrs|hour|hours|awr|oriau)\b\.?"
_MINUTES = r"(?:m|min|mins|minute|minutes|mun|munud|munudau)\b\.?"
_BOTH = re.compile(
    rf"(\d{{1,5}}) ?(?:h|hr|hrs|hour|hours|awr|oriau)\.?,? ?(?:and |a |ac )?(\d{{1,2}})(?: ?{_MINUTES})?"
)
_CLOCK = re.compile(rf"(\d{{1,5}}):([0-5]\d)(?::([0-5]\d))?(?: ?{_HOURS})?")
_JUST_MINUTES = re.compile(rf"(\d{{1,6}}) ?(?:{_MINUTES}|')")
_AND_A_HALF = re.compile(
    r"(an?|\d{1,4}|one|two|three|un|dwy|tair|) ?(?:(?:hours?|hrs?|h) and a half|(?:h?awr|oriau) a hanner)"
)
_FEW = {"": 1, "a": 1, "an": 1, "one": 1, "un": 1, "two": 2, "dwy": 2, "three": 3, "tair": 3}
_ONE_HOUR = re.compile(r"an? hour|half (?:an? )?hour|(?:three[- ])?quarters? of an hour|hanner awr")
_QUARTERS = {"h": 2, "q": 1, "t": 3, "a": 4}
_OF_DAY = r"(\d{1,2})(?:[:.]([0-5]\d))? ?(am|pm)?"
_FROM_TO = re.compile(rf"(?:from )?{_OF_DAY} ?(?:-|to|until|till) ?{_OF_DAY}")
_WORDS_OF_DAY = re.compile(r"(?:12 ?)?\b(?:noon|midday)\b")
_HALVES = (
    (re.compile(r"(?<=\d) ?(?:a\.m|y\.?b)\b\.?"), "am"),
    (re.compile(r"(?<=\d) ?(?:p\.m|y\.?[ph])\b\.?"), "pm"),
)
"""Before and after noon, in English with full stops and in Welsh: *y bore*, *y prynhawn*, *yr hwyr*."""
_NOON, _EVENING = 12 * 60, 17 * 60
_SIX_PLACES = Decimal("0.000001")


class Hours(NamedTuple):
    """A length of time in hours; ``rounded`` where minutes do not go into six decimal places."""

    value: Decimal
    rounded: bool


def hours_written(text: str) -> Hours | None:
    """The hours of folded *text* which is a length of time and nothing else, or None. ``3h 30m`` is 3.5."""
    if (found := _BOTH.fullmatch(text)) and int(found[2]) < 60:
        return _hours(int(found[1]) * 3600 + int(found[2]) * 60)
    if found := _CLOCK.fullmatch(text):
        return _hours(int(found[1]) * 3600 + int(found[2]) * 60 + int(found[3] or 0))
    if found := _JUST_MINUTES.fullmatch(text):
        return _hours(int(found[1]) * 60)
    if found := _AND_A_HALF.fullmatch(text):
        whole = _FEW.get(found[1]) or int(found[1])
        return _hours(whole * 3600 + 1800)
    if found := _ONE_HOUR.fullmatch(text):
        return _hours(_QUARTERS[found[0][0]] * 900)
    return None


def hours_between(text: str, *, bare: bool = False) -> Hours | None:
    """The hours from one time of day to another, ``10am-12pm`` or ``10:00 to 12:30``, or None.

    Two bare numbers, ``10-12``, are no times of day but where *bare* says so: they may be a range. A session that ends
    before it begins is none, but there for a shift of the night, ``20:00-8:00``; of bare hours the later is after noon,
    as in ``11-1``.
    """
    found = _from_to(text)
    marked = found is not None and bool(found[3] or found[6] or ":" in text)
    if not found or not (marked or bare):
        return None
    last = _minute_of_day(found[4], found[5], found[6])
    first = _minute_of_day(found[1], found[2], None)
    if not marked and first is not None and last is not None and last <= first < _NOON + 60:
        last += _NOON
    firsts = [_minute_of_day(found[1], found[2], said) for said in ([found[3]] if found[3] else [found[6], None])]
    for first in firsts:
        if first is not None and last is not None and first < last:
            return _hours((last - first) * 60)
    timed = bare and found[2] and found[5]
    if timed and first is not None and last is not None and last <= _NOON and first >= _EVENING:
        return _hours((last + 2 * _NOON - first) * 60)
    return None


def _from_to(text: str) -> re.Match[str] | None:
    text = _WORDS_OF_DAY.sub("12:00 pm", text)
    for half, said in _HALVES:
        text = half.sub(said, text)
    return _FROM_TO.fullmatch(text)


def _minute_of_day(hour: str, minute: str | None, half: str | None) -> int | None:
    number = int(hour)
    if number > 23 or (half and not 1 <= number <= 12):
        return None
    if half:
        number = number % 12 + (12 if half == "pm" else 0)
    return number * 60 + int(minute or 0)


def hours_of(value: time | timedelta) -> Hours:
    """The hours of a cell which a spreadsheet keeps as a time or a length of time."""
    if isinstance(value, timedelta):
        return _hours(value.days * 86_400 + value.seconds)
    return _hours(value.hour * 3600 + value.minute * 60 + value.second)


def _hours(seconds: int) -> Hours:
    exact = Decimal(seconds) / 3600
    value = exact.quantize(_SIX_PLACES)
    return Hours(value.normalize() + 0 if value else Decimal(0), value * 3600 != seconds)
