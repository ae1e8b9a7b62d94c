"""All that is beside the sheet works on the one rehearsal, in the order of reading."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from svdesk.services.importing.doubles.doubles import CHOICES
from svdesk.services.importing.said.corrections import RowIs
from svdesk.storage.store import Store
from svdesk.ui.importing.import_side import ImportSide
from svdesk.ui.importing.rehearsing import Rehearsing

D2 = Path(__file__).parents[2] / "samples" / "d2_volunteer_log.csv"


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


def in_sight(side: ImportSide, part: QWidget) -> bool:
    top = part.mapTo(side.viewport(), part.rect().topLeft()).y()
    return top >= 0 and top + part.height() <= side.viewport().height()


def test_the_next_question_is_shown_with_its_sentence(side: ImportSide, now: Rehearsing, qtbot: QtBot) -> None:
    side.resize(420, 300)
    with qtbot.waitActive(side):
        side.activateWindow()
    now.read(D2)
    side.questions.go_to_first()
    for _each in side.questions.questions:
        side.verticalScrollBar().setValue(side.verticalScrollBar().maximum())
        side.questions.go_on()
        assert side.questions.asks
        assert in_sight(side, side.questions.card.message)


def test_another_file_begins_at_the_top_with_what_was_remembered(
    side: ImportSide, now: Rehearsing, tmp_path: Path
) -> None:
    now.read(D2)
    now.bring_in()
    side.verticalScrollBar().setValue(side.verticalScrollBar().maximum())
    now.read(Path(shutil.copy(D2, tmp_path / "next.csv")))
    assert side.remembered.isVisible()
    assert side.verticalScrollBar().value() == 0


def test_what_is_chosen_for_a_row_that_you_have_stays_where_it_is(
    side: ImportSide, now: Rehearsing, qtbot: QtBot, tmp_path: Path
) -> None:
    side.resize(420, 300)
    with qtbot.waitActive(side):
        side.activateWindow()
    lines = [f"2025-04-{day:02},Lunch club {day},{{people}}" for day in range(1, 5)]
    file = tmp_path / "log.csv"
    for people in (5, 6):
        file.write_text("\n".join(["Date,What,People", *lines]).format(people=people))
        now.read(file)
        if people == 5:
            now.bring_in()
    key = list(side.doubles.choices)[2]
    side.doubles.choices[key].setFocus()
    side.follow(side.doubles.choices[key])
    assert in_sight(side, side.doubles.choices[key])
    before = side.doubles.choices[key].mapTo(side.viewport(), QPoint()).y()
    for answer in CHOICES:
        now.answer({key: answer})
        assert side.doubles.choices[key].hasFocus()
        assert side.doubles.choices[key].mapTo(side.viewport(), QPoint()).y() == before


def test_the_focus_stays_near_what_was_taken_back(side: ImportSide, now: Rehearsing, qtbot: QtBot) -> None:
    with qtbot.waitActive(side):
        side.activateWindow()
    now.read(D2)
    for row in (5, 6):
        now.correct(RowIs("csv", row, "total"))
    for left in (1, 0):
        side.corrected.buttons[0].setFocus()
        side.corrected.buttons[0].click()
        assert len(side.corrected.buttons) == left
        focus = QApplication.focusWidget()
        assert focus is not None
        assert side.isAncestorOf(focus)
        assert focus.isVisible()
        assert left == 0 or focus is side.corrected.buttons[0]


def test_the_way_on_is_in_sight_with_its_question_where_there_is_room_for_both(
    side: ImportSide, now: Rehearsing
) -> None:
    now.read(D2)
    side.questions.go_to_first()
    card, on, bar = side.questions.card, side.questions.next, side.verticalScrollBar()
    bar.setValue(0)
    beneath = on.mapTo(side.viewport(), QPoint(0, on.height())).y()
    above = card.mapTo(side.viewport(), QPoint(0, 0)).y()
    side.resize(side.width(), side.height() + beneath - above // 2 - side.viewport().height())
    side.questions.go_to_first()
    assert on.mapTo(side.viewport(), QPoint(0, on.height())).y() <= side.viewport().height()
    assert card.mapTo(side.viewport(), QPoint(0, 0)).y() >= 0
