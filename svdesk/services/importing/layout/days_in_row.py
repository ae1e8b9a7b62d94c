"""Sees which cells of a row are days, as a register has them over its columns: dates, or only the days of a month."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from svdesk.services.importing.cells.cells import Wanted, read_count
from svdesk.services.importing.cells.dates import DateReading, read_date
from svdesk.services.importing.cells.marks import is_mark
from svdesk.services.importing.cells.numbered import day_number, days_rise
from svdesk.services.importing.cells.words import SHORT
from svdesk.services.importing.headings.headings import NOTHING, read_heading
from svdesk.services.importing.layout.grid import is_blank
from svdesk.services.workbook.sheet import Value

FEWEST_DAYS = 3
"""So many dates in one row are headings; one or two may be a row that was done on them."""
_DATE = re.compile(r"\d.*\d|\d.*[a-z]{3}", re.I)
_FIGURES = re.compile(r"\d{1,2}[/.-]\d{1,2}")
_WEEK, _YEAR = 7, 366


def is_day(value: Value) -> bool:
    """Whether a cell is one whole date, as a register of sessions has them over its columns.

    A bare ``45383``, by which spreadsheets count the days, is as easily a number of something.
    """
    if isinstance(value, str):
        reading = read_date(value) if len(value) < 20 and _DATE.search(value) else None
        if reading is None or reading.serial:
            return False
        return (reading.day or reading.swapped) is not None or is_day_and_month(reading)
    return isinstance(value, date) and value.day != 1


def is_day_and_month(reading: DateReading) -> bool:
    """Whether a reading is a day with its month in letters and without a year: ``3 Apr``."""
    return reading.yearless is not None and not reading.figures and not reading.code


def dates_in(filled: Sequence[tuple[int, Value]], months: Mapping[int, set[int]] | None = None) -> set[int]:
    """The columns of a row headed by whole days, be it only in figures: ``10/09``; firsts of a month are so among them.

    *months* are those named over columns, from 1 to 12: they show that ``03/09`` is a day of September.
    """
    days = {column for column, value in filled if is_day(value)}
    figures = [each for each in filled if isinstance(each[1], str) and _FIGURES.fullmatch(each[1].strip())]
    readings = {column: read_date(value) for column, value in figures}
    named = months is not None and all(_is_in(reading, months.get(column)) for column, reading in readings.items())
    if named or follow_each_other(list(readings.values())):
        days |= set(readings)
    days |= _serials_in(filled)
    return days | {column for column, value in filled if isinstance(value, date)} if days else days


def _serials_in(filled: Sequence[tuple[int, Value]]) -> set[int]:
    """The columns of three or more bare numbers that count days of one year, each later than the one before."""
    read = {column: read_date(value) for column, value in filled if isinstance(value, str) and value.isdecimal()}
    days = {column: reading.day for column, reading in read.items() if reading.serial and reading.day}
    in_turn = list(days.values())
    rise = all(earlier < later for earlier, later in pairwise(in_turn))
    return set(days) if len(days) >= FEWEST_DAYS and rise and (in_turn[-1] - in_turn[0]).days <= _YEAR else set()


def _is_in(reading: DateReading, months: set[int] | None) -> bool:
    return reading.yearless is not None and months is not None and reading.yearless[1] in months


def follow_each_other(readings: Sequence[DateReading]) -> bool:
    """Whether figures without a year are days that go on one after the other: a lone ``3/10`` may be a score."""
    days = [reading.yearless for reading in readings if reading.yearless and not reading.code]
    if len(days) < FEWEST_DAYS or len(days) < len(readings) or all(reading.proves != "day" for reading in readings):
        return False
    falls = sum((later[1], later[0]) <= (earlier[1], earlier[0]) for earlier, later in pairwise(days))
    # Between December and January the months begin anew.
    return falls == 0 or (falls == 1 and days[-1][1] < days[0][1])


def days_of_month(filled: Sequence[tuple[int, Value]]) -> set[int]:
    """The columns headed by bare numbers that are the days of a month, one after the other or a week apart."""
    found = {column: day for column, value in filled if (day := day_number(value)) is not None}
    days = list(found.values())
    if not days_rise(days):
        return set()
    steps = {later - earlier for earlier, later in pairwise(days)}
    named = heads_names(filled[0][1])
    from_first = days[0] == 1 and steps == {1}
    if from_first and len(days) >= _WEEK:
        return set(found)
    return set(found) if named and (from_first or len(days) >= _WEEK or steps == {_WEEK}) else set()


def heads_names(value: Value) -> bool:
    """Whether a cell is a word over the names of the rows: *Activity*, *Name*, *Date*."""
    heading = read_heading(value) if isinstance(value, str) and len(value) <= SHORT else NOTHING
    return heading.sure == 3 and (heading.field in ("text", "date") or heading.tag == "personal")


def holds_marks(values: Sequence[Value]) -> bool:
    """Whether nearly all cells are marks, as under the days of a register."""
    said = [value for value in values if not is_blank(value)]
    return bool(said) and 5 * sum(is_mark(value) for value in said) >= 4 * len(said)


def holds_numbers(values: Sequence[Value]) -> bool:
    """Whether most cells are numbers, as under the day on which they were counted, and none is a date.

    A text may be one too, ``1,012``, ``318 hrs`` or ``nil``, and one that says there is none speaks for neither.
    """
    read = [read_count(value, Wanted("quantity")) for value in values if not is_blank(value)]
    said = [each for each in read if not each.empty]
    numbers = sum(each.value is not None and not each.code for each in said)
    return 2 * numbers > len(said) and not any(isinstance(value, date) for value in values)
