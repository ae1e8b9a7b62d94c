"""Rows for the tests of the storage floor, each with only what a desk file insists on."""

import importlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from svdesk.domain.glossary import fold
from svdesk.storage import columns, mappings, schema
from svdesk.storage.change import Change
from svdesk.storage.driver import APPLICATION_ID, connect
from svdesk.storage.migrations import NAMES
from svdesk.storage.store import Store

Row = dict[str, Any]
Snapshot = dict[tuple[str, str], Row]

ANN = "Ann"


def own_term(change: Change, label: str = "Hours given", unit: str = "hours") -> str:
    return change.insert("own_term", {"label": label, "label_key": label.lower(), "unit_id": unit})


def own_terms(store: Store, wanted: list[tuple[str, str]], by: str) -> dict[tuple[str, str], str]:
    """Ids of own terms by (label, unit id) as given, keeping those that are new."""
    with store.change("Add words of our own", by=by) as change:
        ids = mappings.own_term_ids(change, wanted)
    return {(label, unit): ids[fold(label), unit] for label, unit in wanted}


def activity(change: Change, text: str = "Litter pick", **values: Any) -> str:
    return change.insert("activity", {"text": text, "starts": "2025-04-01", "ends": "2025-04-01", **values})


def count(change: Change, activity_id: str, own_term_id: str, millionths: int = 1_000_000, **values: Any) -> str:
    row = {"activity_id": activity_id, "own_term_id": own_term_id, "millionths": millionths, **values}
    return change.insert("count", row)


def edition(change: Change, name: str = "council") -> str:
    row = {"kind": "format", "name": name, "edition": "1", "sha256": "0" * 64, "content": "{}"}
    return change.insert("edition", {**row, "added_at": "2025-04-01T09:00:00Z"})


def contract(change: Change, edition_id: str, reference: str = "C1") -> str:
    authority = change.insert("authority", {"name": "Anytown Council"})
    row = {"authority_id": authority, "reference": reference, "title": "Parks", "kind": "contract"}
    return change.insert(
        "contract", {**row, "starts": "2025-04-01", "ends": "2026-03-31", "format_edition_id": edition_id}
    )


def snapshot(store: Store) -> Snapshot:
    """All that the journalled tables say, without the versions."""
    found: Snapshot = {}
    for table in columns.tables(store.connection).values():
        if table.journalled:
            names = ", ".join(f'"{column}"' for column in table.columns)
            for row in store.rows(f'SELECT {names} FROM "{table.name}"'):
                said = dict(zip(table.columns, row, strict=True))
                found[table.name, said["id"]] = said
    return found


def sound(store: Store) -> bool:
    """Whether SQLite finds nothing wrong, and no row without the row it belongs to."""
    whole = store.rows("PRAGMA integrity_check") == [("ok",)]
    return whole and not store.rows("PRAGMA foreign_key_check")


def older_file(path: Path, had: int) -> None:
    """Make a desk file that has had only the first *had* migrations, with one activity in it."""
    connection = connect(path, "rwc")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("BEGIN IMMEDIATE")
    schema.apply(connection, stop_before=NAMES[had])
    connection.execute("INSERT INTO desk VALUES ('d', 'f', '2025-01-01T00:00:00Z', '0.0.9')")
    connection.execute(
        "INSERT INTO activity (id, text, starts, ends) VALUES ('a', 'Café mornings', '2025-01-01', '2025-01-01')"
    )
    connection.execute("COMMIT")
    connection.close()


def migration_module(name: str) -> Any:
    """The module of a migration, which its package hides behind the function of the same name."""
    return importlib.import_module(f"svdesk.storage.migrations.{name}")


@contextmanager
def as_ordinary_person() -> Iterator[None]:
    """Give up the rights of root, who may write everywhere, for the length of the block."""
    if sys.platform == "win32" or os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
