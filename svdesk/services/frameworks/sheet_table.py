"""Finds the list of measures on a sheet: which row holds the headings, where it begins, what each column is for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from svdesk.services.frameworks.columns import Column, Role, columns_of, role_of
from svdesk.services.workbook.sheet import Place, Sheet, Value

_DEEPEST_HEADING = 40
"""In how many rows from the top the headings are looked for: councils put titles, logos and notes above them."""

_LONGEST_NUMBER = 40
"""Digits up to which a number is written out; 1e999999999 would fill the memory."""


@dataclass(frozen=True, slots=True)
class Table:
    """The list on one sheet: ``rows`` are texts under the headings, each with its row number in the sheet.

    ``heading_row`` is 0 where no row looks like headings. A hidden sheet is offered, and not taken unless asked for.
    """

    sheet: str
    heading_row: int
    columns: tuple[Column, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    first_column: int = 1
    hidden: bool = False

    @property
    def unclear(self) -> bool:
        """Whether a person must say what the columns are: no wording was found, or it was only guessed."""
        wording = next((column for column in self.columns if column.role is Role.WORDING), None)
        return wording is None or not wording.sure


def table_on(sheet: Sheet) -> Table | None:
    """The list on *sheet*; None where it holds nothing that could be one: fewer than two columns, or no rows."""
    texts = [
        [_text(sheet, sheet.first_row + down, sheet.first_column + across, value) for across, value in enumerate(row)]
        for down, row in enumerate(sheet.rows)
    ]
    _fill_merged(sheet, texts)
    header = _header(texts)
    begins = 0 if header is None else header + 1
    headings = [""] * sheet.width if header is None else texts[header]
    below = [(sheet.first_row + down, tuple(row)) for down, row in enumerate(texts) if down >= begins and any(row)]
    if not below:
        return None
    columns = columns_of(headings, [row for _number, row in below], sheet.first_column)
    if len(columns) < 2:
        return None
    return Table(
        sheet.name,
        0 if header is None else sheet.first_row + header,
        columns,
        tuple(below),
        sheet.first_column,
        sheet.hidden,
    )


def _header(texts: Sequence[Sequence[str]]) -> int | None:
    """The row with the most known headings: at least two, among them a wording, a code, a unit or a value."""
    best, row_of_best = 1, None
    for down, row in enumerate(texts[:_DEEPEST_HEADING]):
        roles = {role for text in row if (role := role_of(text))}
        if len(roles) > best and roles & {Role.WORDING, Role.CODE, Role.UNIT, Role.VALUE}:
            best, row_of_best = len(roles), down
    return row_of_best


def _fill_merged(sheet: Sheet, texts: list[list[str]]) -> None:
    """Let every row of merged cells say what the first says. Cells merged across are a title, and stay as they are."""
    for span in sheet.merged:
        if span.first_column != span.last_column:
            continue
        down, across = span.first_row - sheet.first_row, span.first_column - sheet.first_column
        if 0 <= down < len(texts) and 0 <= across < sheet.width:
            for beneath in range(down + 1, min(span.last_row - sheet.first_row + 1, len(texts))):
                texts[beneath][across] = texts[beneath][across] or texts[down][across]


def _text(sheet: Sheet, row: int, column: int, value: Value) -> str:
    """A cell as the person sees it, on one line."""
    shown = sheet.shown.get(Place(row, column))
    if shown:
        return " ".join(shown.split())
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, Decimal) and abs(value.adjusted()) < _LONGEST_NUMBER:
        return format(value, "f")
    return " ".join(str(value).split())
