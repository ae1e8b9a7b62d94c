"""What is doubtful about a file is said, with the sheet where it is."""

from pytestqt.qtbot import QtBot

from svdesk.services.workbook.sheet import Note
from svdesk.ui.importing.file_notes import FileNotes


def test_notes_stand_with_their_sheet_as_plain_text(qtbot: QtBot) -> None:
    notes = FileNotes()
    qtbot.addWidget(notes)
    notes.show()
    notes.show_notes([Note("macros", None, "The workbook holds macros."), Note("x", "<b>Log</b>", "Hidden rows: 3.")])
    assert notes.words.text() == "The workbook holds macros.\n<b>Log</b>: Hidden rows: 3."
    notes.show_notes([])
    assert not notes.isVisible()
