import pytest

from tests.services.importing.books import codes, lines, planned


@pytest.mark.parametrize(
    ("headings", "first", "last"),
    [
        ("Q1|Q2|Total 2024/25", "2024-25-Q1", "2024-25-Q2"),
        ("Ch1|Ch2|Cyfanswm 2024-25", "2024-25-Q1", "2024-25-Q2"),
        ("Q3|Q4|2024/25", "2024-25-Q3", "2024-25-Q4"),
        ("Jan|Feb|Total 2023", "2023-M01", "2023-M02"),
        ("Feb|Mar|Year ended 31 March 2024", "2024-M02", "2024-M03"),
    ],
)
def test_the_total_may_be_all_that_names_the_year(headings: str, first: str, last: str) -> None:
    made = planned(f"Measure|{headings}\nMeals|4|5|9\nTrips|1|2|3")
    assert [line.split(" | ")[2] for line in lines(made)] == [first, last] * 2
    assert [check.agrees for check in made.checks] == [True, True]


@pytest.mark.parametrize("headings", ["2023|Feb|Mar", "Nov|Feb|Total 2024"])
def test_a_year_before_them_or_one_that_they_cannot_all_be_in_lends_nothing(headings: str) -> None:
    made = planned(f"Measure|{headings}\nMeals|4|5|9\nTrips|1|2|3")
    assert "year-unknown" in codes(made)


def test_quarters_of_a_bare_year_are_asked_about() -> None:
    assert codes(planned("Measure|Q1|Q2|Total 2024\nMeals|4|5|9")) == ["period-two-ways"]


@pytest.mark.parametrize("last", ["Total|2023/24", "2023/24", "2023/24 total", "Cyfanswm|2023/24"])
def test_the_year_before_beside_quarters_dates_itself_and_not_them(last: str) -> None:
    figures = "3|7" if "|" in last else "7"
    made = planned(f"Figures 2024/25\n\nMeasure|Unit|Q1|Q2|{last}\nBags filled|bags|1|2|{figures}")
    dated = [(line.split(" | ")[2], line.split(" | ")[3]) for line in lines(made)]
    assert dated == [("2024-25-Q1", "1 bags"), ("2024-25-Q2", "2 bags"), ("2023-24", "7 bags")]


def test_the_year_before_to_the_left_of_quarters_dates_itself() -> None:
    made = planned("Figures 2024/25\n\nMeasure|Unit|2023/24 total|Q1|Q2\nBags filled|bags|7|1|2")
    assert [line.split(" | ")[2] for line in lines(made)] == ["2023-24", "2024-25-Q1", "2024-25-Q2"]


def test_a_total_of_another_year_that_adds_up_is_theirs_and_said() -> None:
    made = planned("Figures 2024/25\n\nMeasure|Unit|Q1|Q2|2023/24\nBags filled|bags|1|2|3")
    assert [line.split(" | ")[2] for line in lines(made)] == ["2023-24-Q1", "2023-24-Q2"]
    assert {problem.code for record in made.records for problem in record.problems} == {"date-outside-year"}


def test_totals_of_months_are_the_counts_of_them_where_nothing_else_is() -> None:
    made = planned("2024-25\n\nMeasure|April total|May total|Cyfanswm Mehefin\nMeals|10|11|12\nWalks|2|2|2")
    assert [line.split(" | ")[2] for line in lines(made)][:3] == ["2024-M04", "2024-M05", "2024-M06"]
