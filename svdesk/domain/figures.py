"""The one place where a figure is computed, for screen, PDF, spreadsheet and embedded data alike.

A figure knows every record behind it and what was left out, so that each number can be traced to its sources.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum

from svdesk.domain.activity import Activity, Count, CountKind, Empty, PeopleBasis, whole_of
from svdesk.domain.adding import Part, add_up, usual_rule
from svdesk.domain.glossary import Glossary, Kind
from svdesk.domain.mapping import Mapping as TermMapping
from svdesk.domain.mapping import OwnTerm, Relation
from svdesk.domain.period import Period
from svdesk.domain.quantity import Quantity, Unit, UnitMismatch, convertible
from svdesk.domain.return_format import AddsUp, Measure

_NIL_COUNTS = frozenset({AddsUp.LATEST, AddsUp.AVERAGE})
"""Rules to which it makes a difference that there was nothing; the others come to the same without it."""


@dataclass(frozen=True, slots=True)
class Behind:
    """One count behind a figure: the activity, the count, the amount, the share in hundredths of 1 %."""

    activity: str
    count: str
    quantity: Quantity
    share: int = 10000
    estimate: bool = False


class LeftOut(StrEnum):
    """Why a count which has the right term is not in a figure."""

    STRADDLES = "straddles"
    ANOTHER_UNIT = "another-unit"


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a return, or the reason for having none.

    ``exact`` is False where the value is only the least it can be. ``relation`` says how the words behind it
    relate to ``term``: "same" where all are the same, and not only nearly, else "part_of".
    """

    code: str
    label: str
    unit: Unit
    adds_up: AddsUp
    quantity: Quantity | None = None
    empty: Empty | None = None
    exact: bool = True
    term: str | None = None
    relation: str = ""
    behind: tuple[Behind, ...] = ()
    left_out: tuple[tuple[str, str, LeftOut], ...] = ()

    @property
    def estimates(self) -> int:
        """How many of the counts behind it are estimates."""
        return sum(record.estimate for record in self.behind)


@dataclass(frozen=True)
class Recorded:
    """All that figures are made from: activities, own terms, what they mean, the glossary and the units."""

    activities: Sequence[Activity]
    own_terms: Mapping[str, OwnTerm]
    mappings: Mapping[str, TermMapping]
    glossary: Glossary
    units: Mapping[str, Unit]
    _by_term: dict[str, list[tuple[Activity, Count]]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_term: dict[str, list[tuple[Activity, Count]]] = defaultdict(list)
        for activity in sorted(self.activities, key=lambda a: (a.period, a.id)):
            for count in activity.counts:
                meant = self.mappings.get(count.own_term)
                if count.kind is CountKind.ACTUAL and meant and meant.relation.counts and meant.term:
                    by_term[meant.term].append((activity, count))
        object.__setattr__(self, "_by_term", by_term)

    def under(self, terms: Iterable[str]) -> list[tuple[Activity, Count]]:
        """Every actual count mapped to one of *terms*, in the order of time."""
        found = [pair for term in terms for pair in self._by_term.get(term, ())]
        return sorted(found, key=lambda pair: (pair[0].period, pair[0].id, pair[1].id))

    def terms_used(self) -> list[str]:
        """Ids of the glossary terms under which something was counted, in the glossary's order."""
        return [term.id for term in self.glossary if term.id in self._by_term]


def figures_for(measures: Sequence[Measure], recorded: Recorded, period: Period, contract: str = "") -> list[Figure]:
    """Answer every measure for *period*, in their order; *contract* is the id whose shares are taken.

    A count is in a figure only when its activity lies wholly inside the period and its unit is the measure's
    or converts into it by a declared pair. Hours, money and weights are divided by share; people count whole in
    each contract that has a share at all.
    """
    also: dict[str, list[Measure]] = defaultdict(list)
    for measure in measures:
        for code in measure.also_counts_in:
            also[code].append(measure)
    return [_figure(m, also[m.code], recorded, period, contract) for m in measures]


def measures_by_term(recorded: Recorded, period: Period, kinds: Sequence[Kind], *, money: bool) -> list[Measure]:
    """A measure for each glossary term and unit in which something was recorded in *period*.

    Money stands apart: with *money* only pounds, without it everything but pounds. Each is counted by itself,
    without its narrower terms, so that nothing stands in two lines.
    """
    found: list[Measure] = []
    for term_id in recorded.terms_used():
        term = recorded.glossary[term_id]
        units = {
            unit_counted(activity, count, recorded.own_terms[count.own_term].unit)
            for activity, count in recorded.under([term_id])
            if activity.period.overlaps(period)
        }
        for unit in sorted(units, key=[*term.units, *sorted(units)].index):
            if term.kind in kinds and recorded.units[unit].is_money == money:
                code = term_id if unit == term.default_unit else f"{term_id}/{unit}"
                found.append(Measure(code, term.label, unit, (term_id,), usual_rule(unit), exactly=True))
    return found


def _figure(measure: Measure, also: Sequence[Measure], recorded: Recorded, period: Period, contract: str) -> Figure:
    pairs = {count.id: (activity, count) for m in (measure, *also) for activity, count in _asked(m, recorded)}
    again = _counted_again(measure, pairs.values(), recorded)
    inside: list[tuple[Activity, Count, Quantity]] = []
    empties: set[Empty] = set()
    left_out: list[tuple[str, str, LeftOut]] = []
    for activity, count in pairs.values():
        if not activity.period.overlaps(period) or (contract and activity.share_of(contract) == 0):
            continue
        if activity.period not in period:
            left_out.append((activity.id, count.id, LeftOut.STRADDLES))
        elif count.id in again or (amount := _in_unit(measure, activity, count, recorded)) is None:
            if count.quantity is not None:
                left_out.append((activity.id, count.id, LeftOut.ANOTHER_UNIT))
        elif count.empty is None or (count.empty is Empty.NIL and measure.adds_up in _NIL_COUNTS):
            inside.append((activity, count, amount))
        else:
            empties.add(count.empty)
    return _added_up(measure, inside, empties, tuple(left_out), recorded, contract)


def _asked(measure: Measure, recorded: Recorded) -> list[tuple[Activity, Count]]:
    terms = measure.terms if measure.exactly else recorded.glossary.with_narrower(measure.terms)
    return [
        (activity, count)
        for activity, count in recorded.under(terms)
        if (not measure.groups or activity.groups.intersection(measure.groups))
        and (not measure.places or activity.place.casefold() in {p.casefold() for p in measure.places})
    ]


def unit_counted(activity: Activity, count: Count, unit: str) -> str:
    """The unit, by id, that a count in *unit* is in: visits of more than one day are attendances and no people.

    The same people may have come on each of the days. Of one day's visits it is known at least how many came.
    """
    visits = unit == "people" and count.people_basis is PeopleBasis.ATTENDANCES
    return "attendances" if visits and activity.period.start != activity.period.end else unit


def _counted_again(measure: Measure, pairs: Iterable[tuple[Activity, Count]], recorded: Recorded) -> frozenset[str]:
    """Ids of the heads beside which the same activity has, under the same term, the hours themselves, or its visits.

    Where heads are multiplied by the length of the session, those hours would stand in the figure twice.
    """
    if measure.adds_up is not AddsUp.HOURS_X_PEOPLE:
        return frozenset()
    ranks: dict[tuple[str, str | None], dict[str, int]] = defaultdict(dict)
    for activity, count in pairs:
        if count.quantity is not None:
            unit = count.quantity.unit.id
            rank = 0 if convertible(unit, measure.unit) else 1 if unit == "attendances" else 2
            ranks[activity.id, recorded.mappings[count.own_term].term][count.id] = rank
    return frozenset(one for of in ranks.values() for one, rank in of.items() if rank > min(of.values()))


def _in_unit(measure: Measure, activity: Activity, count: Count, recorded: Recorded) -> Quantity | None:
    """The amount in the measure's unit, nought where no number was given, or None where no declared rule gives it."""
    units = recorded.units
    unit = units[measure.unit]
    quantity = count.quantity or Quantity(Decimal(0), units[recorded.own_terms[count.own_term].unit])
    people = quantity.unit.id in {"people", "attendances"}
    if measure.adds_up is AddsUp.HOURS_X_PEOPLE and people and activity.minutes is not None:
        return quantity.hours(activity.minutes, unit)
    counted = unit_counted(activity, count, quantity.unit.id)
    if counted != quantity.unit.id:
        quantity = Quantity(quantity.value, units[counted])
    try:
        return quantity.to(unit)
    except UnitMismatch:
        return None


def _added_up(
    measure: Measure,
    inside: Sequence[tuple[Activity, Count, Quantity]],
    empties: set[Empty],
    left_out: tuple[tuple[str, str, LeftOut], ...],
    recorded: Recorded,
    contract: str,
) -> Figure:
    unit = recorded.units[measure.unit]
    behind, parts, relations = [], [], set()
    for activity, count, amount in inside:
        share = activity.share_of(contract) if contract and unit.divides else 10000
        shared = amount.share(share) if share != 10000 else amount
        behind.append(Behind(activity.id, count.id, shared, share, count.estimate))
        of = (count.own_term, activity.text, activity.place, activity.groups)
        parts.append(Part(shared, activity.period, count.people_basis, of, whole_of(count.id)))
        meant = recorded.mappings[count.own_term]
        relations.add(Relation.PART_OF if meant.is_near else meant.relation)
    figure = Figure(
        code=measure.code,
        label=measure.label,
        unit=unit,
        adds_up=measure.adds_up,
        term=measure.terms[0] if len(measure.terms) == 1 else None,
        relation="" if not relations else ("same" if relations == {Relation.SAME} else "part_of"),
        behind=tuple(behind),
        left_out=left_out,
    )
    if parts:
        result = add_up(measure.adds_up, parts)
        return replace(figure, quantity=result.quantity, exact=result.exact)
    if Empty.NIL in empties:
        return replace(figure, quantity=Quantity(Decimal(0), unit))
    return replace(figure, empty=empties.pop() if len(empties) == 1 else Empty.NOT_ANSWERED)
