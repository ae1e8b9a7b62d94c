"""One looks at a sheet as a picture or as a list, and each row is told in words under both."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.services.workbook.write import write_xlsx
from svdesk.storage.store import Store
from svdesk.ui.rehearsing import Rehearsing
from svdesk.ui.widgets.sheet_pane import SheetPane
from tests.ui.a_rehearsing import a_rehearsing

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture
def now(desk: Store) -> Iterator[Rehearsing]:
    with a_rehearsing(desk) as made:
        yield made


@pytest.fixture
def pane(now: Rehearsing, qtbot: QtBot) -> SheetPane:
    made = SheetPane()
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.sheet_wanted.connect(now.take_sheet)
    made.answered.connect(now.answer)
    now.changed.connect(lambda: made.show_rehearsal(now))
    made.show()
    return made


def test_each_sheet_has_its_line_and_the_first_with_records_can_be_gone_to(pane: SheetPane, now: Rehearsing) -> None:
    now.read(SAMPLES / "d3_multi_sheet.xlsx")
    assert [pane.sheets.item(row).text() for row in range(pane.sheets.count())] == [
        "READ ME\nnothing to bring in",
        "Apr-Jun\n3 go in",
        "Jul-Sep\n3 go in",
        "Oct-Dec\n2 go in",
        "Lookups\nhidden",
    ]
    pane.go_to_records()
    assert pane.picture.cells.sheet.name == "Apr-Jun"


def test_a_file_of_one_sheet_has_no_list_of_sheets(pane: SheetPane, now: Rehearsing) -> None:
    now.read(SAMPLES / "d2_volunteer_log.csv")
    assert not pane.sheets.isVisible()
    assert pane.picture.cells.rowCount() == 16


def test_the_current_row_is_told_in_words(pane: SheetPane, now: Rehearsing) -> None:
    now.read(SAMPLES / "d2_volunteer_log.csv")
    pane.go_to("csv", 14, "D")
    assert pane.about.text().startswith("Row 14, total. A total: it is checked and not brought in. C14 says 52;")
    QTest.keyClick(pane.picture, Qt.Key.Key_Up)
    QTest.keyClick(pane.picture, Qt.Key.Key_Up)
    assert pane.about.text() == (
        "Row 12, needs a word. 5 July 2023. 6 hours, £180.00. C12: “15 people + 2 vols” holds two numbers."
    )


def test_the_list_takes_the_place_of_the_picture_and_keeps_the_sheet(pane: SheetPane, now: Rehearsing) -> None:
    now.read(SAMPLES / "d3_multi_sheet.xlsx")
    pane.sheets.go_to("Jul-Sep")
    QTest.keyClick(pane.as_list, Qt.Key.Key_Space)
    assert pane.as_list.isChecked()
    assert pane.rows.table.isVisible()
    assert pane.rows.sheet.value() == "Jul-Sep"
    pane.sheets.go_to("Apr-Jun")
    assert pane.rows.sheet.value() == "Apr-Jun"
    pane.go_to("Oct-Dec", 7)
    assert pane.rows.sheet.value() == "Oct-Dec"
    assert pane.about.text().startswith("Row 7, goes in.")


def test_a_sheet_that_is_left_out_is_still_shown_without_fates(pane: SheetPane, now: Rehearsing) -> None:
    now.read(SAMPLES / "d3_multi_sheet.xlsx")
    pane.sheets.go_to("Jul-Sep")
    pane.sheets.item(2).setCheckState(Qt.CheckState.Unchecked)
    assert pane.sheets.item(2).text() == "Jul-Sep\nleft out"
    assert pane.picture.cells.sheet.name == "Jul-Sep"
    assert pane.picture.cells.word_of(1) == ""


def test_a_sheet_that_adds_up_the_others_is_taken_in_by_its_tick(
    pane: SheetPane, now: Rehearsing, tmp_path: Path
) -> None:
    headings = ("Activity", "Unit", "Apr 2024", "May 2024")
    rows = [("Lunch club meals", "meals", 12, 14), ("Volunteer hours", "hours", 30, 33)]
    write_xlsx(tmp_path / "b.xlsx", [("April", headings, rows), ("Summary", headings, rows)])
    now.read(tmp_path / "b.xlsx")
    assert pane.sheets.item(1).checkState() is Qt.CheckState.Unchecked
    pane.sheets.item(1).setCheckState(Qt.CheckState.Checked)
    assert list(now.answers.values()) == ["Bring it in"]
    assert pane.sheets.item(1).text() == "Summary\n2 go in"
    pane.sheets.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert pane.sheets.item(1).checkState() is Qt.CheckState.Unchecked
    assert now.left_out == set()


def test_all_that_need_a_word_are_shown_in_the_list(pane: SheetPane, now: Rehearsing) -> None:
    now.read(SAMPLES / "d2_volunteer_log.csv")
    pane.list_held()
    assert pane.as_list.isChecked()
    assert [pane.rows.table.rows.index(row, 0).data() for row in range(3)] == ["Row 10", "Row 12", "Row 13"]
    assert len(pane.rows.table.rows.ids) == 3
