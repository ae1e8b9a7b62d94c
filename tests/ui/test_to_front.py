"""A page is brought to the front with the focus in it, so that the next key means something there."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from svdesk.services.progress import Silent
from svdesk.storage import activities, mappings
from svdesk.storage.store import Store
from svdesk.ui.importing import rehearsing_work
from svdesk.ui.main_window import MainWindow
from svdesk.ui.pages.activities import ActivitiesPage
from svdesk.ui.to_front import first_word_to_map, show_brought_in, show_page_in_front
from tests.services.importing.desks import brought_in

LOG = Path(__file__).parents[1] / "samples" / "d2_volunteer_log.csv"


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


def test_what_an_import_brought_in_is_shown_alone_and_said_to_be_so(
    window: MainWindow, desk: Store, qtbot: QtBot
) -> None:
    came = brought_in(desk, rehearsing_work.read_file(LOG, desk, Silent()).rehearsal)
    with qtbot.waitActive(window):
        show_brought_in(window, came.batch, "log.csv")
    page = window.page()
    assert isinstance(page, ActivitiesPage)
    assert (len(page.table.rows.ids), page.filters.only.text()) == (5, "Brought in from log.csv")
    page.filters.everything.click()
    assert len(page.table.rows.ids) == activities.how_many(desk) == 8


def test_once_an_import_is_undone_what_it_brought_in_is_looked_for_no_more(
    window: MainWindow, desk: Store, qtbot: QtBot
) -> None:
    came = brought_in(desk, rehearsing_work.read_file(LOG, desk, Silent()).rehearsal)
    with qtbot.waitActive(window):
        show_brought_in(window, came.batch, "log.csv")
    page = window.page()
    assert isinstance(page, ActivitiesPage)
    page.filters.search.setText("no such words")
    page.filters.soon.timeout.emit()
    window.changes.undo()
    assert page.filters.only.text() == "Brought in from log.csv"
    page.filters.search.clear()
    page.filters.soon.timeout.emit()
    assert (page.filters.only.text(), page.filters.narrow) == ("", False)
    assert len(page.table.rows.ids) == activities.how_many(desk) == 3
    page.show_only([], "Behind “Parcels”")
    assert (page.filters.only.text(), page.table.rows.ids) == ("Behind “Parcels”", [])
