"""Gives ages back that a spreadsheet has made dates of: ``13-Jun`` among ``0-5`` and ``14-15`` was typed as 6-13."""

import re
from collections.abc import Mapping
from datetime import date

from svdesk.domain.period import day_written
from svdesk.domain.problem import Problem
from svdesk.services.importing.cells.groups import is_age
from svdesk.services.importing.cells.months import MONTH, MONTHS
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.date_columns import AS_IT_STANDS
from svdesk.services.importing.layout.grid import is_blank
from svdesk.services.importing.questions import at
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import Value, column_letters

_FEWEST = 2
_DAY = re.compile(rf"(?:(\d{{1,2}})[ -]({MONTH})|({MONTH})[ -](\d{{1,2}}))")


class SpoiltAges:
    """The column of words at *place* of one table, where ages stand in it."""

    def __init__(self, work: Work, place: int | None) -> None:
        self._work, self._place = work, place
        self._found = self._spoilt()

    def age(self, value: Value) -> str | None:
        """The age that *value* was, as long as nobody says that it is right; None for any other cell."""
        problem = self._found.get(value)
        if problem is None:
            return None
        age = problem.facts["age"]
        answer = self._work.asker.ask(
            problem, self._work.sheet, None, None, (age, AS_IT_STANDS), "", f"age|{problem.facts}"
        )
        return None if answer == AS_IT_STANDS else age

    def _spoilt(self) -> Mapping[Value, Problem]:
        """The cells that look like days or months among ages, each with what is asked of it where it first stands."""
        if self._place is None:
            return {}
        work, place = self._work, self._place
        said = work.column_values(place + work.grid.first_column)
        ages = {value for value in said if isinstance(value, str) and is_age(value)}
        others = {value: row for row, value in enumerate(said, work.table.first_row) if not is_blank(value)}
        found = {value: age for value in others if value not in ages and (age := _age(value))}
        if len(ages) < _FEWEST or len(found) > len(ages):
            return {}
        letter = column_letters(place + work.grid.first_column)
        return {
            value: at("age-or-date", work.sheet, others[value], letter, text=_shown(value), age=age)
            for value, age in found.items()
        }


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
