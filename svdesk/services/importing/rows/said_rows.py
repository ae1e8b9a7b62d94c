"""Deals with a row as a person says it is to be dealt with, whatever it looks like."""

from svdesk.services.importing.cells.periods import read_label
from svdesk.services.importing.cells.words import tidy
from svdesk.services.importing.layout.grid import is_blank
from svdesk.services.importing.layout.table import SaidRow
from svdesk.services.importing.rows.row_maker import RowMaker
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import Value

AS_SAID = "as you said"


def as_said(work: Work, maker: RowMaker, row: int, cells: list[Value], said: SaidRow) -> None:
    """Make records of *row*, or skip it, as a person said."""
    if said.what == "leave out":
        maker.pass_by(said.cells)
        work.skip(row, "left out", AS_SAID)
        return
    if said.what in ("data", "heading"):
        # A heading stands above a table of its own; where it could not, it is looked at as what it holds.
        maker.record(row, cells)
        work.doubts = ()
        return
    label = next((tidy(value) for value in cells if isinstance(value, str) and not is_blank(value)), "")
    if said.what == "total":
        untold = maker.totals.under_columns(row, cells, label)
        work.skip(row, "total", "; ".join(filter(None, (label or AS_SAID, untold))))
        return
    found = read_label(label) if label else None
    readings = found.readings(work.table.year) if found else ()
    if len(readings) == 1:
        work.period = readings[0]
    else:
        work.begin_section(label or None, row + 1)
    work.skip(row, "section", label or AS_SAID)
