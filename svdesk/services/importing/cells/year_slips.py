"""Sees January typed with the year that was over: dates fall back a year and come back, where the others go on."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from svdesk.domain.period import Period
from svdesk.services.importing.cells.date_order import Order, settle
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.workbook.sheet import Value

_NEARLY_YEAR, _HALF_YEAR = timedelta(days=300), timedelta(days=183)
_LONGEST = 400
"""No slip goes on for so many rows."""
_FEWEST, _SHARE, _MOST_FALLS = 5, 3, 10
"""So many dates show their order; one in three may be slips, and one in ten stand out of the order of the rest."""


def year_slips(values: Sequence[Value], order: Order, first: int) -> dict[int, Period]:
    """The likely day of each date that fits between those around it only a year later, or earlier; by row from *first*.

    The other *values* of the column must rise or fall from row to row, so that the order of the rows proves the slip.
    """
    read = {value: settle(read_date(value), order, None) for value in dict.fromkeys(values)}
    known = {value: when.period.start for value, when in read.items() if when.period and not when.code}
    places = [row for row, value in enumerate(values, first) if value in known]
    days = [known[values[row - first]] for row in places]
    for sign in (1, -1):
        ordered = days if sign == 1 else days[::-1]
        found = _slips(ordered)
        rest = [found.get(at, day) for at, day in enumerate(ordered)]
        falls = sum(later < earlier for earlier, later in pairwise(rest))
        if found and len(days) >= max(_FEWEST, _SHARE * len(found)) and _MOST_FALLS * falls <= len(days):
            back = places if sign == 1 else places[::-1]
            return {back[at]: Period(day, day) for at, day in found.items()}
    return {}


def _slips(days: Sequence[date]) -> dict[int, date]:
    """The days that leave the order of rising *days* by about a year, each with the day in the year that fits."""
    found: dict[int, date] = {}
    before = days[0] if days else None
    for at, day in enumerate(days):
        assert before is not None
        if abs(day - before) >= _NEARLY_YEAR and (moved := _moved(day, day < before)) is not None:
            after = next(
                (each for each in days[at + 1 : at + _LONGEST] if each >= before and each - before < _NEARLY_YEAR), None
            )
            if after and before <= moved <= after and after - before <= _HALF_YEAR:
                found[at] = day = moved
        before = day
    return found


def _moved(day: date, later: bool) -> date | None:
    try:
        return day.replace(year=day.year + (1 if later else -1))
    except ValueError:
        return None
