"""Reads a grid with months or quarters down the side and years across: each cell is of that month in that year."""

from svdesk.domain.period import Period
from svdesk.services.importing.periods import Label, read_label
from svdesk.services.importing.table import COUNTS, Column
from svdesk.services.importing.work import Work
from svdesk.services.workbook.sheet import Value

_SHARE = 2


class MonthsOfYears:
    """The column of months or quarters of one such table, if it has one."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._column = next((each for each in work.table.columns if self._names_months(each)), None)

    def narrowed(self, period: Period | None, cells: list[Value]) -> Period | None:
        """*period*, a year that heads a column, narrowed to the month or quarter that the row of *cells* names."""
        if self._column is None or period is None or period.months_long != 12:
            return period
        label = _label(cells[self._work.at(self._column.number)])
        readings = label.readings(period) if label else ()
        return readings[0] if len(readings) == 1 and readings[0] in period else period

    def _names_months(self, column: Column) -> bool:
        if column.field in (*COUNTS, "text") or column.period_label is not None:
            return False
        values = [value for value in self._work.column_values(column.number) if value is not None]
        named = sum(_label(value) is not None for value in values)
        return named > 1 and _SHARE * named >= len(values)


def _label(value: Value) -> Label | None:
    found = read_label(value) if isinstance(value, str) else None
    return found if found and (found.months or found.part) and not found.year and not found.fy else None
