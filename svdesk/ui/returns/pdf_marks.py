"""Marks the places where words were found on the pages, and knows which of them is the current one.

The current one has a dark edge besides its other tint, so that it is not known by colour alone.
"""

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from svdesk.ui.returns.pdf_pages import Hit

# The paper is white in every theme, and so these marks upon it are the same in every theme.
_TINT, _CURRENT_TINT, _EDGE = QColor("#FFE08A"), QColor("#FFB84D"), QColor("#1B2430")
_AROUND = 2.0
"""Points around the letters."""


class Marks:
    """The places found, in the order of the pages; ``current`` is one of them, where there is any."""

    def __init__(self) -> None:
        self.hits: list[Hit] = []
        self.place = 0

    @property
    def current(self) -> Hit | None:
        """The place that was gone to last."""
        return self.hits[self.place] if self.hits else None

    def show(self, hits: list[Hit], from_page: int = 0) -> None:
        """Mark *hits*, and make the first on *from_page* or after it the current one."""
        self.hits = hits
        self.place = next((place for place, hit in enumerate(hits) if hit.page >= from_page), 0)

    def step(self, step: int) -> None:
        """Go *step* places on, from the last to the first."""
        self.place = (self.place + step) % max(1, len(self.hits))

    def draw(self, painter: QPainter, page: int, corner: QPoint, scale: float, line: int) -> None:
        """Draw the marks of *page*, whose top left is at *corner*, with *scale* pixels to the point."""
        for place, hit in enumerate(self.hits):
            if hit.page == page:
                for box in hit.places:
                    there = scaled(box.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND), scale).translated(corner)
                    _draw(painter, there, line, current=place == self.place)


def scaled(box: QRectF, scale: float) -> QRect:
    """A box in points, in whole pixels."""
    return QRectF(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale).toAlignedRect()


def _draw(painter: QPainter, there: QRect, line: int, *, current: bool) -> None:
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.fillRect(there, _CURRENT_TINT if current else _TINT)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    if current:
        painter.setPen(QPen(_EDGE, 2 * line))
        painter.drawRect(there)
