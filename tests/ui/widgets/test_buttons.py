"""A button is pressed by Enter and by Space alike, and what it says is its name."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from svdesk.ui.widgets.buttons import button, relabel


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_enter_and_by_space(qtbot: QtBot, key: Qt.Key) -> None:
    made = button("Do it")
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitSignal(made.clicked):
        qtbot.keyClick(made, key)


def test_a_button_that_says_something_else_is_called_so_too(qtbot: QtBot) -> None:
    made = button("&Keep it")
    qtbot.addWidget(made)
    relabel(made, "&Give it back")
    assert (made.text(), made.accessibleName()) == ("&Give it back", "Give it back")
    relabel(made, "R&&D", "Open R&D")
    assert made.accessibleName() == "Open R&D"
