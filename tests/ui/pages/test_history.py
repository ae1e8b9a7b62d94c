"""History lists every change with who and when, and undoes any one of them that can be undone."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.activity import Activity, Count
from svdesk.domain.period import Period
from svdesk.domain.quantity import Quantity
from svdesk.services import recording
from svdesk.storage import activities, activity_list, journal
from svdesk.storage.ids import new_id
from svdesk.storage.moments import moment
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from svdesk.ui.main_window import MainWindow
from svdesk.ui.pages.history import HistoryPage
from tests.storage import rows


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> HistoryPage:
    with qtbot.waitActive(window):
        window.activateWindow()
    made = window.show_page("history")
    assert isinstance(made, HistoryPage)
    return made


def shown(page: HistoryPage) -> list[tuple[str, ...]]:
    """What was done, who, and the state, line by line."""
    model = page.table.rows
    return [tuple(str(model.data(model.index(row, column))) for column in (1, 2, 3)) for row in range(model.rowCount())]


def choose(page: HistoryPage, what: str) -> None:
    """Choose the first line that says *what*, with the keys."""
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for row in shown(page):
        if row[0] == what:
            return
        QTest.keyClick(page.table, Qt.Key.Key_Down)
    raise AssertionError(f"{what} is not in the history")


def press_undo(page: HistoryPage) -> None:
    QTest.mouseClick(page.undo_this, Qt.MouseButton.LeftButton)


def texts(store: Store) -> set[str]:
    ids = activity_list.ids(store, activity_list.Wanted())
    return {found.text for found in activities.by_ids(store, ids, units()).values()}


FIRST, LAST = "Add “Job club at the library”", "Add “Befriending visit <b>by</b> phone”"


def test_every_change_stands_there_the_latest_first_with_who_made_it(page: HistoryPage) -> None:
    assert shown(page) == [
        (LAST, "Ana", "Can be undone"),
        ("Add “Food parcels”", "Ana", "Can be undone"),
        (FIRST, "Ana", "Can be undone"),
        ("Add words of our own", "Ana", "Can be undone"),
        ("Begin a desk file for Riverside Hub", "Ana", "Stays as it is"),
    ]


def test_the_time_is_that_of_this_place_in_british_writing(page: HistoryPage, desk: Store) -> None:
    model = page.table.rows
    at = moment(journal.history(desk)[0].at).astimezone()
    written = str(model.data(model.index(0, 0)))
    assert written.startswith(f"{at.day} ")
    assert written.endswith(f"{at.year}, {at:%H:%M}")


def test_one_change_is_undone_without_those_after_it(page: HistoryPage, desk: Store, window: MainWindow) -> None:
    choose(page, FIRST)
    press_undo(page)
    assert texts(desk) == {"Food parcels", "Befriending visit <b>by</b> phone"}
    assert shown(page)[0] == (f"Take back: {FIRST}", "Ana", "Can be put back")
    assert (FIRST, "Ana", "Taken back") in shown(page)
    assert window.status.done.text() == f"Taken back: {FIRST}"


def test_an_undo_is_in_the_history_and_can_itself_be_taken_back(
    page: HistoryPage, desk: Store, window: MainWindow
) -> None:
    window.run("undo")
    assert shown(page)[0] == (f"Take back: {LAST}", "Ana", "Can be put back")
    window.run("redo")
    assert shown(page)[0] == (f"Put back: {LAST}", "Ana", "Stays as it is")
    assert len(texts(desk)) == 3


def test_a_change_that_others_stand_on_is_refused_by_name_and_nothing_is_changed(
    page: HistoryPage, desk: Store
) -> None:
    before = shown(page)
    choose(page, "Add words of our own")
    press_undo(page)
    assert page.said().startswith("Must fix:")
    assert shown(page) == before
    assert len(texts(desk)) == 3


@pytest.mark.parametrize("what", ["Begin a desk file for Riverside Hub", f"Put back: {LAST}"])
def test_what_cannot_be_undone_cannot_be_pressed(page: HistoryPage, window: MainWindow, what: str) -> None:
    window.run("undo")
    window.run("redo")
    choose(page, what)
    assert not page.undo_this.isEnabled()
    choose(page, FIRST)
    assert page.undo_this.isEnabled()


def test_a_new_change_comes_on_top_and_the_chosen_line_stays_chosen(page: HistoryPage, desk: Store) -> None:
    choose(page, FIRST)
    chosen = page.table.current_id()
    day = datetime(2026, 4, 1, tzinfo=UTC).date()
    made = Activity(new_id(), "Walk", Period(day, day))
    page.changes.make(lambda: recording.add(desk, made, "Bea"))
    assert shown(page)[0] == ("Add “Walk”", "Bea", "Can be undone")
    assert page.table.current_id() == chosen


def test_the_state_is_said_in_words_and_mark_up_is_not_read(page: HistoryPage) -> None:
    assert any("<b>by</b>" in row[0] for row in shown(page))
    assert {row[2] for row in shown(page)} <= {"Can be undone", "Taken back", "Stays as it is"}


def test_the_table_can_be_written_and_printed(page: HistoryPage) -> None:
    assert page.offers() == {"export_table", "print_table"}
    assert page.table.isVisible()
    assert not page.empty.isVisible()


def test_an_undo_is_put_back_by_its_own_name(page: HistoryPage, desk: Store, window: MainWindow) -> None:
    window.run("undo")
    choose(page, f"Take back: {LAST}")
    assert page.undo_this.text() == "P&ut it back"
    press_undo(page)
    assert len(texts(desk)) == 3
    assert window.status.done.text() == f"Put back: {LAST}"
    choose(page, FIRST)
    assert page.undo_this.text() == "&Undo this change"


def walk(page: HistoryPage, desk: Store) -> Activity:
    """A walk that is entered in three steps, and another activity after it."""
    day = datetime(2026, 4, 1, tzinfo=UTC).date()
    made = recording.add(desk, Activity(new_id(), "Walk", Period(day, day)), "Ana")
    for change in ({"place": "Weir Lane"}, {"minutes": 90}):
        made, before = replace(made, **change), made
        recording.alter(desk, before, made, "Ana")
    page.reload()
    return made


def test_what_was_entered_in_one_go_is_one_line_that_opens(page: HistoryPage, desk: Store) -> None:
    walk(page, desk)
    head = "▸ Add “Walk”, and 2 more in one go"
    assert shown(page)[:2] == [(head, "Ana", "Can be undone"), (LAST, "Ana", "Can be undone")]
    choose(page, head)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert [line[0].strip() for line in shown(page)[1:4]] == [
        "Change the length of “Walk”",
        "Change the place of “Walk”",
        "Add “Walk”",
    ]
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    press_undo(page)
    assert shown(page)[0][0] == "Take back: Change the length of “Walk”"
    assert shown(page)[1][2] == "Partly taken back"


def test_what_was_entered_in_one_go_is_undone_together(page: HistoryPage, desk: Store) -> None:
    walk(page, desk)
    choose(page, "▸ Add “Walk”, and 2 more in one go")
    assert page.undo_this.text() == "&Undo these changes"
    press_undo(page)
    assert "Walk" not in texts(desk)
    assert ("▸ Add “Walk”, and 2 more in one go", "Ana", "Taken back") in shown(page)
    assert shown(page)[0][0] == "Take back: Change the length of “Walk”, and 2 more"


def test_rows_that_only_a_later_step_added_are_undone_together_too(page: HistoryPage, desk: Store) -> None:
    made = walk(page, desk)
    own = rows.own_terms(desk, [("Job club", "hours")], "Ana")["Job club", "hours"]
    counted = replace(made, counts=(Count(new_id(), own, Quantity.of("2", units()["hours"])),))
    recording.alter(desk, made, counted, "Ana")
    page.reload()
    choose(page, "▸ Add “Walk”, and 3 more in one go")
    press_undo(page)
    assert page.said() == ""
    assert "Walk" not in texts(desk)


def test_what_was_undone_together_is_put_back_together(page: HistoryPage, desk: Store, window: MainWindow) -> None:
    made = walk(page, desk)
    choose(page, "▸ Add “Walk”, and 2 more in one go")
    press_undo(page)
    window.run("redo")
    assert activities.by_id(desk, made.id, units()) == made
    assert ("▸ Add “Walk”, and 2 more in one go", "Ana", "Can be undone") in shown(page)


def test_the_same_record_changed_by_another_person_is_another_line(page: HistoryPage, desk: Store) -> None:
    made = walk(page, desk)
    recording.alter(desk, made, replace(made, place="Hub"), "Bea")
    page.reload()
    assert shown(page)[0] == ("Change the place of “Walk”", "Bea", "Can be undone")


def test_what_takes_long_is_taken_back_and_put_back_while_the_window_lives(
    page: HistoryPage, desk: Store, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "LONG", 0)
    window.jobs.at_once = False
    choose(page, FIRST)
    for left, words in ((2, f"Taken back: {FIRST}"), (3, f"Put back: {FIRST}")):
        press_undo(page)
        assert window.jobs.busy
        qtbot.waitUntil(lambda: not window.jobs.busy)
        assert (len(texts(desk)), window.status.done.text()) == (left, words)
        choose(page, f"Take back: {FIRST}")


def test_undo_is_not_offered_beside_what_was_taken_back_for_it_would_take_back_something_else(
    page: HistoryPage, window: MainWindow
) -> None:
    choose(page, FIRST)
    press_undo(page)
    assert not window.status.undo.isVisible()
