"""A file that the system asks for by an event is opened; an address is left alone."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from svdesk.ui.files_asked import FilesAsked
from svdesk.ui.main_window import MainWindow


def test_each_file_is_told_and_the_first_remembered(qapp: QApplication, tmp_path: Path) -> None:
    files = FilesAsked()
    told: list[Path] = []
    files.asked.connect(told.append)
    qapp.installEventFilter(files)
    for name in ("a hub.svdesk", "ŵ.svdesk"):
        qapp.sendEvent(qapp, QFileOpenEvent(str(tmp_path / name)))
    qapp.sendEvent(qapp, QFileOpenEvent(QUrl("https://example.org/hub.svdesk")))
    qapp.removeEventFilter(files)
    assert told == [tmp_path / "a hub.svdesk", tmp_path / "ŵ.svdesk"]
    assert files.first == told[0]


def test_the_file_asked_for_while_a_window_is_open_comes_to_the_front(
    window: MainWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    files = FilesAsked(window)
    files.asked.connect(window.commands.open)
    qapp.installEventFilter(files)
    with qtbot.waitSignal(files.asked):
        qapp.sendEvent(qapp, QFileOpenEvent(str(window.changes.store.path)))
    qapp.removeEventFilter(files)
    assert window.commands.windows == [window]
    assert window.isVisible()
