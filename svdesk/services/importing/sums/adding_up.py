"""Sees that a small table only adds up the one beside it, and leaves it out, so that nothing is counted twice."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from svdesk.services.importing.cells.cells import Wanted, read_count
from svdesk.services.importing.cells.row_words import Says, says
from svdesk.services.importing.cells.words import fold, tidy
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.table import COUNTS, Table
from svdesk.services.importing.questions import BRING_IN, LEAVE_OUT, at
from svdesk.services.importing.rows.work import Work

_GROUPS = ("text", "place", "section")
_FEWEST = 2
_LARGEST = 5_000


def mark_sums(grid: Grid, tables: Sequence[Table]) -> list[Table]:
    """*tables* side by side on one sheet, where those that add up another by its words are marked so."""
    return [
        replace(table, shape="adds up")
        if any(_adds_up(grid, table, other) for other in tables if other is not table and other.band != table.band)
        else table
        for table in tables
    ]


def read_sums(work: Work) -> bool:
    """Pass over a table that adds up the one beside it; False where a person wants it brought in all the same."""
    table = work.table
    row = table.header_rows[0] if table.header_rows else table.first_row
    letter = table.columns[0].letter if table.columns else None
    made = at("sums-beside", work.sheet, row, letter, where=f"The table in row {row} of “{work.sheet}”")
    if work.asker.ask(made, work.sheet, row, letter, (LEAVE_OUT, BRING_IN)) == BRING_IN:
        return False
    for number in range(table.first_row, table.last_row + 1):
        blank = work.grid.is_blank(number)
        work.skip(number, "blank" if blank else "total", None if blank else "adds up the table beside it")
    return True


def _adds_up(grid: Grid, table: Table, other: Table) -> bool:
    """Whether every number of *table* is the sum of a column of *other* for the words beside it."""
    text = table.one("text")
    dated = any(column.field in ("date", "period_start") or column.period_label for column in table.columns)
    if text is None or dated or other.last_row - other.first_row > _LARGEST or table.shape or other.shape:
        return False
    sums = _sums(grid, other)
    agree = 0
    for row in range(table.first_row, table.last_row + 1):
        words = grid.value(row, text.number)
        if not isinstance(words, str) or says(words) in (Says.TOTAL, Says.TOTAL_OF):
            continue
        stated = [number for column in table.of(*COUNTS) if (number := _number(grid, row, column.number)) is not None]
        if not stated:
            continue
        if not set(stated) <= sums.get(fold(tidy(words)), set()):
            return False
        agree += 1
    return agree >= _FEWEST


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
                    added[fold(tidy(words)), column] += _number(grid, row, column) or 0
    sums: dict[str, set[Decimal]] = {}
    for (words, _column), value in added.items():
        sums.setdefault(words, set()).add(value)
    return sums


def _number(grid: Grid, row: int, column: int) -> Decimal | None:
    return read_count(grid.value(row, column), Wanted("quantity")).value
