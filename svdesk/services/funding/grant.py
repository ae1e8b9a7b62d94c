"""One grant as a funder's list tells it, and what is wrong with how it is told.

The 360Giving Data Standard names each field twice: by a title for spreadsheets ("Funding Org:Name") and by a path for
JSON ("fundingOrganization/0/name"). Both are folded into one key, so that one reading does for every file.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from svdesk.domain.period import Period, day_written, months_later
from svdesk.domain.problem import Page, Problem, Where, problem
from svdesk.i18n import _

_KEYS = {
    "id": ("identifier", "id"),
    "title": ("title",),
    "description": ("description",),
    "currency": ("currency",),
    "amount": ("amountawarded",),
    "awarded": ("awarddate",),
    "starts": ("planneddatesstartdate", "actualdatesstartdate"),
    "ends": ("planneddatesenddate", "actualdatesenddate"),
    "months": ("planneddatesdurationmonths", "planneddatesduration", "actualdatesdurationmonths"),
    "funder_id": ("fundingorgidentifier", "fundingorganizationid"),
    "funder": ("fundingorgname", "fundingorganizationname"),
    "department": ("fundingorgdepartment", "fundingorganizationdepartment"),
    "recipient_id": ("recipientorgidentifier", "recipientorganizationid"),
    "recipient": ("recipientorgname", "recipientorganizationname"),
    "charity_number": ("recipientorgcharitynumber", "recipientorganizationcharitynumber"),
    "company_number": ("recipientorgcompanynumber", "recipientorganizationcompanynumber"),
}
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?", re.ASCII)
_AMOUNT = re.compile(r"(?:\d{1,13}|\d{1,3}(?:,\d{3}){1,4})(?:\.\d{1,10})?", re.ASCII)
_CURRENCY = re.compile(r"[A-Za-z]{3}")
_MONTHS = re.compile(r"(\d{1,4})(?:\.0*)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Grant:
    """A grant that can be made a contract; ``amount_pence`` is in hundredths of ``currency``, None if not told.

    ``currency`` is empty where the list names none, or none that can be read.
    """

    id: str
    title: str
    description: str
    funder: str
    funder_id: str
    department: str
    period: Period
    amount_pence: int | None
    currency: str
    recipient: str
    recipient_id: str
    charity_number: str
    company_number: str

    @property
    def reference(self) -> str:
        """What the funder calls it: the identifier without the ``360G-`` and the publisher's prefix."""
        return re.sub(r"^360G-[^-]+-(?=.)", "", self.id)


def key(heading: str) -> str:
    """A heading or path as one key, letters only; empty for what belongs to the second or a later of several."""
    if re.search(r"[/:]\s*[1-9]\d*\s*[/:]", heading):
        return ""
    return re.sub(r"[^a-z]", "", heading.casefold())


def is_known(heading: str) -> bool:
    """Whether the standard has a field of this heading that is used here."""
    return any(key(heading) in names for names in _KEYS.values())


def grant(fields: Mapping[str, str], where: str) -> tuple[Grant | None, list[Problem]]:
    """The grant that *fields*, text by ``key``, tell, and its Problems; None where one of them is a stop.

    *where* says in words where it stands. The end is the planned one, else reckoned from the months, else a year.
    """
    told = {name: _first(fields, names) for name, names in _KEYS.items()}
    problems = [
        _problem("grant-without", where, field=words)
        for name, words in (("id", _("identifier")), ("title", _("title")), ("funder", _("name of the funder")))
        if not told[name]
    ]
    period = _period(told, where, problems)
    amount = _pence(told["amount"], where, problems)
    if period is None or any(one.severity == "stop" for one in problems):
        return None, problems
    made = Grant(
        id=told["id"],
        title=told["title"],
        description=told["description"],
        funder=told["funder"],
        funder_id=told["funder_id"],
        department=told["department"],
        period=period,
        amount_pence=amount,
        currency=told["currency"].upper() if _CURRENCY.fullmatch(told["currency"]) else "",
        recipient=told["recipient"],
        recipient_id=told["recipient_id"],
        charity_number=told["charity_number"],
        company_number=told["company_number"],
    )
    return made, problems


def _first(fields: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((" ".join(fields[name].split()) for name in names if fields.get(name, "").strip()), "")


def _problem(code: str, where: str, **facts: str) -> Problem:
    return problem(code, Where(Page.CONTRACTS), where=where, **facts)


def _pence(text: str, where: str, problems: list[Problem]) -> int | None:
    if not text:
        return None
    plain = re.sub(r"[£$€\s]", "", text)
    pence = Decimal(plain.replace(",", "")) * 100 if _AMOUNT.fullmatch(plain) else Decimal("0.5")
    if pence == pence.to_integral_value():
        return int(pence)
    problems.append(_problem("grant-amount-unread", where, text=text))
    return None


def _period(told: Mapping[str, str], where: str, problems: list[Problem]) -> Period | None:
    starts, ends = told["starts"] or told["awarded"], told["ends"]
    if not starts:
        problems.append(_problem("grant-without", where, field=_("date")))
        return None
    first, last = _day(starts), _day(ends) if ends else None
    for text, day, words in ((starts, first, _("start")), (ends, last, _("end"))):
        if text and day is None:
            problems.append(_problem("grant-date-unread", where, text=text, field=words))
    if first is None or (ends and last is None):
        return None
    if not told["starts"]:
        problems.append(_problem("grant-start-guessed", where))
    if last is None:
        found = _MONTHS.fullmatch(told["months"])
        months = int(found[1]) if found else 0
        last = months_later(first, months or 12) - timedelta(days=1)
        if not months:
            problems.append(_problem("grant-end-guessed", where, ends=day_written(last)))
    if last < first:
        facts = {"starts": day_written(first), "ends": day_written(last)}
        problems.append(_problem("grant-dates-turned", where, **facts))
        return None
    return Period(first, last)


def _day(text: str) -> date | None:
    found = _DAY.fullmatch(text)
    try:
        return date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        return None
