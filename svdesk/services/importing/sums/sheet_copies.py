"""Sees that a sheet only repeats another, as one does that was copied to begin the next month and was left so."""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from decimal import Decimal

from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.layout.grid import is_blank
from svdesk.services.importing.layout.table import COUNTS, Table
from svdesk.services.workbook.sheet import Sheet, Value, Workbook

_FEWEST = 2
"""One row may well be the same by accident."""
_LARGEST = 20_000
"""Workbooks of more rows are not compared: to read them all twice would take too long."""

_Row = frozenset[tuple[Hashable, ...]]


def sheets_that_repeat(workbook: Workbook, tables: Sequence[Table]) -> Mapping[str, str]:
    """The sheets all of whose rows stand on another sheet too, with the name of that sheet; the later of two alike.

    Rows are the same where the same stands under the same headings, at the same time. What is hidden is not looked at.
    """
    sheets = [sheet for sheet in workbook.sheets if not sheet.hidden and sheet.rows]
    if len(sheets) < 2 or sum(len(sheet.rows) for sheet in sheets) > _LARGEST:
        return {}
    rows = {sheet.name: _rows(sheet, [table for table in tables if table.sheet == sheet.name]) for sheet in sheets}
    found: dict[str, str] = {}
    order = list(rows)
    for name in reversed(order):
        own = rows[name]
        if own.total() < _FEWEST:
            continue
        for other in order:
            later = order.index(other) > order.index(name)
            if other == name or other in found or (later and own.total() == rows[other].total()):
                continue
            if own <= rows[other]:
                found[name] = other
                break
    return found


def _rows(sheet: Sheet, tables: Sequence[Table]) -> Counter[_Row]:
    """Every row of *tables* in which anything is counted."""
    rows: Counter[_Row] = Counter()
    for table in tables:
        if table.shape:
            return Counter()
        counts = {column.number for column in table.of(*COUNTS)}
        dated = any(table.of("date", "period_start")) or all(
            column.period and column.period_label and column.period_label.has_year for column in table.of(*COUNTS)
        )
        when = None if dated else table.period or table.year
        for number in range(table.first_row, table.last_row + 1):
            cells = [(column, sheet.value(number, column.number)) for column in table.columns]
            filled = [(column, value) for column, value in cells if not is_blank(value)]
            if number not in table.header_rows and any(column.number in counts for column, _ in filled):
                row = ((fold(column.heading), column.period, _alike(value)) for column, value in filled)
                rows[frozenset((*row, ("when", when, None)))] += 1
    return rows


def _alike(value: Value) -> Hashable:
    if isinstance(value, str):
        return fold(value)
    return Decimal(value) if isinstance(value, int) and not isinstance(value, bool) else value
