"""One table gives the menus, the shortcuts and the sheet; each command has one home, and none is in another's way."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from svdesk.ui import actions
from svdesk.ui.actions import COMMANDS, MENUS, Command, When
from svdesk.ui.main_window import MainWindow
from svdesk.ui.pages import makers


def mnemonic(words: str) -> str:
    """The letter after the ampersand, as a small one; nothing where there is none."""
    before, mark, after = words.partition("&")
    del before
    return after[:1].casefold() if mark else ""


def test_every_command_is_done_by_the_window_its_commands_or_a_page_that_offers_it(window: MainWindow) -> None:
    shown = [window.show_page(name) for name in makers()]
    for command in COMMANDS:
        name = f"do_{command.id}"
        at_home = hasattr(window, name) or hasattr(window.commands, name)
        on_pages = command.when is When.PAGE and any(hasattr(page, name) for page in shown)
        assert at_home or on_pages, command.id


def test_whatever_a_page_offers_it_or_the_window_can_do(window: MainWindow) -> None:
    known = {command.id for command in COMMANDS if command.when is When.PAGE}
    for name in makers():
        page = window.show_page(name)
        assert page.offers() <= known
        for offered in page.offers():
            assert any(hasattr(one, f"do_{offered}") for one in (page, window, window.commands)), offered


def test_no_id_and_no_shortcut_stands_twice() -> None:
    for every in ([c.id for c in COMMANDS], [c.keys for c in COMMANDS if c.keys]):
        assert [one for one, times in Counter(every).items() if times > 1] == []


def test_no_mnemonic_clashes_in_a_menu_or_among_the_menus(window: MainWindow) -> None:
    menus = [one for one in window.menuBar().findChildren(QMenu) if one.title() in MENUS]
    assert [menu.title() for menu in menus] == list(MENUS)
    lists = [list(MENUS), *([a.text() for a in menu.actions() if not a.isSeparator()] for menu in menus)]
    for words in lists:
        letters = [mnemonic(one) for one in words]
        assert all(letters), f"one of {words} has none"
        assert [one for one, times in Counter(letters).items() if times > 1] == [], words


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_says_what_it_does_and_has_keys_that_are_keys(command: Command) -> None:
    assert command.about.endswith(".")
    assert command.menu in MENUS
    if command.keys:
        assert QKeySequence(command.keys).toString() == command.keys.replace("Delete", "Del")


def test_a_menu_holds_its_commands_in_the_order_of_the_table(window: MainWindow) -> None:
    for menu in (one for one in window.menuBar().findChildren(QMenu) if one.title() in MENUS):
        shown = [a for a in menu.actions() if not a.isSeparator() and a in window.actions_by_id.values()]
        assert shown == [window.actions_by_id[c.id] for c in COMMANDS if c.menu == menu.title()]


def test_the_sheet_has_every_shortcut_once_without_marks() -> None:
    sheet = actions.shortcut_sheet()
    assert [keys for keys, _words, _about in sheet] == [c.keys for c in COMMANDS if c.keys]
    assert [words for _keys, words, _about in sheet if "&" in words or words.endswith("…")] == []


def test_only_what_the_page_offers_can_be_chosen(window: MainWindow) -> None:
    for name in ("home", "activities", "history"):
        page = window.show_page(name)
        enabled = {c.id for c in COMMANDS if c.when is When.PAGE and window.actions_by_id[c.id].isEnabled()}
        assert enabled == page.offers()


def test_the_edit_menu_names_what_undo_and_redo_would_do(window: MainWindow) -> None:
    window.show_page("history")
    undo, redo = window.actions_by_id["undo"], window.actions_by_id["redo"]
    assert undo.text() == "&Undo Add “Befriending visit <b>by</b> phone”"
    assert redo.text() == "&Redo"
    window.run("undo")
    assert redo.text() == "&Redo Add “Befriending visit <b>by</b> phone”"


def test_redo_is_reached_by_either_of_its_usual_keys(window: MainWindow) -> None:
    keys = [each.toString() for each in window.actions_by_id["redo"].shortcuts()]
    assert keys == ["Ctrl+Shift+Z", "Ctrl+Y"]
    window.run("undo")
    assert window.actions_by_id["redo"].text() != "&Redo"
    QTest.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert window.actions_by_id["redo"].text() == "&Redo"
