"""Sees what a table is beside its layout: cards instead of rows, or a register whose marks are counted."""

from collections.abc import Sequence
from dataclasses import replace

from svdesk.domain.period import Period
from svdesk.services.importing.cells.marks import TOTAL_LABELS, is_letter_mark, is_mark
from svdesk.services.importing.cells.row_words import Says, says
from svdesk.services.importing.cells.words import fold, tidy
from svdesk.services.importing.cells.years import about
from svdesk.services.importing.headings.headings import read_heading
from svdesk.services.importing.layout.cards import Card, cards_in
from svdesk.services.importing.layout.grid import Grid, is_blank
from svdesk.services.importing.layout.heading_cells import is_value
from svdesk.services.importing.layout.legends import is_legend
from svdesk.services.importing.layout.table import COUNTS, Column, Table

_LOOKED_AT = 200
_TIMES = {"times", "times attended", "sessions", "sessions attended", "no. of sessions", "days", "weeks", "amserau"}
_FIELDS, _KNOWN = 12, 3
"""No log has more fields; a heading so sure is a word of the dictionary."""
_SURE_TEXT = 2
"""From this rank on a heading such as Activity says what was done, so that what stands under it are no names."""


def card_table(grid: Grid, year: Period | None, period: Period | None) -> Table | None:
    """The one table of a sheet of cards, or None where it is none."""
    cards = cards_in(grid, grid.first_row, grid.last_row)
    if not cards:
        return None
    first = min(line.row for card in cards for line in card)
    titles = tuple(range(grid.first_row, first))
    says = about(grid.texts(titles), grid.sheet.name, year)
    texts = grid.lone_texts(titles)
    return Table(
        sheet=grid.sheet.name,
        header_rows=(),
        first_row=first,
        last_row=grid.last_row,
        layout="rows",
        columns=_columns(cards),
        title=tidy(texts[0]) if texts else "",
        titles=titles,
        year=says.year,
        period=says.period or period,
        shape="cards",
    )


def _columns(cards: Sequence[Card]) -> tuple[Column, ...]:
    """A column for each label of the first card and of those after it, where its value stands."""
    found: dict[str, Column] = {}
    for line in (line for card in cards for line in card):
        says = line.says
        field = says.field or ("notes" if not is_blank(line.value) else "ignore")
        made = Column(line.column, line.label, field, line.label, says.unit, tag=says.tag)  # type: ignore[arg-type]
        found.setdefault(line.label, made)
    return tuple(found.values())


def is_turned(table: Table, grid: Grid) -> bool:
    """Whether a log lies on its side: *Date* heads days across, and below it *Activity* has words for each of them.

    What stands in one column belongs together there, which no row can say.
    """
    days = [each.number for each in table.columns if each.period and each.period.start == each.period.end]
    others = [each for each in table.columns if each.number not in days]
    if not days or len(others) != 1 or read_heading(others[0].heading).field != "date":
        return False
    for row in range(table.first_row, min(table.last_row, table.first_row + _FIELDS) + 1):
        name, *cells = (grid.value(row, column) for column in (others[0].number, *days))
        says = read_heading(name) if isinstance(name, str) else None
        words = all(isinstance(cell, str) and not is_value(cell) for cell in cells)
        if words and says and says.sure == _KNOWN and says.field == "text":
            return True
    return False


def as_register(table: Table, grid: Grid) -> Table:
    """*table* marked as a register, where marks stand under its days beside the names of people."""
    days = [column for column in table.columns if column.field in COUNTS and column.period_label is not None]
    if table.layout != "periods-across" or not days:
        return table
    last = min(table.last_row, table.first_row + _LOOKED_AT)
    rows = [row for row in range(table.first_row, last + 1) if row not in table.header_rows and not _totals(grid, row)]
    values = [value for row in rows for column in days if not is_blank(value := grid.value(row, column.number))]
    letters = sum(is_letter_mark(value) for value in values)
    many = 4 if letters else 5
    if not values or 5 * sum(is_mark(value) for value in values) < many * len(values):
        return table
    names = any(column.tag == "personal" for column in table.columns)
    done = table.one("text")
    activities = done is not None and read_heading(done.heading).rank >= _SURE_TEXT and done.tag != "personal"
    if activities or (not names and 2 * letters < len(values)):
        return table
    title = table.title or _first_words(table, grid)
    return replace(table, columns=tuple(map(_in_register, table.columns)), shape="register", title=title)


def _first_words(table: Table, grid: Grid) -> str:
    """What stands first over a register whose title has the term beside it; no label with its value."""
    firsts = [filled[0][1] for row in table.titles if (filled := grid.filled(row))]
    words = [tidy(each) for each in firsts if isinstance(each, str) and not is_legend(each)]
    return next((each for each in words if not each.endswith(":")), "")


def _in_register(column: Column) -> Column:
    """Words in a register are names; how often somebody came is the total of the row."""
    if column.field in ("text", "section"):
        return replace(column, field="ignore", tag="personal")
    said = fold(column.heading).strip(" .:")
    often = said in TOTAL_LABELS or said in _TIMES
    return replace(column, field="ignore", tag="total") if often and column.period_label is None else column


def _totals(grid: Grid, row: int) -> bool:
    filled = grid.filled(row)
    first = filled[0][1] if filled else None
    return isinstance(first, str) and (says(first) is Says.TOTAL or fold(first).strip(" :.") in TOTAL_LABELS)
