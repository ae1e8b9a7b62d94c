"""Wherever Tab stops on a page, somebody can see that it has stopped there; and F6 leads to such a place."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from svdesk.ui.main_window import MainWindow
from svdesk.ui.widgets.page import first_stop

PAGES = ("home", "activities", "contracts", "returns", "history")


def picture(window: MainWindow, widget: QWidget) -> QImage:
    """What is seen of a widget and just around it."""
    corner = widget.mapTo(window, QPoint(0, 0))
    return window.grab(
        QRect(corner, widget.size()).adjusted(-3, -3, 3, 3) & QRect(QPoint(), QSize(window.size()))
    ).toImage()


def stops_of(page: QWidget) -> list[QWidget]:
    found: list[QWidget] = []
    widget = first_stop(page)
    while widget is not None and widget not in found:
        found.append(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        widget = now if now is not None and page.isAncestorOf(now) else None
    return found


@pytest.mark.parametrize("name", PAGES)
def test_every_stop_of_tab_is_seen(window: MainWindow, qtbot: QtBot, name: str) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    page = window.show_page(name)
    if name == "activities":
        page.table.setCurrentIndex(page.table.model().index(0, 0))  # type: ignore[attr-defined]
    window.nav.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F6)
    arrived = QApplication.focusWidget()
    assert arrived is not None
    assert page.isAncestorOf(arrived)
    stops = stops_of(page)
    assert stops
    unseen = []
    for stop in stops:
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        focused = picture(window, stop)
        window.nav.setFocus(Qt.FocusReason.TabFocusReason)
        if picture(window, stop) == focused:
            unseen.append(f"{type(stop).__name__} {stop.accessibleName()}")
    assert unseen == []
