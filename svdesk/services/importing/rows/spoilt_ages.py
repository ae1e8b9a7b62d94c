"""Gives ages back that a spreadsheet has made dates of: ``13-Jun`` among ``0-5`` and ``14-15`` was typed as 6-13."""

import re
from collections.abc import Mapping
from datetime import date

from svdesk.domain.period import day_written
from svdesk.services.importing.cells.groups import is_age
from svdesk.services.importing.cells.months import MONTH, MONTHS
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.date_columns import AS_IT_STANDS
from svdesk.services.importing.questions import at
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import Value, column_letters

_FEWEST = 2
_DAY = re.compile(rf"(?:(\d{{1,2}})[ -]({MONTH})|({MONTH})[ -](\d{{1,2}}))")


class SpoiltAges:
    """The column of words at *place* of one table, where ages stand in it."""

    def __init__(self, work: Work, place: int | None) -> None:
        self._work = work
        self._column = None if place is None else place + work.grid.first_column
        self._found = self._spoilt()

    def age(self, value: Value) -> str | None:
        """The age that *value* was, as long as nobody says that it is right; None for any other cell."""
        if self._column is None or value not in self._found:
            return None
        row, age = self._found[value]
        work, letter = self._work, column_letters(self._column)
        made = at("age-or-date", work.sheet, row, letter, text=_shown(value), age=age)
        answer = work.asker.ask(made, work.sheet, row, letter, (age, AS_IT_STANDS))
        return None if answer == AS_IT_STANDS else age

    def _spoilt(self) -> Mapping[Value, tuple[int, str]]:
        """The cells that look like days or months among ages, each with the row where it first stands and the age."""
        if self._column is None:
            return {}
        rows: dict[Value, int] = {}
        for row, value in enumerate(self._work.column_values(self._column), self._work.table.first_row):
            rows.setdefault(value, row)
        ages = {value for value in rows if isinstance(value, str) and is_age(value)}
        found = {value: (row, age) for value, row in rows.items() if value not in ages and (age := _age(value))}
        return found if _FEWEST <= len(ages) >= len(found) else {}


def _shown(value: Value) -> str:
    return day_written(value) if isinstance(value, date) else str(value)


def _age(value: Value) -> str:
    """The two numbers of a day or month, the smaller first: the day and its month, or the month and its year."""
    if isinstance(value, date):
        numbers = [value.month, value.day if value.day > 1 else value.year % 100]
    elif isinstance(value, str) and (named := _DAY.fullmatch(fold(value))):
        numbers = [MONTHS[named[2] or named[3]], int(named[1] or named[4])]
    else:
        return ""
    first, last = sorted(numbers)
    return f"{first}-{last}" if first < last else ""
