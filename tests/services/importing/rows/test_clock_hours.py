"""Hours are worked out from two times of day where no column has them, and said to be worked out."""

from datetime import time
from decimal import Decimal

import pytest

from svdesk.services.importing.questions import LEAVE_NUMBER
from tests.services.importing.books import lines, planned, sheet


def hours(text: str) -> list[Decimal | None]:
    return [record.quantity for record in planned(text).records]


@pytest.mark.parametrize(
    ("headings", "cells", "expected"),
    [
        ("Start|Finish", "09:00|13:00", "4"),
        ("Start time|End time", "9am|2.30pm", "5.5"),
        ("In|Out", "10:00|11:15", "1.25"),
        ("Amser dechrau|Amser gorffen", "10:00|12:00", "2"),
        ("Start|Finish|Break (mins)", "09:00|13:00|30", "3.5"),
        ("Start|Finish|Break", "09:00|13:00|30", "3.5"),
        ("Start|Finish|Lunch break", "09:00|13:00|0.5", "3.5"),
        ("Start|Finish|Break", "09:00|13:00|45 mins", "3.25"),
        ("Start|Finish|Break (hrs)", "09:00|13:00|", "4"),
    ],
)
def test_hours_are_what_lies_between_less_the_break(headings: str, cells: str, expected: str) -> None:
    made = planned(f"Date|Task|{headings}\n13/05/2024|Driving|{cells}\n14/05/2024|Driving|{cells}")
    assert [(record.quantity, record.unit, record.status) for record in made.records] == [
        (Decimal(expected), "hours", "new")
    ] * 2
    assert [problem.code for problem in made.records[0].problems] == ["times-as-hours"]


def test_true_times_of_day_are_read_like_typed_ones() -> None:
    page = sheet("Date|Task|Start|Finish\n13/05/2024|Driving|x|x")
    page.rows[1][2:4] = [time(9), time(14, 30)]
    assert lines(planned(page)) == ["2 | Driving | 2024-05-13 | 5.5 hours"]


def test_times_that_make_no_hours_are_held_and_can_be_answered() -> None:
    text = "Date|Task|Start|Finish\n13/05/2024|Driving|09:00|13:00\n14/05/2024|Airport|22:00|02:00\n15/05/2024|Desk||"
    made = planned(text)
    assert [record.quantity for record in made.records] == [4, None, None]
    assert [record.status for record in made.records] == ["new", "held", "new"]
    (question,) = made.questions
    assert question.code == "number-unread"
    answered = planned(text, answers={question.key: "4"})
    assert (answered.records[1].quantity, answered.records[1].status) == (Decimal(4), "new")
    left = planned(text, answers={question.key: LEAVE_NUMBER})
    assert (left.records[1].quantity, left.records[1].status) == (None, "new")
