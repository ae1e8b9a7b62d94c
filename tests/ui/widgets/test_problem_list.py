"""Each Problem says in words how much it matters, what is wrong and what would mend it, and has a way there."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from svdesk.domain.problem import Page, Problem, Where, problem
from svdesk.ui.widgets.problem_list import AT_ONCE, ProblemList


def some(how_many: int) -> list[Problem]:
    where = Where(Page.ACTIVITIES, "a1", "period")
    return [problem("date-not-understood", where, text=f"<b>{n}</b>") for n in range(how_many)]


def a_list(qtbot: QtBot, *args: object, **more: bool) -> ProblemList:
    made = ProblemList(*args, **more)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(500, 300)
    with qtbot.waitActive(made):
        made.show()
    return made


def words(problems: ProblemList) -> list[str]:
    return [label.text() for label in problems.findChildren(QLabel) if label.isVisible()]


def test_severity_sentence_and_remedy_stand_in_plain_text(qtbot: QtBot) -> None:
    shown = a_list(qtbot, some(1))
    assert words(shown) == [
        "Must fix",
        "“<b>0</b>” was not understood as a date, so it is not kept.",
        "Type it like 12/6/25, 12 Jun or 12 June 2025.",
    ]


def test_the_button_names_its_problem_and_carries_it(qtbot: QtBot) -> None:
    shown = a_list(qtbot, some(2), "Fix")
    assert shown.buttons[1].accessibleName().startswith("Fix: “<b>1</b>”")
    with qtbot.waitSignal(shown.chosen) as chosen:
        QTest.keyClick(shown.buttons[1], Qt.Key.Key_Space)
    assert chosen.args == [some(2)[1]]


def test_an_empty_list_says_that_all_is_well(qtbot: QtBot) -> None:
    shown = a_list(qtbot)
    assert words(shown) == ["Nothing to mend."]
    shown.show_problems(some(1))
    qtbot.waitUntil(lambda: len(words(shown)) == 3)
    assert "Nothing to mend." not in words(shown)


def test_a_quiet_list_says_nothing_when_it_is_empty(qtbot: QtBot) -> None:
    quiet = a_list(qtbot, quiet=True)
    assert words(quiet) == []
    quiet.show_problems(some(1))
    qtbot.waitUntil(lambda: len(words(quiet)) == 3)


def test_the_same_problems_again_leave_the_rows_and_others_keep_the_place(qtbot: QtBot) -> None:
    shown = a_list(qtbot, some(3))
    before = list(shown.buttons)
    shown.buttons[1].setFocus()
    shown.show_problems(some(3))
    assert shown.buttons == before
    shown.show_problems(some(3)[1:])
    assert shown.buttons[1].hasFocus()
    shown.show_problems(some(1))
    assert shown.buttons[0].hasFocus()


def test_of_very_many_the_first_are_shown_and_the_rest_counted(qtbot: QtBot) -> None:
    shown = a_list(qtbot, some(AT_ONCE + 1204))
    assert len(shown.buttons) == AT_ONCE
    assert shown.more.text() == "And 1,204 more; these come first."
    shown.show_problems(some(1))
    assert not shown.more.isVisible()
