"""Whether a charity or company number has the shape of one. Nothing is looked up: that would need the internet.

Shapes after org-id.guide: England and Wales 6 or 7 digits, a linked charity with ``-`` and its own number; Scotland
``SC`` and 5 or 6 digits; Northern Ireland ``NIC`` and 6 digits; companies 8 digits, or 2 letters and 6 digits.
"""

import re

_CHARITY = {
    "GB-CHC": re.compile(r"\d{6,7}(-\d{1,3})?", re.ASCII),
    "GB-SC": re.compile(r"SC\d{5,6}", re.ASCII),
    "GB-NIC": re.compile(r"NIC\d{6}", re.ASCII),
}
_COMPANY = re.compile(r"\d{8}|[A-Z]{2}\d{6}", re.ASCII)


def tidy(number: str) -> str:
    """*number* without spaces and in capitals, as registers write it."""
    return "".join(number.split()).upper()


def is_charity_number(number: str) -> bool:
    """Whether it has the shape of a charity number of any part of the United Kingdom."""
    return any(shape.fullmatch(tidy(number)) for shape in _CHARITY.values())


def is_company_number(number: str) -> bool:
    """Whether it has the shape of a company number; Companies House writes seven digits with a nought before."""
    return bool(_COMPANY.fullmatch(_eight(number)))


def org_id(charity_number: str = "", company_number: str = "") -> str | None:
    """The open identifier of an organisation, as ``GB-CHC-279417``; the charity's before the company's, or None."""
    for prefix, shape in _CHARITY.items():
        if shape.fullmatch(tidy(charity_number)):
            return f"{prefix}-{tidy(charity_number)}"
    if company_number and is_company_number(company_number):
        return f"GB-COH-{_eight(company_number)}"
    return None


def _eight(number: str) -> str:
    """A company number of seven figures with its nought before; any other as it is."""
    return tidy(number).zfill(8) if len(tidy(number)) == 7 else tidy(number)
