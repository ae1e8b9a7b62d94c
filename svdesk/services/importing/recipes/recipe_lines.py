"""What a recipe says, line by line in words, with what each line can be changed to: for a person to look through."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from svdesk.i18n import _
from svdesk.services.importing.recipes.recipe import Recipe
from svdesk.services.importing.recipes.recipe_answers import in_words
from svdesk.services.importing.recipes.recipe_choices import choices
from svdesk.services.importing.said.corrections import ROLES
from svdesk.storage.shipped import units

_YES, _NO = "data", "no data"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is remembered, and what it is; ``choices`` are what it can be instead, each with its words.

    ``table`` is the number of the table of a column, from 0; ``code`` that of the question of an answer.
    """

    kind: Literal["column", "answer", "sheet", "row"]
    about: str
    value: str
    words: str
    choices: tuple[tuple[str, str], ...] = ()
    table: int = 0
    code: str = ""
    unit: str = ""

    @property
    def can_be_forgotten(self) -> bool:
        """Whether the line can be taken out; a column can only be something else."""
        return self.kind != "column"


def lines(recipe: Recipe) -> list[Line]:
    """Every line of *recipe*: its columns, its answers, the sheets and the rows that a person said something of."""
    return [*_columns(recipe), *_answers(recipe), *_others(recipe)]


def changed(recipe: Recipe, line: Line, value: str) -> Recipe:
    """*recipe* with *value*, one of the choices of *line*, in place of what it says there."""
    match line.kind:
        case "column":
            role = next(role for role in ROLES if role == value)
            return recipe.with_column(line.table, line.about, role, line.unit if value == line.value else "")
        case "answer":
            return recipe.with_answer(line.code, line.about, value)
        case "sheet":
            return replace(
                recipe,
                sheets=tuple(replace(s, data=value == _YES) if s.name == line.about else s for s in recipe.sheets),
            )
        case "row":
            what: Literal["total", "section"] = "total" if value == "total" else "section"
            rows = tuple(replace(row, what=what) if row.words == line.about else row for row in recipe.rows)
            return replace(recipe, rows=rows)


def without(recipe: Recipe, line: Line) -> Recipe:
    """*recipe* without what *line* says; a column stays, for by it the workbook is known again."""
    match line.kind:
        case "answer":
            return recipe.with_answer(line.code, line.about, None)
        case "sheet":
            return replace(recipe, sheets=tuple(each for each in recipe.sheets if each.name != line.about))
        case "row":
            return replace(recipe, rows=tuple(each for each in recipe.rows if each.words != line.about))
        case "column":
            return recipe


def _columns(recipe: Recipe) -> Iterator[Line]:
    roles = tuple(ROLES.items())
    for n, table in enumerate(recipe.tables):
        for column in table.columns:
            what = ROLES[column.role]
            if column.unit in units() and column.unit != column.role:
                what = _("{what}, in {unit}").format(what=what, unit=units()[column.unit].label.split(" (")[0].lower())
            words = _("Column “{heading}” is {what}").format(heading=_readable(column.heading), what=what)
            yield Line("column", column.heading, column.role, words, roles, n, "", column.unit)


def _answers(recipe: Recipe) -> Iterator[Line]:
    for answer in recipe.answers:
        offered = tuple((each, each) for each in choices(answer))
        if offered and answer.answer not in choices(answer):
            offered = ((answer.answer, answer.answer), *offered)
        words = _readable(in_words(answer))
        yield Line("answer", answer.about, answer.answer, words, offered, code=answer.code)


def _others(recipe: Recipe) -> Iterator[Line]:
    for sheet in recipe.sheets:
        value = _YES if sheet.data else _NO
        words = (_("Sheet “{name}” is data") if sheet.data else _("Sheet “{name}” is no data")).format(
            name=_readable(sheet.name)
        )
        yield Line("sheet", sheet.name, value, words, ((_YES, _("data")), (_NO, _("no data"))))
    for row in recipe.rows:
        total = row.what == "total"
        said = _("Rows that begin with “{words}” are totals") if total else _("Rows “{words}” begin a section")
        words = said.format(words=row.words)
        yield Line("row", row.words, row.what, words, (("total", _("totals")), ("section", _("sections"))))


def _readable(heading: str) -> str:
    """A heading as it is kept, where a year is a mark, for reading."""
    return heading.replace("#", "…")
