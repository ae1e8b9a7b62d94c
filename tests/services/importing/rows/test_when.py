from datetime import date

import pytest

from svdesk.services.importing.cells.typed_period import typed_period
from svdesk.services.importing.cells.years import recent_years
from svdesk.services.importing.plan import plan
from svdesk.services.importing.record import Known
from svdesk.services.importing.tables.recognise import recognise
from tests.services.importing.books import book, codes, lines, planned, sheet


def test_a_first_and_a_last_day_are_a_period() -> None:
    made = planned("Start date|End date|Course|Learners\n01/04/2024|12/04/2024|CPR|8\n15/04/2024|19/04/2024|Food|6")
    assert lines(made)[1] == "3 | Food | 2024-04-15..2024-04-19 | 6 people"


def test_a_last_day_before_the_first_is_held() -> None:
    made = planned("Start date|End date|Course|Learners\n15/04/2024|13/04/2024|CPR|8")
    assert [problem.message for problem in made.records[0].problems] == [
        "B2: 13 April 2024 is before 15 April 2024, the first day of the row."
    ]


@pytest.mark.parametrize("dates", ["14/05/2024|31/06/2024", "31/06/2024|14/07/2024", "|31/06/2024"])
def test_a_row_that_is_to_be_left_out_for_one_of_its_days_is_left_out(dates: str) -> None:
    text = f"Start date|End date|Course|Learners\n{dates}|CPR|8\n15/07/2024|19/07/2024|Food|6"
    answered = planned(text, answers={planned(text).questions[0].key: "Leave the row out"})
    assert [record.text for record in answered.records] == ["Food"]


def test_a_table_without_dates_is_about_the_period_of_its_title() -> None:
    assert lines(planned("Quarter 2 2024/25 return\nActivity|Hours\nDesk|2")) == ["3 | Desk | 2024-25-Q2 | 2 hours"]


def test_without_any_period_the_year_is_asked_once_and_may_be_typed() -> None:
    text = "Activity|Hours\nDesk|2\nQuiz|3"
    made = planned(text)
    assert codes(made) == ["year-unknown"]
    assert {record.status for record in made.records} == {"held"}
    assert lines(planned(text, answers={"year-unknown|Sheet1||": "2024-25"}))[1] == "3 | Quiz | 2024-25 | 3 hours"


def test_a_missing_date_is_held() -> None:
    made = planned("Date|Activity|Hours\n13/04/24|Desk|2\n|Quiz|3")
    assert [problem.code for problem in made.records[1].problems] == ["date-missing"]


def test_dates_given_once_for_several_rows_are_asked_about_once() -> None:
    text = "Date|Activity|Hours\n13/04/24|A|2\n|B|3\n|C|3\n14/04/24|D|1\n|E|2"
    made = planned(text)
    assert codes(made) == ["dates-left-blank"]
    answered = planned(text, answers={made.questions[0].key: "The date above them"})
    assert [line.split(" | ")[2] for line in lines(answered)] == ["2024-04-13"] * 3 + ["2024-04-14"] * 2


def test_a_month_that_stands_alone_dates_the_rows_below_it() -> None:
    text = "Log 2024-25\nDate|Activity|Hours\nApril\n3|Desk|2\n17|Quiz|2\nMay\n1|Desk|3\nJune\n31|Quiz|1"
    made = planned(text)
    assert lines(made) == [
        "4 | Desk | 2024-04-03 | 2 hours",
        "5 | Quiz | 2024-04-17 | 2 hours",
        "7 | Desk | 2024-05-01 | 3 hours",
        "9 | Quiz | 2024-M06 | 1 hours | held",
    ]
    assert [problem.code for problem in made.records[3].problems] == ["date-impossible"]


@pytest.mark.parametrize(
    ("typed", "code"),
    [("2024-25", "2024-25"), ("Apr-Jun 2024", "2024-25-Q1"), ("1 April 2024 - 5 April 2024", "2024-04-01..2024-04-05"),
     ("13/04/2024", "2024-04-13..2024-04-13")],
)  # fmt: skip
def test_a_period_may_be_typed_as_people_write_it(typed: str, code: str) -> None:
    period = typed_period(typed)
    assert period is not None
    assert period.code == code


@pytest.mark.parametrize("typed", ["", "soon", "Q1", "04/03/2024", "2024"])
def test_what_is_no_sure_period_is_none(typed: str) -> None:
    assert typed_period(typed) is None


def test_a_sheet_that_names_no_year_is_asked_with_the_last_years_to_choose_from() -> None:
    years = recent_years(date(2026, 5, 3), 9)
    workbook = book("Activity|Hours\nWalk|5")
    made = plan(workbook, recognise(workbook, None), Known(years=years), {})
    (question,) = made.questions
    assert question.choices[0] == "September 2025 to August 2026"
    answered = plan(workbook, recognise(workbook, None), Known(years=years), {question.key: question.choices[1]})
    assert answered.records[0].period == years[1]


def test_a_day_of_the_week_and_month_is_of_the_section_above_it() -> None:
    text = "Date|What|Hours\nNOVEMBER 2024||\n04/11/2024|Chat|1\n{}|Chat|2\n25/11/2024|Tea|1"
    assert lines(planned(text.format("Monday 18th")))[1] == "4 | Chat | 2024-11-18 | 2 hours"
    assert codes(planned(text.format("Monday 18th"))) == []
    assert codes(planned(text.format("Monday 19th"))) == ["date-unread"]


def test_a_month_without_a_year_is_that_of_the_rows_around_it() -> None:
    made = planned("Work days 2024||\n\nDate|Job|Hours\n17/03/2024|Digging|3\nApril|Watering|5\n05/05/2024|Sale|4")
    assert lines(made)[1] == "5 | Watering | 2024-M04 | 5 hours"


@pytest.mark.parametrize("name", ["2024", "Log 2024"])
def test_a_year_that_only_the_name_of_the_sheet_says_completes_its_dates(name: str) -> None:
    made = planned(sheet("Date|Activity|People\n1 May|Coffee|18\n8 May|Quiz|22", name))
    assert [record.date for record in made.records] == [date(2024, 5, 1), date(2024, 5, 8)]


def test_a_title_counts_before_the_name_of_the_file() -> None:
    text = "Clwb - Haf 2023\nMis|Plant|Sesiynau\nMai|14|6\nMehefin|16|8"
    made = planned(text, name="Cofnodion 2024.xlsx")
    assert [record.period.code for record in made.records[:2] if record.period] == ["2023-M05", "2023-M05"]
    made = planned(text.replace(" 2023", ""), name="Cofnodion 2024.xlsx")
    assert [record.period.code for record in made.records[:2] if record.period] == ["2024-M05", "2024-M05"]


def test_a_day_or_month_without_a_year_is_in_that_of_its_section() -> None:
    made = planned("Our figures\n\nDate|Meals\n2023-24|\n4 April|10\nMay|11\n2024-25|\n4 April|12\n16/5/2024|13")
    assert [line.split(" | ")[2] for line in lines(made)] == ["2023-04-04", "2023-M05", "2024-04-04", "2024-05-16"]


@pytest.mark.parametrize(
    ("title", "said", "period"),
    [
        ("June 2024", "Whole month", "2024-M06"),
        ("June 2024", "Throughout", "2024-M06"),
        ("Mehefin 2024", "Mis cyfan", "2024-M06"),
        ("April to June 2024", "Throughout the quarter", "2024-25-Q1"),
        ("2024-25", "Throughout", "2024-25"),
    ],
)
def test_what_went_on_all_through_is_of_the_month_or_quarter_of_the_sheet(title: str, said: str, period: str) -> None:
    made = planned(f"Pantry\n{title}\n\nDay|Food from|Kg\n2024-06-07|Shop|38\n2024-06-14|Bakery|11\n{said}|Tins|25")
    assert lines(made)[-1].split(" | ")[2] == period
    assert codes(made) == []


def test_a_whole_month_on_a_sheet_of_a_year_is_held() -> None:
    made = planned("2024-25\n\nDay|Food from|Kg\n2024-06-07|Shop|38\nWhole month|Tins|25")
    assert [problem.code for problem in made.records[1].problems] == ["date-unread"]
