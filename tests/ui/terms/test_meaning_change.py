"""That a word changed its meaning is typed, listed and taken back by keys, and undone as any change."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from svdesk.storage import earlier, journal, mappings
from svdesk.storage.store import Store
from svdesk.ui.changes import Changes
from svdesk.ui.terms.meaning_change import MeaningChange
from svdesk.ui.widgets.plain import Label


@pytest.fixture
def word(desk: Store) -> str:
    return next(one.id for one in mappings.own_terms(desk).values() if one.label == "Food parcels")


@pytest.fixture
def widget(qtbot: QtBot, desk: Store, word: str) -> MeaningChange:
    made = MeaningChange(Changes(desk, "Ana"))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.show_word(word)
    return made


def words_of(widget: MeaningChange) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in widget.findChildren(Label) if one.isVisible())


def said(widget: MeaningChange, day: str, note: str) -> None:
    widget.day.setFocus()
    QTest.keyClicks(widget.day, day)
    QTest.keyClicks(widget.note, note)
    QTest.keyClick(widget.note, Qt.Key.Key_Return)


def test_a_day_and_a_sentence_are_kept_and_listed(widget: MeaningChange, desk: Store, word: str) -> None:
    said(widget, "1/4/25", "We count each bag.")
    [kept] = earlier.definition_changes(desk)
    assert (kept.starts, kept.note, kept.own_term) == (date(2025, 4, 1), "We count each bag.", word)
    assert "From 1 April 2025: We count each bag." in words_of(widget)
    assert widget.note.text() == ""
    assert journal.next_undo(desk) == "“Food parcels” means something else"


def test_it_is_taken_back_and_undo_brings_it_again(widget: MeaningChange, desk: Store) -> None:
    said(widget, "1/4/25", "We count each bag.")
    [way] = widget.takes_back
    assert way.accessibleName() == "Take back: From 1 April 2025: We count each bag."
    QTest.keyClick(way, Qt.Key.Key_Return)
    assert earlier.definition_changes(desk) == []
    assert "From 1 April" not in words_of(widget)
    journal.undo(desk, by="Ana")
    widget.reload()
    assert "From 1 April 2025" in words_of(widget)


@pytest.mark.parametrize(
    ("day", "note", "words"), [("soon", "x", "Type the day like"), ("1/4/25", "  ", "Say in one sentence")]
)
def test_what_is_missing_is_said_and_nothing_kept(
    widget: MeaningChange, desk: Store, day: str, note: str, words: str
) -> None:
    said(widget, day, note)
    assert words in widget.said.text()
    assert earlier.definition_changes(desk) == []


def test_another_word_begins_empty_and_the_same_one_keeps_what_is_half_typed(widget: MeaningChange, word: str) -> None:
    QTest.keyClicks(widget.note, "Half a")
    widget.show_word(word)
    assert widget.note.text() == "Half a"
    widget.show_word("another")
    assert widget.note.text() == ""
