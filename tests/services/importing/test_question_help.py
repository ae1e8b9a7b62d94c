"""Questions come in an order that saves work, with real rows, and what is typed is understood or refused."""

import pytest

from svdesk.domain.problem import Severity
from svdesk.services.importing.question_help import (
    about_sheet,
    example_words,
    examples,
    in_order,
    keeps_out,
    question_of,
    understood,
    usual,
)
from svdesk.services.importing.record import Plan, Question
from svdesk.services.workbook.sheet import Sheet, Value
from tests.services.importing.books import book, planned, sheet

LOG = """
Volunteer log 2024-25
Date       | What we did | Vols          | Hours | Staff
2024-04-09 | Lunch club  | 3             | 3     | AB
2024-04-16 | Gardening   | 15 and 2 more | 1 day | CD
2024-04-23 | Gardening   | 4             | 2 days| EF
2024-04-30 | Coffee      | 4             | 2     | EF
2024-04-30 | Coffee      | 4             | 2     | EF
"""


def made(text: str = LOG) -> tuple[Sheet, Plan]:
    one = sheet(text)
    return one, planned(one, year="2024-25")


def question(plan: Plan, code: str) -> Question:
    return next(each for each in plan.questions if each.code == code)


def test_what_keeps_rows_out_is_asked_first_and_notes_last() -> None:
    _, plan = made()
    asked = in_order(plan.questions)
    severities = [each.problem.severity for each in asked]
    assert severities == sorted(severities, key=list(Severity).index)
    assert keeps_out(asked[0])
    assert {each.key for each in asked} == {each.key for each in plan.questions}


def test_what_is_done_until_somebody_answers_is_the_first_choice_unless_rows_wait() -> None:
    _, plan = made()
    assert usual(question(plan, "hours-each-or-all")) == "For all of them together"
    assert usual(question(plan, "day-length-unknown")) == ""


def test_a_question_about_a_column_shows_real_rows_of_it() -> None:
    one, plan = made()
    found = examples(book(one), plan, question(plan, "hours-each-or-all"))
    assert [example_words(each) for each in found] == [
        "Row 3: “3” in 09/04/2024 · Lunch club · 3 · 3 · AB",
        "Row 4: “1 day” in 16/04/2024 · Gardening · 15 and 2 more · 1 day · CD",
        "Row 5: “2 days” in 23/04/2024 · Gardening · 4 · 2 days · EF",
    ]


def test_no_more_rows_are_looked_at_than_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    one, plan = made()
    looked: set[int] = set()
    value_of = Sheet.value

    def watched(sheet: Sheet, row: int, column: int) -> Value:
        looked.add(row)
        return value_of(sheet, row, column)

    monkeypatch.setattr(Sheet, "value", watched)
    assert len(examples(book(one), plan, question(plan, "hours-each-or-all"))) == 3
    assert looked == {3, 4, 5}


def test_a_question_about_a_row_shows_it_and_the_one_it_repeats() -> None:
    one, plan = made()
    found = examples(book(one), plan, question(plan, "twice-in-file"))
    assert [each.row for each in found] == [6, 7]
    assert example_words(found[0]) == "Row 6: 30/04/2024 · Coffee · 4 · 2 · EF"


def test_a_question_about_a_sheet_shows_its_first_rows() -> None:
    hidden = sheet(LOG, name="Old", hidden=True)
    other = sheet(LOG, name="New")
    plan = planned(hidden, other, year="2024-25")
    asked = about_sheet(plan.questions, "Old")
    assert asked is not None
    assert about_sheet(plan.questions, "New") is None
    assert [each.row for each in examples(book(hidden, other), plan, asked)] == [3, 4, 5]
    assert examples(book(other), plan, asked) == []


@pytest.mark.parametrize(
    ("code", "text", "read"),
    [
        ("day-length-unknown", "7.5", True),
        ("day-length-unknown", "7 hours", True),
        ("day-length-unknown", "long", False),
        ("day-length-unknown", "Leave the number out", True),
        ("hours-each-or-all", "For each person", True),
        ("hours-each-or-all", "7", False),
    ],
)
def test_a_number_or_a_choice_is_understood_and_anything_else_is_not(code: str, text: str, read: bool) -> None:
    _, plan = made()
    assert understood(question(plan, code), text) is read


def test_dates_and_periods_are_understood_as_people_type_them() -> None:
    one = sheet("Date | What we did | Hours\n31/06/24 | Lunch club | 3\n05/06/24 | Walk | 2\n25/06/24 | Talk | 2")
    asked = question(planned(one), "date-impossible")
    assert [understood(asked, text) for text in ("30 June 2024", "30/6/24", "soon", "")] == [True, True, False, False]
    yearless = question(planned("What we did | Hours\nLunch club | 3\nGardening | 4"), "year-unknown")
    assert [understood(yearless, text) for text in ("2024-25", "Apr-Jun 2024", "last year")] == [True, True, False]


def test_a_held_record_finds_the_question_that_would_settle_it() -> None:
    _, plan = made()
    held = {record.row: record for record in plan.records if record.status == "held"}
    stop = {row: [each for each in record.problems if each.severity is Severity.STOP] for row, record in held.items()}
    day = question(plan, "day-length-unknown")
    assert [question_of(plan.questions, held[5], each) for each in stop[5]] == [day]
    codes = {found.code for each in stop[4] if (found := question_of(plan.questions, held[4], each))}
    assert "day-length-unknown" in codes
    assert question_of((), held[5], stop[5][0]) is None
