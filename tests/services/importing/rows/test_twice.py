import pytest

from tests.services.importing.books import codes, lines, planned, skips

TWICE = "Date|Activity|Hours\n13/04/24|Desk|2\n13/04/24|Desk|2"


def test_a_row_typed_twice_is_left_out_and_asked_about() -> None:
    made = planned(TWICE)
    assert lines(made) == ["2 | Desk | 2024-04-13 | 2 hours"]
    assert skips(made) == ["1 header", "3 duplicate"]
    (question,) = made.questions
    assert question.message == "Row 3 is the same as row 2."
    assert question.code == "twice-in-file"


def test_capitals_and_spaces_make_no_difference() -> None:
    made = planned(
        "Date|Activity|Hours|Place\n13/04/24|Shopping|2|Pyle\n13/04/24|shopping |2|PYLE\n13/04/24|Shop|2|Pyle"
    )
    assert skips(made) == ["1 header", "3 duplicate"]


@pytest.mark.parametrize(
    "again",
    ["13/04/2024|Desk|2|£3.00", "13.4.24|Desk|2 hrs|£3", "2024-04-13|desk|2.0|3", "13 Ebrill 2024|Desk|2 awr|£3"],
)
def test_the_same_row_written_otherwise_is_asked_about(again: str) -> None:
    made = planned(f"Date|Activity|Hours|Cost\n13/04/24|Desk|2|£3\n{again}\n14/04/24|Walk|1|£2")
    assert skips(made) == ["1 header", "3 duplicate"]
    assert "twice-in-file" in codes(made)


@pytest.mark.parametrize(
    "other", ["13/04/24 14:00|Desk|2|£3", "13/04/24|Desk|approx 2|£3", "13/04/24|Desk|2|£3.05", "13/05/24|Desk|2|£3"]
)
def test_a_row_of_another_hour_or_figure_is_no_repetition(other: str) -> None:
    made = planned(f"Date|Activity|Hours|Cost\n13/04/24|Desk|2|£3\n{other}\n14/04/24|Walk|1|£2")
    assert "twice-in-file" not in codes(made)


def test_a_form_that_was_sent_twice_is_asked_about() -> None:
    made = planned(
        "Timestamp|Date of session|What did you do?|How many came?\n29/05/2024 18:00|29/05/2024|Cook|14\n"
        "29/05/2024 18:02|29/05/2024|Cook|14\n29/05/2024 18:03|29/05/2024|Cook|15"
    )
    assert skips(made) == ["1 header", "3 duplicate"]
    assert "twice-in-file" in codes(made)


def test_what_happened_twice_is_brought_in() -> None:
    made = planned(TWICE, answers={"twice-in-file|Sheet1|3|": "It happened twice: bring it in"})
    assert made.counts["new"] == 2


def test_the_same_words_under_another_section_are_no_repetition() -> None:
    made = planned("2024-25\nMeasure|Q1\nPYLE\nMeals|2\nMAESTEG\nMeals|2")
    assert made.counts["new"] == 2


def test_a_flood_of_repetitions_is_one_question_after_the_first() -> None:
    made = planned("Date|Activity|Hours\n" + "\n".join(["13/04/24|Desk|2"] * 200))
    assert codes(made) == ["twice-in-file"] * 26
    assert made.counts["rows_skipped"] == 200


def test_of_periods_a_remark_alone_makes_no_second_line() -> None:
    lines = ["Activity|Q1 2024/25|Q2 2024/25|Notes", "Parcels|12|14|checked", "Walks|3|4|", "Parcels|12|14|copied?"]
    made = planned("\n".join(lines))
    assert codes(made) == ["twice-in-file"]
    assert sorted({record.row for record in made.records if record.status == "new"}) == [2, 3]
    assert "twice-in-file" not in codes(planned("\n".join([*lines[:3], "Parcels|12|15|copied?"])))
