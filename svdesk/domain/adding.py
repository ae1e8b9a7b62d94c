"""How several counts become one figure: one small function for each rule that a measure can name.

Every rule answers with a quantity and whether it is exact. The one rule that may not be exact is the count of
different people: someone who came in April may have come in May as well, so all that is sure is the largest
count. Unless somebody counted the different people of the whole time: that number stands for those within it.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext

from svdesk.domain.activity import PeopleBasis
from svdesk.domain.period import Period
from svdesk.domain.quantity import Quantity, total
from svdesk.domain.return_format import AddsUp


@dataclass(frozen=True, slots=True)
class Part:
    """One amount that goes into a figure, with its days and how its people were counted.

    ``of`` is the same in counts of the same thing at the same place; None where that is not known. ``whole`` is the
    same in the parts of one count that was divided, of whom nobody is in two; None in any other.
    """

    quantity: Quantity
    period: Period
    people_basis: PeopleBasis | None = None
    of: Hashable = None
    whole: Hashable = None


@dataclass(frozen=True, slots=True)
class Sum:
    """What the parts come to; when not ``exact``, it is at least that."""

    quantity: Quantity
    exact: bool = True


def usual_rule(unit: str) -> AddsUp:
    """How counts in the unit with this id add up where nothing else is said: some must not simply be summed."""
    return _USUAL.get(unit, AddsUp.SUM)


def suits(rule: AddsUp, unit: str) -> bool:
    """Whether counts in the unit with this id can be added up by *rule*."""
    if rule is AddsUp.SUM:
        return unit != "percent"
    return unit in _ONLY.get(rule, (unit,))


def add_up(rule: AddsUp, parts: Sequence[Part]) -> Sum:
    """Make one amount of *parts* (at least one, all of one unit) by *rule*; a count that was divided is one again."""
    kept = _without_those_within(parts) if rule is AddsUp.DIFFERENT_PEOPLE else parts
    return _RULES[rule](_put_together(kept))


def _put_together(parts: Sequence[Part]) -> Sequence[Part]:
    """*parts* with one in place of those that one count was divided into, unless they are counted differently now."""
    joined: dict[Hashable, Part] = {}
    for n, p in enumerate(parts):
        key = n if p.whole is None else (p.whole, p.period, p.people_basis)
        known = joined.get(key)
        both = p.quantity if known is None else total((known.quantity, p.quantity), known.quantity.unit)
        joined[key] = replace(p, quantity=both)
    return list(joined.values())


def _sum(parts: Sequence[Part]) -> Sum:
    return Sum(total((p.quantity for p in parts), parts[0].quantity.unit))


def _latest(parts: Sequence[Part]) -> Sum:
    """The state at the end: counts that end on the last day are added, earlier ones are history."""
    last = max(p.period.end for p in parts)
    return _sum([p for p in parts if p.period.end == last])


def _peak(parts: Sequence[Part]) -> Sum:
    return Sum(max((p.quantity for p in parts), key=lambda q: q.value))


def _average(parts: Sequence[Part]) -> Sum:
    """The mean of the counts, to two decimal places, halves to even."""
    whole = _sum(parts).quantity
    with localcontext(prec=40):
        mean = (whole.value / len(parts)).quantize(Decimal("0.01"))
    return Sum(Quantity(mean, whole.unit))


def _different_people(parts: Sequence[Part]) -> Sum:
    """New people add up; so does a single count. Otherwise the largest count is the least there can be.

    New people were never counted before in the year, so they and one count of others may overlap too. Of one thing,
    a count of different people over a longer time has those of the shorter times in it.
    """
    if len(parts) == 1 or all(p.people_basis is PeopleBasis.NEW_PEOPLE for p in parts):
        return _sum(parts)
    new = [p for p in parts if p.people_basis is PeopleBasis.NEW_PEOPLE]
    others = [p for p in parts if p.people_basis is not PeopleBasis.NEW_PEOPLE]
    least = [_peak(others).quantity, *([_sum(new).quantity] if new else [])]
    return Sum(max(least, key=lambda q: q.value), exact=False)


def _without_those_within(parts: Sequence[Part]) -> Sequence[Part]:
    """*parts* without those that a count of different people, of the same thing over a longer time, has in it.

    A part that is larger than that count cannot be in it: the two contradict each other, and both stay.
    """
    longer: dict[Hashable, dict[Period, Decimal]] = defaultdict(dict)
    for p in parts:
        whole = p.people_basis is PeopleBasis.DIFFERENT_PEOPLE and p.period.start != p.period.end
        if whole and p.of is not None:
            longer[p.of][p.period] = max(p.quantity.value, longer[p.of].get(p.period, p.quantity.value))

    def is_within(p: Part) -> bool:
        if p.people_basis is PeopleBasis.NEW_PEOPLE:
            return False
        wholes = longer.get(p.of, {}).items()
        return any(p.period in over and p.period != over and p.quantity.value <= most for over, most in wholes)

    return [p for p in parts if not is_within(p)]


COUNTED_ONCE = ("businesses", "families", "households", "organisations", "people")
"""The units, by id, of those who may come again and are then counted once."""

_ONLY = {AddsUp.DIFFERENT_PEOPLE: COUNTED_ONCE, AddsUp.HOURS_X_PEOPLE: ("hours", "person_hours")}

# Percentages cannot be added; without their denominators a plain average is the most that can be said.
_USUAL = {"people": AddsUp.DIFFERENT_PEOPLE, "percent": AddsUp.AVERAGE}

_RULES: dict[AddsUp, Callable[[Sequence[Part]], Sum]] = {
    AddsUp.SUM: _sum,
    AddsUp.LATEST: _latest,
    AddsUp.PEAK: _peak,
    AddsUp.AVERAGE: _average,
    AddsUp.DIFFERENT_PEOPLE: _different_people,
    AddsUp.HOURS_X_PEOPLE: _sum,
}
