"""Shortens a whole postcode that stands beside names: it would show where somebody lives, and the area says enough.

Format: the outward code (area and district) and the inward code, as in BS 7666 and the Royal Mail's guide.
"""

import re

from svdesk.services.importing.cells.words import fold

_WHOLE = re.compile(r"([A-Z]{1,2}\d[A-Z\d]?)\s*\d[A-Z]{2}", re.I)

_OF_ONE = re.compile(
    r"^(?:names?|dob|d\.o\.b\.?|date of birth|enw)$|"
    r"\b(?:clients?|service users?|patients?|beneficiary|participant|tenant|resident|householder|applicant|surname|"
    r"forename|first name|last name|full name|home address)\b"
)


def of_one_person(heading: str) -> bool:
    """Whether a column that is left out tells who it was for whom something was done: ``Client``, ``DOB``."""
    return _OF_ONE.search(fold(heading).strip(" .:;*?-")) is not None


def area_of(text: str) -> str:
    """``CF10`` for ``cf10 1aa``; an empty text where *text* is no whole postcode."""
    found = _WHOLE.fullmatch(text.strip())
    return found[1].upper() if found else ""
