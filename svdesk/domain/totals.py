"""What a list of activities comes to, in one line of words: only what may be added is added.

Hours add to hours and visits to visits. Different people of two activities may be the same people, per cents are of
different wholes, and plain numbers count unlike things: these have no total, and it is said how many are left out.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from svdesk.domain.activity import PeopleBasis
from svdesk.domain.quantity import Unit, money, noun, number
from svdesk.i18n import _

_NEVER = {"percent", "text", "count"}
_MAY_BE_THE_SAME = (_("1 count of people who may be the same"), _("{n} counts of people who may be the same"))
_UNLIKE = (_("1 other number that cannot be added"), _("{n} other numbers that cannot be added"))


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of all counts in one unit whose people were counted in one way, and how many counts those are."""

    unit: str
    people_basis: PeopleBasis | None
    value: Decimal
    counts: int = 1


def totals_written(totals: Iterable[Total], units: Mapping[str, Unit]) -> list[str]:
    """Each sum as people read it, in the order of *units*: ``1,204 attendances``, ``612 hours``, ``£96.40``.

    People counted by visits join the attendances; new people stand for themselves. Last comes how many counts are in
    no sum.
    """
    sums: dict[str, Decimal] = defaultdict(Decimal)
    new_people = one_count = Decimal(0)
    people = unlike = 0
    for total in totals:
        if total.unit == "people":
            if total.people_basis is PeopleBasis.ATTENDANCES:
                sums["attendances"] += total.value
            elif total.people_basis is PeopleBasis.NEW_PEOPLE:
                new_people += total.value
            else:
                people += total.counts
                one_count = total.value
        elif total.unit not in _NEVER:
            sums[total.unit] += total.value
        else:
            unlike += total.counts
    said = [_written(value, units[unit]) for unit in units if (value := sums.get(unit))]
    if new_people:
        said.insert(0, f"{number(new_people)} new {'person' if new_people == 1 else 'people'}")
    elif people == 1:  # nobody can be in it twice, and no other number here counts people
        said.insert(0, _written(one_count, units["people"]))
        people = 0
    return [*said, *_left_out(people, _MAY_BE_THE_SAME), *_left_out(unlike, _UNLIKE)]


def _left_out(counts: int, words: tuple[str, str]) -> list[str]:
    one, several = words
    return [] if not counts else [one] if counts == 1 else [several.format(n=f"{counts:,}")]


def _written(value: Decimal, unit: Unit) -> str:
    # A sum may be larger than any one Quantity can hold.
    return money(value) if unit.is_money else f"{number(value)} {noun(unit, value)}"
