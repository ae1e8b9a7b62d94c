"""Sees that two columns say one figure between them: hours beside minutes, pounds beside pence."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from svdesk.services.importing.cells.cells import Wanted, read_count
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.workbook.sheet import Value

MINOR = "minor"
"""The tag of a column that goes with the one before it, and is no count by itself."""
_PAIRS = (
    ({"hrs", "hours", "hr", "hour", "h", "oriau", "awr"}, {"mins", "min", "minutes", "minute", "m", "munudau"}, 60),
    ({"£", "£s", "pounds", "punnoedd"}, {"p", "pence", "ceiniogau", "c"}, 100),
)


def settle_minors(grid: Grid, drafts: Sequence[Draft], rows: Sequence[int]) -> None:
    """``Mins`` beside ``Hrs`` and ``p`` beside ``£``, whole numbers both, and none that would fill the larger one."""
    for major, minor in pairwise(drafts):
        if minor.number != major.number + 1 or not major.parts or not minor.parts or major.says.label:
            continue
        (about, unit), (same, part) = (_ends(each.parts[-1]) for each in (major, minor))
        for large, small, most in _PAIRS:
            if about == same and unit in large and part in small and _fit(grid, major.number, minor.number, rows, most):
                money = most == 100
                major.put("amount" if money else "quantity", "cost" if money else "", "gbp" if money else "hours")
                minor.put_anew("ignore", MINOR)


def _ends(heading: str) -> tuple[str, str]:
    """The last word of a heading, after what stands before it: ``time`` and ``hrs``."""
    before, _space, last = fold(heading).rpartition(" ")
    return before.strip(" .:-("), last.strip(" .:()")


def _fit(grid: Grid, major: int, minor: int, rows: Sequence[int], most: int) -> bool:
    cells = [grid.sample(column, rows) for column in (major, minor)]
    found = [[number for value in each if (number := _number(value)) is not None] for each in cells]
    whole = all(number == number.to_integral_value() for each in found for number in each)
    return whole and bool(found[1]) and all(0 <= number < most for number in found[1])


def _number(value: Value) -> Decimal | None:
    return None if value is None else read_count(value, Wanted("quantity")).value
