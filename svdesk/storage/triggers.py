"""The history writes itself: temporary triggers note what was and what is at every change of a journalled row.

They live in the connection, not in the file, so that no file brings triggers of its own, and they are made anew at
each opening from the columns found there. One small temporary table says which change set is being written; while
it is empty, every write to a table of records is refused. SQLite runs a cascaded deletion before the AFTER
trigger of the row that caused it, so that replaying a set backwards puts the parent back first.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from svdesk.storage.columns import Table
from svdesk.storage.driver import Connection

_NOW = "coalesce((SELECT set_n FROM writing), RAISE(ABORT, 'written outside a change set'))"
_GUARD = "SELECT RAISE(ABORT, 'written outside a change set') WHERE NOT EXISTS (SELECT 1 FROM writing)"


def make(connection: Connection, tables: Iterable[Table]) -> None:
    """Make the triggers of *tables* for as long as *connection* lives."""
    connection.execute("CREATE TEMP TABLE writing (set_n INTEGER NOT NULL)")
    for table in tables:
        for statement in _journal(table) if table.journalled else _additions_only(table):
            connection.execute(statement)


def insert_many(connection: Connection, table: Table, set_n: int, sql: str, rows: Iterable[Sequence[Any]]) -> int:
    """Add *rows* to the journalled *table* by *sql*, noted as its trigger would have, and return how many they were.

    A trigger that runs for each row takes half as long again as the writing itself; one statement notes them all. What
    fails leaves rows without a note, and the table without its trigger: change set *set_n* must then be rolled back,
    which mends both.
    """
    on_insert, _on_update, _on_delete = _journal(table)
    last = connection.execute(f'SELECT coalesce(max(rowid), 0) FROM "{table.name}"').fetchone()[0]
    connection.execute(f'DROP TRIGGER temp."{table.name} insert"')
    added: int = connection.executemany(sql, rows).rowcount
    noted: int = connection.execute(
        f"INSERT INTO change (set_n, table_name, row_id, op) SELECT ?, '{table.name}', id, 'insert'"
        f' FROM "{table.name}" WHERE rowid > ? ORDER BY rowid',
        (set_n, last),
    ).rowcount
    if noted != added:
        raise AssertionError(f"{added} rows of {table.name} were added, and {noted} noted")
    connection.execute(on_insert)
    return noted


def _journal(table: Table) -> Iterable[str]:
    note = "INSERT INTO change (set_n, table_name, row_id, op, before, after) VALUES"
    old, new = table.image("OLD"), table.image("NEW")
    for event, row in (
        ("insert", f"({_NOW}, '{table.name}', NEW.id, 'insert', NULL, NULL)"),  # the row itself is its after image
        ("update", f"({_NOW}, '{table.name}', OLD.id, 'update', {old}, {new})"),
        ("delete", f"({_NOW}, '{table.name}', OLD.id, 'delete', {old}, NULL)"),
    ):
        head = f'CREATE TEMP TRIGGER "{table.name} {event}" AFTER {event} ON main."{table.name}"'
        yield f"{head} BEGIN {note} {row}; END"


def _additions_only(table: Table) -> Iterable[str]:
    refuse = f"SELECT RAISE(ABORT, 'a {table.name} is only ever added')"
    for event, body in (("insert", _GUARD), ("update", refuse), ("delete", refuse)):
        head = f'CREATE TEMP TRIGGER "{table.name} {event}" BEFORE {event} ON main."{table.name}"'
        yield f"{head} BEGIN {body}; END"
