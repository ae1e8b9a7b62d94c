"""A page is brought to the front with the focus in it, so that the next key means something there."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from svdesk.storage import mappings
from svdesk.storage.store import Store
from svdesk.ui.main_window import MainWindow
from svdesk.ui.to_front import first_word_to_map, show_page_in_front


def test_a_word_is_mapped_with_the_next_key(window: MainWindow, desk: Store, qtbot: QtBot) -> None:
    window.showMinimized()
    with qtbot.waitActive(window):
        show_page_in_front(window, "terms", first_word_to_map(window))
    assert not window.isMinimized()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert window.page().isAncestorOf(focus)
    before = len(mappings.decisions(desk))
    QTest.keyClick(focus, Qt.Key.Key_S)
    assert len(mappings.decisions(desk)) == before + 1, window.page().said()


def test_a_page_with_a_table_has_the_focus_in_it(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        show_page_in_front(window, "activities")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert window.page().isAncestorOf(focus)
