"""The page of shared terms in a real window, for the tests of what is done on it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from svdesk.domain.authority import Provider
from svdesk.services import recording
from svdesk.storage import mappings
from svdesk.storage.ids import new_id
from svdesk.storage.store import Store
from svdesk.ui.main_window import MainWindow
from svdesk.ui.pages.terms import TermsPage
from tests.services.mapping.words_in_use import use_words

LUNCH = "Lunch club, chair exercises after, and the nurse did blood pressure"


def desk_with(path: Path, words: Sequence[tuple[str, str, int]]) -> Store:
    """A desk file of an invented charity with these words, each as (label, unit id, number of entries)."""
    store = recording.start(path, Provider(new_id(), "Riverside Hub"), "Ana")
    use_words(store, words)
    return store


def terms_page(window: MainWindow) -> TermsPage:
    page = window.show_page("terms")
    assert isinstance(page, TermsPage)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    QApplication.processEvents()
    return page


def go_to(page: TermsPage, label: str) -> None:
    """Make the own word with this label the current one, and take the focus to the list."""
    own = next(own for own in mappings.own_terms(page.changes.store).values() if own.label == label)
    page.go_to(own.id)
    page.words_tab.table.setFocus()


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def uses(store: Store) -> dict[str, int]:
    """How often each own word is used, by its label."""
    return {use.own_term.label: use.uses for use in mappings.in_use(store, with_examples=False)}
