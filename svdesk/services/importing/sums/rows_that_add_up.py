"""Finds rows that add up the rows beneath or above them without being called a total: ``All services``, ``Profit``.

The arithmetic shows them, and a person is asked, for a row may come to the sum of others by accident. A row that says
that it is all of them, or what is left over, and is so, needs no question.
"""

import re
from collections.abc import Collection, Sequence
from decimal import Decimal
from itertools import permutations
from typing import NamedTuple

from svdesk.i18n import _
from svdesk.services.importing.cells.cells import Wanted, read_count
from svdesk.services.importing.cells.row_words import Says, says
from svdesk.services.importing.cells.units import unit_of_label
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.layout.grid import is_blank
from svdesk.services.importing.layout.table import COUNTS
from svdesk.services.importing.questions import at
from svdesk.services.importing.rows.work import Work
from svdesk.services.importing.sums.derived_columns import LEFT_OVER
from svdesk.services.importing.sums.periods_that_add_up import Sum, periods_that_add_up

_LARGEST = 1_000
"""No table in which a row sums up others has more rows."""
_LONGEST_RUN = 60
_FEWEST_ROWS, _FEWEST_COLUMNS = 2, 2
_SURE_COLUMNS = 3
_TELLING = 5
"""A sum of less may well be an accident."""
_ALL = re.compile(r"(?:all|overall|altogether|everything|everyone|pawb|y cyfan)(?![\w-])")
_NEARBY = 12
HIDDEN = "fewer-than"
HOW = {"sum": _("sum"), "difference": _("difference")}


class _Row(NamedTuple):
    """``hidden`` is the most that cells such as ``<5`` may be, which keep their number back."""

    number: int
    words: str
    values: tuple[Decimal, ...]
    hidden: tuple[Decimal, ...]


def rows_that_add_up(work: Work) -> dict[int, Sum]:
    """The rows of a table which add up those next to them, in every column of counts; by number."""
    table = work.table
    if table.last_row - table.first_row > _LARGEST:
        return {}
    if table.one("text") is None:
        return periods_that_add_up(work)
    found: dict[int, Sum] = {}
    blocks = _blocks(work)
    rows = [row for block in blocks for row in block]
    for place, row in enumerate(rows):
        before = rows[max(0, place - _NEARBY) : place]
        if LEFT_OVER.match(row.words) and (found_here := _left_over(before, row)):
            found[row.number] = found_here
    for block in (part for each in blocks for part in _parted(each, found)):
        for place, row in enumerate(block):
            if found_here := _beneath(block, place) or _above(block, place):
                found[row.number] = found_here
    return found


def _blocks(work: Work) -> list[list[_Row]]:
    """The rows with words and numbers, apart where a blank row or a line that stands alone parts them."""
    grid, table = work.grid, work.table
    counts = [column.number for column in table.columns if column.field in COUNTS]
    text = table.one("text")
    dates = [column.number for column in table.of("date", "period_start", "period_end")]
    blocks: list[list[_Row]] = [[]]
    for row in range(table.first_row, table.last_row + 1):
        words = grid.value(row, text.number) if text else None
        values = [grid.value(row, column) for column in counts]
        filled = any(not is_blank(value) for value in values)
        dated = any(not is_blank(grid.value(row, column)) for column in dates)
        if not isinstance(words, str) or not filled or dated or row in table.header_rows or row in table.said:
            blocks.append([])
            continue
        readings = [read_count(value, Wanted("quantity")) for value in values]
        numbers = tuple(reading.value or Decimal(0) for reading in readings)
        hidden = (reading.other if reading.code == HIDDEN else None for reading in readings)
        blocks[-1].append(_Row(row, fold(words), numbers, tuple(most or Decimal(0) for most in hidden)))
    return blocks


def _parted(rows: Sequence[_Row], worked_out: Collection[int]) -> list[list[_Row]]:
    """*rows* without their totals and those *worked_out*, apart where those stood."""
    parts: list[list[_Row]] = [[]]
    for row in rows:
        if row.number in worked_out or says(row.words) in (Says.TOTAL, Says.TOTAL_OF):
            parts.append([])
        else:
            parts[-1].append(row)
    return parts


def _beneath(block: Sequence[_Row], at: int) -> Sum | None:
    """The rows beneath a row that it adds up: all to the end of the block, or as many as its columns leave no doubt."""
    row = block[at]
    if not any(row.values):
        return None
    below = block[at + 1 : at + 1 + _LONGEST_RUN]
    sums = most = (Decimal(0),) * len(row.values)
    for size, each in enumerate(below, 1):
        sums, most = _plus(sums, each.values), _plus(most, each.hidden)
        if size < _FEWEST_ROWS or not _comes_to(sums, most, row) or not _one_unit(row, below[:size]):
            continue
        whole = size == len(block) - at - 1
        if _sure(row, size, whole=whole):
            return Sum(below[0].number, each.number, whole and _says_all(row, size))
    return None


def _above(block: Sequence[_Row], at: int) -> Sum | None:
    """The rows of a block that its last row adds up."""
    row, above = block[at], block[:at]
    if at != len(block) - 1 or len(above) < _FEWEST_ROWS or not any(row.values) or not _one_unit(row, above):
        return None
    hidden = tuple(sum(numbers, Decimal(0)) for numbers in zip(*(each.hidden for each in above), strict=True))
    if not _comes_to(_sums(above), hidden, row) or not _sure(row, len(above), whole=True):
        return None
    return Sum(above[0].number, above[-1].number, _says_all(row, len(above)))


def _left_over(before: Sequence[_Row], row: _Row) -> Sum | None:
    """The rows before one called a profit or the like of which it is the difference: two, or some less those after."""
    if not any(row.values):
        return None
    for one, other in permutations(before, 2):
        if any(other.values) and _less(one.values, other.values) == row.values:
            return Sum(min(one.number, other.number), max(one.number, other.number), said=True, how="difference")
    plain = [each for each in before if says(each.words) not in (Says.TOTAL, Says.TOTAL_OF)]
    for size in range(1, len(plain)):
        if _less(_sums(plain[:size]), _sums(plain[size:])) == row.values:
            return Sum(plain[0].number, plain[-1].number, said=True, how="difference")
    return None


def _comes_to(sums: Sequence[Decimal], most: Sequence[Decimal], row: _Row) -> bool:
    """Whether *row* states *sums*, in most columns exactly; *most* is what hidden numbers may add to each."""
    if tuple(sums) == row.values:
        return True
    within = (one <= stated <= one + more for one, stated, more in zip(sums, row.values, most, strict=True))
    return 2 * sum(map(bool, most)) <= len(most) and all(within)


def _plus(one: Sequence[Decimal], other: Sequence[Decimal]) -> tuple[Decimal, ...]:
    return tuple(a + b for a, b in zip(one, other, strict=True))


def _sums(rows: Sequence[_Row]) -> tuple[Decimal, ...]:
    return tuple(sum(numbers, Decimal(0)) for numbers in zip(*(each.values for each in rows), strict=True))


def _less(one: Sequence[Decimal], other: Sequence[Decimal]) -> tuple[Decimal, ...]:
    return tuple(a - b for a, b in zip(one, other, strict=True))


def _sure(row: _Row, size: int, *, whole: bool) -> bool:
    """Whether a sum is hardly an accident: in several columns, or of many rows, or said by the words of the row."""
    columns = _columns(row)
    if _says_all(row, size):
        return True
    if max(map(abs, row.values)) < _TELLING:
        return False
    if columns >= _SURE_COLUMNS or (columns >= _FEWEST_COLUMNS and whole):
        return True
    return whole and size > _FEWEST_ROWS and max(map(abs, row.values)) >= 2 * _TELLING


def _columns(row: _Row) -> int:
    return sum(value != 0 for value in row.values)


def _says_all(row: _Row, size: int) -> bool:
    """Whether a row says that it is all of the *size* rows that it adds up; one small number may be an accident."""
    return _ALL.match(row.words) is not None and (_columns(row) >= _FEWEST_COLUMNS or size > _FEWEST_ROWS)


def is_passed_over(work: Work, row: int, text: str, found: Sum, choices: tuple[str, str]) -> bool:
    """Whether *row*, which came to *found*, was passed over as a total; else it is held until somebody has said.

    *choices*: it is something that is counted, or a total.
    """
    numbers = {"first": str(found.first), "last": str(found.last)}
    if not found.said:
        made = at("row-adds-up", work.sheet, row, None, text=text, **numbers)
        answer = work.asker.ask(made, work.sheet, row, None, choices)
        work.doubts = (made,) if answer is None else ()
        if answer != choices[1]:
            return False
    said = _("{text}: the {how} of rows {first} to {last}").format(text=text, how=HOW[found.how], **numbers)
    work.skip(row, "total", said)
    return True


def _one_unit(row: _Row, others: Sequence[_Row]) -> bool:
    """Whether rows can be added up to *row* at all: none of them says that it counts something else."""
    own = unit_of_label(row.words)
    units = {unit for each in others if (unit := unit_of_label(each.words))}
    return len(units | ({own} if own else set())) <= 1
