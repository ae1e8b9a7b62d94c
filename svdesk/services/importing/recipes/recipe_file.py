"""Carries a recipe between laptops as a small text file, and looks hard at one that comes from elsewhere.

The file holds headings, roles and answers. Left behind are: names of users, files and sheets, the words of rows, the
year, and every heading that is neither a word the program knows nor one that a person gave a role or wanted kept.
"""

import json
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Any

from svdesk.domain.errors import UserError
from svdesk.i18n import _
from svdesk.services.importing.cells.words import tidy
from svdesk.services.importing.headings.headings import read_heading
from svdesk.services.importing.questions import LEAVE_OUT
from svdesk.services.importing.recipes import recipes
from svdesk.services.importing.recipes.recipe import VERSION, Recipe, TableRecipe, from_plain
from svdesk.services.importing.recipes.recipe_answers import ABOUT, OVERLAP
from svdesk.services.importing.recipes.recipe_choices import can_be
from svdesk.services.importing.said.corrections import is_unit
from svdesk.storage import recipes as rows
from svdesk.storage.moments import moment, stamp
from svdesk.storage.store import Store

SUFFIX = ".svdesk-recipe"
"""What the name of such a file ends with."""

_MARK = "svdesk-recipe"
_LARGEST = 500_000
_MOST_TABLES, _MOST_EACH, _LONGEST = 60, 600, 400
_CARRIED = frozenset(code for code, about in ABOUT.items() if about in ("column", "table", "file")) | {OVERLAP}


def export(store: Store, recipe_id: str) -> str:
    """The recipe as the text of a file; raises ``UserError`` when it is no longer here."""
    kept = recipes.one(store, recipe_id)
    made = {"name": kept.name, "made_at": stamp(kept.made_at), "recipe": _without_personal(kept.recipe).as_plain()}
    return json.dumps({_MARK: VERSION, **made}, ensure_ascii=False, indent=1) + "\n"


def bring_in(store: Store, text: str, *, by: str) -> str:
    """Remember the recipe that *text* holds, and return its id; one that is remembered already is not doubled.

    Raises ``UserError`` with a sentence for a file that is damaged, of a newer version, or no recipe.
    """
    name, made_at, recipe = _checked(text)
    same = next((each.id for each in recipes.listing(store) if _without_personal(each.recipe) == recipe), None)
    if same is not None:
        return same
    with store.change(_("Bring in how {name} is read").format(name=name), by=by) as change:
        return rows.add(change, name, recipes.shape(recipe), recipes.content(recipe), "", by, made_at)


def _without_personal(recipe: Recipe) -> Recipe:
    """What of a recipe may be given away."""
    wanted = {each.about for each in recipe.answers if ABOUT.get(each.code) == "column" and each.answer != LEAVE_OUT}
    tables = tuple(_known_words(table, wanted) for table in recipe.tables)
    known = {heading for table in tables for heading in table.headings}
    answers = tuple(each for each in recipe.answers if each.code in _CARRIED and _is_about(each.about, known))
    return Recipe(tuple(table for table in tables if len(table.headings) > 1), answers)


def _known_words(table: TableRecipe, wanted: Collection[str]) -> TableRecipe:
    columns = tuple(each for each in table.columns if each.said or each.heading in wanted or _is_known(each.heading))
    kept = {each.heading for each in columns}
    texts = tuple(tuple(text for text in row if text in kept or _is_known(text)) for row in table.heading_rows)
    return replace(table, columns=columns, heading_rows=texts)


def _is_known(heading: str) -> bool:
    return read_heading(heading.replace("#", "2024")).sure > 0


def _is_about(about: str, known: Collection[str]) -> bool:
    """Whether an answer is *about* none but *known* headings: one, or all those of a table."""
    return about in known or all(part in known for part in about.split(", ") if part)


def _checked(text: str) -> tuple[str, datetime, Recipe]:
    """Name, moment and contents of a recipe file."""
    if len(text) > _LARGEST:
        raise _refused(_("it is far larger than any recipe"))
    try:
        data = json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_once, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise _refused(_("it is damaged, or is no recipe of svdesk")) from error
    if not isinstance(data, dict) or not isinstance(data.get(_MARK), int) or isinstance(data.get(_MARK), bool):
        raise _refused(_("it is no recipe of svdesk"))
    if data[_MARK] > VERSION:
        raise UserError(
            _("This recipe was made by a newer version of the program."),
            _("Bring the program up to date, and try again."),
        )
    try:
        name, made_at, recipe = recipes.named(_short(data["name"])), moment(data["made_at"]), from_plain(data["recipe"])
    except (KeyError, TypeError, ValueError) as error:
        raise _refused(_("part of it is missing or changed")) from error
    if set(data) != {_MARK, "name", "made_at", "recipe"} or not _is_sound(recipe):
        raise _refused(_("it says something that no recipe says"))
    return name, made_at, recipe


def _is_sound(recipe: Recipe) -> bool:
    """Whether a recipe says only what ``export`` would write, in sizes that a workbook can give."""
    texts = [text for table in recipe.tables for row in table.heading_rows for text in row]
    texts += [text for table in recipe.tables for column in table.columns for text in (column.heading, column.unit)]
    texts += [text for each in recipe.answers for text in (each.about, each.answer)]
    sizes = [len(recipe.answers), *(len(table.columns) for table in recipe.tables)]
    sizes += [len(row) for table in recipe.tables for row in table.heading_rows]
    return (
        bool(recipe.tables)
        and len(recipe.tables) <= _MOST_TABLES
        and not recipe.sheets
        and not recipe.year
        and not recipe.rows
        and all(size <= _MOST_EACH for size in sizes)
        and all(len(text) <= _LONGEST and tidy(text) == text for text in texts)
        and all(is_unit(column.unit) for table in recipe.tables for column in table.columns)
        and all(len(table.headings) > 1 and len(table.heading_rows) <= 3 for table in recipe.tables)
        and all(each.code in _CARRIED and can_be(each) for each in recipe.answers)
    )


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("the same name twice")
    return made


def _no_number(text: str) -> Any:
    raise ValueError(text)


def _short(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise ValueError(value)
    return tidy(value)


def _refused(why: str) -> UserError:
    return UserError(
        _("This recipe was not taken in, because {why}.").format(why=why),
        _("Export it once more on the other laptop, and bring in that file. Nothing here was changed."),
    )
