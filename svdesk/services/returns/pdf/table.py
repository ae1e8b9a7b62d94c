"""Sets a table: rows that stay whole where they can, headings repeated on each page, figures under one another.

Each cell is one element of the structure and is marked in the order it is read; rules, bands and repeated headings
are artefacts.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from svdesk.domain.colour import Colour
from svdesk.services.returns.document import Align
from svdesk.services.returns.pdf.columns import PAD, ColumnSet, Sizes, cell_type, set_columns, tail_of
from svdesk.services.returns.pdf.fonts import face
from svdesk.services.returns.pdf.page_style import BORDER, GROUND, LINE, MUTED, TEXT, ZEBRA, Type
from svdesk.services.returns.pdf.pen import Pen
from svdesk.services.returns.pdf.tags import Element
from svdesk.services.returns.pdf.text import break_lines, first_baseline

RowKind: TypeAlias = Literal["heading", "group", "data", "total"]
TYPE_SIZES = (10.0, 9.0, 8.0)
_ABOVE = 4.0
"""White space above and below the text of a row."""
_TALL = 12
"""A row of more lines than this may be cut between two pages; headings so tall are not repeated."""
_SHORT = 4
"""A table of so few rows is not cut."""
_LEAST_CUT = 4
"""The fewest lines of such a row that are left on either page."""


@dataclass(frozen=True, slots=True)
class Row:
    """The texts of a row (one only, if it is a group's) with the element of each; ``band`` if it is tinted."""

    kind: RowKind
    texts: tuple[str, ...]
    elements: tuple[Element, ...]
    band: bool = False


@dataclass(frozen=True, slots=True)
class _SetRow:
    """A row broken in lines, with its height."""

    row: Row
    lines: tuple[tuple[str, ...], ...]
    height: float
    cut: bool = False


@dataclass(frozen=True, slots=True)
class _Setting:
    """A table broken for one width; ``tall`` is the height of all its rows."""

    width: float
    sizes: Sizes
    heading: _SetRow | None
    rows: tuple[_SetRow, ...]
    tall: float


@dataclass(slots=True, eq=False)
class TablePiece:
    """A table or, when it was cut, a part of one; ``continued`` is then the line above its repeated headings.

    ``shape`` is each column's alignment and weight; ``accent`` colours the groups; ``row_height`` is the least
    height of a row, for boxes to write in.
    """

    shape: tuple[tuple[Align, int], ...]
    heading: Row | None
    rows: tuple[Row, ...]
    continued: str
    accent: Colour
    row_height: float = 0
    before: float = 0
    after: float = 14
    keep_with_next: bool = False
    is_rest: bool = False
    settled: _Setting | None = field(default=None)

    def height(self, width: float) -> float:
        """The headings and all rows, and the line that says that it goes on, if it is the rest of a table."""
        return self._top(width) + self._set(width).tall

    def least(self, width: float) -> float:
        """All of a short table; else the headings with two rows of figures, or the beginning of a tall one."""
        needed, figures = self._top(width), 0
        rows = self._set(width).rows
        for row in rows:
            needed += min(row.height, _TALL * self._leading(width))
            figures += row.row.kind != "group"
            if len(rows) > _SHORT and figures == 2:
                break
        return needed

    def split(self, width: float, room: float) -> "tuple[TablePiece, TablePiece] | None":
        """As many rows as fit, but no row alone, no group's name at the end, no total at the beginning."""
        settled = self._set(width)
        left = room - self._top(width) + 0.01
        fits = 0
        while fits < len(settled.rows) and settled.rows[fits].height <= left:
            left -= settled.rows[fits].height
            fits += 1
        if fits == len(settled.rows):
            return None
        head, tail = self._cut(settled.rows[fits], left, width)
        if head is not None and tail is not None:
            return self._parts(settled, (*settled.rows[:fits], head), (tail, *settled.rows[fits + 1 :]))
        fits = _settle_end(settled.rows, fits)
        return self._parts(settled, settled.rows[:fits], settled.rows[fits:]) if fits else None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it hanging from *top*, between *x* and *x* + *width*."""
        settled = self._set(width)
        body = top - self._top(width)
        with pen.aside():
            self._draw_ground(pen, x, body, settled)
            if self.is_rest:
                self._draw_continued(pen, x, top, settled)
        if settled.heading is not None and not self.is_rest:
            self._draw_cells(pen, x, body + settled.heading.height, settled.heading, settled.sizes)
        y = body
        for row in settled.rows:
            self._draw_cells(pen, x, y, row, settled.sizes)
            y -= row.height

    def _set(self, width: float) -> _Setting:
        if self.settled is None or self.settled.width != width:
            plain = [row.texts for row in self.rows if row.kind == "data"]
            strong = [row.texts for row in self.rows if row.kind == "total"]
            if self.heading is not None:
                strong.append(self.heading.texts)
            sizes = set_columns(plain, strong, self.shape, width, TYPE_SIZES)
            heading = None if self.heading is None else self._set_row(self.heading, sizes, width)
            rows = tuple(self._set_row(row, sizes, width) for row in self.rows)
            if heading is not None and max(map(len, heading.lines)) > _TALL:
                rows, heading = (heading, *rows), None
            self.settled = _Setting(width, sizes, heading, rows, sum(row.height for row in rows))
        return self.settled

    def _set_row(self, row: Row, sizes: Sizes, width: float) -> _SetRow:
        strong = row.kind != "data"
        if row.kind == "group":
            lines = [break_lines(row.texts[0], cell_type("left", strong, sizes.size), width - 2 * PAD)]
        else:
            lines = [
                break_lines(text, cell_type(column.align, strong, sizes.size), column.width - 2 * PAD)
                for text, column in zip(row.texts, sizes.columns, strict=True)
            ]
        leading = cell_type("left", strong, sizes.size).leading
        height = max(max(map(len, lines)) * leading + 2 * _ABOVE, self.row_height if row.kind == "data" else 0)
        return _SetRow(row, tuple(lines), height)

    def _leading(self, width: float) -> float:
        return cell_type("left", False, self._set(width).sizes.size).leading

    def _top(self, width: float) -> float:
        """The height of what stands above the rows."""
        heading = self._set(width).heading
        above = self._leading(width) + _ABOVE if self.is_rest and self.continued else 0.0
        return above + (0 if heading is None else heading.height)

    def _cut(self, row: _SetRow, room: float, width: float) -> tuple[_SetRow | None, _SetRow | None]:
        """The lines of a tall row that fit in *room*, and the rest of it."""
        leading = self._leading(width)
        count = max(map(len, row.lines))
        fits = min(int((room - 2 * _ABOVE) / leading), count - _LEAST_CUT)
        if count <= _TALL or fits < _LEAST_CUT:
            return None, None
        first = tuple(lines[:fits] for lines in row.lines)
        rest = tuple(lines[fits:] for lines in row.lines)
        return (
            replace(row, lines=first, height=fits * leading + 2 * _ABOVE, cut=True),
            replace(row, lines=rest, height=(count - fits) * leading + 2 * _ABOVE),
        )

    def _parts(
        self, settled: _Setting, first: Sequence[_SetRow], rest: Sequence[_SetRow]
    ) -> "tuple[TablePiece, TablePiece]":
        tall = sum(row.height for row in first)
        after = settled.tall - tall + (2 * _ABOVE if len(first) + len(rest) > len(settled.rows) else 0)
        head = replace(self, settled=replace(settled, rows=tuple(first), tall=tall), keep_with_next=False)
        return head, replace(self, settled=replace(settled, rows=tuple(rest), tall=after), is_rest=True)

    def _draw_ground(self, pen: Pen, x: float, body: float, settled: _Setting) -> None:
        right = x + settled.width
        if settled.heading is not None:
            pen.rule((x, body), (right, body), TEXT, 0.5)
        y = body
        for row in settled.rows:
            ground = GROUND if row.row.kind == "group" else ZEBRA if row.row.band else None
            if ground is not None:
                pen.rectangle(x, y - row.height, settled.width, row.height, ground)
            if row.row.kind == "total":
                pen.rule((x, y), (right, y), TEXT, 0.5)
            y -= row.height
            if not row.cut:
                pen.rule((x, y), (right, y), BORDER if self.row_height else LINE, 0.5)
            if self.row_height:
                self._draw_boxes(pen, x, y, row.height, settled.sizes.columns)

    def _draw_boxes(self, pen: Pen, x: float, y: float, height: float, columns: Sequence[ColumnSet]) -> None:
        for edge in (*(column.left for column in columns), columns[-1].left + columns[-1].width):
            pen.rule((x + edge, y), (x + edge, y + height), BORDER, 0.5)

    def _draw_continued(self, pen: Pen, x: float, top: float, settled: _Setting) -> None:
        setting = Type(size=settled.sizes.size, colour=MUTED, leading_ratio=1.3)
        if self.continued:
            line = break_lines(self.continued, setting, settled.width)[0]
            pen.text(x, top - first_baseline(setting), line, face("text"), setting.size, MUTED)
            top -= setting.leading + _ABOVE
        if settled.heading is not None:
            for _, setting, placed in _cells(x, top, settled.heading, settled.sizes, TEXT):
                pen.lines(placed, face(setting.face), setting.size, setting.colour)

    def _draw_cells(self, pen: Pen, x: float, top: float, row: _SetRow, sizes: Sizes) -> None:
        shade = self.accent if row.row.kind == "group" else TEXT
        for element, setting, placed in _cells(x, top, row, sizes, shade):
            with pen.mark(element):
                pen.lines(placed, face(setting.face), setting.size, setting.colour)


def _settle_end(rows: Sequence[_SetRow], fits: int) -> int:
    """Fewer than *fits* rows where this page would end in a group's name, or the next begin with
    its only row or a total.
    """
    end = min(fits, max(len(rows) - 2, 1))
    while end and (rows[end - 1].row.kind == "group" or rows[end].row.kind == "total"):
        end -= 1
    return end or fits


def _cells(
    x: float, top: float, row: _SetRow, sizes: Sizes, shade: Colour
) -> list[tuple[Element, Type, list[tuple[float, float, str]]]]:
    """Each cell of *row* that has text: its element, how it is set, and where its lines begin."""
    cells = []
    for number, (element, lines) in enumerate(zip(row.row.elements, row.lines, strict=True)):
        if any(lines):
            column = sizes.columns[number]
            setting = replace(cell_type(column.align, row.row.kind != "data", sizes.size), colour=shade)
            first = top - _ABOVE - first_baseline(setting)
            placed = [
                (x + _start(line, column, setting), first - at * setting.leading, line) for at, line in enumerate(lines)
            ]
            cells.append((element, setting, placed))
    return cells


def _start(line: str, column: ColumnSet, setting: Type) -> float:
    """Where *line* begins, so that the units of figures stand under one another."""
    if column.align == "left":
        return column.left + PAD
    measure = face(setting.face).width
    tail = tail_of(line)
    shift = 0.0 if tail is None else column.tail - measure(tail, setting.size)
    return column.left + column.width - PAD - shift - measure(line.rstrip(" "), setting.size)
