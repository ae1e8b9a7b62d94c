"""Sees months that only the whole row of headings shows: ``A M J J A S`` one after the other, ``M1 M2 M3``, ``04/24``.

So do ``To 30 June`` and ``To 30 Sept`` side by side: they are as long as their last days are apart, and so are
``Cumulative to June`` and ``Cumulative to Sept``, each of which adds that to the one before.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from svdesk.services.importing.cells.endings import last_so_far
from svdesk.services.importing.cells.words import fold
from svdesk.services.workbook.sheet import Value

_LETTERS = (list("jfmamjjasond"), ["i", "ch", "m", "e", "m", "m", "g", "a", "m", "h", "t", "rh"])
"""The first letters of the months, in English and in Welsh."""
_FEWEST_LETTERS = 6
"""So many letters in their order are months, and no initials, weekdays or men and women."""
_NUMBERED = re.compile(r"m ?(\d{1,2})")
_FIGURES = re.compile(r"(0?[1-9]|1[0-2])[/-](\d\d)")
_FEWEST_FIGURES = 3
_FEWEST_ENDS = 2
_LONGEST = 30
_LENGTHS = (1, 3, 6, 12)
_ANY_YEAR = 2000
_NO_MONTH = 12
"""A figure above this is a year and no month, so that ``04/24`` is no day."""


def months_in(filled: Sequence[tuple[int, Value]]) -> Mapping[int, str]:
    """What the cells of a row name by column, where only all of them together show that they are months."""
    said = [(column, value) for column, value in filled if isinstance(value, str) and len(value) < _LONGEST]
    texts = [(column, fold(value).strip(" .")) for column, value in said]
    short = [(column, text) for column, text in texts if len(text) < 8]
    return _by_letters(short) or _by_numbers(short) or _by_figures(short) or _by_ends(texts)


def _by_letters(texts: Sequence[tuple[int, str]]) -> dict[int, str]:
    for letters in _LETTERS:
        found = [(column, text) for column, text in texts if text in letters]
        said = [text for _, text in found]
        starts = [at for at in range(12) if said == [letters[(at + place) % 12] for place in range(len(said))]]
        if _FEWEST_LETTERS <= len(said) <= 12 and len(starts) == 1:
            months = [date(_ANY_YEAR, (starts[0] + place) % 12 + 1, 1) for place in range(len(found))]
            return {column: f"{month:%B}" for (column, _), month in zip(found, months, strict=True)}
    return {}


def _by_numbers(texts: Sequence[tuple[int, str]]) -> dict[int, str]:
    found = {column: int(said[1]) for column, text in texts if (said := _NUMBERED.fullmatch(text))}
    follow = list(found.values()) == list(range(1, len(found) + 1))
    return (
        {column: f"Month {number}" for column, number in found.items()}
        if follow and len(found) >= _FEWEST_LETTERS
        else {}
    )


def _by_figures(texts: Sequence[tuple[int, str]]) -> dict[int, str]:
    found = [(column, int(said[1]), int(said[2])) for column, text in texts if (said := _FIGURES.fullmatch(text))]
    follow = all(12 * later[2] + later[1] == 12 * earlier[2] + earlier[1] + 1 for earlier, later in pairwise(found))
    if len(found) < _FEWEST_FIGURES or not follow or any(year <= _NO_MONTH for _, _, year in found):
        return {}
    return {column: f"{date(2000 + year, month, 1):%B %Y}" for column, month, year in found}


def _by_ends(texts: Sequence[tuple[int, str]]) -> dict[int, str]:
    found = {column: last for column, text in texts if (last := last_so_far(text))}
    ends = {column: (month, year) for column, (month, year, _) in found.items()}
    dated = all(year for _, year in ends.values())
    at = [12 * year + month if dated else month for month, year in ends.values()]
    steps = {later - earlier if dated else (later - earlier) % 12 for earlier, later in pairwise(at)}
    # Years may go back from the newest.
    length = min((abs(step) if dated else min(step, 12 - step) for step in steps), default=0)
    if len(ends) < _FEWEST_ENDS or len(steps) > 1 or length not in _LENGTHS:
        return {}
    return {
        column: _stretch(month, year, length) + (" cumulative" if so_far else "")
        for column, (month, year, so_far) in found.items()
    }


def _stretch(month: int, year: int, length: int) -> str:
    """So many months that end with *month*, in words: ``April 2024 to June 2024``, or ``April to June`` of any year."""
    before = 12 * (year or _ANY_YEAR) + month - length
    first, last = date(before // 12, before % 12 + 1, 1), date(year or _ANY_YEAR, month, 1)
    pattern = "%B %Y" if year else "%B"
    return last.strftime(pattern) if length == 1 else f"{first:{pattern}} to {last:{pattern}}"
