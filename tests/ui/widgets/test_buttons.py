"""A button is pressed by Enter and by Space alike, and what it says is its name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from svdesk.ui.widgets.buttons import button, relabel


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_enter_and_by_space(qtbot: QtBot, key: Qt.Key) -> None:
    made = button("Do it")
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitSignal(made.clicked):
        qtbot.keyClick(made, key)


def test_what_is_half_typed_is_kept_before_alt_and_a_letter_press_a_button(qtbot: QtBot) -> None:
    window, box, made = QWidget(), QLineEdit(), button("B&ring them in")
    qtbot.addWidget(window)
    layout = QHBoxLayout(window)
    layout.addWidget(box)
    layout.addWidget(made)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    told: list[str] = []
    box.editingFinished.connect(lambda: told.append(box.text()))
    made.clicked.connect(lambda: told.append("pressed"))
    box.setFocus()
    qtbot.keyClicks(box, "99")
    QTest.keyClick(box, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == ["99", "pressed"]


def test_a_button_that_says_something_else_is_called_so_too(qtbot: QtBot) -> None:
    made = button("&Keep it")
    qtbot.addWidget(made)
    relabel(made, "&Give it back")
    assert (made.text(), made.accessibleName()) == ("&Give it back", "Give it back")
    relabel(made, "R&&D", "Open R&D")
    assert made.accessibleName() == "Open R&D"
