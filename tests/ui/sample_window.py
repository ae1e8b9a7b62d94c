"""The whole program on the sample charity: made once, copied for each test, with every window that can be opened."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from svdesk.services import sample
from svdesk.services.importing.said.corrections import RowIs
from svdesk.storage import settings
from svdesk.storage.store import Store
from svdesk.ui import pages, theme
from svdesk.ui.ask import Ask
from svdesk.ui.crash import CrashWindow
from svdesk.ui.dialogs.about import AboutWindow
from svdesk.ui.dialogs.first_run import FirstRun
from svdesk.ui.dialogs.guide import GuideWindow
from svdesk.ui.dialogs.settings_window import SettingsWindow
from svdesk.ui.dialogs.shortcuts import ShortcutSheet
from svdesk.ui.frameworks.frameworks_window import FrameworksWindow
from svdesk.ui.importing.import_window import ImportWindow
from svdesk.ui.main_window import MainWindow

AT = datetime(2026, 4, 20, 9, 30, tzinfo=UTC)
PAGES = tuple(pages.makers())
SPREADSHEET = Path(__file__).parents[1] / "samples" / "d1_quarters_wide.xlsx"
LIST = Path(__file__).parents[1] / "samples" / "grants.csv"
"""A funder's list as 360Giving has it; invented, as all of it is."""
VIEWS: dict[str, tuple[str, Callable[[Any], object]]] = {
    "activities-one": ("activities", lambda page: page.table.setCurrentIndex(page.table.model().index(0, 0))),
    "activities-new": ("activities", lambda page: page.start_new()),
    "terms-all": ("terms", lambda page: page.show_all.click()),
    "terms-glossary": ("terms", lambda page: page.go_to("SV-044")),
    "returns-answers": ("returns", lambda page: page.tabs.setCurrentIndex(1)),
    "returns-sent": ("returns", lambda page: page.tabs.setCurrentIndex(2)),
    "contracts-new": ("contracts", lambda page: page.start_new()),
    "contracts-onward": ("contracts", lambda page: page.do_carry_on()),
    "contracts-list": ("contracts", lambda page: _with_file(page, LIST, page.do_funders_list)),
    "home-totals": ("home", lambda page: page.do_earlier_totals()),
    "home-totals-file": ("home", lambda page: _with_file(page, SPREADSHEET, page.totals.from_file.click)),
}
"""What else a page can show, by name: of which page, and how it is brought there."""


def _with_file(page: Any, file: Path, do: Callable[[], object]) -> None:
    """Do what asks for a file, and choose *file*."""

    class Chosen(Ask):
        def file_to_open(self, parent: QWidget, title: str, kinds: str, folder: Path) -> Path:
            del parent, title, kinds, folder
            return file

    page.window().ask = Chosen()
    do()


LOG = SPREADSHEET.with_name("d2_volunteer_log.csv")


def make_sample(file: Path) -> Path:
    """The desk file of the sample charity, at *file*."""
    with sample.begin(file, "Ana") as store:
        for _step in sample.fill(store, "Ana", AT):
            pass
    return file


def _importing(window: MainWindow) -> QWidget:
    return ImportWindow(window, SPREADSHEET)


def _correcting(window: MainWindow) -> QWidget:
    importing = ImportWindow(window, LOG)
    importing.pane.go_to("csv", 12, "C")
    importing.rehearsing.correct(RowIs("csv", 11, "leave out"))
    return importing


def _remembered(window: MainWindow) -> QWidget:
    importing = _brought_in(window)
    importing.show_recipes()
    return importing


def _imports(window: MainWindow) -> QWidget:
    importing = _brought_in(window)
    importing.show_imports()
    return importing


def _measures(window: MainWindow) -> QWidget:
    frameworks = FrameworksWindow(window)
    frameworks.show()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down):
        QTest.keyClick(frameworks.tree, key)
    return frameworks


def _brought_in(window: MainWindow) -> ImportWindow:
    importing = ImportWindow(window, LOG)
    importing.rehearsing.bring_in()
    return importing


BESIDE: dict[str, Callable[[MainWindow], QWidget]] = {
    "import-empty": ImportWindow,
    "import": _importing,
    "import-corrected": _correcting,
    "import-done": _brought_in,
    "import-remembered": _remembered,
    "imports": _imports,
    "frameworks": _measures,
    "settings": SettingsWindow,
    "shortcuts": ShortcutSheet,
    "guide": lambda _window: GuideWindow(),
    "about": AboutWindow,
    "first-run": lambda window: FirstRun(settings.load(), window.ask),
    "crash": lambda _window: CrashWindow("svdesk 0, Python 3\nValueError\n  ui/main_window.py:1 run"),
}
"""Every window beside the main one, by name, and how it is made."""

WINDOWS = (*PAGES, *VIEWS, *BESIDE)


@contextmanager
def main_window_on(file: Path, folder: Path) -> Iterator[MainWindow]:
    """A main window, shown, on a copy of the desk file *file* in *folder*; it is closed afterwards."""
    store = Store.open(Path(shutil.copy(file, folder / "sample.svdesk")))
    window = MainWindow(store, "Ana", pages.makers(), Ask(), jobs_at_once=True)
    try:
        window.show()
        QTest.qWaitForWindowActive(window)
        yield window
    finally:
        window.close()
        window.deleteLater()


@contextmanager
def shown(window: MainWindow, name: str) -> Iterator[tuple[QWidget, QWidget]]:
    """Show one of ``WINDOWS`` as large as a small laptop; gives the window, and the part of it that is meant.

    For a page that is the main window and the page, for any other window twice the same.
    """
    if name not in BESIDE:
        which, prepare = VIEWS.get(name, (name, lambda _page: None))
        page = window.show_page(which)
        window.activateWindow()
        settle()
        prepare(page)
        settle()
        yield window, page
        return
    beside = BESIDE[name](window)
    try:
        beside.show()
        beside.activateWindow()
        QTest.qWaitForWindowActive(beside)
        settle()
        yield beside, beside
    finally:
        beside.close()
        beside.deleteLater()
        settle()
        # Else Python's own rubbish collector would take it away while a theme is put on, which Qt does not survive.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def dress(application: QApplication, look: str = "light", scale: int = 100) -> None:
    """Put on a theme, unless it is on already: it costs every widget a new layout."""
    if application.styleSheet() != theme.style_sheet(theme.colours_named(look), scale):
        theme.apply(application, look, scale)


def settle() -> None:
    """Let everything that was asked for be laid out and painted."""
    for _turn in range(5):
        QApplication.processEvents()
    QApplication.sendPostedEvents()
