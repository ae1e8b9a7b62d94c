"""Puts what a person has said about a workbook into its tables, and tells what no longer fits it.

Nothing is read again and nothing of the workbook is changed; what is left out is blank in a copy.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from svdesk.domain.period import Period
from svdesk.i18n import _
from svdesk.services.importing.layout.table import SaidRow, Table
from svdesk.services.importing.questions import BRING_IN, LEAVE_OUT
from svdesk.services.importing.said.column_said import with_role
from svdesk.services.importing.said.corrections import (
    ColumnIs,
    Correction,
    Corrections,
    RowIs,
    RowsLeftOut,
    SheetIs,
    table_around,
)
from svdesk.services.importing.said.left_out import rows_left_out, without_left_out
from svdesk.services.importing.said.pointed import tables_as_said
from svdesk.services.importing.tables.recognise import recognise, year_of_workbook
from svdesk.services.progress import Progress
from svdesk.services.workbook.sheet import Sheet, Workbook, column_letters

_WHOLE_SHEETS = ("hidden-sheet", "summary-sheet", "sheet-repeated")
"""The questions that are answered where somebody says that a sheet is data."""
_FORMS = _("the sheet is read as forms, one label in each row")


@dataclass(frozen=True, slots=True)
class Corrected:
    """A workbook without what is left out, its tables as said, the questions which that answers, and what does not fit.

    ``answers`` are by the key of their question, ``unfit`` are sentences.
    """

    workbook: Workbook
    tables: list[Table]
    answers: Mapping[str, str]
    unfit: tuple[str, ...] = ()


def correct(
    workbook: Workbook, year: Period | None, corrections: Corrections, progress: Progress | None = None
) -> Corrected:
    """Find the tables of *workbook* as a person says they are."""
    view = without_left_out(workbook, corrections)
    whole = year or year_of_workbook(view)
    found = recognise(view, year, progress)
    again = {table.sheet: table for table in found if table.tells_again}
    tables: list[Table] = []
    answers: dict[str, str] = {}
    for read, sheet in zip(workbook.sheets, view.sheets, strict=True):
        own = [table for table in found if table.sheet == sheet.name]
        said = corrections.rows_of(sheet.name, sheet.first_row, sheet.last_row)
        if any(what != "leave out" for what in said.values()):
            own = [_told_again(table, again.get(sheet.name)) for table in tables_as_said(sheet, whole, said, progress)]
        kept = {row: SaidRow(what, read.rows[row - sheet.first_row]) for row, what in said.items()}
        own = [_with_rows(table, kept, sheet.first_column) for table in own]
        for each in corrections.columns_of(sheet.name):
            if _has_column(sheet, each.column):
                own = _with_column(own, each, answers)
        tables += own
        if corrections.is_data(sheet.name):
            answers |= {f"{code}|{sheet.name}||": BRING_IN for code in _WHOLE_SHEETS}
    unfit = [sentence for each in corrections if (sentence := _unfit(each, workbook, tables, corrections))]
    return Corrected(view, tables, answers, tuple(unfit))


def _told_again(table: Table, found: Table | None) -> Table:
    """*table* of a sheet that tells again what others tell, where it was *found* to do so."""
    return replace(table, summary=found.summary, repeats=found.repeats) if found else table


def _with_rows(table: Table, said: Mapping[int, SaidRow], first_column: int) -> Table:
    """*table* with what is said of the rows in its body, in its part of a sheet that begins in *first_column*."""
    inside = {row: each for row, each in said.items() if table.first_row <= row <= table.last_row}
    if table.band is not None:
        first, last = table.band[0] - first_column, table.band[1] - first_column + 1
        inside = {row: each._replace(cells=each.cells[first:last]) for row, each in inside.items()}
    if any(each.what != "leave out" for each in inside.values()):
        table = _row_by_row(table)
    return replace(table, said=inside) if inside else table


def _row_by_row(table: Table) -> Table:
    """*table* as one that is read row by row, also where it looked like a register or like sums of another table."""
    return table if table.shape == "cards" else replace(table, shape="")


def _with_column(tables: list[Table], said: ColumnIs, answers: dict[str, str]) -> list[Table]:
    """*tables* with what is said of a column; *answers* gain what that settles."""
    table = table_around(tables, said.sheet, said.row, said.column)
    if table is None or table.shape == "cards":
        return tables
    made = with_role(_row_by_row(table), said.column, said.role, said.unit)
    if said.role == "leave out":
        row = table.header_rows[0] if table.header_rows else ""
        answers[f"column-left-out|{said.sheet}|{row}|{column_letters(said.column)}"] = LEAVE_OUT
    return [made if each is table else each for each in tables]


def _has_column(sheet: Sheet, number: int) -> bool:
    return sheet.first_column <= number < sheet.first_column + sheet.width


def _unfit(said: Correction, workbook: Workbook, tables: list[Table], corrections: Corrections) -> str:
    """Why a correction has no effect, or nothing where it has one."""
    if not isinstance(said, RowIs | RowsLeftOut | ColumnIs | SheetIs):
        return ""
    sheet = next((each for each in workbook.sheets if each.name == said.sheet), None)
    why = (
        _("there is no such sheet among those that are read")
        if sheet is None
        else _why(said, sheet, tables, corrections)
    )
    return _("{said} This has no effect: {why}.").format(said=said, why=why) if why else ""


def _why(said: Correction, sheet: Sheet, tables: list[Table], corrections: Corrections) -> str:
    beyond = _("the sheet has rows {first} to {last}").format(first=sheet.first_row, last=sheet.last_row)
    match said:
        case RowIs():
            return _why_not_row(said, sheet, tables, corrections, beyond)
        case RowsLeftOut():
            return beyond if said.first > sheet.last_row or said.last < sheet.first_row else ""
        case ColumnIs():
            if not _has_column(sheet, said.column):
                return _("there is no such column")
            table = table_around(tables, sheet.name, said.row, said.column)
            if table is not None and table.shape == "cards":
                return _FORMS
            return "" if table else _("no table was found there")
        case SheetIs():
            found = any(table.sheet == sheet.name for table in tables)
            return "" if found or not said.data else _("no table was found in it; click on its row of headings")
        case _:
            return ""


def _why_not_row(said: RowIs, sheet: Sheet, tables: list[Table], corrections: Corrections, beyond: str) -> str:
    if not sheet.first_row <= said.row <= sheet.last_row:
        return beyond
    left_out = rows_left_out(sheet, corrections)
    if said.what != "leave out" and said.row in left_out:
        return _("the row is left out")
    if said.what == "leave out":
        return ""
    if all(value is None for value in sheet.rows[said.row - sheet.first_row]):
        return _("the row is blank")
    own = [table for table in tables if table.sheet == sheet.name]
    if said.what == "heading":
        return "" if any(said.row in table.header_rows for table in own) else _("nothing stands beneath it")
    if any(said.row in table.said and table.shape == "cards" for table in own):
        return _FORMS
    return "" if any(said.row in table.said for table in own) else _("no headings stand above it")
