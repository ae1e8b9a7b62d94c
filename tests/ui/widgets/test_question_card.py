"""A question says whether it keeps rows out, shows real rows, and offers its answers in words."""

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from svdesk.services.importing.question_help import examples
from svdesk.services.importing.record import Plan, Question
from svdesk.ui.widgets.question_card import QuestionCard, answer_words, years_offered
from tests.services.importing.books import book, planned, sheet

LOG = """
Date       | What we did | Vols | Hours
2024-04-09 | Lunch club  | 3    | 3
2024-04-16 | Gardening   | 4    | 1 day
"""
TODAY = date(2025, 6, 12)


@pytest.fixture
def card(qtbot: QtBot) -> QuestionCard:
    made = QuestionCard()
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.show()
    return made


def show(card: QuestionCard, text: str, code: str, answer: str | None = None, year: str | None = "2024-25") -> Plan:
    one = sheet(text)
    plan = planned(one, year=year)
    question = replace(next(each for each in plan.questions if each.code == code), answer=answer)
    card.show_question(question, "1 of 2", examples(book(one), plan, question), TODAY)
    return plan


def test_a_question_that_keeps_rows_out_says_so_and_takes_nothing(card: QuestionCard) -> None:
    show(card, LOG, "day-length-unknown")
    assert card.tag.text() == "Keeps rows out"
    assert card.message.text() == "D3: “1 day”: how many hours is a day here?"
    assert card.fix.text() == "Say once how many hours a day is."
    assert card.examples.text() == "Row 3: “1 day” in 16/04/2024 · Gardening · 4 · 1 day"
    assert card.choices.taken() == ""
    assert card.unanswered_choice == ""


def test_another_says_what_is_done_as_it_is_now(card: QuestionCard) -> None:
    show(card, LOG, "hours-each-or-all")
    assert card.tag.text() == "Worth a look"
    first = card.choices.radios["For all of them together"]
    assert first.accessibleName() == "For all of them together (as it is now)"
    assert first.isChecked()
    assert card.unanswered_choice == "For all of them together"


def test_an_answered_question_shows_its_answer(card: QuestionCard) -> None:
    show(card, LOG, "hours-each-or-all", "For each person")
    assert card.choices.taken() == "For each person"
    assert card.unanswered_choice == ""
    assert card.choices.radios["For all of them together"].accessibleName() == "For all of them together"


def test_a_question_for_a_period_offers_years_and_a_line(card: QuestionCard) -> None:
    show(card, "What we did | Hours\nLunch club | 3\nGardening | 4", "year-unknown", year=None)
    assert list(card.choices.radios)[:2] == ["2025-26", "2024-25"]
    assert card.choices.radios["2024-25"].accessibleName() == "April 2024 to March 2025"
    assert card.choices.box.isVisible()


def test_years_are_financial_years_and_this_one_comes_first() -> None:
    assert [code for code, _words in years_offered(date(2025, 3, 31))] == [
        "2024-25", "2023-24", "2022-23", "2021-22", "2020-21", "2019-20",
    ]  # fmt: skip


def test_an_answer_is_told_in_its_own_words() -> None:
    plan = planned(LOG, year="2024-25")
    question: Question = next(each for each in plan.questions if each.code == "day-length-unknown")
    assert answer_words(replace(question, answer="7.25")) == "7.25"
    assert answer_words(replace(question, answer="8 hours")) == "8 hours"
