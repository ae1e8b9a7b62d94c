"""A field is led to by its words, and a screen reader says them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from svdesk.ui.widgets.field import field, words_beside


def test_words_name_their_field_and_their_letter_leads_to_it(qtbot: QtBot) -> None:
    window, place, note = QWidget(), QLineEdit(), QLineEdit()
    layout = QVBoxLayout(window)
    layout.addWidget(field("Whe&re", place))
    layout.addWidget(field("Pri&vate note", note, "Never leaves this file."))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    place.setFocus()
    assert (place.accessibleName(), note.accessibleName()) == ("Where", "Private note")
    assert note.accessibleDescription() == "Never leaves this file."
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    assert note.hasFocus()


def test_words_beside_a_box_name_it_and_lead_to_it(qtbot: QtBot) -> None:
    box, other = QLineEdit(), QLineEdit()
    for one in (box, other):
        qtbot.addWidget(one)
    label = words_beside("Fi&nd a word", box)
    qtbot.addWidget(label)
    assert (label.buddy(), label.wordWrap(), box.accessibleName()) == (box, False, "Find a word")
    qtbot.addWidget(words_beside("A12 should say", other, "Sheet1, A12 should say"))
    assert other.accessibleName() == "Sheet1, A12 should say"
