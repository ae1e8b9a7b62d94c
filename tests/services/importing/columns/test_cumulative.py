import pytest

from tests.services.importing.books import codes, lines, planned


@pytest.mark.parametrize(
    "headings",
    [
        "Q1|Q1-Q2|Q1-Q3",
        "Ch1|Ch1-2|Ch1-3",
        "Apr-Jun|Apr-Sep|Apr-Dec",
        "3 months to June 2024|6 months to September 2024|April to December 2024",
    ],
)
def test_periods_that_begin_together_and_grow_are_asked_about_and_parted(headings: str) -> None:
    text = f"2024-25\nMeasure|{headings}\nMeals|90|180|270"
    made = planned(text)
    assert "running-totals" in codes(made)
    assert {record.status for record in made.records} == {"held"}
    (question,) = [each for each in made.questions if each.problem.code == "running-totals"]
    parted = planned(text, answers={question.key: "They are running totals"})
    assert [line.split(" | ", 2)[2] for line in lines(parted)] == [
        "2024-25-Q1 | 90 meals",
        "2024-25-Q2 | 90 meals",
        "2024-25-Q3 | 90 meals",
    ]


def test_a_quarter_of_its_own_among_them_shows_that_they_do_not_run_on() -> None:
    made = planned("2024-25\nMeasure|Q1|Q2|Q3\nMeals|90|80|70")
    assert codes(made) == []
    assert {record.status for record in made.records} == {"new"}


def test_where_no_year_is_known_they_are_asked_about_all_the_same() -> None:
    made = planned("Measure|Q1|Q1-Q2\nMeals|90|180")
    assert sorted(codes(made)) == ["running-totals", "year-unknown"]
    made = planned("Measure|Apr|Apr-May|Total 2024/25\nMeals|90|180|180")
    assert codes(made) == ["running-totals"]


def test_rows_whose_periods_begin_together_and_grow_are_asked_about_too() -> None:
    made = planned("Period|Meals\n3 months to June 2024|4\n6 months to Sept 2024|9\n9 months to Dec 2024|15")
    assert codes(made) == ["running-totals"]
    assert {record.status for record in made.records} == {"held"}
