"""What a second look at a sheet finds that the reader does not tell: hidden rows, formulas without results and more."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from svdesk.services.workbook.sheet import Place, Span, Value

# More than a person would read through; the count goes on.
MOST_LISTED = 100_000
# With the spaces and the minus sign that number formats use.
_DIGITS_ALONE = frozenset("0123456789.,+- \N{MINUS SIGN}\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}")


@dataclass(slots=True)
class Look:
    """The findings about one sheet; rows and columns are counted from 1.

    ``hidden_rows`` and ``hidden_columns`` are ranges, both ends included. ``instead`` holds texts for cells that the
    reader would leave empty (``#REF!``) or run together. ``formats`` holds the number formats of cells that have one of
    their own (Excel); ``shown`` what stands on the screen (OpenDocument says so itself). ``formats_left_out``: there
    are such cells, but too many cells in all to look at each.
    """

    hidden_rows: list[tuple[int, int]] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    merged: list[Span] = field(default_factory=list)
    without_result: list[Place] = field(default_factory=list)
    errors: dict[Place, str] = field(default_factory=dict)
    instead: dict[Place, str] = field(default_factory=dict)
    formats: dict[Place, str] = field(default_factory=dict)
    shown: dict[Place, str] = field(default_factory=dict)
    comments: dict[Place, str] = field(default_factory=dict)
    formats_left_out: bool = False

    def leave_uncalculated(self, noughts: Iterable[Place]) -> None:
        """Take *noughts* for formulas without a result; a program that cannot calculate wrote them in its place."""
        self.without_result = sorted([*self.without_result, *noughts])[:MOST_LISTED]
        self.instead |= dict.fromkeys(noughts, "")


def says_more(value: Value, shown: str) -> bool:
    """Whether what the person sees tells more than the value: a currency, a percentage, a word, a month with no day."""
    if not shown or isinstance(value, bool):
        return False
    if isinstance(value, date):
        groups = "".join(sign if sign.isalnum() else " " for sign in shown).split()
        return len(groups) < 3
    return isinstance(value, int | Decimal) and not _DIGITS_ALONE.issuperset(shown)
