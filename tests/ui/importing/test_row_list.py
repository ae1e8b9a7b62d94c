"""The plain list says of each row what the picture shows, and can be narrowed to one fate or one sheet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.services.importing.row_fates import Fates
from svdesk.ui.importing.row_list import RowList
from tests.services.importing.books import book, planned, sheet

LOG = """
Volunteer log 2024-25
Date       | What we did | Hours
2024-04-09 | Lunch club  | 3
2024-04-16 | Gardening   | 1 day
Total      |             | 5
"""


@pytest.fixture
def rows(qtbot: QtBot) -> RowList:
    made = RowList()
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    return made


def fill(rows: RowList, *names: str) -> None:
    # A sheet that says the same as another would be taken for its copy.
    sheets = [sheet(LOG.replace("04-16", f"04-{16 + n}"), name=name) for n, name in enumerate(names)]
    plan = planned(*sheets, year="2024-25")
    rows.show_rows(Fates(book(*sheets), plan), plan)


def lines(rows: RowList) -> list[list[str]]:
    model = rows.table.rows
    return [[model.index(row, column).data() for column in range(6)] for row in range(model.rowCount())]


def test_every_row_is_a_line_of_words(rows: RowList) -> None:
    fill(rows, "Log")
    assert [line[:5] for line in lines(rows)] == [
        ["Row 1", "title", "Volunteer log 2024-25", "", ""],
        ["Row 2", "heading", "", "", ""],
        ["Row 3", "goes in", "Lunch club", "9 April 2024", "3 hours"],
        ["Row 4", "needs a word", "Gardening", "16 April 2024", ""],
        ["Row 5", "total", "Total", "", ""],
    ]
    assert lines(rows)[4][5] == "A total: it is checked and not brought in. C5 says 5; the rows add up to 3."
    assert not rows.sheet.isVisible()


def test_the_list_is_narrowed_by_fate_with_the_keyboard(rows: RowList) -> None:
    fill(rows, "Log")
    words = [rows.fate.itemText(n) for n in range(rows.fate.count())]
    assert words[:3] == ["Every row (5)", "goes in (1)", "needs a word (1)"]
    rows.fate.setFocus()
    QTest.keyClick(rows.fate, Qt.Key.Key_Down)
    QTest.keyClick(rows.fate, Qt.Key.Key_Down)
    assert [line[0] for line in lines(rows)] == ["Row 4"]


def test_of_several_sheets_one_can_be_chosen_and_the_counts_are_its_own(rows: RowList) -> None:
    fill(rows, "April", "May")
    assert rows.sheet.isVisible()
    assert len(lines(rows)) == 10
    assert lines(rows)[0][0] == "April, row 1"
    rows.show_sheet("May")
    assert [line[0] for line in lines(rows)] == [f"Row {n}" for n in range(1, 6)]
    assert rows.fate.itemText(0) == "Every row (5)"


def test_all_that_need_a_word_are_shown_from_every_sheet(rows: RowList) -> None:
    fill(rows, "April", "May")
    rows.show_sheet("May")
    rows.show_fate("held")
    assert [line[0] for line in lines(rows)] == ["April, row 4", "May, row 4"]


def test_the_row_that_is_gone_to_is_told_and_stays_when_answers_change(rows: RowList, qtbot: QtBot) -> None:
    fill(rows, "April", "May")
    with qtbot.waitSignal(rows.went_to) as heard:
        rows.go_to("May", 3)
    assert heard.args == ["May", 3]
    chosen = rows.table.current_id()
    fill(rows, "April", "May")
    assert rows.table.current_id() == chosen


def test_columns_can_be_read_however_narrow_the_list_is(rows: RowList) -> None:
    fill(rows, "April", "May")
    rows.resize(300, 300)
    letter = rows.table.fontMetrics().averageCharWidth()
    assert rows.table.columnWidth(0) >= 26 * letter
    assert rows.table.columnWidth(5) >= 40 * letter
    assert rows.table.horizontalScrollBar().maximum() > 0


def test_without_a_file_the_list_is_empty(rows: RowList) -> None:
    fill(rows, "Log")
    rows.show_rows(None, None)
    assert lines(rows) == []


def test_a_rehearsal_that_is_shown_already_is_not_listed_again(rows: RowList, qtbot: QtBot) -> None:
    made = sheet(LOG, name="Log")
    plan = planned(made, year="2024-25")
    fates = Fates(book(made), plan)
    with qtbot.waitSignal(rows.table.rows.modelReset):
        rows.show_rows(fates, plan)
    with qtbot.assertNotEmitted(rows.table.rows.modelReset):
        rows.show_rows(fates, plan)
    with qtbot.waitSignal(rows.table.rows.modelReset):
        rows.show_rows(Fates(book(made), plan), plan)
