"""Problems, answers and sent returns, one at a time."""

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.problem import Page, Where, problem
from svdesk.domain.return_format import Question
from svdesk.ui.returns.return_tabs import ReturnTabs

QUESTIONS = (Question("Q1", "What changed?"), Question("Q2", "What next?"))
MISSING = problem("answer-missing", Where(Page.RETURNS, "k1", "Q2"), code="Q2", question="What next?")


def tabs_of(qtbot: QtBot) -> ReturnTabs:
    made = ReturnTabs()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.show_problems([MISSING], "")
    made.show_answers(QUESTIONS, {"Q1": "Much."}, {}, afresh=True)
    return made


def test_each_tab_says_how_much_there_is_in_it(qtbot: QtBot) -> None:
    tabs = tabs_of(qtbot)
    assert [tabs.tabText(n) for n in range(3)] == ["Pro&blems (1)", "An&swers (1 of 2)", "Expor&ted (0)"]
    QTest.keyClicks(tabs.answers.boxes[1].text, "More.")
    assert tabs.tabText(1) == "An&swers (2 of 2)"
    tabs.show_answers((), {}, {}, afresh=True)
    assert tabs.tabText(1) == "An&swers"


def test_a_question_is_gone_to_whichever_tab_is_shown(qtbot: QtBot) -> None:
    tabs = tabs_of(qtbot)
    assert tabs.go_to_answer("Q2")
    assert tabs.currentWidget() is tabs.answers
    assert tabs.answers.boxes[1].text.hasFocus()
    tabs.setCurrentWidget(tabs.problems)
    assert not tabs.go_to_answer("AT1")
    assert tabs.currentWidget() is tabs.problems
