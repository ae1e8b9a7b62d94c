"""A workbook as it would be without what a person leaves out, and the word for that in the plan.

The rows stay, blank, so that every row is still accounted for; the workbook that was read is not touched.
"""

from collections.abc import Collection
from dataclasses import replace

from svdesk.services.importing.record import Plan, Skip
from svdesk.services.importing.rows.said_rows import AS_SAID
from svdesk.services.importing.said.corrections import Corrections, RowsLeftOut
from svdesk.services.workbook.sheet import Sheet, Span, Value, Workbook, column_letters


def without_left_out(workbook: Workbook, corrections: Corrections) -> Workbook:
    """*workbook* with every row blank that is left out, singly, in a block or with its sheet."""
    sheets = []
    for sheet in workbook.sheets:
        for part in corrections.parts_of(sheet.name):
            sheet = _without_part(sheet, part)
        sheets.append(without_rows(sheet, rows_left_out(sheet, corrections)))
    same = all(one is other for one, other in zip(sheets, workbook.sheets, strict=True))
    return workbook if same else replace(workbook, sheets=sheets)


def rows_left_out(sheet: Sheet, corrections: Corrections) -> set[int]:
    """The rows of *sheet* that are left out whole."""
    if corrections.is_data(sheet.name) is False:
        return set(range(sheet.first_row, sheet.last_row + 1))
    said = corrections.rows_of(sheet.name, sheet.first_row, sheet.last_row)
    return {row for row, what in said.items() if what == "leave out"}


def without_rows(sheet: Sheet, left_out: Collection[int]) -> Sheet:
    """*sheet* with the rows *left_out* blank; the same sheet where there are none.

    What a merged cell says that begins in such a row is said by the first of its rows that stays.
    """
    if not left_out:
        return sheet
    blank: list[Value] = [None] * sheet.width
    rows = [blank if row in left_out else cells for row, cells in enumerate(sheet.rows, sheet.first_row)]
    merged: list[Span] = []
    for span in sheet.merged:
        stays = next((row for row in range(span.first_row, span.last_row + 1) if row not in left_out), None)
        if stays is None or stays == span.first_row:
            merged += [span] if stays is not None else []
            continue
        at, column = stays - sheet.first_row, span.first_column - sheet.first_column
        if 0 <= at < len(rows) and 0 <= column < sheet.width:
            rows[at] = list(rows[at])
            rows[at][column] = sheet.value(span.first_row, span.first_column)
            merged.append(span._replace(first_row=stays))
    formulas = [place for place in sheet.formulas_without_result if place.row not in left_out]
    return replace(sheet, rows=rows, merged=merged, formulas_without_result=formulas)


def told(plan: Plan, workbook: Workbook, corrections: Corrections) -> Plan:
    """*plan* with what is left out called so, which it found blank; what is blank in *workbook* itself stays blank."""
    sheets = {sheet.name: (sheet, rows_left_out(sheet, corrections)) for sheet in workbook.sheets}
    parts = {sheet.name: corrections.parts_of(sheet.name) for sheet in workbook.sheets}
    if not any(rows for _sheet, rows in sheets.values()) and not any(parts.values()):
        return plan
    filled = {
        name: {row for part in parts[name] for row in _filled_rows(sheet, part)}
        for name, (sheet, _rows) in sheets.items()
    }
    skipped = [_called(skip, *sheets[skip.sheet], filled[skip.sheet], corrections) for skip in plan.skipped]
    accounted = {(skip.sheet, skip.row) for skip in skipped if skip.reason == "left out"}
    for sheet, _rows in sheets.values():
        for part in parts[sheet.name]:
            letter = column_letters(part.first_column)
            skipped += [
                Skip(sheet.name, row, letter, "left out", AS_SAID, rows=0)
                for row in _filled_rows(sheet, part)
                if (sheet.name, row) not in accounted
            ]
    return replace(plan, skipped=tuple(skipped))


def _called(skip: Skip, sheet: Sheet, rows: Collection[int], filled: Collection[int], corrections: Corrections) -> Skip:
    """*skip* with the reason that a row has which was read as blank, or was passed by as left out.

    *rows* are left out whole; *filled* hold something in those of their columns that are left out.
    """
    if skip.row == "all":
        whole = corrections.is_data(skip.sheet) is False or len(rows) == len(sheet.rows)
        return replace(skip, reason="left out", note=AS_SAID) if whole else skip
    if skip.reason not in ("blank", "left out") or skip.rows == 0:
        return skip
    if all(value is None for value in sheet.rows[skip.row - sheet.first_row]):
        return replace(skip, reason="blank", note=None)
    return replace(skip, reason="left out", note=AS_SAID) if skip.row in rows or skip.row in filled else skip


def _without_part(sheet: Sheet, part: RowsLeftOut) -> Sheet:
    """*sheet* with the cells of *part* blank."""
    filled = _filled_rows(sheet, part)
    first, last = _places(sheet, part)
    rows = [
        [*cells[:first], *[None] * (last - first), *cells[last:]] if row in filled else cells
        for row, cells in enumerate(sheet.rows, sheet.first_row)
    ]
    formulas = [
        place
        for place in sheet.formulas_without_result
        if not (part.first <= place.row <= part.last and part.first_column <= place.column <= part.last_column)
    ]
    return replace(sheet, rows=rows, formulas_without_result=formulas)


def _filled_rows(sheet: Sheet, part: RowsLeftOut) -> set[int]:
    """The rows of *part* in which it holds anything."""
    first, last = _places(sheet, part)
    rows = range(max(part.first, sheet.first_row), min(part.last, sheet.last_row) + 1)
    return {row for row in rows if any(value is not None for value in sheet.rows[row - sheet.first_row][first:last])}


def _places(sheet: Sheet, part: RowsLeftOut) -> tuple[int, int]:
    """Where the cells of *part* begin and end in a row of *sheet*."""
    first = max(0, part.first_column - sheet.first_column)
    return first, max(first, min(sheet.width, part.last_column - sheet.first_column + 1))
