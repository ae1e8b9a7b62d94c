"""Whatever would make a figure wrong is found before the rule is kept."""

from dataclasses import replace

import pytest

from svdesk.domain.framework import Framework, FrameworkMeasure
from svdesk.domain.problem import Severity
from svdesk.domain.return_format import AddsUp
from svdesk.services.frameworks.rule import Answer, Counted, Rule
from svdesk.services.frameworks.rule_check import ADDS_UP_WORDS, Around, check
from svdesk.storage.shipped import glossary, units

LIST = Framework("own", "1", "Own", "", "", tuple(FrameworkMeasure(code, "measure", code) for code in "ABC"))
AROUND = Around(LIST, {}, glossary(), units(), ["Anytown"])
PEOPLE = Counted(("SV-013",))
GOOD = Rule(counted=PEOPLE, unit="people", adds_up=AddsUp.DIFFERENT_PEOPLE)


def found(rule: Rule, around: Around = AROUND) -> list[str]:
    return [problem.code for problem in check(rule, "A", around)]


def also(*others: str, unit: str = "people") -> Rule:
    return replace(GOOD, also_counts_in=others, unit=unit)


def test_a_rule_that_gives_a_figure_has_no_problem() -> None:
    assert found(GOOD) == []
    assert found(replace(GOOD, counted=Counted(("SV-013",), True, ("BG04",), ("ANYTOWN",)))) == []


def test_every_way_of_adding_up_has_words() -> None:
    assert set(ADDS_UP_WORDS) == set(AddsUp)


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        (replace(GOOD, counted=Counted()), "rule-without-terms"),
        (replace(GOOD, counted=Counted(("SV-013", "SV-999"))), "rule-term-unknown"),
        (replace(GOOD, counted=replace(PEOPLE, groups=("BG99",))), "rule-group-unknown"),
        (replace(GOOD, counted=replace(PEOPLE, places=("Atlantis",))), "rule-place-unused"),
        (replace(GOOD, unit=""), "rule-unit-open"),
        (replace(GOOD, unit="text"), "rule-unit-open"),
        (replace(GOOD, unit="kg", adds_up=AddsUp.SUM), "rule-unit-unfit"),
        (replace(GOOD, unit="hours"), "rule-adding-unfit"),
        (replace(GOOD, adds_up=AddsUp.HOURS_X_PEOPLE), "rule-adding-unfit"),
        (replace(GOOD, answer=Answer.PERCENT), "rule-without-whole"),
        (replace(GOOD, answer=Answer.PERCENT, whole=PEOPLE), "rule-part-is-whole"),
        (also("Z"), "rule-counts-in-unknown"),
        (also("A"), "rule-counts-in-circle"),
    ],
)
def test_each_fault_is_found(rule: Rule, code: str) -> None:
    assert code in found(rule)


def test_hours_of_each_session_times_people_needs_people_and_gives_hours() -> None:
    rule = Rule(counted=PEOPLE, unit="person_hours", adds_up=AddsUp.HOURS_X_PEOPLE)
    assert found(rule) == []


def test_weights_may_be_asked_for_in_another_unit_of_weight() -> None:
    kilograms = next(term for term in glossary() if "kg" in term.units and "tonnes" not in term.units)
    assert found(Rule(counted=Counted((kilograms.id,)), unit="tonnes")) == []


def test_a_circle_through_other_measures_is_found_with_its_way() -> None:
    around = replace(AROUND, others={"B": also("C"), "C": also("A")})
    [problem] = check(also("B"), "A", around)
    assert (problem.code, problem.facts["path"]) == ("rule-counts-in-circle", "B → C → A")


def test_a_circle_among_other_measures_does_not_keep_anybody_going_round() -> None:
    assert found(also("B"), replace(AROUND, others={"B": also("C"), "C": also("B")})) == []


def test_measures_in_other_units_cannot_count_in_one_another() -> None:
    hours = Rule(counted=Counted(("SV-064",)), unit="hours")
    assert found(also("B"), replace(AROUND, others={"B": hours})) == ["rule-counts-in-unlike"]


def test_a_percentage_counts_in_no_other_whatever_was_chosen_while_it_was_a_number() -> None:
    whole = Counted(("SV-013",), groups=("BG04",))
    percentage = replace(also("B", "gone"), answer=Answer.PERCENT, whole=whole)
    assert found(percentage, replace(AROUND, others={"B": replace(GOOD, unit="attendances")})) == []
    assert found(also("B"), replace(AROUND, others={"B": replace(percentage, also_counts_in=("A",))})) == []


def test_a_measure_answered_in_words_needs_nothing() -> None:
    assert found(Rule(Answer.TEXT)) == []


def test_a_place_nobody_was_at_is_only_worth_a_look() -> None:
    [problem] = check(replace(GOOD, counted=replace(PEOPLE, places=("Atlantis",))), "A", AROUND)
    assert problem.severity is Severity.WARN


def asking(unit: str) -> Around:
    measures = (FrameworkMeasure("A", "measure", "A", unit=unit),)
    return replace(AROUND, framework=replace(LIST, measures=measures))


@pytest.mark.parametrize(("unit", "words"), [("FTE", "people"), ("Hours", "people"), ("%", "people")])
def test_a_figure_in_another_unit_than_is_asked_for_is_worth_a_look(unit: str, words: str) -> None:
    [problem] = check(GOOD, "A", asking(unit))
    assert problem.severity is Severity.WARN
    assert problem.message == f"A asks for “{unit}”, and this rule gives {words}."


def test_a_percentage_of_another_unit_than_is_asked_for_is_worth_a_look() -> None:
    rule = replace(GOOD, answer=Answer.PERCENT, whole=Counted(("SV-013", "SV-014")))
    [problem] = check(rule, "A", asking("FTE"))
    assert problem.message == "A asks for “FTE”, and this rule gives per cent."
    assert problem.where.field == "answer"


@pytest.mark.parametrize("unit", ["No. of people", "", "Text", "Borough points"])
def test_a_figure_in_the_unit_that_is_asked_for_or_in_none_that_is_known_is_as_it_should_be(unit: str) -> None:
    assert found(GOOD, asking(unit)) == []
    assert found(Rule(Answer.TEXT), asking(unit)) == []
