"""Sets plain text in lines. There is no markup and no parser: what a person wrote is drawn letter by letter.

The work grows with the length of the text and no faster, however long one word or one paragraph is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from svdesk.domain.colour import Colour
from svdesk.services.returns.pdf.fonts import face
from svdesk.services.returns.pdf.page_style import Type
from svdesk.services.returns.pdf.pen import Pen
from svdesk.services.returns.pdf.runs import Run, Stretch, after, letters, stretches
from svdesk.services.returns.pdf.shapes import Shape, draw_shape
from svdesk.services.returns.pdf.tags import Element

CAPITALS = 0.668
"""The height of a capital, as a part of the size (from the font's OS/2 table)."""

_MAY_BREAK_AFTER = re.compile("(?<=[\\w)])[-\u2013\u2014/]+(?=\\w)")
_LAST_RESORT = re.compile("[@._:?&=+,;]+")


def break_lines(text: str, setting: Type, width: float) -> tuple[str, ...]:
    """The lines of *text* set in *width* points; one that ends at a space or a line feed keeps a space.

    The space is invisible, but without it two words would be read as one by whoever reads the tags.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        if lines:
            lines[-1] += " "
        lines.extend(_fill(paragraph, setting, width))
    return tuple(lines)


def _fill(paragraph: str, setting: Type, width: float) -> Iterator[str]:
    measure, size = face(setting.face).width, setting.size
    space = measure(" ", size)
    line: list[str] = []
    used = 0.0
    for part, wide, spaced in _parts(paragraph, setting, width):
        gap = space if spaced and line else 0.0
        if line and used + gap + wide > width:
            yield "".join(line) + (" " if spaced else "")
            line, used, gap = [], 0.0, 0.0
        if gap:
            line.append(" ")
        line.append(part)
        used += gap + wide
    yield "".join(line)


def _parts(paragraph: str, setting: Type, width: float) -> Iterator[tuple[str, float, bool]]:
    """Pieces that cannot be broken, each with its width and whether a space stands before it."""
    measure, size = face(setting.face).width, setting.size
    for word in paragraph.split(" "):
        if not word:
            continue
        pieces = _after_each(_MAY_BREAK_AFTER, word) if len(word) > 3 else [word]
        spaced = True
        for piece in pieces:
            wide = measure(piece, size) if len(piece) < 100 else width + 1
            if wide <= width:
                yield piece, wide, spaced
                spaced = False
                continue
            for bit, bit_wide in _forced(piece, setting, width):
                yield bit, bit_wide, spaced
                spaced = False


def _after_each(pattern: re.Pattern[str], word: str) -> list[str]:
    ends = [found.end() for found in pattern.finditer(word)]
    return [word[start:end] for start, end in zip([0, *ends], [*ends, len(word)], strict=True) if start < end]


def _forced(piece: str, setting: Type, width: float) -> Iterator[tuple[str, float]]:
    """A piece wider than the line: cut after a point or other sign where there is one, else anywhere."""
    measure, size = face(setting.face).width, setting.size
    for bit in _after_each(_LAST_RESORT, piece):
        start, used = 0, 0.0
        for at, letter in enumerate(bit):
            wide = measure(letter, size)
            if used + wide > width and at > start:
                yield bit[start:at], used
                start, used = at, 0.0
            used += wide
        yield bit[start:], used


def longest_word(text: str, setting: Type) -> float:
    """The width of the widest piece of *text* that should not be broken."""
    measure, size = face(setting.face).width, setting.size
    words = (piece for word in text.split() for piece in _after_each(_MAY_BREAK_AFTER, word[:200]))
    return max((measure(word, size) for word in words), default=0.0)


@dataclass(frozen=True, slots=True)
class Label:
    """What hangs at the left of the first line: a bullet, a number or a word, and perhaps a shape before it.

    A shape is decoration, so what it tells must be said by the words beside it.
    """

    text: str = ""
    element: Element | None = None
    shape: Shape | None = None
    setting: Type | None = None

    def draw(self, pen: Pen, x: float, baseline: float, setting: Type) -> None:
        """Draw it from *x* on the line whose text is set as *setting*, unless it has a setting of its own."""
        own = self.setting or setting
        if self.shape is not None:
            with pen.aside():
                draw_shape(pen, self.shape, (x, baseline), setting)
            x += setting.size * 1.5
        if self.element is not None:
            with pen.mark(self.element):
                pen.text(x, baseline, self.text + " ", face(own.face), own.size, own.colour)


@dataclass(slots=True, eq=False)
class TextPiece:
    """A paragraph, heading, caption or item, which may be cut between its lines.

    ``indent`` is how far its lines stand in; ``bar`` is the colour of a rule at its left; ``bookmark`` is its
    level in the outline. ``runs`` are the parts of its text that belong to elements of their own.
    ``broken`` remembers its lines, and the width they were broken for.
    """

    text: str
    setting: Type
    element: Element
    indent: float = 0
    label: Label | None = None
    bar: Colour | None = None
    bookmark: int | None = None
    keep_with_next: bool = False
    runs: tuple[Run, ...] = ()
    broken: tuple[float, tuple[str, ...]] = field(default=(-1, ()))

    @property
    def before(self) -> float:
        """White space wanted above."""
        return self.setting.before

    @property
    def after(self) -> float:
        """White space wanted below."""
        return self.setting.after

    def lines(self, width: float) -> tuple[str, ...]:
        """Its text broken in lines for *width*."""
        if self.broken[0] != width:
            self.broken = (width, break_lines(self.text, self.setting, width - self.indent))
        return self.broken[1]

    def height(self, width: float) -> float:
        """How tall it is."""
        return len(self.lines(width)) * self.setting.leading

    def least(self, width: float) -> float:
        """The least of it worth putting at the foot of a page: two lines, or three that cannot be parted."""
        count = len(self.lines(width))
        return (count if count <= 3 else 2) * self.setting.leading

    def split(self, width: float, room: float) -> "tuple[TextPiece, TextPiece] | None":
        """What fits in *room*, and the rest; never one line alone on either side."""
        lines = self.lines(width)
        fits = min(int((room + 0.01) / self.setting.leading), len(lines) - 2)
        if fits < 2:
            return None
        first = replace(self, broken=(width, lines[:fits]), keep_with_next=False)
        left = after(self.runs, sum(map(letters, lines[:fits])))
        return first, replace(self, broken=(width, lines[fits:]), label=None, bookmark=None, runs=left)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it hanging from *top*, between *x* and *x* + *width*."""
        lines, setting, type_face = self.lines(width), self.setting, face(self.setting.face)
        first = top - first_baseline(setting)
        if self.bar is not None:
            with pen.aside():
                height = len(lines) * setting.leading
                pen.rectangle(x, top - height, 2, height, self.bar)
        if self.bookmark is not None:
            pen.bookmark(self.text, self.bookmark, top)
        if self.label is not None:
            self.label.draw(pen, x, first, setting)
        for element, parts in self._marked(lines):
            with pen.mark(element):
                placed = [
                    (
                        x + self.indent + type_face.width(part.before, setting.size),
                        first - part.line * setting.leading,
                        part.text,
                    )
                    for part in parts
                ]
                pen.lines(placed, type_face, setting.size, setting.colour)

    def _marked(self, lines: Sequence[str]) -> list[tuple[Element, list[Stretch]]]:
        if self.runs:
            return stretches(lines, self.runs)
        return [(self.element, [Stretch(number, "", line) for number, line in enumerate(lines)])]


def first_baseline(setting: Type) -> float:
    """How far beneath the top of its block the first line stands: its capitals in the middle of the leading."""
    return (setting.leading + setting.size * CAPITALS) / 2
