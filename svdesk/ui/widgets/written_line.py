"""Says which files were written and where, with a way to the folder; it stays until another return is chosen."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from svdesk.i18n import _
from svdesk.services.returns.export import Exported
from svdesk.ui.folders import open_folder
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label


class WrittenLine(QWidget):
    """A line that is hidden until something was written. Only a folder is ever opened, never a file in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path()
        self.words, self.open_folder = Label("", "strong"), button(_("&Open the folder"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words, 1)
        row.addWidget(self.open_folder)
        self.open_folder.clicked.connect(lambda: open_folder(self._folder))
        self.hide()

    def show_written(self, done: Exported) -> None:
        """Say what was written and where."""
        if done.draft:
            said = _("A draft was written to {folder}: {name}, and its figures as .csv and .xlsx beside it.")
        else:
            said = _("Written to {folder}: {name}, and its figures as .csv and .xlsx beside it.")
        self._folder = done.pdf.parent
        self.words.setText(said.format(folder=self._folder, name=done.pdf.name))
        self.show()
