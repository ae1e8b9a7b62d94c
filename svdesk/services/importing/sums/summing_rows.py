"""Knows a row that sums up the rows above it without the word total before its numbers.

``7 awards`` under seven awards is one, and so is a row that holds nothing but ``Total: 27.5`` in a column of numbers.
"""

from svdesk.services.importing.cells.periods import read_label
from svdesk.services.importing.cells.row_words import so_many, sum_in_cell
from svdesk.services.importing.cells.words import tidy
from svdesk.services.importing.layout.grid import is_blank
from svdesk.services.importing.rows.row_maker import RowMaker
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import Value


def counts_rows(work: Work, maker: RowMaker, row: int, cells: list[Value], label: str) -> bool:
    """Whether *row*, which was then passed over, says how many rows stand above it, whatever its sums are."""
    number, text = so_many(label), work.table.one("text")
    if number is None or (text is not None and not is_blank(cells[work.at(text.number)])):
        return False
    if number != len({record.row for record in work.records if record.row >= work.table.first_row}):
        return False
    maker.total(row, cells, "")
    work.skip(row, "total", label)
    return True


def without_words(work: Work, cells: list[Value], label: str) -> bool:
    """Whether a row says nothing beside its numbers, or only which quarter or month it is, where others say what."""
    text = work.table.one("text")
    if not label or text is None:
        return not label
    return is_blank(cells[work.at(text.number)]) and read_label(label) is not None


def is_sum_in_cell(work: Work, maker: RowMaker, row: int, cells: list[Value], label: str) -> bool:
    """Whether *row*, which was then passed over, holds only sums that have the word total before the figure."""
    sums = {at: sum_in_cell(value) for at, value in enumerate(cells) if isinstance(value, str) and value.strip()}
    if label or not sums or not all(sums.values()) or sum(not is_blank(value) for value in cells) > len(sums):
        return False
    said = "; ".join(tidy(str(cells[at])) for at in sums)
    maker.total(row, [sums.get(at, value) for at, value in enumerate(cells)], "")
    work.skip(row, "total", said)
    return True
