"""Where the keyboard goes in the import window: in reading order with Tab, and at each turn to what comes next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from svdesk.ui.importing.file_bar import FileBar
from svdesk.ui.importing.import_foot import ImportFoot
from svdesk.ui.importing.import_side import ImportSide
from svdesk.ui.importing.import_start import ImportStart
from svdesk.ui.importing.sheet_pane import SheetPane


class ImportFocus:
    """Knows the parts of one import window."""

    def __init__(self, start: ImportStart, top: FileBar, pane: SheetPane, side: ImportSide, foot: ImportFoot) -> None:
        self._start, self._top, self._pane, self._side, self._foot = start, top, pane, side, foot

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        top = (self._top.year, self._top.button, self._top.more, self._top.cancel)
        beside = (*self._pane.tab_stops(), *self._side.tab_stops())
        return [*self._start.tab_stops(), *top, *beside, *self._foot.tab_stops()]

    def begin(self) -> None:
        """Where a person goes on from: the first question, else the button that brings in, else another file."""
        self._pane.go_to_records()
        if self._side.questions.asks:
            self._side.questions.go_to_first()
        elif self._foot.primary.isEnabled():
            self._foot.primary.setFocus()
        else:
            self._top.button.setFocus()

    def after_questions(self) -> None:
        """From the last question to the rows that still need a word, else to the button that brings in."""
        waiting = self._side.held.tab_stops() if self._side.held.isVisible() else []
        row = next((stop for stop in waiting if stop.isVisible() and stop.isEnabled()), None)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._foot.primary.isEnabled():
            self._foot.primary.setFocus(Qt.FocusReason.OtherFocusReason)
