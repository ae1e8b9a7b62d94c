"""Reads years and months that go by numbers: ``Year 1``, ``Contract year 2``, ``Blwyddyn 3``, ``Month 4``."""

import re
from typing import NamedTuple

from svdesk.services.importing.cells.words import SHORT, fold

_NUMBERED = re.compile(
    r"\b(?:contract |project |programme |grant )?"
    r"(?:(?:year|yr|blwyddyn|bl)|(?P<month>month|mis))[ .]*(?P<number>\d{1,2})\b"
)
_YEAR = 12


class ByNumber(NamedTuple):
    """Which year or month is named, how many ``months`` long it is, and the ``rest`` of the words beside it."""

    number: int
    months: int
    rest: str


def year_or_month(text: str) -> ByNumber | None:
    """The year or month that *text* names by its number, or None."""
    found = _NUMBERED.search(fold(text)) if len(text) <= SHORT else None
    if found is None:
        return None
    rest = fold(text).replace(found[0], " ", 1).strip(" .:()-")
    return ByNumber(int(found["number"]), 1 if found["month"] else _YEAR, rest)


def numbered_part(text: str) -> str:
    """The words of *text* that name its year or month, as they stand there: ``Year 1`` of ``Year 1 target``."""
    found = _NUMBERED.search(text.lower())
    return text[found.start() : found.end()] if found else text
