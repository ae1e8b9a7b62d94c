"""Each answer has a letter and a button that names it, and only what can be answered is offered."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from svdesk.domain.mapping import Relation
from svdesk.ui.terms.answer_keys import ANSWERS, NOT_SOCIAL, REFUSE, Answer, AnswerKeys, answer_of

PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def pressed(key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers)


def test_every_relation_has_an_answer_and_every_answer_its_own_letter() -> None:
    assert {answer.relation for answer in ANSWERS} == {*Relation, None}
    assert len({answer.key for answer in ANSWERS}) == len(ANSWERS) == 7
    assert all(answer.key == getattr(Qt.Key, f"Key_{answer.letter}") for answer in ANSWERS)


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: answer.letter)
def test_a_letter_alone_is_an_answer_and_with_another_key_it_is_not(answer: object) -> None:
    key = answer.key  # type: ignore[attr-defined]
    assert answer_of(pressed(key)) is answer
    assert answer_of(pressed(key, SHIFT)) is answer
    for modifier in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier):
        assert answer_of(pressed(key, modifier)) is None


def test_other_letters_are_no_answers() -> None:
    assert answer_of(pressed(Qt.Key.Key_Z)) is None


@pytest.fixture
def keys(qtbot: QtBot) -> AnswerKeys:
    made = AnswerKeys()
    qtbot.addWidget(made)
    made.show()
    return made


def button_of(keys: AnswerKeys, answer: Answer) -> QPushButton:
    return keys.not_social if answer is NOT_SOCIAL else keys.buttons[answer.relation]


def shown(keys: AnswerKeys) -> list[str]:
    made = [button_of(keys, answer) for answer in ANSWERS]
    return [one.text() for one in made if one.isVisible() and one.isEnabled()]


def test_buttons_name_their_letter_and_say_what_they_mean(keys: AnswerKeys, qtbot: QtBot) -> None:
    assert shown(keys) == [f"{answer.words} ({answer.letter})" for answer in ANSWERS]
    for answer in ANSWERS:
        made = button_of(keys, answer)
        assert (made.accessibleName(), made.accessibleDescription()) == (made.text(), answer.about)
        with qtbot.waitSignal(keys.answered) as heard:
            QTest.mouseClick(made, Qt.MouseButton.LeftButton)
        assert heard.args == [answer]


def test_without_a_term_only_the_answers_without_one_are_left(keys: AnswerKeys) -> None:
    keys.allow(has_term=False)
    assert shown(keys) == ["Nothing fits (N)", "Not social value (X)", "Later (L)"]
    assert keys.first() is keys.buttons[Relation.NOTHING_FITS]


def test_unlike_units_leave_no_answer_that_would_count_and_say_why(keys: AnswerKeys) -> None:
    keys.allow(has_term=True, unit_trouble="It is counted in people; your word is in hours.")
    assert shown(keys) == [
        "Covers more (C)",
        "Nothing fits (N)",
        "Not social value (X)",
        "Later (L)",
        "Don't offer it (D)",
    ]
    assert keys.buttons[Relation.SAME].accessibleDescription() == "It is counted in people; your word is in hours."
    assert keys.first() is keys.buttons[Relation.COVERS_MORE]
    keys.allow(has_term=True, can_refuse=False)
    assert keys.buttons[REFUSE.relation].isHidden()
    assert keys.first() is keys.buttons[Relation.SAME]


def test_what_is_only_a_guess_preselects_nothing(keys: AnswerKeys) -> None:
    keys.allow(has_term=True, preselects=False)
    assert not keys.buttons[Relation.SAME].property("primary")
    assert keys.first() is keys.buttons[Relation.ASK_LATER]
    keys.allow(has_term=True)
    assert keys.buttons[Relation.SAME].property("primary")
