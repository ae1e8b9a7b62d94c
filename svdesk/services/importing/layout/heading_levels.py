"""Joins the rows of a heading that takes several: what parts it stands below, what groups it above, three at most."""

import re
from collections.abc import Sequence
from datetime import date

from svdesk.services.importing.cells.estimates import is_estimate_word
from svdesk.services.importing.cells.numbered import day_number, is_weekday
from svdesk.services.importing.cells.numbered_years import year_or_month
from svdesk.services.importing.cells.row_words import Says, says
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.cells.years import stated
from svdesk.services.importing.headings.headings import read_heading
from svdesk.services.importing.layout.days_in_row import FEWEST_DAYS, dates_in, heads_names, holds_marks, holds_numbers
from svdesk.services.importing.layout.form_lines import is_detail
from svdesk.services.importing.layout.grid import Grid, is_blank
from svdesk.services.importing.layout.heading_cells import heading_text, is_value, strength
from svdesk.services.importing.layout.table import COUNTS
from svdesk.services.workbook.sheet import Value

PAIRS_OF_LETTERS = ("ta", "tg", "pa")
"""What stands together under a period: target and actual, *targed* and *gwirioneddol*, planned and actual."""
_SIZE = re.compile(r"\d{1,3}(?:\.5)?\+?[ -]?[^\W\d]{3,}(?: [^\W\d]+)?")
"""What parts a group by size: ``3 day``, ``2-person``, ``500 gram bag``."""
_FEWEST_DATES = 2
_NAMED_ROWS = 4
"""So many rows below a heading show whether names stand before its numbers."""


def whole_header(grid: Grid, row: int, first: int) -> tuple[int, ...]:
    """*row* with the rows above and below it which belong to the same heading, at most three together."""
    rows = [row]
    while len(rows) < 3 and _continues(grid, rows[0], rows[-1] + 1):
        rows.append(rows[-1] + 1)
    while len(rows) < 3 and rows[0] > first and _is_over(grid, rows[0] - 1, rows[0], rows[-1]):
        rows.insert(0, rows[0] - 1)
    return tuple(rows)


def _continues(grid: Grid, top: int, row: int) -> bool:
    """Whether *row* goes on with the heading that begins in row *top*: periods, kinds or units under its cells."""
    above, filled = grid.filled(top), grid.filled(row)
    if _days_below(above, filled) or _dates_below(grid, above, filled, row):
        return True
    if {fold(heading_text(value)) for _, value in filled} in map(set, PAIRS_OF_LETTERS):
        return True
    if _says_which_are_estimates(filled, above):
        return True
    if _parts_a_group(grid, above, filled, row):
        return True
    strengths = [strength(value) or 0 for _, value in filled]
    if not any(strengths) or any(strength(value) is None for _, value in filled):
        return False
    periods = [read_heading(heading_text(value)).label is not None for _, value in above]
    first, begins = above[0][0], filled[0][0]
    if begins == first and not periods[0]:
        return all(strong >= 2 for strong in strengths) and _under_groups(grid, top, above, filled)
    if begins < first:
        # The words over the first columns come last where nothing but periods stands above, or groups beside them,
        # or what is counted in all that the row says.
        names = sum(strong >= 2 for strong in strengths)
        apart = not {column for column, _ in filled} & {column for column, _ in above}
        enough = (apart and names == len(filled)) or (len(filled) >= max(3, len(above)) and names >= 2)
        # A lone word for a count, as Income is, begins the rows that it names.
        lone = read_heading(heading_text(filled[0][1])).field if len(filled) == 1 else ""
        counted = lone in ("amount", "people", "quantity")
        groups = sum((strength(value) or 0) >= 2 for _, value in above)
        beside = apart and filled[-1][0] < first and len(filled) > 1 and 2 * groups > len(above)
        return (all(periods) or beside or _say_what_is_counted(above, filled)) and enough and not counted
    under_group = all(
        grid.over(top, column) is not None or strong for (column, _), strong in zip(filled, strengths, strict=True)
    )
    span = grid.span_at(top, begins)
    return under_group and (len(filled) >= 2 or span is None or span.last_column > span.first_column)


def _say_what_is_counted(above: list[tuple[int, Value]], filled: list[tuple[int, Value]]) -> bool:
    """Whether all cells *above* say target, actual or what is counted, and each stands over a cell of the row."""
    columns = {column for column, _ in filled}
    said = [(column, heading_text(value)) for column, value in above]
    return all(
        column in columns and (read_heading(text).field in COUNTS or is_estimate_word(text)) for column, text in said
    )


def _says_which_are_estimates(filled: list[tuple[int, Value]], headings: list[tuple[int, Value]]) -> bool:
    """Whether a row says of some of the counts that *headings* name that they are estimates, and nothing else."""
    counts = {column for column, value in headings if read_heading(heading_text(value)).field in COUNTS}
    return bool(filled) and all(column in counts and is_estimate_word(heading_text(value)) for column, value in filled)


def _under_groups(grid: Grid, top: int, above: list[tuple[int, Value]], filled: list[tuple[int, Value]]) -> bool:
    """Whether every cell of a row stands under one of those *above*, and two or more under one that is merged."""
    owners = [_owner(grid, top, [column for column, _ in above], column) for column, _ in filled]
    spans = [span for each in set(owners) if each is not None and (span := grid.span_at(top, each))]
    return None not in owners and any(owners.count(span.first_column) > 1 for span in spans)


def _parts_a_group(grid: Grid, above: list[tuple[int, Value]], filled: list[tuple[int, Value]], row: int) -> bool:
    """Whether a row parts headings that stand over several columns each, be these merged or not: into sites, or sizes.

    Its words differ and stand under those headings, and above nothing but numbers; before them it may have the words
    over the names of the rows.
    """
    headed = [column for column, _ in above]
    columns = [column for column, _ in filled if column >= headed[0]]
    words = {fold(value) for column, value in filled if isinstance(value, str) and column in columns}
    if len(words) < 2 or not all(_is_name(value) for _, value in filled):
        return False
    owners = [_owner(grid, row - 1, headed, column) for column in columns]
    if not any(owner is not None and owners.count(owner) > 1 for owner in owners):
        return False
    return _numbers_beneath(grid, row, columns)


def _is_name(value: Value) -> bool:
    """Whether a cell may name a part of a group; ``3 day`` may, for all that it looks like a figure."""
    if strength(value) is not None:
        return isinstance(value, str)
    return isinstance(value, str) and bool(_SIZE.fullmatch(fold(value)))


def _owner(grid: Grid, row: int, headed: Sequence[int], column: int) -> int | None:
    """The column in which the heading stands that *column* is under: merged over it, or the nearest to the left."""
    left = max((each for each in headed if each <= column), default=None)
    span = grid.span_at(row, left) if left is not None else None
    return None if span is not None and span.first_column < span.last_column < column else left


def _numbers_beneath(grid: Grid, row: int, columns: Sequence[int]) -> bool:
    """Whether in the next rows, after one more of words at most, numbers stand in *columns* and names before them."""
    below = [dict(filled) for number in range(row + 1, row + 1 + _NAMED_ROWS) if len(filled := grid.filled(number)) > 1]
    if below and not any(is_value(value) for value in below[0].values()):
        below = below[1:]
    return bool(below) and all(
        min(cells) < columns[0] and all(is_value(cells.get(column, 0)) for column in columns) for cells in below[:2]
    )


def _days_below(above: list[tuple[int, Value]], filled: list[tuple[int, Value]]) -> bool:
    """Whether a row has the weekdays of the days above it, or the days of its months; *Activity* may come before."""
    values = [value for column, value in filled if column >= above[0][0]]
    if len(values) < FEWEST_DAYS or not all(heads_names(value) for _, value in filled[: -len(values)]):
        return False
    months = [value for _, value in above if isinstance(value, date) or read_heading(heading_text(value)).label]
    days = all(day_number(value) is not None for value in values)
    return all(is_weekday(value) for value in values) or (days and 0 < len(months) < len(values))


def _dates_below(grid: Grid, above: list[tuple[int, Value]], filled: list[tuple[int, Value]], row: int) -> bool:
    """Whether a row has dates under the months, weeks or weekdays above it, and numbers or marks beneath them.

    Beside them it may name columns that have no name yet, as ``Activity`` does under a blank cell.
    """
    if sum(isinstance(value, date | str) for _, value in filled) < _FEWEST_DATES:
        return False
    headed = [column for column, _ in above]
    labels = {column: read_heading(heading_text(value)).label for column, value in above}
    owners = {column: _owner(grid, row - 1, headed, column) for column, _ in filled}
    months = {
        column: {(label.months[0] - 1 + at) % 12 + 1 for at in range(label.months[1])}
        for column, owner in owners.items()
        if owner is not None and (label := labels[owner]) and label.months
    }
    dates = dates_in(filled, months)
    if len(dates) < _FEWEST_DATES or any(owners[column] is None for column in dates):
        return False
    others = [(column, value) for column, value in filled if column not in dates]
    if any(strength(value) is None or grid.over(row - 1, column) is not None for column, value in others):
        return False
    below = [number for number in range(row + 1, row + 1 + _NAMED_ROWS) if not grid.is_blank(number)]
    values = [cells for column in dates if not all(map(is_blank, cells := grid.sample(column, below)))]
    return bool(values) and (all(map(holds_numbers, values)) or all(map(holds_marks, values)))


def _is_over(grid: Grid, row: int, below: int, last: int) -> bool:
    """Whether *row* groups the headings of the row *below* it, which end in row *last*: a year over four quarters."""
    filled = grid.filled(row)
    headed = {column for column, _ in grid.filled(below)}
    if not filled or any(strength(value) is None for _, value in filled):
        return False
    if is_detail(grid, row) or any(isinstance(value, str) and says(value) is Says.NOTE for _, value in filled):
        return False
    if _names_the_rows_too(grid, row, below, last):
        return True
    first = min(headed)
    merged = [
        span for column, _ in filled if (span := grid.span_at(row, column)) and span.last_column > span.first_column
    ]
    wide = [span for span in merged if span.last_column - span.first_column + 1 >= len(headed)]
    alone = len(filled) == 1 and filled[0][0] <= first
    if wide or (alone and (not merged or _names_rows(grid.filled(below)[0][1]))):
        return False
    if not merged and _is_title_with_more(grid, filled, below):
        return False
    if len(filled) == 1 and not merged and _is_title_of_year(grid, filled[0][1], below):
        return False
    stands = all(column in headed or grid.span_at(row, column) for column, _ in filled)
    known = any(strength(value) for _, value in filled) or _says_which_are_estimates(filled, grid.filled(below))
    return stands and (bool(merged) or known or len(filled) >= 2) and filled[0][0] >= first


def _names_the_rows_too(grid: Grid, row: int, below: int, last: int) -> bool:
    """Whether *row* has the word over the names of the rows, and groups over every cell of the row *below* it.

    So stand ``Measure | Aberdare | Merthyr`` over quarters, and ``Month | Food in | Gas`` over ``kg | kWh``.
    """
    filled, columns = grid.filled(row), [column for column, _ in grid.filled(below)]
    first, *groups = [column for column, _ in filled]
    if not groups or not first < columns[0] or groups[0] > columns[0]:
        return False
    if any(_owner(grid, row, groups, column) is None for column in columns):
        return False
    if not strength(filled[0][1]) and any(grid.over(row, column) is None for column in columns):
        # Nobody knows the first word, so it may be a title: the groups must stand over all of the row below.
        return False
    rows = [number for number in range(last + 1, last + 1 + _NAMED_ROWS) if not grid.is_blank(number)]
    return bool(rows) and not any(is_blank(grid.value(number, first)) for number in rows)


def _names_rows(value: Value) -> bool:
    """Whether a heading is a date's, a place's or another that no group has in it, so that a title is over it."""
    return (strength(value) or 0) >= 2 and read_heading(heading_text(value)).label is None


def _is_title_with_more(grid: Grid, filled: list[tuple[int, Value]], below: int) -> bool:
    """Whether a row is a title with a remark beside it: its first cell is over a heading, and no other is known.

    The first columns of a table stand in no group, and what groups the others is a word or a period that is known.
    """
    first, value = grid.filled(below)[0]
    known = any((strength(cell) or 0) >= 2 or year_or_month(heading_text(cell)) for _, cell in filled[1:])
    return filled[0][0] == first and (strength(value) or 0) == 3 and not known


def _is_title_of_year(grid: Grid, value: Value, below: int) -> bool:
    """Whether a cell alone in its row says which year all the sheet is about: no periods or targets stand below it."""
    if read_heading(heading_text(value)).label is None and stated(heading_text(value)).year is None:
        return False
    headings = [read_heading(heading_text(cell)) for _, cell in grid.filled(below)]
    return not any(heading.label is not None or heading.kind for heading in headings)
