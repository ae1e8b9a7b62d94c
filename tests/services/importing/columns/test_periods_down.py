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


@pytest.mark.parametrize(
    "ages", ["0-5|6-11|12-13|14-15|16-17|18-25", "10-11|12-13|14-16|18+", "0-5|13-Jun|12-Sep|14-15|18+"]
)
def test_ages_are_no_years_though_some_of_them_could_be(ages: str) -> None:
    rows = "\n".join(f"{age}|{n}" for n, age in enumerate(ages.split("|"), 7))
    made = planned(f"2024-25\nAge group|People\n{rows}")
    assert {line.split(" | ")[2] for line in lines(made)} == {"2024-25"}
    assert {record.text for record in made.records} >= {each for each in ages.split("|") if each[-1].isdigit()}


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


def test_numbers_that_look_like_short_months_are_dates_only_under_such_a_heading() -> None:
    cases = planned("Case|Hours\n2023-1|3\n2023-2|4\n2023-3|5")
    assert all(record.period is None for record in cases.records)
    months = planned("Month|Hours\n2023-1|3\n2023-2|4\n2023-3|5")
    assert [str(record.period) for record in months.records] == ["January 2023", "February 2023", "March 2023"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Year|Month|Area|Parcels\n2024|April|Pyle|12\n2025|May|Borth|14", ["2024-M04", "2025-M05"]),
        ("Calendar year|Month no|Parcels\n2024|4|12\n2025|1|14", ["2024-M04", "2025-M01"]),
        ("Blwyddyn|Mis|Gweithgaredd|Prydau\n2023/24|Ebrill|Clwb|12\n2023/24|Ionawr|Clwb|9", ["2023-M04", "2024-M01"]),
        ("Activity|Quarter|Year|Meals\nLunch|Q2|2023/24|12\nLunch|Q3|2023/24|9", ["2023-24-Q2", "2023-24-Q3"]),
    ],
)
def test_a_year_and_a_month_in_two_columns_are_one_date(text: str, expected: list[str]) -> None:
    made = planned(text)
    assert [line.split(" | ")[2] for line in lines(made)] == expected
    assert codes(made) == []


def test_a_year_of_something_else_is_not_that_of_the_month() -> None:
    assert "date-without-year" in codes(planned("Month|Year joined|Visits\nApril|2019|12\nMay|2020|14"))
    both = planned("Year|Month|Date|Visits\n2024|April|2024-04-03|12\n2024|May|2024-05-13|14")
    assert [str(record.date) for record in both.records] == ["2024-04-03", "2024-05-13"]


def test_a_month_that_is_not_understood_is_not_the_whole_year() -> None:
    rows = "".join(f"2024|{month}|9\n" for month in ("April", "May", "June", "July"))
    made = planned(f"Year|Month|Parcels\n{rows}2024|Augustish|14")
    assert codes(made) == ["date-unread"]
    assert made.records[-1].period is None


def test_days_of_the_week_alone_are_no_dates() -> None:
    english = planned("2024-25\nDay|Calls taken\nMonday|42\nTuesday|51\nWednesday|47")
    assert [record.text for record in english.records] == ["Monday", "Tuesday", "Wednesday"]
    assert codes(english) == []
    welsh = planned("2024-25\nDydd|Gweithgaredd|Pobl\nDydd Llun|Ioga|4\nDydd Mawrth|Celf|5\nMercher|Te|6")
    assert [record.text for record in welsh.records] == ["Ioga", "Celf", "Te"]
    assert codes(welsh) == ["column-left-out"]


def test_a_month_that_may_be_a_day_of_the_week_and_days_under_their_weeks_stay_dates() -> None:
    assert [column.field for column in planned("2024-25\nMis|Pobl\nMawrth|4\nMawrth|5").tables[0].of("date")] == [
        "date"
    ]
    weeks = "Week commencing 3 June 2024\nMonday|4\nTuesday|5\nWeek commencing 10 June 2024\nMonday|6\nFriday|6"
    assert "date-unread" in codes(planned(f"Day|People\n{weeks}"))


def test_figures_under_a_unit_are_no_dates_though_they_look_like_some() -> None:
    made = planned("2024-25\nDistance miles|Fares|Status\n'14.2|'27.00|done\n'3.6|'12.50|done\n'8|'24.00|done")
    assert [line for line in lines(made) if "miles" in line.rpartition("|")[2]] == [
        "3 A | Distance miles | 2024-25 | 14.2 miles",
        "4 A | Distance miles | 2024-25 | 3.6 miles",
        "5 A | Distance miles | 2024-25 | 8 miles",
    ]
