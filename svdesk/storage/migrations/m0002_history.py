"""The history that every change to a record leaves, and from which it can be undone.

A change set is what a person did, in one transaction; a change is what it did to one row, with the row before it as
JSON, and after it where it was altered: a row that was added is there to be looked at. Frozen, as every migration is.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

SQL = """
CREATE TABLE change_set (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,
    "by" TEXT NOT NULL,
    at TEXT NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%SZ', at)),
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'kept')), -- kept: nothing in it can be undone
    of INTEGER REFERENCES change_set (n), -- what an undo undid, what a redo undid
    undone_by INTEGER REFERENCES change_set (n),
    migrations INTEGER NOT NULL, -- how many had been applied: an image of an older shape is read, not put back
    CHECK ((of IS NULL) = (kind IN ('do', 'kept')))
) STRICT;

CREATE INDEX change_set_by_of ON change_set (of) WHERE of IS NOT NULL;

CREATE INDEX change_set_by_undone_by ON change_set (undone_by) WHERE undone_by IS NOT NULL;

CREATE TABLE change (
    n INTEGER PRIMARY KEY,
    set_n INTEGER NOT NULL REFERENCES change_set (n),
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
    before TEXT CHECK ((before IS NULL) = (op = 'insert')),
    after TEXT CHECK ((after IS NULL) = (op <> 'update'))
) STRICT;

CREATE INDEX change_by_set ON change (set_n);
"""


def m0002_history(db: "Database") -> None:
    """Make both tables; a blank line ends a statement."""
    for statement in SQL.strip().split(";\n\n"):
        db.execute(statement)
