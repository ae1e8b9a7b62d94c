"""Questions are asked one at a time, in an order that saves work, and each answer can be looked at again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.services.importing.record import Plan
from svdesk.ui.widgets.question_walk import QuestionWalk
from tests.services.importing.books import book, planned, sheet

LOG = """
Date       | What we did | Vols     | Hours
2024-04-09 | Lunch club  | 3        | 3
2024-04-16 | Gardening   | 4        | 1 day
2024-04-23 | Coffee      | 5 + 2    | 2
2024-04-30 | Walk        | 5        | 2
2024-04-30 | Walk        | 5        | 2
"""


class Person:
    """Answers in the walk, and plans again with every answer as the window does."""

    def __init__(self, walk: QuestionWalk, text: str = LOG, year: str | None = "2024-25") -> None:
        self.walk, self.sheet, self.year = walk, sheet(text), year
        self.answers: dict[str, str] = {}
        walk.answered.connect(self.answer)
        self.show()

    def answer(self, answers: dict[str, str]) -> None:
        self.answers |= answers
        self.show()

    def show(self) -> Plan:
        plan = planned(self.sheet, year=self.year, answers=self.answers)
        self.walk.show_plan(book(self.sheet), plan)
        return plan

    @property
    def asked(self) -> str:
        question = self.walk.card.question
        return question.code if question is not None and self.walk.card.isVisible() else ""


@pytest.fixture
def walk(qtbot: QtBot) -> QuestionWalk:
    made = QuestionWalk()
    qtbot.addWidget(made)
    made.resize(420, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_what_keeps_rows_out_comes_first_and_is_counted(walk: QuestionWalk) -> None:
    person = Person(walk)
    assert walk.summary.text() == "4 left; 3 of them keep rows out."
    assert person.asked in {"day-length-unknown", "two-numbers", "twice-in-file"}
    assert walk.card.place.text() == "1 of 4"
    assert not walk.back.isEnabled()


def test_next_leaves_a_question_that_keeps_rows_out_open(walk: QuestionWalk) -> None:
    person = Person(walk)
    first = person.asked
    QTest.mouseClick(walk.next, Qt.MouseButton.LeftButton)
    assert person.answers == {}
    assert person.asked != first
    QTest.mouseClick(walk.back, Qt.MouseButton.LeftButton)
    assert person.asked == first


def test_next_takes_what_is_offered_where_nothing_is_held_up(walk: QuestionWalk) -> None:
    person = Person(walk)
    walk.ask(next(each.key for each in walk.questions if each.code == "hours-each-or-all"))
    QTest.mouseClick(walk.next, Qt.MouseButton.LeftButton)
    assert list(person.answers.values()) == ["For all of them together"]
    assert person.asked == next(each.code for each in walk.questions if each.answer is None)


def test_an_answer_stays_in_sight_and_next_goes_on(walk: QuestionWalk) -> None:
    person = Person(walk)
    walk.ask(next(each.key for each in walk.questions if each.code == "day-length-unknown"))
    QTest.keyClick(walk.card.choices.radios["7 hours"], Qt.Key.Key_Space)
    assert person.asked == "day-length-unknown"
    assert walk.card.choices.taken() == "7 hours"
    assert walk.answers.item(0).text() == "D3: “1 day”: how many hours is a day here? — 7 hours"
    QTest.mouseClick(walk.next, Qt.MouseButton.LeftButton)
    assert person.asked != "day-length-unknown"
    assert walk.card.choices.radios[next(iter(walk.card.choices.radios))].hasFocus()


def test_what_was_typed_and_not_understood_is_not_lost_by_going_on(walk: QuestionWalk) -> None:
    person = Person(walk)
    walk.ask(next(each.key for each in walk.questions if each.code == "day-length-unknown"))
    box = walk.card.choices.box
    box.setFocus()
    QTest.keyClicks(box, "most of it")
    QTest.mouseClick(walk.next, Qt.MouseButton.LeftButton)
    assert person.asked == "day-length-unknown"
    assert (box.text(), box.hasFocus(), walk.card.choices.fault.isVisible()) == ("most of it", True, True)
    box.selectAll()
    QTest.keyClicks(box, "6.5")
    QTest.mouseClick(walk.next, Qt.MouseButton.LeftButton)
    assert "6.5" in person.answers.values()
    assert person.asked != "day-length-unknown"


def test_an_answered_question_is_asked_again_by_enter_and_changed(walk: QuestionWalk) -> None:
    person = Person(walk)
    key = next(each.key for each in walk.questions if each.code == "day-length-unknown")
    person.answer({key: "7 hours"})
    walk.answers.setFocus()
    QTest.keyClick(walk.answers, Qt.Key.Key_Return)
    assert person.asked == "day-length-unknown"
    QTest.keyClick(walk.card.choices.radios["8 hours"], Qt.Key.Key_Space)
    assert person.answers[key] == "8 hours"


def test_all_that_hold_nothing_up_can_be_left_at_once(walk: QuestionWalk) -> None:
    person = Person(walk, LOG.replace("Hours\n", "Hours | Staff\n").replace(" | 3\n", " | 3 | AB\n"))
    usual = [each for each in walk.questions if each.choices and each.problem.severity.value != "stop"]
    assert len(usual) == 2
    assert walk.rest.accessibleName() == "Leave these 2 as they are"
    QTest.mouseClick(walk.rest, Qt.MouseButton.LeftButton)
    assert set(person.answers) == {each.key for each in usual}
    assert not walk.rest.isVisible()
    assert walk.summary.text() == "3 left; 3 of them keep rows out."


def test_when_all_are_answered_it_says_so_and_one_can_go_back(walk: QuestionWalk) -> None:
    person = Person(walk)
    while person.asked:
        question = walk.card.question
        assert question is not None
        next(iter(walk.card.choices.radios.values())).click()
        walk.go_on()
    assert walk.done.text() == "Every question is answered."
    assert walk.summary.text() == "All 4 are answered."
    assert not walk.next.isVisible()
    walk.go_back()
    assert person.asked


def test_a_file_without_questions_says_that_there_is_nothing_to_ask(walk: QuestionWalk) -> None:
    person = Person(walk, "Date | What we did | Meals\n2024-04-09 | Lunch club | 3\n2024-04-16 | Lunch club | 4")
    assert person.asked == ""
    assert walk.done.text() == "There is nothing to ask."
    assert not walk.back.isVisible()
    walk.show_plan(None, None)
    assert walk.questions == []


def test_the_question_that_is_asked_is_told_so_that_its_cell_can_be_shown(walk: QuestionWalk, qtbot: QtBot) -> None:
    Person(walk)
    key = next(each.key for each in walk.questions if each.code == "two-numbers")
    with qtbot.waitSignal(walk.went_to) as heard:
        walk.ask(key)
    assert (heard.args[0].row, heard.args[0].col) == (4, "C")
    with qtbot.assertNotEmitted(walk.answered):
        walk.ask("no such question")


def test_a_click_on_next_leaves_the_focus_where_something_is_typed(walk: QuestionWalk) -> None:
    person = Person(walk)
    walk.ask(next(each.key for each in walk.questions if each.code == "day-length-unknown"))
    box = walk.card.choices.box
    box.setFocus()
    QTest.keyClicks(box, "6.5")
    QTest.mousePress(walk.next, Qt.MouseButton.LeftButton)
    assert box.hasFocus()
    assert person.answers == {}, "the answer would move the button away from under the mouse"
    QTest.mouseRelease(walk.next, Qt.MouseButton.LeftButton)
    assert list(person.answers.values()) == ["6.5"]
    assert person.asked != "day-length-unknown"


def test_what_is_typed_is_the_answer_and_not_what_was_offered_before(walk: QuestionWalk) -> None:
    wide = "What we did | Apr 2024 | May 2024\nDifferent people at lunch club | 10 | 12"
    person = Person(walk, wide)
    assert person.asked == "people-may-overlap"
    heard: list[str] = []
    walk.answered.disconnect(
        person.answer
    )  # as while a large file is looked at again: what was said is not worked in yet
    walk.answered.connect(lambda answers: heard.extend(answers.values()))
    assert walk.card.unanswered_choice
    walk.card.choices.box.setFocus()
    QTest.keyClicks(walk.card.choices.box, "15")
    QTest.mouseClick(walk.next, Qt.MouseButton.LeftButton)
    assert heard == ["15"]


def test_an_answer_that_does_away_with_its_question_answers_no_other(walk: QuestionWalk) -> None:
    person = Person(walk)
    key = next(each.key for each in walk.questions if each.code == "day-length-unknown")
    walk.ask(key)
    box = walk.card.choices.box
    box.setFocus()
    QTest.keyClicks(box, "6.5")
    other = planned(sheet(LOG.replace("1 day", "7")), year="2024-25")
    walk.answered.connect(lambda _answers: walk.show_plan(book(person.sheet), other))
    QTest.mouseClick(walk.next, Qt.MouseButton.LeftButton)
    assert person.answers == {key: "6.5"}
    assert person.asked
