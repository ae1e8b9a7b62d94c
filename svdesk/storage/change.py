"""What may be done to records inside a change set: add, alter, remove, by names known from the schema.

Every row that is written carries the number of the change set in ``version``; an editor that hands back the
version it read is told when somebody else was there first.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from svdesk.domain.errors import UserError
from svdesk.i18n import _
from svdesk.storage import describe, triggers
from svdesk.storage.columns import Table
from svdesk.storage.ids import new_id

if TYPE_CHECKING:
    from svdesk.storage.store import Store


class Stale(UserError):
    """A record is no longer as it was when the person began to change it."""


class Change:
    """One open change set: ``n`` is its number, for ever; ``store`` is there for reading.

    Unknown tables and columns are mistakes of ours (``LookupError``), as are broken CHECKs and foreign keys.
    """

    def __init__(self, store: "Store", tables: Mapping[str, Table], n: int, label: str, kind: str) -> None:
        self.store = store
        self.tables = tables
        self.n = n
        self.label = label
        self.kind = kind
        self.added_to_the_kept = False
        self.broken = False
        self._execute = store.connection.execute

    @contextmanager
    def joined(self) -> Iterator[None]:
        """Be a block inside this one. No savepoint: with one open, a large import takes a hundred times as long."""
        try:
            yield
        except BaseException:
            self.broken = True
            raise

    def insert(self, table: str, row: Mapping[str, Any]) -> str:
        """Add one row, with a new id unless *row* has one, and return its id."""
        known = self.tables[table]
        if known.key not in row:
            row = {known.key: new_id(), **row}
        self._execute(known.insert(tuple(row)), (*row.values(), *self._stamp(known)))
        return str(row[known.key])

    def insert_many(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> int:
        """Add many rows of records, each with its values in the order of *columns*, and return how many they were.

        The id is among the columns. Whatever goes wrong undoes the whole change set, even if it is caught.
        """
        known = self._altered(table)
        sql, stamped = known.insert(tuple(columns)), ((*row, self.n) for row in rows)
        with self.joined():
            return triggers.insert_many(self.store.connection, known, self.n, sql, stamped)

    def update(self, table: str, row_id: str, values: Mapping[str, Any], version: int | None = None) -> bool:
        """Alter one row and return whether anything in it was different.

        Raises ``Stale`` when the row is gone, or is not of *version* where one is given.
        """
        known = self._altered(table)
        if known.key in values:
            raise LookupError(f"the key of a row of {table} never changes")
        if version is not None:
            self._refuse_stale(known, row_id, version)
        if not values:
            return False
        sql = known.update(tuple(values))
        changed = bool(self._execute(sql, (*values.values(), *self._stamp(known), row_id)).rowcount)
        if not changed and version is None:
            self._refuse_stale(known, row_id, None)
        return changed

    def delete(self, table: str, row_id: str, version: int | None = None) -> None:
        """Remove one row and what belongs to it; raises ``Stale`` as ``update`` does."""
        known = self._altered(table)
        if version is not None:
            self._refuse_stale(known, row_id, version)
        if not self._execute(known.delete, (row_id,)).rowcount:
            raise _gone(table)

    def delete_many(self, table: str, row_ids: Iterable[str]) -> int:
        """Remove many rows quickly, and return how many were there."""
        known = self._altered(table)
        return int(self.store.connection.executemany(known.delete, ((row_id,) for row_id in row_ids)).rowcount)

    def _stamp(self, table: Table) -> tuple[int, ...]:
        if table.journalled:
            return (self.n,)
        self.added_to_the_kept = True
        return ()

    def _altered(self, table: str) -> Table:
        known = self.tables[table]
        if not known.journalled:
            raise LookupError(f"a {table} is only ever added")
        return known

    def _refuse_stale(self, table: Table, row_id: str, version: int | None) -> None:
        found = self._execute(f'SELECT version FROM "{table.name}" WHERE "{table.key}" = ?', (row_id,)).fetchone()
        if found is None:
            raise _gone(table.name)
        if version is not None and found[0] != version:
            raise Stale(
                _("The {thing} “{row}” has been changed since you opened it.").format(
                    thing=describe.noun(table.name), row=describe.row(self.store, table.name, row_id)
                ),
                _("Close it without saving, open it again, and make your change once more."),
            )


def _gone(table: str) -> Stale:
    return Stale(
        _("This {thing} has been removed since you opened it.").format(thing=describe.noun(table)),
        _("Close it without saving; what was removed can be brought back from the history."),
    )
