"""All that is beside the sheet works on the one rehearsal, in the order of reading."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from svdesk.services.importing.said.corrections import RowIs
from svdesk.storage.store import Store
from svdesk.ui.rehearsing import Rehearsing
from svdesk.ui.widgets.import_side import ImportSide
from tests.ui.a_rehearsing import a_rehearsing

D2 = Path(__file__).parents[2] / "samples" / "d2_volunteer_log.csv"


@pytest.fixture
def now(desk: Store) -> Iterator[Rehearsing]:
    with a_rehearsing(desk) as made:
        yield made


@pytest.fixture
def side(qtbot: QtBot, now: Rehearsing) -> ImportSide:
    made = ImportSide(now)
    qtbot.addWidget(made)
    made.resize(420, 600)
    now.changed.connect(made.show_rehearsal)
    made.show()
    return made


def test_only_what_there_is_takes_room(side: ImportSide, now: Rehearsing) -> None:
    now.read(D2)
    assert not side.remembered.isVisible()
    assert not side.corrected.isVisible()
    assert not side.doubles.isVisible()
    assert side.questions.isVisible()
    assert side.held.isVisible()


def test_what_is_taken_back_or_mended_there_is_planned_again(side: ImportSide, now: Rehearsing) -> None:
    now.read(D2)
    now.correct(RowIs("csv", 12, "total"))
    side.corrected.buttons[0].click()
    assert now.corrected == ()
    side.held.mended.emit("csv", 12, 3, "15")
    assert side.corrected.lines == ["C12: “15” typed for “15 people + 2 vols”."]
    side.corrected.buttons[0].click()
    assert not now.said.mended


def test_it_is_read_afresh_and_as_before_from_there(side: ImportSide, now: Rehearsing) -> None:
    now.read(D2)
    now.bring_in()
    now.read(D2)
    side.remembered.read_afresh.click()
    assert now.said.corrections.afresh
    side.remembered.as_before.click()
    assert not now.said.corrections.afresh


def test_a_held_row_leads_to_its_question(side: ImportSide, now: Rehearsing) -> None:
    now.read(D2)
    side.held.buttons[1].click()
    question = side.questions.card.question
    assert question is not None
    assert question.code == "two-numbers"


def test_earlier_records_and_pasted_tables_are_said_to_be_so(side: ImportSide, now: Rehearsing, desk: Store) -> None:
    now.read_pasted("", "Date\tWhat we did\tHours\n13/04/2025\tLunch club\t3\n")
    assert side.notes.words.text().startswith("This is a table that was pasted.")
    now.read(desk.path)
    assert side.notes.words.text().startswith("These are earlier records of svdesk.")
