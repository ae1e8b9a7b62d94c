"""A heading that repeats what is typed and stays one line, however long that is, so that nothing beneath it moves."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette

from svdesk.ui.widgets.plain import Label, said


class CutLine(Label):
    """One line of plain text, cut with “…” where there is no room; a screen reader and the tooltip have all of it."""

    def __init__(self, text: str = "", role: str = "section") -> None:
        super().__init__("", role)
        self.setWordWrap(False)
        # What is drawn is not what Qt would let a mouse mark.
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.show_words(text)

    def show_words(self, words: str) -> None:
        """Show *words*, all of which stand in the tooltip."""
        self.setText(words)
        self.setToolTip(said(words) if words else "")

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As high as a line, and no width that the words would ask for."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw as much of the words as there is room for."""
        room = self.contentsRect()
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter = QPainter(self)
        role, enabled = QPalette.ColorRole.WindowText, self.isEnabled()
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.style().drawItemText(painter, room, left, self.palette(), enabled, words, role)
        painter.end()
