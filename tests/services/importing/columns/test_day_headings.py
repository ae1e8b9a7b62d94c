from tests.services.importing.books import codes, lines, planned, sheet


def test_a_register_of_sessions_has_a_date_over_each_column() -> None:
    made = planned("|03/04/2024|10/04/2024|17/04/2024\nMeals served|40|42|38")
    assert lines(made) == [
        "2 B | Meals served | 2024-04-03 | 40 meals",
        "2 C | Meals served | 2024-04-10 | 42 meals",
        "2 D | Meals served | 2024-04-17 | 38 meals",
    ]


def test_dates_over_columns_that_could_be_read_two_ways_are_asked_about() -> None:
    made = planned("|03/04/2024|05/04/2024|07/04/2024\nMeals served|40|42|38")
    assert codes(made) == ["period-two-ways"]
    assert {record.status for record in made.records} == {"held"}


def test_days_without_a_year_take_that_of_the_sheet_or_wait_for_one() -> None:
    text = "Activity|3 Apr|10 Apr|17 Apr\nMeals served|40|42|38"
    assert lines(planned("Meals 2024-25\n" + text))[0] == "3 B | Meals served | 2024-04-03 | 40 meals"
    made = planned(text)
    assert codes(made) == ["year-unknown"]
    assert {record.status for record in made.records} == {"held"}
    answered = planned(text, answers={"year-unknown|Sheet1||": "2023-24"})
    assert lines(answered)[0] == "2 B | Meals served | 2023-04-03 | 40 meals"


def test_weeks_over_columns_by_their_first_day() -> None:
    made = planned("Activity|w/c 8 April|w/c 15 April|w/c 22 April\nLunch club|12|13|9", year="2024-25")
    assert lines(made)[2] == "2 D | Lunch club | 2024-04-22..2024-04-28 | 9 count"


def test_the_days_of_a_month_over_columns() -> None:
    days = "|".join(str(day) for day in range(1, 32))
    made = planned(sheet(f"Activity|{days}|Total\nLunch club|12|||14" + "|" * 28 + "26", "April 2024"))
    assert lines(made) == ["2 B | Lunch club | 2024-04-01 | 12 count", "2 E | Lunch club | 2024-04-04 | 14 count"]
    assert [(str(check.stated), check.agrees) for check in made.checks] == [("26", True)]


def test_a_day_beyond_the_end_of_its_month_is_held() -> None:
    days = "|".join(str(day) for day in range(1, 32))
    made = planned(sheet(f"Activity|{days}\nLunch club|12" + "|" * 30 + "3", "April 2024"))
    assert [record.status for record in made.records] == ["new", "held"]


def test_days_under_the_names_of_their_months() -> None:
    made = planned("Activity|April 2024||May 2024|\n|17|24|1|8\nLunch club|12|13|9|7")
    assert [line.split(" | ")[2] for line in lines(made)] == ["2024-04-17", "2024-04-24", "2024-05-01", "2024-05-08"]


def test_days_with_their_weekdays_below() -> None:
    made = planned(sheet("Activity|1|2|3|4|5|6|7\n|M|T|W|T|F|S|S\nLunch club|4|5|6|7|8|9|3", "May 2024"))
    assert made.tables[0].header_rows == (1, 2)
    assert lines(made)[0] == "3 B | Lunch club | 2024-05-01 | 4 count"
    assert len(made.records) == 7


def test_measures_with_growing_numbers_are_no_headings() -> None:
    made = planned("Measure|Q1|Q2|Q3\nVolunteers|5|12|19\nMeals|1|2|3", year="2024-25")
    assert [table.header_rows for table in made.tables] == [(1,)]
