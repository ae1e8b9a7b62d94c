"""Marks the tables of sheets that tell once more what others tell: by name, as pivots, by arithmetic, row for row."""

import re
from collections.abc import Sequence
from dataclasses import replace

from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.pivots import fields_added_up
from svdesk.services.importing.layout.table import Table
from svdesk.services.importing.sums.sheet_copies import sheets_that_repeat
from svdesk.services.importing.sums.sheet_sums import sheets_that_add_up
from svdesk.services.workbook.sheet import Workbook

_SUMMARY = re.compile(
    r"(?<![^\W\d_])(?:summar(?:y|ies)|(?:sub-?)?totals|overview|dashboard|crynodeb(?:au)?|year to date|all quarters|"
    r"annual total|charts?|graphs?)(?![^\W\d_])"
)
"""Names of sheets that tell again what others tell; *Charter flights* is no chart."""


def told_apart(workbook: Workbook, tables: Sequence[Table]) -> list[Table]:
    """*tables*, where those of a sheet that adds up or repeats others are marked so; some sheet is always left."""
    named = {table.sheet for table in tables if _named_summary(table.sheet)} | _pivots(workbook, tables)
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


def _named_summary(name: str) -> bool:
    return _SUMMARY.search(fold(name)) is not None
