"""Reads a grid with months or quarters down the side and years across: each cell is of that month in that year."""

from svdesk.domain.period import Period
from svdesk.services.importing.columns.periods_down import part_of_year
from svdesk.services.importing.layout.table import COUNTS, Column
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import Value


class MonthsOfYears:
    """The ``column`` of months or quarters of one such table, or None where it has none."""

    def __init__(self, work: Work) -> None:
        self._work = work
        across = work.table.layout == "periods-across"
        named = (each for each in work.table.columns if self._names_months(each))
        self.column = next(named, None) if across and self._heads_years() else None

    @property
    def from_january(self) -> bool:
        """Whether its months begin with January, so that a year over them is that of the calendar."""
        values = self._work.column_values(self.column.number) if self.column else ()
        first = next((label for value in values if (label := part_of_year(value))), None)
        return first is not None and first.months is not None and first.months[0] == 1

    def narrowed(self, period: Period | None, cells: list[Value]) -> Period | None:
        """*period*, a year that heads a column, narrowed to the month or quarter that the row of *cells* names."""
        if self.column is None or period is None or period.months_long != 12:
            return period
        label = part_of_year(cells[self._work.at(self.column.number)])
        readings = label.readings(period) if label else ()
        return readings[0] if len(readings) == 1 and readings[0] in period else period

    def _heads_years(self) -> bool:
        """Whether columns of the table head whole years."""
        labels = [column.period_label for column in self._work.table.columns if column.period_label]
        return any(label.heads_a_year for label in labels)

    def _names_months(self, column: Column) -> bool:
        if column.field in (*COUNTS, "text") or column.period_label is not None:
            return False
        values = [value for value in self._work.column_values(column.number) if value is not None]
        named = sum(part_of_year(value) is not None for value in values)
        return named > 1 and 2 * named >= len(values)
