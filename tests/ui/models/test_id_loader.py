"""Lists come from another thread, only the newest that was asked for, and none once the reading was stopped."""

import threading
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from svdesk.domain.errors import UserError
from svdesk.storage import activity_list
from svdesk.storage.activity_list import Wanted
from svdesk.storage.store import Store
from svdesk.ui.models.id_loader import IdLoader


def test_ids_are_read_off_the_windows_thread(desk: Store, qapp: QApplication, qtbot: QtBot) -> None:
    loader, found, threads = IdLoader(desk.path, qapp), list[list[str]](), list[int]()

    def read(store: Store) -> list[str]:
        threads.append(threading.get_ident())
        return activity_list.ids(store, Wanted())

    loader.load(read, found.append)
    assert found == []
    qtbot.waitUntil(lambda: len(found) == 1)
    assert found == [activity_list.ids(desk, Wanted())]
    assert threads != [threading.get_ident()]


def test_only_the_newest_request_is_answered(desk: Store, qapp: QApplication, qtbot: QtBot) -> None:
    loader, found, go_on = IdLoader(desk.path, qapp), list[str](), threading.Event()
    loader.load(lambda _store: go_on.wait(5) and "first", found.append)
    loader.load(lambda _store: "second", found.append)
    loader.load(lambda _store: "third", found.append)
    go_on.set()
    qtbot.waitUntil(lambda: found == ["third"])
    qtbot.wait(20)
    assert found == ["third"]


def test_what_is_no_longer_wanted_is_thrown_away(desk: Store, qapp: QApplication, qtbot: QtBot) -> None:
    loader, found, go_on = IdLoader(desk.path, qapp), list[str](), threading.Event()
    loader.load(lambda _store: go_on.wait(5) and "first", found.append)
    loader.load(lambda _store: "second", found.append)
    loader.forget()
    go_on.set()
    qtbot.wait(50)
    assert found == []


def test_one_that_is_stopped_has_ended_and_answers_no_more(desk: Store, qapp: QApplication, qtbot: QtBot) -> None:
    loader, found, began, ended = IdLoader(desk.path, qapp), list[str](), threading.Event(), threading.Event()

    def read(_store: Store) -> str:
        began.set()
        threading.Event().wait(0.05)
        ended.set()
        return "late"

    loader.load(read, found.append)
    qtbot.waitUntil(began.is_set)
    loader.stop()
    assert ended.is_set()
    qtbot.wait(20)
    assert found == []


def test_what_cannot_be_read_is_told_in_words(desk: Store, qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    del desk
    loader = IdLoader(tmp_path / "not there.svdesk", qapp)
    with qtbot.waitSignal(loader.refused) as refused:
        loader.load(lambda _store: None, lambda _found: None)
    assert isinstance(refused.args[0], UserError)
