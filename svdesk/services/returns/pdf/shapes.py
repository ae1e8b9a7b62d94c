"""Small signs drawn by us, because the typeface has none and colour alone must never tell anything."""

from typing import Literal, TypeAlias

from svdesk.services.returns.document import Tone
from svdesk.services.returns.pdf.page_style import ACCENT, BORDER, WHITE, Type
from svdesk.services.returns.pdf.pen import Pen, Point

Shape: TypeAlias = Tone | Literal["ticked", "unticked"]


def draw_shape(pen: Pen, shape: Shape, at: Point, setting: Type) -> None:
    """Draw *shape* as tall as a capital of *setting*, in its colour, standing on the baseline at *at*."""
    x, y = at
    size = setting.size * 0.85
    middle = x + size / 2
    match shape:
        case "information":
            pen.disc((middle, y + size * 0.42), size / 2, setting.colour)
            pen.rectangle(middle - size * 0.07, y + size * 0.12, size * 0.14, size * 0.36, WHITE)
            pen.disc((middle, y + size * 0.65), size * 0.09, WHITE)
        case "worth a look":
            pen.polygon([(x, y), (x + size, y), (middle, y + size * 0.9)], setting.colour)
            _exclamation(pen, middle, y + size * 0.1, size * 0.6)
        case "must fix":
            low, side = y - size * 0.08, size / (1 + 2**0.5)
            _octagon(pen, (x, low), size, side, setting)
            _exclamation(pen, middle, y + size * 0.12, size * 0.6)
        case "ticked" | "unticked":
            pen.frame(x + 0.5, y - 0.5, size, size, BORDER, 1)
            if shape == "ticked":
                corners = [(0.2, 0.5), (0.42, 0.24), (0.82, 0.8)]
                points = [(x + 0.5 + right * size, y - 0.5 + up * size) for right, up in corners]
                pen.path(points, ACCENT, 1.6)


def _exclamation(pen: Pen, middle: float, foot: float, tall: float) -> None:
    pen.rectangle(middle - tall * 0.11, foot + tall * 0.33, tall * 0.22, tall * 0.6, WHITE)
    pen.rectangle(middle - tall * 0.11, foot, tall * 0.22, tall * 0.2, WHITE)


def _octagon(pen: Pen, corner: Point, size: float, side: float, setting: Type) -> None:
    x, y = corner
    cut = (size - side) / 2
    near, far = cut, size - cut
    corners = [(near, 0), (far, 0), (size, near), (size, far), (far, size), (near, size), (0, far), (0, near)]
    pen.polygon([(x + right, y + up) for right, up in corners], setting.colour)
