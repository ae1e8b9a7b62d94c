"""How days, numbers and counts are written in the window, in its boxes and in its tables."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from svdesk.domain.activity import Activity, Count, CountKind, Empty, PeopleBasis
from svdesk.domain.period import MONTHS, Period
from svdesk.domain.quantity import Quantity, noun, number, written
from svdesk.i18n import _

EMPTY_WORDS = {
    Empty.NIL: _("none"),
    Empty.NOT_KNOWN: _("not known"),
    Empty.NOT_APPLICABLE: _("does not apply"),
}
"""What is typed in place of a number; the fourth kind of empty is an empty box."""

BASIS_WORDS = {
    PeopleBasis.ATTENDANCES: _("Attendances"),
    PeopleBasis.DIFFERENT_PEOPLE: _("Different people"),
    PeopleBasis.NEW_PEOPLE: _("New people"),
}

_SIGNS = {"GBP": "£", "EUR": "€", "USD": "$"}


def write_number(value: Decimal | Empty, unit: str = "") -> str:
    """A number, or a kind of empty, as it stands in its box; pounds always have their pence, and never lose more."""
    if isinstance(value, Empty):
        return EMPTY_WORDS.get(value, "")
    return f"{value:,.2f}" if unit == "gbp" and value == round(value, 2) else number(value)


def pence_written(pence: int, currency: str = "GBP") -> str:
    """An amount kept in hundredths: ``£24,500.50``; with the code of a currency that has no sign here after it."""
    amount = f"{'-' if pence < 0 else ''}{{}}{abs(pence) // 100:,}.{abs(pence) % 100:02}"
    sign = _SIGNS.get(currency)
    return amount.format(sign) if sign else f"{amount.format('')} {currency}"


def counts_written(activity: Activity, labels: Mapping[str, str]) -> str:
    """The counts of an activity in a line; *labels* are own words by id: ``12 people, 3 new people, aim: 20 hours``.

    Where two count in the same unit, what their own words tell besides follows: ``12 people, 5 people (Vols)``.
    """
    parts = [
        _count_written(count, labels.get(count.own_term, "")) + _told_apart(count, activity, labels)
        for count in activity.counts
    ]
    return ", ".join(parts)


def day_short(day: date) -> str:
    """A day in a column: ``12 Jun 2025``, in English on every laptop, which ``strftime`` would not give."""
    return f"{day.day} {_month(day)} {day.year}"


def month_short(day: date) -> str:
    """The month of a day in a column: ``Jun 25``."""
    return f"{_month(day)} {day.year % 100:02}"


def day_in_table(period: Period) -> str:
    """A day or stretch of days, short enough for a column: ``12 Jun 25``, ``14-15 Jun 25``, ``1 Apr to 30 Jun 25``."""
    start, end = period.start, period.end
    last = f"{end.day} {month_short(end)}"
    if start == end:
        return last
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}\N{EN DASH}{last}"
    first = f"{start.day} {month_short(start) if start.year != end.year else _month(start)}"
    return _("{first} to {last}").format(first=first, last=last)


def _month(day: date) -> str:
    return MONTHS[day.month][:3]


def _count_written(count: Count, label: str) -> str:
    if count.quantity is None:
        said = EMPTY_WORDS.get(count.empty or Empty.NOT_ANSWERED, _("no number yet"))
        return f"{label}: {said}"
    said = _of_people(count.quantity, count.people_basis)
    return _("aim: {amount}").format(amount=said) if count.kind is CountKind.TARGET else said


def _told_apart(count: Count, activity: Activity, labels: Mapping[str, str]) -> str:
    """What tells a count from another in the same unit: the last part of its own word, ``Vols`` of ``Walk: Vols``."""
    if count.quantity is None:
        return ""
    unit, label = count.quantity.unit, labels.get(count.own_term, "")
    alike = {labels.get(one.own_term, "") for one in activity.counts if one.quantity and one.quantity.unit == unit}
    part = label.rpartition(": ")[2]
    says_nothing = part.casefold() in {"", noun(unit).casefold(), activity.text.strip().casefold()}
    return "" if len(alike) < 2 or says_nothing else _(" ({what})").format(what=part)


def _of_people(quantity: Quantity, basis: PeopleBasis | None) -> str:
    if quantity.unit.id != "people":
        return written(quantity)
    if basis is PeopleBasis.NEW_PEOPLE:
        return _("{number} new {people}").format(
            number=number(quantity.value), people=_("person") if quantity.value == 1 else _("people")
        )
    return written(quantity)
