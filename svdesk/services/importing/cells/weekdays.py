"""Sees that a date contradicts the day of the week written beside it: ``Mon 4 June`` where that is a Tuesday.

Either may be the slip, so a person is asked.
"""

import re

from svdesk.domain.period import Period
from svdesk.services.importing.cells.words import fold

_NAMED = re.compile(
    r"(mon|tue|wed|thu|fri|sat|sun)(?:s?day|s|nesday|rs?day|rs?|urday)?\b[.,]?\s+(?=\d|[a-z]{3,9} \d)|"
    r"(?:dydd|nos) (llun|mawrth|mercher|iau|gwener|sadwrn|sul)\b,?\s+"
)
DAY_AFTER = re.compile(
    r"[ ,]+(?:\(?(mon|tue|wed|thu|fri|sat|sun)(?:s?day|s|nesday|rs?day|rs?|urday)?\b|"
    r"(?:\((?:(?:dydd|nos) )?|(?:dydd|nos) )(llun|mawrth|mercher|iau|gwener|sadwrn|sul))\.?\)?$"
)
"""The day of the week behind a date: ``19/04/23 (Wed)``; *Mawrth* alone is a month."""
_ENGLISH = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WELSH = ("llun", "mawrth", "mercher", "iau", "gwener", "sadwrn", "sul")


def weekday_said(text: str) -> int | None:
    """The day of the week that *text*, a date, begins or ends with, 0 for Monday; None where it names none."""
    found = _NAMED.match(fold(text)) or DAY_AFTER.search(fold(text))
    if found is None:
        return None
    return _ENGLISH.index(found[1]) if found[1] else _WELSH.index(found[2])


def contradicts(text: str, period: Period) -> bool:
    """Whether *text* names another day of the week than that of *period*, where that is a single day."""
    said = weekday_said(text)
    return said is not None and period.start == period.end and period.start.weekday() != said
