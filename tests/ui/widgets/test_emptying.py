"""What is taken out of a layout is out of sight at once, and gone when Qt has time."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from svdesk.ui.widgets.emptying import discard, empty


def box_of(qtbot: QtBot, *parts: QWidget) -> tuple[QWidget, QVBoxLayout]:
    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    for part in parts:
        column.addWidget(part)
    box.show()
    return box, column


def labels_in(box: QWidget) -> list[str]:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return [label.text() for label in box.findChildren(QLabel)]


def test_everything_goes_also_what_comes_after_a_space(qtbot: QtBot) -> None:
    first, last = QLabel("first"), QLabel("last")
    box, column = box_of(qtbot, first)
    column.addStretch(1)
    column.addLayout(QHBoxLayout())
    column.addWidget(last)
    empty(column)
    assert (column.count(), first.isVisible(), last.isVisible()) == (0, False, False)
    assert labels_in(box) == []


def test_one_part_goes_and_the_others_stay(qtbot: QtBot) -> None:
    one, other = QLabel("one"), QLabel("other")
    box, column = box_of(qtbot, one, other)
    discard(column, one)
    assert (column.count(), one.isVisible(), other.isVisible()) == (1, False, True)
    assert labels_in(box) == ["other"]
