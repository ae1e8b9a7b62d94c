import pytest

from tests.services.importing.books import codes, lines, planned


@pytest.mark.parametrize(
    "title",
    [
        "Contract started 1 April 2022",
        "Contract runs 1 April 2022 to 31 March 2025",
        "Project began in April 2022",
        "Contract yn dechrau 1 Ebrill 2022",
        "Commenced: 01/04/2022",
    ],
)
def test_numbered_years_count_from_the_beginning_that_a_title_names(title: str) -> None:
    made = planned(f"{title}\n\nMeasure|Unit|Year 1|Yr 2|Blwyddyn 3\nMeals|meals|1|2|3")
    assert [line.split(" | ")[2] for line in lines(made)] == ["2022-23", "2023-24", "2024-25"]


def test_without_a_beginning_they_may_be_classes_of_a_school() -> None:
    made = planned("2024-25\nMeasure|Unit|Year 1|Year 2\nMeals|meals|1|2")
    assert [line.split(" | ")[1] for line in lines(made)] == ["Meals: Year 1", "Meals: Year 2"]
    assert codes(planned("Measure|Unit|Year 1|Year 2\nMeals|meals|1|2")) == ["year-unknown"]


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("Five year record (years end 31 March)", "2022-04-01"),
        ("Blwyddyn yn diweddu 31 Mawrth", "2022-04-01"),
        ("Accounts for the year to 31 August 2024", "2022-09-01"),
        ("Year ended 31 December", "2023-01-01"),
    ],
)
def test_bare_years_end_with_the_month_that_a_title_names(title: str, first: str) -> None:
    made = planned(f"{title}\nMeasure|2023|2024\nTrees|5|6")
    assert not made.questions
    assert str(made.records[0].period and made.records[0].period.start) == first


def test_bare_years_under_a_title_without_an_end_are_asked_about() -> None:
    assert [each.problem.code for each in planned("Record\nMeasure|2023|2024\nTrees|5|6").questions] == [
        "period-two-ways"
    ]


@pytest.mark.parametrize(
    ("title", "heading", "first"),
    [
        ("Figures 2024/25", "Month {}", "2024-M04"),
        ("Ffigurau 2024/25", "Mis {}", "2024-M04"),
        ("Contract started 1 July 2024", "Month {}", "2024-M07"),
    ],
)
def test_numbered_months_count_from_the_beginning_of_the_year_or_of_the_contract(
    title: str, heading: str, first: str
) -> None:
    made = planned(f"{title}\n\nMeasure|Unit|{heading.format(1)}|{heading.format(2)}\nMeals|meals|1|2")
    assert lines(made)[0].split(" | ")[2] == first
    assert codes(made) == []
