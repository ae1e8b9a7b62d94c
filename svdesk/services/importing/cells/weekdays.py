"""Sees that a date contradicts the day of the week written beside it: ``Mon 4 June`` where that is a Tuesday.

Either may be the slip, so a person is asked.
"""

import re

from svdesk.domain.period import Period
from svdesk.services.importing.cells.words import fold

_IN_ENGLISH = r"(mon|tue|wed|thu|fri|sat|sun)(?:s?day|nesday|rs?day|urday|rs?)?s?\b"
_IN_WELSH = r"(ll?un|[mf]awrth|[mf]ercher|iau|g?wener|sadwrn|sul)\b"
DAY_BEFORE = re.compile(rf"^(?:{_IN_ENGLISH}[.,]?|(?:dydd|nos) {_IN_WELSH},?)\s+")
"""The day of the week before a date: ``Weds 19/04/23``, ``Nos Fawrth 3 Mehefin``."""
DAY_AFTER = re.compile(rf"[ ,]+(?:\(?{_IN_ENGLISH}|(?:\((?:(?:dydd|nos) )?|(?:dydd|nos) ){_IN_WELSH})\.?\)?$")
"""The day of the week behind a date: ``19/04/23 (Wed)``; *Mawrth* alone is a month."""
_ENGLISH = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WELSH = ("llun", "mawrth", "mercher", "iau", "gwener", "sadwrn", "sul")


def weekday_said(text: str) -> int | None:
    """The day of the week that *text*, a date, begins or ends with, 0 for Monday; None where it names none."""
    found = DAY_BEFORE.match(fold(text)) or DAY_AFTER.search(fold(text))
    if found is None:
        return None
    if found[1]:
        return _ENGLISH.index(found[1])
    return next(at for at, name in enumerate(_WELSH) if found[2].endswith(name[1:]))


def contradicts(text: str, period: Period) -> bool:
    """Whether *text* names another day of the week than that of *period*, where that is a single day."""
    said = weekday_said(text)
    return said is not None and period.start == period.end and period.start.weekday() != said
