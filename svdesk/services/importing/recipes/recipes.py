"""What is remembered of how workbooks are read: listed, renamed, changed, forgotten, and kept with each import."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from svdesk.domain.errors import UserError
from svdesk.domain.period import NotAPeriod, Period, parse, starting
from svdesk.i18n import _
from svdesk.services.importing.recipes.recipe import Recipe, from_plain
from svdesk.services.importing.recipes.recipe_answers import DAY
from svdesk.storage import recipes as rows
from svdesk.storage.change import Change
from svdesk.storage.recipes import RecipeRow
from svdesk.storage.store import Store

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Kept:
    """A recipe that is remembered: its name, the file it was last made from and when, and what it says.

    ``made_from`` is empty for one that came from another laptop.
    """

    id: str
    name: str
    made_from: str
    made_by: str
    made_at: datetime
    recipe: Recipe
    version: int

    @property
    def next_year(self) -> Period | None:
        """The year after the one that the file was said to be about, which may be offered; or None."""
        try:
            last = parse(self.recipe.year) if self.recipe.year else None
        except NotAPeriod:
            return None
        return starting(last.start.year + 1, last.start.month, 12) if last and last.months_long == 12 else None


def listing(store: Store) -> list[Kept]:
    """Every recipe, the one used last first. One that cannot be understood is left out; it harms nothing."""
    return [kept for row in rows.listed(store) if (kept := _kept(row)) is not None]


def one(store: Store, recipe_id: str) -> Kept:
    """One recipe; raises ``UserError`` when it has been removed or cannot be understood."""
    kept = _kept(rows.one(store, recipe_id))
    if kept is None:
        raise UserError(
            _("This way of reading a workbook cannot be understood by this version of the program."),
            _("Use the newest version, or forget it and bring the workbook in afresh."),
        )
    return kept


def rename(store: Store, recipe_id: str, name: str, *, by: str) -> None:
    """Give a recipe another name; raises ``UserError`` for an empty one, or where the recipe is gone."""
    name = named(name)
    with store.change(_("Rename what is remembered as {name}").format(name=name), by=by) as change:
        rows.rename(change, recipe_id, name)


def forget(store: Store, recipe_id: str, *, by: str) -> None:
    """Forget a recipe, which can be undone; what was brought in with it stays."""
    name = rows.one(store, recipe_id).name
    with store.change(_("Forget how {name} is read").format(name=name), by=by) as change:
        rows.remove(change, recipe_id)


def change(store: Store, recipe_id: str, changed: Recipe, *, by: str, version: int | None = None) -> None:
    """Put *changed*, made with ``Recipe.with_answer`` or ``with_column``, in place of what a recipe says.

    Raises ``UserError`` where it is gone, or is not of *version*, where one is given.
    """
    name = rows.one(store, recipe_id).name
    with store.change(_("Change how {name} is read").format(name=name), by=by) as open_change:
        rows.edit(open_change, recipe_id, shape(changed), content(changed), version)


def keep(change: Change, batch_id: str, used: Kept | None, made: Recipe, made_from: str, by: str, at: datetime) -> None:
    """Remember *made* with an import, in place of the recipe that was *used* for it where there was one.

    A workbook without a table that can be known again is remembered with its import only.
    """
    rows.put_to_batch(change, batch_id, content(made))
    if not made.tables:
        return
    if used is not None and any(row.id == used.id for row in rows.listed(change.store)):
        rows.replace(change, used.id, shape(made), content(made), made_from, by, at)
    else:
        rows.add(
            change, named(made_from.rpartition(".")[0] or made_from), shape(made), content(made), made_from, by, at
        )


def day_in_hours(store: Store) -> str | None:
    """What a day is in hours in this desk file, as it was answered for the last import that asked; or None."""
    for text in rows.of_batches(store):
        recipe = _understood(text)
        answer = recipe.answer_to(DAY, "") if recipe else None
        if answer is not None:
            return answer
    return None


def shape(recipe: Recipe) -> str:
    """The headings by which a workbook is known again, as JSON: a sorted list for each table."""
    return json.dumps([sorted(table.headings) for table in recipe.tables], ensure_ascii=False)


def content(recipe: Recipe) -> str:
    """A recipe as JSON."""
    return json.dumps(recipe.as_plain(), ensure_ascii=False)


def named(name: str) -> str:
    """*name* without spaces around it; raises ``UserError`` for an empty one."""
    name = " ".join(name.split())[:_LONGEST]
    if not name:
        raise UserError(_("The name is empty."), _("Type a name by which you know the workbook."))
    return name


def _kept(row: RecipeRow) -> Kept | None:
    recipe = _understood(row.content)
    if recipe is None:
        return None
    return Kept(row.id, row.name, row.made_from, row.made_by, row.made_at, recipe, row.version)


def _understood(text: str) -> Recipe | None:
    reader: Callable[[dict[str, object]], Recipe] = from_plain
    try:
        return reader(json.loads(text))
    except (KeyError, TypeError, ValueError, RecursionError):
        return None
