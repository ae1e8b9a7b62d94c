"""A button is pressed by Enter and by Space alike."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from svdesk.ui.widgets.page import button


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_enter_and_by_space(qtbot: QtBot, key: Qt.Key) -> None:
    made = button("Do it")
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitSignal(made.clicked):
        qtbot.keyClick(made, key)
