"""One answer is taken, or another typed; what cannot be read is said and never taken."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from svdesk.services.importing.record import Question
from svdesk.ui.widgets.answer_choices import AnswerChoices
from tests.services.importing.books import planned

LOG = """
Date       | What we did | Vols | Hours
2024-04-09 | Lunch club  | 3    | 3
2024-04-16 | Gardening   | 4    | 1 day
"""
BOTH = [("For all of them together", "For all & everybody"), ("For each person", "For each person")]


def question(code: str) -> Question:
    return next(each for each in planned(LOG, year="2024-25").questions if each.code == code)


DAY, HOURS = question("day-length-unknown"), question("hours-each-or-all")


def of(one: Question) -> list[tuple[str, str]]:
    return [(choice, choice) for choice in one.choices]


@pytest.fixture
def choices(qtbot: QtBot) -> AnswerChoices:
    made = AnswerChoices()
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show()
    return made


def test_a_choice_is_taken_by_key_and_by_a_click_on_its_words(choices: AnswerChoices, qtbot: QtBot) -> None:
    choices.show_question(HOURS, BOTH, "")
    assert choices.taken() == ""
    choices.focus_first()
    with qtbot.waitSignal(choices.answered) as heard:
        QTest.keyClick(choices.radios["For all of them together"], Qt.Key.Key_Space)
    assert heard.args == ["For all of them together"]
    words = next(label for label in choices.findChildren(QLabel) if label.text() == "For each person")
    with qtbot.waitSignal(choices.answered) as heard:
        QTest.mouseClick(words, Qt.MouseButton.LeftButton)
    assert heard.args == ["For each person"]


def test_the_words_are_shown_as_they_are(choices: AnswerChoices) -> None:
    choices.show_question(HOURS, BOTH, "")
    assert any(label.text() == "For all & everybody" for label in choices.findChildren(QLabel))
    assert choices.radios["For all of them together"].accessibleName() == "For all & everybody"


def test_what_is_done_until_then_is_taken_without_being_an_answer(choices: AnswerChoices, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(choices.answered):
        choices.show_question(HOURS, BOTH, "For each person")
    assert choices.taken() == "For each person"
    assert not choices.box.isVisible()


def test_a_number_is_typed_instead(choices: AnswerChoices, qtbot: QtBot) -> None:
    choices.show_question(DAY, of(DAY), "")
    with qtbot.waitSignal(choices.answered) as heard:
        QTest.keyClicks(choices.box, "7.25")
        QTest.keyClick(choices.box, Qt.Key.Key_Return)
    assert heard.args == ["7.25"]
    assert not choices.fault.isVisible()


def test_what_is_no_number_is_said_and_not_taken(choices: AnswerChoices, qtbot: QtBot) -> None:
    choices.show_question(DAY, of(DAY), "")
    with qtbot.assertNotEmitted(choices.answered):
        QTest.keyClicks(choices.box, "long")
        QTest.keyClick(choices.box, Qt.Key.Key_Return)
    assert choices.fault.text() == "“long” was not understood as a number. Type it like 12 or 7.5."
    assert choices.fault.isVisible()
    assert choices.box.text() == "long"
    choices.radios["8 hours"].click()
    assert not choices.fault.isVisible()
    assert choices.box.text() == ""


def test_the_same_question_again_keeps_the_focus_and_what_is_typed(choices: AnswerChoices, qtbot: QtBot) -> None:
    with qtbot.waitActive(choices):
        choices.activateWindow()
    choices.show_question(DAY, of(DAY), "")
    choices.box.setFocus()
    QTest.keyClicks(choices.box, "7.")
    radios = dict(choices.radios)
    choices.show_question(DAY, of(DAY), "")
    assert choices.radios == radios
    assert choices.box.hasFocus()
    assert choices.box.text() == "7."


def test_another_question_has_other_choices_and_an_empty_line(choices: AnswerChoices) -> None:
    choices.show_question(DAY, of(DAY), "7.25")
    assert choices.box.text() == "7.25"
    choices.show_question(HOURS, of(HOURS), "")
    assert list(choices.radios) == list(HOURS.choices)
    choices.show_question(DAY, of(DAY), "")
    assert choices.box.text() == ""


def test_without_choices_the_line_is_first(choices: AnswerChoices, qtbot: QtBot) -> None:
    with qtbot.waitActive(choices):
        choices.activateWindow()
    plan = planned("What we did | Hours\nLunch club | 3\nGardening | 4")
    choices.show_question(plan.questions[0], [], "")
    assert choices.box.accessibleName() == "Type the period"
    choices.focus_first()
    assert choices.box.hasFocus()


def test_long_choices_go_on_in_the_next_line(choices: AnswerChoices) -> None:
    words = "It happened twice and should be brought in twice, because there were two of them that day"
    choices.show_question(HOURS, [("a", words)], "")
    label = next(label for label in choices.findChildren(QLabel) if label.text() == words)
    QTest.qWait(10)
    assert label.width() <= choices.width()
    assert label.height() >= 2 * label.fontMetrics().lineSpacing()


def test_an_arrow_takes_the_next_choice_also_where_none_was_taken(choices: AnswerChoices, qtbot: QtBot) -> None:
    choices.show_question(HOURS, BOTH, "")
    with qtbot.waitActive(choices):
        choices.activateWindow()
    choices.focus_first()
    with qtbot.waitSignal(choices.answered) as heard:
        QTest.keyClick(choices.radios["For all of them together"], Qt.Key.Key_Down)
    assert heard.args == ["For each person"]
    assert choices.taken() == "For each person"
    with qtbot.waitSignal(choices.answered) as heard:
        QTest.keyClick(choices.radios["For each person"], Qt.Key.Key_Up)
    assert heard.args == ["For all of them together"]
