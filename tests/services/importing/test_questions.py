import pytest

from svdesk.services.importing.questions import Asker, at

TWO = at("two-numbers", "Log", 7, "C", text="5 + 2")


def test_a_problem_names_its_cell() -> None:
    assert (TWO.message, TWO.where.field, TWO.where.record) == ("C7: “5 + 2” holds two numbers.", "C7", "Log!7")


def test_a_missing_fact_is_found_at_once() -> None:
    with pytest.raises(KeyError):
        at("number-two-ways", "Log", 7, "C", text="1.204")


def test_a_question_is_asked_once_in_its_group_where_it_first_arises() -> None:
    asker = Asker({"two-numbers|Log|7|C": "7"})
    assert asker.ask(TWO, "Log", 7, "C", ("7",), group="g") == "7"
    assert asker.ask(TWO, "Log", 9, "C", ("7",), group="g") == "7"
    assert [question.row for question in asker.questions] == [7]


def test_an_answer_that_was_not_offered_counts_as_none_unless_it_may_be_typed() -> None:
    answers = {"two-numbers|Log|7|C": "99"}
    assert Asker(answers).ask(TWO, "Log", 7, "C", ("7",)) is None
    assert Asker(answers).ask(TWO, "Log", 7, "C", ("7",), "number") == "99"
