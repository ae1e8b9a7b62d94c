"""Files, copies, settings and help, reached from the menus of the main window."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from svdesk.domain.authority import Provider
from svdesk.services import recording
from svdesk.services.provider import alter_provider
from svdesk.storage import authorities, settings
from svdesk.storage.ids import new_id
from svdesk.storage.last_folder import last_folder, remember_folder
from svdesk.storage.settings import Settings
from svdesk.storage.store import Store
from svdesk.ui import pages
from svdesk.ui.ask import Ask
from svdesk.ui.dialogs.first_run import FirstRun
from svdesk.ui.dialogs.guide import ABOUT, GuideWindow
from svdesk.ui.importing.import_window import PURPOSE as IMPORTS
from svdesk.ui.importing.import_window import ImportWindow
from svdesk.ui.main_window import MainWindow
from svdesk.ui.window_commands import PURPOSE
from tests.ui.conftest import AskRecorded, bare_window

BESIDE = ("settings", "about", "shortcuts", "guide", "import")


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SVDESK_HOME", str(tmp_path / "settings"))


@pytest.fixture
def window(desk: Store, ask: AskRecorded, qtbot: QtBot) -> MainWindow:
    """A main window with empty pages: its commands are what is tried here."""
    made = bare_window(desk, ask, qtbot)
    made.show()
    return made


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A second desk file, which nobody has open."""
    file = tmp_path / "weir & lane.svdesk"
    recording.start(file, Provider(new_id(), "Weir Lane"), "Bea").close()
    return file


@pytest.fixture
def opened(window: MainWindow) -> Iterator[list[MainWindow]]:
    """Every main window of this process; those that the test opened are closed afterwards."""
    yield window.commands.windows
    for one in window.commands.windows[1:]:
        one.close()
    QApplication.sendPostedEvents()


def recent(window: MainWindow) -> list[str]:
    """What File, Open recent lists."""
    window.commands.recent.aboutToShow.emit()
    return [action.text() for action in window.commands.recent.actions()]


@pytest.mark.parametrize("name", BESIDE)
def test_a_window_beside_is_made_once_and_comes_to_the_front_again(window: MainWindow, name: str) -> None:
    window.run(name)
    first = window.commands.beside[name]
    assert first.isVisible()
    first.close()
    assert not first.isVisible()
    window.run(name)
    assert window.commands.beside[name] is first
    assert first.isVisible()


@pytest.mark.parametrize("name", BESIDE)
def test_nothing_of_a_window_beside_peeks_out_from_behind_the_main_window(window: MainWindow, name: str) -> None:
    window.resize(1200, 640)
    window.commands.beside.pop(name, None)
    window.run(name)
    assert window.geometry().contains(window.commands.beside[name].geometry())


def test_every_window_beside_closes_with_the_main_window(window: MainWindow) -> None:
    for name in BESIDE:
        window.run(name)
    beside = list(window.commands.beside.values())
    window.close()
    assert [one for one in beside if one.isVisible()] == []


def test_the_guide_opens_at_the_chapter_of_the_page_that_is_shown(window: MainWindow) -> None:
    for page in pages.makers():
        window.show_page(page)
        window.run("guide")
        guide = window.commands.beside["guide"]
        assert isinstance(guide, GuideWindow)
        assert guide.contents.currentItem().text() == ABOUT[page]


def test_another_file_is_opened_in_a_window_of_its_own(
    window: MainWindow, ask: AskRecorded, other: Path, opened: list[MainWindow]
) -> None:
    ask.files = [other]
    window.run("open_file")
    assert [one.windowTitle() for one in opened] == ["Riverside Hub — svdesk", "Weir Lane — svdesk"]
    assert all(one.isVisible() for one in opened)
    assert settings.load().recent == (str(other),)


def test_a_file_that_has_a_window_gets_no_second_one(
    window: MainWindow, ask: AskRecorded, other: Path, opened: list[MainWindow]
) -> None:
    ask.files = [other, other.parent / "." / "settings" / ".." / other.name, window.changes.store.path]
    window.run("open_file")
    opened[1].showMinimized()
    window.run("open_file")
    assert len(opened) == 2
    assert not opened[1].isMinimized()
    opened[1].run("open_file")
    assert len(opened) == 2


def test_a_window_that_was_closed_does_not_keep_its_file(
    window: MainWindow, ask: AskRecorded, other: Path, opened: list[MainWindow], qtbot: QtBot
) -> None:
    ask.files = [other, other]
    window.run("open_file")
    opened[1].close()
    qtbot.waitUntil(lambda: len(opened) == 1)
    Store.open(other).close()
    window.run("open_file")
    assert opened[1].changes.store.path == other


@pytest.mark.parametrize("which", [0, 1])
def test_quit_closes_every_window_keeps_what_is_half_typed_in_each_and_remembers_where_it_was_said(
    window: MainWindow,
    ask: AskRecorded,
    other: Path,
    opened: list[MainWindow],
    monkeypatch: pytest.MonkeyPatch,
    which: int,
) -> None:
    settings.keep(Settings().opened(window.changes.store.path))
    ask.files = [other]
    window.run("open_file")
    here, files, kept = list(opened), [one.changes.store for one in opened], list[int]()
    for n, one in enumerate(here):
        monkeypatch.setattr(one.page(), "keep", lambda n=n: kept.append(n))
        monkeypatch.setattr(one, "isActiveWindow", lambda n=n: n == which)
    QApplication.sendEvent(here[which], QEvent(QEvent.Type.ActivationChange))
    here[which].actions_by_id["quit"].trigger()
    assert [one.isVisible() for one in here] == [False, False]
    assert [store.closed for store in files] == [True, True]
    assert {0, 1} <= set(kept)
    assert settings.load().recent[0] == str(files[which].path)


def test_a_fault_in_one_window_keeps_no_other_from_being_left(
    window: MainWindow, ask: AskRecorded, other: Path, opened: list[MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    ask.files = [other]
    window.run("open_file")

    def fail() -> None:
        raise ValueError("a fault of ours")

    monkeypatch.setattr(opened[1].page(), "keep", fail)
    with pytest.raises(ValueError, match="a fault of ours"):
        window.run("quit")
    assert not window.isVisible()


def test_the_file_that_was_come_back_to_is_the_one_to_begin_with(
    window: MainWindow, ask: AskRecorded, other: Path, opened: list[MainWindow], qtbot: QtBot
) -> None:
    first = str(window.changes.store.path)
    settings.keep(Settings().opened(window.changes.store.path))
    ask.files = [other]
    with qtbot.waitActive(window):
        window.activateWindow()
    window.run("open_file")
    qtbot.waitUntil(lambda: opened[1].isActiveWindow())
    assert settings.load().recent == (str(other), first)
    with qtbot.waitActive(window):
        opened[1].commands.open(window.changes.store.path)  # as Open recent does
    assert settings.load().recent == (first, str(other))
    with qtbot.waitActive(opened[1]):
        opened[1].activateWindow()  # as a click on it does
    assert settings.load().recent == (str(other), first)


def test_nothing_happens_when_no_file_is_chosen(window: MainWindow, ask: AskRecorded) -> None:
    ask.files = [None, None]
    window.run("open_file")
    window.run("back_up")
    assert ask.asked == ["Open a desk file", "Back up a copy"]
    assert window.commands.windows == [window]
    assert settings.load() == Settings()


def test_a_file_that_cannot_be_opened_is_said_in_the_window(
    window: MainWindow, ask: AskRecorded, tmp_path: Path
) -> None:
    bad = tmp_path / "letter.svdesk"
    bad.write_text("Dear all")
    ask.files = [bad]
    window.run("open_file")
    assert "“letter.svdesk” is not a desk file" in window.page().said()
    assert window.commands.windows == [window]


HOLD = """
import pathlib, sys
from svdesk.storage.store import Store
with Store.open(pathlib.Path(sys.argv[1])) as store:
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_file_that_another_process_has_is_refused_kindly(window: MainWindow, ask: AskRecorded, other: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(other)]
    holder = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    ask.files = [other]
    window.run("open_file")
    holder.communicate("")
    assert "is open already" in window.page().said()
    assert "Close it there first" in window.page().said()
    assert window.commands.windows == [window]


def test_a_new_file_begins_with_the_questions_of_the_first_run(
    window: MainWindow, tmp_path: Path, opened: list[MainWindow]
) -> None:
    wanted = tmp_path / "new hub.svdesk"
    problems: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, FirstRun):
            problems.append(f"{dialog} came instead")
            return
        QTest.keyClicks(dialog.name, "New Hub")
        dialog.place.selectAll()
        QTest.keyClicks(dialog.place, str(wanted))
        QTest.mouseClick(dialog.begin, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, answer)
    window.run("new_file")
    assert problems == []
    assert [one.windowTitle() for one in opened] == ["Riverside Hub — svdesk", "New Hub — svdesk"]
    assert opened[1].changes.store.path == wanted


def test_a_new_file_given_up_opens_nothing(window: MainWindow) -> None:
    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(0, leave)
    window.run("new_file")
    assert window.commands.windows == [window]


def test_the_files_opened_lately_are_in_the_file_menu_but_for_this_one(
    window: MainWindow, other: Path, opened: list[MainWindow]
) -> None:
    file_menu = next(m for m in window.menuBar().findChildren(QMenu) if m.title() == "&File")
    words = [action.text() for action in file_menu.actions()]
    assert words[words.index("&Open…") + 1] == "Open &recent"
    assert recent(window) == ["No other file has been opened lately."]
    settings.keep(Settings().opened(window.changes.store.path).opened(other))
    assert recent(window) == [f"weir && lane in {str(other.parent).replace('&', '&&')}"]
    window.commands.recent.actions()[0].trigger()
    assert opened[1].changes.store.path == other


def test_a_file_that_is_gone_is_said_in_words_when_it_is_chosen_from_the_list(
    window: MainWindow, tmp_path: Path
) -> None:
    settings.keep(Settings().opened(tmp_path / "gone.svdesk"))
    assert len(recent(window)) == 1
    window.commands.recent.actions()[0].trigger()
    assert "There is no file “gone.svdesk”" in window.page().said()


def test_a_copy_is_made_checked_told_and_remembered(window: MainWindow, ask: AskRecorded, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    ask.files = [stick / "hub copy"]
    window.run("back_up")
    copy = stick / "hub copy.svdesk"
    assert window.status.done.text() == "Copy made, checked: hub copy.svdesk"
    assert window.status.undo.isHidden()
    assert [path.name for path in stick.iterdir()] == [copy.name]
    with Store.open(copy) as copied:
        assert copied.rows("SELECT text FROM activity ORDER BY id") == window.changes.store.rows(
            "SELECT text FROM activity ORDER BY id"
        )
    last = settings.load().last_copy(window.changes.store.path)
    assert last is not None
    assert last.to == str(copy)
    assert datetime.now(UTC) - last.when < timedelta(minutes=1)
    assert last_folder(PURPOSE) == stick


def test_a_copy_is_offered_under_the_name_of_the_file_and_the_day(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[Path] = []

    class Watching(Ask):
        def file_to_save(self, parent: object, title: str, kinds: str, suggestion: Path) -> Path | None:
            del parent, title, kinds
            offered.append(suggestion)
            return None

    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    window.ask = Watching()
    window.run("back_up")
    assert offered == [tmp_path / f"hub {date.today().isoformat()}.svdesk"]


def test_a_copy_takes_the_place_of_no_file_that_is_open(
    window: MainWindow, ask: AskRecorded, other: Path, opened: list[MainWindow]
) -> None:
    here = window.changes.store.path
    ask.files = [other, here, here.parent / "settings" / ".." / here.name, other]
    window.run("open_file")
    before = other.read_bytes()
    for _attempt in range(3):
        window.status.say("", False)
        window.run("back_up")
        assert "no copy can take its place" in window.page().said()
        assert window.status.done.text() == ""
    assert (other.read_bytes(), len(opened)) == (before, 2)
    assert settings.load().copies == ()


def test_a_copy_that_cannot_be_made_is_not_remembered(window: MainWindow, ask: AskRecorded, tmp_path: Path) -> None:
    ask.files = [tmp_path / "gone" / "copy.svdesk"]
    window.run("back_up")
    assert "“copy.svdesk”" in window.page().said()
    assert settings.load().copies == ()


def test_the_window_says_whose_file_it_is_also_after_a_change_and_its_undo(window: MainWindow) -> None:
    store = window.changes.store
    named = authorities.provider(store)
    changed = Provider(named.id, "Weir Lane Hub")
    window.changes.make(lambda: alter_provider(store, changed, "Ana"))
    assert (window.windowTitle(), window.whose.text()) == ("Weir Lane Hub — svdesk", "Weir Lane Hub")
    window.run("undo")
    assert (window.windowTitle(), window.whose.text()) == ("Riverside Hub — svdesk", "Riverside Hub")


def test_settings_that_cannot_be_written_are_no_reason_not_to_copy_or_to_open(
    window: MainWindow, ask: AskRecorded, other: Path, opened: list[MainWindow], tmp_path: Path
) -> None:
    (tmp_path / "settings").write_text("in the way")
    ask.files = [tmp_path / "copy.svdesk", other]
    window.run("back_up")
    assert window.status.done.text() == "Copy made, checked: copy.svdesk"
    Store.open(tmp_path / "copy.svdesk").close()
    window.run("open_file")
    assert len(opened) == 2


def test_what_is_remembered_is_plain_json(window: MainWindow, ask: AskRecorded, tmp_path: Path) -> None:
    ask.files = [tmp_path / "copy.svdesk"]
    window.run("back_up")
    kept = json.loads((tmp_path / "settings" / "settings.json").read_text("utf-8"))
    assert [set(one) for one in kept["copies"]] == [{"desk", "at", "to"}]


def test_importing_again_opens_the_file_where_it_was_and_only_the_window_where_it_is_gone(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "log.csv").write_text("Date,What we did,People\n2025-05-01,Lunch club,12\n", "utf-8")
    remember_folder(IMPORTS, tmp_path)
    window.commands.import_again(["gone.csv"])
    shown = window.commands.beside["import"]
    assert isinstance(shown, ImportWindow)
    assert shown.rehearsing.name == ""
    window.commands.import_again(["gone.csv", "log.csv"])
    qtbot.waitUntil(lambda: shown.rehearsing.rehearsal is not None)
    assert shown.top.title.text() == "log.csv"
