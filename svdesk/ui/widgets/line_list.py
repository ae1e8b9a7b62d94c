"""A list of sentences: each goes on in the next line where there is no room, so that it never scrolls sideways."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QWidget


class LineList(QListWidget):
    """*name* is said by a screen reader; *look* is the name under which the style sheet knows lists of this kind."""

    def __init__(self, name: str, look: str = "answered", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setObjectName(look)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
