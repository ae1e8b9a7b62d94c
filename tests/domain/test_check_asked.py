"""The rules on what was asked and promised find what they should, where it is."""

from dataclasses import replace

import pytest

from svdesk.domain.activity import Empty
from svdesk.domain.check import check
from svdesk.domain.period import parse
from svdesk.domain.problem import Page, Severity
from tests.builders import activity, count
from tests.domain.a_return import a_return, promised, the_one


def test_a_period_outside_the_contract_is_told_with_the_contract_s_days() -> None:
    found = the_one(a_return(period=parse("2026-27-Q1")), "period-outside-contract")
    assert found.severity is Severity.STOP
    assert (found.where.page, found.where.record, found.where.field) == (Page.CONTRACTS, "k1", "period")
    assert "April to June 2026" in found.message
    assert "April 2025 to March 2026" in found.message
    across = a_return(period=parse("2025-01-01..2025-06-30"))
    assert the_one(across, "period-outside-contract").severity is Severity.STOP


@pytest.mark.parametrize(("edition", "told"), [("2024-25", True), ("2025-26", False), ("2.1", False), ("1", False)])
def test_a_form_of_another_year_is_told_where_its_edition_is_a_year(edition: str, told: bool) -> None:
    made = a_return()
    made = replace(made, form=replace(made.form, edition=edition))
    if not told:
        assert check(made) == []
        return
    found = the_one(made, "form-of-another-year")
    assert found.message == "The form is the edition 2024-25, and this return is for April to June 2025."
    assert (found.where.page, found.where.field) == (Page.CONTRACTS, "format")


@pytest.mark.parametrize("answer", [{}, {"Q1": "  \n "}])
def test_a_question_that_must_be_answered_is_asked_for_and_others_are_not(answer: dict[str, str]) -> None:
    found = the_one(a_return(answers=answer), "answer-missing")
    assert found.severity is Severity.STOP
    assert (found.where.page, found.where.record, found.where.field) == (Page.RETURNS, "k1", "Q1")
    assert "What changed?" in found.message


def test_an_answer_is_too_long_from_the_first_word_beyond_the_limit() -> None:
    assert check(a_return(answers={"Q1": "One two three"})) == []
    found = the_one(a_return(answers={"Q1": "One two three four", "Q2": "word " * 999}), "answer-too-long")
    assert found.message == "The answer to Q1 has 4 words; Council asks for 3 at most."
    assert found.where.field == "Q1"


def test_a_target_without_any_record_is_told_and_nil_is_a_record() -> None:
    contract = promised("M3", "40", "parcels")
    found = the_one(a_return(contract=contract), "nothing-recorded")
    assert "a target of 40 food parcels for April to June 2025" in found.message
    nil = activity("2025-05-01", count("parcels", empty=Empty.NIL))
    assert check(a_return(nil, contract=contract)) == []


def test_a_target_in_another_unit_is_not_compared_and_said() -> None:
    done = activity("2025-05-01", count("clubs", "3"))
    found = the_one(a_return(done, contract=promised("M1", "9", "hours")), "target-in-another-unit")
    assert (found.where.page, found.where.field) == (Page.CONTRACTS, "M1")
    assert "counted in people" in found.message
    assert "target in hours" in found.message


def test_a_target_for_no_line_of_the_form_is_noted_once() -> None:
    twice = promised("M9", "9", "hours")
    twice = replace(twice, targets=(*twice.targets, *promised("M9", "9", "hours", "2025-26").targets))
    assert the_one(a_return(contract=twice), "target-of-no-line").severity is Severity.NOTE
    past = promised("M9", "9", "hours", "2024-25")
    assert check(a_return(contract=past)) == []
