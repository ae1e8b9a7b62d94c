"""A day is typed as British people type one, and the arrow keys go to the next and the one before."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.ui.widgets.date_box import DateBox


def test_a_day_is_typed_short_and_written_out(qtbot: QtBot) -> None:
    box = DateBox("When")
    qtbot.addWidget(box)
    QTest.keyClicks(box, "3/4/25")
    assert box.value() == date(2025, 4, 3)
    box.write_out()
    assert box.text() == "3 April 2025"


def test_today_is_the_day_of_the_clock(qtbot: QtBot) -> None:
    box = DateBox("When")
    qtbot.addWidget(box)
    QTest.keyClicks(box, "today")
    assert box.value() == date.today()


def test_up_is_the_next_day_and_down_the_one_before(qtbot: QtBot) -> None:
    box = DateBox("When")
    qtbot.addWidget(box)
    box.show_value(date(2024, 2, 28))
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert box.text() == "29 February 2024"
    QTest.keyClick(box, Qt.Key.Key_Up)
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert (box.text(), box.touched) == ("28 February 2024", False)


def test_arrows_leave_alone_what_is_no_day(qtbot: QtBot) -> None:
    box = DateBox("When")
    qtbot.addWidget(box)
    for text in ("", "soon"):
        box.setText(text)
        QTest.keyClick(box, Qt.Key.Key_Up)
        assert box.text() == text
    box.show_value(date.max, afresh=True)
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert box.value() == date.max
