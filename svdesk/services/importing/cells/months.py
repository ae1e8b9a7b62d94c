"""The names of the months, in English and Welsh, written out or shortened, as people head columns with them."""

from collections.abc import Mapping

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
MONTHS: Mapping[str, int] = {name: month for month, names in enumerate(_NAMES, 1) for name in names.split()}
"""Each name in small letters, and the month from 1 to 12."""

MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
"""The names as alternatives of a regular expression, the longest first."""


AFTER_O: Mapping[str, str] = {
    "fawrth": "mawrth", "fai": "mai", "fehefin": "mehefin", "orffennaf": "gorffennaf", "fedi": "medi",
    "dachwedd": "tachwedd", "ragfyr": "rhagfyr",
}  # fmt: skip
"""How Welsh months begin after *o* (of), and their plain names: ``3ydd o Fai``."""


def century(year: str) -> int:
    """The year that two or four figures mean: ``24`` is 2024, ``87`` is 1987."""
    number = int(year)
    return number if len(year) > 2 else number + (2000 if number < 70 else 1900)
