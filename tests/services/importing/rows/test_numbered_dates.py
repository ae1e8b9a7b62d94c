from tests.services.importing.books import codes, lines, planned, sheet

DAYS = "Day|Lunch club|Youth club\n1|12|30\n2|14|28\n4|9|3"
WEEKS = "Week|Lunch club\nWeek 1|12\nWeek 3|14"


def test_days_of_a_month_take_it_from_the_name_of_the_sheet() -> None:
    assert lines(planned(sheet(DAYS, "April 2024")))[-1] == "4 C | Youth club | 2024-04-04 | 3 count"


def test_days_of_a_month_that_nobody_names_wait_for_an_answer() -> None:
    made = planned(DAYS)
    assert codes(made) == ["month-unknown"]
    assert {record.status for record in made.records} == {"held"}
    answered = planned(DAYS, answers={"month-unknown|Sheet1||": "May 2024"})
    assert lines(answered)[0] == "2 B | Lunch club | 2024-05-01 | 12 count"


def test_an_answer_that_is_no_month_settles_nothing() -> None:
    made = planned(DAYS, answers={"month-unknown|Sheet1||": "2024-25"})
    assert {record.status for record in made.records} == {"held"}


def test_a_day_that_the_month_does_not_have_is_held() -> None:
    made = planned(sheet("Day|Lunch\n29|1\n30|2\n31|3", "April 2024"))
    assert lines(made)[-1] == "4 B | Lunch | 2024-M04 | 3 count | held"
    assert [problem.code for problem in made.records[-1].problems] == ["date-impossible", "unit-unclear"]


def test_weeks_by_number_count_from_the_first_day_of_week_one() -> None:
    made = planned(WEEKS, year="2024-25")
    assert codes(made) == ["week-one-unknown"]
    assert {record.status for record in made.records} == {"held"}
    answered = planned(WEEKS, year="2024-25", answers={"week-one-unknown|Sheet1||": "8 April 2024"})
    assert lines(answered) == [
        "2 B | Lunch club | 2024-04-08..2024-04-14 | 12 count",
        "3 B | Lunch club | 2024-04-22..2024-04-28 | 14 count",
    ]


def test_sessions_by_number_are_in_the_period_of_the_sheet() -> None:
    made = planned("Summer course, Q1 2024/25\nGroup|Session 1|Session 2\nBeginners|12|9\nImprovers|7|8")
    assert [line.split(" | ")[2] for line in lines(made)] == ["2024-25-Q1"] * 4
