"""Knows a column that says of each sum whether it came in or went out: ``Income`` and ``Expenditure`` under Type."""

from collections.abc import Sequence

from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.currency_columns import settle_sums
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.layout.grid import Grid, is_blank
from svdesk.services.workbook.sheet import Value

WAY = "way"
"""The tag of such a column."""
_IN = frozenset(
    {
        "in", "income", "money in", "paid in", "cash in", "receipt", "receipts", "received", "credit", "cr", "raised",
        "incwm", "i mewn", "derbyniad", "derbyniadau", "credyd",
    }
)  # fmt: skip
_OUT = frozenset(
    {
        "out", "expenditure", "expense", "expenses", "money out", "paid out", "cash out", "payment", "payments", "paid",
        "spent", "spend", "cost", "debit", "dr", "gwariant", "allan", "taliad", "taliadau", "debyd",
    }
)  # fmt: skip


def settle_ways(grid: Grid, drafts: Sequence[Draft], rows: list[int]) -> None:
    """Take a column for the way the money went where it says nothing else, and speaks of both."""
    for each in drafts:
        if each.says.field in ("ignore", "unit") and each.look.wordy:
            ways = {came_in(value) for value in grid.sample(each.number, rows) if not is_blank(value)}
            if ways == {True, False} and settle_sums(drafts):
                each.put_anew("ignore", WAY)


def came_in(value: Value) -> bool | None:
    """Whether a cell says that money came in, or that it went out; None where it says something else."""
    said = fold(value).strip(" .:£") if isinstance(value, str) else ""
    return True if said in _IN else False if said in _OUT else None
