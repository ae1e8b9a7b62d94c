"""Every shortcut stands on the sheet, from the one table of commands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from svdesk.ui import actions, theme
from svdesk.ui.dialogs.guide import ABOUT, GuideWindow
from svdesk.ui.dialogs.shortcuts import ELSEWHERE, ShortcutSheet
from svdesk.ui.main_window import MainWindow
from svdesk.ui.terms.answer_keys import ANSWERS
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.scrolled import Scrolled


@pytest.fixture
def sheet(bare: MainWindow, qtbot: QtBot) -> ShortcutSheet:
    bare.run("shortcuts")
    made = bare.commands.beside["shortcuts"]
    assert isinstance(made, ShortcutSheet)
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


def test_every_command_with_a_shortcut_stands_on_it_with_what_it_does(sheet: ShortcutSheet) -> None:
    said = [label.text() for label in sheet.findChildren(Label)]
    with_keys = [command for command in actions.COMMANDS if command.keys]
    for command in with_keys:
        keys = QKeySequence(command.keys).toString(QKeySequence.SequenceFormat.NativeText)
        words = said[said.index(keys) + 1]
        assert words.startswith(command.words.replace("&", "").rstrip("…"))
        assert words.endswith(command.about)
    assert len(said) == 2 + 2 * (len(with_keys) + len(ELSEWHERE))


def test_the_keys_scroll_it_at_the_largest_text(sheet: ShortcutSheet, qapp: QApplication) -> None:
    theme.apply(qapp, "light", 200)
    QApplication.processEvents()
    scroll = sheet.findChild(Scrolled)
    assert scroll is not None
    assert QApplication.focusWidget() is scroll
    bar = scroll.verticalScrollBar()
    for _page in range(20):
        QTest.keyClick(scroll, Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum() > 0


def test_no_line_is_cut_off_at_the_largest_text(sheet: ShortcutSheet, qapp: QApplication) -> None:
    theme.apply(qapp, "light", 200)
    QApplication.processEvents()
    for label in sheet.findChildren(Label):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
        longest = max(label.text().split(), key=len)
        assert label.width() >= label.fontMetrics().horizontalAdvance(longest), label.text()


def test_it_is_closed_with_its_button_or_with_escape(sheet: ShortcutSheet, bare: MainWindow) -> None:
    (close,) = sheet.findChildren(QPushButton)
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not sheet.isVisible()
    bare.run("shortcuts")
    assert sheet.isVisible()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_f1_leads_to_the_chapter_about_the_keyboard(sheet: ShortcutSheet, bare: MainWindow) -> None:
    QTest.keyClick(sheet, Qt.Key.Key_F1)
    guide = bare.commands.beside["guide"]
    assert isinstance(guide, GuideWindow)
    assert guide.contents.currentItem().text() == ABOUT["shortcuts"]


def test_every_answer_of_shared_terms_has_its_letter_there() -> None:
    keys = {letter for keys, _words in ELSEWHERE for letter in keys.split(", ")}
    assert {answer.letter for answer in ANSWERS} <= keys
