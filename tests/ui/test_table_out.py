"""Any table of any page is written as a workbook or a PDF, where the person says, and they are told."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from svdesk.storage.store import Store
from svdesk.ui.main_window import MainWindow
from svdesk.ui.models.row_model import Column
from svdesk.ui.table_out import export_table, print_table
from svdesk.ui.widgets.page import Page
from tests.ui.conftest import AskRecorded

COLUMNS = [Column("When", stretch=2), Column("Hours", right=True)]
ROWS = [("12 June 2025", "24.5"), ("=1+1", "3")]


@pytest.fixture
def window(desk: Store, ask: AskRecorded, qtbot: QtBot) -> MainWindow:
    makers: dict[str, tuple[str, Callable[[MainWindow], Page]]] = {"home": ("Home", lambda w: Page(w.changes))}
    made = MainWindow(desk, "Ana", makers, ask, jobs_at_once=True)
    qtbot.addWidget(made)
    return made


def test_a_workbook_holds_the_headings_and_the_rows_as_text(
    window: MainWindow, ask: AskRecorded, tmp_path: Path
) -> None:
    ask.files = [tmp_path / "out.xlsx"]
    export_table(window, "History", lambda _store, _progress: [("History", ["When", "Hours"], ROWS)])
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx")["History"]
    assert list(sheet.iter_rows(values_only=True)) == [("When", "Hours"), *ROWS]
    assert window.status.done.text() == "Written: out.xlsx"
    assert not window.status.undo.isVisibleTo(window)


def test_a_pdf_says_whose_table_it_is_and_what_it_is_limited_to(
    window: MainWindow, ask: AskRecorded, tmp_path: Path
) -> None:
    ask.files = [tmp_path / "out.pdf"]
    print_table(window, "History", COLUMNS, lambda _store, _progress: ROWS, "This year")
    with pypdfium2.PdfDocument(BytesIO((tmp_path / "out.pdf").read_bytes())) as pdf:
        text = pdf[0].get_textpage().get_text_bounded()
    assert all(words in text for words in ("History", "Riverside Hub", "This year. Printed on", "12 June 2025", "=1+1"))


@pytest.mark.parametrize(("typed", "written"), [("out", "out.xlsx"), ("out.XLSX", "out.XLSX"), ("a.b", "a.b.xlsx")])
def test_a_name_without_its_ending_gets_it(
    window: MainWindow, ask: AskRecorded, tmp_path: Path, typed: str, written: str
) -> None:
    ask.files = [tmp_path / typed]
    export_table(window, "History", lambda _store, _progress: [("History", ["When"], [])])
    assert (tmp_path / written).is_file()


def test_whoever_would_rather_not_gets_no_file(window: MainWindow, ask: AskRecorded, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    ask.files = [None, None]
    export_table(window, "History", lambda _store, _progress: [])
    print_table(window, "History", COLUMNS, lambda _store, _progress: ROWS)
    assert sorted(tmp_path.iterdir()) == before
    assert ask.asked == ["Export this table", "Print this table"]


def test_what_cannot_be_written_is_said_on_the_page(window: MainWindow, ask: AskRecorded, tmp_path: Path) -> None:
    ask.files = [tmp_path / "no such folder" / "out.pdf"]
    print_table(window, "History", COLUMNS, lambda _store, _progress: ROWS)
    assert "the folder" in window.page()._trouble.text()
