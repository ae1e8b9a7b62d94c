"""Knows headings of money by what is charged, owed or paid, in any place of them, where no sign says that it is money.

Such words stand last, ``Hall costs``, or first, ``Costs staff``, or before what became of it, ``Fee paid``; of a grant
only where it is one, for ``Grants awarded`` may say how many.
"""

import re

from svdesk.services.importing.cells.words import fold

_ASKED_FOR = "requested|applied for|sought|offered|approved|awarded|granted|agreed|secured|claimed|allocated"
_CHARGED = re.compile(
    r"\w[\w' ]* (?:fees?|fares?|takings|revenues?|proceeds|charges?|prices?|subs|costs?|expenses)\W*$"
    r"|^(?:costs?|costau)\b(?! (?:of|centres?|codes?|heads?|headings?|lines?|per|each|sav\w+|cutting)\b)[ -/:(]+\w"
    r"|\b(?:fees?|rent|interest|charges?|fares?|wages|salar(?:y|ies)) "
    r"(?:paid|received|due|owed|charged|collected|earned|taken|in|out)\W*$"
    r"|^(?:(?:gross|net|staff) )?(?:salar(?:y|ies)|payroll|cyflogau)$"
    rf"|(?<!date )(?<!of )\b(?:grant|funding|funds) (?:{_ASKED_FOR}|paid|received|given|value|total)\W*$"
    rf"|\b(?:amount|sum) (?:{_ASKED_FOR})\W*$|\bmatch(?:ed)? funding\W*$"
)
_COSTS = re.compile(
    r"^(?:expenses|spend|spent|spending|expenditure) |^(?:costs?|costau)\b(?! of living\b)|\b(?:costs?|expenses)\W*$"
)
_VAT = re.compile(
    r"\b(?:(?P<net>ex|exc|excl|excluding|net of|without|before|heb|cyn|ac eithrio)|inc|incl|including|with|plus|after"
    r"|gyda|yn cynnwys|gan gynnwys|ar ôl|a)\.? (?:vat|taw)\b"
)
_FEW_WORDS = 5


def is_charged(heading: str) -> bool:
    """Whether a word of *heading* names what is charged or paid: ``Room charges``, ``Costs staff``, ``Fee paid``."""
    return _CHARGED.search(fold(heading)) is not None


def is_of_costs(heading: str) -> bool:
    """Whether money under *heading* was spent."""
    return _COSTS.search(fold(heading)) is not None


def vat_said(folded: str) -> str:
    """What a folded heading of few words says of VAT: ``net`` without it, ``gross`` with it, or nothing."""
    found = _VAT.search(folded)
    if not found or len(folded.split()) > _FEW_WORDS:
        return ""
    return "net" if found["net"] else "gross"
