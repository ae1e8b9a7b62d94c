"""A task that takes the place of what a page shows until it is done or put off, so that no window stands in front."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from svdesk.i18n import _
from svdesk.ui.widgets.flow import Flow
from svdesk.ui.widgets.page import button, first_stop
from svdesk.ui.widgets.plain import Label


class InPage(QWidget):
    """A heading, a few sentences, the ``inside``, and at the foot the one thing to do and the way back.

    ``wanted`` comes when it is to be done, ``closed`` when the page is to be shown again; Escape closes it.
    """

    wanted = Signal()
    closed = Signal()

    def __init__(self, title: str, about: str, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.heading, self.about = Label(title, "section"), Label(about, "muted")
        self.said = Label("", "body")
        self.said.setProperty("tone", "fix")
        self.said.hide()
        self.go, self.back = button(verb), button(_("&Back"), _("Shows the page again; nothing is changed."))
        self.go.setProperty("primary", True)
        self.inside = QVBoxLayout()
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(8)
        self.tools = QWidget()
        self.foot = Flow(self.tools)
        for one in (self.go, self.back):
            self.foot.addWidget(one)
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.about)
        column.addLayout(self.inside, 1)
        column.addWidget(self.said)
        column.addWidget(self.tools)
        self.go.clicked.connect(self.wanted)
        self.back.clicked.connect(self.closed)

    def say(self, words: str) -> None:
        """Say beside the button why it could not be done; nothing for an empty text."""
        self.said.setText(_("Must fix: {words}").format(words=words) if words else "")
        self.said.setVisible(bool(words))

    def begin(self) -> None:
        """Put the focus where the task begins."""
        first = first_stop(self)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape puts the task off."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
