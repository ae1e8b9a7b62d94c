"""In a table of words letters are answers, the arrows to the side lead out, and hidden columns leave no gap."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.mapping import Relation
from svdesk.ui.models.row_model import Column, RowModel
from svdesk.ui.terms.answer_table import AnswerTable


@pytest.fixture
def table(qtbot: QtBot) -> AnswerTable:
    columns = (Column("Word", stretch=3), Column("Answer"))
    made = AnswerTable(RowModel(columns, lambda ids: {one: (one, "") for one in ids}), "Your words")
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show_ids([f"w{n}" for n in range(50)])
    made.go_to("w3")
    made.show()
    return made


def test_a_letter_answers_and_does_not_move_the_current_row(table: AnswerTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.answered) as heard:
        QTest.keyClicks(table, "p")
    assert heard.args[0].relation is Relation.PART_OF
    assert table.current_id() == "w3"


@pytest.mark.parametrize(
    ("key", "signal"),
    [(Qt.Key.Key_Right, "went_on"), (Qt.Key.Key_Left, "went_back"), (Qt.Key.Key_Escape, "left_with_escape")],
)
def test_arrows_to_the_side_and_escape_lead_out(table: AnswerTable, qtbot: QtBot, key: Qt.Key, signal: str) -> None:
    with qtbot.waitSignal(getattr(table, signal)):
        QTest.keyClick(table, key)


def test_other_keys_are_the_tables_own(table: AnswerTable, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(table.answered):
        QTest.keyClick(table, Qt.Key.Key_Down)
        QTest.keyClick(table, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert table.current_id() == "w4"
    with qtbot.waitSignal(table.opened) as heard:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert heard.args == ["w4"]


def test_a_letter_that_is_no_answer_does_not_leap_to_a_row_as_the_next_one_may_be_an_answer(
    table: AnswerTable, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(table.answered):
        QTest.keyClicks(table, "w4")
    assert table.current_id() == "w3"


def test_the_columns_that_are_shown_share_the_whole_width(table: AnswerTable) -> None:
    whole = table.viewport().width()
    assert [table.columnWidth(0), table.columnWidth(1)] == [whole * 3 // 4, whole // 4]
    table.show_column(1, False)
    assert table.columnWidth(0) == whole
    table.resize(500, 300)
    assert table.columnWidth(0) == table.viewport().width()
    table.show_column(1, True)
    assert table.columnWidth(1) == table.viewport().width() // 4
