"""Knows which counts of a row would be taken for one another, so that each has to bear the words of its heading."""

import re
from collections.abc import Sequence

from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.count_columns import Cell
from svdesk.services.importing.columns.idle_columns import UNEXPLAINED
from svdesk.services.importing.layout.table import Column

_USUAL = {"people": "people", "amount": "gbp"}
_HOW_MANY = re.compile(r"^(?:(?:total )?(?:number|no|nr|num)s?\.?(?: of)?|how many|nifer(?: yr| y| o)?)\s+")


def told_by_heading(columns: Sequence[Column]) -> set[int]:
    """The columns whose numbers would be the same own term as another's, told apart only by their headings.

    Beside numbers under words that nobody knows, people are told by the words over them too.
    """
    keys = [(column.unit or _USUAL.get(column.field), column.kind) for column in columns]
    unknown = any(column.tag == UNEXPLAINED for column in columns)
    return {
        column.number
        for column, key in zip(columns, keys, strict=True)
        if keys.count(key) > 1 or (unknown and _says_more(column))
    }


def counts_unknown(column: Column, cell: Cell) -> bool:
    """Whether only the heading says what a number counts, for nobody knows its words, nor has it a unit."""
    return column.tag == UNEXPLAINED and cell.unit in (None, "count")


def _says_more(column: Column) -> bool:
    """Whether a heading says more of people than who they are: ``Carers asked``, but not ``No. of carers``."""
    return column.field == "people" and " " in _HOW_MANY.sub("", fold(column.label))
