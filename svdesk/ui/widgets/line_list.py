"""A list of sentences: each goes on in the next line where there is no room, so that it never scrolls sideways."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget

_AROUND = 12
"""What the edge, and the ring of the focus, take of the height, in pixels."""


class LineList(QListWidget):
    """*name* is said by a screen reader; *look* is the name under which the style sheet knows lists of this kind."""

    def __init__(self, name: str, look: str = "answered") -> None:
        super().__init__()
        self._lines = 0
        self.setAccessibleName(name)
        self.setObjectName(look)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def be_as_high_as_its_rows(self, lines: int) -> None:
        """Be no higher than what stands in it, nor than so many *lines* of text; the rest scrolls."""
        self._lines = lines
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Have another height where the sentences need other lines at this width."""
        super().resizeEvent(event)
        if self._lines:
            self._fit()

    def _fit(self) -> None:
        needed = sum(self.visualItemRect(self.item(row)).height() for row in range(self.count()))
        most = self._lines * self.fontMetrics().lineSpacing()
        self.setFixedHeight(min(needed, most) + 2 * self.frameWidth() + _AROUND)
