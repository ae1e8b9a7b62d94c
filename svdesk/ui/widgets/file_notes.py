"""What it is as well to know of how a file was read: formulas without results, hidden sheets, doubtful letters."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from svdesk.i18n import _
from svdesk.services.workbook.sheet import Note
from svdesk.ui.widgets.plain import Label


class FileNotes(QWidget):
    """What a person should know about how the file was read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Label("", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Label(_("About the file"), "section"))
        layout.addWidget(self.words)

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show these notes; without any, nothing."""
        told = (f"{note.sheet}: {note.message}" if note.sheet else note.message for note in notes)
        self.words.setText("\n".join(told))
        self.setVisible(bool(notes))
