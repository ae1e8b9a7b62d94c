"""A field is led to by its words, and a screen reader says them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from svdesk.ui.widgets.field import field


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
