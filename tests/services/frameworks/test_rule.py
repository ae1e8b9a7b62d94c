"""A rule is stored whole, and becomes the line that a figure is made for."""

import pytest

from svdesk.domain.framework import FrameworkMeasure
from svdesk.domain.return_format import AddsUp, Measure
from svdesk.services.frameworks.rule import (
    WHOLE,
    Answer,
    Counted,
    Rule,
    as_measure,
    from_json,
    to_json,
    whole_of,
)

LINE = FrameworkMeasure("WN1", "measure", "Residents helped", "WN", "people")
FULL = Rule(
    Answer.PERCENT,
    Counted(("SV-013",), True, ("BG04",), ("Anytown",)),
    Counted(("SV-013", "SV-014")),
    "people",
    AddsUp.DIFFERENT_PEOPLE,
    ("WN2",),
    True,
    200,
    "Residents supported",
)


@pytest.mark.parametrize("rule", [FULL, Rule()])
def test_a_rule_is_read_back_as_it_was_stored(rule: Rule) -> None:
    assert from_json(to_json(rule)) == rule


@pytest.mark.parametrize("text", ["", "{}", '{"answer": "colour"}'])
def test_what_is_no_rule_is_refused(text: str) -> None:
    with pytest.raises((ValueError, LookupError)):
        from_json(text)


def test_a_number_becomes_a_line_of_a_return() -> None:
    rule = Rule(counted=FULL.counted, unit="people", adds_up=AddsUp.PEAK, also_counts_in=("WN2",), record_only=True)
    assert as_measure(rule, LINE) == Measure(
        "WN1", "Residents helped", "people", ("SV-013",), AddsUp.PEAK, ("BG04",), ("Anytown",),
        also_counts_in=("WN2",), record_only=True, exactly=True,
    )  # fmt: skip
    assert whole_of(rule, LINE) is None


def test_a_percentage_has_a_line_for_its_part_and_one_for_all_of_it() -> None:
    part, whole = as_measure(FULL, LINE), whole_of(FULL, LINE)
    assert part is not None
    assert whole is not None
    assert (part.code, part.groups, part.also_counts_in) == ("WN1", ("BG04",), ())
    assert (whole.code, whole.terms, whole.groups, whole.unit) == (f"WN1{WHOLE}", ("SV-013", "SV-014"), (), "people")


def test_a_text_has_no_line() -> None:
    assert as_measure(Rule(Answer.TEXT, words=150), LINE) is None


def test_a_rule_takes_amounts_in_its_unit_in_one_that_becomes_it_and_people_of_whom_hours_are_made() -> None:
    people = Rule(unit="people")
    assert [unit for unit in ("people", "hours", "attendances") if people.takes(unit)] == ["people"]
    assert Rule(unit="kg").takes("tonnes")
    by_session = Rule(unit="person_hours", adds_up=AddsUp.HOURS_X_PEOPLE)
    assert [unit for unit in ("people", "attendances", "person_hours", "meals") if by_session.takes(unit)] == [
        "people", "attendances", "person_hours",
    ]  # fmt: skip
