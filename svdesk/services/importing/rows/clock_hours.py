"""Works out the hours of each row from when a shift began and when it ended, less what a break took.

The hours are told beside each row, for the sheet itself does not say them.
"""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from decimal import Decimal

from svdesk.services.importing.cells.cell_times import of_hours
from svdesk.services.importing.cells.cells import Wanted, read_count
from svdesk.services.importing.cells.durations import Hours, hours_between
from svdesk.services.importing.cells.units import time_of_heading, unit_of_label
from svdesk.services.importing.cells.words import fold, tidy
from svdesk.services.importing.columns.clock_spans import SPAN
from svdesk.services.importing.columns.count_answers import typed_number
from svdesk.services.importing.columns.count_columns import NO_CELL, Cell
from svdesk.services.importing.headings.idle_headings import is_break
from svdesk.services.importing.layout.grid import is_blank
from svdesk.services.importing.layout.table import Column, Table
from svdesk.services.importing.questions import LEAVE_NUMBER, at
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import Value

_FEWEST_MINUTES = 5
"""A bare break of fewer than so many is in hours: nobody takes half a minute."""


class ClockHours:
    """Reads the hours of the rows of one table from two times of day."""

    def __init__(self, work: Work) -> None:
        self._work = work
        begins, breaks = _columns(work.table)
        self._begins = work.at(begins.number) if begins else None
        self._breaks = [(work.at(column.number), column) for column in breaks]

    def read(self, row: int, cells: Sequence[Value], column: Column) -> Cell:
        """The hours of *row* up to the time in *column*, which are held where they cannot be told."""
        ended = cells[self._work.at(column.number)]
        began = cells[self._begins] if self._begins is not None else None
        if is_blank(ended) and is_blank(began):
            return NO_CELL
        text = f"{_written(began)} - {_written(ended)}"
        hours = hours_between(fold(text))
        taken = [self._taken(cells[place], each) for place, each in self._breaks]
        off = sum((each for each in taken if each is not None), Decimal(0))
        if hours is None or None in taken or off >= hours.value:
            text = " ".join(
                [text, *(f"({_written(cells[place])})" for place, _each in self._breaks if not is_blank(cells[place]))]
            )
            return self._asked(row, column, text)
        found = of_hours(text, Hours(hours.value - off, hours.rounded))
        assert found.value is not None
        said = f"{text}, less {off.normalize() + 0:f} hours" if off else text
        made = at("times-as-hours", self._work.sheet, row, column.letter, text=said, hours=f"{found.value:f}")
        return Cell(found.value, "hours", problems=(made,), text=text)

    def _asked(self, row: int, column: Column, text: str) -> Cell:
        """Hours that cannot be told from the two times, as a person types them; held until then."""
        work = self._work
        made = at("number-unread", work.sheet, row, column.letter, text=text)
        answer = work.asker.ask(made, work.sheet, row, column.letter, (LEAVE_NUMBER,), "number")
        typed = typed_number(answer) if answer and answer != LEAVE_NUMBER else None
        if answer == LEAVE_NUMBER:
            return Cell(empty="not known", text=text)
        return Cell(problems=(made,), text=text) if typed is None or typed < 0 else Cell(typed, "hours", text=text)

    @staticmethod
    def _taken(value: Value, column: Column) -> Decimal | None:
        """The hours of a break; None where the cell cannot be read."""
        if is_blank(value):
            return Decimal(0)
        plain = time_of_heading(column.heading) or ""
        reading = read_count(value, Wanted("quantity", "hours", plain=plain))
        if reading.empty:
            return Decimal(0)
        if reading.value is None or reading.value < 0 or reading.other is not None:
            return None
        bare = isinstance(value, int | Decimal) or (
            isinstance(value, str) and value.strip().replace(".", "").isdecimal()
        )
        named = plain or unit_of_label(column.heading) == "hours"
        return reading.value / 60 if bare and not named and reading.value >= _FEWEST_MINUTES else reading.value


def _columns(table: Table) -> tuple[Column | None, list[Column]]:
    spans = [column for column in table.of("ignore") if column.tag == SPAN]
    breaks = [column for column in spans if is_break(column.heading)]
    return next((column for column in spans if column not in breaks), None), breaks


def _written(value: Value) -> str:
    if isinstance(value, datetime):
        value = value.time()
    if isinstance(value, timedelta):
        minutes = value.days * 1440 + value.seconds // 60
        return f"{minutes // 60:02}:{minutes % 60:02}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return tidy(value) if isinstance(value, str) else "" if value is None else str(value)
