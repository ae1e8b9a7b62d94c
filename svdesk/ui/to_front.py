"""Brings the main window to the front with the focus in one of its pages, so that the keys of the page work at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from svdesk.ui.widgets.page import first_stop

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow


def show_page_in_front(window: "MainWindow", name: str) -> None:
    """Show the page *name*, and give the focus to its table or, where it has none now, to its first control."""
    page = window.show_page(name)
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    table = getattr(page, "table", None)
    first = table if isinstance(table, QWidget) and table.isVisible() else first_stop(page)
    if first is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)
