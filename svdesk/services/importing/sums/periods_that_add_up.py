"""Finds the quarters, half-years and years among months down the side of a table that only add up the months above.

``April``, ``May``, ``June``, ``Qtr 1``: the last is no fourth month, and its figures are those of the three before it.
So is ``April`` below its weeks or days.
"""

import re
from collections.abc import Collection, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.periods import read_label
from svdesk.services.importing.cells.row_words import Says, says
from svdesk.services.importing.cells.words import SHORT, fold
from svdesk.services.importing.layout.grid import Grid, is_blank
from svdesk.services.importing.layout.table import COUNTS, Table

_LENGTHS = (
    (12, re.compile(r"(?:(?:the |whole |full )*(?:financial )?year|annual|12 months|blwyddyn)\b")),
    (6, re.compile(r"(?:half|h ?[12]\b|(?:first|second|1st|2nd) half|hanner)")),
    (
        3,
        re.compile(
            r"(?:q|qtr|quarter|ch(?:w|wart|warter)?)\.? ?[1-4]\b|(?:first|second|third|fourth|\d[a-z]{2}) quarter"
        ),
    ),
)
_LONGEST_RUN = 60
_SHORTER, _NO_PERIOD = 0, -1
_FEWEST = 2


class Sum(NamedTuple):
    """A row which comes to the ``first`` to the ``last`` of other rows; ``said`` where its words say so too.

    ``agrees`` is false where only its words do, and its figures do not come to theirs. ``others`` are rows among them
    that it does not add up.
    """

    first: int
    last: int
    said: bool
    how: Literal["sum", "difference"] = "sum"
    agrees: bool = True
    others: frozenset[int] = frozenset()

    @property
    def parts(self) -> list[int]:
        """The rows that it adds up."""
        return [row for row in range(self.first, self.last + 1) if row not in self.others]


class _Row(NamedTuple):
    number: int
    length: int


def periods_that_add_up(grid: Grid, table: Table) -> dict[int, Sum]:
    """The rows of a longer period which are the sum of the shorter ones since the last that was as long, by number."""
    rows = _rows(grid, table)
    counts = [column.number for column in table.columns if column.field in COUNTS]
    found: dict[int, Sum] = {}
    for place, row in enumerate(rows):
        if row.length == _SHORTER:
            continue
        if row.length == _NO_PERIOD:
            found |= _run_above(grid, counts, rows[:place], found, row)
            continue
        since = next((at + 1 for at in range(place - 1, -1, -1) if rows[at].length >= row.length), 0)
        above = [each for each in rows[since:place] if each.length != _NO_PERIOD and each.number not in found]
        # A month may be written as its first day.
        shortest = max(1, min((each.length for each in above), default=0))
        parts = [each for each in above if each.length <= shortest]
        if len(parts) >= _FEWEST and _come_to(grid, counts, parts, row):
            found[row.number] = Sum(parts[0].number, parts[-1].number, said=True)
    return found


def _run_above(
    grid: Grid, counts: Sequence[int], rows: Sequence[_Row], found: Collection[int], row: _Row
) -> dict[int, Sum]:
    """The rows just above *row* which all its figures add up, as ``Spring term`` does: no word says how many."""
    parts: list[_Row] = []
    for each in reversed(rows[-_LONGEST_RUN:]):
        if each.number in found or each.length == _NO_PERIOD:
            break
        parts.insert(0, each)
        if len(parts) >= _FEWEST and _come_to(grid, counts, parts, row, in_all=True):
            return {row.number: Sum(parts[0].number, parts[-1].number, said=True)}
    return {}


def _rows(grid: Grid, table: Table) -> list[_Row]:
    """The rows of a table, and how many months each is about; none for all that is shorter."""
    when = table.one("date")
    rows: list[_Row] = []
    for row in range(table.first_row, table.last_row + 1):
        said = grid.value(row, when.number) if when else None
        if is_blank(said) or row in table.header_rows or row in table.said:
            continue
        if isinstance(said, str) and says(said) is not Says.ACTIVITY:
            continue
        rows.append(_Row(row, _length(said)))
    return rows


def _length(said: object) -> int:
    if not isinstance(said, str) or len(said) > SHORT:
        return _SHORTER
    folded, label = fold(said), read_label(said)
    if label is None and read_date(said).code == "date-unread" and not any(map(str.isdigit, folded)):
        return next((length for length, pattern in _LENGTHS if pattern.match(folded)), _NO_PERIOD)
    month = label is not None and label.months is not None and label.months[1] == 1 and not label.day
    return next((length for length, pattern in _LENGTHS if pattern.match(folded)), int(month))


def _come_to(grid: Grid, counts: Sequence[int], parts: Sequence[_Row], row: _Row, *, in_all: bool = False) -> bool:
    """Whether the figures of *row* are sums of those of *parts*, most of them; a slip is told when they are checked.

    *in_all*: several of them, and without a slip.
    """
    agree = differ = 0
    for column in counts:
        if stated := grid.number(row.number, column):
            same = stated == sum((grid.number(each.number, column) or Decimal(0) for each in parts), Decimal(0))
            agree += same
            differ += not same
    return agree >= _FEWEST and not differ if in_all else agree > differ
