"""A mapping says what an own word means; only two of the five answers count."""

import pytest

from svdesk.domain.glossary import Kind, Term
from svdesk.domain.mapping import Mapping, OwnTerm, Relation, can_count, unit_fits
from svdesk.domain.quantity import CONVERSIONS
from tests.builders import GLOSSARY


def test_only_same_and_part_of_count() -> None:
    assert {relation for relation in Relation if relation.counts} == {Relation.SAME, Relation.PART_OF}


@pytest.mark.parametrize("relation", list(Relation))
def test_an_answer_names_a_term_exactly_when_it_needs_one(relation: Relation) -> None:
    term = "T1" if relation.needs_term else None
    assert Mapping("o", relation, term).relation is relation
    with pytest.raises(ValueError, match="shared term"):
        Mapping("o", relation, None if relation.needs_term else "T1")


def test_a_score_is_kept_beside_the_decision() -> None:
    assert Mapping("o", Relation.SAME, "T1", score=830000).score == 830000


@pytest.mark.parametrize(
    ("unit", "fits"), [("people", True), ("hours", True), ("count", True), ("kg", False), ("gbp", False)]
)
def test_a_term_is_counted_only_in_its_own_units(unit: str, fits: bool) -> None:
    assert unit_fits(OwnTerm("o", "Job club", unit), GLOSSARY["T1"]) is fits


@pytest.mark.parametrize(("unit", "other"), CONVERSIONS)
def test_a_term_is_counted_in_what_a_declared_rule_turns_into_its_unit(unit: str, other: str) -> None:
    term = Term("T9", "Waste kept out of landfill", "Waste.", Kind.OUTPUT, other, "D1")
    assert can_count(term, unit)
    assert not can_count(term, "hours")
    assert unit_fits(OwnTerm("o", "Scrap", unit), term)
