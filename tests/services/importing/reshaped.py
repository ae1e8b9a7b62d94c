"""The same workbook in another shape: its columns in another order, blank rows and columns in it, other headings."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import accumulate

from svdesk.services.importing.plan import plan
from svdesk.services.importing.record import Known, Plan, Record
from svdesk.services.importing.tables.recognise import recognise
from svdesk.services.workbook.sheet import Place, Sheet, Span, Value, Workbook


def planned(workbook: Workbook) -> Plan:
    return plan(workbook, recognise(workbook, None), Known(), {})


def said(record: Record) -> tuple[object, ...]:
    """What a record says, wherever it stood."""
    counts = record.quantity, record.unit, record.people, record.amount_pence, record.kind, record.estimate
    return record.text, record.date, record.period, counts, record.place, record.notes, record.section, record.status


def records(made: Plan) -> Counter[tuple[object, ...]]:
    return Counter(map(said, made.records))


def in_other_order(sheet: Sheet, order: Sequence[int]) -> Sheet:
    """*sheet* with its columns in another *order*; a line that stands alone stays in the first, where titles are."""
    to = {old: new for new, old in enumerate(order)}
    rows = [_moved(row, order) for row in sheet.rows]
    shown = {Place(at.row, to[at.column - sheet.first_column] + sheet.first_column): text
             for at, text in sheet.shown.items()}  # fmt: skip
    return replace(sheet, rows=rows, shown=shown, merged=[])


def _moved(row: list[Value], order: Sequence[int]) -> list[Value]:
    filled = [value for value in row if value not in (None, "")]
    if len(filled) == 1:
        return [*filled, *[None] * (len(row) - 1)]
    return [row[old] for old in order]


def with_blanks(sheet: Sheet, rows: Collection[int], columns: Collection[int]) -> Sheet:
    """*sheet* with a blank row before each of *rows* and a blank column before each of *columns*, from nought."""
    down = list(accumulate(1 + (at in rows) for at in range(len(sheet.rows) + 1)))
    across = list(accumulate(1 + (at in columns) for at in range(sheet.width + 1)))
    made: list[list[Value]] = [[None] * (across[-1] - 1) for _ in range(down[-1] - 1)]
    for row, cells in enumerate(sheet.rows):
        for column, value in enumerate(cells):
            made[down[row] - 1][across[column] - 1] = value

    def to(row: int, column: int) -> Place:
        return Place(
            down[row - sheet.first_row] - 1 + sheet.first_row,
            across[column - sheet.first_column] - 1 + sheet.first_column,
        )

    return replace(
        sheet,
        rows=made,
        width=across[-1] - 1,
        shown={to(at.row, at.column): text for at, text in sheet.shown.items()},
        merged=[
            Span(*to(each.first_row, each.first_column), *to(each.last_row, each.last_column)) for each in sheet.merged
        ],
        formulas_without_result=[to(at.row, at.column) for at in sheet.formulas_without_result],
        hidden_rows=frozenset(to(row, sheet.first_column).row for row in sheet.hidden_rows),
        hidden_columns=frozenset(to(sheet.first_row, column).column for column in sheet.hidden_columns),
    )


def with_words(workbook: Workbook, word: str, other: str) -> Workbook:
    """*workbook* with *other* in every cell that says *word*."""
    sheets = [
        replace(sheet, rows=[[other if value == word else value for value in row] for row in sheet.rows])
        for sheet in workbook.sheets
    ]
    return replace(workbook, sheets=sheets)
