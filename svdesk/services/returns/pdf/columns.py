"""How wide each column of a table is, and how far its figures stand from the right edge.

A column gets its share by weight, but never less than its longest word needs while another can give; the type is
made smaller before a word is cut.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from svdesk.services.returns.document import Align
from svdesk.services.returns.pdf.fonts import face
from svdesk.services.returns.pdf.page_style import CELL, FaceName, Type
from svdesk.services.returns.pdf.text import longest_word

PAD = 5.0
"""White space at either side of a cell."""

_NUMBER = re.compile(r"(?P<whole>[-\u2212+]?[£€$]?[-\u2212]?\d[\d,]*)(?P<tail>(?:\.\d+)?\s?%?)")
_GREEDIEST = 0.5
"""No column is widened for a word beyond this part of the table."""
_SQUEEZED = 0.75
"""The type is made smaller before a column is left with less than this part of its share."""


@dataclass(frozen=True, slots=True)
class ColumnSet:
    """A column as it is set: its left edge and width in points, its alignment, and the room after the units."""

    left: float
    width: float
    align: Align
    tail: float


@dataclass(frozen=True, slots=True)
class Sizes:
    """All columns of a table, and the size of type that they need."""

    columns: tuple[ColumnSet, ...]
    size: float


def tail_of(text: str) -> str | None:
    """What stands after the units of a number (".50", "%", or nothing); None where *text* is not a number."""
    number = _NUMBER.fullmatch(text)
    return None if number is None else number["tail"]


def set_columns(
    cells: Sequence[Sequence[str]],
    strong: Sequence[Sequence[str]],
    shape: Sequence[tuple[Align, int]],
    width: float,
    sizes: Sequence[float],
) -> Sizes:
    """Columns for rows of *cells* and *strong* cells (headings, totals) within *width*.

    *shape* is the alignment and weight of each column; *sizes* are the sizes of type to try, largest first.
    """
    weights = [weight for _, weight in shape]
    for size in sizes:
        needs = [min(need, width * _GREEDIEST) for need in _needs(cells, strong, shape, size)]
        widths = _shares(weights, needs, width)
        wished = [width * weight / sum(weights) for weight in weights]
        if sum(needs) <= width and all(map(_roomy, widths, wished)):
            break
    columns = []
    left = 0.0
    for number, (align, _) in enumerate(shape):
        tail = _widest_tail([*cells, *strong], number, size) if align == "decimal" else 0.0
        columns.append(ColumnSet(left, widths[number], align, tail))
        left += widths[number]
    return Sizes(tuple(columns), size)


def _roomy(width: float, wished: float) -> bool:
    return width >= _SQUEEZED * wished


def _needs(
    cells: Sequence[Sequence[str]],
    strong: Sequence[Sequence[str]],
    shape: Sequence[tuple[Align, int]],
    size: float,
) -> list[float]:
    needs = [0.0] * len(shape)
    tails = [_widest_tail([*cells, *strong], number, size) for number in range(len(shape))]
    for rows, is_strong in ((cells, False), (strong, True)):
        for number, (align, _) in enumerate(shape):
            setting = Type(face_of(align, is_strong), size)
            tail = tails[number] if align == "decimal" else 0.0
            widest = max((_needed(row[number], setting, tail) for row in rows), default=0.0)
            needs[number] = max(needs[number], widest + 2 * PAD + 0.1)
    return needs


def _needed(text: str, setting: Type, tail: float) -> float:
    """The room that *text* needs; a number's units leave room for the widest *tail* of its column."""
    own = tail_of(text)
    if own is None:
        return longest_word(text, setting)
    measure = face(setting.face).width
    return measure(text, setting.size) + max(0.0, tail - measure(own, setting.size))


def face_of(align: Align, strong: bool) -> FaceName:
    """The face of a cell: figures of one width where they are compared."""
    if align == "left":
        return "strong" if strong else "text"
    return "strong figures" if strong else "figures"


def _shares(weights: Sequence[int], needs: Sequence[float], width: float) -> list[float]:
    """Divide *width* by weight among the columns whose share is enough, and give the others what they need."""
    if sum(needs) >= width:
        return [need * width / sum(needs) for need in needs]
    fixed: dict[int, float] = {}
    while True:
        left = width - sum(fixed.values())
        free = [number for number in range(len(weights)) if number not in fixed]
        total = sum(weights[number] for number in free)
        short = [number for number in free if weights[number] * left / total < needs[number]]
        if not short:
            return [fixed.get(number, weight * left / max(total, 1)) for number, weight in enumerate(weights)]
        fixed.update((number, needs[number]) for number in short)


def _widest_tail(rows: Sequence[Sequence[str]], column: int, size: float) -> float:
    measure = face(face_of("decimal", False)).width
    tails = (tail_of(row[column]) for row in rows)
    return max((measure(tail, size) for tail in tails if tail), default=0.0)


def cell_type(align: Align, strong: bool, size: float) -> Type:
    """How a cell is set."""
    return Type(face_of(align, strong), size, CELL.colour, leading_ratio=CELL.leading_ratio)
