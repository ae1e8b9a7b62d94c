"""Finds forms in a sheet: labels with what they say beside them, one card below or beside another.

``Date: | 3 May 2025``, ``Activity: | Lunch club``, ``People: | 12``, or each in one cell: ``Date: 3 May 2025``.
"""

import re
from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from svdesk.services.importing.cells.cells import Wanted, read_count
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.words import SHORT, fold, tidy
from svdesk.services.importing.headings.headings import Heading, read_heading
from svdesk.services.importing.layout.grid import Grid, is_blank
from svdesk.services.importing.layout.header_rows import is_header
from svdesk.services.importing.layout.heading_cells import heading_text, is_value
from svdesk.services.importing.layout.table import COUNTS
from svdesk.services.workbook.sheet import Value

_FEWEST_LABELS = 3
_MOST = Fraction(3, 5)
"""So many of the rows are lines of cards, if any are; and so many cells of a column of labels are labels."""
_MOST_BESIDE = 2
"""So many cells may stand beside a label: its value and a remark. More are the headings or numbers of a table."""
_PAIR = 2
_PLAIN_COUNTS = ("quantity", "target", "actual")
_HOW_MANY = re.compile(r"how (?:many|much)\b|sawl\b|faint\b|number\b|nifer\b|£$")
_LONGEST_LABEL = 40
_LOOKED_AT = 60
"""Rows looked at for labels."""
_LARGEST = 5_000
"""No sheet of cards has more rows."""


class Line(NamedTuple):
    """One line of a card: its row, the column of its label, the label, where its value stands, and the value."""

    row: int
    label_column: int
    label: str
    says: Heading
    column: int
    value: Value


Card = list[Line]


def cards_in(grid: Grid, first: int, last: int) -> list[Card]:
    """The cards in rows *first* to *last*, from the top, or none where it is no sheet of cards."""
    columns = _label_columns(grid, first, min(last, first + _LOOKED_AT)) if last - first <= _LARGEST else []
    if not columns:
        return []
    lines = [line for row in range(first, last + 1) for line in _lines(grid, row, columns)]
    rows = {line.row for line in lines}
    if any(_heads_list(grid, row) for row in range(first, last + 1)) or 2 * sum(
        _is_row_of_table(grid, row, columns) for row in rows
    ) >= len(rows):
        return []
    begun = [row for row in range(min(rows, default=last), last + 1) if not grid.is_blank(row)]
    if not rows or len(rows) < _MOST * len(begun):
        return []
    cards = _split(lines)
    return cards if _are_cards(cards) else []


def _label_columns(grid: Grid, first: int, last: int) -> list[int]:
    """The columns most of whose cells are labels, and whose neighbours to the right are not."""
    found = []
    for column in range(grid.first_column, grid.last_column + 1):
        said = [value for row in range(first, last + 1) if not is_blank(value := grid.value(row, column))]
        labels = [value for value in said if _is_label(value)]
        if len(labels) >= 2 and len(labels) >= _MOST * len(said):
            found.append(column)
    return found


def _is_label(value: Value) -> bool:
    if not isinstance(value, str) or len(value) > SHORT:
        return False
    label, colon, rest = tidy(value).partition(":")
    if len(label) > _LONGEST_LABEL:
        return False
    known = read_heading(label).sure == 3
    return known if not colon or rest.strip() else True


def _lines(grid: Grid, row: int, columns: Sequence[int]) -> list[Line]:
    lines: list[Line] = []
    for place, column in enumerate(columns):
        cell = grid.value(row, column)
        if not _is_label(cell):
            continue
        label, colon, inside = tidy(str(cell)).partition(":")
        until = columns[place + 1] if place + 1 < len(columns) else grid.last_column + 1
        beside = [(each, value) for each in range(column + 1, until) if not is_blank(value := grid.value(row, each))]
        at, value = (
            (column, inside.strip())
            if colon and inside.strip()
            else beside[0]
            if beside
            else (min(column + 1, grid.last_column), None)
        )
        lines.append(Line(row, column, label.strip(), read_heading(label), at, value))
    return lines


def _heads_list(grid: Grid, row: int) -> bool:
    """Whether *row* heads a list of measures, ``KPI | Number``: its second word says number, or when, and no label.

    A word for one kind of count, or for money, may be what a card says: ``Activity | Meals``, ``Item | Donation``.
    """
    filled = grid.filled(row)
    if len(filled) < _PAIR or any(isinstance(value, str) and ":" in value for _, value in filled):
        return False
    said = heading_text(filled[1][1])
    heading = read_heading(said)
    counts = (heading.unit is None and heading.field in _PLAIN_COUNTS) or _HOW_MANY.match(fold(said)) is not None
    return (counts or heading.label is not None) and is_header(grid, row)


def _is_row_of_table(grid: Grid, row: int, columns: Sequence[int]) -> bool:
    """Whether more stands beside the last label of *row* than a form has: ``A | B | C | D``, ``Hours | 3 | 4``."""
    labels = [column for column in columns if _is_label(grid.value(row, column))]
    beside = [value for column, value in grid.filled(row) if labels and column > labels[-1]]
    return len(beside) > _MOST_BESIDE or sum(is_value(value) for value in beside) > 1


def _split(lines: Sequence[Line]) -> list[Card]:
    """Cards begin where a label comes again; those beside each other are told apart by their columns."""
    if not lines:
        return []
    by_column: dict[int, list[Line]] = {}
    repeated = {label for label, times in Counter((line.row, fold(line.label)) for line in lines).items() if times > 1}
    for line in lines:
        by_column.setdefault(line.label_column if repeated else 0, []).append(line)
    cards: list[Card] = []
    for several in by_column.values():
        begins = fold(several[0].label)
        card: Card = []
        for line in several:
            label = fold(line.label)
            if card and (label == begins or label in {fold(each.label) for each in card}):
                cards.append(card)
                card = []
            card.append(line)
        cards.append(card)
    return sorted(cards, key=lambda card: (card[0].row, card[0].label_column))


def _are_cards(cards: Sequence[Card]) -> bool:
    fields = Counter(line.says.field for card in cards for line in card if _fits(line))
    if not any(fields[field] for field in COUNTS) or not (fields["text"] or fields["date"]):
        return False
    if len(cards) > 1:
        return 2 * sum(len(card) > 1 for card in cards) >= len(cards) and max(fields["text"], fields["date"]) > 1
    return len(cards[0]) >= _FEWEST_LABELS and fields["text"] > 0 and fields["date"] > 0


def _fits(line: Line) -> bool:
    """Whether a value is such as its label asks for."""
    if line.value is None:
        return False
    match line.says.field:
        case "date":
            return not read_date(line.value).code
        case "text":
            return isinstance(line.value, str) and read_count(line.value, Wanted("quantity")).value is None
        case field if field in COUNTS:
            return read_count(line.value, Wanted("quantity")).code != "number-unread"
        case _:
            return True
