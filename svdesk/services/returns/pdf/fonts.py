"""The typeface of every page, Atkinson Hyperlegible Next, and how wide its words are.

The font files ship whole and unchanged beside their licence; each PDF embeds only the letters it uses.
"""

from functools import cache
from typing import Any

from svdesk.services.returns.pdf.page_style import FaceName
from svdesk.services.returns.pdf.settings import pin
from svdesk.storage import resources

pin()
from reportlab.pdfbase import pdfmetrics  # noqa: E402
from reportlab.pdfbase.ttfonts import TTFont  # noqa: E402

_FILES: dict[FaceName, str] = {
    "text": "AtkinsonHyperlegibleNext_400Regular.ttf",
    "strong": "AtkinsonHyperlegibleNext_600SemiBold.ttf",
    "figures": "AtkinsonHyperlegibleNext_400Regular.ttf",
    "strong figures": "AtkinsonHyperlegibleNext_600SemiBold.ttf",
}
_TABULAR_ZERO = 375
"""In these font files the ten digits of one width are the glyphs 375 to 384 (their feature ``tnum``)."""
_TABULAR_WIDTH = 632
_MOST_WORDS_REMEMBERED = 50_000


class Face:
    """One weight of the typeface; ``letters`` are the characters that it can draw."""

    def __init__(self, name: FaceName) -> None:
        self.font: Any = TTFont(f"svdesk-{name.replace(' ', '-')}", str(resources.path(f"fonts/{_FILES[name]}")))
        if name.endswith("figures"):
            self._use_tabular_digits()
        pdfmetrics.registerFont(self.font)
        self.letters: frozenset[int] = frozenset(self.font.face.charToGlyph)
        self._advances: dict[int, float] = {code: self.font.face.charWidths[code] for code in self.letters}
        self._words: dict[str, float] = {}

    def _use_tabular_digits(self) -> None:
        """Digits all of one width, as a column of figures needs; reportlab knows nothing of font features."""
        face = self.font.face
        face.subfontNameX = b"-Tabular"
        for digit in range(10):
            face.charToGlyph[ord("0") + digit] = _TABULAR_ZERO + digit
            face.charWidths[ord("0") + digit] = _TABULAR_WIDTH

    def width(self, text: str, size: float) -> float:
        """How wide *text* is at *size* points; every character of it must be one of ``letters``."""
        thousandths = self._words.get(text)
        if thousandths is None:
            thousandths = sum(map(self._advances.__getitem__, map(ord, text)))
            if len(self._words) >= _MOST_WORDS_REMEMBERED:
                self._words.clear()
            self._words[text] = thousandths
        return thousandths * size / 1000


@cache
def face(name: FaceName) -> Face:
    """The face called *name*, read once."""
    return Face(name)
