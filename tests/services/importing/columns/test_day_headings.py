import pytest

from svdesk.services.workbook.sheet import Span
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


@pytest.mark.parametrize(
    ("stack", "second"),
    [
        ("|Q1|Q2|Q3\nMeasure|2024-06-30|2024-09-30|2024-12-31", "2024-25-Q2"),
        ("|Ebrill|Mai|Mehefin\nMesur|30/04/2024|31/05/2024|30/06/2024", "2024-M05"),
        ("|September||October\nMeasure|'03/09|'10/09|'08/10", "2024-09-10"),
        ("|September||October\nMeasure|3rd|10th|8th", "2024-09-10"),
        ("|September||October\nMeasure|3|10|8", "2024-09-10"),
        ("Measure|3 Sept|10 Sept|8 Oct", "2024-09-10"),
        ("Mesur|3 Medi|10 Medi|8 Hyd", "2024-09-10"),
        ("Measure|'01/04/2024|'01/05/2024|'01/06/2024", "2024-M05"),
        ("Measure|'10/09|'17/09|'24/09", "2024-09-17"),
    ],
)
def test_the_row_with_the_date_says_when_and_the_other_helps(stack: str, second: str) -> None:
    made = planned(
        f"Record 2024\n\n{stack}\nMeals served|40|42|38\nWalks|2|3|4", year="2024-25" if "'01" in stack else None
    )
    assert lines(made)[1].split(" | ")[2:] == [second, "42 meals"]
    assert codes(made) == []


def test_what_stands_over_dates_may_say_what_was_counted() -> None:
    merged = (Span(1, 2, 1, 3), Span(1, 4, 1, 5))
    text = "|Yoga||Art|\nSite|2024-09-03|2024-09-10|2024-09-03|2024-09-10\nPyle|12|11|14|5"
    assert [line.split(" | ")[1] for line in lines(planned(sheet(text, merged=merged)))] == [
        "Pyle: Yoga",
        "Pyle: Yoga",
        "Pyle: Art",
        "Pyle: Art",
    ]


def test_days_under_months_wait_for_the_year_where_nothing_says_it() -> None:
    made = planned("Activity|September||October\n|3|10|8\nYoga|12|11|14\nArt|6|7|8")
    assert codes(made) == ["year-unknown"]
    assert {record.status for record in made.records} == {"held"}


@pytest.mark.parametrize(
    ("heads", "second"),
    [
        ("w/c 2 Sep|w/c 9 Sep|w/c 16 Sep", "2024-09-09..2024-09-15"),
        ("w/e 8 Sep|w/e 15 Sep|w/e 22 Sep", "2024-09-09..2024-09-15"),
        ("2-4 Sep|9-11 Sep|16-18 Sep", "2024-09-09..2024-09-11"),
    ],
)
def test_weeks_and_runs_of_days_keep_their_length_where_the_year_comes_later(heads: str, second: str) -> None:
    made = planned(f"Register 2024\n\nGroup|{heads}\nYoga|12|11|14\nArt|6|7|8")
    assert lines(made)[1] == f"4 C | Yoga | {second} | 11 count"


def test_months_by_their_firsts_with_another_day_among_them_are_asked_about() -> None:
    made = planned("2024-25\n\nSite|2024-04-01|2024-05-01|2024-06-02\nPyle|100|110|120\nBarry|10|11|12")
    assert codes(made) == ["period-two-ways"]
    assert made.questions[0].choices == ("April 2024", "1 April 2024")
    meetings = planned("2024-25\n\nGroup|2024-04-01|2024-05-06|2024-06-03\nPyle|100|110|120\nBarry|10|11|12")
    assert [line.split(" | ")[2] for line in lines(meetings)][:3] == ["2024-04-01", "2024-05-06", "2024-06-03"]


@pytest.mark.parametrize(
    ("over", "days", "second"),
    [
        ("Quarter ending", "30 June 2024|30 Sept 2024|31 Dec 2024", "2024-25-Q2"),
        ("Month ended", "2024-04-30|2024-05-31|2024-06-30", "2024-M05"),
        ("Chwarter yn diweddu", "30 Mehefin 2024|30 Medi 2024|31 Rhagfyr 2024", "2024-25-Q2"),
        ("Years ended", "31/03/2023|31/03/2024|31/03/2025", "2023-24"),
    ],
)
def test_days_under_words_for_what_ends_with_them_are_that_period(over: str, days: str, second: str) -> None:
    made = planned(f"Return\n\nMeasure|Unit|{over}\n||{days}\nTalks|sessions|3|4|5\nWalks|sessions|6|7|8")
    assert lines(made)[1].split(" | ")[2:] == [second, "4 sessions"]
    assert codes(made) == []


@pytest.mark.parametrize(
    ("days", "first"),
    [
        ("30 June 2024|30 Sept 2024|31 Dec 2024", "April to June 2024"),
        ("2024-02-29|2024-03-31|2024-04-30", "February 2024"),
    ],
)
def test_last_days_as_far_apart_as_periods_are_asked_about_once(days: str, first: str) -> None:
    made = planned(f"Measure|Unit|{days}\nTalks|sessions|3|4|5\nWalks|sessions|6|7|8")
    assert codes(made) == ["period-two-ways"]
    assert made.questions[0].choices[0] == first


def test_last_days_of_months_here_and_there_are_only_days() -> None:
    made = planned("Measure|Unit|30 June 2024|31 July 2024|31 Dec 2024\nTalks|sessions|3|4|5\nWalks|sessions|6|7|8")
    assert [line.split(" | ")[2] for line in lines(made)][:3] == ["2024-06-30", "2024-07-31", "2024-12-31"]


@pytest.mark.parametrize(
    ("months", "choice"),
    [("June|Sept|Dec|March", "April to June 2024"), ("Mehefin|Medi|Rhagfyr|Mawrth", "April to June 2024")],
)
def test_the_last_months_of_quarters_alone_are_asked_about_once(months: str, choice: str) -> None:
    made = planned(f"2024-25\n\nMeasure|Unit|{months}\nTalks|sessions|3|4|5|2")
    assert codes(made) == ["period-two-ways"]
    assert made.questions[0].choices == (choice, "June 2024")


@pytest.mark.parametrize("months", ["May|Aug|Nov|Feb", "June|July|Aug|Sept"])
def test_other_months_are_these_and_nothing_is_asked(months: str) -> None:
    assert codes(planned(f"2024-25\n\nMeasure|Unit|{months}\nTalks|sessions|3|4|5|2")) == []
