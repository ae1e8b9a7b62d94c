"""Sees which cells of a row are days, as a register has them over its columns: dates, or only the days of a month."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from svdesk.services.importing.cells.dates import DateReading, read_date
from svdesk.services.importing.cells.numbered import day_number, days_rise
from svdesk.services.importing.cells.words import SHORT
from svdesk.services.importing.headings.headings import Heading, read_heading
from svdesk.services.workbook.sheet import Value

FEWEST_DAYS = 3
"""So many dates in one row are headings; one or two may be a row that was done on them."""
_DATE = re.compile(r"\d.*\d|\d.*[a-z]{3}", re.I)
_WEEK = 7


def is_day(value: Value) -> bool:
    """Whether a cell is one whole date, as a register of sessions has them over its columns."""
    if isinstance(value, str):
        reading = read_date(value) if len(value) < 20 and _DATE.search(value) else None
        return reading is not None and ((reading.day or reading.swapped) is not None or is_day_and_month(reading))
    return isinstance(value, date) and value.day != 1


def is_day_and_month(reading: DateReading) -> bool:
    """Whether a reading is a day with its month in letters and without a year: ``3 Apr``."""
    return reading.yearless is not None and not reading.figures and not reading.code


def days_of_month(filled: Sequence[tuple[int, Value]]) -> set[int]:
    """The columns headed by bare numbers that are the days of a month, one after the other or a week apart."""
    found = {column: day for column, value in filled if (day := day_number(value)) is not None}
    days = list(found.values())
    if not days_rise(days):
        return set()
    steps = {later - earlier for earlier, later in pairwise(days)}
    begins = filled[0][1]
    named = isinstance(begins, str) and len(begins) <= SHORT and _names_rows(read_heading(begins))
    from_first = days[0] == 1 and steps == {1}
    if from_first and len(days) >= _WEEK:
        return set(found)
    return set(found) if named and (from_first or len(days) >= _WEEK or steps == {_WEEK}) else set()


def _names_rows(heading: Heading) -> bool:
    return heading.sure == 3 and (heading.field in ("text", "date") or heading.tag == "personal")
