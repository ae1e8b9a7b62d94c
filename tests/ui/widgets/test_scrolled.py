"""A column that does not fit scrolls, up and down only, and by keys where nothing in it takes the focus."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.scrolled import Scrolled


def column(*widgets: QWidget) -> QWidget:
    inside = QWidget()
    layout = QVBoxLayout(inside)
    for widget in widgets:
        layout.addWidget(widget)
    return inside


def test_a_column_of_text_is_scrolled_by_keys_and_has_a_name(qtbot: QtBot) -> None:
    scrolled = Scrolled(column(*(Label(f"Line {n} with words that wrap") for n in range(60))), "Lines")
    qtbot.addWidget(scrolled)
    scrolled.resize(120, 200)
    with qtbot.waitActive(scrolled):
        scrolled.show()
    scrolled.setFocus()
    QTest.keyClick(scrolled, Qt.Key.Key_PageDown)
    assert scrolled.verticalScrollBar().value() > 0
    assert scrolled.horizontalScrollBar().maximum() == 0
    assert scrolled.accessibleName() == "Lines"


def test_a_column_of_fields_is_no_stop_itself_and_follows_tab(qtbot: QtBot) -> None:
    boxes = [QLineEdit() for _n in range(30)]
    scrolled = Scrolled(column(*boxes))
    qtbot.addWidget(scrolled)
    scrolled.resize(200, 150)
    with qtbot.waitActive(scrolled):
        scrolled.show()
    boxes[0].setFocus()
    for _step in range(29):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is boxes[29]
    assert not boxes[29].visibleRegion().isEmpty()
