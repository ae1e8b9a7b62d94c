"""The rule by which records answer one measure of a framework, and the lines that figures are made for."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from svdesk.domain.framework import FrameworkMeasure
from svdesk.domain.glossary import Glossary
from svdesk.domain.quantity import convertible
from svdesk.domain.return_format import AddsUp, Measure

SCHEMA = 1
PRESENT = ("people", "attendances")
"""The units, by id, of those who are at a session, whose number times its hours makes hours."""
WHOLE = "#whole"
"""What is put after the code of a percentage for the line of all that it is a part of; no code of a measure ends so."""


class Answer(StrEnum):
    """What a measure is answered with."""

    NUMBER = "number"
    PERCENT = "percent"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Counted:
    """Which records are counted: under these terms, for one of these groups, at one of these places.

    Terms are counted with their narrower ones unless ``exactly``; no groups or places means any.
    """

    terms: tuple[str, ...] = ()
    exactly: bool = False
    groups: tuple[str, ...] = ()
    places: tuple[str, ...] = ()

    def takes_in(self, glossary: Glossary) -> frozenset[str]:
        """The ids of the terms of *glossary* whose records are counted."""
        if self.exactly:
            return frozenset(term for term in self.terms if term in glossary)
        return glossary.with_narrower(self.terms)


@dataclass(frozen=True, slots=True)
class Rule:
    """How a measure is answered. ``whole`` is what a percentage is a part of, counted in the same unit.

    ``was`` is the wording that the rule was made for, where a new version has other words and nobody has looked since.
    ``words`` is the most that a text may have, 0 for no limit.
    """

    answer: Answer = Answer.NUMBER
    counted: Counted = Counted()
    whole: Counted = Counted()
    unit: str = ""
    adds_up: AddsUp = AddsUp.SUM
    also_counts_in: tuple[str, ...] = ()
    record_only: bool = False
    words: int = 0
    was: str = ""

    @property
    def parts(self) -> tuple[Counted, ...]:
        """All that is counted for it: nothing for a text, of a percentage also the whole.

        What was chosen for another kind of answer is kept beside it, and counts nothing.
        """
        if self.answer is Answer.TEXT:
            return ()
        return (self.counted, self.whole) if self.answer is Answer.PERCENT else (self.counted,)

    @property
    def counts_in(self) -> tuple[str, ...]:
        """The codes of the measures in which it also counts; only what is answered with a number can."""
        return self.also_counts_in if self.answer is Answer.NUMBER else ()

    def takes(self, unit: str) -> bool:
        """Whether an amount in the unit with this id can be in its figure, where its activity has its minutes."""
        by_session = self.adds_up is AddsUp.HOURS_X_PEOPLE and unit in PRESENT
        return by_session or convertible(unit, self.unit)

    @property
    def needs_look(self) -> bool:
        """Whether the wording has changed since a person last looked at the rule."""
        return bool(self.was)


def to_json(rule: Rule) -> str:
    """The rule as it is stored."""
    whole = {
        "schema": SCHEMA,
        "answer": rule.answer.value,
        "counted": _part(rule.counted),
        "whole": _part(rule.whole),
        "unit": rule.unit,
        "adds_up": rule.adds_up.value,
        "also_counts_in": list(rule.also_counts_in),
        "record_only": rule.record_only,
        "words": rule.words,
        "was": rule.was,
    }
    return json.dumps(whole, ensure_ascii=False)


def from_json(text: str) -> Rule:
    """The rule that ``to_json`` wrote; raises ``ValueError`` or ``LookupError`` for anything else."""
    whole = json.loads(text)
    return Rule(
        answer=Answer(whole["answer"]),
        counted=_counted(whole["counted"]),
        whole=_counted(whole["whole"]),
        unit=whole["unit"],
        adds_up=AddsUp(whole["adds_up"]),
        also_counts_in=tuple(whole["also_counts_in"]),
        record_only=whole["record_only"],
        words=whole["words"],
        was=whole["was"],
    )


def as_measure(rule: Rule, measure: FrameworkMeasure) -> Measure | None:
    """The line for which the rule counts records; None for a text. Of a percentage it is the part."""
    if rule.answer is Answer.TEXT:
        return None
    counted = rule.counted
    return Measure(
        code=measure.code,
        label=measure.title,
        unit=rule.unit,
        terms=counted.terms,
        adds_up=rule.adds_up,
        groups=counted.groups,
        places=counted.places,
        also_counts_in=rule.counts_in,
        record_only=rule.record_only,
        exactly=counted.exactly,
    )


def whole_of(rule: Rule, measure: FrameworkMeasure) -> Measure | None:
    """The line of all that a percentage is a part of; None where the rule is no percentage."""
    if rule.answer is not Answer.PERCENT:
        return None
    made = as_measure(replace(rule, counted=rule.whole), measure)
    return replace(made, code=measure.code + WHOLE) if made else None


def _part(counted: Counted) -> dict[str, Any]:
    return {
        "terms": list(counted.terms),
        "exactly": counted.exactly,
        "groups": list(counted.groups),
        "places": list(counted.places),
    }


def _counted(said: Mapping[str, Any]) -> Counted:
    return Counted(tuple(said["terms"]), said["exactly"], tuple(said["groups"]), tuple(said["places"]))
