"""Knows a column that says by a letter of each row whether it is a target: ``T`` and ``A`` under *Kind*, or in turn."""

from collections.abc import Sequence
from itertools import pairwise

from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.headings.headings import read_heading
from svdesk.services.importing.layout.grid import Grid, is_blank
from svdesk.services.importing.layout.heading_levels import PAIRS_OF_LETTERS
from svdesk.services.workbook.sheet import Value

TARGET_LETTERS = frozenset(pair[0] for pair in PAIRS_OF_LETTERS)
"""What such a column says of a row that is a target."""
_FEWEST = 4
"""So many letters that take turns are no accident, whatever their heading."""


def settle_kind_letters(grid: Grid, drafts: Sequence[Draft], rows: list[int]) -> None:
    """Take a column of such letters for the kind of each row, where no other says it."""
    if any(each.says.field in ("kind", "target", "actual") or each.says.kind for each in drafts):
        return
    for each in drafts:
        said = [value for value in grid.sample(each.number, rows) if not is_blank(value)]
        letters = [_letter(value) for value in said]
        if set(letters) not in map(set, PAIRS_OF_LETTERS):
            continue
        heading = fold(each.heading).strip(" .:")
        named = heading.replace("/", "") in PAIRS_OF_LETTERS or read_heading(each.heading).field == "kind"
        if named or _take_turns(grid, each.number, rows):
            each.put_anew("kind", "")
            return


def _take_turns(grid: Grid, column: int, rows: Sequence[int]) -> bool:
    """Whether each of the things that the rows name stands there twice, once with either letter."""
    said = [(row, _letter(value)) for row in rows if not is_blank(value := grid.value(row, column))]
    pairs = list(zip(said[::2], said[1::2], strict=False))
    named = ((_words(grid, first, column), _words(grid, second, column)) for (first, _), (second, _) in pairs)
    alike = all(words and again in (words, "") for words, again in named)
    return len(said) >= _FEWEST and alike and all(one != other for (_, one), (_, other) in pairwise(said))


def _words(grid: Grid, row: int, column: int) -> str:
    """The first words of a row that stand before *column*."""
    return next((fold(value) for at, value in grid.filled(row) if at < column and isinstance(value, str)), "")


def _letter(value: Value) -> str:
    return fold(value).strip(" .()") if isinstance(value, str) else "-"
