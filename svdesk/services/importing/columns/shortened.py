"""Knows a heading in short, ``PI`` or ``Gwirf.``, by the sheet beside it that writes the same word out."""

import re
from collections.abc import Sequence
from dataclasses import replace

from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.idle_columns import UNEXPLAINED
from svdesk.services.importing.layout.table import Column, Table, is_wide

_FEWEST_LETTERS = 3
_FEWEST_ALIKE = 2
"""So many other columns with the same headings show that two sheets are kept in the same way."""
_WORD = re.compile(r"[^\W\d_]+")


def write_out(tables: Sequence[Table]) -> list[Table]:
    """*tables* with a number under letters that nobody knows taken for the people whom a sister sheet calls in full."""
    return [_written_out(table, [other for other in tables if other.sheet != table.sheet]) for table in tables]


def _written_out(table: Table, others: Sequence[Table]) -> Table:
    if table.shape or table.layout == "periods-across":
        return table
    headed = _headings(table)
    sisters = [other for other in others if len(headed & _headings(other)) >= _FEWEST_ALIKE]
    full = [column for other in sisters for column in other.of("people") if fold(column.heading) not in headed]
    made = tuple(_as_in_full(column, full) for column in table.columns)
    return table if made == table.columns else replace(table, columns=made, wide=is_wide(made))


def _as_in_full(column: Column, full: Sequence[Column]) -> Column:
    if column.field != "quantity" or column.unit or column.tag not in ("guessed", UNEXPLAINED):
        return column
    found = next((other for other in full if is_short_for(column.heading, other.heading)), None)
    return replace(column, field="people", unit=found.unit, tag=found.tag) if found else column


def _headings(table: Table) -> set[str]:
    return {fold(column.heading) for column in table.columns if column.heading}


def is_short_for(short: str, full: str) -> bool:
    """Whether *short* is the first letters of the words of *full*, or the start of its first: ``SUs``, ``Cl.``."""
    letters = "".join(_WORD.findall(fold(short)))
    words = _WORD.findall(fold(full))
    fewest = 2 if short.rstrip().endswith(".") else _FEWEST_LETTERS
    for each in {letters, letters.removesuffix("s")}:
        if len(words) > 1 and each == "".join(word[0] for word in words):
            return True
        if words and len(words[0]) > len(letters) and len(each) >= fewest and words[0].startswith(each):
            return True
    return False
