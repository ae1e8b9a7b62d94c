"""What the tables of a desk file look like, word for word, so that only files of exactly our making are opened.

``schema.sql`` is that text for today's files, kept true by a test; write it again with
``python -m svdesk.storage.schema`` after adding a migration.
"""

from pathlib import Path

from svdesk.storage.driver import Connection, in_memory
from svdesk.storage.migrations import NAMES, SET, registered

TODAY = Path(__file__).with_name("schema.sql")

# Where the applied migrations are written down. sqlite-utils would make this table itself, but in words that may
# change with its version, and then our own files would no longer be recognised.
_APPLIED = """
CREATE TABLE "_sqlite_migrations" (
    "id" INTEGER PRIMARY KEY, "migration_set" TEXT, "name" TEXT, "applied_at" TEXT
);

CREATE UNIQUE INDEX "_sqlite_migrations_once" ON "_sqlite_migrations" ("migration_set", "name");
"""


def of(connection: Connection) -> str:
    """Return the schema that *connection* has, each table followed by its indexes and triggers."""
    rows = connection.execute(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"
        " ORDER BY tbl_name, CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name"
    )
    return "".join(f"{sql};\n\n" for (sql,) in rows)


def after(count: int) -> str:
    """Return the schema that a file has after the first *count* migrations."""
    if count == len(NAMES):
        return TODAY.read_text(encoding="utf-8")
    return made(count)


def made(count: int = len(NAMES)) -> str:
    """Return the schema that the first *count* migrations make, by making it."""
    connection = in_memory()
    apply(connection, stop_before=NAMES[count] if count < len(NAMES) else None)
    text = of(connection)
    connection.close()
    return text


def applied(connection: Connection) -> list[str]:
    """Return the names of the migrations that the file says it has had, in order."""
    rows = connection.execute('SELECT name FROM "_sqlite_migrations" WHERE migration_set = ? ORDER BY id', (SET,))
    return [name for (name,) in rows]


def apply(connection: Connection, stop_before: str | None = None) -> None:
    """Apply what is pending; the caller opens and ends the one transaction.

    sqlite-utils takes 0.15 seconds to import and is needed here only.
    """
    from sqlite_utils import Database

    if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = '_sqlite_migrations'").fetchone():
        for statement in _APPLIED.strip().split(";\n\n"):
            connection.execute(statement)
    database = Database(connection, recursive_triggers=False, execute_plugins=False)  # type: ignore[arg-type]
    registered().apply(database, stop_before=stop_before)


if __name__ == "__main__":
    TODAY.write_text(made(), encoding="utf-8", newline="\n")
