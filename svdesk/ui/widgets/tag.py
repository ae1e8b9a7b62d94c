"""A status as a word in a small outlined tag; its colour only repeats what the word says."""

from PySide6.QtWidgets import QWidget

from svdesk.domain.problem import Severity
from svdesk.i18n import _
from svdesk.ui.widgets.dressing import dress
from svdesk.ui.widgets.plain import Label

WORDS = {
    Severity.STOP: ("fix", _("Must fix")),
    Severity.WARN: ("look", _("Worth a look")),
    Severity.NOTE: ("information", _("Note")),
}


class Tag(Label):
    """A word in an outline; *tone* is ok, look, fix, information or plain."""

    def __init__(self, word: str, tone: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(word, "tag", parent)
        self.setWordWrap(False)
        self.set(word, tone)

    def set(self, word: str, tone: str) -> None:
        """Show another word in another tone."""
        self.setText(word)
        dress(self, "tone", tone)


def severity_tag(severity: Severity) -> Tag:
    """The tag of a Problem: Must fix, Worth a look, or Note."""
    tone, word = WORDS[severity]
    return Tag(word, tone)
