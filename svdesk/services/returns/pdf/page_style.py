"""What the page looks like: paper, type, space and colour, each given once (LOOK.md, Paper and Colour).

Lengths are points, of which there are 72 to the inch.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from svdesk.domain.colour import Colour, contrast, parse
from svdesk.services.returns.document import Document, Orientation, TextStyle, Tone

FaceName: TypeAlias = Literal["text", "strong", "figures", "strong figures"]

MILLIMETRE = 72 / 25.4
MARGIN = 18 * MILLIMETRE
WIDEST_CHART = 160 * MILLIMETRE
PAPER_MM = {"A4": (210, 297), "A3": (297, 420)}
READABLE = 4.5
"""The least contrast of text on white: WCAG 2.2, success criterion 1.4.3."""


WHITE = parse("#FFFFFF")
TEXT = parse("#1B2430")
MUTED = parse("#545E6C")
LINE = parse("#C9CED6")
BORDER = parse("#7F8996")
ZEBRA = parse("#F8F8F9")
GROUND = parse("#F3F6F6")
FAINT = parse("#ECEFF2")
ACCENT = parse("#0B5F60")
SERIES = (parse("#0072B2"), parse("#8A6100"), parse("#00735C"), parse("#B2447F"))
TONES: dict[Tone, Colour] = {
    "information": parse("#1C4E8F"),
    "worth a look": parse("#875300"),
    "must fix": parse("#A11D1D"),
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


def accent_of(document: Document) -> Colour:
    """The authority's colour where text in it can be read on white; otherwise ours."""
    if document.accent is None:
        return ACCENT
    theirs = parse(document.accent)
    return theirs if contrast(theirs, WHITE) >= READABLE else ACCENT


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
