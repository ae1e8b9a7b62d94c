"""Alt and a letter lead somewhere or do nothing: Qt would type the letter where no button has it."""

import sys

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

_HELD = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
"""Windows says Ctrl and Alt for AltGr, which types; X11 says neither."""


class AltTypesNothing(QObject):
    """An event filter for the application: what is pressed with Alt alone, and leads nowhere, is not typed."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep such a letter from the box that has the focus; on macOS the same key types letters with accents."""
        return (
            sys.platform != "darwin"
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QLineEdit | QPlainTextEdit)
            and event.modifiers() & _HELD == Qt.KeyboardModifier.AltModifier
            and bool(event.text().strip())
            and event.text().isprintable()
        )
