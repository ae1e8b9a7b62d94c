"""One own word whose meaning has changed from a day on, said in place of the list of words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from svdesk.i18n import _
from svdesk.storage.mappings import Use
from svdesk.ui.changes import Changes
from svdesk.ui.terms.meaning_change import MeaningChange
from svdesk.ui.terms.word_panel import used
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.scrolled import Scrolled


class MeaningPane(QWidget):
    """Shown in place of the words; ``left`` comes when the person goes back to them."""

    left = Signal()

    def __init__(self, changes: Changes) -> None:
        super().__init__()
        self.title, self.about = Label("", "section"), Label("", "muted")
        self.change = MeaningChange(changes)
        self.back = button(_("&Back to the words"))
        inside = QWidget()
        column = column_in(inside, self.title, self.about, self.change)
        column.addStretch(1)
        layout = column_in(self, (Scrolled(inside), 1))
        layout.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.back.clicked.connect(self.left)

    def start(self, use: Use) -> None:
        """Show what has been said of this word."""
        self.title.setText(_("“{label}”").format(label=use.own_term.label))
        self.about.setText(used(use))
        self.change.show_word(use.own_term.id)
        self.change.day.setFocus()
