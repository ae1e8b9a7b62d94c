"""What a row and a column are taken for stands beneath the sheet, and is said otherwise there."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from svdesk.services.importing.said.corrections import ColumnIs, RowIs, RowsLeftOut
from svdesk.ui.importing.place_bar import PlaceBar
from svdesk.ui.importing.rehearsing import Rehearsing

D2 = Path(__file__).parents[2] / "samples" / "d2_volunteer_log.csv"


@pytest.fixture
def now(now: Rehearsing) -> Rehearsing:
    now.read(D2)
    return now


@pytest.fixture
def bar(qtbot: QtBot) -> PlaceBar:
    made = PlaceBar()
    qtbot.addWidget(made)
    made.resize(760, 100)
    return made


def show(bar: PlaceBar, now: Rehearsing, row: int, column: int) -> None:
    assert now.workbook is not None
    bar.show_place(now, now.workbook.sheets[0], row, column)


def test_it_says_what_the_row_and_the_column_are_taken_for(bar: PlaceBar, now: Rehearsing) -> None:
    show(bar, now, 12, 3)
    assert bar.row_is.currentText() == "needs a word (as it was found)"
    assert bar.which.currentText() == "C “No. of vols”"
    assert (bar.holds.currentText(), bar.unit.currentText()) == ("people", "people, once each")
    assert bar.cell.text() == "15 people + 2 vols"
    show(bar, now, 12, 1)
    assert bar.holds.currentText() == "the date"
    assert not bar.unit.isVisible()


def test_a_long_text_is_shown_from_its_beginning(bar: PlaceBar, now: Rehearsing) -> None:
    show(bar, now, 11, 2)
    assert bar.cell.text() == "Telephone calls to members"
    assert bar.cell.cursorPosition() == 0


def test_a_row_about_which_something_was_said_is_not_as_it_was_found(bar: PlaceBar, now: Rehearsing) -> None:
    now.mend("csv", 12, 3, "15")
    show(bar, now, 12, 3)
    assert bar.row_is.currentText() == "goes in (as you said)"
    now.mend("csv", 12, 3, None)
    now.answer({next(each.key for each in now.rehearsal.plan.questions if each.row == 12): "17"})  # type: ignore[union-attr]
    show(bar, now, 12, 3)
    assert bar.row_is.currentText() == "goes in (as you said)"
    show(bar, now, 9, 3)
    assert bar.row_is.currentText() == "goes in (as it was found)"
    now.answer({"people-may-overlap|csv|3|C": "They are new people each time"})
    show(bar, now, 3, 3)
    assert bar.row_is.currentText() == "heading (as it was found)"


def test_each_is_named_for_a_screen_reader_by_its_place(bar: PlaceBar, now: Rehearsing) -> None:
    show(bar, now, 12, 4)
    names = [stop.accessibleName() for stop in bar.tab_stops()]
    assert names == ["Row 12 is", "Cell D12 says", "Leave this table out", "Column", "Column D is", "counted in"]


def test_what_is_chosen_is_said_with_the_table_that_it_is_in(bar: PlaceBar, now: Rehearsing, qtbot: QtBot) -> None:
    show(bar, now, 9, 4)
    for choice, value, said in (
        (bar.row_is, "section", RowIs("csv", 9, "section")),
        (bar.holds, "count", ColumnIs("csv", 3, 4, "count")),
        (bar.unit, "minutes", ColumnIs("csv", 3, 4, "hours", "minutes")),
    ):
        show(bar, now, 9, 4)
        choice.suggest(value)
        with qtbot.waitSignal(bar.corrected) as heard:
            choice.chosen.emit()
        assert heard.args == [said]
    with qtbot.waitSignal(bar.corrected) as heard:
        bar.leave_out.click()
    assert heard.args == [RowsLeftOut("csv", 1, 16)]


def test_outside_of_tables_only_the_row_can_be_said(bar: PlaceBar, now: Rehearsing) -> None:
    show(bar, now, 1, 1)
    assert bar.row_is.currentText() == "title (as it was found)"
    assert not bar.leave_out.isVisible()


def test_a_cell_is_typed_anew_with_enter_and_not_by_passing_through(
    bar: PlaceBar, now: Rehearsing, qtbot: QtBot
) -> None:
    show(bar, now, 12, 3)
    bar.show()
    bar.type_in_cell()
    with qtbot.assertNotEmitted(bar.mended):
        QTest.keyClick(bar.cell, Qt.Key.Key_Return)
    QTest.keyClicks(bar.cell, "15")
    with qtbot.waitSignal(bar.mended) as heard:
        QTest.keyClick(bar.cell, Qt.Key.Key_Return)
    assert heard.args == [12, 3, "15"]


def test_without_a_place_there_is_nothing(bar: PlaceBar, now: Rehearsing) -> None:
    show(bar, now, 12, 3)
    assert bar.isVisible()
    show(bar, now, 99, 3)
    assert not bar.isVisible()


def test_nothing_moves_as_one_clicks_from_cell_to_cell(bar: PlaceBar, now: Rehearsing) -> None:
    places = [(12, 3), (12, 1), (9, 4), (1, 1), (16, 2), (3, 5)]

    def stand() -> list[tuple[int, int]]:
        bar.adjustSize()
        bar.resize(620, bar.height())
        return [(stop.mapTo(bar, stop.rect().topLeft()).x(), stop.y()) for stop in bar.tab_stops()]

    stood = []
    for row, column in places:
        show(bar, now, row, column)
        QApplication.processEvents()
        stood.append(stand())
    assert stood == [stood[0]] * len(places)
    assert bar.sizePolicy().retainSizeWhenHidden()
