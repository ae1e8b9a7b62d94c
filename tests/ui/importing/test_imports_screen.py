"""Every import is listed with what taking it back would do; it is taken back at any time, and Undo puts it back."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.mapping import Mapping, Relation
from svdesk.services import recording
from svdesk.services.mapping.decide import decide
from svdesk.services.progress import Silent
from svdesk.storage import activities, mappings
from svdesk.storage.store import Store
from svdesk.ui.importing import rehearsing_work
from svdesk.ui.importing.import_foot import ImportFoot
from svdesk.ui.importing.imports_screen import ImportsScreen
from svdesk.ui.importing.rehearsing import Rehearsing
from svdesk.ui.main_window import MainWindow
from tests.services.importing.desks import brought_in
from tests.ui.conftest import AskRecorded, bare_window

SAMPLES = Path(__file__).parents[2] / "samples"
BEFORE = 3


@pytest.fixture
def bare(desk: Store, ask: AskRecorded, qtbot: QtBot) -> MainWindow:
    """A main window whose page is empty: nothing here depends on what it shows."""
    return bare_window(desk, ask, qtbot)


@pytest.fixture
def screen(bare: MainWindow, desk: Store, qtbot: QtBot) -> Iterator[ImportsScreen]:
    brought_in(desk, rehearsing_work.read_file(SAMPLES / "d2_volunteer_log.csv", desk, Silent()).rehearsal)
    runs = Rehearsing(bare.changes, bare, jobs_at_once=True)
    made = ImportsScreen(bare, runs.run, lambda: runs.is_busy)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    made.reload()
    yield made
    made.close()


def test_it_says_what_would_go_and_takes_it_back_and_undo_puts_it_back(
    screen: ImportsScreen, bare: MainWindow, desk: Store
) -> None:
    assert screen.list.item(0).text().startswith("d2_volunteer_log.csv\n2 June 2025, ")
    assert screen.about.text() == (
        "Brought in on 2 June 2025 by Ana. 16 rows: 5 went in, 0 looked like ones you had, 3 needed a word with you,"
        " 8 were passed over (blank rows, headings, totals and the like)."
    )
    assert screen.would.text() == "Taking it back: 5 activities go, 13 words go."
    assert not screen.kept.isVisible()
    QTest.mouseClick(screen.take_back, Qt.MouseButton.LeftButton)
    assert activities.how_many(desk) == BEFORE
    assert screen.would.text().startswith("Taken back on ")
    assert not screen.take_back.isVisible()
    bare.changes.undo()
    assert activities.how_many(desk) == BEFORE + 5
    assert screen.take_back.isVisible()
    assert bare.status.done.text() == "The import of d2_volunteer_log.csv is back"
    bare.changes.redo()
    assert bare.status.done.text() == "The import of d2_volunteer_log.csv is taken back again"
    assert not screen.kept.isVisible()


def test_what_was_promised_and_what_came_are_the_same_numbers(
    bare: MainWindow, now: Rehearsing, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "log.csv"
    file.write_text("Date,What,Parcels,Hours\n2025-04-09,Club,12 + 3,4\n2025-04-16,Walk,5,2\n")
    foot, made = ImportFoot(), ImportsScreen(bare, now.run, lambda: now.is_busy)
    qtbot.addWidget(foot)
    qtbot.addWidget(made)
    now.changed.connect(lambda: foot.show_rehearsal(now))
    now.read(file)
    assert "1 goes in, 0 look like ones you have, 1 needs a word with you (part of it goes in)" in foot.counts.text()
    now.bring_in()
    assert foot.checks.text() == "1 row still needs a word with you; part of it went in."
    made.reload()
    came = "3 rows: 1 went in, 0 looked like ones you had, 1 needed a word with you (part of it went in), 1 was passed"
    assert came in made.about.text()


@pytest.mark.parametrize("name", ["d1_quarters_wide.xlsx", "d2_volunteer_log.csv", "d4_local_spend.ods"])
def test_the_rehearsal_and_the_list_of_imports_say_the_same_numbers_also_of_what_was_here(
    bare: MainWindow, now: Rehearsing, desk: Store, qtbot: QtBot, name: str
) -> None:
    foot, made = ImportFoot(), ImportsScreen(bare, now.run, lambda: now.is_busy)
    qtbot.addWidget(foot)
    qtbot.addWidget(made)
    now.changed.connect(lambda: foot.show_rehearsal(now))
    for again in (False, True):
        now.read(SAMPLES / name)
        promised = numbers_of_rows(foot.counts.text())
        assert (promised[2] != "0") == again
        now.bring_in()
        made.reload()
        made.list.setCurrentRow(0)
        assert numbers_of_rows(made.about.text()) == promised
        now.forget()
        first = desk.rows("SELECT id FROM activity WHERE imported_row_id IS NOT NULL LIMIT 1")[0][0]
        recording.delete(desk, [first], "Ana")


def numbers_of_rows(sentence: str) -> list[str]:
    """All rows, those that go in, look like others, need a word, and are passed over, out of a sentence of them."""
    told = re.search(r"([\d,]+) rows?: ([\d,]+) [^,]*, ([\d,]+) [^,]*, ([\d,]+) need[^,]*, ([\d,]+) ", sentence)
    assert told is not None, sentence
    return list(told.groups())


def test_what_was_edited_since_is_listed_and_stays(screen: ImportsScreen, desk: Store) -> None:
    first = desk.rows("SELECT id FROM activity WHERE imported_row_id IS NOT NULL AND text LIKE 'Litter%'")[0][0]
    with desk.change("Edit", by="Bea") as change:
        change.update("activity", first, {"text": "Litter pick by Bea"})
    screen.reread()
    assert screen.would.text() == (
        "Taking it back: 4 activities go, 10 words go, 1 stays because it was edited since. 3 words that came with it"
        " stay to be mapped, because they are in use or were changed since."
    )
    assert screen.kept.item(0).text().startswith("“Litter pick by Bea”, 4 April 2023: ")
    screen.take_back.click()
    assert activities.how_many(desk) == BEFORE + 1
    assert screen.would.text().startswith("Taken back on ")
    assert (screen.kept_title.text(), screen.kept.isVisible()) == ("What stayed, because it was edited since", True)
    assert screen.kept.item(0).text().startswith("“Litter pick by Bea”, 4 April 2023: ")


def test_it_says_how_many_of_the_words_that_came_with_it_stay_and_how_many_of_those_are_to_be_mapped(
    screen: ImportsScreen, desk: Store
) -> None:
    had = {"Job club", "Food parcels", "Cost"}
    came = [own for own in mappings.own_terms(desk).values() if own.label not in had]
    mapped = [own.id for own in came if own.label == came[0].label]
    renamed = next(own.id for own in came if own.label != came[0].label)
    assert len(mapped) == 3, "a decision is for all units of a wording"
    decide(desk, Mapping(mapped[0], Relation.NOTHING_FITS, by="Ana"))
    screen.reread()
    went = "Taking it back: 5 activities go, 10 words go."
    three = " 3 words that came with it stay, because they are mapped, in use or were changed since."
    assert screen.would.text() == went + three
    with desk.change("Rename", by="Bea") as change:
        change.update("own_term", renamed, {"label": "Another name", "label_key": "another name"})
    screen.reread()
    assert screen.would.text() == (
        "Taking it back: 5 activities go, 9 words go. 4 words that came with it stay, because they are mapped, in use"
        " or were changed since; 1 of them is still to be mapped."
    )
    QTest.mouseClick(screen.take_back, Qt.MouseButton.LeftButton)
    assert {*mapped, renamed} <= mappings.own_terms(desk).keys()


def test_where_nothing_was_imported_it_says_so(bare: MainWindow, qtbot: QtBot) -> None:
    made = ImportsScreen(bare, lambda _what, _job, _done: None, lambda: False)
    qtbot.addWidget(made)
    made.show()
    made.reload()
    assert made.none.isVisible()
    assert not made.right.isVisible()


def test_while_something_runs_it_waits_and_looks_then(bare: MainWindow, desk: Store, qtbot: QtBot) -> None:
    brought_in(desk, rehearsing_work.read_file(SAMPLES / "d4_local_spend.ods", desk, Silent()).rehearsal)
    runs = Rehearsing(bare.changes, bare, jobs_at_once=True)
    busy = [True]
    made = ImportsScreen(bare, runs.run, lambda: busy[0])
    qtbot.addWidget(made)
    made.show()
    made.reload()
    assert made.would.text() == "Looking at what has become of it."
    busy[0] = False
    made.look_after_work()
    assert made.would.text().startswith("Taking it back: ")


def test_an_import_that_was_undone_is_listed_as_undone_until_it_is_put_back(
    screen: ImportsScreen, bare: MainWindow
) -> None:
    bare.changes.undo()
    assert screen.list.count() == 1
    assert screen.list.item(0).text().endswith(": undone")
    assert screen.about.text() == "Brought in on 2 June 2025 by Ana."
    assert screen.would.text().startswith("It was undone: nothing of it is in your records.")
    assert not screen.take_back.isVisible()
    bare.changes.redo()
    assert screen.list.count() == 1
    assert not screen.list.item(0).text().endswith("undone")
    assert screen.take_back.isVisible()
