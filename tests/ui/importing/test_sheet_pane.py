"""One looks at a sheet as a picture or as a list, and each row is told in words under both."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from svdesk.services.importing.said.corrections import ColumnIs, RowIs
from svdesk.services.workbook.write import write_xlsx
from svdesk.storage.store import Store
from svdesk.ui.importing.rehearsing import Rehearsing
from svdesk.ui.importing.sheet_pane import SheetPane

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture
def pane(now: Rehearsing, qtbot: QtBot) -> SheetPane:
    made = SheetPane()
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.sheet_wanted.connect(now.take_sheet)
    made.answered.connect(now.answer)
    made.corrected.connect(now.correct)
    made.taken_back.connect(now.take_back)
    made.mended.connect(now.mend)
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


def test_a_sheet_that_is_left_out_is_still_shown_with_all_its_rows_left_out(pane: SheetPane, now: Rehearsing) -> None:
    now.read(SAMPLES / "d3_multi_sheet.xlsx")
    pane.sheets.go_to("Jul-Sep")
    pane.sheets.item(2).setCheckState(Qt.CheckState.Unchecked)
    assert pane.sheets.item(2).text() == "Jul-Sep\nleft out"
    assert pane.picture.cells.sheet.name == "Jul-Sep"
    assert pane.picture.cells.word_of(0) == "left out"
    pane.sheets.item(2).setCheckState(Qt.CheckState.Checked)
    assert pane.sheets.item(2).text() == "Jul-Sep\n3 go in"


def test_a_sheet_that_adds_up_the_others_is_taken_in_by_its_tick(
    pane: SheetPane, now: Rehearsing, tmp_path: Path
) -> None:
    headings = ("Activity", "Unit", "Apr 2024", "May 2024")
    rows = [("Lunch club meals", "meals", 12, 14), ("Volunteer hours", "hours", 30, 33)]
    write_xlsx(tmp_path / "b.xlsx", [("April", headings, rows), ("Summary", headings, rows)])
    now.read(tmp_path / "b.xlsx")
    assert pane.sheets.item(1).checkState() is Qt.CheckState.Unchecked
    pane.sheets.item(1).setCheckState(Qt.CheckState.Checked)
    assert list(now.said.answers.values()) == ["Bring it in"]
    assert pane.sheets.item(1).text() == "Summary\n2 go in"
    pane.sheets.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert pane.sheets.item(1).checkState() is Qt.CheckState.Unchecked
    assert list(now.corrected) == []


def test_all_that_need_a_word_are_shown_in_the_list(pane: SheetPane, now: Rehearsing) -> None:
    now.read(SAMPLES / "d2_volunteer_log.csv")
    pane.list_held()
    assert pane.as_list.isChecked()
    assert [pane.rows.table.rows.index(row, 0).data() for row in range(3)] == ["Row 10", "Row 12", "Row 13"]
    assert len(pane.rows.table.rows.ids) == 3


def test_the_number_of_a_row_is_clicked_to_say_what_the_row_is(pane: SheetPane, now: Rehearsing, qtbot: QtBot) -> None:
    now.read(SAMPLES / "d2_volunteer_log.csv")
    down = pane.picture.verticalHeader()
    middle = QPoint(10, down.sectionViewportPosition(11) + down.sectionSize(11) // 2)
    QTest.mouseClick(down.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    menu = open_menu(qtbot)
    assert [action.text() for action in menu.actions()] == [
        "needs a word (as it was found)", "the heading", "something done", "a section", "a total", "left out",
    ]  # fmt: skip
    choose(menu, "a total")
    assert list(now.corrected) == [RowIs("csv", 12, "total")]
    assert pane.picture.cells.word_of(11) == "total"
    assert pane.picture.cells.number_of(pane.picture.currentIndex())[0] == 12
    assert pane.bar.row_is.currentText() == "a total"
    pane.bar.row_is.suggest("")
    pane.bar.row_is.chosen.emit()
    assert list(now.corrected) == []


def test_the_letters_of_a_column_are_clicked_to_say_what_it_holds(
    pane: SheetPane, now: Rehearsing, qtbot: QtBot
) -> None:
    now.read(SAMPLES / "d2_volunteer_log.csv")
    across = pane.picture.horizontalHeader()
    middle = QPoint(across.sectionViewportPosition(2) + across.sectionSize(2) // 2, 10)
    QTest.mouseClick(across.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    menu = open_menu(qtbot)
    assert next(action.text() for action in menu.actions() if action.isChecked()) == "people"
    choose(menu, "notes")
    assert list(now.corrected) == [ColumnIs("csv", 3, 3, "notes")]
    assert pane.picture.cells.role_of(2) == "Notes"


def test_the_same_is_said_from_the_list_by_keys_alone(pane: SheetPane, now: Rehearsing) -> None:
    now.read(SAMPLES / "d2_volunteer_log.csv")
    QTest.keyClick(pane.as_list, Qt.Key.Key_Space)
    table = pane.rows.table
    table.setFocus()
    table.go_to("11")
    assert pane.bar.row_is.accessibleName() == "Row 12 is"
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert pane.bar.row_is.hasFocus()
    for _ in range(4):
        QTest.keyClick(pane.bar.row_is, Qt.Key.Key_Down)
    assert list(now.corrected) == []
    QTest.keyClick(pane.bar.row_is, Qt.Key.Key_Return)
    assert list(now.corrected) == [RowIs("csv", 12, "total")]
    pane.bar.which.suggest("4")
    pane.bar.which.chosen.emit()
    assert pane.bar.holds.accessibleName() == "Column D is"
    assert (pane.bar.holds.value(), pane.bar.unit.value()) == ("hours", "hours")
    pane.bar.unit.suggest("minutes")
    pane.bar.unit.chosen.emit()
    assert list(now.corrected)[1] == ColumnIs("csv", 3, 4, "hours", "minutes")
    assert pane.bar.unit.value() == "minutes"
    assert pane.rows.table.currentIndex().row() == 11


def test_a_cell_is_typed_anew_and_says_what_was_there(pane: SheetPane, now: Rehearsing) -> None:
    now.read(SAMPLES / "d2_volunteer_log.csv")
    pane.go_to("csv", 12, "C")
    QTest.keyClick(pane.picture, Qt.Key.Key_Return)
    assert pane.bar.cell.hasFocus()
    assert pane.bar.cell.text() == "15 people + 2 vols"
    QTest.keyClicks(pane.bar.cell, "15")
    QTest.keyClick(pane.bar.cell, Qt.Key.Key_Return)
    assert now.said.mended == {("csv", 12, 3): "15"}
    cells = pane.picture.cells
    index = pane.picture.currentIndex()
    assert (cells.number_of(index), index.data()) == ((12, 3), "15")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "C12: 15 (People, goes in, typed for “15 people + 2 vols”)"
    )
    assert pane.bar.cell.accessibleDescription() == "It said “15 people + 2 vols”."


def test_a_table_is_left_out_whole(pane: SheetPane, now: Rehearsing) -> None:
    now.read(SAMPLES / "d3_multi_sheet.xlsx")
    pane.go_to("Jul-Sep", 5, "B")
    QTest.mouseClick(pane.bar.leave_out, Qt.MouseButton.LeftButton)
    assert pane.sheets.item(2).text() == "Jul-Sep\nnothing to bring in"
    assert [str(each) for each in now.corrected] == ["Rows 1 to 5 of “Jul-Sep” are left out."]


def test_where_a_block_was_left_out_a_second_press_leaves_out_no_other(
    pane: SheetPane, now: Rehearsing, tmp_path: Path
) -> None:
    file = tmp_path / "b.csv"
    first = "Activity,Date,People,Hours\nQuiz,16/04/2024,9,2\nWalk,24/04/2024,12,2\n"
    file.write_text(f"{first}\nPlan\nActivity,Date,Cost,People\nQuiz,23/05/2025,40,2\n")
    now.read(file)
    now.correct(RowIs("csv", 1, "heading"))
    pane.go_to("csv", 7, "A")
    pane.bar.leave_out.setFocus()
    QTest.mouseDClick(pane.bar.leave_out, Qt.MouseButton.LeftButton)
    QTest.mouseClick(pane.bar.leave_out, Qt.MouseButton.LeftButton)
    assert len(list(now.corrected)) == 2
    assert not pane.bar.leave_out.isVisible()
    assert pane.bar.row_is.hasFocus()
    pane.go_to("csv", 2, "A")
    assert pane.bar.leave_out.isVisible()
    assert pane.about.text().startswith("Row 2, goes in.")


def test_of_blocks_side_by_side_the_other_is_not_offered_where_the_one_was(
    pane: SheetPane, now: Rehearsing, tmp_path: Path
) -> None:
    file = tmp_path / "b.csv"
    file.write_text(
        "Date,Activity,Hours,,Date,Donor,Amount\n16/04/2024,Quiz,2,,17/04/2024,Chapel,£12\n"
        "18/04/2024,Tea,3,,19/04/2024,Rotary,£15\n"
    )
    now.read(file)
    pane.go_to("csv", 2, "F")
    pane.bar.leave_out.click()
    assert [str(each) for each in now.corrected] == ["Cells E1 to G3 of “csv” are left out."]
    assert not pane.bar.leave_out.isVisible()
    pane.go_to("csv", 2, "B")
    assert pane.bar.leave_out.isVisible()


def test_what_svdesk_wrote_itself_cannot_be_put_right(pane: SheetPane, now: Rehearsing, desk: Store) -> None:
    now.read(desk.path)
    pane.go_to(pane.sheets.current_name(), 2, "B")
    assert not pane.bar.isVisible()


def test_once_brought_in_nothing_is_put_right_any_more(pane: SheetPane, now: Rehearsing) -> None:
    now.read(SAMPLES / "d2_volunteer_log.csv")
    pane.go_to("csv", 12, "C")
    assert pane.bar.isVisible()
    now.bring_in()
    assert not pane.bar.isVisible()
    down = pane.picture.verticalHeader()
    QTest.mouseClick(down.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, down.sectionViewportPosition(11) + 5))
    assert QApplication.activePopupWidget() is None


def test_all_that_can_be_said_at_a_cell_is_asked_with_the_menu_key(
    pane: SheetPane, now: Rehearsing, qtbot: QtBot
) -> None:
    now.read(SAMPLES / "d2_volunteer_log.csv")
    pane.go_to("csv", 12, "C")
    where = pane.picture.viewport().mapToGlobal(QPoint(1, 1))
    by_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), where)
    QApplication.sendEvent(pane.picture, by_key)
    menu = open_menu(qtbot)
    assert [action.text() for action in menu.actions()] == ["Row 12 is", "Column C is", "Leave this table out"]
    choose(menu, "Leave this table out")
    assert [str(each) for each in now.corrected] == ["Rows 1 to 16 of “csv” are left out."]


def open_menu(qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, words: str) -> None:
    action = next(action for action in menu.actions() if action.text() == words)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
