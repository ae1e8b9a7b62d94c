"""The unit that some cells of a column say and the others leave out: ``7.25 kg`` among bare numbers under *Weight*.

Only for a column whose heading names what all of it counts, and nothing of the unit.
"""

from collections import Counter

from svdesk.domain.quantity import convertible
from svdesk.services.importing.cells.cells import Wanted, read_count
from svdesk.services.importing.columns.count_answers import typed_number
from svdesk.services.importing.columns.count_columns import Cell
from svdesk.services.importing.layout.table import Column
from svdesk.services.importing.questions import LEAVE_NUMBER, at
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import Place, Value

_MEASURED = frozenset({"kg", "tonnes", "tco2e", "kwh", "sqm", "hectares", "miles", "hours", "gbp"})
"""Units in which a number is measured: where a few cells of a column say one, the rest hardly count another thing."""
_SAMPLE, _FEWEST = 500, 2


class CellUnits:
    """What the cells of the columns of one table say of their unit; each column is looked at once."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._said: dict[int, Counter[str]] = {}

    def of_bare(self, column: Column) -> str | None:
        """The unit of a number of *column* without one: the one that its other cells say, twice at least."""
        said = self._units(column)
        units = [unit for unit, _ in said.most_common() if unit not in ("", "count")]
        if not units or not all(convertible(unit, units[0]) for unit in units):
            return None
        return units[0] if units[0] in _MEASURED and said[units[0]] >= _FEWEST else None

    def without_odd_share(self, row: int, column: Column, cell: Cell) -> Cell:
        """*cell*, held where it is a number in per cent and the column counts something else."""
        said = self._units(column)
        if cell.unit != "percent" or 3 * said["percent"] >= sum(said.values()):
            return cell
        work, unit = self._work, self.of_bare(column)
        made = at("cell-unit-differs", work.sheet, row, column.letter, text=cell.text, unit=unit or "plain numbers")
        group = f"cell-unit-differs|{work.sheet}|{column.letter}|{cell.text}"
        answer = work.asker.ask(made, work.sheet, row, column.letter, (LEAVE_NUMBER,), "number", group)
        if answer == LEAVE_NUMBER:
            return Cell(empty="not known", text=cell.text)
        typed = typed_number(answer) if answer else None
        return Cell(problems=(made,), text=cell.text) if typed is None else Cell(typed, unit, text=cell.text)

    def _units(self, column: Column) -> Counter[str]:
        found = self._said.get(column.number)
        if found is None:
            values = enumerate(self._work.column_values(column.number)[:_SAMPLE], self._work.table.first_row)
            shown = self._work.grid.sheet.shown
            units = (_unit(value, shown.get(Place(row, column.number), "")) for row, value in values)
            found = Counter(unit for unit in units if unit is not None)
            self._said[column.number] = found
        return found


def _unit(value: Value, shown: str) -> str | None:
    """The unit that a cell says; empty where it holds a bare number, None where it holds none."""
    reading = read_count(value, Wanted("quantity"), shown)
    return None if reading.value is None else reading.unit or ""
