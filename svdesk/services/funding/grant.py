"""One grant as a funder's list tells it, and what is wrong with how it is told."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from svdesk.domain.period import Period, day_written, months_later
from svdesk.domain.problem import Page, Problem, Where, problem
from svdesk.i18n import _
from svdesk.services.funding.days import day_of, is_blank
from svdesk.services.importing.cells.date_order import Order
from svdesk.services.importing.headings.grant_headings import KEYS

_DAYS = ("awarded", "starts", "ends")
_AMOUNT = re.compile(r"(?:\d{1,13}|\d{1,3}(?:,\d{3}){1,4})(?:\.\d{1,10})?", re.ASCII)
_CURRENCY = re.compile(r"[A-Za-z]{3}")
_MONTHS = re.compile(r"(\d{1,4})(?:\.0*)?(?: ?months?)?", re.ASCII | re.IGNORECASE)
_SIGNS = {"£": "GBP", "€": "EUR"}
"""Signs that mean one currency only; a dollar may be of many countries."""


@dataclass(frozen=True, slots=True)
class Grant:
    """A grant that can be made a contract; ``amount_pence`` is in hundredths of ``currency``, None if not told.

    ``currency`` is empty where the list names none, or none that can be read. ``start_told`` and ``end_told`` are
    False where that day of ``period`` was only reckoned from what the list says.
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
    start_told: bool = True
    end_told: bool = True

    @property
    def reference(self) -> str:
        """What the funder calls it: the identifier without the ``360G-`` and the publisher's prefix."""
        return re.sub(r"^360G-[^-]+-(?=.)", "", self.id)


def used(fields: Mapping[str, str]) -> dict[str, str]:
    """What *fields*, text by ``key``, say of a grant, by the names that are used here; what is not said is left out."""
    told = {name: text for name, names in KEYS.items() if (text := _first(fields, names))}
    return {name: text for name, text in told.items() if name not in _DAYS or not is_blank(text)}


def days_in(told: Mapping[str, str]) -> list[str]:
    """Every date in what is *told* of a grant, as it is written."""
    return [told[name] for name in _DAYS if name in told]


def grant(said: Mapping[str, str], where: str, order: Order = Order.DAY_FIRST) -> tuple[Grant | None, list[Problem]]:
    """The grant that is *said* by the names of ``used``, and its Problems; None where one of them is a stop.

    *where* says in words where it stands; *order* is that of the dates in its list. The end is the planned one, else
    reckoned from the months, else a year.
    """
    told = {name: said.get(name, "") for name in KEYS}
    problems = [
        _problem("grant-without", where, field=words)
        for name, words in (("id", _("identifier")), ("title", _("title")), ("funder", _("name of the funder")))
        if not told[name]
    ]
    period = _period(told, where, order, problems)
    amount = _pence(told["amount"], where, problems)
    if period is None or any(one.severity == "stop" for one in problems):
        return None, problems
    currency = _currency(told)
    if amount is not None and not currency:
        problems.append(_problem("grant-currency-guessed", where))
    guessed = {one.code for one in problems}
    made = Grant(
        id=told["id"],
        title=told["title"],
        description=told["description"],
        funder=told["funder"],
        funder_id=told["funder_id"],
        department=told["department"],
        period=period,
        amount_pence=amount,
        currency=currency,
        recipient=told["recipient"],
        recipient_id=told["recipient_id"],
        charity_number=told["charity_number"],
        company_number=told["company_number"],
        start_told="grant-start-guessed" not in guessed,
        end_told="grant-end-guessed" not in guessed,
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


def _currency(told: Mapping[str, str]) -> str:
    """The code of the currency, from its sign too, which may stand before the amount; empty where neither says it."""
    if _CURRENCY.fullmatch(told["currency"]):
        return told["currency"].upper()
    return _SIGNS.get(told["currency"] or told["amount"][:1], "")


def _period(told: Mapping[str, str], where: str, order: Order, problems: list[Problem]) -> Period | None:
    starts, ends = told["starts"] or told["awarded"], told["ends"]
    if not starts:
        problems.append(_problem("grant-without", where, field=_("date")))
        return None
    first, last = day_of(starts, order), day_of(ends, order, last=True) if ends else None
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
