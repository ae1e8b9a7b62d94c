"""Follows the body of a table down the sheet: headings which come again, and where another table begins."""

from typing import NamedTuple

from svdesk.domain.period import Period
from svdesk.i18n import _
from svdesk.services.importing.cells.units import unit_said
from svdesk.services.importing.cells.weeks import week_in
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.cells.years import stated
from svdesk.services.importing.columns.week_grids import weekday_of
from svdesk.services.importing.headings.headings import read_heading
from svdesk.services.importing.layout.days_in_row import dates_in
from svdesk.services.importing.layout.form_lines import texts_of_titles
from svdesk.services.importing.layout.grid import Grid, is_blank
from svdesk.services.importing.layout.header_rows import heads_little_table, is_header
from svdesk.services.importing.layout.heading_cells import heading_text, is_value
from svdesk.services.importing.layout.heading_levels import whole_header
from svdesk.services.progress import Progress, watched
from svdesk.services.workbook.sheet import Value

_SHORTEST = 3
"""Fewer letters stand for many words."""


class Body(NamedTuple):
    """The last row of a table, the rows in it that repeat its headings, and the heading that comes after, if any."""

    last_row: int
    repeated: tuple[int, ...]
    next_header: tuple[int, ...]


def follow(
    grid: Grid,
    header: tuple[int, ...],
    last: int,
    value_columns: list[int],
    progress: Progress | None = None,
    year: Period | None = None,
) -> Body:
    """Where the table under *header* ends, at *last* at the latest. *value_columns* hold its numbers and dates.

    Headings begin another table unless all of them are those of *header*, and so they do under a title that names
    another year than *year*.

    Raises ``Cancelled`` when *progress* says so.
    """
    headings = [_texts(grid, row) for row in header]
    at = [column - grid.first_column for column in value_columns]
    heads: dict[Value, bool] = {}
    corner = next(((column - grid.first_column, value) for column, value in grid.filled(header[-1])), None)
    repeated: list[int] = []
    weeks = any(weekday_of(text) is not None for heading in headings for text in heading.values())
    dated = any(dates_in(grid.filled(row)) for row in header)
    rows = grid.sheet.rows
    for row in watched(range(header[-1] + 1, last + 1), progress, _("Looking for tables")):
        cells = rows[row - grid.first_row]
        if _may_head(cells, at, heads) or _begins_again(cells, corner) or (dated and _has_days(cells, at)):
            texts = _texts(grid, row)
            like = [heading for heading in headings if _alike(texts, heading)]
            if like and _says_nothing_else(texts, like):
                if (weeks and _names_week(grid, row)) or _names_another_year(grid, row, year):
                    return Body(row - 1, tuple(repeated), whole_header(grid, row, row))
                if found := _under_other_groups(grid, header, row, repeated):
                    return Body(found[0] - 1, tuple(repeated), found)
                repeated.append(row)
            elif dated and row == header[-1] + 1:
                continue  # "Venue", with a hall for each day above it.
            elif like or is_header(grid, row) or heads_little_table(grid, row):
                found = whole_header(grid, row, row - min(2, row - header[-1] - 1))
                found = tuple(each for each in found if each not in repeated)
                return Body(found[0] - 1, tuple(repeated), found)
    return Body(last, tuple(repeated), ())


def _under_other_groups(grid: Grid, header: tuple[int, ...], row: int, repeated: list[int]) -> tuple[int, ...]:
    """The heading that *row* ends, where what stands over its parts is other than at first: other sites."""
    if len(header) == 1 or row - 1 in repeated or len(grid.filled(row - 1)) < len(grid.filled(header[-2])):
        return ()
    found = whole_header(grid, row, max(row - 2, header[-1] + 1))
    return found if found[0] < row else ()


def _names_week(grid: Grid, row: int) -> bool:
    """Whether the title above the headings in *row* names a week: the days of another week stand there."""
    return any(week_in(title, None) for title in texts_of_titles(grid, range(row - 2, row)))


def _names_another_year(grid: Grid, row: int, year: Period | None) -> bool:
    """Whether a line above the headings in *row* names a year, and not *year*."""
    years = [stated(title).year for title in grid.lone_texts(range(row - 2, row))]
    return any(said is not None and said != year for said in years)


def _begins_again(cells: list[Value], corner: tuple[int, Value] | None) -> bool:
    """Whether a row begins with the word that the headings begin with: over other days, in a register."""
    return corner is not None and isinstance(corner[1], str) and cells[corner[0]] == corner[1]


def _has_days(cells: list[Value], at: list[int]) -> bool:
    """Whether a row without a name has days in two of the columns of values: those of a register that goes on."""
    return is_blank(cells[0]) and len(dates_in([(place, cells[place]) for place in at if cells[place] is not None])) > 1


def _may_head(cells: list[Value], at: list[int], heads: dict[Value, bool]) -> bool:
    """Whether a row could be a heading: what stands in the columns of values is no value."""
    found = False
    for place in at:
        value = cells[place]
        if value is None:
            continue
        if not isinstance(value, str):
            return False
        known = heads.get(value)
        if known is None:
            known = heads[value] = not is_value(value) and (read_heading(value).sure > 0 or len(value) < 60)
        if not known:
            return False
        found = True
    return found or any(value is not None for value in cells)


def _texts(grid: Grid, row: int) -> dict[int, str]:
    return {column: fold(heading_text(value)) for column, value in grid.filled(row)}


def _says_nothing_else(texts: dict[int, str], headings: list[dict[int, str]]) -> bool:
    """Whether every cell of a row stands in one of *headings* too."""
    return any(
        all(column in heading and _is_one_word(text, heading[column]) for column, text in texts.items())
        for heading in headings
    )


def _is_one_unit(word: str, other: str) -> bool:
    unit = unit_said(word)
    return unit is not None and unit == unit_said(other)


def _is_one_word(text: str, other: str) -> bool:
    """Whether two headings are the same, if one is shortened: ``Vol hours`` for ``Volunteer hrs``."""
    words, others = text.split(), other.split()
    if text == other or len(words) != len(others):
        return text == other
    return all(_shortens(each, like) or _is_one_unit(each, like) for each, like in zip(words, others, strict=True))


def _shortens(word: str, other: str) -> bool:
    short, long = sorted((word.strip("."), other.strip(".")), key=len)
    return short == long or (len(short) >= _SHORTEST and long.isalpha() and long.startswith(short))


def _alike(texts: dict[int, str], heading: dict[int, str]) -> bool:
    """Whether a row says again what a heading row says: most of its cells, and at least two or all of them."""
    if not texts or not heading:
        return False
    same = sum(heading.get(column) == text for column, text in texts.items())
    return same >= min(2, len(heading)) and 5 * same >= 3 * max(len(heading), len(texts))
