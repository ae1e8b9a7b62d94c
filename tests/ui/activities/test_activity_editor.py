"""There is no Save to forget: what is typed is kept, once, as soon as it can be, and not a keystroke is thrown away."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from svdesk.domain.errors import UserError
from svdesk.services import recording
from svdesk.storage import activities, activity_list, journal
from svdesk.storage.activity_list import Wanted
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from svdesk.ui.activities.activity_editor import ActivityEditor
from svdesk.ui.changes import Changes
from tests.storage import rows


class Desk:
    """An editor in a window with another box beside it, and what it tells."""

    def __init__(self, store: Store, qtbot: QtBot) -> None:
        self.store, self.changes = store, Changes(store, "Ana")
        self.editor, self.elsewhere = ActivityEditor(self.changes), QLineEdit()
        self.said: list[str] = []
        self.refused: list[UserError] = []
        self.changes.changed.connect(self.editor.reload)
        self.changes.said.connect(lambda sentence, _undo: self.said.append(sentence))
        self.changes.refused.connect(self.refused.append)
        self.window = QSplitter()
        self.window.addWidget(self.editor)
        self.window.addWidget(self.elsewhere)
        self.window.resize(800, 600)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()

    def labels(self) -> list[str]:
        return [line.label for line in journal.history(self.store)]

    def id_of(self, words: str) -> str:
        return activity_list.ids(self.store, Wanted(words=words))[0]

    def leave(self) -> None:
        self.elsewhere.setFocus()


@pytest.fixture
def at(desk: Store, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(desk, qtbot)
    yield made
    made.window.close()


def typed(box: QWidget, text: str) -> None:
    box.setFocus()
    QTest.keyClicks(box, text)


def test_nothing_is_shown_until_something_is_chosen(at: Desk) -> None:
    assert (at.editor.record, at.editor.is_new) == ("", False)
    at.editor.keep()
    at.editor.reload()
    assert at.said == []


def test_a_new_activity_is_kept_when_its_first_field_is_left(at: Desk) -> None:
    at.editor.start_new()
    assert at.editor.is_new
    assert at.editor.sheet.saved.text() == "Nothing typed yet"
    assert at.editor.sheet.problems.problems == []
    typed(at.editor.fields.text, "Walk")
    assert [found.code for found in at.editor.sheet.problems.problems] == ["nothing-counted-yet"]
    at.leave()
    assert at.said == ["Added “Walk”."]
    assert not at.editor.is_new
    assert at.editor.sheet.saved.text().startswith("Saved ")
    assert at.editor.sheet.heading.text() == "Walk"


def test_another_new_one_begins_only_when_the_first_is_kept(at: Desk) -> None:
    at.editor.start_new()
    typed(at.editor.fields.text, "Walk")
    at.editor.start_new()
    assert at.editor.fields.text.toPlainText() == "Walk"
    at.editor.keep()
    at.editor.start_new()
    assert at.editor.fields.text.toPlainText() == ""
    assert activities.how_many(at.store) == 4


def test_a_field_left_untouched_changes_nothing(at: Desk) -> None:
    at.editor.show_record(at.id_of("club"))
    before = at.labels()
    for stop in at.editor.fields.tab_stops():
        stop.setFocus()
    at.leave()
    assert at.labels() == before


def test_choosing_another_keeps_the_first_and_shows_the_second(at: Desk) -> None:
    at.editor.show_record(at.id_of("club"))
    typed(at.editor.fields.minutes, "90")
    at.editor.show_record(at.id_of("parcels"))
    assert at.labels()[0] == "Change the length of “Job club at the library”"
    assert at.editor.fields.minutes.text() == ""
    assert at.editor.sheet.saved.text() == "Saved"


def test_another_is_shown_from_the_middle_of_a_count_and_neither_takes_from_the_other(at: Desk) -> None:
    both = [at.id_of("Job"), at.id_of("Food")]
    before = [activities.by_id(at.store, identifier, units()) for identifier in both]
    for shown, other in (both, both[::-1]):
        at.editor.show_record(shown)
        for n in range(len(at.editor.fields.counts.rows)):
            at.editor.fields.counts.rows[n].number.setFocus()
            at.editor.show_record(other)
            at.editor.show_record(shown)
    assert [activities.by_id(at.store, identifier, units()) for identifier in both] == before
    assert at.said == []


def test_a_field_that_is_kept_while_somebody_types_in_it_is_not_disturbed(at: Desk, qtbot: QtBot) -> None:
    at.editor.show_record(at.id_of("club"))
    at.editor.idle.setInterval(5)
    typed(at.editor.fields.minutes, "1h")
    qtbot.waitUntil(lambda: "the length" in at.labels()[0])
    QTest.keyClicks(at.editor.fields.minutes, " 30m")
    assert at.editor.fields.minutes.text() == "1h 30m"
    at.leave()
    found = activities.by_id(at.store, at.editor.record, units())
    assert found is not None
    assert found.minutes == 90


def test_a_word_typed_letter_by_letter_leaves_no_half_words_behind(at: Desk) -> None:
    at.editor.show_record(at.id_of("phone"))
    row = at.editor.fields.counts.rows[0]
    for letters in ("Volunteer h", "ours", " given"):
        typed(row.word, letters)
        at.editor.keep()
    labels = {row[0] for row in at.store.rows("SELECT label FROM own_term")}
    assert labels == {"Job club", "Food parcels", "Cost", "Volunteer hours given"}


def test_what_was_removed_leaves_the_editor_and_comes_back_with_undo(at: Desk) -> None:
    club = at.id_of("club")
    at.editor.show_record(club)
    at.changes.make(lambda: recording.delete(at.store, [club], "Ana"))
    assert at.editor.record == ""
    at.changes.undo()
    assert at.editor.record == club
    at.editor.show_record("nobody")
    assert at.editor.record == club


def test_what_could_not_be_kept_says_so_and_stays_typed(at: Desk) -> None:
    at.editor.show_record(at.id_of("club"))
    at.store.connection.execute("PRAGMA query_only = 1")  # as where the file may no longer be written
    typed(at.editor.fields.place, " Hall")
    at.leave()
    assert len(at.refused) == 1
    assert at.editor.sheet.saved.text() == "Not saved"
    assert at.editor.fields.place.text() == "Anytown Hall"
    at.store.connection.execute("PRAGMA query_only = 0")
    at.editor.keep()
    assert at.labels()[0] == "Change the place of “Job club at the library”"


def test_the_editor_scrolls_to_the_field_that_gets_the_focus(at: Desk) -> None:
    at.editor.show_record(at.id_of("club"))
    note = at.editor.fields.private_note
    assert note.visibleRegion().isEmpty()
    note.setFocus()
    assert not note.visibleRegion().isEmpty()


def test_escape_and_the_buttons_are_told(at: Desk, qtbot: QtBot) -> None:
    at.editor.show_record(at.id_of("club"))
    at.editor.fields.place.setFocus()
    with qtbot.waitSignal(at.editor.left):
        QTest.keyClick(at.editor.fields.place, Qt.Key.Key_Escape)
    with qtbot.waitSignal(at.editor.duplicate_pressed):
        QTest.keyClick(at.editor.sheet.duplicate, Qt.Key.Key_Space)
    with qtbot.waitSignal(at.editor.delete_pressed):
        QTest.keyClick(at.editor.sheet.delete, Qt.Key.Key_Space)


def test_a_new_activity_is_of_today_and_can_be_neither_duplicated_nor_deleted(at: Desk) -> None:
    at.editor.start_new()
    assert at.editor.fields.start.value() == date.today()
    assert not at.editor.sheet.delete.isEnabled()
    assert not at.editor.sheet.duplicate.isEnabled()


def test_people_are_counted_as_they_were_last(at: Desk) -> None:
    at.editor.start_new()
    row = at.editor.fields.counts.rows[0]
    typed(row.word, "Job club")
    assert (row.unit.currentText(), row.basis.currentText()) == ("People", "New people")


def test_pauses_in_one_text_are_one_line_of_history_and_one_undo(at: Desk) -> None:
    at.editor.start_new()
    for words in ("Walk", " by the canal", " and tea"):
        typed(at.editor.fields.text, words)
        at.editor.keep()
    at.leave()
    assert at.labels()[0] == "Add “Walk by the canal and tea”"
    assert at.said == ["Added “Walk”.", "Added “Walk by the canal”.", "Added “Walk by the canal and tea”."]
    at.changes.undo()
    assert activities.how_many(at.store) == 3


def test_a_field_that_is_left_and_taken_up_again_is_another_line(at: Desk) -> None:
    at.editor.show_record(at.id_of("club"))
    before = len(at.labels())
    for words in ("x", "y"):
        typed(at.editor.fields.place, words)
        at.editor.keep()
        at.leave()
    assert len(at.labels()) == before + 2
    typed(at.editor.fields.place, "z")
    at.editor.keep()
    typed(at.editor.fields.minutes, "90")
    at.editor.keep()
    assert len(at.labels()) == before + 4


def test_what_came_between_two_pauses_keeps_them_apart(at: Desk) -> None:
    at.editor.show_record(at.id_of("club"))
    typed(at.editor.fields.place, "x")
    at.editor.keep()
    rows.own_terms(at.store, [("Walks", "people")], "Ana")
    QTest.keyClicks(at.editor.fields.place, "y")
    at.editor.keep()
    assert [label.startswith("Change the place") for label in at.labels()[:3]] == [True, False, True]


def test_what_is_half_typed_survives_a_killed_program(at: Desk, qtbot: QtBot) -> None:
    at.editor.show_record(at.id_of("club"))
    at.editor.fields.start.selectAll()
    typed(at.editor.fields.start, "31/4")
    at.editor.keep()
    before = at.labels()
    with Store.open(at.store.path) as again:  # what is on the disk, whatever becomes of this window
        other = Desk(again, qtbot)
        other.editor.show_record(other.id_of("club"))
        assert other.editor.fields.start.text() == "31/4"
        assert other.said == ["What was half typed here is back, and is not kept yet."]
        other.editor.fields.start.selectAll()
        typed(other.editor.fields.start, "30/4/25")
        other.leave()
        assert other.labels()[0].startswith("Change the date")
        assert again.rows("SELECT * FROM scratch") == []
        other.window.close()
    assert before == at.labels()[1:]


def test_a_new_activity_of_which_nothing_can_be_kept_yet_is_offered_again(at: Desk, qtbot: QtBot) -> None:
    at.editor._jotting.timer.setInterval(5)
    at.editor.start_new()
    typed(at.editor.fields.minutes, "soon")
    qtbot.waitUntil(lambda: at.store.rows("SELECT place FROM scratch") == [("activity/new",)])
    at.editor.show_record(at.id_of("club"))
    at.editor.start_new()
    assert at.editor.fields.minutes.text() == "soon"
    typed(at.editor.fields.text, "Walk")
    at.leave()
    identifier = at.editor.record
    assert at.store.rows("SELECT place FROM scratch") == [(f"activity/{identifier}",)]


def test_what_is_being_typed_without_a_pause_is_jotted_down(at: Desk, qtbot: QtBot) -> None:
    at.editor._jotting.timer.setInterval(5)
    at.editor.show_record(at.id_of("club"))
    typed(at.editor.fields.private_note, "Rang back")
    qtbot.waitUntil(lambda: "Rang back" in str(at.store.rows("SELECT text FROM scratch")))
    at.editor.keep()
    assert at.store.rows("SELECT text FROM scratch") == []


def test_stepping_through_the_units_of_a_count_is_one_change(at: Desk) -> None:
    at.editor.show_record(at.id_of("parcels"))
    before = len(at.labels())
    unit = at.editor.fields.counts.rows[0].unit
    unit.setFocus()
    for _step in range(2):
        QTest.keyClick(unit, Qt.Key.Key_Up)
    assert (len(at.labels()), at.editor.idle.isActive()) == (before, False)
    at.leave()
    assert len(at.labels()) == before + 1
