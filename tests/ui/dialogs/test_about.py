"""About says which versions these are, where everything is, and under which licence each part stands."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from svdesk import __version__
from svdesk.storage import settings
from svdesk.storage.parts import parts
from svdesk.storage.settings import Settings
from svdesk.ui import theme
from svdesk.ui.dialogs.about import AboutWindow
from svdesk.ui.dialogs.guide import ABOUT, GuideWindow
from svdesk.ui.main_window import MainWindow
from svdesk.ui.widgets.plain import Label
from tests.ui.conftest import Folders


@pytest.fixture
def about(bare: MainWindow, qtbot: QtBot) -> AboutWindow:
    bare.run("about")
    made = bare.commands.beside["about"]
    assert isinstance(made, AboutWindow)
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def words(about: AboutWindow) -> str:
    """Everything that the tab which is shown says, as one text."""
    QApplication.processEvents()
    labels = [one.text() for one in about.findChildren(Label) if one.isVisible()]
    return "\n".join([*labels, *(box.toPlainText() for box in about.findChildren(QPlainTextEdit) if box.isVisible())])


def test_the_versions_are_there_to_copy(about: AboutWindow) -> None:
    lines = about.versions.toPlainText().splitlines()
    assert lines[:2] == [f"svdesk {__version__}", f"Qt {qVersion()}"]
    assert lines[2].startswith("SQLite 3.")
    assert lines[3].startswith("Python 3.")
    press(about.copy)
    assert QGuiApplication.clipboard().text() == about.versions.toPlainText()


def test_where_everything_is_is_said_and_its_folder_opened(
    about: AboutWindow, bare: MainWindow, own_settings: Path, tmp_path: Path, folders: Folders
) -> None:
    about.tabs.setCurrentIndex(1)
    desk = bare.changes.store.path
    assert about.desk.toPlainText() == str(desk)
    assert about.own.toPlainText() == str(own_settings)
    press(about.open_desk)
    press(about.open_own)
    assert folders.seen == [tmp_path, own_settings]


def test_no_copy_yet_is_said_and_has_no_folder(about: AboutWindow) -> None:
    assert about.last_copy.toPlainText() == "No copy has been made with “Back up a copy” yet."
    assert not about.open_copy.isEnabled()


def test_the_last_copy_is_named_with_its_day_when_the_window_is_shown_again(
    about: AboutWindow, bare: MainWindow, tmp_path: Path, folders: Folders
) -> None:
    about.close()
    stick = tmp_path / "stick"
    at = datetime(2026, 4, 3, 12, 0, tzinfo=UTC)
    settings.keep(Settings().copied(bare.changes.store.path, stick / "copy.svdesk", at))
    bare.run("about")
    about.tabs.setCurrentIndex(1)
    assert about.last_copy.toPlainText() == f"3 April 2026: {stick / 'copy.svdesk'}"
    press(about.open_copy)
    assert folders.seen == [stick]


@pytest.mark.parametrize(
    ("tab", "said"),
    [
        (1, ("Nothing leaves it unless you send it", "not locked with a password")),
        (2, ("never goes online", "on a memory stick", "Moving to a new laptop", "Back up a copy")),
        (3, ("LGPL", "replace them by your own build")),
    ],
)
def test_each_tab_says_what_it_is_there_for(about: AboutWindow, tab: int, said: tuple[str, ...]) -> None:
    about.tabs.setCurrentIndex(tab)
    assert [one for one in said if one not in words(about)] == []


def test_every_part_can_be_chosen_with_the_keys_and_shows_its_licence(about: AboutWindow) -> None:
    about.tabs.setCurrentIndex(3)
    about.parts.setFocus()
    shown = {}
    for part in parts():
        shown[part.name] = about.licence.toPlainText()
        QTest.keyClick(about.parts, Qt.Key.Key_Down)
    for part in parts():
        assert shown[part.name].startswith(f"{part.name}: {part.does}.\nLicence: {part.licence}")
        assert part.source in shown[part.name]
    assert "Permission is hereby granted" in shown["svdesk"]
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in shown["PySide6"]
    assert "download.qt.io" in shown["PySide6"]


def test_nothing_in_it_can_be_typed_over_or_is_anything_but_plain_text(about: AboutWindow) -> None:
    assert all(box.isReadOnly() for box in about.findChildren(QPlainTextEdit))
    assert all(one.textFormat() is Qt.TextFormat.PlainText for one in about.findChildren(QLabel))


def test_f1_leads_to_the_chapter_about_updates_and_a_new_laptop(about: AboutWindow, bare: MainWindow) -> None:
    QTest.keyClick(about, Qt.Key.Key_F1)
    guide = bare.commands.beside["guide"]
    assert isinstance(guide, GuideWindow)
    assert guide.contents.currentItem().text() == ABOUT["about"]


def test_every_sentence_can_be_reached_with_the_keys_at_the_largest_text(
    about: AboutWindow, qapp: QApplication
) -> None:
    theme.apply(qapp, "light", 200)
    about.tabs.setCurrentIndex(2)
    QApplication.processEvents()
    scroll = about.tabs.currentWidget()
    bar = scroll.verticalScrollBar()  # type: ignore[attr-defined]
    assert bar.maximum() > 0
    about.tabs.tabBar().setFocus()
    QTest.keyClick(about.tabs.tabBar(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is scroll
    for _page in range(20):
        QTest.keyClick(scroll, Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum()


def test_escape_closes_it(about: AboutWindow) -> None:
    QTest.keyClick(about, Qt.Key.Key_Escape)
    assert not about.isVisible()
