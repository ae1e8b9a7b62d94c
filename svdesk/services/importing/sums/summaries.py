"""Marks the tables of sheets that tell once more what others tell: by name, as pivots, by arithmetic, row for row."""

import re
from collections.abc import Sequence
from dataclasses import replace

from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.pivots import fields_added_up
from svdesk.services.importing.layout.table import COUNTS, Table
from svdesk.services.importing.sums.sheet_copies import sheets_that_repeat
from svdesk.services.importing.sums.sheet_sums import TIMES, sheets_that_add_up
from svdesk.services.workbook.sheet import Workbook

_SUMMARY = re.compile(
    r"(?<![^\W\d_])(?:summar(?:y|ies)|(?:sub-?)?totals|overview|dashboard|crynodeb(?:au)?|year to date|all quarters|"
    r"annual total|charts?|graphs?)(?![^\W\d_])"
)
"""Names of sheets that tell again what others tell; *Charter flights* is no chart."""


def told_apart(workbook: Workbook, tables: Sequence[Table]) -> list[Table]:
    """*tables*, where those of a sheet that adds up or repeats others are marked so; some sheet is always left."""
    named = {table.sheet for table in tables if _named_summary(table.sheet)} | _pivots(workbook, tables)
    named |= _titled(workbook, tables)
    if not {table.sheet for table in tables} - named:
        named = set()
    repeats = sheets_that_repeat(workbook, [table for table in tables if table.sheet not in named])
    sums = named | sheets_that_add_up(workbook, tables, frozenset({*named, *repeats}))
    return [replace(each, summary=each.sheet in sums, repeats=repeats.get(each.sheet, "")) for each in tables]


def _pivots(workbook: Workbook, tables: Sequence[Table]) -> set[str]:
    """The sheets whose headings say that they add up what stands under a heading of another: ``Sum of Hours``."""
    shown = {sheet.name: Grid(sheet) for sheet in workbook.sheets if not sheet.hidden}
    seen = [table for table in tables if table.sheet in shown and table.shape != "adds up"]
    heads = {(table.sheet, fold(column.heading)) for table in seen for column in table.columns}
    others = {
        table.sheet
        for table in seen
        if not (fields := fields_added_up(shown[table.sheet], table))
        or not any(sheet != table.sheet and heading in fields for sheet, heading in heads)
    }
    return {table.sheet for table in seen} - others


def _titled(workbook: Workbook, tables: Sequence[Table]) -> set[str]:
    """The sheets titled as summaries which have no days, and whose every figure is of what a log elsewhere counts."""
    shown = {sheet.name: Grid(sheet) for sheet in workbook.sheets if not sheet.hidden}
    logs = [each for each in tables if each.sheet in shown and _has_days(shown[each.sheet], each)]
    heads = {(log.sheet, fold(column.heading)) for log in logs for column in log.of(*COUNTS)}
    found = set()
    for table in tables:
        if table in logs or table.sheet not in shown or not _named_summary(table.title):
            continue
        words = {fold(column.heading) for column in table.of(*COUNTS)} - {""}
        words = words or set(map(fold, _words_down(shown[table.sheet], table)))
        told = {word for word in words if any(sheet != table.sheet and word == head for sheet, head in heads)}
        if told and all(TIMES.search(word) for word in words - told):
            found.add(table.sheet)
    return found - {log.sheet for log in logs}


def _has_days(grid: Grid, table: Table) -> bool:
    rows = range(table.first_row, table.last_row + 1)
    return any(read_date(grid.value(row, column.number)).day for column in table.of("date") for row in rows)


def _words_down(grid: Grid, table: Table) -> list[str]:
    named = table.one("text")
    rows = range(table.first_row, table.last_row + 1) if named else ()
    return [value for row in rows if named and isinstance(value := grid.value(row, named.number), str)]


def _named_summary(name: str) -> bool:
    return _SUMMARY.search(fold(name)) is not None
