"""Chooses who reads a table: rows or periods across, forms down the sheet, registers, or sums that are only told."""

from svdesk.services.importing.layout.table import COUNTS
from svdesk.services.importing.rows.across import Across
from svdesk.services.importing.rows.body import Body
from svdesk.services.importing.rows.card_lines import CardLines
from svdesk.services.importing.rows.lines import Lines
from svdesk.services.importing.rows.registers import Register
from svdesk.services.importing.rows.work import Work
from svdesk.services.importing.sums.adding_up import read_sums
from svdesk.services.workbook.sheet import column_letters


def read_table(work: Work) -> None:
    """Make the records of one table, and account for each of its rows."""
    match work.table.shape:
        case "cards":
            CardLines(work).run()
        case "register":
            Register(work).run()
        case "adds up" if read_sums(work):
            return
        case _:
            Body(work, Across(work) if work.table.layout == "periods-across" else Lines(work)).run()
    if work.table.band is not None:
        _say_which_part(work)


def _say_which_part(work: Work) -> None:
    """Where other tables stand beside it, every record names its part of the row and a column of its own."""
    part = column_letters(work.grid.first_column)
    first = next((column.letter for column in work.table.columns if column.field in COUNTS), part)
    work.records[:] = [record._replace(part=part, col=record.col or first) for record in work.records]
