"""Two columns become one where letters would have no room, and whatever has the focus is brought into sight."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from svdesk.ui import theme
from svdesk.ui.widgets.two_columns import TwoColumns


class Both:
    """Two columns, each with a list, and a box at the foot of the right one."""

    def __init__(self, qtbot: QtBot) -> None:
        self.left, self.right, self.box = QListWidget(), QWidget(), QLineEdit()
        self.list = QListWidget()
        column = QVBoxLayout(self.right)
        column.addWidget(self.list, 1)
        column.addWidget(self.box)
        self.columns = TwoColumns(self.left, self.right, ((self.left, 10), (self.list, 12), (self.right, 0)))
        qtbot.addWidget(self.columns)
        self.columns.resize(1000, 500)
        with qtbot.waitActive(self.columns):
            self.columns.show()


@pytest.fixture
def both(qtbot: QtBot, qapp: QApplication) -> Both:
    theme.apply(qapp, "light", 100)
    return Both(qtbot)


def test_side_by_side_the_columns_share_width_and_height_and_nothing_scrolls(both: Both) -> None:
    assert not both.columns.in_one()
    assert both.left.width() < both.right.width()
    assert both.left.y() == both.right.y()
    assert both.columns.verticalScrollBar().maximum() == 0


def test_in_a_narrow_window_they_stand_one_above_the_other_and_keep_their_height(both: Both) -> None:
    both.columns.resize(400, 500)
    QApplication.processEvents()
    line = both.columns.fontMetrics().lineSpacing()
    assert both.columns.in_one()
    assert both.right.y() >= both.left.y() + both.left.height()
    assert both.left.height() >= 10 * line
    assert both.list.height() >= 12 * line
    both.columns.resize(1000, 500)
    QApplication.processEvents()
    assert not both.columns.in_one()
    assert both.columns.verticalScrollBar().maximum() == 0


def test_larger_text_makes_one_column_of_two(both: Both, qapp: QApplication) -> None:
    theme.apply(qapp, "light", 200)
    QApplication.processEvents()
    one = both.columns.in_one()
    theme.apply(qapp, "light", 100)
    assert one


def test_whatever_gets_the_focus_is_brought_into_sight(both: Both, qtbot: QtBot) -> None:
    def bottom() -> int:
        return both.box.mapTo(both.columns.viewport(), both.box.rect().bottomLeft()).y()

    both.columns.resize(400, 300)
    qtbot.waitUntil(lambda: bottom() > both.columns.viewport().height())
    both.box.setFocus()
    assert bottom() <= both.columns.viewport().height()
