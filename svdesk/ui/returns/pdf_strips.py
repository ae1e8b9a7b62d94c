"""Draws only what is seen of a page, in strips as wide as the page, and forgets those that were seen longest ago.

A page at five times its size on a sharp screen would be a picture of hundreds of megabytes. Strips and not squares,
because PDFium draws a letter otherwise when its left side is cut off, and the cut would show.
"""

from collections import OrderedDict

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter

from svdesk.ui.returns.pdf_pages import PdfPages

PIXELS = 1 << 20
"""As many pixels a strip has at most: 4 MiB."""

MOST = 24
"""Strips that are kept: 96 MiB at most, more than the largest screens show at once."""


class Strips:
    """Strips of the pages of one PDF at one scale; another scale forgets them all."""

    def __init__(self, pages: PdfPages) -> None:
        self._pages = pages
        self._scale = 0.0
        self._kept: OrderedDict[tuple[int, int], QImage] = OrderedDict()

    @property
    def kept_bytes(self) -> int:
        """Memory that the strips take."""
        return sum(image.sizeInBytes() for image in self._kept.values())

    def draw(self, painter: QPainter, number: int, scale: float, place: QRect, seen: QRect) -> None:
        """Draw what is *seen* of a page whose *place* is given; both, and the painter, in pixels of the screen."""
        if scale != self._scale:
            self._scale = scale
            self._kept.clear()
        part = seen.intersected(place).translated(-place.topLeft())
        if part.isEmpty():
            return
        height = max(1, PIXELS // place.width())
        for down in range(part.top() // height, part.bottom() // height + 1):
            strip = QRect(0, down * height, place.width(), min(height, place.height() - down * height))
            painter.drawImage(place.topLeft() + QPoint(0, strip.top()), self._strip(number, strip))

    def _strip(self, number: int, strip: QRect) -> QImage:
        key = (number, strip.top())
        if key not in self._kept:
            while len(self._kept) >= MOST:
                self._kept.popitem(last=False)
            self._kept[key] = self._pages.image(number, self._scale, strip)
        self._kept.move_to_end(key)
        return self._kept[key]
