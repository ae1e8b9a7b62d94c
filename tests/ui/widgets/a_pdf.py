"""Real returns to look at: drawn once for all tests, by the code that draws what is sent."""

from functools import cache

from PySide6.QtGui import QColor, QImage

from svdesk.services.returns.document import Document
from tests.services.returns.pdf.read_back import sealed
from tests.services.returns.pdf.samples import landscape, quarterly

WHITE = QColor("white").rgb()


@cache
def a_return() -> bytes:
    """A council's quarterly return of several upright pages."""
    return sealed(quarterly())


@cache
def a_wide_return() -> bytes:
    """Wide pages, then an upright one."""
    return sealed(landscape())


def drawn(document: Document) -> bytes:
    """*document* as the PDF that would be sent."""
    return sealed(document)


def inked(image: QImage) -> int:
    """How many pixels of every third row are not white."""
    rows = range(0, image.height(), 3)
    return sum(image.pixel(x, y) != WHITE for y in rows for x in range(0, image.width(), 3))


def unlike(one: QImage, other: QImage) -> int:
    """By how much, of 255, the most different pixels of two pictures of one size differ."""
    assert one.size() == other.size()
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(a - b) for a, b in pairs)
