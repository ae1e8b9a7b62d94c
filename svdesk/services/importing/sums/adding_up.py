"""Sees that a small table only adds up another on its sheet, so that it is left out and nothing is counted twice."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from decimal import Decimal

from svdesk.services.importing.cells.row_words import says
from svdesk.services.importing.cells.words import fold, tidy
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.pivots import fields_added_up
from svdesk.services.importing.layout.table import COUNTS, Table
from svdesk.services.importing.sums.sheet_sums import Number, adds_up, numbers_of

_MOST, _MOST_NUMBERS, _MOST_SUMS = 12, 10_000, 300
"""Of more tables on a sheet, or more numbers in them or in one, none is looked at for sums of all the others."""
_GROUPS = ("text", "place", "section")
_FEWEST = 2
_LARGEST = 5_000
_TELLING = 10
"""Sums of less may well be an accident."""


def mark_sums(grid: Grid, tables: Sequence[Table]) -> list[Table]:
    """The *tables* of one sheet, where those that add up others of them are marked so: by words, columns or periods."""
    few = len(tables) <= _MOST
    sums = {
        at
        for at, table in enumerate(tables)
        if any(_adds_up(grid, table, each) for each in tables if each.band != table.band or (few and each is not table))
    }
    sums |= _pivots(grid, tables)
    sums |= _come_to_the_others(grid, tables, sums)
    return [replace(each, shape="adds up") if at in sums else each for at, each in enumerate(tables)]


def _pivots(grid: Grid, tables: Sequence[Table]) -> set[int]:
    """The tables that say that they add up what stands under a heading of another: ``Sum of Hours``."""
    heads = [{fold(column.heading) for column in table.columns} for table in tables]
    fields = [fields_added_up(grid, table) for table in tables]
    return {
        at
        for at, own in enumerate(fields)
        if own and not tables[at].shape and any(own & each for place, each in enumerate(heads) if place != at)
    }


def _come_to_the_others(grid: Grid, tables: Sequence[Table], known: Collection[int]) -> set[int]:
    """The tables all of whose numbers are sums of those of the others, the smallest first."""
    sizes = [(each.last_row - each.first_row + 1) * sum(1 for _ in each.of(*COUNTS)) for each in tables]
    if not 1 < len(tables) <= _MOST or sum(sizes) > _MOST_NUMBERS:
        return set()
    numbers = [[] if table.shape else _numbers(grid, table) for table in tables]
    found: set[int] = set()
    for at in sorted(range(len(tables)), key=sizes.__getitem__):
        others = [each for place, own in enumerate(numbers) if place not in (at, *found, *known) for each in own]
        if at not in known and 0 < sizes[at] <= _MOST_SUMS and numbers[at] and adds_up(numbers[at], others):
            found.add(at)
    return found


def _numbers(grid: Grid, table: Table) -> list[Number]:
    """The numbers of a table, without the name of the sheet, which all its tables have."""
    return [each._replace(facets=each.facets - {fold(table.sheet)}) for each in numbers_of(grid, table)]


def _adds_up(grid: Grid, table: Table, other: Table) -> bool:
    """Whether every number of *table* is a sum of a column of *other*: of it all, or for its words if it is beside."""
    text = table.one("text")
    dated = any(column.field in ("date", "period_start") or column.period_label for column in table.columns)
    if text is None or dated or other.last_row - other.first_row > _LARGEST or table.shape or other.shape:
        return False
    sums, in_all = _sums(grid, other) if other.band != table.band else {}, _in_all(grid, other)
    agree = of_all = 0
    most = Decimal(0)
    for row in range(table.first_row, table.last_row + 1):
        words = grid.value(row, text.number)
        if not isinstance(words, str) or says(words).is_total:
            continue
        stated = [number for column in table.of(*COUNTS) if (number := grid.number(row, column.number)) is not None]
        if not stated:
            continue
        by_words, whole = set(stated) <= sums.get(fold(tidy(words)), set()), set(stated) <= in_all
        if not by_words and not whole:
            return False
        agree += by_words
        of_all += whole
        most = max(most, *stated)
    return agree >= _FEWEST or (of_all >= _FEWEST and most >= _TELLING)


def _in_all(grid: Grid, table: Table) -> set[Decimal]:
    """The sum of each column of numbers of a table, without the rows of totals, and how many rows there are."""
    text = table.one("text")
    rows = [row for row in range(table.first_row, table.last_row + 1) if row not in table.header_rows]
    numbers = [
        [grid.number(row, column.number) for column in table.of(*COUNTS)]
        for row in rows
        if text is None or not says(str(grid.value(row, text.number) or "")).is_total
    ]
    filled = [each for each in numbers if any(value is not None for value in each)]
    if len(filled) < _FEWEST:
        return set()
    return {sum(filter(None, column), Decimal(0)) for column in zip(*filled, strict=True)} | {Decimal(len(filled))}


def _sums(grid: Grid, table: Table) -> dict[str, set[Decimal]]:
    """By the words of a table, folded, the sum of each of its columns of numbers, and how many rows have them."""
    added: dict[tuple[str, int], Decimal] = defaultdict(Decimal)
    counts = [column.number for column in table.of(*COUNTS)]
    groups = [column.number for column in table.of(*_GROUPS)]
    for row in range(table.first_row, table.last_row + 1):
        for group in groups:
            words = grid.value(row, group)
            if isinstance(words, str) and row not in table.header_rows:
                added[fold(tidy(words)), 0] += 1
                for column in counts:
                    added[fold(tidy(words)), column] += grid.number(row, column) or 0
    sums: dict[str, set[Decimal]] = {}
    for (words, _column), value in added.items():
        sums.setdefault(words, set()).add(value)
    return sums
