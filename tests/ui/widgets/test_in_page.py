"""A task in a page is begun, said to be wrong, done and put off by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from svdesk.ui.widgets.in_page import InPage


@pytest.fixture
def task(qtbot: QtBot) -> InPage:
    made = InPage("Do a thing", "What it does.", "&Do it")
    made.inside.addWidget(QLineEdit())
    made.complete()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def test_it_begins_in_its_first_field(task: InPage) -> None:
    task.begin()
    box = task.findChildren(QLineEdit)[0]
    assert box.hasFocus()


def test_it_begins_where_it_is_told_to(task: InPage) -> None:
    task.start = task.back
    task.begin()
    assert task.back.hasFocus()


def test_tab_comes_to_the_foot_last(task: InPage) -> None:
    task.begin()
    for expected in (task.go, task.back):
        QTest.keyClick(task.findChildren(QLineEdit)[0] if expected is task.go else task.go, Qt.Key.Key_Tab)
        assert expected.hasFocus()


def test_enter_on_the_button_does_it_and_escape_puts_it_off(qtbot: QtBot, task: InPage) -> None:
    with qtbot.waitSignal(task.wanted):
        QTest.keyClick(task.go, Qt.Key.Key_Return)
    with qtbot.waitSignal(task.closed):
        QTest.keyClick(task.findChildren(QLineEdit)[0], Qt.Key.Key_Escape)
    with qtbot.waitSignal(task.closed):
        QTest.mouseClick(task.back, Qt.MouseButton.LeftButton)


def test_what_is_wrong_is_said_beside_the_button_until_it_is_not(task: InPage) -> None:
    task.say("That is missing.")
    assert task.said.isVisible()
    assert task.said.text() == "Must fix: That is missing."
    task.say("")
    assert not task.said.isVisible()


def test_what_must_be_seen_keeps_its_height_and_the_rest_scrolls(task: InPage) -> None:
    box = task.findChildren(QLineEdit)[0]
    task.tall(box, 12)
    assert box.minimumHeight() == 12 * task.fontMetrics().lineSpacing()
