"""The pane names the word, and what is said of its meaning is kept."""

from pathlib import Path

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.storage import earlier, mappings
from svdesk.ui.changes import Changes
from svdesk.ui.terms.meaning_pane import MeaningPane
from tests.ui.shared_terms import click, desk_with


def test_a_change_of_meaning_is_kept_for_the_word_that_is_named(qtbot: QtBot, tmp_path: Path) -> None:
    with desk_with(tmp_path / "hub.svdesk", [("Food bank visits", "people", 2)]) as store:
        [use] = mappings.in_use(store)
        pane = MeaningPane(Changes(store, "Ana"))
        qtbot.addWidget(pane)
        pane.show()
        pane.start(use)
        assert (pane.title.text(), pane.about.text()) == ("“Food bank visits”", "Counted in people, in 2 entries.")
        QTest.keyClicks(pane.change.day, "1 April 2025")
        QTest.keyClicks(pane.change.note, "Each visit, not each family")
        click(pane.change.say)
        assert [one.own_term for one in earlier.definition_changes(store)] == [use.own_term.id]
        with qtbot.waitSignal(pane.left):
            click(pane.back)
