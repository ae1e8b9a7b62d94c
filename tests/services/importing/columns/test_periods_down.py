import pytest

from tests.services.importing.books import codes, lines, planned, sheet


def fields(text: str, name: str = "Sheet1") -> list[tuple[str, str]]:
    (table,) = planned(sheet(text, name)).tables
    return [(column.field, column.tag) for column in table.columns]


def test_the_first_column_of_a_crosstab_is_its_dates() -> None:
    assert fields("2024-25\n|Lunch|Walk\nApril|1|2\nMay|3|4")[0] == ("date", "guessed")


def test_days_and_weeks_by_number_are_marked() -> None:
    assert fields("Day|Lunch|Walk\n1|1|2\n2|3|4\n3|3|4", "May 2024")[0] == ("date", "days")
    assert fields("Week|Lunch|Walk\nWeek 1|1|2\nWeek 2|3|4")[0] == ("date", "numbered")


def test_a_column_of_activities_stays_one_though_a_month_is_among_them() -> None:
    made = planned("Activity|Number\nMay|3\nMarch|2\nWalk|4", year="2024-25")
    assert [line.split(" | ")[1] for line in lines(made)] == ["May", "March", "Walk"]


def test_days_with_their_weekdays_are_days_though_every_month_begins_again() -> None:
    made = planned("Log\nDay|Meals\nJune 2024\nTuesday 4|11\nTuesday 11|9\nJuly 2024\nTuesday 2|12\nTuesday 9|8")
    assert [line.split(" | ")[2] for line in lines(made)] == ["2024-06-04", "2024-06-11", "2024-07-02", "2024-07-09"]


@pytest.mark.parametrize("heading", ["", "Month", "Visitors", "When it was"])
def test_months_down_under_years_across_are_months_whatever_stands_over_them(heading: str) -> None:
    made = planned(f"Attendances\n{heading}|2022-23|2023-24\nApril|10|20\nMay|30|40\nJune|35|44", year="2023-24")
    assert [(each.text, each.period.code if each.period else "") for each in made.records][:3] == [
        ("Attendances", "2022-M04"), ("Attendances", "2023-M04"), ("Attendances", "2022-M05")
    ]  # fmt: skip
    assert "column-left-out" not in codes(made)
    assert "personal-data" not in codes(made)
