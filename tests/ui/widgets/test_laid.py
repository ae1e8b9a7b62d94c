"""Parts stand one after the other with no room around them, and take what is left over as they were told."""

from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from svdesk.ui.widgets.laid import column_in, row_in


def small() -> QWidget:
    made = QWidget()
    made.setMinimumSize(10, 10)
    return made


def test_a_column_lays_widgets_and_layouts_beneath_each_other(qtbot: QtBot) -> None:
    box, first, within, last = QWidget(), small(), small(), small()
    qtbot.addWidget(box)
    line = QHBoxLayout()
    line.addWidget(within)
    column_in(box, first, line, (last, 1), gap=6)
    box.resize(50, 100)
    box.show()
    assert [(part.x(), part.y(), part.height()) for part in (first, within, last)] == [
        (0, 0, 10),
        (0, 16, 10),
        (0, 32, 68),
    ]


def test_a_row_lays_them_beside_each_other_and_shares_out_what_is_left(qtbot: QtBot) -> None:
    box, first, second = QWidget(), small(), small()
    qtbot.addWidget(box)
    row_in(box, (first, 1), (second, 3), gap=0)
    box.resize(80, 30)
    box.show()
    assert [(part.x(), part.width()) for part in (first, second)] == [(0, 20), (20, 60)]


def test_without_a_gap_of_its_own_it_has_that_of_the_style(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    assert column_in(box).spacing() == QHBoxLayout(QWidget(box)).spacing() > 0
