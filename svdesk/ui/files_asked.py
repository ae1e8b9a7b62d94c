"""macOS asks for a file by an event, not on the command line: when it is double-clicked, also while svdesk runs."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent


class FilesAsked(QObject):
    """An event filter for the application; ``asked`` is sent with each file, and ``first`` is the one asked earliest.

    A program that is started by a double click is asked before it has a window, hence ``first``.
    """

    asked = Signal(Path)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.first: Path | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the files of this computer that the system asks for; addresses are left alone."""
        if isinstance(event, QFileOpenEvent) and event.file():
            path = Path(event.file())
            self.first = self.first or path
            self.asked.emit(path)
            return True
        return super().eventFilter(watched, event)
