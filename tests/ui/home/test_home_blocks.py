"""The blocks of Home are those of the moment: what was there before is gone, also from what is counted."""

from PySide6.QtWidgets import QApplication, QPushButton

from svdesk.storage import journal
from svdesk.storage.store import Store
from svdesk.ui.main_window import MainWindow
from svdesk.ui.pages.home import HomePage
from svdesk.ui.widgets.plain import Label


def home_of(window: MainWindow) -> HomePage:
    page = window.show_page("home")
    assert isinstance(page, HomePage)
    QApplication.processEvents()
    return page


def headings(page: HomePage) -> list[str]:
    labels = page.inside.findChildren(Label)
    return [one.text() for one in labels if one.property("role") == "section" and one.isVisible()]


def test_the_blocks_stand_in_the_order_of_reading(window: MainWindow) -> None:
    page = home_of(window)
    assert headings(page) == ["Next", "Needs you", "So far this year", "Beside last year", "Copies"]
    assert page.inside.needs == 2
    assert page.needs_person() == 2


def test_what_needed_somebody_is_counted_no_more_once_everything_is_undone(window: MainWindow, desk: Store) -> None:
    page = home_of(window)
    while journal.next_undo(desk):
        window.run("undo")
    QApplication.processEvents()
    assert headings(page) == ["Begin here"]
    assert page.inside.needs == 0


def test_every_button_says_what_it_leads_to(window: MainWindow) -> None:
    page = home_of(window)
    buttons = [one for one in page.inside.findChildren(QPushButton) if one.isVisible()]
    assert len(buttons) >= 4
    assert all(one.accessibleName() for one in buttons)
