"""The line to look for words with."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.ui.returns.find_bar import FindBar


@pytest.fixture
def bar(qtbot: QtBot) -> FindBar:
    made = FindBar("Fi&nd in the pages")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.open_bar()
    return made


def test_it_is_hidden_until_it_is_wanted_and_then_has_the_focus(qtbot: QtBot, bar: FindBar) -> None:
    other = FindBar("Find")
    qtbot.addWidget(other)
    assert not other.isVisible()
    assert bar.isVisible()
    assert bar.box.hasFocus()
    assert bar.box.accessibleName() == "Find in the pages"


def test_each_letter_looks_again(bar: FindBar) -> None:
    found: list[str] = []
    bar.wanted.connect(found.append)
    QTest.keyClicks(bar.box, "612")
    assert found == ["6", "61", "612"]


def test_enter_goes_on_and_shift_enter_back(bar: FindBar) -> None:
    steps: list[int] = []
    bar.stepped.connect(steps.append)
    QTest.keyClick(bar.box, Qt.Key.Key_Return)
    QTest.keyClick(bar.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    bar.tell(1, 2)
    QTest.mouseClick(bar.next, Qt.MouseButton.LeftButton)
    QTest.mouseClick(bar.previous, Qt.MouseButton.LeftButton)
    assert steps == [1, -1, 1, -1]


def test_it_says_how_many_there_are_and_tells_a_screen_reader(bar: FindBar) -> None:
    QTest.keyClicks(bar.box, "612")
    bar.tell(2, 5)
    assert (bar.found.text(), bar.box.accessibleDescription()) == ("2 of 5", "2 of 5")
    bar.tell(1, 0)
    assert bar.found.text() == "Not found"
    assert not bar.next.isEnabled()
    bar.box.clear()
    bar.tell(1, 0)
    assert bar.found.text() == ""


def test_escape_closes_it_and_forgets_the_words(qtbot: QtBot, bar: FindBar) -> None:
    QTest.keyClicks(bar.box, "612")
    with qtbot.waitSignal(bar.closed):
        QTest.keyClick(bar.box, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert bar.box.text() == ""
