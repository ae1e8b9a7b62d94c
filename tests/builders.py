"""Small domain values for tests, each with only what the test is about."""

import itertools
from decimal import Decimal

from svdesk.domain.activity import Activity, Count, CountKind, Empty, PeopleBasis, Share
from svdesk.domain.figures import Recorded
from svdesk.domain.glossary import Domain, Glossary, Group, Kind, Term
from svdesk.domain.mapping import Mapping, OwnTerm, Relation
from svdesk.domain.period import Period, parse
from svdesk.domain.quantity import Quantity, Unit

_DIMENSIONS = {
    "people": ("People (each counted once)", "people", "count"),
    "attendances": ("Attendances", "attendances", "count"),
    "hours": ("Hours", "hrs", "time"),
    "person_hours": ("Learner or participant hours", "person-hrs", "time"),
    "gbp": ("Pounds", "£", "money"),
    "kg": ("Kilograms", "kg", "mass"),
    "tonnes": ("Tonnes", "t", "mass"),
    "sqm": ("Square metres", "m2", "area"),
    "hectares": ("Hectares", "ha", "area"),
    "meals": ("Meals", "meals", "count"),
    "families": ("Families", "families", "count"),
    "percent": ("Per cent", "%", "ratio"),
    "tco2e": ("Tonnes of CO2 equivalent", "tCO2e", "carbon"),
    "fte": ("Full-time equivalent", "FTE", "labour"),
    "parcels": ("Food parcels", "parcels", "count"),
    "count": ("Number", "no.", "count"),
}

_numbers = itertools.count(1)


def unit(name: str) -> Unit:
    """A unit of the shipped list, by id."""
    label, symbol, dimension = _DIMENSIONS[name]
    return Unit(name, label, symbol, dimension)


UNITS = {name: unit(name) for name in _DIMENSIONS}


def count(
    own_term: str,
    value: str | None = None,
    unit_id: str = "people",
    *,
    basis: PeopleBasis | None = None,
    empty: Empty | None = None,
    kind: CountKind = CountKind.ACTUAL,
    estimate: bool = False,
) -> Count:
    """A count of *value* under the own term with this id."""
    quantity = None if value is None else Quantity(Decimal(value), unit(unit_id))
    return Count(f"c{next(_numbers)}", own_term, quantity, empty, basis, kind, estimate)


def activity(
    when: str,
    *counts: Count,
    text: str = "Job club",
    minutes: int | None = None,
    place: str = "",
    groups: frozenset[str] = frozenset(),
    shares: tuple[Share, ...] = (),
) -> Activity:
    """An activity; *when* is a written period, or a single day."""
    period: Period = parse(when if ".." in when or len(when) != 10 else f"{when}..{when}")
    return Activity(f"a{next(_numbers)}", text, period, counts, minutes, place, groups, "", "", "", shares)


_JOB_UNITS = ("hours", "attendances", "person_hours")
_FOOD_UNITS = ("kg", "tonnes", "people")

GLOSSARY = Glossary(
    edition="0.0.1",
    terms=(
        Term("T1", "Job help", "Help to find work.", Kind.ACTIVITY, "people", "D1", ("job club",), _JOB_UNITS),
        Term("T2", "CV help", "CVs.", Kind.ACTIVITY, "people", "D1", ("cv clinic",), ("hours",), (), "T1"),
        Term("T3", "Food parcels", "Food.", Kind.OUTPUT, "parcels", "D2", ("food bank",), _FOOD_UNITS),
        Term("T4", "Less loneliness", "People feel less alone.", Kind.OUTCOME, "people", "D2"),
        Term("T5", "Running costs", "Money spent.", Kind.INPUT, "gbp", "D2"),
    ),
    domains=(Domain("D1", "Work", "Work."), Domain("D2", "Life", "Life.")),
    groups=(Group("BG1", "Everyone"), Group("BG2", "Young people")),
)
"""Five terms, one of them narrower than another: enough for figures and checks."""


def recorded(*activities: Activity, mapped: dict[tuple[str, str], str | Relation]) -> Recorded:
    """Recorded values: *mapped* says for each (own term id, unit) its term id, or another relation."""
    own_terms = {own: OwnTerm(own, own.capitalize(), unit_id) for own, unit_id in mapped}
    mappings = {}
    for (own, _), meaning in mapped.items():
        if isinstance(meaning, Relation):
            term = "T1" if meaning.needs_term else None
            mappings[own] = Mapping(own, meaning, term)
        else:
            mappings[own] = Mapping(own, Relation.SAME, meaning)
    return Recorded(activities, own_terms, mappings, GLOSSARY, UNITS)
