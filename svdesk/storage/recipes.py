"""Where it is kept how workbooks of one shape are read, and what each import was read with."""

from dataclasses import dataclass
from datetime import datetime

from svdesk.domain.errors import UserError
from svdesk.i18n import _
from svdesk.storage.change import Change
from svdesk.storage.moments import moment, stamp
from svdesk.storage.store import Store

_COLUMNS = "id, name, shape, content, made_from, made_by, made_at, version"


@dataclass(frozen=True, slots=True)
class RecipeRow:
    """One recipe as it is stored; ``shape`` and ``content`` are JSON, ``made_from`` is the name of a file."""

    id: str
    name: str
    shape: str
    content: str
    made_from: str
    made_by: str
    made_at: datetime
    version: int


def listed(store: Store) -> list[RecipeRow]:
    """Every recipe, the one used last first."""
    return [_row(row) for row in store.rows(f"SELECT {_COLUMNS} FROM recipe ORDER BY made_at DESC, name, id")]


def one(store: Store, recipe_id: str) -> RecipeRow:
    """One recipe; raises ``UserError`` when it has been removed."""
    row = store.one(f"SELECT {_COLUMNS} FROM recipe WHERE id = ?", (recipe_id,))
    if row is None:
        raise UserError(
            _("This way of reading a workbook is no longer here."),
            _("What was removed can be brought back from the history."),
        )
    return _row(row)


def add(change: Change, name: str, shape: str, content: str, made_from: str, by: str, at: datetime) -> str:
    """Keep a new recipe and return its id."""
    return change.insert(
        "recipe",
        {
            "name": name,
            "shape": shape,
            "content": content,
            "made_from": made_from,
            "made_by": by,
            "made_at": stamp(at),
        },
    )


def replace(change: Change, recipe_id: str, shape: str, content: str, made_from: str, by: str, at: datetime) -> None:
    """Put what was made of another file of the shape in place of what there was; the name stays."""
    change.update(
        "recipe",
        recipe_id,
        {"shape": shape, "content": content, "made_from": made_from, "made_by": by, "made_at": stamp(at)},
    )


def edit(change: Change, recipe_id: str, shape: str, content: str, version: int | None = None) -> None:
    """Put other contents into a recipe; raises ``Stale`` when it is gone or not of *version*."""
    change.update("recipe", recipe_id, {"shape": shape, "content": content}, version)


def rename(change: Change, recipe_id: str, name: str) -> None:
    """Give a recipe another name; raises ``Stale`` when it is gone."""
    change.update("recipe", recipe_id, {"name": name})


def remove(change: Change, recipe_id: str) -> None:
    """Forget a recipe; raises ``Stale`` when it is gone."""
    change.delete("recipe", recipe_id)


def put_to_batch(change: Change, batch_id: str, content: str) -> None:
    """Keep with an import what it was read with, as JSON."""
    change.update("import_batch", batch_id, {"recipe": content})


def of_batches(store: Store) -> list[str]:
    """What the imports which have not been taken back were read with, as JSON, the latest first."""
    rows = store.rows(
        "SELECT recipe FROM import_batch WHERE recipe IS NOT NULL AND taken_back_at IS NULL"
        " ORDER BY imported_at DESC, version DESC"
    )
    return [str(row[0]) for row in rows]


def _row(row: tuple[str, ...]) -> RecipeRow:
    identifier, name, shape, content, made_from, made_by, made_at, version = row
    return RecipeRow(identifier, name, shape, content, made_from, made_by, moment(made_at), int(version))
