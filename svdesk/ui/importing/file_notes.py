"""What it is as well to know of how a file was read: formulas without results, hidden sheets, doubtful letters."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from svdesk.i18n import _
from svdesk.services.workbook.sheet import Note
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.plain import Label

_SOURCES: Mapping[str, str] = {
    "return": _(
        "This is a return that svdesk made. Its figures are totals, not the single things that were done, so none of"
        " them comes in here as an activity. To compare a year with them: File, Totals of earlier years."
    ),
    "desk-file": _(
        "These are earlier records of svdesk. Each activity comes in with its counts, as it was kept there."
    ),
    "pasted": _("This is a table that was pasted. It comes in as a file would, and is known again by what it says."),
}


class FileNotes(QWidget):
    """What a person should know about how the file was read."""

    def __init__(self) -> None:
        super().__init__()
        self.words = Label("", "muted")
        column_in(self, Label(_("About the file"), "section"), self.words)

    def show_notes(self, notes: Sequence[Note], source: str = "") -> None:
        """Show these notes, and what is to be said of a *source* of this kind; without any, nothing."""
        about = [_SOURCES[source]] if source in _SOURCES else []
        self.words.setText("\n".join([*about, *(note.sentence for note in notes)]))
        self.setVisible(bool(notes or about))
