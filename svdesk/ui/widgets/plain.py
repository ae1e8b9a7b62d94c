"""Labels and text boxes which take any text as plain text, so that nothing in the data is ever run or fetched.

Qt's own label loads pictures that a text names, even from another machine. These are the only ones in the program.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QWidget


class Label(QLabel):
    """A line or paragraph of plain text; ``role`` is one of the type sizes, or muted.

    Text can be selected with the mouse, wraps, and has the text itself as its name for a screen reader.
    """

    def __init__(self, text: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setWordWrap(True)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setText(text)

    def tell(self, words: str) -> None:
        """Say *words*, or take no room where there are none."""
        self.setText(words)
        self.setVisible(bool(words))


class Paragraphs(QPlainTextEdit):
    """A box for a longer text; Tab moves on to the next field instead of writing a tab."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)


def said(text: str) -> str:
    """*text* for a tooltip, which Qt would otherwise read as rich text when it looks like it."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span>{escaped}</span>"
