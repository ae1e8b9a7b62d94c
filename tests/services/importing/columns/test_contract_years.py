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


@pytest.mark.parametrize(
    "headings",
    ["School|Year 7|Year 8|Year 9", "School|Reception|Year 1|Year 2", "Ysgol|Derbyn|Bl 1|Bl 2"],
)
def test_years_of_a_school_are_not_asked_about(headings: str) -> None:
    made = planned(f"2024-25\n{headings}\nBryn Road|21|22|23\nCefn Hill|24|25|26")
    assert "which-years" not in codes(made)
    assert not any("held" in line and "2025-26" in line for line in lines(made))


def test_years_beside_dates_are_classes() -> None:
    made = planned("Date|What we did|Year 1|Year 2\n23/04/2024|Reading|11|12\n24/04/2024|Reading|13|14")
    assert "which-years" not in codes(made)


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
