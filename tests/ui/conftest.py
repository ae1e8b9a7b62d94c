"""A window on a real desk file, and a person who answers every question that a test has foreseen."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from svdesk.domain.activity import Activity, Count, PeopleBasis
from svdesk.domain.authority import Provider
from svdesk.domain.errors import UserError
from svdesk.domain.period import Period
from svdesk.domain.quantity import Quantity
from svdesk.services import recording
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from svdesk.ui import pages, theme
from svdesk.ui.ask import Ask
from svdesk.ui.importing.rehearsing import Rehearsing
from svdesk.ui.main_window import MainWindow
from svdesk.ui.widgets.page import Page
from tests.services.returns.charity import ANYTOWN, in_a_desk_file
from tests.storage import rows
from tests.ui.a_rehearsing import a_rehearsing


@dataclass
class AskRecorded(Ask):
    """Answers with what a test laid ready, and keeps what was asked; a question not foreseen fails the test."""

    files: list[Path | None] = field(default_factory=list)
    yes: list[bool] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    told: list[UserError] = field(default_factory=list)

    def file_to_open(self, parent: QWidget, title: str, kinds: str, folder: Path) -> Path | None:
        del parent, kinds, folder
        return self._next(title)

    def file_to_save(self, parent: QWidget, title: str, kinds: str, suggestion: Path) -> Path | None:
        del parent, kinds, suggestion
        return self._next(title)

    def folder(self, parent: QWidget, title: str, suggestion: Path) -> Path | None:
        del parent, suggestion
        return self._next(title)

    def sure(self, parent: QWidget, what_goes: str, verb: str) -> bool:
        del parent, verb
        self.asked.append(what_goes)
        return self.yes.pop(0)

    def tell(self, parent: QWidget | None, error: UserError) -> None:
        del parent
        self.told.append(error)

    def _next(self, title: str) -> Path | None:
        self.asked.append(title)
        return self.files.pop(0)


class Folders(QObject):
    """Takes the place of the system's own way to show a folder, and keeps which were asked for."""

    taken = Signal(QUrl)

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[Path] = []
        self.taken.connect(lambda url: self.seen.append(Path(url.toLocalFile())))


@pytest.fixture
def folders() -> Iterator[Folders]:
    taken = Folders()
    QDesktopServices.setUrlHandler("file", taken, "taken")  # type: ignore[arg-type]  # it takes only str
    yield taken
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture(autouse=True)
def windows_are_gone() -> Iterator[None]:
    """Delete what a test has closed, and see that nothing is left: all of it would be dressed again in each theme."""
    yield
    if QApplication.instance() is not None:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        ours = (type(widget) for widget in QApplication.topLevelWidgets())
        assert not [kind.__name__ for kind in ours if kind.__module__.startswith("svdesk.")]


@pytest.fixture
def ask() -> AskRecorded:
    return AskRecorded()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Store]:
    """A desk file of an invented charity with three activities and four own words."""
    store = recording.start(tmp_path / "hub.svdesk", Provider(new_id(), "Riverside Hub"), "Ana")
    words = [("Job club", "people"), ("Job club", "hours"), ("Food parcels", "parcels"), ("Cost", "gbp")]
    ids = rows.own_terms(store, words, "Ana")

    def count(word: tuple[str, str], value: str, basis: PeopleBasis | None = None) -> Count:
        return Count(new_id(), ids[word], Quantity.of(value, units()[word[1]]), people_basis=basis)

    club = [count(words[0], "12", PeopleBasis.NEW_PEOPLE), count(words[1], "24.5")]
    for day, text, place, counts in (
        (date(2025, 6, 12), "Job club at the library", "Anytown", club),
        (date(2025, 6, 11), "Food parcels", "Maesteg", [count(words[2], "38"), count(words[3], "96.40")]),
        (date(2025, 5, 2), "Befriending visit <b>by</b> phone", "", []),
    ):
        recording.add(store, Activity(new_id(), text, Period(day, day), tuple(counts), place=place), "Ana")
    yield store
    store.close()


def bare_window(store: Store, ask: Ask, qtbot: QtBot, *, at_once: bool = True) -> MainWindow:
    """A main window whose pages are empty, for what depends on nothing that they show; it is not shown yet."""
    makers: dict[str, tuple[str, Callable[[MainWindow], Page]]] = {
        name: (title, lambda window: Page(window.changes)) for name, (title, _maker) in pages.makers().items()
    }
    window = MainWindow(store, "Ana", makers, ask, jobs_at_once=at_once)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def now(desk: Store) -> Iterator[Rehearsing]:
    """What the import window knows of a file, without the window; it runs its jobs at once."""
    with a_rehearsing(desk) as made:
        yield made


@pytest.fixture(scope="session")
def charity(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk file with a year of work and the contract of Anytown, to be copied."""
    path = tmp_path_factory.mktemp("charity") / "hub.svdesk"
    in_a_desk_file(path, ANYTOWN).close()
    return path


@pytest.fixture
def window_on(qtbot: QtBot, qapp: QApplication, ask: AskRecorded) -> Iterator[Callable[[Store], MainWindow]]:
    """Opens a main window on a store, in the light theme, with jobs that run at once."""
    opened: list[MainWindow] = []

    def open_on(store: Store) -> MainWindow:
        if qapp.styleSheet() != theme.style_sheet(theme.LIGHT, 100):
            theme.apply(qapp, "light", 100)
        window = MainWindow(store, "Ana", pages.makers(), ask, jobs_at_once=True)
        qtbot.addWidget(window)
        window.show()
        opened.append(window)
        return window

    yield open_on
    for window in opened:
        window.close()


@pytest.fixture
def window(desk: Store, window_on: Callable[[Store], MainWindow]) -> MainWindow:
    """A main window on the small desk file."""
    return window_on(desk)
