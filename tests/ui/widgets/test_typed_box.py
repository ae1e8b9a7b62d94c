"""A box reads what is typed when it is left, writes out what it understood, and never loses what it did not."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from svdesk.domain.activity_check import length_written
from svdesk.ui.as_typed import read_minutes
from svdesk.ui.widgets.date_box import DateBox
from svdesk.ui.widgets.typed_box import TypedBox

DAY = date(2025, 6, 12)


def shown(qtbot: QtBot, *boxes: QLineEdit) -> None:
    """A window with these boxes, the first of which has the focus."""
    window = QWidget()
    layout = QVBoxLayout(window)
    for box in boxes:
        layout.addWidget(box)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    boxes[0].setFocus()
    boxes[0].keep_window = window  # type: ignore[attr-defined]


def minutes_box() -> TypedBox[int]:
    return TypedBox("How long", read_minutes, length_written)


def test_what_was_understood_is_written_out_when_the_box_is_left(qtbot: QtBot) -> None:
    box = minutes_box()
    shown(qtbot, box, QLineEdit())
    QTest.keyClicks(box, "1h 30m")
    assert (box.text(), box.value()) == ("1h 30m", 90)
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert (box.text(), box.value()) == ("1 hour 30 minutes", 90)


def test_what_was_not_understood_stays_as_it_was_typed(qtbot: QtBot) -> None:
    box = minutes_box()
    shown(qtbot, box, QLineEdit())
    QTest.keyClicks(box, "quite long")
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert (box.text(), box.value(), box.unread) == ("quite long", None, True)
    box.show_value(60)
    assert box.text() == "quite long"
    box.show_value(60, afresh=True)
    assert (box.text(), box.unread) == ("1 hour", False)


def test_the_value_shown_is_given_back_untouched_however_it_is_written(qtbot: QtBot) -> None:
    box = TypedBox[str]("Where", lambda text: text.strip() or None, str)
    qtbot.addWidget(box)
    box.show_value("  Two  spaces ")
    assert box.value() == "  Two  spaces "
    assert not box.touched


def test_a_value_read_again_does_not_disturb_what_means_the_same(qtbot: QtBot) -> None:
    box = minutes_box()
    shown(qtbot, box, QLineEdit())
    QTest.keyClicks(box, "90")
    box.show_value(90)
    assert (box.text(), box.touched) == ("90", False)
    box.show_value(60)
    assert box.text() == "1 hour"
    box.show_value(None)
    assert box.text() == ""


def test_typing_is_told_and_showing_is_not(qtbot: QtBot) -> None:
    box = minutes_box()
    shown(qtbot, box)
    told: list[str] = []
    box.typed.connect(lambda: told.append(box.text()))
    box.show_value(90)
    assert told == []
    QTest.keyClick(box, Qt.Key.Key_End)
    QTest.keyClicks(box, "x")
    assert told == ["1 hour 30 minutesx"]


def test_a_box_that_may_not_be_empty_shows_its_value_again(qtbot: QtBot) -> None:
    box, free = DateBox("When", required=True), DateBox("To")
    shown(qtbot, box, free, QLineEdit())
    for one in (box, free):
        one.show_value(DAY)
        QTest.keyClick(one, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(one, Qt.Key.Key_Delete)
        QTest.keyClick(one, Qt.Key.Key_Tab)
    assert (box.value(), box.text()) == (DAY, "12 June 2025")
    assert (free.value(), free.text()) == (None, "")


def test_undo_in_the_box_takes_back_the_typing_in_it(qtbot: QtBot) -> None:
    box = minutes_box()
    shown(qtbot, box)
    box.show_value(90)
    QTest.keyClicks(box, "x")
    box.undo()
    assert (box.text(), box.touched) == ("1 hour 30 minutes", False)
