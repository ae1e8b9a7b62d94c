"""The names of the months, in English and Welsh, written out or shortened, as people head columns with them."""

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


def century(year: str) -> int:
    """The year that two or four figures mean: ``24`` is 2024, ``87`` is 1987."""
    number = int(year)
    return number if len(year) > 2 else number + (2000 if number < 70 else 1900)
