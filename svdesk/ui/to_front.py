"""Brings the main window to the front with the focus in one of its pages, so that the keys of the page work at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from svdesk.storage import mappings
from svdesk.ui.widgets.page import first_stop
from svdesk.ui.widgets.words_tab import WordsTab

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow


def show_page_in_front(window: "MainWindow", name: str, record: str = "") -> None:
    """Show the page *name*, at *record* where one is given, and give the focus to its table or its first control.

    On the page of shared terms the suggestions for the word *record* get it, so that a letter answers at once.
    """
    page = window.show_page(name, record)
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    words = getattr(page, "words_tab", None)
    if isinstance(words, WordsTab) and record:
        words.focus(on_the_right=True)
        if words.pane.cards.isVisible():
            words.pane.cards.enter()
        return
    table = getattr(page, "table", None)
    first = table if isinstance(table, QWidget) and table.isVisible() else first_stop(page)
    if first is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)


def first_word_to_map(window: "MainWindow") -> str:
    """The id of the most used own word that has no decision yet; empty where every word has one."""
    uses = mappings.in_use(window.changes.store, with_examples=False)
    return next((use.own_term.id for use in uses if use.decision is None), "")
