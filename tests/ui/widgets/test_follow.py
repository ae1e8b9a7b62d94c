"""A button that is half in sight is pressed by one click, and scrolled to by the keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from svdesk.ui.widgets.follow import follow


@pytest.fixture
def area(qtbot: QtBot) -> QScrollArea:
    """A box at the top, and a button of which the lower half is out of sight."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    box, press, below = QLineEdit(), QPushButton("Press"), QWidget()
    box.setFixedHeight(100)
    press.setFixedHeight(40)
    below.setFixedHeight(300)
    for part in (box, press, below):
        column.addWidget(part)
    column.setSpacing(0)
    made = QScrollArea()
    made.setWidget(inside)
    made.setWidgetResizable(True)
    made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    made.resize(200, 120)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    box.setFocus()
    return made


def _button(area: QScrollArea) -> QPushButton:
    found = area.findChild(QPushButton)
    assert isinstance(found, QPushButton)
    return found


def test_one_click_presses_what_is_half_in_sight(area: QScrollArea, qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    button, window = _button(area), area.window().windowHandle()
    step = lambda _before, now: follow(area, now)  # noqa: E731
    app.focusChanged.connect(step)
    try:
        with qtbot.waitSignal(button.clicked, timeout=2000):
            QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=button.mapTo(area, QPoint(20, 5)))
        assert button.hasFocus()
    finally:
        app.focusChanged.disconnect(step)


def test_the_keyboard_brings_it_into_sight(area: QScrollArea) -> None:
    button = _button(area)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    follow(area, button)
    assert button.visibleRegion().boundingRect() == button.rect()
    follow(area, None)
