"""What the page looks like: paper, type, space and colour, each given once (LOOK.md, Paper and Colour).

Lengths are points, of which there are 72 to the inch.
"""

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from svdesk.services.returns.document import Document, Orientation, TextStyle, Tone

Colour: TypeAlias = tuple[float, float, float]
FaceName: TypeAlias = Literal["text", "strong", "figures", "strong figures"]

MILLIMETRE = 72 / 25.4
MARGIN = 18 * MILLIMETRE
WIDEST_CHART = 160 * MILLIMETRE
PAPER_MM = {"A4": (210, 297), "A3": (297, 420)}
READABLE = 4.5
"""The least contrast of text on white: WCAG 2.2, success criterion 1.4.3."""


def colour(hex_colour: str) -> Colour:
    """Red, green and blue from 0 to 1, of a colour written ``#RRGGBB``; anything else raises ValueError."""
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", hex_colour):
        raise ValueError("a colour is written #RRGGBB")
    red, green, blue = (int(hex_colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


WHITE = colour("#FFFFFF")
TEXT = colour("#1B2430")
MUTED = colour("#545E6C")
LINE = colour("#C9CED6")
BORDER = colour("#7F8996")
ZEBRA = colour("#F8F8F9")
GROUND = colour("#F3F6F6")
FAINT = colour("#ECEFF2")
ACCENT = colour("#0B5F60")
SERIES = (colour("#0072B2"), colour("#8A6100"), colour("#00735C"), colour("#B2447F"))
TONES: dict[Tone, Colour] = {
    "information": colour("#1C4E8F"),
    "worth a look": colour("#875300"),
    "must fix": colour("#A11D1D"),
}


@dataclass(frozen=True, slots=True)
class Type:
    """How a piece of text is set; ``before`` and ``after`` are the white space around its block."""

    face: FaceName = "text"
    size: float = 11
    colour: Colour = TEXT
    before: float = 0
    after: float = 8
    leading_ratio: float = 1.35

    @property
    def leading(self) -> float:
        """From one baseline to the next."""
        return self.size * self.leading_ratio


BODY = Type()
STRONG = Type("strong", after=3)
SMALL = Type(size=10, colour=MUTED, after=6)
CAPTION = Type("strong", 11, before=12, after=5)
CELL = Type(size=10, after=0, leading_ratio=1.3)
PRINTED: dict[TextStyle, Type] = {
    "body": BODY,
    "lead": Type(size=13, after=12),
    "small": SMALL,
    "quote": Type(before=4, after=10),
}
RUNNING = Type(size=9, colour=MUTED, after=0)


def headings(accent: Colour) -> dict[int, Type]:
    """The document's title (level 0) and headings of level 1 to 4, in the accent."""
    return {
        0: Type("strong", 24, accent, after=4, leading_ratio=1.15),
        1: Type("strong", 18, accent, before=24, after=8, leading_ratio=1.2),
        2: Type("strong", 14, accent, before=16, after=6, leading_ratio=1.25),
        3: Type("strong", 12, accent, before=12, after=4, leading_ratio=1.3),
        4: Type("strong", 11, TEXT, before=8, after=3),
    }


def contrast_on_white(shade: Colour) -> float:
    """How far *shade* stands out on white, from 1 to 21 (WCAG 2.2, relative luminance and contrast ratio)."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in shade]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 1.05 / (luminance + 0.05)


def accent_of(document: Document) -> Colour:
    """The authority's colour where text in it can be read on white; otherwise ours."""
    if document.accent is None:
        return ACCENT
    theirs = colour(document.accent)
    return theirs if contrast_on_white(theirs) >= READABLE else ACCENT


@dataclass(frozen=True, slots=True)
class Paper:
    """One sheet, and the frame inside its margins."""

    width: float
    height: float

    @property
    def frame_width(self) -> float:
        """How wide text may be."""
        return self.width - 2 * MARGIN

    @property
    def frame_top(self) -> float:
        """Where the first line hangs from, beneath the running header."""
        return self.height - MARGIN - 20

    @property
    def frame_bottom(self) -> float:
        """What no text goes below, above the footer."""
        return MARGIN + 20

    @property
    def frame_height(self) -> float:
        """How much one page holds."""
        return self.frame_top - self.frame_bottom


def paper_of(document: Document, orientation: Orientation) -> Paper:
    """The sheet that *document* is printed on, turned as asked."""
    short, long = (side * MILLIMETRE for side in PAPER_MM[document.paper])
    return Paper(long, short) if orientation == "landscape" else Paper(short, long)
