"""Rows are ticked by Space or by their box; one that may not be has none, and a screen reader is told."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.ui.models.row_model import Column
from svdesk.ui.widgets.tick_table import Line, TickModel, TickTable

LINES = [Line("a", ("One", "1"), ticked=True), Line("b", ("Two", "2")), Line("c", ("Three", "3"), True, free=False)]
CHECK, SAID = Qt.ItemDataRole.CheckStateRole, Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def table(qtbot: QtBot) -> TickTable:
    made = TickTable(TickModel((Column("What"), Column("How much"))), "Things")
    qtbot.addWidget(made)
    made.resize(400, 240)
    with qtbot.waitActive(made):
        made.show()
    made.show_lines(LINES)
    return made


def test_what_is_ticked_at_first_is_what_may_be(table: TickTable) -> None:
    assert table.ticked() == ["a"]


def test_space_ticks_and_unticks_wherever_in_the_row_the_cursor_is(table: TickTable) -> None:
    table.setCurrentIndex(table.rows.index(1, 1))
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert table.ticked() == ["a", "b"]
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert table.ticked() == ["a"]


def test_space_ticks_all_that_are_chosen_but_never_what_may_not_be(table: TickTable) -> None:
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert table.ticked() == ["a", "b"]
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert table.ticked() == []


def test_the_box_is_clicked(table: TickTable) -> None:
    place = table.visualRect(table.rows.index(1, 0))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.left() + 16, place.center().y()))
    assert table.ticked() == ["a", "b"]


def test_each_box_is_said_to_a_screen_reader(table: TickTable) -> None:
    said = [str(table.rows.index(row, 0).data(SAID)) for row in range(3)]
    assert said == ["What: One, ticked", "What: Two, not ticked", "What: Three"]
    assert table.rows.index(2, 0).data(CHECK) is None


def test_rows_out_of_sight_stay_ticked(table: TickTable) -> None:
    table.show_ids(["b"])
    assert table.ticked() == ["a"]
