"""Says on Home that an import was cut short, and leads to bringing it in again; or it is put away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from svdesk.i18n import _
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label


class CutShortLine(QFrame):
    """A line with *words*, none where they are empty; ``wanted`` comes when the import is to be done again.

    ``dismissed`` comes when it is put away.
    """

    wanted = Signal()
    dismissed = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self._words = Label(words, "strong")
        self.again = button(_("&Import it again"), _("Opens the import, where the file is chosen."))
        self.dismiss = button(_("Dismiss"), _("It is not said again."), quiet=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.addWidget(self._words, 1)
        row.addWidget(self.again)
        row.addWidget(self.dismiss)
        self.again.clicked.connect(self.wanted)
        self.dismiss.clicked.connect(self._put_away)
        self.setVisible(bool(words))

    def text(self) -> str:
        """What it says; empty once it was put away."""
        return self._words.text()

    def _put_away(self) -> None:
        self._words.setText("")
        self.hide()
        self.dismissed.emit()
