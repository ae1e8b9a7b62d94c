"""A screen of the import window that is not the rehearsal: its title, a way back, and what it is about."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from svdesk.i18n import _
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label

SHARES = [2400, 4000]
"""How the width is shared by a list and what is told of one line of it; only the ratio counts."""


class Screen(QWidget):
    """A title with ``back`` beside it; a subclass fills ``body`` and reads again in ``reload``.

    ``refused`` carries a ``UserError``, ``told`` a sentence of what was done.
    """

    back = Signal()
    refused = Signal(object)
    told = Signal(str)

    def __init__(self, title: str, about: str) -> None:
        super().__init__()
        self.title = Label(title, "title")
        self.leave = button(_("Bac&k"), _("Escape does the same."))
        self.leave.clicked.connect(self.back)
        self.body = QVBoxLayout()
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 24, 12)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(Label(about, "muted"))
        layout.addLayout(self.body, 1)

    def reload(self) -> None:
        """Read again what is shown."""

    def reread(self) -> None:
        """Read again, if anybody looks at it; for whenever something has changed."""
        if self.isVisible():
            self.reload()

    def begin(self) -> None:
        """Move the focus to where a person goes on from."""
