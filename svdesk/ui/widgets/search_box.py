"""The box of every search above a list, so that the same keys clear it and leave it everywhere."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class SearchBox(QLineEdit):
    """Typing searches; Down or Enter goes to what was found, Escape clears the box, and leaves it once it is empty.

    ``went_down`` says the former; ``gave_up`` that Escape was pressed in the empty box: the focus goes to the list.
    """

    went_down = Signal()
    gave_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave the box by Down, Enter or Escape; every other key is typing."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.went_down.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.gave_up.emit()
        else:
            super().keyPressEvent(event)
