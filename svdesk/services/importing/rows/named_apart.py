"""Knows which counts of a row would be taken for one another, so that each has to bear the words of its heading."""

import re
from collections import Counter
from collections.abc import Sequence

from svdesk.services.importing.cells.row_words import is_part_of_above
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.count_columns import Cell
from svdesk.services.importing.columns.idle_columns import UNEXPLAINED
from svdesk.services.importing.layout.table import Column

_USUAL = {"people": "people", "amount": "gbp"}
_UNKNOWN = (UNEXPLAINED, "total")
_OTHERS = ("volunteers", "maybe-names", "group")
_VOLUNTEERED = re.compile(r"\bvol(?:s|unteer\w*)?\b|\bgwirfoddol\w*")
_HOW_MANY = re.compile(r"^(?:(?:total )?(?:number|no|nr|num)s?\.?(?: of)?|how many|nifer(?: yr| y| o)?)\s+")


def told_by_heading(columns: Sequence[Column]) -> set[int]:
    """The columns whose numbers would be the same own term as another's, told apart only by their headings.

    Beside numbers under words that nobody knows, people are told by the words over them too; beside those who came, so
    are volunteers, those who had booked, and any that are some of them; and where volunteers are counted beside others,
    so are the hours that they gave.
    """
    keys = [(column.unit or _USUAL.get(column.field), column.kind) for column in columns]
    alike = Counter(keys)
    unknown = any(column.tag == UNEXPLAINED for column in columns)
    came = any(column.unit == "attendances" for column in columns)
    people = {column.tag == "volunteers" for column in columns if column.field == "people"}
    both = len(people) == 2 or (came and True in people)
    return {
        column.number
        for column, key in zip(columns, keys, strict=True)
        if alike[key] > 1
        or (unknown and _says_more(column))
        or (came and column.field == "people" and column.tag in _OTHERS)
        or (both and column.field == "quantity" and bool(_VOLUNTEERED.search(fold(column.heading))))
        or is_part_of_above(column.heading)
    }


def counts_unknown(column: Column, cell: Cell) -> bool:
    """Whether only the heading says what a number counts, for nobody knows its words, nor has it a unit."""
    return column.tag in _UNKNOWN and cell.unit in (None, "count")


def _says_more(column: Column) -> bool:
    """Whether a heading says more of people than who they are: ``Carers asked``, but not ``No. of carers``."""
    return column.field == "people" and " " in _HOW_MANY.sub("", fold(column.label))
