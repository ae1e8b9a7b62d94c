"""Asks about the hidden rows of a table: what is in them is not to be brought in unseen."""

from svdesk.services.importing.questions import BRING_IN, LEAVE_OUT, at
from svdesk.services.importing.rows.work import Work

_NAMED = 5


def hidden_rows(work: Work) -> set[int]:
    """The rows of the table that are hidden, hold something, and are not asked for."""
    table = work.table
    hidden = {row for row in work.grid.sheet.hidden_rows if table.first_row <= row <= table.last_row}
    hidden = {row for row in hidden if not work.grid.is_blank(row)}
    if not hidden:
        return set()
    made = at("hidden-rows", work.sheet, min(hidden), None, where=f"Sheet “{work.sheet}”", rows=named(hidden))
    answer = work.asker.ask(made, work.sheet, min(hidden), None, (LEAVE_OUT, BRING_IN))
    return set() if answer == BRING_IN else hidden


def named(rows: set[int]) -> str:
    """The numbers of the first of *rows*."""
    return ", ".join(str(row) for row in sorted(rows)[:_NAMED]) + (" and more" if len(rows) > _NAMED else "")
