"""What must hold of a rule before a figure can come of it: one small function for each thing, and all of them run."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from svdesk.domain.adding import suits
from svdesk.domain.framework import Framework
from svdesk.domain.glossary import Glossary
from svdesk.domain.mapping import can_count
from svdesk.domain.problem import Page, Problem, Where, problem
from svdesk.domain.quantity import Unit, noun
from svdesk.domain.return_format import AddsUp
from svdesk.i18n import _
from svdesk.services.frameworks.rule import PRESENT, Answer, Counted, Rule
from svdesk.services.frameworks.starting import unit_said

ADDS_UP_WORDS: Mapping[AddsUp, str] = {
    AddsUp.SUM: _("all added up"),
    AddsUp.DIFFERENT_PEOPLE: _("different people, each once"),
    AddsUp.LATEST: _("as it was at the end"),
    AddsUp.PEAK: _("the largest"),
    AddsUp.AVERAGE: _("the average"),
    AddsUp.HOURS_X_PEOPLE: _("hours of each session times people"),
}
"""Each way of adding up as a person reads it."""


@dataclass(frozen=True)
class Around:
    """What a rule is checked against: its framework, the rules of the others, the glossary, the units, the places."""

    framework: Framework
    others: Mapping[str, Rule]
    glossary: Glossary
    units: Mapping[str, Unit]
    places: Collection[str] = ()


def check(rule: Rule, code: str, around: Around) -> list[Problem]:
    """Find whatever is wrong with the *rule* of the measure *code*; nothing when it is answered in words."""
    if rule.answer is Answer.TEXT:
        return []
    return [found for one in _CHECKS for found in one(rule, code, around)]


def asked_instead(rule: Rule, code: str, framework: Framework, units: Mapping[str, Unit]) -> str:
    """The unit, by id, that the framework's own words ask for and that the rule's figure is not in; empty where it is.

    No rule differs from a written account that is asked for; nor does a percentage of amounts in the unit asked for.
    """
    measure = framework.by_code.get(code)
    said = unit_said(measure.unit, units) if measure else ""
    given = {Answer.TEXT: "", Answer.PERCENT: "percent", Answer.NUMBER: rule.unit}[rule.answer]
    return said if given and said not in {"", "text", given, rule.unit} else ""


def _terms(counted: Counted, around: Around) -> list[str]:
    wanted = counted.takes_in(around.glossary)
    return [term.id for term in around.glossary if term.id in wanted]


def _parts(rule: Rule) -> list[tuple[str, Counted]]:
    return list(zip(("counted", "whole"), rule.parts, strict=False))


def _names_terms(rule: Rule, code: str, around: Around) -> Iterator[Problem]:
    if not rule.counted.terms:
        yield problem("rule-without-terms", _at(code, "counted"), code=code)
    if rule.answer is Answer.PERCENT and not rule.whole.terms:
        yield problem("rule-without-whole", _at(code, "whole"), code=code)
    for part, counted in _parts(rule):
        for term in counted.terms:
            if term not in around.glossary:
                yield problem("rule-term-unknown", _at(code, part), code=code, term=term)


def _names_groups_and_places(rule: Rule, code: str, around: Around) -> Iterator[Problem]:
    groups = {group.id for group in around.glossary.groups}
    places = {place.casefold() for place in around.places}
    for part, counted in _parts(rule):
        for group in counted.groups:
            if group not in groups:
                yield problem("rule-group-unknown", _at(code, part), code=code, group=group)
        for place in counted.places:
            if place.casefold() not in places:
                yield problem("rule-place-unused", _at(code, part), code=code, place=place)


def _has_a_unit_that_fits(rule: Rule, code: str, around: Around) -> Iterator[Problem]:
    if rule.unit not in around.units or rule.unit == "text":
        yield problem("rule-unit-open", _at(code, "unit"), code=code)
        return
    for part, counted in _parts(rule):
        terms = [around.glossary[term] for term in _terms(counted, around)]
        able = any(can_count(term, rule.unit) for term in terms)
        if rule.adds_up is AddsUp.HOURS_X_PEOPLE:
            able = able or any(can_count(term, unit) for term in terms for unit in PRESENT)
        if terms and not able:
            could = ", ".join(noun(around.units[unit]) for unit in dict.fromkeys(u for t in terms for u in t.units))
            unit = noun(around.units[rule.unit])
            yield problem("rule-unit-unfit", _at(code, part), code=code, unit=unit, units=could)


def _is_what_is_asked(rule: Rule, code: str, around: Around) -> Iterator[Problem]:
    asked = asked_instead(rule, code, around.framework, around.units)
    if asked and rule.unit in around.units:
        given = "percent" if rule.answer is Answer.PERCENT else rule.unit
        field = "answer" if "percent" in {asked, given} else "unit"
        said = around.framework.by_code[code].unit
        yield problem("rule-unit-not-asked", _at(code, field), code=code, asked=said, given=noun(around.units[given]))


def _adds_up_in_its_unit(rule: Rule, code: str, around: Around) -> Iterator[Problem]:
    if rule.unit in around.units and not suits(rule.adds_up, rule.unit):
        unit, words = noun(around.units[rule.unit]), ADDS_UP_WORDS[rule.adds_up]
        yield problem("rule-adding-unfit", _at(code, "adds_up"), code=code, unit=unit, adds_up=words)


def _is_a_part(rule: Rule, code: str, around: Around) -> Iterator[Problem]:
    del around
    if rule.answer is Answer.PERCENT and rule.counted.terms and rule.counted == rule.whole:
        yield problem("rule-part-is-whole", _at(code, "whole"), code=code)


def _counts_in_others(rule: Rule, code: str, around: Around) -> Iterator[Problem]:
    for other in rule.counts_in:
        theirs = around.others.get(other)
        if other not in around.framework.by_code:
            yield problem("rule-counts-in-unknown", _at(code, "also"), code=code, other=other)
        elif other != code and theirs and theirs.answer is not Answer.TEXT and theirs.unit != rule.unit:
            names = [noun(around.units[unit]) if unit in around.units else unit for unit in (rule.unit, theirs.unit)]
            facts = {"code": code, "other": other, "unit": names[0], "other_unit": names[1]}
            yield problem("rule-counts-in-unlike", _at(code, "also"), **facts)
    if path := _circle(rule, code, around.others):
        yield problem("rule-counts-in-circle", _at(code, "also"), code=code, path=" → ".join(path))


def _circle(rule: Rule, code: str, others: Mapping[str, Rule]) -> list[str]:
    """The way from *code* back to itself; empty where there is none."""
    waiting, seen = [[other] for other in rule.counts_in], set()
    while waiting:
        path = waiting.pop()
        if path[-1] == code:
            return path
        if path[-1] not in seen and path[-1] in others:
            seen.add(path[-1])
            waiting += [[*path, other] for other in others[path[-1]].counts_in]
    return []


def _at(code: str, part: str) -> Where:
    return Where(Page.GLOSSARY, code, part)


_CHECKS: tuple[Callable[[Rule, str, Around], Iterator[Problem]], ...] = (
    _names_terms,
    _names_groups_and_places,
    _has_a_unit_that_fits,
    _is_what_is_asked,
    _adds_up_in_its_unit,
    _is_a_part,
    _counts_in_others,
)
