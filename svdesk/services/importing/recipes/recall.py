"""Reads a workbook as a person says and as one of its shape was read before, and tells which of it was remembered."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from svdesk.domain.period import Period, day_written
from svdesk.i18n import _
from svdesk.services.importing.layout.table import Column, Table
from svdesk.services.importing.recipes.recipe import ColumnRecipe, Recipe, key
from svdesk.services.importing.recipes.recipe_answers import DAY, Recalled
from svdesk.services.importing.recipes.recipe_match import (
    best_for,
    headings_of,
    most_fitting,
    pointed_rows,
    rows_with_words,
)
from svdesk.services.importing.recipes.recipes import Kept
from svdesk.services.importing.record import Plan
from svdesk.services.importing.said.column_said import role_of
from svdesk.services.importing.said.corrected import Corrected, correct
from svdesk.services.importing.said.corrections import Correction, Corrections, RowIs, SheetIs, column_is
from svdesk.services.importing.said.left_out import told as left_out_told
from svdesk.services.progress import Progress
from svdesk.services.workbook.sheet import Workbook

_DOUBTFUL = ("unknown", "category", "guessed", "numbers")
"""Tags of columns that were not understood by themselves."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a workbook is read: its tables, the answers there are, and what of that is remembered.

    ``corrected`` is what ``plan`` is given; ``corrections`` are the person's and, before them, those remembered;
    ``kept`` is the recipe that is used, ``columns`` and ``rows`` how many of those it knows, ``instead_of`` the one
    which fits but is not used, because the person wants the workbook read afresh.
    """

    corrected: Corrected
    corrections: Corrections
    answers: Recalled
    kept: Kept | None = None
    columns: int = 0
    rows: int = 0
    instead_of: Kept | None = None


@dataclass(frozen=True, slots=True)
class Remembered:
    """What a rehearsal owes to earlier files: ``answers`` by the key of their question; ``sentences`` say it.

    Each answer can be changed by answering the question; all of it by ``ReadAfresh``. ``year`` is the year after the
    one that the earlier file was said to be about: something to offer when the year is asked, and never taken unasked.
    """

    recipe: Kept | None
    answers: Mapping[str, str]
    sentences: tuple[str, ...]
    year: Period | None = None


def read(
    workbook: Workbook,
    year: Period | None,
    given: Mapping[str, str],
    corrections: Corrections,
    recipes: Sequence[Kept],
    day: str | None,
    progress: Progress | None = None,
) -> Reading:
    """Read *workbook* with the *corrections* and answers *given* for it, and with the one of *recipes* that fits it.

    *day* is what a day is in hours in this desk file, as it was answered last.
    """
    corrected = correct(workbook, year, corrections, progress)
    fitting = most_fitting(corrected.workbook, corrected.tables, {each.id: each.recipe for each in recipes})
    kept = next((each for each in recipes if each.id == fitting), None)
    if corrections.afresh:
        return Reading(corrected, corrections, _answers(given, corrected, None, None), instead_of=kept)
    if kept is None:
        return Reading(corrected, corrections, _answers(given, corrected, None, day))
    every = corrections
    rows = 0
    for remembered in (_headings_and_sheets, _columns, _rows):
        made = remembered(corrected, kept.recipe)
        rows = len(made)
        if made:
            every = _before(made, every)
            corrected = correct(workbook, year, every, progress)
    texts = [str(each) for each in corrections]
    unfit = (each for each in corrected.unfit if any(text in each for text in texts))
    own = replace(corrected, unfit=tuple(unfit))  # nothing is told of corrections that the person never made
    columns = sum(_known_columns(table, kept.recipe) for table in corrected.tables)
    return Reading(own, every, _answers(given, corrected, kept.recipe, day), kept, columns, rows)


def told(plan: Plan, reading: Reading, workbook: Workbook) -> tuple[Plan, Remembered]:
    """*plan* with its rows left out called so and all told in its notes; and what of it was remembered."""
    used = {
        each.key: each.answer
        for each in plan.questions
        if each.answer is not None and reading.answers.used.get(each.key) == each.answer
    }
    kept, sentences = reading.kept, []
    by_recipe = {question for question in used if kept and (not question.startswith(DAY) or _has_day(kept.recipe))}
    if kept is not None:
        sentences.append(_sentence(kept, reading.columns, reading.rows, len(by_recipe)))
    if any(question not in by_recipe for question in used):
        hours = next(answer for question, answer in used.items() if question not in by_recipe)
        sentences.append(_("A day is taken as {hours}, as you said for an earlier file.").format(hours=hours))
    plan = left_out_told(plan, workbook, reading.corrections)
    plan = replace(plan, notes=(*sentences, *reading.corrected.unfit, *plan.notes))
    return plan, Remembered(kept, used, tuple(sentences), kept.next_year if kept else None)


def _answers(given: Mapping[str, str], corrected: Corrected, recipe: Recipe | None, day: str | None) -> Recalled:
    return Recalled(given, corrected.answers, corrected.workbook, corrected.tables, recipe, day)


def _before(remembered: Sequence[Correction], corrections: Corrections) -> Corrections:
    """The remembered corrections and then the person's, which have the last word about a place."""
    made = Corrections(tuple(remembered))
    for each in corrections:
        made = made.with_one(each)
    return made


def _rows(corrected: Corrected, recipe: Recipe) -> list[Correction]:
    """The rows that begin with words of a total or a section."""
    what = {each.words: each.what for each in recipe.rows}
    found = rows_with_words(corrected.workbook, corrected.tables, recipe)
    return [RowIs(sheet, row, what[words]) for sheet, row, words in found]


def _headings_and_sheets(corrected: Corrected, recipe: Recipe) -> list[Correction]:
    rows = pointed_rows(corrected.workbook, corrected.tables, recipe)
    made: list[Correction] = [RowIs(sheet, row, "heading") for sheet, row in rows]
    sheets = {each.name: each.data for each in recipe.sheets}
    made += [
        SheetIs(sheet.name, sheets[key(sheet.name)]) for sheet in corrected.workbook.sheets if key(sheet.name) in sheets
    ]
    return made


def _columns(corrected: Corrected, recipe: Recipe) -> list[Correction]:
    """What the recipe says of columns that are read otherwise without it."""
    made: list[Correction] = []
    for table in corrected.tables:
        known = best_for(table, recipe)
        if known is None or table.shape:
            continue
        roles = {each.heading: each for each in known.columns}
        pairs = [(roles.get(heading), each) for heading, each in zip(headings_of(table), table.columns, strict=True)]
        others = [(wanted, each) for wanted, each in pairs if wanted and role_of(each) != (wanted.role, wanted.unit)]
        moved = {each.number for wanted, each in others if wanted.said}
        taken = {role_of(each)[0] for each in table.columns if each.number not in moved}
        row = (*table.header_rows, table.first_row)[0]
        made += [
            column_is([table], table.sheet, row, each.number, wanted.role, wanted.unit)
            for wanted, each in others
            if _is_wanted(wanted, each, taken)
        ]
    return made


def _is_wanted(wanted: ColumnRecipe, column: Column, taken: Collection[str]) -> bool:
    """Whether a remembered role is put in: what a person said always, else only where the column is in doubt.

    *taken* are the roles of the columns which nobody said to be anything else.
    """
    if wanted.said:
        return True
    doubtful = column.tag in _DOUBTFUL and column.period_label is None
    return doubtful and wanted.role != "leave out" and wanted.role not in taken


def _known_columns(table: Table, recipe: Recipe) -> int:
    """How many columns of *table* have the role that the recipe remembers."""
    known = best_for(table, recipe)
    roles = {each.heading: each.role for each in known.columns} if known else {}
    pairs = zip(headings_of(table), table.columns, strict=True)
    return sum(roles.get(heading) == role_of(column)[0] for heading, column in pairs if heading)


def _has_day(recipe: Recipe) -> bool:
    return recipe.answer_to(DAY, "") is not None


def _sentence(kept: Kept, columns: int, rows: int, answers: int) -> str:
    """``Read as last time: 6 columns and 3 answers from “last-year.xlsx”, 2 May 2025.``"""
    said = [_("1 column") if columns == 1 else _("{n} columns").format(n=columns)]
    if rows:
        said.append(_("1 row") if rows == 1 else _("{n} rows").format(n=rows))
    if answers:
        said.append(_("1 answer") if answers == 1 else _("{n} answers").format(n=answers))
    what = _("{some} and {last}").format(some=", ".join(said[:-1]), last=said[-1]) if len(said) > 1 else said[0]
    return _("Read as last time: {what} from “{file}”, {day}.").format(
        what=what, file=kept.made_from or kept.name, day=day_written(kept.made_at.date())
    )
