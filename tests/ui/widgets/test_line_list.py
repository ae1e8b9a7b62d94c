"""A list of sentences is read whole: they wrap, and nothing has to be scrolled sideways."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from svdesk.ui.widgets.line_list import LineList


def test_a_long_line_goes_on_in_the_next_and_the_list_has_a_name(qtbot: QtBot) -> None:
    made = LineList("Answered questions")
    qtbot.addWidget(made)
    made.addItems(["short", "a sentence that is much longer than the list is wide " * 4])
    made.resize(240, 300)
    made.show()
    qtbot.waitUntil(lambda: made.visualItemRect(made.item(1)).height() > 2 * made.visualItemRect(made.item(0)).height())
    assert made.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert (made.accessibleName(), made.objectName()) == ("Answered questions", "answered")


def test_it_is_as_high_as_its_rows_at_every_width(qtbot: QtBot) -> None:
    made = LineList("Answered questions")
    qtbot.addWidget(made)
    made.addItems(["a sentence that needs two lines where there is little room", "short"])
    made.be_as_high_as_its_rows(20)
    made.show()
    for wide in (900, 200):
        made.resize(wide, made.height())
        qtbot.waitUntil(lambda: made.viewport().rect().contains(made.visualItemRect(made.item(1))))
