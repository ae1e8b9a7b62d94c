"""Makes a recipe of how a workbook was read in the end, together with what was remembered before."""

from collections.abc import Iterable
from datetime import datetime

from svdesk.domain.period import Period
from svdesk.services.importing.cells.typed_period import typed_period
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.table import Table
from svdesk.services.importing.recipes import recipes
from svdesk.services.importing.recipes.recall import Reading
from svdesk.services.importing.recipes.recipe import (
    AnswerRecipe,
    ColumnRecipe,
    Recipe,
    RowRecipe,
    SheetRecipe,
    TableRecipe,
    key,
)
from svdesk.services.importing.recipes.recipe_answers import answers_to_keep
from svdesk.services.importing.recipes.recipe_match import alike, best_for, first_words, headings_of, row_texts
from svdesk.services.importing.record import Plan, Question
from svdesk.services.importing.said.column_said import role_of
from svdesk.services.importing.said.corrections import ColumnIs, RowIs, SheetIs, table_around
from svdesk.storage.change import Change

_FEWEST = 2
"""A table of fewer headings cannot be known again."""
_MOST = 60
"""So many tables and sheets, and ten times as many answers, are remembered: no workbook may grow a recipe for ever."""


def keep_reading(
    change: Change, batch_id: str, plan: Plan, reading: Reading, year: Period | None, by: str, at: datetime
) -> None:
    """Remember with an import how its workbook was read; *year* is the one that the person gave for it, if any."""
    answered = (each.answer for each in plan.questions if each.code == "year-unknown" and each.answer)
    years = {table.year for table in reading.corrected.tables if table.year}
    year = year or next((period for answer in answered if (period := typed_period(answer))), None)
    year = year or (years.pop() if len(years) == 1 else None)
    made = recipe_of(plan, reading, year.code if year else "")
    recipes.keep(change, batch_id, reading.kept or reading.instead_of, made, plan.file, by, at)


def recipe_of(plan: Plan, reading: Reading, year: str) -> Recipe:
    """How the workbook of *plan* was read; *year* is the code of the year that it is about, or empty.

    What an earlier file of the shape taught and this one had no use for is kept.
    """
    before = reading.kept.recipe if reading.kept else Recipe()
    passed = {skip.sheet for skip in plan.skipped if skip.row == "all"}
    made = _merged(_table(table, reading) for table in reading.corrected.tables if table.sheet not in passed)
    old = [each for each in before.tables if not any(alike(each.headings, new.headings) for new in made)]
    settled = reading.corrected.answers
    asked: list[Question] = [each for each in plan.questions if each.key not in settled]
    answers = {(each.code, each.about): each for each in before.answers}
    for each in answers_to_keep(asked, reading.corrected.tables):
        answers[each.code, each.about] = AnswerRecipe(each.code, each.about, each.answer)
    sheets = {each.name: each for each in before.sheets}
    for said in reading.corrections:
        if isinstance(said, SheetIs):
            sheets[key(said.sheet)] = SheetRecipe(key(said.sheet), said.data)
    return Recipe(
        tuple([*made, *old][:_MOST]),
        tuple(list(answers.values())[-10 * _MOST :]),
        tuple(list(sheets.values())[-_MOST:]),
        tuple(_rows(reading, before)[-_MOST:]),
        year or before.year,
    )


def _rows(reading: Reading, before: Recipe) -> list[RowRecipe]:
    """The words of rows that are said to be totals or sections, without those said to be something else this time."""
    rows = {each.words: each for each in before.rows}
    for sheet in reading.corrected.workbook.sheets:
        said = reading.corrections.rows_of(sheet.name, sheet.first_row, sheet.last_row)
        for row, what in said.items():
            if not (words := first_words(Grid(sheet), row)):
                continue
            if what == "total" or what == "section":
                rows[words] = RowRecipe(words, what)
            elif what == "data":
                rows.pop(words, None)
    return list(rows.values())


def _merged(tables: Iterable[TableRecipe]) -> list[TableRecipe]:
    """*tables* without those that say the same again; of equal headings the one with more said by a person is kept."""
    found: dict[frozenset[str], TableRecipe] = {}
    for table in tables:
        other = found.get(table.headings)
        if len(table.headings) >= _FEWEST and (other is None or _said(table) > _said(other)):
            found[table.headings] = table
    return list(found.values())


def _said(table: TableRecipe) -> int:
    return table.pointed + sum(column.said for column in table.columns)


def _table(table: Table, reading: Reading) -> TableRecipe:
    said = {
        each.column
        for each in reading.corrections
        if isinstance(each, ColumnIs) and table_around([table], each.sheet, each.row, each.column) is table
    }
    rows = [row for row in table.header_rows if row < table.first_row]
    pointed = {each.row for each in reading.corrections if isinstance(each, RowIs) and each.sheet == table.sheet
               and each.what == "heading"}  # fmt: skip
    sheet = next(each for each in reading.corrected.workbook.sheets if each.name == table.sheet)
    grid = Grid(sheet)
    known = best_for(table, reading.kept.recipe) if reading.kept else None
    taught = {(each.heading, each.role) for each in known.columns if each.said} if known else set()
    columns = tuple(
        ColumnRecipe(heading, *role, said=column.number in said or (heading, role[0]) in taught)
        for heading, column in zip(headings_of(table), table.columns, strict=True)
        if heading and (role := role_of(column))
    )
    was_pointed = bool(pointed & set(rows)) or (known is not None and known.pointed)
    return TableRecipe(tuple(row_texts(grid, row) for row in rows), columns, was_pointed)
