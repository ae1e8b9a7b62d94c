"""The foot adds up, says why nothing can go in, and afterwards what came and how to go on."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.ui.importing.import_foot import ImportFoot, why_not_now
from svdesk.ui.importing.rehearsing import Rehearsing
from tests.services.importing.books import here_already, planned, sheet

SAMPLES = Path(__file__).parents[2] / "samples"
LOG = "Date | What we did | Hours\n2024-04-09 | Lunch club | {hours}\n2024-04-16 | Walk | {hours}"


@pytest.fixture
def foot(qtbot: QtBot, now: Rehearsing) -> ImportFoot:
    made = ImportFoot()
    qtbot.addWidget(made)
    made.resize(900, 200)
    now.changed.connect(lambda: made.show_rehearsal(now))
    made.bring_in.connect(now.bring_in)
    made.undo_wanted.connect(now.undo)
    made.go_on.connect(now.go_on)
    made.show_rehearsal(now)
    return made


def test_without_a_file_there_is_no_foot(foot: ImportFoot) -> None:
    assert not foot.isVisible()


def test_it_adds_up_and_says_that_nothing_is_written_yet(foot: ImportFoot, now: Rehearsing) -> None:
    now.read(SAMPLES / "d2_volunteer_log.csv")
    assert foot.counts.text() == (
        "16 rows: 5 go in, 0 look like ones you have, 3 need a word with you, 8 are passed over "
        "(1 heading, 1 title, 1 total, 1 repeated, 1 note, 3 blank)."
    )
    assert foot.checks.text().startswith("C14 says 52")
    assert foot.reason.text() == "Nothing is written until you bring them in."
    assert foot.primary.accessibleDescription() == foot.reason.text()


def test_what_came_is_said_with_every_way_on(foot: ImportFoot, now: Rehearsing, qtbot: QtBot) -> None:
    now.read(SAMPLES / "d2_volunteer_log.csv")
    QTest.mouseClick(foot.primary, Qt.MouseButton.LeftButton)
    assert foot.counts.text() == "Brought in 5 activities with 13 counts from d2_volunteer_log.csv."
    assert [one.isVisible() for one in foot.tab_stops()] == [False, True, True, True, True, True]
    assert foot.terms.accessibleName() == "Map the 13 new words"
    assert foot.others.accessibleName() == "Go on with the 3 rows left"
    for button, name in ((foot.activities, "activities"), (foot.terms, "terms")):
        with qtbot.waitSignal(foot.page) as heard:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert heard.args == [name]
    QTest.mouseClick(foot.undo, Qt.MouseButton.LeftButton)
    assert foot.reason.text() == "Taken back: your records are as they were before."
    assert foot.primary.isVisible()


def test_where_nothing_stayed_out_there_is_nothing_to_go_on_with(foot: ImportFoot, now: Rehearsing) -> None:
    now.read(SAMPLES / "d1_quarters_wide.xlsx")
    foot.primary.click()
    assert not foot.others.isVisible()
    assert not foot.checks.isVisible()


def test_while_something_runs_nothing_can_be_brought_in(foot: ImportFoot, now: Rehearsing) -> None:
    now.read(SAMPLES / "d1_quarters_wide.xlsx")
    foot.wait(True)
    assert not foot.primary.isEnabled()
    foot.wait(False)
    assert foot.primary.isEnabled()


def why(text: str) -> str:
    return why_not_now(planned(sheet(text), year="2024-25"), False)


def test_why_nothing_can_go_in_is_said_in_words() -> None:
    assert why(LOG.format(hours=3)) == ""
    assert why(LOG.format(hours="1 day")) == "Nothing can go in yet: answer the questions that keep the rows out."
    known = here_already(planned(LOG.format(hours=3), year="2024-25"))
    assert why_not_now(known, False) == "Everything in it is in your records already."
    assert why("Only a sentence") == "Nothing was found in it that could be brought in."
    assert why_not_now(planned(sheet("Only a sentence")), all_left_out=True) == "No sheet is ticked."


def test_once_it_is_done_the_window_can_be_closed(foot: ImportFoot, now: Rehearsing, qtbot: QtBot) -> None:
    now.read(SAMPLES / "d1_quarters_wide.xlsx")
    foot.primary.click()
    assert "a copy of all your records was made" in foot.reason.text()
    with qtbot.waitSignal(foot.close_wanted):
        QTest.mouseClick(foot.close_it, Qt.MouseButton.LeftButton)


def test_more_activities_than_rows_are_explained(foot: ImportFoot, now: Rehearsing) -> None:
    now.read(SAMPLES / "d1_quarters_wide.xlsx")
    told = "6 rows make 22 activities: a row with several periods or places is one activity for each."
    assert foot.becomes.text() == told
    assert foot.becomes.isVisible()
    now.bring_in()
    assert foot.counts.text().startswith("Brought in 22 activities")
    assert not foot.becomes.isVisible()
    now.read(SAMPLES / "d2_volunteer_log.csv")
    assert not foot.becomes.isVisible()
