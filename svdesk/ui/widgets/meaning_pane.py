"""One own word whose meaning has changed from a day on, said in place of the list of words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from svdesk.i18n import _
from svdesk.storage.mappings import Use
from svdesk.ui.changes import Changes
from svdesk.ui.widgets.meaning_change import MeaningChange
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.scrolled import Scrolled
from svdesk.ui.widgets.word_panel import used


class MeaningPane(QWidget):
    """Shown in place of the words; ``left`` comes when the person goes back to them."""

    left = Signal()

    def __init__(self, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.about = Label("", "section"), Label("", "muted")
        self.change = MeaningChange(changes)
        self.back = button(_("&Back to the words"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.title, self.about, self.change):
            column.addWidget(widget)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Scrolled(inside), 1)
        layout.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.back.clicked.connect(self.left)

    def start(self, use: Use) -> None:
        """Show what has been said of this word."""
        self.title.setText(_("“{label}”").format(label=use.own_term.label))
        self.about.setText(used(use))
        self.change.show_word(use.own_term.id)
        self.change.day.setFocus()
