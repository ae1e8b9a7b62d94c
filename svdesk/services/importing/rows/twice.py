"""Notices a row that says exactly what a row before it says, and asks whether it was typed twice or happened twice.

What was read is compared, not how it was typed: ``27/04/23`` and ``27/04/2023``, ``£3`` and ``£3.00`` are the same.
"""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.columns.count_columns import Cell
from svdesk.services.importing.headings.headings import read_heading
from svdesk.services.importing.layout.table import COUNTS
from svdesk.services.importing.questions import at
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import Value

TYPED_TWICE, HAPPENED_TWICE = "It was typed twice: leave it out", "It happened twice: bring it in"
_ASKED_SINGLY = 25
"""Beyond so many, one answer is asked for all that follow."""
_ONE_DAY = re.compile(r"\d{1,4}(?:st|nd|rd|th)?[ ./-]+(?:\d{1,2}|[a-z]{3,9})[ ,./-]+\d{2,4}", re.IGNORECASE)
"""A day and nothing besides, such as the hour, which parts two rows of one day."""


class Twice:
    """Remembers the rows of one table."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._seen: dict[tuple[object, ...], int] = {}
        self._found = 0
        self._beside = _beside_the_point(work)
        self._days = [work.at(column.number) for column in work.table.of("date", "period_start", "period_end")]
        self._counts = [work.at(column.number) for column in work.table.columns if column.field in COUNTS]

    def left_out(self, row: int, cells: Sequence[Value], text: str, found: Sequence[Cell]) -> bool:
        """Whether *row* was skipped as typed twice; what it counts is put down as that of the row before it."""
        other = self.before(row, self._as_read(cells, found))
        if other is None or self.happened_twice(row, other):
            return False
        why = f"the same as row {other}"
        self._work.ledger.put(row, text, self._work.section, why, found)
        self._work.skip(row, "duplicate", why)
        return True

    def _as_read(self, cells: Sequence[object], found: Sequence[Cell]) -> list[object]:
        """*cells* with each plain day and each count as it was read."""
        known = list(cells)
        for place in self._days:
            value = known[place]
            known[place] = _day(value) if isinstance(value, str) else value
        for place, cell in zip(self._counts, found, strict=True):
            if cell.value is not None and not (cell.problems or cell.also or cell.words):
                known[place] = (cell.value, cell.unit, cell.estimate)
        return known

    def before(self, row: int, cells: Sequence[object]) -> int | None:
        """The row before *row* that holds the same *cells* under the same section and period, or None.

        Capitals and spaces make no difference, nor does the moment at which a form was sent.
        """
        work = self._work
        if self._beside:
            cells = [value for place, value in enumerate(cells) if place not in self._beside]
        key = (work.section, work.period, *[_alike(value) if isinstance(value, str) else value for value in cells])
        first = self._seen.setdefault(key, row)
        return None if first == row else first

    def happened_twice(self, row: int, other: int) -> bool:
        """Whether a person has said that the row is to be brought in all the same."""
        work = self._work
        self._found += 1
        group = "" if self._found <= _ASKED_SINGLY else f"twice-in-file|{work.sheet}"
        made = at("twice-in-file", work.sheet, row, None, other=str(other))
        choices = (TYPED_TWICE, HAPPENED_TWICE)
        return work.asker.ask(made, work.sheet, row, None, choices, "", group) == HAPPENED_TWICE


def _beside_the_point(work: Work) -> frozenset[int]:
    """Where in a row stands what makes it no other: when it was written, in a table that says when things were done.

    Of periods, all of whose figures are the same, a remark makes no second line either.
    """
    columns = [each for each in work.table.of("ignore") if read_heading(each.heading).tag == "sent"]
    remarks = work.table.of("notes") if work.table.layout == "periods-across" else ()
    return frozenset(work.at(column.number) for column in (*columns, *remarks))


@lru_cache(maxsize=1024)
def _alike(text: str) -> str:
    """*text* as it is compared: ``shopping `` is ``Shopping``. The same words are one text, as every row's are kept."""
    alike = " ".join(text.casefold().split())
    return text if alike == text else alike


@lru_cache(maxsize=1024)
def _day(text: str) -> date | tuple[date, date | None] | str:
    """The day that *text* is, with the other one where day and month could change places; else the text itself."""
    reading = read_date(text) if _ONE_DAY.fullmatch(text.strip()) else None
    if reading is None or reading.code or reading.day is None:
        return text
    return (reading.day, reading.swapped) if reading.unclear else reading.day
