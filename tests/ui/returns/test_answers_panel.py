"""Questions under one another, kept as they are answered."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.period import parse
from svdesk.domain.return_format import Question
from svdesk.storage.answers import EarlierAnswer
from svdesk.ui.returns.answer_box import Before
from svdesk.ui.returns.answers_panel import AnswersPanel

BEFORE = Before(EarlierAnswer("AT/24", parse("2024-25-Q1"), "Last year."), last_year=True)
QUESTIONS = tuple(Question(f"Q{n}", f"Question number {n}?") for n in range(1, 7))


@pytest.fixture
def panel(qtbot: QtBot) -> AnswersPanel:
    made = AnswersPanel()
    qtbot.addWidget(made)
    made.resize(400, 300)
    with qtbot.waitActive(made):
        made.show()
    made.show_questions(QUESTIONS, {"Q1": "Yes."}, {"Q2": BEFORE}, afresh=True)
    return made


def test_each_question_has_its_answer_and_that_of_a_year_earlier(panel: AnswersPanel) -> None:
    assert [box.question.code for box in panel.boxes] == ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6"]
    assert [box.text.toPlainText() for box in panel.boxes] == ["Yes.", "", "", "", "", ""]
    assert panel.boxes[1].before.text() == "Last year."
    assert panel.answered() == 1


def test_only_what_was_changed_is_to_be_kept(panel: AnswersPanel) -> None:
    assert panel.changed() == {}
    QTest.keyClicks(panel.boxes[2].text, "Third")
    assert panel.changed() == {"Q3": "Third"}
    panel.show_questions(QUESTIONS, {"Q1": "Yes.", "Q3": "Third"}, {}, afresh=False)
    assert panel.changed() == {}


def test_a_pause_and_leaving_a_box_both_settle_it(qtbot: QtBot, panel: AnswersPanel) -> None:
    panel.idle.setInterval(10)
    with qtbot.waitSignal(panel.settled):
        QTest.keyClicks(panel.boxes[0].text, " More.")
    panel.boxes[0].text.setFocus()
    with qtbot.waitSignal(panel.settled):
        panel.boxes[1].text.setFocus()


def test_a_problem_leads_to_its_box_and_brings_it_into_sight(qtbot: QtBot, panel: AnswersPanel) -> None:
    assert panel.go_to("Q6")
    assert panel.boxes[5].text.hasFocus()
    qtbot.waitUntil(lambda: panel.verticalScrollBar().value() > 0)
    assert not panel.go_to("AT1")


def test_other_questions_take_the_place_of_these(panel: AnswersPanel) -> None:
    panel.show_questions(QUESTIONS[:1], {}, {}, afresh=True)
    assert len(panel.boxes) == 1
    assert not panel.none.isVisible()
    panel.show_questions((), {}, {}, afresh=True)
    assert panel.none.isVisible()


def test_a_long_answer_shows_its_beginning_once_its_box_is_left(panel: AnswersPanel) -> None:
    first, second = panel.boxes[0].text, panel.boxes[1].text
    first.setFocus()
    first.insertPlainText("\n".join(f"Line {n}" for n in range(60)))
    first.ensureCursorVisible()
    assert first.firstVisibleBlock().text() != "Line 0"
    second.setFocus()
    assert first.firstVisibleBlock().text() == "Line 0"
    assert first.textCursor().block().text().startswith("Line 59")
