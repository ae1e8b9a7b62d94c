"""Says which files were written and where, with a way to the folder; it stays until another return is chosen."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from svdesk.i18n import _
from svdesk.services.returns.export import Exported
from svdesk.ui.folders import open_folder
from svdesk.ui.widgets.laid import row_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label


class WrittenLine(QWidget):
    """A line that is hidden until something was written. Only a folder is ever opened, never a file in it."""

    def __init__(self) -> None:
        super().__init__()
        self._folder, self._said = Path(), ""
        self.words, self.open_folder = Label("", "strong"), button(_("&Open the folder"))
        row_in(self, (self.words, 1), self.open_folder)
        self.open_folder.clicked.connect(lambda: open_folder(self._folder))
        self.hide()

    def show_written(self, done: Exported) -> None:
        """Say what was written and where."""
        if done.draft:
            said = _("A draft was written to {folder}: {name}, and its figures as .csv and .xlsx beside it.")
        else:
            said = _("Written to {folder}: {name}, and its figures as .csv and .xlsx beside it.")
        self._folder = done.pdf.parent
        self._said = said.format(folder=self._folder, name=done.pdf.name)
        self.words.setText(self._said)
        self.show()

    def tell_changed(self, changed: bool) -> None:
        """Say that the return is no longer what was written, where it is so."""
        since = _("The return has changed since.")
        self.words.setText(f"{self._said} {since}" if changed else self._said)
