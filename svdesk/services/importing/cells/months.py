"""The names of the months, in English and Welsh, written out or shortened, as people head columns with them."""

import re
from collections.abc import Iterable

from svdesk.domain.period import Period, starting

_NAMES = (
    "january jan ionawr ion",
    "february feb febr chwefror chwef chwe",
    "march mar mawrth maw",
    "april apr ebrill ebr",
    "may mai",
    "june jun mehefin meh",
    "july jul gorffennaf gorff gor",
    "august aug awst aws",
    "september sept sep medi med",
    "october oct hydref hyd",
    "november nov tachwedd tach",
    "december dec rhagfyr rhag",
)
MONTHS: dict[str, int] = {name: month for month, names in enumerate(_NAMES, 1) for name in names.split()}
_MUTATED = {
    "fawrth": "mawrth", "fai": "mai", "fehefin": "mehefin", "orffennaf": "gorffennaf", "ngorffennaf": "gorffennaf",
    "fedi": "medi", "dachwedd": "tachwedd", "nhachwedd": "tachwedd", "thachwedd": "tachwedd", "ragfyr": "rhagfyr",
}  # fmt: skip
"""How Welsh months begin after *o*, *i*, *yng* or *a*: ``3ydd o Fai``, ``Ebrill i Fehefin``."""
MONTHS |= {mutated: MONTHS[plain] for mutated, plain in _MUTATED.items()}
"""Each name in small letters, and the month from 1 to 12."""

MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
"""The names as alternatives of a regular expression, the longest first."""

YEAR_AND_NUMBER = re.compile(r"((?:19|20)\d\d)-(\d\d?)")
"""``2008-09``, a year or a month, and ``2023-1``, which software writes for January."""
_MONTHS = 12


def century(year: str) -> int:
    """The year that two or four figures mean: ``24`` is 2024, ``87`` is 1987."""
    number = int(year)
    return number if len(year) > 2 else number + (2000 if number < 70 else 1900)


def months_among_years(texts: Iterable[str]) -> dict[str, Period]:
    """The months that a run of *texts* such as 2008-09 names; empty where each may be the year that begins in 2008.

    ``2008-08`` among them can be no year, and so makes a month of ``2008-09``.
    """
    found = [each for text in texts if (each := YEAR_AND_NUMBER.fullmatch(text))]
    if all(str(int(each[1]) + 1).endswith(each[2]) for each in found):
        return {}
    return {each[0]: starting(int(each[1]), int(each[2]), 1) for each in found if 1 <= int(each[2]) <= _MONTHS}
