"""Knows a session that did not take place, so that it is passed over with its words instead of becoming an activity."""

import re
from collections.abc import Iterable, Sequence

from svdesk.i18n import _
from svdesk.services.importing.cells.empty_words import nothing_said
from svdesk.services.importing.cells.words import SHORT, fold
from svdesk.services.importing.columns.count_columns import Cell
from svdesk.services.importing.columns.drafts import MARKS
from svdesk.services.importing.layout.table import Column

_PARTS = re.compile(r"\s+[-\u2013\u2014]+\s+|\s*[:;,()\[\]]+\s*")
_NEVER, _AWAY = "did not happen", "away"


def not_held(texts: Iterable[str | None], found: Sequence[Cell]) -> str:
    """The words that say that what a row tells of did not take place, or an empty text.

    *texts* are what was to be done and the notes; *found* the counts of the row, none of which may be more than nil.
    ``Drop-in (cancelled)``, and ``POSTPONED`` or ``A/L`` under a count, say so; ``two cancelled their places`` and
    ``Craft (half term)`` do not.
    """
    if any((cell.value or cell.problems or cell.also) and not _only_when(cell) for cell in found):
        return ""
    cells = [cell.text for cell in found if cell.empty in (_NEVER, _AWAY)]
    said = [text for text in texts if text and len(text) <= SHORT and _says_never(text)]
    return "; ".join(dict.fromkeys((*cells, *said)))


def told(text: str, why: str, counts: Iterable[Column]) -> str:
    """What is said of a row that is passed over: that *text* did not take place, or that somebody was not there."""
    if any(column.tag == MARKS for column in counts):
        return f"{text}: {why}"
    named = _("{text}, which did not take place").format(text=text)
    return named if why == text else f"{named}: {why}"


def with_why(notes: str | None, columns: Sequence[Column], found: Sequence[Cell]) -> str | None:
    """*notes* with the words of a count that say why it is missing, where another count of the row is brought in.

    Under days of the week such words are about that day only.
    """
    never = [
        cell.text
        for column, cell in zip(columns, found, strict=True)
        if cell.empty in (_NEVER, _AWAY) and column.weekday is None and column.period is None
    ]
    return "\n".join([*dict.fromkeys(never), *([notes] if notes else [])]) or None if never else notes


def _only_when(cell: Cell) -> bool:
    """Whether a count is worked out of times of day, which a session has that is called off."""
    return bool(cell.problems) and all(problem.code == "times-as-hours" for problem in cell.problems)


def _says_never(text: str) -> bool:
    return any(nothing_said(part) == _NEVER for part in _PARTS.split(fold(text)) if part)
