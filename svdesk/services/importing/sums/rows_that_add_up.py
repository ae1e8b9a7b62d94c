"""Finds rows that add up the rows beneath or above them without being called a total: ``All services``, ``Profit``.

The arithmetic shows them, and a person is asked, for a row may come to the sum of others by accident. A row that says
that it is all of them, or what is left over, and is so, needs no question.
"""

from collections.abc import Collection, Sequence
from decimal import Decimal
from itertools import permutations
from typing import NamedTuple

from svdesk.i18n import _
from svdesk.services.importing.cells.cells import Reading, Wanted, read_count
from svdesk.services.importing.cells.row_words import is_part_of_above, says, says_all
from svdesk.services.importing.cells.units import unit_of_label
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.derived_columns import LEFT_OVER
from svdesk.services.importing.layout.grid import Grid, is_blank
from svdesk.services.importing.layout.table import COUNTS, Table
from svdesk.services.importing.sums.periods_that_add_up import Sum, periods_that_add_up
from svdesk.services.importing.sums.places_that_add_up import places_that_add_up
from svdesk.services.progress import Progress, watched

_LARGEST = 1_000
"""No table in which a row sums up others has more rows."""
_LONGEST_RUN = 60
_FEWEST_ROWS, _FEWEST_COLUMNS = 2, 2
_SURE_COLUMNS = 3
_TELLING = 5
"""A sum of less may well be an accident."""
_NEARBY = 12
_KEPT_BACK = "fewer-than"
_CELLS_AT_ONCE = 2_000


class _Row(NamedTuple):
    """``hidden`` is the most that cells such as ``<5`` may be, which keep their number back or could not be read."""

    number: int
    words: str
    values: tuple[Decimal, ...]
    hidden: tuple[Decimal, ...]


def rows_that_add_up(grid: Grid, table: Table, progress: Progress | None = None) -> dict[int, Sum]:
    """The rows of a table which add up those next to them, in every column of counts; by number.

    Raises ``Cancelled`` when *progress* says so.
    """
    places = places_that_add_up(grid, table)
    if table.last_row - table.first_row > _LARGEST:
        return places
    if table.one("text") is None:
        return periods_that_add_up(grid, table) | places
    found: dict[int, Sum] = {}
    blocks = _blocks(grid, table, progress)
    rows = [row for block in blocks for row in block]
    for place, row in enumerate(rows):
        before = rows[max(0, place - _NEARBY) : place]
        if LEFT_OVER.match(row.words) and (found_here := _left_over(before, row)):
            found[row.number] = found_here
    for block in blocks:
        for place, row in enumerate(block):
            if says(row.words).is_total and (found_here := _total_over(block, place)):
                found[row.number] = found_here
    at_once = _at_once(len(rows[0].values) if rows else 0)
    for block in (part for each in blocks for part in _parted(each, found)):
        for place, row in watched(list(enumerate(block)), progress, _("Working out what goes in"), at_once=at_once):
            if found_here := _beneath(block, place) or _above(block, place):
                found[row.number] = found_here
    for place, row in enumerate(rows):
        if row.number not in found and says_all(row.words) and (found_here := _all_above(rows[:place], found, row)):
            found[row.number] = found_here
    return found | places


def _at_once(columns: int) -> int:
    """So many rows of *columns* counts are looked at before the person is asked whether to go on."""
    return max(1, _CELLS_AT_ONCE // max(1, columns))


def _blocks(grid: Grid, table: Table, progress: Progress | None) -> list[list[_Row]]:
    """The rows with words and numbers, apart where a blank row or a line that stands alone parts them."""
    counts = [column.number for column in table.columns if column.field in COUNTS]
    text = table.one("text")
    dates = [column.number for column in table.of("date", "period_start", "period_end")]
    blocks: list[list[_Row]] = [[]]
    rows = range(table.first_row, table.last_row + 1)
    for row in watched(rows, progress, _("Working out what goes in"), at_once=_at_once(len(counts))):
        words = grid.value(row, text.number) if text else None
        values = [grid.value(row, column) for column in counts]
        filled = any(not is_blank(value) for value in values)
        dated = any(not is_blank(grid.value(row, column)) for column in dates)
        if isinstance(words, str) and filled and is_part_of_above(words):
            continue
        if not isinstance(words, str) or not filled or dated or row in table.header_rows or row in table.said:
            blocks.append([])
            continue
        readings = [read_count(value, Wanted("quantity")) for value in values]
        numbers = tuple(reading.value or Decimal(0) for reading in readings)
        blocks[-1].append(_Row(row, fold(words), numbers, tuple(map(_hidden_in, readings))))
    return blocks


def _hidden_in(reading: Reading) -> Decimal:
    """The most that a cell may be of which no number was read, though it has one: ``11 + 2 carers`` may be anything."""
    if reading.code == _KEPT_BACK:
        return reading.other or Decimal(0)
    unread = reading.value is None and not reading.empty and any(map(str.isdigit, reading.text))
    return Decimal("Infinity") if unread else Decimal(0)


def _parted(rows: Sequence[_Row], worked_out: Collection[int]) -> list[list[_Row]]:
    """*rows* without their totals and those *worked_out*, apart where those stood."""
    parts: list[list[_Row]] = [[]]
    for row in rows:
        if row.number in worked_out or says(row.words).is_total:
            parts.append([])
        else:
            parts[-1].append(row)
    return parts


def _beneath(block: Sequence[_Row], at: int) -> Sum | None:
    """The rows right beneath a row that it adds up."""
    return _run(block[at], block[at + 1 : at + 1 + _LONGEST_RUN], len(block) - at - 1)


def _above(block: Sequence[_Row], at: int) -> Sum | None:
    """The rows right above a row that it adds up; only the last row of a block may add up all of it."""
    last = at == len(block) - 1
    above = block[0 if last else max(0, at - _LONGEST_RUN) : at]
    return _run(block[at], above[::-1], at if last else 0)


def _run(row: _Row, others: Sequence[_Row], whole_size: int) -> Sum | None:
    """Those of *others*, the nearest first, that *row* adds up: all, *whole_size*, or as many as leave no doubt."""
    if not any(row.values):
        return None
    sums = most = (Decimal(0),) * len(row.values)
    for size, each in enumerate(others, 1):
        sums, most = _plus(sums, each.values), _plus(most, each.hidden)
        if size < _FEWEST_ROWS or not _comes_to(sums, most, row) or not _one_unit(row, others[:size]):
            continue
        whole = size == whole_size
        if _sure(row, size, whole=whole):
            first, last = sorted((others[0].number, each.number))
            return Sum(first, last, whole and _says_all(row, size))
    return None


def _all_above(before: Sequence[_Row], worked_out: Collection[int], row: _Row) -> Sum | None:
    """Every row of the table before one that says it is all of them, whatever sections and subtotals part them."""
    parts = [each for each in before if each.number not in worked_out and not says(each.words).is_total]
    if len(parts) < _FEWEST_ROWS or not _come_to_all(parts, row) or not _one_unit(row, parts):
        return None
    return Sum(parts[0].number, parts[-1].number, _says_all(row, len(parts)))


def _total_over(block: Sequence[_Row], at: int) -> Sum | None:
    """The rows beneath one called a total that it adds up: its parts, where it does not add up those above it.

    Those that it comes to in every column come first; failing them, in most of its columns, the others being slips.
    """
    row = block[at]
    plain = [not says(each.words).is_total for each in block]
    before = next((place + 1 for place in range(at - 1, -1, -1) if not plain[place]), 0)
    after = next((place for place in range(at + 1, len(block)) if not plain[place]), len(block))
    if max(map(abs, row.values)) < _TELLING or any(
        _come_to_most(block[start:at], row) for start in range(before, at - _FEWEST_ROWS + 1)
    ):
        return None
    ends = range(at + 1 + _FEWEST_ROWS, min(after, at + 1 + _LONGEST_RUN) + 1)
    for agrees in (_come_to_all, _come_to_most):
        for end in ends:
            parts = block[at + 1 : end]
            if agrees(parts, row) and _one_unit(row, parts):
                return Sum(parts[0].number, parts[-1].number, said=True)
    return None


def _come_to_all(parts: Sequence[_Row], row: _Row) -> bool:
    return _comes_to(_sums(parts), _hidden(parts), row)


def _come_to_most(parts: Sequence[_Row], row: _Row) -> bool:
    pairs = [(one, stated) for one, stated in zip(_sums(parts), row.values, strict=True) if stated]
    agree = sum(one == stated for one, stated in pairs)
    return _come_to_all(parts, row) or (agree >= _FEWEST_COLUMNS and 2 * agree > len(pairs))


def _left_over(before: Sequence[_Row], row: _Row) -> Sum | None:
    """The rows before one called a profit or the like of which it is the difference: two, or some less those after."""
    if not any(row.values):
        return None
    for one, other in permutations(before, 2):
        if any(other.values) and _less(one.values, other.values) == row.values:
            return Sum(min(one.number, other.number), max(one.number, other.number), said=True, how="difference")
    plain = [each for each in before if not says(each.words).is_total]
    for size in range(1, len(plain)):
        if _less(_sums(plain[:size]), _sums(plain[size:])) == row.values:
            return Sum(plain[0].number, plain[-1].number, said=True, how="difference")
    return None


def _comes_to(sums: Sequence[Decimal], most: Sequence[Decimal], row: _Row) -> bool:
    """Whether *row* states *sums*, in most columns exactly; *most* is what hidden numbers may add to each."""
    if tuple(sums) == row.values:
        return True
    known = sum(bool(stated) and more.is_finite() for stated, more in zip(row.values, most, strict=True))
    if known < _FEWEST_COLUMNS and not all(map(Decimal.is_finite, most)) and not says_all(row.words):
        return False
    within = (one <= stated <= one + more for one, stated, more in zip(sums, row.values, most, strict=True))
    return 2 * sum(map(bool, most)) <= len(most) and all(within)


def _plus(one: Sequence[Decimal], other: Sequence[Decimal]) -> tuple[Decimal, ...]:
    return tuple(a + b for a, b in zip(one, other, strict=True))


def _sums(rows: Sequence[_Row]) -> tuple[Decimal, ...]:
    return tuple(sum(numbers, Decimal(0)) for numbers in zip(*(each.values for each in rows), strict=True))


def _hidden(rows: Sequence[_Row]) -> tuple[Decimal, ...]:
    return tuple(sum(numbers, Decimal(0)) for numbers in zip(*(each.hidden for each in rows), strict=True))


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
    return whole and (size > _FEWEST_ROWS or says_all(row.words)) and max(map(abs, row.values)) >= 2 * _TELLING


def _columns(row: _Row) -> int:
    return sum(value != 0 for value in row.values)


def _says_all(row: _Row, size: int) -> bool:
    """Whether a row says that it is all of the *size* rows that it adds up; one small number may be an accident."""
    return says_all(row.words) and (_columns(row) >= _FEWEST_COLUMNS or size > _FEWEST_ROWS)


def _one_unit(row: _Row, others: Sequence[_Row]) -> bool:
    """Whether rows can be added up to *row* at all: none of them says that it counts something else.

    ``All food`` may add up meals and parcels.
    """
    own = unit_of_label(row.words)
    units = {unit for each in others if (unit := unit_of_label(each.words))}
    return (own is None and says_all(row.words)) or len(units | ({own} if own else set())) <= 1
