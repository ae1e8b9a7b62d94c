"""Brings a window to the front; the main window with the focus in one of its pages, so that its keys work at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from svdesk.i18n import _

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow


def bring_to_front(window: QWidget) -> None:
    """Show *window*, or bring it back from where it was put away."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def show_page_in_front(window: "MainWindow", name: str, record: str = "") -> None:
    """Show the page *name*, at *record* where one is given, with the focus where work goes on there."""
    page = window.show_page(name, record)
    bring_to_front(window)
    page.enter(record)


def show_brought_in(window: "MainWindow", batch: str, file: str) -> None:
    """Show Activities with those alone that the import *batch* of *file* brought in."""
    from svdesk.storage import imports  # not when the program starts

    show_page_in_front(window, "activities")
    came = imports.activities_of(window.changes.store, batch)
    window.page().show_only(came, _("Brought in from {file}").format(file=file))


def first_word_to_map(window: "MainWindow") -> str:
    """The id of the most used own word that has no decision yet; empty where every word has one."""
    from svdesk.storage import mappings  # not when the program starts

    uses = mappings.in_use(window.changes.store, with_examples=False)
    return next((use.own_term.id for use in uses if use.decision is None), "")
