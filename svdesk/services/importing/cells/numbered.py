"""Reads days, weeks and sessions that go by numbers: ``12`` in a month, ``Week 3``, ``Session 4``."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from svdesk.services.importing.cells.vocabulary import phrases
from svdesk.services.importing.cells.words import SHORT, fold
from svdesk.services.workbook.sheet import Value

Kind = Literal["day", "week", "session"]

_WEEKDAYS = set(
    phrases(
        """
        m; t; w; th; f; s; su; tu; we; fr; sa; mo; mon; tue; tues; wed; weds; thu; thur; thurs; fri; sat; sun; monday;
        tuesday; wednesday; thursday; friday; saturday; sunday; llun; mawrth; mercher; iau; gwener; sadwrn; sul; ll; ma;
        me; ia; gw
        """
    )
)
_DAY = re.compile(r"(?:day )?(\d{1,2})(?:st|nd|rd|th|af|il|ydd|ed|eg|fed)?")
_WEEK = re.compile(r"(?:week|wk|wythnos|w)[ .:]*(?:no\.?|number|rhif)?[ .:]*(\d{1,2})")
_SESSION = re.compile(r"(?:session|sess|sesiwn|meeting|class|lesson|gwers|visit)[ .:]*(?:no\.?|number)?[ .:]*(\d{1,3})")
_LAST_DAY, _LAST_WEEK = 31, 53
FEWEST_NUMBERS = 3


class Numbered(NamedTuple):
    """What a cell numbers: the 12th ``day``, the 3rd ``week``."""

    kind: Kind
    number: int


def read_numbered(value: Value) -> Numbered | None:
    """A cell that numbers a week or a session, or None: a bare number is a day only among others (``days_rise``)."""
    return _read(value) if isinstance(value, str) and len(value) <= SHORT else None


@lru_cache(maxsize=2_000)
def _read(text: str) -> Numbered | None:
    folded = fold(text).strip(" .:")
    if found := _WEEK.fullmatch(folded):
        return Numbered("week", int(found[1])) if 1 <= int(found[1]) <= _LAST_WEEK else None
    if found := _SESSION.fullmatch(folded):
        return Numbered("session", int(found[1]))
    return None


def day_number(value: Value) -> int | None:
    """The day of a month that a cell says: ``12``, ``12th``, ``Mon 12``, ``12 M``; None for anything else."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value if 1 <= value <= _LAST_DAY else None
    if not isinstance(value, str) or len(value) > 20:
        return None
    words = [word for word in fold(value).strip(" .:").split() if word not in _WEEKDAYS]
    found = _DAY.fullmatch(" ".join(words))
    return int(found[1]) if found and 1 <= int(found[1]) <= _LAST_DAY else None


def is_weekday(value: Value) -> bool:
    """Whether a cell is nothing but a day of the week, or its first letters."""
    return isinstance(value, str) and fold(value).strip(" .:").removeprefix("dydd ") in _WEEKDAYS


def days_rise(numbers: Sequence[int | None]) -> bool:
    """Whether these are days of a month in their order: three or more, each later than the one before."""
    days = [number for number in numbers if number is not None]
    return len(days) >= FEWEST_NUMBERS and all(later > earlier for earlier, later in pairwise(days))
