import pytest

from svdesk.services.workbook.sheet import Place
from tests.services.importing.books import codes, lines, planned, sheet


def test_dates_in_doubt_wait_and_one_answer_settles_the_column() -> None:
    text = "Date|Activity|Hours\n04/03/2024|Lunch|2\n05/06/2024|Quiz|3"
    held = planned(text)
    assert lines(held) == ["2 | Lunch | 2024-03-04 | 2 hours | held", "3 | Quiz | 2024-06-05 | 3 hours | held"]
    (question,) = held.questions
    assert question.message == (
        "Column A: does the day or the month come first? "
        "“04/03/2024” could be 4 March 2024 or 3 April 2024; "
        "“05/06/2024” could be 5 June 2024 or 6 May 2024."
    )
    assert question.choices[0] == "The day comes first"
    answered = planned(text, answers={question.key: "The month comes first"})
    assert lines(answered) == ["2 | Lunch | 2024-04-03 | 2 hours", "3 | Quiz | 2024-05-06 | 3 hours"]


def test_the_quarter_in_the_title_settles_the_order() -> None:
    made = planned("Apr-Jun 2024\nDate|Activity|Hours\n11/06/24|Lunch|2")
    assert lines(made) == ["3 | Lunch | 2024-06-11 | 2 hours"]


def test_a_bare_number_among_dates_is_a_date_and_is_said_to_be() -> None:
    text = "Date|Activity|Hours\n45426|Lunch|2\n13/06/2024|Quiz|2"
    made = planned(text)
    assert lines(made)[0] == "2 | Lunch | 2024-05-14 | 2 hours"
    assert codes(made) == ["date-from-number"]
    denied = planned(text, answers={made.questions[0].key: "They are no dates"})
    assert denied.records[0].status == "held"


def test_an_impossible_date_is_held_until_it_is_typed_or_its_row_left_out() -> None:
    text = "Date|Activity|Hours\n31/06/24|Lunch|2"
    made = planned(text)
    assert lines(made) == ["2 | Lunch | ? | 2 hours | held"]
    (question,) = made.questions
    assert question.choices == ("30 June 2024", "Leave the row out")
    assert lines(planned(text, answers={question.key: "1 July 2024"})) == ["2 | Lunch | 2024-07-01 | 2 hours"]
    assert planned(text, answers={question.key: "Leave the row out"}).counts["rows_skipped"] == 2


def test_a_date_that_is_not_understood_is_held() -> None:
    made = planned("Date|Activity|Hours\n13/06/24|Quiz|1\nSummer|Lunch|2")
    assert [problem.code for problem in made.records[1].problems] == ["date-unread"]


def test_a_date_outside_the_year_is_brought_in_with_a_warning() -> None:
    made = planned("Date|Activity|Hours\n13/06/2019|Lunch|2", year="2024-25")
    assert lines(made) == ["2 | Lunch | 2019-06-13 | 2 hours"]
    assert [problem.code for problem in made.records[0].problems] == ["date-outside-year"]


def test_a_date_shown_as_a_month_is_taken_as_the_day_and_asked_about() -> None:
    made_of = sheet("Date|Activity|Hours\n2024-07-01|Lunch|2\n2024-07-13|Quiz|2", shown={Place(2, 1): "Jul-24"})
    made = planned(made_of)
    assert codes(made) == ["date-or-month"]
    assert made.records[0].date is not None
    answered = planned(made_of, answers={made.questions[0].key: "The whole month"})
    assert lines(answered)[0] == "2 | Lunch | 2024-M07 | 2 hours"


def test_dates_under_week_commencing_are_weeks() -> None:
    made = planned("Week commencing|Meals\n2024-04-15|2")
    assert lines(made) == ["2 B | Meals | 2024-04-15..2024-04-21 | 2 meals"]


def test_a_year_that_may_begin_in_january_or_april_is_asked_about() -> None:
    made = planned("Year|Trees\n2022|2\n2023|3")
    assert {problem.code for record in made.records for problem in record.problems} == {"period-two-ways"}
    answered = planned("Year|Trees\n2022|2", answers={made.questions[0].key: "April 2022 to March 2023"})
    assert lines(answered) == ["2 B | Trees | 2022-23 | 2 trees"]


def test_one_column_of_dates_shows_the_order_of_the_other() -> None:
    made = planned("Start|End|Activity|Hours\n03/04/24|25/04/24|Course|2")
    assert lines(made) == ["2 | Course | 2024-04-03..2024-04-25 | 2 hours"]


def test_the_dates_of_another_sheet_show_the_order_of_one_that_shows_none() -> None:
    proof = sheet("Date|Activity|Hours\n19/04/24|Walk|2", "North")
    unclear = sheet("Activity|Date|Hours\nWalk|03/08/24|2\nQuiz|12/07/24|3", "South")
    made = planned(proof, unclear)
    assert lines(made)[1:] == ["2 | Walk | 2024-08-03 | 2 hours", "3 | Quiz | 2024-07-12 | 3 hours"]
    turned = planned(sheet("Date|Activity|Hours\n04/19/24|Walk|2\n19/04/24|Quiz|2", "North"), unclear)
    assert [record.status for record in turned.records if record.sheet == "South"] == ["held", "held"]


def test_a_year_that_is_far_from_the_others_is_held_with_the_likely_one_beside_it() -> None:
    text = "Date|Activity|Hours\n13/04/2024|A|1\n25/06/2024|B|2\n17/08/2094|C|3\n19/10/1894|D|3\nJune|E|1"
    made = planned(text)
    assert [record.status for record in made.records] == ["new", "new", "held", "held", "new"]
    first, second = made.questions
    assert first.message == "A4: 17 August 2094 is many years from what is to be expected here (about 2024)."
    answers = {first.key: "17 August 2024", second.key: "It is right as it stands"}
    answered = planned(text, answers=answers)
    assert lines(answered)[2:4] == ["4 | C | 2024-08-17 | 3 hours", "5 | D | 1894-10-19 | 3 hours"]
    assert len(planned(text, answers={first.key: "Leave the row out"}).records) == 4


def test_a_date_far_outside_the_chosen_year_is_said_to_be_outside_it_as_well() -> None:
    made = planned("Date|Activity|Hours\n13/04/2024|A|1\n17/08/2052|C|3", year="2024-25")
    assert [problem.code for problem in made.records[1].problems] == ["date-far-off", "date-outside-year"]


def test_a_month_without_its_year_is_asked_about_where_the_column_has_several() -> None:
    text = "Date|Activity|Hours\n13/01/2023|A|1\n25/06/2023|B|2\n17/08/2024|C|3\nJune|E|4"
    (question,) = planned(text).questions
    assert question.choices == ("June 2024", "June 2023", "June 2022", "Leave the row out")
    assert lines(planned(text, answers={question.key: "June 2023"}))[3] == "5 | E | 2023-M06 | 4 hours"


def test_weeks_may_be_named_by_their_end() -> None:
    made = planned("Week ending|Activity|Hours\n26/04/2024|A|1\nw/e 19/04/2024|B|1")
    assert [line.split(" | ")[2] for line in lines(made)] == ["2024-04-20..2024-04-26", "2024-04-13..2024-04-19"]


def test_words_of_doubt_beside_a_date_are_said() -> None:
    made = planned("Date|Activity|Hours\nc. 13/04/2024|A|1\nlate May 2024|B|1")
    assert [problem.message for record in made.records for problem in record.problems] == [
        "A2: “c. 13/04/2024” is kept as 13 April 2024, without the words of doubt.",
        "A3: “late May 2024” is kept as May 2024, without the words of doubt.",
    ]


def test_a_number_among_dates_that_was_counted_from_1904_is_read_so() -> None:
    made = planned("Date|Activity|Hours\n2024-09-30|A|1\n2024-10-07|B|1\n44117|C|1\n2024-10-21|D|1")
    assert lines(made)[2] == "4 | C | 2024-10-14 | 1 hours"


def test_an_order_that_only_the_rows_show_is_said_and_may_be_turned() -> None:
    days = ("04/05", "07/05", "03/06", "10/06", "01/07", "08/07")
    text = "Date|Call|Hours\n" + "\n".join(f"{day}/2024|A|{at}" for at, day in enumerate(days))
    made = planned(text)
    assert codes(made) == ["date-order-taken"]
    assert lines(made)[0] == "2 | A | 2024-05-04 | 0 hours"
    (question,) = made.questions
    assert question.message.startswith("Column A: “04/05/2024” could be 4 May 2024 or 5 April 2024;")
    assert question.choices == ("The day comes first", "The month comes first")
    turned = planned(text, answers={question.key: "The month comes first"})
    assert lines(turned)[0] == "2 | A | 2024-04-05 | 0 hours"


def test_an_order_that_a_date_in_words_shows_too_is_not_said() -> None:
    text = "Date|Call|Hours\n1 May 2024|A|1\n04/05/2024|A|2\n07/05/2024|B|1\n03/06/2024|C|2\n10 June 2024|D|1"
    assert not codes(planned(text))


@pytest.mark.parametrize(("heading", "days"), [("W/E", 7), ("Date we met", 1), ("When we met", 1)])
def test_only_a_heading_that_says_so_makes_dates_the_ends_of_weeks(heading: str, days: int) -> None:
    made = planned(f"{heading}|Activity|Hours\n26/04/2024|Walk|1\n19/04/2024|Choir|1")
    spans = {(record.period.end - record.period.start).days + 1 if record.period else 1 for record in made.records}
    assert spans == {days}


def test_a_lone_date_with_the_month_first_waits_and_unsettles_no_other() -> None:
    made = planned(
        "Date|Activity|Hours\n17/04/24|Lunch|2\n05/13/24|Quiz|2\n22/05/24|Walk|2\n29/05/24|Tea|2\n05/06/24|Stall|2"
    )
    days = [line.split(" | ")[2] for line in lines(made)]
    assert days == ["2024-04-17", "?", "2024-05-22", "2024-05-29", "2024-06-05"]
    (question,) = made.questions
    assert (question.code, question.choices[0]) == ("date-impossible", "13 May 2024")


def test_a_january_of_the_year_before_is_asked_about_once() -> None:
    days = ("2023-10-14", "2023-11-11", "2023-12-16", "2023-01-06", "2023-01-20", "2024-02-03", "2024-03-16")
    text = "Date|Session|People\n" + "\n".join(f"{day}|Open|{at}" for at, day in enumerate(days, 12))
    made = planned(text)
    assert [record.status for record in made.records] == ["new"] * 3 + ["held"] * 2 + ["new"] * 2
    (question,) = made.questions
    assert question.message == "A5: 6 January 2023 breaks the order of the rows, in which 6 January 2024 stands."
    mended = planned(text, answers={question.key: "The year is 2024"})
    assert [line.split(" | ")[2] for line in lines(mended)][3:5] == ["2024-01-06", "2024-01-20"]
    as_it_is = planned(text, answers={question.key: "The year is 2023"})
    assert [record.status for record in as_it_is.records] == ["new"] * 7
    assert [line.split(" | ")[2] for line in lines(as_it_is)][3:5] == ["2023-01-06", "2023-01-20"]
    assert len(planned(text, answers={question.key: "Leave the row out"}).records) == 5


def test_a_number_among_dates_asks_for_nothing_that_cannot_be_typed_there() -> None:
    text = "Date|Activity|People\n03/05/2025|Trip|6\n46202|Trip|9\n13/05/2025|Trip|7"
    question = next(each for each in planned(text).questions if each.code == "date-from-number")
    assert not question.typed
    assert "type the date" not in question.problem.fix
    held = planned(text, answers={question.key: question.choices[1]}).records[1]
    assert held.status == "held"
