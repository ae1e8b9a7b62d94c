"""Keeps the names of a register out of what is kept of its rows: only how many came goes into the desk file.

Of every row the original cells are kept, so that a figure can be traced; of a register's that would be the very names
which the rehearsal said are left out. They are kept as ``…``, but where a row is held: somebody must mend it yet.
"""

from collections.abc import Collection, Sequence

from svdesk.services.importing.cells.marks import TOTAL_LABELS
from svdesk.services.importing.cells.row_words import says
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.layout.grid import is_blank
from svdesk.services.importing.layout.table import Table
from svdesk.services.importing.record import Plan
from svdesk.services.workbook.sheet import Sheet, Value

WITHHELD = "…"


class Withheld:
    """The places in the sheets of one plan where somebody is named."""

    def __init__(self, plan: Plan) -> None:
        self._registers: dict[str, list[tuple[Table, Collection[int]]]] = {}
        for table in plan.tables:
            if table.shape == "register":
                self._registers.setdefault(table.sheet, []).append((table, _about_persons(table)))

    def cells(self, sheet: Sheet, row: int | None, *, held: bool) -> Sequence[Value]:
        """The cells of a row as they may be kept, all where it is *held*; none where *row* is None or outside."""
        place = -1 if row is None else row - sheet.first_row
        cells: Sequence[Value] = sheet.rows[place] if 0 <= place < len(sheet.rows) else []
        for table, columns in () if held else self._registers.get(sheet.name, ()):
            if row is None or not table.first_row <= row <= table.last_row or row in table.header_rows:
                continue
            places = [column - sheet.first_column for column in columns]
            if not any(_is_total(cells[each]) for each in places):
                cells = [WITHHELD if at in places and not is_blank(value) else value for at, value in enumerate(cells)]
        return cells


def _about_persons(table: Table) -> Collection[int]:
    """The columns of a register that hold neither marks nor totals: names, and what stands beside them."""
    return {
        column.number
        for column in table.columns
        if (column.period_label is None or column.field == "ignore") and column.tag != "total"
    }


def _is_total(value: Value) -> bool:
    if not isinstance(value, str):
        return False
    return says(value).is_total or fold(value).strip(" :.") in TOTAL_LABELS
