"""How a rule begins: what the framework's own words for the unit, and the first term chosen, already say."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from svdesk.domain.adding import usual_rule
from svdesk.domain.framework import FrameworkMeasure
from svdesk.domain.glossary import Term
from svdesk.domain.mapping import can_count
from svdesk.domain.quantity import Unit
from svdesk.services.frameworks.rule import Answer, Rule

# In the order in which they are tried; a framework writes "no. people FTE" and means full-time equivalents.
_SAID: tuple[tuple[str, str], ...] = (
    (r"\btext\b|\bnarrative\b|\bwritten\b|\bstatement\b|\byes ?/ ?no\b|\by/n\b|\btestun\b", "text"),
    (r"%|\bper ?cent(age)?\b|\by ?cant\b|\bcanran\b", "percent"),
    (r"\bfte\b|full.time equivalent", "fte"),
    (r"£|\bgbp\b|\bpounds?\b|\bspend\b", "gbp"),
    (r"co2|carbon", "tco2e"),
    (r"\bkwh\b", "kwh"),
    (r"\b(learner|participant|person|people)[ -]?hours?\b|\bhours? *(x|\*|\u00d7) *(people|attendees)", "person_hours"),
    (r"\bhours?\b|\bhrs?\b|\bawr\b|\boriau\b", "hours"),
    (r"\bweeks?\b|\bwks?\b|\bwythnos(au)?\b", "weeks"),
    (
        r"\bpeople\b|\bpersons?\b|\bindividuals?\b|\bresidents?\b|\bparticipants?\b|\bbeneficiar(y|ies)\b|\bpobl\b",
        "people",
    ),
    (r"\bparcels?\b", "parcels"),
    (r"\btonnes?\b", "tonnes"),
    (r"\bkgs?\b|\bkilos?", "kg"),
    (r"\bmiles?\b", "miles"),
)


def unit_said(text: str, units: Mapping[str, Unit]) -> str:
    """The id of the unit that a framework's own words mean; empty where they mean none that is known."""
    words = text.casefold()
    if found := next((unit for pattern, unit in _SAID if re.search(pattern, words)), ""):
        return found
    whole = set(re.findall(r"\w+", words))
    return next((unit for unit in units if unit != "count" and unit in whole), "")


def begin(measure: FrameworkMeasure, units: Mapping[str, Unit]) -> Rule:
    """The rule of a measure that has none yet: what its unit says of how it is answered."""
    said = unit_said(measure.unit, units)
    if said == "text":
        return Rule(Answer.TEXT)
    return Rule(Answer.PERCENT if said == "percent" else Answer.NUMBER)


def with_unit(
    rule: Rule, measure: FrameworkMeasure, terms: Sequence[Term], units: Mapping[str, Unit], suggested: str = ""
) -> Rule:
    """The rule with a unit and a way of adding up that suit its *terms*, unless a person has chosen its unit.

    The framework's unit is taken where one of them can be counted so, else the usual one of the first. *suggested* is
    the unit that was found so for the terms before these, which no person chose.
    """
    if rule.unit not in {"", suggested} or rule.answer is Answer.TEXT or not terms:
        return rule
    said = unit_said(measure.unit, units)
    fits = said not in {"", "text", "percent"} and any(can_count(term, said) for term in terms)
    unit = said if fits else terms[0].default_unit
    if unit == rule.unit:
        return rule
    return replace(rule, unit=unit, adds_up=usual_rule(unit))
