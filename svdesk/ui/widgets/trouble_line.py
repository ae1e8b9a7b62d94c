"""The line under a page's title for what could not be done; however long that is, nothing on the page moves.

One line is always kept free for it. What is longer lies over the title as well, where there is nothing to press, until
it is closed or something else is done.
"""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from svdesk.i18n import _
from svdesk.ui.widgets.buttons import button
from svdesk.ui.widgets.laid import row_in
from svdesk.ui.widgets.plain import Label

_EDGES = 2
"""What the outline takes of the height of a line, in pixels."""


class TroubleLine(QWidget):
    """The room for one line on *page*, over which the words are laid, and over its *title* where that is too little."""

    def __init__(self, page: QWidget, title: QWidget) -> None:
        super().__init__(page)
        self._title = title
        self._card = QFrame(page)
        self._card.setObjectName("trouble")
        self.words = Label("", "body")
        self.words.setProperty("tone", "fix")
        self.close_it = button(_("Close"), _("Takes away what stands over the page."), quiet=True)
        row = row_in(self._card, (self.words, 1))
        row.addWidget(self.close_it, 0, Qt.AlignmentFlag.AlignTop)
        self._card.hide()
        self.close_it.clicked.connect(lambda: self.tell(""))
        self._keep_room()

    def text(self) -> str:
        """What is said; empty when nothing is."""
        return "" if self._card.isHidden() else self.words.text()

    def tell(self, words: str) -> None:
        """Say *words*; nothing for an empty text."""
        self.words.setText(words)
        self._card.setVisible(bool(words))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Be as wide as the page is."""
        super().resizeEvent(event)
        self._place()

    def moveEvent(self, event: QMoveEvent) -> None:  # noqa: N802
        """Stay under the title."""
        super().moveEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Keep a line free of another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_card"):
            self._keep_room()
            self._place()

    def _keep_room(self) -> None:
        self.setFixedHeight(self.fontMetrics().lineSpacing() + _EDGES)

    def _place(self) -> None:
        if self._card.isHidden():
            return
        several = self.words.heightForWidth(self.width()) > self.height()
        self.close_it.setVisible(several)
        room = self.geometry()
        if several:
            # Beside the title there may be buttons, which can still be pressed.
            room.setTop(self._title.y())
            room.setWidth(self._title.width())
            beside = self.close_it.sizeHint().width() + self._card.layout().spacing()  # type: ignore[union-attr]
            high = self.words.heightForWidth(room.width() - beside)
            room.setHeight(max(room.height(), high, self.close_it.sizeHint().height()))
        self._card.setGeometry(room)
        self._card.raise_()
