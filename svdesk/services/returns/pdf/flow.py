"""Puts pieces on pages: what stays together, what is cut, where a page ends.

Pages are settled before anything is drawn, so that each can say how many there are. A piece that cannot be cut
and is taller than a page is drawn all the same, because a return that is not printed helps nobody.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol, TypeAlias

from svdesk.domain.colour import Colour
from svdesk.services.returns.document import Orientation
from svdesk.services.returns.pdf.pen import Pen


class Piece(Protocol):
    """Something that can be set in a given width, cut where it does not fit, and drawn."""

    @property
    def before(self) -> float:
        """White space wanted above; between two pieces the larger of both wishes is given."""

    @property
    def after(self) -> float:
        """White space wanted below."""

    @property
    def keep_with_next(self) -> bool:
        """Whether it must not stand alone at the foot of a page."""

    def height(self, width: float) -> float:
        """How tall it is when set in *width*."""

    def least(self, width: float) -> float:
        """The least of it worth putting at the foot of a page."""

    def split(self, width: float, room: float) -> "tuple[Piece, Piece] | None":
        """A part no taller than *room* and the rest, or None where it cannot be cut there."""

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it hanging from *top*, between *x* and *x* + *width*."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A new page begins here, perhaps turned."""

    orientation: Orientation | None


@dataclass(frozen=True, slots=True)
class Kept:
    """Pieces that belong together; as a piece it is one block, drawn beside a bar or on a ground where given.

    ``pad`` is the white space inside its edges where it has a ground or a bar.
    """

    pieces: tuple[Piece, ...]
    ground: Colour | None = None
    bar: Colour | None = None
    pad: float = 0
    before: float = 0
    after: float = 0
    keep_with_next: bool = False

    def height(self, width: float) -> float:
        """All pieces, the space between them, and the padding."""
        return stacked(self.pieces, width - 2 * self.pad) + 2 * self.pad

    def least(self, width: float) -> float:
        """All of it: it is cut only where no page could hold it."""
        return self.height(width)

    def split(self, width: float, room: float) -> "tuple[Piece, Piece] | None":
        """Whole pieces, and a part of the first that does not fit."""
        inside = width - 2 * self.pad
        fitting, rest = divide(self.pieces, inside, room - 2 * self.pad)
        if not fitting or not rest:
            return None
        first = Kept(tuple(fitting), self.ground, self.bar, self.pad, self.before, 0)
        return first, Kept(tuple(rest), self.ground, self.bar, self.pad, 0, self.after, self.keep_with_next)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """The ground and the bar, then each piece beneath the last."""
        height = self.height(width)
        if self.ground is not None or self.bar is not None:
            with pen.aside():
                if self.ground is not None:
                    pen.rectangle(x, top - height, width, height, self.ground)
                if self.bar is not None:
                    pen.rectangle(x, top - height, 3, height, self.bar)
        y = top - self.pad
        for number, piece in enumerate(self.pieces):
            y -= space_between(self.pieces[number - 1], piece) if number else 0
            piece.draw(pen, x + self.pad, y, width - 2 * self.pad)
            y -= piece.height(width - 2 * self.pad)


def space_between(above: Piece, below: Piece) -> float:
    """The larger of what one wants below it and the other above."""
    return max(above.after, below.before)


def stacked(pieces: Sequence[Piece], width: float) -> float:
    """The height of *pieces* one beneath the other."""
    heights = sum(piece.height(width) for piece in pieces)
    return heights + sum(space_between(above, below) for above, below in pairwise(pieces))


def divide(pieces: Sequence[Piece], width: float, room: float) -> tuple[list[Piece], list[Piece]]:
    """Those of *pieces* that fit in *room*, the last perhaps a part, and the rest."""
    fitting: list[Piece] = []
    left = room
    for number, piece in enumerate(pieces):
        gap = space_between(fitting[-1], piece) if fitting else 0.0
        height = piece.height(width)
        if gap + height <= left + 0.01:
            fitting.append(piece)
            left -= gap + height
            continue
        parts = piece.split(width, left - gap)
        if parts is None:
            return fitting, list(pieces[number:])
        return [*fitting, parts[0]], [parts[1], *pieces[number + 1 :]]
    return fitting, []


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece on a page, hanging ``down`` points beneath the top of the frame."""

    piece: Piece
    down: float


@dataclass(slots=True)
class Page:
    """One page: which way it is turned, and what is on it."""

    orientation: Orientation
    placed: list[Placed]
    used: float = 0


StoryItem: TypeAlias = "Piece | Turn"


def paginate(
    story: Iterable[StoryItem], orientation: Orientation, sizes: dict[Orientation, tuple[float, float]]
) -> list[Page]:
    """Pages with every piece of *story* on one of them; *sizes* are width and height of each frame."""
    pages = [Page(orientation, [])]
    waiting: deque[StoryItem] = deque(story)
    while waiting:
        item = waiting.popleft()
        page = pages[-1]
        if isinstance(item, Turn):
            _turn(item, pages)
            continue
        width, tall = sizes[page.orientation]
        gap = space_between(page.placed[-1].piece, item) if page.placed else 0.0
        room = tall - page.used - gap
        if page.placed and _wanted(item, waiting, width, tall) > room + 0.01:
            pages.append(Page(page.orientation, []))
            waiting.appendleft(item)
            continue
        allowed = _room_for(item, waiting, width, room)
        parts = None if item.height(width) <= allowed + 0.01 else item.split(width, allowed)
        if parts is not None:
            item = parts[0]
            waiting.appendleft(parts[1])
        elif page.placed and item.height(width) > room + 0.01:
            pages.append(Page(page.orientation, []))
            waiting.appendleft(item)
            continue
        page.placed.append(Placed(item, page.used + gap))
        page.used += gap + item.height(width)
    return pages if pages[-1].placed or len(pages) == 1 else pages[:-1]


def _room_for(item: Piece, waiting: deque[StoryItem], width: float, room: float) -> float:
    """How much of *room* a piece may take that must not be parted from the next: its last part goes with that."""
    following = waiting[0] if waiting else None
    if not item.keep_with_next or following is None or isinstance(following, Turn):
        return room
    both = item.height(width) + space_between(item, following) + following.least(width)
    return room if both <= room + 0.01 else min(room, item.height(width) - 1)


def _turn(turn: Turn, pages: list[Page]) -> None:
    """Begin a page; an empty one is turned instead of left blank."""
    orientation = turn.orientation or pages[-1].orientation
    if pages[-1].placed:
        pages.append(Page(orientation, []))
    else:
        pages[-1].orientation = orientation


def _wanted(item: Piece, waiting: deque[StoryItem], width: float, tall: float) -> float:
    """The room *item* needs here: with all that it must stay with or, if no page holds that, the least of it.

    A piece that can be cut is asked for its beginning only; ``_room_for`` sees to what follows its end.
    """
    wanted, last = 0.0, item
    ahead = iter(waiting)
    while last.keep_with_next and last.least(width) >= last.height(width):
        following = next(ahead, None)
        if following is None or isinstance(following, Turn):
            break
        wanted += last.height(width) + space_between(last, following)
        last = following
        if wanted > tall:
            break
    wanted += last.least(width)
    return wanted if wanted <= tall else min(item.least(width), tall)
