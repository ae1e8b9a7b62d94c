"""Knows a workbook again by its headings: which remembered recipe was made from one of the same shape.

**The score** of two tables is twice the headings they share over the headings of both (Dice's coefficient: L. R. Dice,
“Measures of the amount of ecologic association between species”, Ecology 26, 1945). It treats both sides alike, so a
column more and a column less cost the same, and order and position do not matter.

**The threshold** is three quarters. A table of four columns is known again with one of them renamed; one of three with
up to two columns more (6 of 8). Two logs that share Date and Activity and differ in what they count (4 of 6) are two
shapes, however common those two headings are.

A recipe fits a workbook of which at least half of the tables are known to it: sheets of a new quarter or a new table
beside the old ones do no harm.
"""

from collections.abc import Iterable, Mapping, Sequence

from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.heading_cells import heading_text
from svdesk.services.importing.layout.table import Table
from svdesk.services.importing.recipes.recipe import Recipe, TableRecipe, key, keys
from svdesk.services.workbook.sheet import Sheet, Value, Workbook

_FEWEST = 2
"""So many headings must be shared: one alone, such as Date, says nothing."""
_LOOKED_AT = 200


def headings_of(table: Table) -> list[str]:
    """The headings of *table* from the left, as they are compared; an empty one where a column has none."""
    return [
        each if column.heading else ""
        for each, column in zip(keys([c.heading for c in table.columns]), table.columns, strict=True)
    ]


def alike(one: frozenset[str], other: frozenset[str]) -> int:
    """How alike two sets of headings are, in per cent rounded down; 0 below the threshold or for too few."""
    shared = len(one & other)
    both = len(one) + len(other)
    return 200 * shared // both if shared >= _FEWEST and 8 * shared >= 3 * both else 0


def best_for(table: Table, recipe: Recipe) -> TableRecipe | None:
    """The table of *recipe* which is most like *table*, or None where none is like it."""
    own = frozenset(headings_of(table)) - {""}
    score, best = max(
        ((alike(own, each.headings), each) for each in recipe.tables), key=lambda pair: pair[0], default=(0, None)
    )
    return best if score else None


def most_fitting(workbook: Workbook, tables: Sequence[Table], recipes: Mapping[str, Recipe]) -> str | None:
    """The id of the recipe that fits *workbook* with these *tables* best, or None; of equals the first.

    *recipes* are by id, the latest first. Headings that a person had to point at last time count as a table known.
    """
    best, best_score = None, 0
    for identifier, recipe in recipes.items():
        scores = [_score(table, recipe) for table in tables]
        scores += [100 for _sheet in {sheet for sheet, _row in pointed_rows(workbook, tables, recipe)}]
        known = sum(score > 0 for score in scores)
        if known and 2 * known >= len(scores) and sum(scores) > best_score:
            best, best_score = identifier, sum(scores)
    return best


def pointed_rows(workbook: Workbook, tables: Iterable[Table], recipe: Recipe) -> list[tuple[str, int]]:
    """Sheet and row of headings which a person had to point at last time, where no table begins with them now."""
    wanted = [each.heading_rows for each in recipe.tables if each.pointed and each.heading_rows]
    headed = {(table.sheet, row) for table in tables for row in table.header_rows if not table.unsure}
    found: list[tuple[str, int]] = []
    for sheet in workbook.sheets:
        for rows in wanted:
            at = _where(sheet, rows)
            if at is not None and not all((sheet.name, row) in headed for row in at):
                found += [(sheet.name, row) for row in at]
    return list(dict.fromkeys(found))


def rows_with_words(workbook: Workbook, tables: Iterable[Table], recipe: Recipe) -> list[tuple[str, int, str]]:
    """Sheet, row and first words of each row which begins with words of ``recipe.rows``, in tables it knows.

    A row with a date of its own is none of them, whatever it begins with: it says that something was done.
    """
    wanted = {each.words for each in recipe.rows}
    sheets = {sheet.name: sheet for sheet in workbook.sheets}
    found: list[tuple[str, int, str]] = []
    for table in tables if wanted else ():
        if best_for(table, recipe) is None:
            continue
        grid = Grid(sheets[table.sheet])
        dates = [column.number for column in table.of("date", "period_start", "period_end")]
        for row in range(table.first_row, table.last_row + 1):
            words = first_words(grid, row)
            if words in wanted and not any(_is_date(grid.value(row, number)) for number in dates):
                found.append((table.sheet, row, words))
    return found


def first_words(grid: Grid, row: int) -> str:
    """The first text in a row, as it is compared; empty where there is none."""
    return next((fold(value) for _column, value in grid.filled(row) if isinstance(value, str)), "")


def row_texts(grid: Grid, row: int) -> tuple[str, ...]:
    """The texts of a heading row from the left, as they are compared."""
    return tuple(key(heading_text(value)) for _column, value in grid.filled(row))


def _score(table: Table, recipe: Recipe) -> int:
    own = frozenset(headings_of(table)) - {""}
    return max((alike(own, each.headings) for each in recipe.tables), default=0)


def _where(sheet: Sheet, rows: tuple[tuple[str, ...], ...]) -> tuple[int, ...] | None:
    """The rows of *sheet* whose texts are those of the remembered heading *rows*, or None."""
    if not sheet.rows:
        return None
    grid = Grid(sheet)
    for first in range(grid.first_row, min(grid.last_row, grid.first_row + _LOOKED_AT) + 1):
        at = tuple(range(first, first + len(rows)))
        if all(_same(row_texts(grid, row), texts) for row, texts in zip(at, rows, strict=True)):
            return at
    return None


def _is_date(value: Value) -> bool:
    return value is not None and not isinstance(value, bool) and not read_date(value).code


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return one == other or alike(frozenset(one), frozenset(other)) > 0
