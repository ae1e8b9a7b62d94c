"""A status as a word in a small outlined tag; its colour only repeats what the word says."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from svdesk.domain.problem import Severity
from svdesk.i18n import _
from svdesk.ui.widgets.dressing import dress
from svdesk.ui.widgets.plain import Label, said

WORDS = {
    Severity.STOP: ("fix", _("Must fix")),
    Severity.WARN: ("look", _("Worth a look")),
    Severity.NOTE: ("information", _("Note")),
}


class Tag(Label):
    """A word in an outline; *tone* is ok, look, fix, information or plain.

    ``clicked`` says that one which leads on was clicked; whatever it leads to has a button for the keys elsewhere.
    """

    clicked = Signal()

    def __init__(self, word: str, tone: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(word, "tag", parent)
        self.setWordWrap(False)
        self.set(word, tone)

    def set(self, word: str, tone: str) -> None:
        """Show another word in another tone."""
        self.setText(word)
        dress(self, "tone", tone)

    def lead_on(self, where: str) -> None:
        """Let it be clicked from now on; *where* that leads is said in its tooltip."""
        self.setToolTip(said(where))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Wait for the mouse to be let go, of which Qt tells nobody who does not take this."""
        super().mousePressEvent(event)
        event.setAccepted(event.isAccepted() or bool(self.toolTip()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Lead on, unless the mouse was moved away meanwhile, or it is another button."""
        super().mouseReleaseEvent(event)
        left = event.button() is Qt.MouseButton.LeftButton
        if left and self.toolTip() and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


def severity_tag(severity: Severity) -> Tag:
    """The tag of a Problem: Must fix, Worth a look, or Note."""
    tone, word = WORDS[severity]
    return Tag(word, tone)
