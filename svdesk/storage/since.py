"""What has become of the rows that one change set wrote, whatever came after it and however long ago that was.

Undo needs every row to be as the set left it. Here it is only found out which are, and how the others differ. Images
from before a migration are compared in the columns that they have.
"""

import json
from dataclasses import dataclass, field
from typing import Any

from svdesk.storage import columns
from svdesk.storage.store import Store

Image = dict[str, Any]
"""A row by its columns."""

_LATER = (
    "SELECT row_id, min(n), before FROM change WHERE n > :last AND table_name = :table"
    " AND row_id IN (SELECT value FROM json_each(:ids)) GROUP BY row_id"
)


@dataclass(slots=True)
class TableSince:
    """One table's rows of a set, in the order of writing.

    ``added`` are the ids it added that are still here; ``altered`` those it altered, with their images before it;
    ``edited`` those of both that were altered since, as the set left them and as they are; ``gone`` those that were
    removed since, as the set left them; ``removed`` those that the set itself removed, with their images before it.
    """

    added: dict[str, None] = field(default_factory=dict)
    altered: dict[str, Image] = field(default_factory=dict)
    edited: dict[str, tuple[Image, Image]] = field(default_factory=dict)
    gone: dict[str, Image] = field(default_factory=dict)
    removed: dict[str, Image] = field(default_factory=dict)


def set_that_added(store: Store, table: str, row_id: str) -> int | None:
    """The number of the newest change set that added a row (an undone one is added anew by its redo), or None."""
    sql = "SELECT max(set_n) FROM change WHERE table_name = ? AND row_id = ? AND op = 'insert'"
    row = store.one(sql, (table, row_id))
    return None if row is None else row[0]


def since(store: Store, n: int) -> dict[str, TableSince]:
    """Every table that set *n* wrote to, with what has become of its rows."""
    known = columns.tables(store.connection)
    names = [row[0] for row in store.rows("SELECT DISTINCT table_name FROM change WHERE set_n = ?", (n,))]
    return {name: _table(store, name, n) for name in names if name in known}


def referring(store: Store, table: str) -> list[tuple[str, str]]:
    """Every table whose rows belong to rows of *table*, with the column that says to which."""
    found = store.rows(
        'SELECT m.name, f."from" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f'
        " WHERE m.type = 'table' AND f.\"table\" = ? ORDER BY m.name",
        (table,),
    )
    return [(row[0], row[1]) for row in found]


def belonging(store: Store, table: str, column: str, ids: list[str]) -> list[tuple[str, str]]:
    """The id of each row of *table* whose *column* is among *ids*, and which of them it is."""
    found = store.rows(
        f'SELECT id, "{column}" FROM "{table}" WHERE "{column}" IN (SELECT value FROM json_each(?)) ORDER BY rowid',
        (json.dumps(ids),),
    )
    return [(row[0], row[1]) for row in found]


def images(store: Store, table: str, ids: list[str]) -> dict[str, Image]:
    """How rows are now, by their ids; those that are gone are left out."""
    image = columns.tables(store.connection)[table].image("now")
    sql = f'SELECT now.id, {image} FROM "{table}" now WHERE id IN (SELECT value FROM json_each(?))'
    return {row[0]: json.loads(row[1]) for row in store.rows(sql, (json.dumps(ids),))}


def _table(store: Store, table: str, n: int) -> TableSince:
    found = TableSince()
    untouched: set[str] = set()
    added: dict[str, None] = {}
    last = 0
    for number, row_id, op, before, version in store.rows(
        f'SELECT c.n, c.row_id, c.op, c.before, now.version FROM change c LEFT JOIN "{table}" now'
        " ON now.id = c.row_id WHERE c.set_n = ? AND c.table_name = ? ORDER BY c.n",
        (n, table),
    ):
        last = number
        if op == "insert":
            added[row_id] = None
        elif op == "update" and row_id not in added:
            found.altered.setdefault(row_id, json.loads(before))
        elif op == "delete" and row_id not in added and version is None:
            found.removed[row_id] = found.altered.pop(row_id) if row_id in found.altered else json.loads(before)
        if version == n:
            untouched.add(row_id)
    touched = [row_id for row_id in (*added, *found.altered) if row_id not in untouched]
    now = images(store, table, touched) if touched else {}
    left = _left(store, table, last, touched)
    for row_id in touched:
        if row_id not in now:
            found.gone[row_id] = left.get(row_id, {})
        elif any(now[row_id].get(key, value) != value for key, value in left.get(row_id, {}).items()):
            found.edited[row_id] = left[row_id], now[row_id]
    found.added = {row_id: None for row_id in added if row_id not in found.gone}
    found.altered = {row_id: image for row_id, image in found.altered.items() if row_id not in found.gone}
    return found


def _left(store: Store, table: str, last: int, ids: list[str]) -> dict[str, Image]:
    """How the set left these rows: as the first later change found them."""
    if not ids:
        return {}
    later = store.rows(_LATER, {"last": last, "table": table, "ids": json.dumps(ids)})
    return {row_id: json.loads(before) for row_id, _, before in later if before is not None}
