"""Finds the rows for all places together among those of each place: ``All sites`` under ``Hall`` and ``Church``.

Brought in beside them, they would count everything twice.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from svdesk.services.importing.cells.row_words import says_all
from svdesk.services.importing.cells.words import SHORT, fold
from svdesk.services.importing.layout.grid import Grid, is_blank
from svdesk.services.importing.layout.table import COUNTS, Table
from svdesk.services.importing.sums.periods_that_add_up import Sum
from svdesk.services.workbook.sheet import Value

_EVERY = re.compile(r"(?:both|every|each|whole|pob|y ddau|y ddwy)\b")
_FEWEST = 2
_ABOUT = ("text", "date", "period_start", "period_end", "section", "kind", "unit", "measure_code")
"""The columns in which the row for all places says the same as those of the places that it adds up."""


class _Row(NamedTuple):
    number: int
    of_all: bool
    about: tuple[Value, ...]


def places_that_add_up(grid: Grid, table: Table) -> dict[int, Sum]:
    """The rows for all places and the rows of the places next to them, about the same and on the same day.

    Where the figures do not come to those of the places, the sum ``agrees`` not, and a person has to say what it is.
    """
    place = table.one("place")
    counts = [column.number for column in table.columns if column.field in COUNTS]
    said = grid.sample(place.number, range(table.first_row, table.last_row + 1)) if place else []
    of_all = frozenset(each for each in said if isinstance(each, str) and _is_of_all(each))
    rows = _rows(grid, table, place.number, counts, of_all) if place and of_all else []
    found: dict[int, Sum] = {}
    for at, row in enumerate(rows):
        if not row.of_all:
            continue
        runs = (_run(rows[:at][::-1], row), _run(rows[at + 1 :], row))
        sums = [_sum(grid, sorted(run), row.number, counts) for run in runs if len(run) >= _FEWEST]
        if sums:
            found[row.number] = max(sums, key=lambda each: each.agrees)
    return found


@lru_cache(maxsize=1_000)
def _is_of_all(where: str) -> bool:
    return len(where) <= SHORT and (says_all(where) or _EVERY.match(fold(where)) is not None)


def _rows(grid: Grid, table: Table, place: int, counts: Sequence[int], of_all: frozenset[str]) -> list[_Row]:
    """The rows that count something; a cell left blank says what the one above it says."""
    columns = [column.number for column in table.of(*_ABOUT)]
    rows: list[_Row] = []
    about: tuple[Value, ...] = (None,) * len(columns)
    for number in range(table.first_row, table.last_row + 1):
        where = grid.value(number, place)
        if number in table.header_rows or number in table.said or not isinstance(where, str):
            continue
        own = [grid.value(number, column) for column in columns]
        about = tuple(above if is_blank(said) else said for said, above in zip(own, about, strict=True))
        if any(not is_blank(grid.value(number, column)) for column in counts):
            rows.append(_Row(number, where in of_all, about))
    return rows


def _run(rows: Sequence[_Row], of: _Row) -> list[int]:
    """The numbers of the first of *rows* which are about the same as *of*, each at one place."""
    numbers: list[int] = []
    for row in rows:
        if row.of_all or row.about != of.about:
            break
        numbers.append(row.number)
    return numbers


def _sum(grid: Grid, parts: Sequence[int], row: int, counts: Sequence[int]) -> Sum:
    """*row* as the sum of *parts*: where half of its figures come to theirs it is, and the others are slips."""
    agree = differ = 0
    for column in counts:
        if stated := grid.number(row, column):
            same = stated == sum((grid.number(part, column) or Decimal(0) for part in parts), Decimal(0))
            agree += same
            differ += not same
    agrees = agree > 0 and agree >= differ
    return Sum(parts[0], parts[-1], said=agrees, agrees=agrees)
