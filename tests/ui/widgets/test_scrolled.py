"""A column that does not fit scrolls, up and down only, and by keys where nothing in it takes the focus."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.scrolled import Scrolled, ScrolledCard


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


def test_a_card_is_as_high_as_its_words_and_gives_way_where_others_need_the_room(qtbot: QtBot) -> None:
    words = [Label(f"Line {n} with words that wrap where it is narrow") for n in range(6)]
    card, beneath, whole = ScrolledCard(column(*words)), QListWidget(), QWidget()
    column_in(whole, (card, 1), (beneath, 1))
    qtbot.addWidget(whole)
    whole.resize(300, 900)
    with qtbot.waitExposed(whole):
        whole.show()
    inside = card.widget()
    assert inside is not None
    assert card.height() == inside.heightForWidth(card.viewport().width()) < 450
    assert beneath.height() > 450
    whole.resize(300, 200)
    assert card.height() <= 100 < card.maximumHeight()
    assert card.verticalScrollBar().maximum() > 0
    words[0].setText("Short")
    for gone in words[1:]:
        gone.hide()
    qtbot.waitUntil(lambda: card.height() < 60)
    assert card.verticalScrollBar().maximum() == 0
