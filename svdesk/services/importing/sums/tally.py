"""Adds up one column as its rows are read, so that what a total may add up is known without reading them again."""

from array import array
from bisect import insort
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from svdesk.services.importing.cells.cells import Wanted, read_count

LONGEST_RUN = 60
"""A total in a log adds up so many rows right above it, or all of them."""
_TELLING = 10
"""A sum of less of them may well be an accident."""


class Entry(NamedTuple):
    """One number of a column: ``why`` says why it is not in the sum, and is empty where it is.

    ``most`` is the most that it can be where the cell keeps its number back, as ``<5`` does.
    """

    row: int
    value: Decimal
    unit: str | None
    why: str = ""
    most: Decimal | None = None


def kept_back(text: str) -> Decimal | None:
    """The most that a cell can be which keeps its number back, as ``<5`` does; None for any other."""
    reading = read_count(text, Wanted("quantity"))
    return reading.other if reading.code == "fewer-than" else None


class Run(NamedTuple):
    """The rows that another comes to, not ``sure`` where that may be an accident."""

    first: int
    last: int
    sure: bool


class Tally:
    """The numbers of one column added up row by row, so that any stretch of rows down to the last is known at once."""

    def __init__(self) -> None:
        nothing = Decimal(0)
        self._counted, self._all, self._known, self._kept_back = [nothing], [nothing], [nothing], [nothing]
        self._filled = array("I", [0])
        self._unit: str | None = None
        self._last_of_another_unit = -1
        self._last_filled = -1
        self._in_order: dict[int, tuple[int, list[Decimal]]] = {}

    def put(self, entry: Entry | None) -> None:
        """Put down the number of the next row, None where it has none."""
        value = entry.value if entry is not None else None
        counts = value if entry is not None and not entry.why else None
        back = entry.most if entry is not None and counts is not None else None
        known = counts if back is None else None
        # While sums are the same, as they mostly are, one number serves them all: a sheet may have 100,000 rows.
        of_all, of_counted, of_known = self._all[-1], self._counted[-1], self._known[-1]
        self._all.append(_more(of_all, value))
        same = counts is value and of_counted is of_all
        self._counted.append(self._all[-1] if same else _more(of_counted, counts))
        same = known is counts and of_known is of_counted
        self._known.append(self._counted[-1] if same else _more(of_known, known))
        self._kept_back.append(_more(self._kept_back[-1], back))
        self._filled.append(self._filled[-1] + (entry is not None))
        if entry is not None:
            if entry.unit != self._unit:
                self._last_of_another_unit = self._last_filled
            self._unit, self._last_filled = entry.unit, len(self._filled) - 2

    def comes_to(self, value: Decimal, start: int, *, loosely: bool = False) -> bool:
        """Whether several numbers from row *start* on come to *value*: those that count, or all of them.

        A sheet in which a row was typed twice adds up both. *loosely*: numbers that are kept back may be anything
        that they can be.
        """
        sums = (self._counted[-1] - self._counted[start], self._all[-1] - self._all[start])
        least, more = self._known[-1] - self._known[start], self._kept_back[-1] - self._kept_back[start]
        return self.several(start) and (value in sums or (loosely and more > 0 and least <= value <= least + more))

    def runs_to(self, value: Decimal) -> list[int]:
        """From which of the last rows on several numbers come to *value*, shortest first; none for small ones."""
        wanted, last = self._counted[-1] - value, len(self._counted) - 1
        starts = range(last - 2, max(last - LONGEST_RUN, 0) - 1, -1) if value >= _TELLING else ()
        return [start for start in starts if self._counted[start] == wanted and self.several(start)]

    def typical(self, start: int) -> tuple[Decimal, ...]:
        """The mean, the middle, the most and the least of the numbers from row *start* on; empty where none is.

        It goes on from where it was asked last, for it may be asked of each row of a long sheet.
        """
        last, (done, values) = len(self._filled) - 1, self._in_order.get(start, (start, []))
        rows = (row for row in range(done, last) if self._filled[row] < self._filled[row + 1])
        for value in sorted(self._all[row + 1] - self._all[row] for row in rows):
            insort(values, value)
        self._in_order[start] = last, values
        if not values:
            return ()
        middle = (values[(len(values) - 1) // 2] + values[len(values) // 2]) / 2
        return (self._all[-1] - self._all[start]) / len(values), middle, values[-1], values[0]

    def several(self, start: int) -> bool:
        """Whether more than one row from *start* on has a number."""
        return self._filled[-1] - self._filled[start] > 1

    def of_one_unit(self, start: int) -> bool:
        """Whether the numbers from row *start* on are all in the same unit."""
        return self._last_of_another_unit < start


def _more(sum_: Decimal, value: Decimal | None) -> Decimal:
    return sum_ if value is None else sum_ + value


def total(entries: Iterable[Entry]) -> Decimal:
    """The sum of those entries which count."""
    return sum((entry.value for entry in entries if not entry.why), Decimal(0))


def may_come_to(entries: Iterable[Entry], value: Decimal) -> bool:
    """Whether *entries* come to *value* where those that are kept back are as large as they can be, or smaller."""
    counted = [entry for entry in entries if not entry.why]
    back = [entry.most for entry in counted if entry.most is not None]
    least = sum((entry.value for entry in counted if entry.most is None), Decimal(0))
    return bool(back) and least <= value <= least + sum(back)


def is_about(value: Decimal, numbers: Iterable[Decimal]) -> bool:
    """Whether one of *numbers* is *value* once it is rounded as that is."""
    exponent = value.as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) and exponent < 0 else 0)
    return any(abs(each - value) < step for each in numbers)
