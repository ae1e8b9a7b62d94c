"""Hours, however a time sheet writes them: ``3h 30m``, ``3:30``, ``45 mins``, a time of day kept as a length."""

import re
from datetime import time, timedelta
from decimal import Decimal
from typing import NamedTuple

_HOURS = r"(?:h|hr|hrs|hour|hours|awr|oriau)\b\.?"
_MINUTES = r"(?:m|min|mins|minute|minutes|munud|munudau)\b\.?"
_BOTH = re.compile(rf"(\d{{1,5}}) ?(?:h|hr|hrs|hour|hours|awr)\.?,? ?(?:and |a )?(\d{{1,2}})(?: ?{_MINUTES})?")
_CLOCK = re.compile(rf"(\d{{1,5}}):([0-5]\d)(?::([0-5]\d))?(?: ?{_HOURS})?")
_JUST_MINUTES = re.compile(rf"(\d{{1,6}}) ?{_MINUTES}")
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
    return None


def hours_of(value: time | timedelta) -> Hours:
    """The hours of a cell which a spreadsheet keeps as a time or a length of time."""
    if isinstance(value, timedelta):
        return _hours(value.days * 86_400 + value.seconds)
    return _hours(value.hour * 3600 + value.minute * 60 + value.second)


def _hours(seconds: int) -> Hours:
    exact = Decimal(seconds) / 3600
    value = exact.quantize(_SIX_PLACES)
    return Hours(value.normalize() + 0 if value else Decimal(0), value * 3600 != seconds)
