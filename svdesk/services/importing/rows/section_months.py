"""Dates a section that names a month and no year, as ``JUNE`` does under a title that says 2024.

A year alone in a title may be that of the calendar or one that begins in April: from April on both mean the same
month. From January to March the days of the week beneath the section show which it is, or nobody knows.
"""

import re
from collections.abc import Iterator
from datetime import date

from svdesk.domain.period import Period, starting
from svdesk.services.importing.cells.numbered import day_number
from svdesk.services.importing.cells.periods import Label
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.rows.work import Work

_YEAR = re.compile(r"(?<![\d/-])(?:19|20)\d\d(?![\d/-])")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_APRIL = 4


def month_of_section(work: Work, row: int, label: Label) -> Period | None:
    """The month that the section in *row* names with *label*, or None where its year cannot be told."""
    if not label.months or label.months[1] != 1 or label.has_year:
        return None
    year = _year_of_titles(work)
    if year is None:
        return None
    month = label.months[0]
    years = [year] if month >= _APRIL else [year, year + 1]
    said = list(_days_beneath(work, row))
    if said:
        years = [each for each in years if all(_is_on(each, month, number, weekday) for number, weekday in said)]
    return starting(years[0], month, 1) if len(years) == 1 else None


def _year_of_titles(work: Work) -> int | None:
    """The one year that stands alone in the titles of the table."""
    years = {int(found) for text in work.grid.texts(work.table.titles) for found in _YEAR.findall(text)}
    return years.pop() if len(years) == 1 else None


def _days_beneath(work: Work, row: int) -> Iterator[tuple[int, int]]:
    """The days with their weekdays, ``Tue 4th``, in the rows from the section to the next one."""
    column = work.table.one("date")
    if column is None:
        return
    for number in range(row + 1, work.table.last_row + 1):
        if work.grid.lone_text(number) is not None:
            return
        value = work.grid.value(number, column.number)
        day = day_number(value)
        weekday = next((word[:3] for word in fold(str(value)).split() if word[:3] in _WEEKDAYS), None)
        if day is not None and weekday is not None:
            yield day, _WEEKDAYS.index(weekday)


def _is_on(year: int, month: int, day: int, weekday: int) -> bool:
    try:
        return date(year, month, day).weekday() == weekday
    except ValueError:
        return False
