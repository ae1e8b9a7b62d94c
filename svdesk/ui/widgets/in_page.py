"""A task that takes the place of what a page shows until it is done or put off, so that no window stands in front."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from svdesk.i18n import _
from svdesk.ui.widgets.flow import flowing
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import button, first_stop
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.scrolled import Scrolled


class InPage(QWidget):
    """A heading, a few sentences, the ``inside``, and at the foot the one thing to do and the way back.

    ``wanted`` comes when it is to be done, ``closed`` when the page is to be shown again; Escape closes it.
    *besides* are other ways at its foot. ``start`` is where the focus begins, where that is not the first thing.
    """

    wanted = Signal()
    closed = Signal()

    def __init__(self, title: str, about: str, verb: str, *, besides: Sequence[QPushButton] = ()) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.start: QWidget | None = None
        self._tall: list[tuple[QWidget, int]] = []
        self.heading, self.about = Label(title, "section"), Label(about, "muted")
        self.said = Label("", "body")
        self.said.setProperty("tone", "fix")
        self.said.hide()
        self.go = button(verb, primary=True)
        self.back = button(_("&Back"), _("Shows the page again; nothing is changed."))
        self.inside = QVBoxLayout()
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(8)
        self.tools = flowing(self.go, *besides, self.back)
        whole = QWidget()
        column_in(whole, self.about, (self.inside, 1))
        self._column = column_in(self, self.heading, (Scrolled(whole), 1), gap=8)
        self.go.clicked.connect(self.wanted)
        self.back.clicked.connect(self.closed)

    def complete(self) -> None:
        """Put the foot beneath what is ``inside`` by now, once; Tab comes to it last because it is put there last."""
        self._column.addWidget(self.said)
        self._column.addWidget(self.tools)

    def say(self, words: str) -> None:
        """Say beside the button why it could not be done; nothing for an empty text."""
        self.said.tell(_("Must fix: {words}").format(words=words) if words else "")

    def begin(self) -> None:
        """Put the focus where the task begins."""
        first = self.start or first_stop(self)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def tall(self, part: QWidget, lines: int) -> None:
        """Keep *part* at least so many *lines* of text high, however large that is; the whole scrolls instead."""
        self._tall.append((part, lines))
        self._keep_room()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Keep room for as many lines when the text has another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_tall"):
            self._keep_room()

    def _keep_room(self) -> None:
        for part, lines in self._tall:
            part.setMinimumHeight(lines * self.fontMetrics().lineSpacing())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape puts the task off."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
