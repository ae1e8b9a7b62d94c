"""The headings under which funders publish their grants, so that such a list is known wherever it is opened.

The 360Giving Data Standard names each field twice: by a title for spreadsheets ("Funding Org:Name") and by a path for
JSON ("fundingOrganization/0/name"). Both are folded into one key, so that one reading does for every file.
"""

import re
from collections.abc import Iterable

KEYS = {
    "id": ("identifier", "id"),
    "title": ("title",),
    "description": ("description",),
    "currency": ("currency",),
    "amount": ("amountawarded",),
    "awarded": ("awarddate",),
    "starts": ("planneddatesstartdate", "actualdatesstartdate"),
    "ends": ("planneddatesenddate", "actualdatesenddate"),
    "months": (
        "planneddatesdurationmonths",
        "planneddatesduration",
        "actualdatesdurationmonths",
        "actualdatesduration",
    ),
    "funder_id": ("fundingorgidentifier", "fundingorganizationid"),
    "funder": ("fundingorgname", "fundingorganizationname"),
    "department": ("fundingorgdepartment", "fundingorganizationdepartment"),
    "recipient_id": ("recipientorgidentifier", "recipientorganizationid"),
    "recipient": ("recipientorgname", "recipientorganizationname"),
    "charity_number": ("recipientorgcharitynumber", "recipientorganizationcharitynumber"),
    "company_number": ("recipientorgcompanynumber", "recipientorganizationcompanynumber"),
}
"""The keys of what is used of a grant, by the names that it has here."""
LEAST = 4
"""So many known headings are those of such a list."""
_MUST = ("amount", "funder", "recipient")
"""What an ordinary log does not name all of in the words of the standard."""


def key(heading: str) -> str:
    """A heading or path as one key, letters only; empty for what belongs to the second or a later of several."""
    if re.search(r"[/:]\s*[1-9]\d*\s*[/:]", heading):
        return ""
    return re.sub(r"[^a-z]", "", heading.casefold())


def is_known(heading: str) -> bool:
    """Whether the standard has a field of this heading that is used here."""
    return any(key(heading) in names for names in KEYS.values())


def are_of_grants(headings: Iterable[str]) -> bool:
    """Whether *headings* are plainly those of a funder's list: what was awarded, by whom and to whom."""
    keys = {key(one) for one in headings}
    return all(keys & {*KEYS[name], *KEYS.get(f"{name}_id", ())} for name in _MUST)
