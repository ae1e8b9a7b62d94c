"""A rule begins with what the framework says already."""

import pytest

from svdesk.domain.framework import FrameworkMeasure
from svdesk.domain.return_format import AddsUp
from svdesk.services.frameworks.rule import Answer, Rule
from svdesk.services.frameworks.starting import begin, unit_said, with_unit
from svdesk.storage.shipped import glossary, units


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("No. of people FTE", "fte"),
        ("no. people", "people"),
        ("No. hrs (total session duration)*no. attendees", "hours"),
        ("Participant hours", "person_hours"),
        ("% of invoices", "percent"),
        ("£ spent", "gbp"),
        ("Tonnes CO2e", "tco2e"),
        ("No. weeks", "weeks"),
        ("Meals", "meals"),
        ("Text (200 words)", "text"),
        ("Nifer yr oriau", "hours"),
        ("pobl", "people"),
        ("Y cant", "percent"),
        ("Testun", "text"),
        ("Y/N", "text"),
        ("Borough points", ""),
        ("Number of workplaces", ""),
        ("Fortnights", ""),
        ("The context", ""),
        ("", ""),
    ],
)
def test_the_words_of_a_framework_mean_a_unit(text: str, unit: str) -> None:
    assert unit_said(text, units()) == unit
    assert unit in {*units(), ""}


@pytest.mark.parametrize(("unit", "answer"), [("Text", Answer.TEXT), ("%", Answer.PERCENT), ("hours", Answer.NUMBER)])
def test_how_a_measure_is_answered_is_told_by_its_unit(unit: str, answer: Answer) -> None:
    assert begin(FrameworkMeasure("1", "measure", "M", unit=unit), units()) == Rule(answer)


def test_the_first_term_gives_the_unit_and_how_it_adds_up() -> None:
    club = glossary()["SV-013"]
    measure = FrameworkMeasure("1", "measure", "M", unit="No. of kg")
    rule = with_unit(Rule(), measure, [club], units())
    assert (rule.unit, rule.adds_up) == ("people", AddsUp.DIFFERENT_PEOPLE)
    hours = FrameworkMeasure("1", "measure", "M", unit="Hours")
    assert with_unit(Rule(), hours, [glossary()["SV-064"]], units()).unit == "hours"
    assert with_unit(Rule(unit="hours"), measure, [club], units()).unit == "hours"


def test_the_unit_that_is_asked_for_is_taken_as_soon_as_a_term_can_be_counted_so() -> None:
    hours, club = glossary()["SV-064"], glossary()["SV-013"]
    asked = FrameworkMeasure("1", "measure", "M", unit="people")
    first = with_unit(Rule(), asked, [hours], units())
    assert first.unit == "hours"
    both = with_unit(first, asked, [hours, club], units(), "hours")
    assert (both.unit, both.adds_up) == ("people", AddsUp.DIFFERENT_PEOPLE)
    chosen = with_unit(first, asked, [hours, club], units())
    assert chosen.unit == "hours", "a person chose it"
    assert with_unit(first, asked, [], units(), "hours") == first
