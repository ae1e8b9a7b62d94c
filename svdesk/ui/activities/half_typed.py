"""Says on Home and Activities that a new activity was half typed when the program ended, and leads back to it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from svdesk.i18n import _
from svdesk.storage import scratch
from svdesk.storage.store import Store
from svdesk.ui.activities.leftovers import NEW, Leftovers
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label

_MOST = 60
"""Letters of what was typed; enough to know it again."""


class HalfTyped(QFrame):
    """A line that is hidden where nothing waits; ``wanted`` comes when somebody wants to go on with it."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.words, self.go_on = Label(""), button(_("Go on with it"), _("Shows what was typed, to be finished."))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.addWidget(self.words, 1)
        row.addWidget(self.go_on)
        self.go_on.clicked.connect(self.wanted)
        self.hide()

    def look(self, store: Store) -> None:
        """Say what of a new activity waits in *store*, if anything does."""
        left = Leftovers.read(scratch.kept(store, NEW))
        if left:
            self.words.setText(_said(left))
        self.setVisible(bool(left))


def _said(left: Leftovers) -> str:
    typed = " ".join(left.texts.get("text", "").split())
    if not typed:
        return _("A new activity was begun and is not kept yet.")
    shown = typed if len(typed) <= _MOST else f"{typed[:_MOST].rstrip()}…"
    return _("A new activity was begun and is not kept yet: “{text}”.").format(text=shown)
