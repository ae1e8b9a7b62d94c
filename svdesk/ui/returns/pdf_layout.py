"""Where the pages of a document stand under one another when they are drawn at some size."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

GAP = 16
"""Pixels around each page."""

Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Layout:
    """The place of each page in pixels, and the width and height of all of them with what is around them."""

    places: tuple[QRect, ...]
    width: int
    height: int

    def page_at(self, y: int) -> int:
        """The number of the page at the height *y*, or of the one above it; 0 above them all."""
        return max((number for number, place in enumerate(self.places) if place.top() <= y), default=0)

    def between(self, top: int, bottom: int) -> list[int]:
        """The numbers of the pages which have a part between two heights."""
        return [n for n, place in enumerate(self.places) if place.bottom() >= top and place.top() <= bottom]


def laid_out(sizes: Sequence[Size], scale: float, room: int) -> Layout:
    """Pages of *sizes* in points, *scale* pixels to the point, in the middle of a width of *room* pixels."""
    wide = [(round(width * scale), round(height * scale)) for width, height in sizes]
    whole = max([room, *(width + 2 * GAP for width, _height in wide)])
    places, top = [], GAP
    for width, height in wide:
        places.append(QRect((whole - width) // 2, top, width, height))
        top += height + GAP
    return Layout(tuple(places), whole, top)


def to_fit(sizes: Sequence[Size], room: Size, *, whole_page: bool) -> float:
    """The scale at which the widest page fills the width of *room*, and with *whole_page* none is higher than it."""
    wide, high = room[0] - 2 * GAP, room[1] - 2 * GAP
    scale = min((wide / width for width, _height in sizes), default=1.0)
    if whole_page:
        scale = min([scale, *(high / height for _width, height in sizes)])
    return max(scale, 0.05)
