"""Undo means the typing while somebody types, and the last change everywhere else, by keys and from the menu."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from svdesk.domain.errors import UserError
from svdesk.services import recording
from svdesk.storage import activities, activity_list, journal
from svdesk.storage.store import Store
from svdesk.ui.changes import Changes, PassUnusedUndo, focused_text_box
from svdesk.ui.main_window import MainWindow
from svdesk.ui.widgets.plain import Paragraphs
from tests.ui.conftest import AskRecorded, bare_window

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def pass_unused(qapp: QApplication) -> Iterator[None]:
    """The filter that the program installs when it starts."""
    unused = PassUnusedUndo()
    qapp.installEventFilter(unused)
    yield
    qapp.removeEventFilter(unused)


@pytest.fixture
def window(desk: Store, ask: AskRecorded, qtbot: QtBot) -> MainWindow:
    """A window whose one page holds a line, a longer text and a button."""
    made = bare_window(desk, ask, qtbot)
    for widget in (QLineEdit(), Paragraphs("Note"), QPushButton("Press")):
        made.page().body.addWidget(widget)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def changed(window: MainWindow) -> Store:
    """The store after one change, the deletion of every activity."""
    store = window.changes.store
    everything = activity_list.ids(store, activity_list.Wanted())
    assert window.changes.make(lambda: recording.delete(store, everything, "Ana"), "Deleted 3 activities.")
    return store


def box(window: MainWindow, kind: type[QWidget]) -> QWidget:
    found = window.page().findChild(kind)
    assert isinstance(found, QWidget)
    found.setFocus()
    return found


def undo(widget: QWidget) -> None:
    QTest.keyClick(widget, Qt.Key.Key_Z, CONTROL)


def redo(widget: QWidget) -> None:
    QTest.keyClick(widget, Qt.Key.Key_Z, CONTROL | SHIFT)


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QPushButton])
def test_the_key_undoes_the_last_change_when_nothing_was_typed(
    window: MainWindow, changed: Store, kind: type[QWidget]
) -> None:
    widget = box(window, kind)
    undo(widget)
    assert activities.how_many(changed) == 3
    assert window.status.done.text() == "Taken back: Delete 3 activities"
    redo(widget)
    assert activities.how_many(changed) == 0
    assert window.status.done.text() == "Put back: Delete 3 activities"


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_the_key_undoes_the_typing_first_and_then_the_last_change(
    window: MainWindow, changed: Store, kind: type[QWidget]
) -> None:
    widget = box(window, kind)
    assert isinstance(widget, QLineEdit | QPlainTextEdit)
    text = widget.text if isinstance(widget, QLineEdit) else widget.toPlainText
    QTest.keyClicks(widget, "job club")
    undo(widget)
    assert (text(), activities.how_many(changed)) == ("", 0)
    redo(widget)
    assert (text(), activities.how_many(changed)) == ("job club", 0)
    undo(widget)
    undo(widget)
    assert (text(), activities.how_many(changed)) == ("", 3)


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_a_key_that_takes_a_word_away_where_somebody_types_takes_no_record_away(
    window: MainWindow, kind: type[QWidget]
) -> None:
    pressed: list[str] = []
    window.page().do_delete = lambda: pressed.append("delete")  # type: ignore[attr-defined]
    delete = window.actions_by_id["delete"]
    delete.setEnabled(True)
    QTest.keyClick(box(window, QPushButton), Qt.Key.Key_Delete, CONTROL)
    assert pressed == ["delete"]
    widget = box(window, kind)
    assert isinstance(widget, QLineEdit | QPlainTextEdit)
    delete.setEnabled(True)
    QTest.keyClicks(widget, "job club")
    QTest.keyClick(widget, Qt.Key.Key_Home)
    QTest.keyClick(widget, Qt.Key.Key_Delete, CONTROL)
    assert pressed == ["delete"]
    assert (widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText()) == "club"


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_the_menu_means_the_same_as_the_key(window: MainWindow, changed: Store, kind: type[QWidget]) -> None:
    widget = box(window, kind)
    QTest.keyClicks(widget, "job club")
    window.actions_by_id["undo"].trigger()
    assert activities.how_many(changed) == 0
    window.actions_by_id["undo"].trigger()
    assert activities.how_many(changed) == 3


def test_the_box_of_another_window_is_no_reason_to_leave_the_change(changed: Store, window: MainWindow) -> None:
    box(window, QPushButton)
    assert focused_text_box() is None
    window.changes.undo()
    assert activities.how_many(changed) == 3


def test_with_nothing_to_undo_or_redo_nothing_is_said(window: MainWindow) -> None:
    store = window.changes.store
    while journal.next_undo(store):
        journal.undo(store, by="Ana")
    window.status.say("", False)
    window.changes.undo()
    assert window.status.done.text() == ""
    lines = journal.history(store)
    while journal.next_redo(store):
        journal.redo(store, by="Ana")
    window.changes.redo()
    assert window.status.done.text() == ""
    assert len(lines) > 0


def test_a_change_tells_every_page_and_says_what_was_done(desk: Store) -> None:
    changes = Changes(desk, "Ana")
    told: list[object] = []
    changes.changed.connect(lambda: told.append("changed"))
    changes.said.connect(lambda words, can_undo: told.append((words, can_undo)))
    assert changes.make(lambda: 7, "Done it.") == 7
    assert told == ["changed", ("Done it.", True)]
    changes.make(lambda: None)
    assert told[2:] == ["changed"]


def test_a_refusal_is_told_and_nothing_else_is(desk: Store) -> None:
    changes = Changes(desk, "Ana")
    told: list[object] = []
    changes.changed.connect(lambda: told.append("changed"))
    changes.refused.connect(told.append)
    error = UserError("No.", "Do something else.")

    def refuse() -> None:
        raise error

    assert changes.make(refuse, "Done it.") is None
    assert told == [error]


def test_a_fault_of_ours_is_not_hidden(desk: Store) -> None:
    def fail() -> None:
        raise ValueError

    with pytest.raises(ValueError, match=r"^$"):
        Changes(desk, "Ana").make(fail)


def test_undo_names_who_did_it(changed: Store, window: MainWindow) -> None:
    window.changes.by = "Bea"
    box(window, QPushButton)
    window.changes.undo()
    assert journal.history(changed)[0].by == "Bea"


def test_what_takes_long_is_undone_and_done_again_while_the_window_lives(
    changed: Store, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "LONG", 2)
    window.jobs.at_once = False
    for do, left, words in ((window.changes.undo, 3, "Taken back"), (window.changes.redo, 0, "Put back")):
        do()
        assert window.jobs.busy
        with qtbot.waitSignal(window.changes.said) as said:
            pass
        assert said.args is not None
        assert said.args[0].startswith(words)
        assert activities.how_many(changed) == left
        qtbot.waitUntil(lambda: not window.jobs.busy)
