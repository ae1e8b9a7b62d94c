"""One question with its answer."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.period import parse
from svdesk.domain.return_format import Question
from svdesk.storage.answers import EarlierAnswer
from svdesk.ui.returns.answer_box import AnswerBox, Before

STORY = Question("Q1", "What changed?", "Without names.", words=4)
LAST_YEAR = Before(EarlierAnswer("AT/24", parse("2024-25-Q1"), "As it was.\nIn two lines."), last_year=True)
FREE = Question("Q2", "Anything else?", required=False)


def box_for(qtbot: QtBot, question: Question = STORY) -> AnswerBox:
    box = AnswerBox(question)
    qtbot.addWidget(box)
    with qtbot.waitActive(box):
        box.show()
    box.show_answer("", None, afresh=True)
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


def test_what_was_told_last_year_is_copied_into_an_empty_box(qtbot: QtBot) -> None:
    box = box_for(qtbot)
    assert not box.before.isVisible()
    assert not box.take_over.isVisible()
    box.show_answer("", LAST_YEAR, afresh=True)
    assert box.before_title.text() == "Last year you told us (AT/24, April to June 2024):"
    assert box.before.text() == "As it was.\nIn two lines."
    assert box.before.accessibleName() == f"Q1. What changed? {box.before_title.text()} As it was.\nIn two lines."
    with qtbot.waitSignal(box.typed):
        QTest.keyClick(box.take_over, Qt.Key.Key_Return)
    assert box.text.value() == "As it was.\nIn two lines."
    assert box.text.hasFocus()
    box.text.undo()
    assert box.text.toPlainText() == ""


def test_it_is_copied_after_what_is_there_already(qtbot: QtBot) -> None:
    box = box_for(qtbot)
    box.show_answer("", Before(LAST_YEAR.answer), afresh=True)
    assert box.before_title.text().startswith("Last time you told us")
    QTest.keyClicks(box.text, "New words")
    QTest.mouseClick(box.take_over, Qt.MouseButton.LeftButton)
    assert box.text.toPlainText() == "New words\n\nAs it was.\nIn two lines."


def test_a_long_text_that_was_copied_is_seen_from_its_beginning(qtbot: QtBot) -> None:
    long = "\n".join(f"Line {n}" for n in range(80))
    box = box_for(qtbot)
    box.show_answer("", Before(EarlierAnswer("AT/24", parse("2024-25-Q1"), long)), afresh=True)
    for before in ("", "What is new.\n" * 30):
        box.text.setPlainText(before)
        QTest.mouseClick(box.take_over, Qt.MouseButton.LeftButton)
        assert box.text.firstVisibleBlock().text() == "Line 0"


def test_what_is_being_typed_stays_when_the_page_reads_again(qtbot: QtBot) -> None:
    box = box_for(qtbot)
    QTest.keyClicks(box.text, "Half a")
    box.show_answer("kept before", None, afresh=False)
    assert box.text.toPlainText() == "Half a"
    box.show_answer("of another period", None, afresh=True)
    assert box.text.toPlainText() == "of another period"
