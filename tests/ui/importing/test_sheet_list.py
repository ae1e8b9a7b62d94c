"""Sheets are listed with what they hold; a tick, by mouse or by key, says whether one is read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.ui.importing.sheet_list import SheetLine, SheetList

LINES = [
    SheetLine("April", "68 go in", True),
    SheetLine("May", "3 need a word", True),
    SheetLine("Old", "hidden", False),
]


@pytest.fixture
def sheets(qtbot: QtBot) -> SheetList:
    made = SheetList()
    qtbot.addWidget(made)
    made.show_sheets(LINES)
    made.show()
    return made


def test_each_sheet_says_what_it_holds_and_whether_it_is_read(sheets: SheetList) -> None:
    assert sheets.item(0).text() == "April\n68 go in"
    spoken = [sheets.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert spoken == ["April, read: 68 go in", "May, read: 3 need a word", "Old, left out: hidden"]
    assert sheets.names() == ["April", "May", "Old"]


def test_space_leaves_a_sheet_out_and_takes_it_in_again(sheets: SheetList, qtbot: QtBot) -> None:
    sheets.go_to("May")
    for wanted in (False, True):
        with qtbot.waitSignal(sheets.wanted) as heard:
            QTest.keyClick(sheets, Qt.Key.Key_Space)
        assert heard.args == ["May", wanted]


def test_arrows_look_at_another_sheet(sheets: SheetList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sheets.went_to) as heard:
        QTest.keyClick(sheets, Qt.Key.Key_Down)
    assert heard.args == ["May"]
    sheets.go_to("gone")
    assert sheets.current_name() == "May"


def test_other_counts_keep_the_sheet_that_is_looked_at_and_say_nothing(sheets: SheetList, qtbot: QtBot) -> None:
    sheets.go_to("May")
    with qtbot.assertNotEmitted(sheets.wanted), qtbot.assertNotEmitted(sheets.went_to):
        sheets.show_sheets([LINES[0], SheetLine("May", "left out", False), LINES[2]])
    assert sheets.current_name() == "May"
    assert sheets.item(1).checkState() is Qt.CheckState.Unchecked


def test_once_brought_in_no_sheet_can_be_left_out(sheets: SheetList, qtbot: QtBot) -> None:
    sheets.show_sheets(LINES, fixed=True)
    with qtbot.assertNotEmitted(sheets.wanted):
        QTest.keyClick(sheets, Qt.Key.Key_Space)


def test_without_a_file_there_is_no_sheet(sheets: SheetList) -> None:
    sheets.show_sheets([])
    assert sheets.current_name() == ""
