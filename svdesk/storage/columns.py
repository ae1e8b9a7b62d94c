"""The names of all tables and columns, so that no name in a statement ever comes from anywhere else.

They are read from the file itself, whose schema is known by then to be exactly ours.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from svdesk.storage.driver import Connection

_STORES_OWN = {"change", "change_set", "desk", "scratch"}  # written by the store itself
_SQLITES_OWN = ("_sqlite", "sqlite_", "activity_words")  # what begins so is a tool's, not a table of records


@dataclass(frozen=True)
class Table:
    """One table that records are written to, and the statements that write it, each made once.

    ``columns`` leaves out ``version``, which the change set writes, and a row number that only SQLite needs. ``key``
    names its rows. A table that is not ``journalled`` is only ever added to.
    """

    name: str
    key: str
    columns: tuple[str, ...]
    journalled: bool
    delete: str
    _inserts: dict[tuple[str, ...], str] = field(default_factory=dict, compare=False)
    _updates: dict[tuple[str, ...], str] = field(default_factory=dict, compare=False)

    def insert(self, columns: tuple[str, ...]) -> str:
        """Return the INSERT that takes *columns*, then the version where the table has one."""
        if columns not in self._inserts:
            self._known(columns)
            names = [*columns, "version"] if self.journalled else columns
            self._inserts[columns] = (
                f'INSERT INTO "{self.name}" ({_listed(names)}) VALUES ({", ".join("?" * len(names))})'
            )
        return self._inserts[columns]

    def update(self, columns: tuple[str, ...]) -> str:
        """Return the UPDATE that takes *columns*, version and key, and leaves alone a row that says so already."""
        if columns not in self._updates:
            self._known(columns)
            values = ", ".join(f'"{column}" = ?{place}' for place, column in enumerate(columns, 1))
            differs = " OR ".join(f'"{column}" IS NOT ?{place}' for place, column in enumerate(columns, 1))
            last = len(columns)
            self._updates[columns] = (
                f'UPDATE "{self.name}" SET {values}, version = ?{last + 1}'
                f' WHERE "{self.key}" = ?{last + 2} AND ({differs})'
            )
        return self._updates[columns]

    def image(self, row: str) -> str:
        """Return the expression for all that *row* (OLD, NEW, an alias) says, as JSON: equal text, equal rows."""
        return "json_object(" + ", ".join(f"'{column}', {row}.\"{column}\"" for column in self.columns) + ")"

    def _known(self, columns: Sequence[str]) -> None:
        unknown = sorted(set(columns).difference(self.columns))
        if unknown:
            raise LookupError(f"table {self.name} has no column {unknown}")


def tables(connection: Connection) -> dict[str, Table]:
    """Return every table that records are written to, by name."""
    found: dict[str, list[str]] = {}
    keys: dict[str, str] = {}
    for name, column, is_key in connection.execute(
        "SELECT t.name, c.name, c.pk FROM sqlite_schema t, pragma_table_info(t.name) c"
        " WHERE t.type = 'table' ORDER BY t.name, c.cid"
    ):
        if name not in _STORES_OWN and not name.startswith(_SQLITES_OWN):
            found.setdefault(name, []).append(column)
            if is_key or column == "id":
                keys[name] = column
    return {name: _table(name, keys[name], columns) for name, columns in found.items()}


def _table(name: str, key: str, columns: list[str]) -> Table:
    kept = tuple(column for column in columns if column not in ("n", "version"))
    return Table(name, key, kept, "version" in columns, f'DELETE FROM "{name}" WHERE "{key}" = ?')


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
