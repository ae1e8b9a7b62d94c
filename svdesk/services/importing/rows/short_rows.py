"""Asks about rows of a text file that are some cells short: what they lack may be a cell in the middle."""

from svdesk.services.importing.columns.date_columns import AS_IT_STANDS
from svdesk.services.importing.layout.heading_cells import is_value
from svdesk.services.importing.layout.table import COUNTS
from svdesk.services.importing.questions import at
from svdesk.services.importing.rows.hidden_rows import named
from svdesk.services.importing.rows.work import Work

LEAVE_ROWS = "Leave these rows out"
_FEWEST_FULL = 2


class ShortRows:
    """The rows of one table that end before a column in which nearly every other row has a number."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self.rows = _numbers_short(work)

    def left_out(self, row: int) -> bool:
        """Whether *row* is left out, as somebody said; one of which nobody has said anything yet is doubted."""
        if row not in self.rows:
            return False
        work, first = self._work, min(self.rows)
        made = at("rows-short", work.sheet, first, None, where=f"Sheet “{work.sheet}”", rows=named(self.rows))
        answer = work.asker.ask(made, work.sheet, first, None, (AS_IT_STANDS, LEAVE_ROWS))
        work.doubts += () if answer else (made,)
        return answer == LEAVE_ROWS


def _numbers_short(work: Work) -> set[int]:
    table, grid = work.table, work.grid
    counts = [column.number for column in table.of(*COUNTS)]
    body = {row for row in range(table.first_row, table.last_row + 1) if row not in table.header_rows}
    short = body & grid.sheet.short_rows
    if not short or not counts:
        return set()
    full = [row for row in body - short if len(grid.filled(row)) > 1]
    numbered = [
        column.number
        for column in table.columns
        if 10 * sum(is_value(grid.value(row, column.number)) for row in full) >= 9 * len(full)
    ]
    if len(full) < _FEWEST_FULL or not numbered:
        return set()
    return {
        row
        for row in short
        if grid.value(row, max(numbered)) is None and any(is_value(grid.value(row, column)) for column in counts)
    }
