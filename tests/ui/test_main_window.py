"""The frame: pages down the left, commands handed to whoever does them, and nothing lost when it closes."""

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from svdesk.domain.activity import Activity
from svdesk.domain.errors import UserError
from svdesk.domain.period import Period
from svdesk.services import recording
from svdesk.services.progress import Progress
from svdesk.storage import activities, activity_list, authorities
from svdesk.storage.ids import new_id
from svdesk.storage.store import Store
from svdesk.ui import actions, main_window, pages, theme
from svdesk.ui.dialogs.settings_window import SettingsWindow
from svdesk.ui.main_window import MainWindow
from svdesk.ui.widgets.page import Page
from tests.storage import rows
from tests.ui.conftest import AskRecorded

ROOT = Path(__file__).parents[2]
ROLE = Qt.ItemDataRole.AccessibleTextRole


class Noted(Page):
    """A page that keeps what the window asked of it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.changes)
        self.asked: list[str] = []
        self.waiting = 0
        self.box = QLineEdit()
        self.body.addWidget(self.box)

    def reload(self) -> None:
        self.asked.append("reload")

    def keep(self) -> None:
        self.asked.append("keep")

    def stop(self) -> None:
        self.asked.append("stop")

    def go_to(self, record: str) -> None:
        self.asked.append(f"go to {record}")

    def needs_person(self) -> int:
        return self.waiting

    def offers(self) -> frozenset[str]:
        return frozenset({"find", "delete"})

    def do_find(self) -> None:
        self.asked.append("find")

    def start_new(self) -> None:
        self.asked.append("start new")


@pytest.fixture
def window(desk: Store, ask: AskRecorded, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> MainWindow:
    monkeypatch.setenv("SVDESK_HOME", str(tmp_path / "settings"))
    makers: dict[str, tuple[str, Callable[[MainWindow], Page]]] = {
        name: (title, Noted) for name, (title, _maker) in pages.makers().items()
    }
    made = MainWindow(desk, "Ana", makers, ask)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def page(window: MainWindow, name: str = "home") -> Noted:
    found = window.pages[name]
    assert isinstance(found, Noted)
    return found


def test_the_module_stays_a_frame() -> None:
    source = Path(main_window.__file__)
    assert len(source.read_text("utf-8").splitlines()) < 250


def test_it_opens_on_home_with_every_page_on_the_left_and_makes_only_what_is_shown(window: MainWindow) -> None:
    titles = [window.nav.item(n).text() for n in range(window.nav.count())]
    assert titles == ["Home", "Activities", "Shared terms   4", "Contracts", "Returns", "History"]
    assert list(window.pages) == ["home"]
    assert window.page() is window.pages["home"]
    assert window.windowTitle() == "Riverside Hub — svdesk"


def test_a_page_is_made_once_and_read_again_each_time_it_is_shown(window: MainWindow) -> None:
    first = window.show_page("terms")
    window.show_page("home")
    assert window.show_page("terms") is first
    assert page(window, "terms").asked == ["reload", "reload"]
    assert window.stack.currentWidget() is first


def test_a_page_is_chosen_on_the_left_with_the_keys(window: MainWindow) -> None:
    window.nav.setFocus()
    QTest.keyClick(window.nav, Qt.Key.Key_Down)
    QTest.keyClick(window.nav, Qt.Key.Key_Down)
    assert window.page() is window.pages["terms"]
    assert window.nav.currentRow() == 2


@pytest.mark.parametrize(
    ("key", "name"), list(zip("123456", pages.makers(), strict=True)), ids=lambda value: str(value)
)
def test_each_page_has_its_shortcut(window: MainWindow, key: str, name: str) -> None:
    QTest.keyClick(window, Qt.Key(ord(key)), Qt.KeyboardModifier.ControlModifier)
    assert window.page() is window.pages[name]
    assert window.nav.currentRow() == int(key) - 1


def test_a_record_is_gone_to_on_the_page_that_is_shown(window: MainWindow) -> None:
    window.show_page("contracts", "an id")
    assert page(window, "contracts").asked == ["reload", "go to an id"]


def test_a_command_is_done_by_the_page_first(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page(window).asked[-1] == "find"
    window.run("go_history")
    assert window.page() is window.pages["history"]


def test_add_activity_leads_to_an_empty_editor_from_every_page(window: MainWindow) -> None:
    window.show_page("history")
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page(window, "activities").asked == ["reload", "start new"]


def test_only_what_the_page_offers_is_enabled(window: MainWindow) -> None:
    enabled = {c.id for c in actions.COMMANDS if window.actions_by_id[c.id].isEnabled()}
    always = {c.id for c in actions.COMMANDS if c.when is not actions.When.PAGE}
    assert enabled == always | {"find", "delete"}


def test_how_many_things_wait_stands_beside_a_page_and_is_said_in_words(window: MainWindow) -> None:
    page(window).waiting = 7
    window.refresh_actions()
    item = window.nav.item(0)
    assert (item.text(), item.data(ROLE)) == ("Home   7", "Home, 7 to do")
    page(window).waiting = 0
    window.refresh_actions()
    assert (item.text(), item.data(ROLE)) == ("Home", "Home")


def test_a_change_is_read_by_the_page_that_is_shown_and_said_at_the_foot(window: MainWindow, desk: Store) -> None:
    window.show_page("terms")
    seen = len(page(window, "terms").asked)
    window.changes.make(lambda: recording.delete(desk, activity_list.ids(desk, activity_list.Wanted()), "Ana"), "Gone.")
    assert page(window, "terms").asked[seen:] == ["reload"]
    assert window.status.done.text() == "Gone."
    QTest.mouseClick(window.status.undo, Qt.MouseButton.LeftButton)
    assert activities.how_many(desk) == 3


def test_a_refusal_is_said_on_the_page_until_something_is_done(window: MainWindow, desk: Store) -> None:
    window.changes.refused.emit(UserError("It is locked.", "Unlock it."))
    assert page(window).said() == "Must fix: It is locked. Unlock it."
    window.changes.make(lambda: rows.own_terms(desk, [("Walks", "people")], "Ana"))
    assert page(window).said() == ""


def test_an_ampersand_in_what_was_done_is_no_mnemonic_of_the_edit_menu(window: MainWindow, desk: Store) -> None:
    day = date(2026, 4, 1)
    window.changes.make(lambda: recording.add(desk, Activity(new_id(), "Tea & cake", Period(day, day)), "Ana"))
    assert window.actions_by_id["undo"].text() == "&Undo Add “Tea && cake”"
    window.run("undo")
    assert window.actions_by_id["redo"].text() == "&Redo Add “Tea && cake”"


def test_f6_goes_from_the_pages_to_the_page_and_back(window: MainWindow) -> None:
    window.nav.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert not window.nav.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert window.nav.hasFocus()


@pytest.mark.parametrize(("words", "name"), [("Settings", "settings"), ("Help", "guide"), ("Import…", "import")])
def test_the_buttons_on_the_left_open_their_windows(window: MainWindow, words: str, name: str) -> None:
    (button,) = [one for one in window.findChildren(QPushButton) if one.text() == words]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.commands.beside[name].isVisible()


def wait_for(event: threading.Event) -> Callable[[Store, Progress], str]:
    def work(store: Store, progress: Progress) -> str:
        del store
        while not event.wait(0.005):
            progress.step(3, 10, "Reading row 3")
        return "done"

    return work


def test_a_job_shows_how_far_it_is_while_the_window_stays_alive(window: MainWindow, qtbot: QtBot) -> None:
    go_on = threading.Event()
    results: list[str] = []
    window.run_job("Reading", wait_for(go_on), results.append)
    assert window.status.job.text() == "Reading"
    qtbot.waitUntil(lambda: window.status.job.text() == "Reading row 3")
    window.show_page("history")
    QTest.keyClicks(page(window, "history").box, "typed meanwhile")
    assert page(window, "history").box.text() == "typed meanwhile"
    go_on.set()
    qtbot.waitUntil(lambda: results == ["done"])
    assert not window.status.job.isVisible()


def test_a_job_is_stopped_with_its_button(window: MainWindow, qtbot: QtBot) -> None:
    results: list[str] = []
    window.run_job("Reading", wait_for(threading.Event()), results.append)
    QTest.mouseClick(window.status.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assert (results, window.status.bar.isVisible()) == ([], False)


def test_a_second_job_is_refused_in_words(window: MainWindow) -> None:
    window.run_job("Reading", wait_for(threading.Event()), lambda _result: None)
    window.run_job("Reading more", wait_for(threading.Event()), lambda _result: None)
    assert window.status.done.text() == "Something is still running; wait for it or stop it."
    assert window.status.job.text() != "Reading more"


def test_what_is_half_typed_is_kept_when_another_window_comes_to_the_front(window: MainWindow, qtbot: QtBot) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    qtbot.waitUntil(lambda: "keep" in page(window).asked)


def test_closing_keeps_stops_and_lets_the_file_go(window: MainWindow, desk: Store) -> None:
    window.show_page("terms")
    window.run_job("Reading", wait_for(threading.Event()), lambda _result: None)
    QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not window.isVisible()
    for name in ("home", "terms"):
        assert page(window, name).asked[-2:] == ["keep", "stop"]
    with Store.open(desk.path) as again:
        assert activities.how_many(again) == 3


def test_a_fault_on_one_page_keeps_no_other_from_being_kept_and_the_file_is_let_go(
    window: MainWindow, desk: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[str] = []

    def fail() -> None:
        raise ValueError("a fault of ours")

    for name in ("activities", "terms", "contracts"):
        monkeypatch.setattr(window.show_page(name), "keep", fail if name == "terms" else lambda: kept.append("kept"))
    with pytest.raises(ValueError, match="a fault of ours"):
        window.close()
    assert kept == ["kept", "kept"]
    assert desk.closed


def test_everything_on_the_left_fits_a_small_screen_at_the_largest_text(
    window: MainWindow, qapp: QApplication, qtbot: QtBot
) -> None:
    theme.apply(qapp, "light", 200)
    window.resize(1280, 720)
    qtbot.wait(50)
    try:
        assert window.width() <= 1280
        assert window.height() <= 720
        assert window.nav.verticalScrollBar().maximum() == 0
    finally:
        theme.apply(qapp, "light", 100)


def test_what_is_kept_beside_as_the_window_closes_leaves_no_page_at_work(
    desk: Store, ask: AskRecorded, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SVDESK_HOME", str(tmp_path / "settings"))
    window = MainWindow(desk, "Ana", pages.makers(), ask)
    qtbot.addWidget(window)
    window.show()
    home = window.page()
    qtbot.waitUntil(lambda: not home.busy(), timeout=10_000)
    window.run("settings")
    shown = window.commands.beside["settings"]
    assert isinstance(shown, SettingsWindow)
    shown.company.setText("01234567")
    window.close()
    assert not home.busy()
    with Store.open(desk.path) as again:
        assert authorities.provider(again).company_number == "01234567"
