"""Knows headings of money by what is charged, owed or paid, in any place of them, where no sign says that it is money.

Such words stand last, ``Hall costs``, or first, ``Costs staff``, or before what became of it, ``Fee paid``.
"""

import re

from svdesk.services.importing.cells.words import fold

_CHARGED = re.compile(
    r"\w[\w' ]* (?:fees?|fares?|takings|revenues?|proceeds|charges?|prices?|subs|costs?|expenses)\W*$"
    r"|^(?:costs?|costau)\b(?! (?:of|centres?|codes?|heads?|headings?|lines?|per|each|sav\w+|cutting)\b)[ -/:(]+\w"
    r"|\b(?:fees?|rent|interest|charges?|fares?|wages|salar(?:y|ies)) "
    r"(?:paid|received|due|owed|charged|collected|earned|taken|in|out)\W*$"
    r"|^(?:(?:gross|net|staff) )?(?:salar(?:y|ies)|payroll|cyflogau)$"
)
_COSTS = re.compile(
    r"^(?:expenses|spend|spent|spending|expenditure) |^(?:costs?|costau)\b(?! of living\b)|\b(?:costs?|expenses)\W*$"
)


def is_charged(heading: str) -> bool:
    """Whether a word of *heading* names what is charged or paid: ``Room charges``, ``Costs staff``, ``Fee paid``."""
    return _CHARGED.search(fold(heading)) is not None


def is_of_costs(heading: str) -> bool:
    """Whether money under *heading* was spent."""
    return _COSTS.search(fold(heading)) is not None
