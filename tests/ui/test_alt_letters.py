"""Alt and a letter that no button has are typed nowhere."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from svdesk.ui.alt_letters import AltTypesNothing

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, PLAIN = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


def _typed(qtbot: QtBot, box: QLineEdit | QPlainTextEdit, held: Qt.KeyboardModifier, text: str) -> str:
    application = QApplication.instance()
    assert application is not None
    filtered = AltTypesNothing()
    application.installEventFilter(filtered)
    qtbot.addWidget(box)
    QApplication.sendEvent(box, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_G, held, text))
    application.removeEventFilter(filtered)
    return box.text() if isinstance(box, QLineEdit) else box.toPlainText()


@pytest.mark.parametrize("make", [QLineEdit, QPlainTextEdit])
@pytest.mark.parametrize(
    ("held", "text", "typed"),
    [(ALT, "g", ""), (ALT | SHIFT, "G", ""), (PLAIN, "g", "g"), (SHIFT, "G", "G"), (ALT | CTRL, "€", "€")],
)
def test_only_what_alt_alone_holds_is_not_typed(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    make: type[QLineEdit | QPlainTextEdit],
    held: Qt.KeyboardModifier,
    text: str,
    typed: str,
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert _typed(qtbot, make(), held, text) == typed


def test_on_macos_alt_types_letters_with_accents(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    assert _typed(qtbot, QLineEdit(), ALT, "ŵ") == "ŵ"
