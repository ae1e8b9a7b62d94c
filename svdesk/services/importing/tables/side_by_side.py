"""Finds where a sheet parts into tables side by side, so that nothing of one is ever read as part of the other.

Two signs count: a column that is empty from top to bottom, and a first heading that begins again. Either parts a sheet
only where both sides can stand alone: each with headings of its own, something counted, and words or dates for it.
"""

from collections.abc import Sequence
from itertools import takewhile

from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.columns import choose_columns
from svdesk.services.importing.headings.headings import read_heading
from svdesk.services.importing.layout.bands import part_of, rows_of
from svdesk.services.importing.layout.cards import cards_in
from svdesk.services.importing.layout.grid import Grid, is_blank
from svdesk.services.importing.layout.header_rows import find_header, is_header
from svdesk.services.importing.layout.heading_cells import heading_text
from svdesk.services.importing.layout.table import COUNTS, Band
from svdesk.services.workbook.sheet import Sheet

_LOOKED_AT = 60
_FAR_ENOUGH = 1_000
"""Rows in which the headings of a table beside another are looked for."""
_MOST_ALONE = 5
"""Besides one row at most one in so many, a total or a remark, stands on one side only of a gap within a table."""
_FEWEST = 4
"""Two tables side by side have two headings each at least."""


def bands_of(grid: Grid, first: int, last: int) -> list[Band]:
    """The parts into which rows *first* to *last* of a sheet fall, from the left; one part, the whole, as a rule."""
    parts = _by_empty_columns(grid, first, last)
    if len(parts) > 1:
        return parts
    header = find_header(grid, first, last)
    return _by_headings_again(grid, header, last) if header else [Band(grid.first_column, grid.last_column)]


def _by_empty_columns(grid: Grid, first: int, last: int) -> list[Band]:
    filled = _filled_columns(grid, first, last)
    groups = _neighbours(filled)
    if len(groups) < 2:
        return [Band(grid.first_column, grid.last_column)]
    whole = rows_of(grid.sheet, first, min(last, first + _FAR_ENOUGH))
    bands = [groups[0]]
    for group in groups[1:]:
        left, right = _kind(whole, bands[-1]), _kind(whole, group)
        apart = left and right and not _complete_each_other(left, right)
        apart = apart and not _goes_on(whole, bands[-1], group, left & right)
        if apart or _begins_again(whole, bands[-1], group):
            bands.append(group)
        else:
            bands[-1] = Band(bands[-1].first_column, group.last_column)
    return _between([grid.first_column, *(band.first_column for band in bands[1:])], grid.last_column)


def _filled_columns(grid: Grid, first: int, last: int) -> list[int]:
    """The columns that hold anything in these rows; the titles of the whole sheet are not looked at."""
    empty = list(range(grid.last_column - grid.first_column + 1))
    rows = grid.sheet.rows[first - grid.first_row : last - grid.first_row + 1]
    for number, cells in enumerate(rows, first):
        if all(is_blank(cells[place]) for place in empty):
            continue
        if number < first + _LOOKED_AT and grid.lone_text(number) is not None and _reaches_over(grid, number):
            continue
        empty = [place for place in empty if is_blank(cells[place])]
        if not empty:
            break
    return [grid.first_column + place for place in range(grid.sheet.width) if place not in empty]


def _reaches_over(grid: Grid, row: int) -> bool:
    """Whether the one text of a row is no cell of a table: nothing stands under it, or it is merged over several."""
    column = grid.filled(row)[0][0]
    span = grid.span_at(row, column)
    return (span is not None and span.last_column > span.first_column) or is_blank(grid.value(row + 1, column))


def _neighbours(columns: list[int]) -> list[Band]:
    groups: list[Band] = []
    for column in columns:
        if groups and groups[-1].last_column == column - 1:
            groups[-1] = Band(groups[-1].first_column, column)
        else:
            groups.append(Band(column, column))
    return groups


def _between(starts: list[int], last: int) -> list[Band]:
    ends = [start - 1 for start in starts[1:]] + [last]
    return [Band(start, end) for start, end in zip(starts, ends, strict=True)]


def _kind(sheet: Sheet, band: Band) -> frozenset[str]:
    """What a part has that can stand alone: ``text``, ``date``, or both; nothing where it cannot."""
    grid = Grid(part_of(sheet, band))
    if cards_in(grid, grid.first_row, grid.last_row):
        return frozenset({"text", "date"})
    header = find_header(grid, grid.first_row, grid.last_row)
    return _fields(grid, header) if header else frozenset()


def _fields(grid: Grid, header: tuple[int, ...]) -> frozenset[str]:
    rows = list(range(header[-1] + 1, min(grid.last_row, header[-1] + _LOOKED_AT) + 1))
    columns, across, _wide = choose_columns(grid, header, rows, None)
    # What begins with its numbers goes on with the words on the other side of a gap.
    if columns[0].field in COUNTS or not any(column.field in COUNTS for column in columns):
        return frozenset()
    found = {"text" for column in columns if column.field == "text" or column.tag == "personal"}
    dated = any(column.field in ("date", "period_start") and column.heading for column in columns)
    return frozenset(found | ({"date"} if dated or (across and found) else set()))


def _complete_each_other(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether one side says only what was done and the other only when: then both are one table with a gap in it."""
    return len(left | right) == 2 and not left & right


def _begins_again(sheet: Sheet, left: Band, right: Band) -> bool:
    """Whether a part begins with a heading that the part to its left has already: with another *Date*."""
    headings = [_headings(sheet, band) for band in (left, right)]
    return all(headings) and headings[1][0] in headings[0] and read_heading(headings[1][0]).field in ("text", "date")


def _headings(sheet: Sheet, band: Band) -> list[str]:
    grid = Grid(part_of(sheet, band))
    header = find_header(Grid(sheet), sheet.first_row, sheet.last_row)
    return [fold(heading_text(value)) for _, value in grid.filled(header[-1])] if header else []


def _goes_on(sheet: Sheet, left: Band, right: Band, both: frozenset[str]) -> bool:
    """Whether a part only goes on with the rows of the part to its left, which a gap parts from it.

    So it does under headings in the same row, where its rows are theirs but for a total or two, not *both* have days,
    and no words for what was done stand before its numbers: ``Date | Session | People |  | Staff | Hours``.
    """
    grids = [Grid(part_of(sheet, band)) for band in (left, right)]
    headers = [find_header(grid, grid.first_row, grid.last_row) for grid in grids]
    if "date" in both or not all(headers):
        return False
    last = headers[1][-1]
    if last not in headers[0] and headers[0][-1] not in headers[1] and not is_header(grids[0], last):
        return False
    theirs, own = ([row for row in range(last + 1, sheet.last_row + 1) if grid.filled(row)] for grid in grids)
    said = [read_heading(heading_text(value)).field for _, value in grids[1].filled(last)]
    before = takewhile(lambda field: field not in COUNTS, said)
    if "text" in before or _lists_things(grids[1], said[0], own):
        return False
    return bool(own) and set(own) <= set(theirs) and _MOST_ALONE * (len(theirs) - len(own) - 1) <= len(theirs)


def _lists_things(grid: Grid, field: str, rows: Sequence[int]) -> bool:
    """Whether the first column of a part names another thing in each of its *rows*, under words that nobody knows."""
    first = [grid.value(row, grid.first_column) for row in rows]
    return not field and all(isinstance(value, str) for value in first) and len(set(first)) == len(first)


def _by_headings_again(grid: Grid, header: tuple[int, ...], last: int) -> list[Band]:
    """The parts in which the headings begin again: with the words of the first, and each part a table by itself."""
    whole = [Band(grid.first_column, grid.last_column)]
    filled = [(column, fold(heading_text(value))) for column, value in grid.filled(header[-1])]
    texts = [text for _, text in filled]
    if len(texts) < _FEWEST or read_heading(texts[0]).field not in ("text", "date") or texts.count(texts[0]) < 2:
        return whole
    starts = [column for column, text in filled if text == texts[0]]
    sheet = rows_of(grid.sheet, header[0], min(last, header[0] + _FAR_ENOUGH))
    bands = _between([grid.first_column, *starts[1:]], grid.last_column)
    if not all(_kind(sheet, band) for band in bands):
        return whole
    moved = _between([grid.first_column, *(start - 1 for start in starts[1:])], grid.last_column)
    told = [any("text" not in _kind(sheet, band) for band in each) for each in (bands, moved)]
    # The words of a table may stand before its date: ``Date | Activity | Hours | Supplier | Date | Amount``.
    return moved if told == [True, False] else bands
