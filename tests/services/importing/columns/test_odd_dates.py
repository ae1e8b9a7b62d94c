import pytest

from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.columns.odd_dates import days_near, early_years
from tests.services.importing.books import codes, lines, planned


def test_a_column_that_a_program_has_half_swapped_is_noticed() -> None:
    days = ["2024-03-04", "2024-06-05", "2024-09-07", "13/06/2024", "25/07/2024", "30/08/2024"]
    text = "\n".join(["Date|Activity|Hours", *(f"{day}|Lunch|2" for day in days)])
    made = planned(text)
    assert codes(made) == ["dates-perhaps-swapped"]
    assert [record.status for record in made.records] == ["held"] * 3 + ["new"] * 3
    answered = planned(text, answers={made.questions[0].key: "Day and month changed places"})
    assert lines(answered)[0] == "2 | Lunch | 2024-04-03 | 2 hours"


@pytest.mark.parametrize(
    ("title", "stored", "asked"),
    [
        ("", ("2024-09-10", "2024-10-08", "2024-11-12"), True),
        ("", ("2024-09-10", "2024-10-08", "45552"), False),
        ("", ("2024-09-10", "2024-10-08", "45543"), True),
        ("September to December 2024", ("2024-09-10", "2024-10-08", "2024-11-12"), False),
        ("Medi i Ragfyr 2024", ("2024-09-10", "2024-10-08", "2024-11-12"), False),
        ("2024-25", ("2024-04-01", "2024-06-03", "2025-03-04"), False),
        ("September to December 2024", ("2024-10-09", "2024-11-10", "2024-12-11"), True),
        ("January to April 2024", ("2024-05-01", "2024-02-01", "2024-03-04"), True),
    ],
)
def test_a_number_that_is_a_later_day_or_the_span_of_the_title_shows_that_no_day_was_swapped(
    title: str, stored: tuple[str, ...], asked: bool
) -> None:
    year = stored[0][2:4]
    rows = [f"{day}|Lunch|2" for day in (*stored, f"24/09/{year}", f"29/10/{year}", f"26/11/{year}")]
    made = planned("\n".join([*([title] if title else []), "Date|Activity|Hours", *rows]))
    assert ("dates-perhaps-swapped" in codes(made)) is asked


def test_a_number_that_is_an_early_day_may_have_been_swapped_too() -> None:
    days = ["2024-09-10", "2024-10-08", "45543", "24/09/24", "29/10/24", "26/11/24"]
    text = "\n".join(["Date|Activity|Hours", *(f"{day}|Lunch|2" for day in days)])
    made = planned(text)
    assert [record.status for record in made.records] == ["held"] * 3 + ["new"] * 3
    key = next(each.key for each in made.questions if each.code == "dates-perhaps-swapped")
    answered = planned(text, answers={key: "Day and month changed places"})
    assert [str(record.date) for record in answered.records][:3] == ["2024-10-09", "2024-08-10", "2024-08-09"]


@pytest.mark.parametrize("heading", ["Month", "Mis"])
def test_first_days_under_the_heading_month_are_months(heading: str) -> None:
    made = planned(f"{heading}|Meals\n2024-07-01|2\n2024-08-01|3")
    assert lines(made) == ["2 B | Meals | 2024-M07 | 2 meals", "3 B | Meals | 2024-M08 | 3 meals"]


@pytest.mark.parametrize("first", ["01/0{}/2024", "1.{}.24", "'2024-0{}-01"])
def test_first_days_written_out_under_the_heading_month_are_months_too(first: str) -> None:
    log = f"Month|Meals\n{first}|2\n{first}|3"
    made = planned(log.format(7, 8))
    assert lines(made) == ["2 B | Meals | 2024-M07 | 2 meals", "3 B | Meals | 2024-M08 | 3 meals"]
    assert not made.questions
    assert codes(planned("Month|Meals\n01/07/2024|2\n03/08/2024|3")) == ["date-order-unclear"]


def test_a_day_behind_its_month_is_no_year_where_others_can_only_be_days() -> None:
    log = "2024-25\nDate|Activity|People\nSept 3|Walk|4\nSept 10|Swim|5\nSept 24|Talk|6"
    assert [str(record.date) for record in planned(log).records] == ["2024-09-03", "2024-09-10", "2024-09-24"]
    months = "Date|Activity|People\nJan 24|Walk|4\nFeb 24|Swim|5\nMar 24|Talk|6"
    assert next(str(record.period) for record in planned(months).records) == "January 2024"


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("10 & 12 June 2024", ("10 June 2024", "12 June 2024")),
        ("3rd, 5th and 9th May 2024", ("3 May 2024", "5 May 2024", "9 May 2024")),
        ("10 neu 12 Mehefin 2024", ("10 June 2024", "12 June 2024")),
        ("31/06/2024", ("30 June 2024",)),
        ("Thu 31.06.24 (pm)", ("30 June 2024",)),
        ("31 Sept 2024", ("30 September 2024",)),
        ("30ain o Chwefror 2025", ("28 February 2025",)),
        ("2024-04-31", ("30 April 2024",)),
        ("05/13/2024", ("13 May 2024",)),
        ("room 4 floor 5 2024", ()),
    ],
)
def test_what_an_unread_date_may_mean_is_offered(text: str, offered: tuple[str, ...]) -> None:
    assert days_near(text) == offered


def test_a_month_below_months_is_no_year() -> None:
    made = planned("Month|Visits\n2008-07|3\n2008-08|4\n2008-09|5")
    assert lines(made)[-1].split(" | ")[2] == "2008-M09"
    years = planned("Year|Visits\n2008-09|3\n2009-10|4")
    assert [line.split(" | ")[2] for line in lines(years)] == ["2008-09", "2009-10"]


def test_a_column_of_years_is_asked_about_once_however_old_they_are() -> None:
    text = "Year|Trees planted|Meals served\n1976|3|4\n2020|5|6\n2021|2|2\n2022|2|2"
    made = planned(text)
    assert codes(made) == ["period-two-ways"]
    answered = planned(text, answers={made.questions[0].key: "April 1976 to March 1977"})
    assert [record.period.code for record in answered.records[::2] if record.period] == [
        "1976-77",
        "2020-21",
        "2021-22",
        "2022-23",
    ]
    assert {record.status for record in answered.records} == {"new"}


def test_what_is_typed_or_left_out_is_only_about_the_year_that_was_asked_about() -> None:
    text = "Blwyddyn|Coed a blannwyd|Prydau\n1988|3|4\n2020|5|6\n2021|2|2"
    key = planned(text).questions[0].key
    left = planned(text, answers={key: "Leave the row out"})
    assert [question.code for question in left.questions] == ["period-two-ways"] * 3
    assert {record.row for record in left.records} == {3, 4}


def test_a_year_far_in_the_future_is_a_slip_all_the_same() -> None:
    made = planned("Year|Meals served\n2019|3\n2020|5\n2094|2\n2022|2")
    answers = {made.questions[0].key: "January to December 2019"}
    assert "date-far-off" in codes(planned("Year|Meals served\n2019|3\n2020|5\n2094|2\n2022|2", answers=answers))


def test_an_early_year_with_an_unseen_mark_before_it_is_a_year() -> None:
    found = early_years({value: read_date(value) for value in ("\x1f1988", 2020, 2021, 2022)})
    assert [label.year for each in found.values() if (label := each.label)] == [1988]
