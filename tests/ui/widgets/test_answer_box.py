"""One question with its answer."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.return_format import Question
from svdesk.ui.widgets.answer_box import AnswerBox

STORY = Question("Q1", "What changed?", "Without names.", words=4)
FREE = Question("Q2", "Anything else?", required=False)


def box_for(qtbot: QtBot, question: Question = STORY) -> AnswerBox:
    box = AnswerBox(question)
    qtbot.addWidget(box)
    with qtbot.waitActive(box):
        box.show()
    box.show_answer("", "", afresh=True)
    return box


@pytest.mark.parametrize(
    ("typed", "said", "over"),
    [("", "0 of 4 words", False), ("One two three four", "4 of 4 words", False), ("a b c d e", "5 of 4 words", True)],
)
def test_words_are_counted_against_the_limit(qtbot: QtBot, typed: str, said: str, over: bool) -> None:
    box = box_for(qtbot)
    QTest.keyClicks(box.text, typed)
    assert box.length.text() == said
    assert box.too_long.isVisible() is over
    assert box.answered() is bool(typed)


def test_without_a_limit_words_are_counted_all_the_same(qtbot: QtBot) -> None:
    box = box_for(qtbot, FREE)
    assert box.length.text() == "0 words; it may be left empty"
    QTest.keyClicks(box.text, "No")
    assert box.length.text() == "1 word"


def test_the_box_is_named_by_its_question_and_described_by_its_guidance(qtbot: QtBot) -> None:
    box = box_for(qtbot)
    assert box.text.accessibleName() == "Q1. What changed?"
    assert box.text.accessibleDescription() == "Without names."


def test_an_earlier_answer_can_be_begun_with_while_the_box_is_empty(qtbot: QtBot) -> None:
    box = box_for(qtbot)
    assert not box.before.isVisible()
    box.show_answer("", "As it was.\nIn two lines.", afresh=True)
    assert box.before.isVisible()
    with qtbot.waitSignal(box.typed):
        QTest.mouseClick(box.take_over, Qt.MouseButton.LeftButton)
    assert box.text.value() == "As it was.\nIn two lines."
    assert box.text.hasFocus()
    assert not box.take_over.isVisible()
    box.text.undo()
    assert box.text.toPlainText() == ""
    assert box.take_over.isVisible()


def test_what_is_being_typed_stays_when_the_page_reads_again(qtbot: QtBot) -> None:
    box = box_for(qtbot)
    QTest.keyClicks(box.text, "Half a")
    box.show_answer("kept before", "", afresh=False)
    assert box.text.toPlainText() == "Half a"
    box.show_answer("of another period", "", afresh=True)
    assert box.text.toPlainText() == "of another period"
