"""Chooses who reads a table: rows or periods across, forms down the sheet, registers, or sums that are only told."""

from svdesk.services.importing.layout.table import COUNTS
from svdesk.services.importing.questions import BRING_IN, LEAVE_OUT, at
from svdesk.services.importing.rows.across import Across
from svdesk.services.importing.rows.body import Body
from svdesk.services.importing.rows.card_lines import CardLines
from svdesk.services.importing.rows.lines import Lines
from svdesk.services.importing.rows.registers import Register
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import column_letters


def read_table(work: Work) -> None:
    """Make the records of one table, and account for each of its rows."""
    match work.table.shape:
        case "cards":
            CardLines(work).run()
        case "register":
            Register(work).run()
        case "adds up" if _leaves_sums_out(work):
            return
        case _ if work.table.layout == "periods-across":
            Body(work, Across(work)).run()
        case _:
            lines = Lines(work)
            Body(work, lines).run()
            lines.end()
    if work.table.band is not None:
        _say_which_part(work)


def _say_which_part(work: Work) -> None:
    """Where other tables stand beside it, every record names its part of the row and a column of its own."""
    part = column_letters(work.grid.first_column)
    first = next((column.letter for column in work.table.columns if column.field in COUNTS), part)
    work.records[:] = [record._replace(part=part, col=record.col or first) for record in work.records]


def _leaves_sums_out(work: Work) -> bool:
    """Pass over a table that adds up another; False where a person wants it brought in all the same."""
    table = work.table
    row = table.top_heading or table.first_row
    letter = table.columns[0].letter if table.columns else None
    made = at("sums-beside", work.sheet, row, letter, where=f"The table in row {row} of “{work.sheet}”")
    if work.asker.ask(made, work.sheet, row, letter, (LEAVE_OUT, BRING_IN)) == BRING_IN:
        return False
    for number in range(table.first_row, table.last_row + 1):
        blank = work.grid.is_blank(number)
        work.skip(number, "blank" if blank else "total", None if blank else "adds up another table")
    return True
