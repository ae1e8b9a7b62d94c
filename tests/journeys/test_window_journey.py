"""A person does the whole job in the window, by keys and mouse: from what was done to a PDF, and takes it all back."""

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from svdesk.domain.authority import Provider
from svdesk.services import recording
from svdesk.services.returns import data
from svdesk.storage import journal, mappings
from svdesk.storage.ids import new_id
from svdesk.storage.store import Store
from svdesk.ui import pages
from svdesk.ui.changes import PassUnusedUndo
from svdesk.ui.importing.import_window import ImportWindow
from svdesk.ui.main_window import MainWindow
from svdesk.ui.pages.history import HistoryPage
from svdesk.ui.pages.terms import TermsPage
from tests.ui.conftest import AskRecorded
from tests.ui.keys import focused
from tests.ui.sample_window import SPREADSHEET, dress, settle

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
WORD = "Lunch club meals"
OF_OURS = ("activity", "count", "own_term", "mapping", "contract", "imported_row")


@pytest.fixture
def ask() -> AskRecorded:
    return AskRecorded()


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, ask: AskRecorded, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """A window on a desk file in which nothing stands but the name of the charity."""
    monkeypatch.setenv("SVDESK_HOME", str(tmp_path / "settings"))
    dress(qapp)
    unused_undo = PassUnusedUndo()
    qapp.installEventFilter(unused_undo)
    store = recording.start(tmp_path / "hub.svdesk", Provider(new_id(), "Cwm Isaf Community Hub"), "Ana")
    opened = MainWindow(store, "Ana", pages.makers(), ask, jobs_at_once=True)
    qtbot.addWidget(opened)
    with qtbot.waitActive(opened):
        opened.show()
    yield opened
    opened.close()
    qapp.removeEventFilter(unused_undo)


def press(key: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, with_)
    settle()


def enter(name: str, text: str) -> None:
    """Tab on to the field of that name, and type in place of what stands there."""
    for _step in range(60):
        if focused().accessibleName() == name and focused().isEnabled():
            break
        press(KEY.Key_Tab)
    assert focused().accessibleName() == name
    if isinstance(focused(), QLineEdit):
        press(KEY.Key_A, CTRL)
    QTest.keyClicks(focused(), text)


def click(within: QWidget, words: str) -> None:
    """Click the button with these words."""
    (found,) = (
        one for one in within.findChildren(QPushButton) if one.isVisible() and one.text().replace("&", "") == words
    )
    assert found.isEnabled()
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    settle()


def add_an_activity() -> None:
    press(KEY.Key_N, CTRL)
    for name, text in (
        ("What we did", "Christmas lunch"),
        ("When", "12 June 2024"),
        ("What was counted", WORD),
        ("Number", "25"),
    ):
        enter(name, text)
    enter("Unit", "meals")
    press(KEY.Key_Tab)


def import_the_spreadsheet(window: MainWindow, ask: AskRecorded) -> None:
    ask.files = [SPREADSHEET]
    press(KEY.Key_I, CTRL)
    importing = window.commands.beside["import"]
    assert isinstance(importing, ImportWindow)
    QTest.qWaitForWindowActive(importing)
    click(importing, "Choose a file…")
    click(importing, "Bring them in")
    assert importing.rehearsing.brought_in
    importing.close()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)


def map_the_word(window: MainWindow) -> None:
    press(KEY.Key_3, CTRL)
    page = window.page()
    assert isinstance(page, TermsPage)
    page.table.setFocus()
    for _row in range(page.table.rows.rowCount()):
        here = page.table.currentIndex()
        if any(WORD in str(page.table.rows.index(here.row(), column).data()) for column in range(2)):
            break
        press(KEY.Key_Down)
    press(KEY.Key_S)


def add_a_contract(window: MainWindow) -> None:
    press(KEY.Key_4, CTRL)
    click(window.page(), "Add your first contract")
    for name, text in (
        ("Authority", "Anytown Council"),
        ("Reference", "AT/1"),
        ("First day", "1 April 2024"),
        ("Last day", "31 March 2025"),
    ):
        enter(name, text)
    press(KEY.Key_Tab)


def export_the_return(window: MainWindow, ask: AskRecorded, folder: Path) -> bytes:
    ask.files = [folder]
    press(KEY.Key_5, CTRL)
    enter("Another period", "2024-25")
    press(KEY.Key_Return)
    click(window.page(), "Export the PDF…")
    (pdf,) = folder.glob("*.pdf")
    return pdf.read_bytes()


def undo_until_the_return(window: MainWindow) -> None:
    """Ctrl+Z, until the window says in words that a return which was sent rests on what would go."""
    for _change in journal.history(window.changes.store):
        press(KEY.Key_Z, CTRL)
        if window.page().said():
            break
    assert "the sent return" in window.page().said()


def undo_the_rest(window: MainWindow) -> None:
    """Go to History, and undo there whatever can be undone, from the top down."""
    press(KEY.Key_6, CTRL)
    page = window.page()
    assert isinstance(page, HistoryPage)
    for line in list(page.table.rows.ids):
        page.table.go_to(line)
        if page.undo_this.isEnabled():
            QTest.mouseClick(page.undo_this, Qt.MouseButton.LeftButton)
            settle()


def text_of(pdf: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf))


def rows(store: Store) -> dict[str, int]:
    return {table: store.rows(f"SELECT count(*) FROM {table}")[0][0] for table in OF_OURS}


def in_the_spreadsheet(words: str) -> Decimal:
    """What the spreadsheet holds of *words* in all, by the list that was made of it by hand."""
    told = json.loads(SPREADSHEET.with_suffix(".expected.json").read_text(encoding="utf-8"))
    return sum((Decimal(str(one["quantity"])) for one in told["records"] if one["text"] == words), Decimal(0))


def test_from_what_was_done_to_a_return_and_all_the_way_back(
    window: MainWindow, ask: AskRecorded, tmp_path: Path, keep_pdf: Callable[[bytes, str], Path]
) -> None:
    store = window.changes.store
    begun = rows(store)
    add_an_activity()
    assert rows(store)["activity"] == rows(store)["count"] == 1
    import_the_spreadsheet(window, ask)
    assert rows(store)["imported_row"] > 0
    map_the_word(window)
    (mapped,) = mappings.decisions(store).values()
    assert mappings.own_terms(store)[mapped.own_term].label == WORD
    add_a_contract(window)
    pdf = export_the_return(window, ask, tmp_path / "returns")

    meals = in_the_spreadsheet(WORD) + 25
    (figure,) = data.read(keep_pdf(pdf, "window-journey"))["figures"]
    assert (figure["term"], Decimal(figure["value"])) == (mapped.term, meals)
    assert f"{meals:,}" in text_of(pdf)

    undo_until_the_return(window)
    undo_the_rest(window)
    # What was promised to an authority that has had its return is the one thing that stays.
    assert rows(store) == begun | {"contract": 1}
