"""What a list of activities comes to, in one line of words: only what may be added is added.

Hours add to hours and visits to visits. Different people of two activities may be the same people, per cents are of
different wholes, and plain numbers count unlike things: these have no total.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from svdesk.domain.activity import PeopleBasis
from svdesk.domain.quantity import Unit, money, noun, number

_NEVER = {"percent", "text", "count"}


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of all counts in one unit whose people were counted in one way."""

    unit: str
    people_basis: PeopleBasis | None
    value: Decimal


def totals_written(totals: Iterable[Total], units: Mapping[str, Unit]) -> list[str]:
    """Each sum as people read it, in the order of *units*: ``1,204 attendances``, ``612 hours``, ``£96.40``.

    People counted by visits join the attendances; new people stand for themselves.
    """
    sums: dict[str, Decimal] = defaultdict(Decimal)
    new_people = Decimal(0)
    for total in totals:
        if total.unit == "people":
            if total.people_basis is PeopleBasis.ATTENDANCES:
                sums["attendances"] += total.value
            elif total.people_basis is PeopleBasis.NEW_PEOPLE:
                new_people += total.value
        elif total.unit not in _NEVER:
            sums[total.unit] += total.value
    said = [_written(value, units[unit]) for unit in units if (value := sums.get(unit))]
    return [f"{number(new_people)} new {'person' if new_people == 1 else 'people'}", *said] if new_people else said


def _written(value: Decimal, unit: Unit) -> str:
    # A sum may be larger than any one Quantity can hold.
    return money(value) if unit.is_money else f"{number(value)} {noun(unit, value)}"
