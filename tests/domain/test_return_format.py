"""What a return format can be asked."""

import pytest

from svdesk.domain.return_format import Measure, Question, Questions, ReturnFormat, Summary

FORM = ReturnFormat(
    "f", "1", "A form", "Anytown", "en-GB",
    (Summary("In brief"), Questions("One", (Question("Q1", "Why?"),)), Questions("Two", (Question("Q2", "How?"),))),
    (Measure("M1", "People", "people", ("T1",)),),
)  # fmt: skip


def test_questions_come_in_the_order_asked() -> None:
    assert [question.code for question in FORM.questions] == ["Q1", "Q2"]


def test_a_measure_is_found_by_its_code() -> None:
    assert FORM.measure("M1").label == "People"
    with pytest.raises(KeyError):
        FORM.measure("M2")
