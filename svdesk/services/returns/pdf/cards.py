"""Sets a few short things side by side: the figures that matter, or who reports to whom."""

from collections.abc import Sequence
from dataclasses import dataclass

from svdesk.domain.colour import Colour
from svdesk.services.returns.pdf.fonts import face
from svdesk.services.returns.pdf.page_style import MUTED, TEXT, Type
from svdesk.services.returns.pdf.pen import Pen
from svdesk.services.returns.pdf.tags import Element
from svdesk.services.returns.pdf.text import break_lines, first_baseline

_GUTTER = 14.0
_FEWEST = 3
"""One or two cards are as wide as if there were three."""
_TOP = 7.0
"""White space between the rule and the label."""
_LABEL = Type(size=10, colour=MUTED, leading_ratio=1.25)
_NOTE = Type(size=10, colour=MUTED, leading_ratio=1.3)
_UNIT = Type("strong", 10, leading_ratio=1.25)
_WORD = Type("strong", 11, leading_ratio=1.3)
_FIGURE_SIZES = (24.0, 20.0, 17.0, 14.0, 12.0)


@dataclass(frozen=True, slots=True)
class Card:
    """What one card says, line beneath line: label, value, unit, note; an empty text is left out."""

    label: str
    value: str
    unit: str
    note: str
    label_element: Element
    value_element: Element
    note_element: Element


@dataclass(frozen=True, slots=True)
class _Lines:
    """Text of a card broken in lines, how it is set, and the element it belongs to."""

    lines: tuple[str, ...]
    setting: Type
    element: Element


@dataclass(frozen=True, slots=True)
class _Settled:
    """Cards broken for one width: how wide each is, and their lines in bands (all labels, all values, …)."""

    width: float
    wide: float
    bands: tuple[list[_Lines], ...]


@dataclass(slots=True, eq=False)
class CardsPiece:
    """A row of cards under rules in *shade*; ``big`` sets each value as large as all of them allow."""

    cards: tuple[Card, ...]
    shade: Colour
    big: bool
    before: float = 12
    after: float = 18
    keep_with_next: bool = False
    settled: "_Settled | None" = None

    def height(self, width: float) -> float:
        """The tallest card."""
        return _TOP + sum(max(map(_tall, band)) for band in self._set(width).bands)

    def least(self, width: float) -> float:
        """All of it."""
        return self.height(width)

    def split(self, width: float, room: float) -> None:
        """Never cut."""
        del width, room

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw the cards in order, each from its label to its note."""
        settled = self._set(width)
        wide = settled.wide
        lefts = [x + number * (wide + _GUTTER) for number in range(len(self.cards))]
        with pen.aside():
            for left in lefts:
                thick = 2 if self.big else 0.75
                pen.rectangle(left, top - thick, wide, thick, self.shade)
        for number, left in enumerate(lefts):
            y = top - _TOP
            for band in settled.bands:
                _draw_lines(pen, left, y, band[number])
                y -= max(map(_tall, band))

    def _set(self, width: float) -> "_Settled":
        if self.settled is None or self.settled.width != width:
            count = max(len(self.cards), _FEWEST)
            wide = (width - (count - 1) * _GUTTER) / count
            value = self._value_type(wide)
            bands = (
                [_set_lines(card.label, _LABEL, wide, card.label_element) for card in self.cards],
                [_set_lines(card.value, value, wide, card.value_element) for card in self.cards],
                [_set_lines(card.unit, _UNIT, wide, card.value_element) for card in self.cards],
                [_set_lines(card.note, _NOTE, wide, card.note_element) for card in self.cards],
            )
            self.settled = _Settled(width, wide, tuple(band for band in bands if any(map(_tall, band))))
        return self.settled

    def _value_type(self, wide: float) -> Type:
        if not self.big:
            return _WORD
        return Type("strong", _largest([card.value for card in self.cards], wide), TEXT, leading_ratio=1.2)


def _largest(values: Sequence[str], wide: float) -> float:
    """The largest size in which every one of *values* stands on one line."""
    measure = face("strong").width
    fitting = (size for size in _FIGURE_SIZES if all(measure(value, size) <= wide for value in values))
    return next(fitting, _FIGURE_SIZES[-1])


def _set_lines(text: str, setting: Type, wide: float, element: Element) -> _Lines:
    return _Lines(break_lines(text, setting, wide), setting, element)


def _tall(text: _Lines) -> float:
    return len(text.lines) * text.setting.leading if any(text.lines) else 0.0


def _draw_lines(pen: Pen, x: float, top: float, text: _Lines) -> None:
    if not any(text.lines):
        return
    setting = text.setting
    first = top - first_baseline(setting)
    placed = [(x, first - at * setting.leading, line) for at, line in enumerate(text.lines)]
    placed[-1] = (*placed[-1][:2], placed[-1][2] + " ")
    with pen.mark(text.element):
        pen.lines(placed, face(setting.face), setting.size, setting.colour)
