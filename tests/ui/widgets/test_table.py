"""The table of records: arrows move in it, Tab leaves it, Enter opens, and the rows are as high as the text needs."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from svdesk.ui import theme
from svdesk.ui.models.row_model import Column, RowModel
from svdesk.ui.widgets.table import Table

COLUMNS = (Column("What", sort="text", stretch=3), Column("How many", right=True), Column("Where", stretch=2))


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, "light", 100)
    yield
    theme.apply(qapp, "light", 100)


@pytest.fixture
def table(qtbot: QtBot) -> Iterator[Table]:
    """A table of three records with a field before it and one after it."""
    whole = QWidget()
    qtbot.addWidget(whole)
    made = Table(RowModel(COLUMNS, lambda ids: {one: (one, "1", "Anytown") for one in ids}), "Things")
    layout = QVBoxLayout(whole)
    layout.addWidget(QLineEdit())
    layout.addWidget(made)
    layout.addWidget(QLineEdit())
    made.show_ids(["a", "b", "c"])
    whole.resize(640, 400)
    with qtbot.waitActive(whole):
        whole.show()
    made.setFocus()
    yield made
    whole.close()


def key(table: Table, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(table, key, modifier)


def test_arrows_move_in_it_and_tell_which_record_is_the_current_one(table: Table) -> None:
    chosen: list[str] = []
    table.chosen.connect(chosen.append)
    key(table, Qt.Key.Key_Down)
    key(table, Qt.Key.Key_Down)
    assert chosen[-1] == table.current_id()
    assert len(chosen) == len(set(chosen)) == 2


def test_tab_leaves_it_both_ways(table: Table) -> None:
    before, after = table.window().findChildren(QLineEdit)
    key(table, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after
    table.setFocus()
    key(table, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is before


@pytest.mark.parametrize("enter", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens_the_current_record(table: Table, enter: Qt.Key) -> None:
    opened: list[str] = []
    table.opened.connect(opened.append)
    table.show_ids([])
    key(table, enter)
    assert opened == []
    table.show_ids(["a", "b"])
    table.go_to("b")
    key(table, enter)
    assert opened == ["b"]


def test_a_double_click_opens_a_record(table: Table) -> None:
    opened: list[str] = []
    table.opened.connect(opened.append)
    place = table.visualRect(table.rows.index_of("c")).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == ["c"]


def test_several_are_chosen_with_shift_in_the_order_shown(table: Table) -> None:
    table.go_to("c")
    key(table, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert table.selected_ids() == ["b", "c"]


def test_the_current_record_stays_the_current_one_among_others(table: Table) -> None:
    table.go_to("b")
    table.show_ids(["x", "c", "b"])
    assert (table.current_id(), table.currentIndex().row()) == ("b", 2)
    table.show_ids(["x"])
    assert table.current_id() is None


def test_a_record_that_is_not_shown_cannot_be_gone_to(table: Table) -> None:
    table.go_to("a")
    assert not table.go_to("x")
    assert table.current_id() == "a"


def test_a_heading_is_clicked_to_sort_and_the_arrow_alone_sorts_nothing(table: Table) -> None:
    wanted: list[str] = []
    table.rows.sort_wanted.connect(lambda name, _down: wanted.append(name))
    table.sorted_by(0, True)
    assert (table.horizontalHeader().sortIndicatorSection(), wanted) == (0, [])
    header = table.horizontalHeader()
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, header.height() // 2))
    assert wanted == ["text"]


def test_the_columns_share_the_width_by_their_stretch(table: Table) -> None:
    whole = table.viewport().width()
    assert [table.columnWidth(n) for n in range(3)] == [whole * 3 // 6, whole // 6, whole * 2 // 6]


def test_nothing_can_be_typed_into_it_and_it_has_a_name(table: Table) -> None:
    table.go_to("a")
    key(table, Qt.Key.Key_F2)
    QTest.keyClicks(table, "x")
    assert table.findChildren(QLineEdit) == []
    assert table.accessibleName() == "Things"


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("scale", [100, 200])
def test_the_rows_are_as_high_as_the_theme_says_at_once(
    table: Table, qapp: QApplication, scale: int, compact: bool
) -> None:
    theme.apply(qapp, "light", scale, compact=compact)
    assert table.rowHeight(0) == theme.row_height(scale, compact) == theme.row_height_now()
    assert table.rowHeight(0) >= table.fontMetrics().height()


def test_a_table_with_a_row_height_of_its_own_keeps_it(qtbot: QtBot, qapp: QApplication) -> None:
    table = Table(RowModel(COLUMNS, lambda ids: dict.fromkeys(ids, ("a", "1", "b"))), "Things", 50)
    qtbot.addWidget(table)
    table.show_ids(["a"])
    theme.apply(qapp, "light", 200)
    assert table.rowHeight(0) == 50


@pytest.mark.parametrize("width", [300, 400, 700])
def test_a_column_keeps_its_least_width_and_the_others_share_the_rest(qtbot: QtBot, width: int) -> None:
    long = "30 Sep to 31 Dec 25"
    columns = (Column("Date", stretch=1, least=len(long)), Column("What", stretch=9), Column("For", stretch=2, least=4))
    table = Table(RowModel(columns, lambda ids: dict.fromkeys(ids, (long, "Walk", "Hub"))), "Things")
    qtbot.addWidget(table)
    table.show_ids(["a"])
    table.resize(width, 200)
    table.show()
    assert table.columnWidth(0) >= table.fontMetrics().horizontalAdvance(long)
    assert sum(table.columnWidth(n) for n in range(3)) <= table.viewport().width()
    assert table.horizontalScrollBar().maximum() == 0


def test_what_is_cut_off_is_said_in_full_by_the_mouse_and_always_to_a_screen_reader(qtbot: QtBot) -> None:
    long = "Befriending visits to <b>everybody</b> in the hills"
    rows = RowModel((Column("What"), Column("Who")), lambda ids: dict.fromkeys(ids, (long, "Ana")))
    table = Table(rows, "Things")
    qtbot.addWidget(table)
    table.show_ids(["a"])
    table.resize(240, 200)
    table.show()

    def told(column: int) -> str:
        where = table.visualRect(rows.index(0, column)).center()
        event = QHelpEvent(QEvent.Type.ToolTip, where, table.viewport().mapToGlobal(where))
        QApplication.sendEvent(table.viewport(), event)
        return QToolTip.text() if QToolTip.isVisible() else ""

    assert told(1) == ""
    assert "&lt;b&gt;everybody" in told(0)
    assert rows.data(rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == f"What: {long}"
    QToolTip.hideText()


def test_a_column_can_be_given_another_least_width(qtbot: QtBot) -> None:
    columns = (Column("Date", least=18), Column("What", stretch=9))
    table = Table(RowModel(columns, lambda ids: dict.fromkeys(ids, ("12 Jun 25", "Walk"))), "Things")
    qtbot.addWidget(table)
    table.resize(400, 200)
    table.show()
    before = table.columnWidth(0)
    table.set_least(0, 9)
    assert table.fontMetrics().horizontalAdvance("12 Jun 25") < table.columnWidth(0) < before
    assert table.columnWidth(0) + table.columnWidth(1) == table.viewport().width()
