"""A longer text is given back as it came while nobody changes it, and what is being typed is never overwritten."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.ui.widgets.note_box import NoteBox


def test_a_text_is_given_back_as_it_came(qtbot: QtBot) -> None:
    box = NoteBox("Public note")
    qtbot.addWidget(box)
    told: list[str] = []
    box.typed.connect(lambda: told.append(""))
    box.show_value(" Two\r\nlines  and\u2028more ")
    assert (box.value(), box.touched, told) == (" Two\r\nlines  and\u2028more ", False, [])


def test_what_is_typed_is_told_and_kept_without_needless_spaces(qtbot: QtBot) -> None:
    box = NoteBox("Public note")
    qtbot.addWidget(box)
    with qtbot.waitSignal(box.typed):
        QTest.keyClicks(box, "It  rained ")
    QTest.keyClick(box, Qt.Key.Key_Return)
    QTest.keyClicks(box, "all day")
    assert box.value() == "It rained\nall day"


def test_showing_the_same_again_leaves_the_typing_and_another_text_replaces_it_only_afresh(qtbot: QtBot) -> None:
    box = NoteBox("Public note")
    qtbot.addWidget(box)
    QTest.keyClicks(box, "It rained ")
    box.show_value("It rained")
    assert (box.toPlainText(), box.touched) == ("It rained ", False)
    QTest.keyClicks(box, "all")
    box.show_value("It shone")
    assert box.toPlainText() == "It rained all"
    box.show_value("It shone", afresh=True)
    assert (box.toPlainText(), box.touched) == ("It shone", False)


def test_it_grows_with_the_text(qtbot: QtBot) -> None:
    box = NoteBox("Public note", 2)
    qtbot.addWidget(box)
    before, font = box.height(), box.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    box.setFont(font)
    assert box.height() >= before + box.fontMetrics().lineSpacing() // 2


def test_tab_leaves_it(qtbot: QtBot) -> None:
    box = NoteBox("Public note")
    qtbot.addWidget(box)
    assert box.tabChangesFocus()
    assert box.accessibleName() == "Public note"
