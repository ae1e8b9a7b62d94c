"""The desk file, open: the one way to read what lasts, and the one ``BEGIN IMMEDIATE`` to write it."""

import os
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self

from svdesk.storage import columns, hold, opening, triggers
from svdesk.storage.change import Change
from svdesk.storage.driver import (
    BrokenRule,
    Connection,
    Failure,
    connect,
    damaged,
    in_plain_words,
    is_undecodable,
    make_lasting,
    not_writable,
)
from svdesk.storage.ids import new_id
from svdesk.storage.migrations import NAMES
from svdesk.storage.moments import stamp
from svdesk.storage.replay import left_without

Clock = Callable[[], datetime]
Values = Sequence[Any] | Mapping[str, Any]
Kind = Literal["do", "undo", "redo", "kept"]

_ASKED_EVERY = 50_000
"""So many steps of SQLite's take some milliseconds."""

_BEGIN = 'INSERT INTO change_set (id, label, "by", at, kind, of, migrations) VALUES (?, ?, ?, ?, ?, ?, ?)'


def _now() -> datetime:
    return datetime.now(UTC)


class Store:
    """One open desk file, for one thread; another thread of this process opens its own.

    Read with ``rows`` and ``one``, write with ``change``; use it in a ``with``, or ``close`` it. Whatever the
    person can mend is raised as ``UserError`` or ``FileUnusable``; any other exception is a fault of ours.
    """

    def __init__(self, path: Path, connection: Connection, held: hold.Hold, clock: Clock, *, read_only: bool) -> None:
        """Take over what ``open`` has opened and found good."""
        self.path = path
        self.connection = connection
        self.read_only = read_only
        self.copy_before_update: Path | None = None
        self._held = held
        self._clock = clock
        self._tables = columns.tables(connection)
        self._open: Change | None = None
        self._closed = False

    @classmethod
    def create(cls, path: Path, *, key: str | None = None, clock: Clock = _now) -> Self:
        """Make a new desk file at *path*, never over another, and open it; *key* is a passphrase to protect it.

        Raises ``FileUnusable`` when there is a file of that name or none can be made there.
        """
        path = path.absolute()
        opening.make_new(path, key, clock())
        return cls.open(path, key=key, clock=clock)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, key: str | None = None, clock: Clock = _now) -> Self:
        """Open the desk file at *path*; one of an older version is brought up to date, after a copy of it is made.

        Raises ``FileUnusable``: missing, not a desk file, made by a newer program, damaged, protected by another
        passphrase than *key*, or, unless *read_only*, not to be written or open in another process.
        """
        path = Path(os.path.realpath(path))
        opening.refuse_unusable_path(path)
        with ExitStack() as undo, in_plain_words(path.name):
            held = hold.take(path)
            undo.callback(hold.leave, held)
            opening.refuse_foreign_header(held.watch.header(), path.name, protected=bool(key))
            if not read_only:
                hold.own(held, clock())
                undo.callback(hold.disown, held)
            connection = connect(path, "ro" if read_only else "rw", key)
            undo.callback(connection.close)
            had = opening.look_over(connection, path.name, whole=held.users == 1)
            copy = None
            if read_only:
                opening.refuse_older(had, path.name)
            else:
                make_lasting(connection, path.name)
                if had < len(NAMES):
                    copy = opening.bring_up_to_date(connection, path, clock())
                if held.writers == 1:
                    held.watch.refresh()  # what a crash left unfinished has been rolled back by now
            store = cls(path, connection, held, clock, read_only=read_only)
            if not read_only:
                triggers.make(connection, store._tables.values())
            store.copy_before_update = copy
            undo.pop_all()
            return store

    def close(self) -> None:
        """Let the file go; what an unfinished change set had written is undone. Closing twice does nothing."""
        if not self._closed:
            self._closed = True
            self.connection.close()
            if not self.read_only:
                hold.disown(self._held)
            hold.leave(self._held)

    @property
    def closed(self) -> bool:
        """Whether the file has been let go."""
        return self._closed

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def rows(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """Return every row that the query *sql* finds, fetched whole so that no read is left open.

        Text that is not UTF-8, which only damage can have put there, is read with a mark where letters are lost.
        """
        with in_plain_words(self.path.name):
            try:
                found: list[tuple[Any, ...]] = self.connection.execute(sql, values).fetchall()
            except Failure as error:
                if not is_undecodable(error):
                    raise
                self.connection.text_factory = _read_what_can_be_read
                found = self.connection.execute(sql, values).fetchall()
            except UnicodeDecodeError as error:  # of SQLite's own message, which quotes the damage
                raise damaged(self.path.name) from error
            return found

    def one(self, sql: str, values: Values = ()) -> tuple[Any, ...] | None:
        """Return the first row that *sql* finds, or None."""
        found = self.rows(sql, values)
        return found[0] if found else None

    @contextmanager
    def change(self, label: str, *, by: str, kind: Kind = "do", of: int | None = None) -> Iterator[Change]:
        """Do all that is in the block as one change set, called *label* in the history: wholly, or not at all.

        Any exception undoes the block. A block inside another joins it, and its exception undoes both, even if it is
        caught between them. A block that changes nothing leaves no line in the history. *kind* "kept" is for what
        must not be undone; the other kinds, and *of*, are the journal's.
        """
        if self._open is not None:
            if kind != "do":
                raise AssertionError(f"{kind} must be a change set of its own")
            with self._open.joined():
                yield self._open
            return
        if self.read_only:
            raise not_writable(self.path.name)
        with in_plain_words(self.path.name):
            try:
                self._open = self._begin(label, by, kind, of)
                yield self._open
                self._finish(self._open)
            except Failure:
                self._roll_back()
                self._held.watch.verify()  # a swapped file fails in many ways: then that is what to say
                raise
            except BaseException:
                self._roll_back()
                raise
            finally:
                self._open = None

    def stop_when(self, asked: Callable[[], bool]) -> None:
        """Raise ``Cancelled``, also in the midst of one long query, as soon as *asked* says that it is to stop.

        A change set that is stopped so leaves nothing. After the first that is kept it is not asked any more: that can
        no longer be stopped, and whoever made it must not be told that it was.
        """
        self.connection.set_progress_handler(asked, _ASKED_EVERY)

    def jot(self, place: str, text: str | None) -> None:
        """Keep *text*, half typed, as that of the field named *place*, or forget it if None; no change set, no undo.

        It is on the disk when this returns. Inside a change set it is kept or lost with that.
        """
        if self.read_only:
            raise not_writable(self.path.name)
        with in_plain_words(self.path.name):
            if self._open is not None:
                self._jot(place, text)
                return
            self._start()
            try:
                self._jot(place, text)
                self._commit()
            except BaseException:
                self._roll_back()
                raise

    def _jot(self, place: str, text: str | None) -> None:
        if text is None:
            self.connection.execute("DELETE FROM scratch WHERE place = ?", (place,))
        else:
            self.connection.execute("REPLACE INTO scratch VALUES (?, ?, ?)", (place, text, stamp(self._clock())))

    def _begin(self, label: str, by: str, kind: Kind, of: int | None) -> Change:
        self._start()
        values = (new_id(), label, by, stamp(self._clock()), kind, of, len(NAMES))
        n = self.connection.execute(_BEGIN, values).lastrowid
        self.connection.execute("INSERT INTO writing VALUES (?)", (n,))
        return Change(self, self._tables, n, label, kind)

    def _finish(self, change: Change) -> None:
        if change.broken:
            raise AssertionError("a block inside this change set failed, and the failure was passed over")
        if not self.connection.execute("SELECT 1 FROM change WHERE set_n = ? LIMIT 1", (change.n,)).fetchall():
            if not change.added_to_the_kept:
                self._roll_back()
                return
            self.connection.execute("UPDATE change_set SET kind = 'kept' WHERE n = ?", (change.n,))
        self.connection.execute("DELETE FROM writing")
        try:
            self._commit()
        except BrokenRule as error:  # only an undo leaves its foreign keys until now
            raise left_without(change) from error
        self.connection.set_progress_handler(None, 0)

    def _start(self) -> None:
        self._held.watch.verify()
        self.connection.execute("BEGIN IMMEDIATE")

    def _commit(self) -> None:
        self.connection.execute(f"PRAGMA user_version = {secrets.randbits(31)}")  # by which the watch knows it
        with self._held.watch.commit():
            self.connection.execute("COMMIT")

    def _roll_back(self) -> None:
        if not self._closed and self.connection.in_transaction:  # on a full disk SQLite has done so itself
            self.connection.execute("ROLLBACK")


def _read_what_can_be_read(text: bytes) -> str:
    return text.decode("utf-8", "replace")
