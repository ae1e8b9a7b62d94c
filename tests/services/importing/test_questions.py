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


def test_two_readings_are_asked_about_once_and_answered_in_their_places() -> None:
    asker = Asker({"period-two-ways|Log|2|A": "April 2023 to March 2024"})

    def asked(row: int, year: int) -> str | None:
        choices = (f"January to December {year}", f"April {year} to March {year + 1}", "Leave the row out")
        facts = {"where": "Column A", "text": str(year), "first": choices[0], "second": choices[1]}
        made = at("period-two-ways", "Log", row, "A", **facts)
        return asker.ask_alike(made, "Log", row, "A", choices, "date", "years")

    assert [asked(2, 2023), asked(3, 2024)] == ["April 2023 to March 2024", "April 2024 to March 2025"]
    assert len(asker.questions) == 1


def test_whether_something_is_answered_can_be_known_before_it_is_asked() -> None:
    asker = Asker({"two-numbers|Log|7|C": "7", "year-unknown|Log||": "2024-25"})
    assert asker.is_answered("two-numbers", "Log", 7, "C")
    assert asker.is_answered("year-unknown", "Log", None, None)
    assert not asker.is_answered("two-numbers", "Log", 8, "C")
    assert asker.questions == ()
