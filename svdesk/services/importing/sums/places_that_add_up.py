"""Finds the rows for all places together among those of each place: ``All sites`` under ``Hall`` and ``Church``.

Brought in beside them, they would count everything twice.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from svdesk.services.importing.cells.row_words import Says, says, says_all
from svdesk.services.importing.cells.words import SHORT
from svdesk.services.importing.layout.grid import Grid, is_blank
from svdesk.services.importing.layout.table import COUNTS, Column, Table
from svdesk.services.importing.sums.periods_that_add_up import Sum
from svdesk.services.workbook.sheet import Value

_FEWEST = 2
_SURE = 4
"""So many figures that are sums of others are no accident, whatever the words beside them say."""
_LARGEST = 1_000
_HUNDREDTH = 100
_LEFT_OUT = ("category", "unknown")
_ABOUT = ("text", "date", "period_start", "period_end", "section", "kind", "unit", "measure_code")
"""The columns in which the row for all places says the same as those of the places that it adds up."""


class _Row(NamedTuple):
    number: int
    where: str


def places_that_add_up(grid: Grid, table: Table) -> dict[int, Sum]:
    """The rows for all places and the rows of the places that are about the same and of the same day.

    Where the figures do not come to those of the places, the sum ``agrees`` not, and a person has to say what it is.
    """
    counts = [column.number for column in table.columns if column.field in COUNTS]
    found: dict[int, Sum] = {}
    every, large = range(table.first_row, table.last_row + 1), table.last_row - table.first_row > _LARGEST
    places, kinds = _columns_of_places(table), _columns_of_kinds(table)
    for column in (*kinds, *places):
        kind = column in kinds
        of_all = {each for each in grid.sample(column.number, every) if isinstance(each, str) and _is_of_all(each)}
        groups = [] if (large or kind) and not of_all else _groups(grid, table, column, counts, by_place=kind)
        of_all |= set() if large or kind else _that_come_to_the_others(grid, groups, counts, of_all)
        for rows in groups:
            for row, sum_ in _sums(grid, rows, counts, of_all, rounded=kind):
                # A place left out anyway, or what was done, says that a row is a sum only where its figures are one.
                if sum_.agrees or kind is (column.field == "ignore"):
                    found[row.number] = sum_
    return found


def _columns_of_places(table: Table) -> list[Column]:
    """The columns that say where it was or who did it: a place, a section, or words left out before what was done."""
    text = table.one("text")
    words = [each for each in table.of("ignore") if text and each.number < text.number and each.tag in _LEFT_OUT]
    return [*table.of("place", "section"), *words]


def _columns_of_kinds(table: Table) -> list[Column]:
    """The columns that part each place or day by kind, ``0-18``: what is left out after the words, or those themselves.

    Where no column says when it was, the words are read as those of a return (``rows_that_add_up``).
    """
    text = table.one("text")
    after = [each for each in table.of("ignore") if text and each.number > text.number and each.tag in _LEFT_OUT]
    dated = text and any(table.of("date", "period_start", "period_end"))
    return [text, *after] if text and dated else after


@lru_cache(maxsize=1_000)
def _is_of_all(where: str) -> bool:
    return len(where) <= SHORT and (says_all(where) or says(where).is_total)


def _groups(grid: Grid, table: Table, place: Column, counts: Sequence[int], *, by_place: bool) -> list[list[_Row]]:
    """The rows that count something, by what they are about; a cell left blank says what the one above it says."""
    about_what = [*table.of(*_ABOUT), *(table.of("place") if by_place else ())]
    columns = [column.number for column in about_what if column is not place]
    merged = grid.carried_down([place.number], table.first_row, table.last_row)
    where: Value = None
    groups: dict[tuple[Value, ...], list[_Row]] = {}
    about: tuple[Value, ...] = (None,) * len(columns)
    for number in range(table.first_row, table.last_row + 1):
        before, where = where, merged.get(number, {}).get(place.number, grid.value(number, place.number))
        where = before if place.field == "section" and is_blank(where) else where
        if number in table.header_rows or number in table.said or not isinstance(where, str):
            continue
        own = [grid.value(number, column) for column in columns]
        about = tuple(above if is_blank(said) else said for said, above in zip(own, about, strict=True))
        if any(not is_blank(grid.value(number, column)) for column in counts):
            groups.setdefault(about, []).append(_Row(number, where))
    return list(groups.values())


def _that_come_to_the_others(
    grid: Grid, groups: Sequence[Sequence[_Row]], counts: Sequence[int], of_all: Collection[str]
) -> set[str]:
    """The places that have, in all their rows and columns, the sum of the others, whatever they are called."""
    right: Counter[str] = Counter()
    rows_of: Counter[str] = Counter()
    wrong: set[str] = set()
    for parts in ([row for row in rows if row.where not in of_all] for rows in groups):
        numbers = [[grid.number(row.number, column) or Decimal(0) for column in counts] for row in parts]
        sums = [sum(column, Decimal(0)) for column in zip(*numbers, strict=True)]
        for row, own in zip(parts, numbers, strict=True):
            same = len(parts) > _FEWEST and all(2 * each == whole for each, whole in zip(own, sums, strict=True))
            wrong |= set() if same else {row.where}
            right[row.where] += sum(map(bool, own))
            rows_of[row.where] += 1
    return {name for name in rows_of if name not in wrong and rows_of[name] >= _FEWEST and right[name] >= _SURE}


def _sums(
    grid: Grid, rows: Sequence[_Row], counts: Sequence[int], of_all: Collection[str], *, rounded: bool
) -> Iterator[tuple[_Row, Sum]]:
    """The rows for all places among *rows*, which are about the same, each with those from the one to the next.

    The only one may stand among those that it adds up, as in the order of the alphabet.
    """
    ends = [at for at, row in enumerate(rows) if row.where in of_all]
    for before, at, after in zip([-1, *ends], ends, [*ends[1:], len(rows)], strict=False):
        runs = [rows[before + 1 : at], rows[at + 1 : after]]
        runs += [[*runs[0], *runs[1]]] if len(ends) == 1 else []
        sums = [
            _sum(grid, [each.number for each in run], rows[at].number, counts, rounded=rounded)
            for run in runs
            if len(run) >= _FEWEST
        ]
        if sums:
            found = max(sums, key=lambda each: each.agrees)
            named = says(rows[at].where) is Says.TOTAL and not rounded
            yield rows[at], found._replace(said=True, agrees=True) if named else found


def _sum(grid: Grid, parts: Sequence[int], row: int, counts: Sequence[int], *, rounded: bool) -> Sum:
    """*row* as the sum of *parts*: where half of its figures come to theirs it is, and the others are slips.

    *rounded*: as published figures are, so that they may be off by a hundredth part.
    """
    agree = differ = 0
    for column in counts:
        if stated := grid.number(row, column):
            off = stated - sum((grid.number(part, column) or Decimal(0) for part in parts), Decimal(0))
            same = _HUNDREDTH * abs(off) <= abs(stated) if rounded else not off
            agree += same
            differ += not same
    agrees = agree > 0 and agree >= differ
    others = frozenset(range(parts[0], parts[-1] + 1)).difference(parts)
    return Sum(parts[0], parts[-1], said=agrees, agrees=agrees, others=others)
