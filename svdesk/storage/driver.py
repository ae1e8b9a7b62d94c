"""The one module that knows which SQLite we stand on, how a connection is set, and whose fault a failure is.

sqlcipher3 serves plain and protected desk files alike. Its exceptions are not those of ``sqlite3``; everything
above this module meets ``UserError`` for what the person can mend, and the driver's own exception for our bugs.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import Any, Literal, Protocol

import sqlcipher3

from svdesk.domain.errors import Cancelled, FileUnusable, UserError
from svdesk.i18n import _

APPLICATION_ID = 0x53764465  # "SvDe", at byte 68 of every desk file that is not protected
OLDEST_SQLITE = (3, 51, 3)  # older ones can lose what they had promised to keep
SQLITE_VERSION: tuple[int, ...] = sqlcipher3.sqlite_version_info

Failure: type[Exception] = sqlcipher3.Error
BrokenRule: type[Exception] = sqlcipher3.IntegrityError
"""A CHECK, UNIQUE or foreign key said no."""

# What each PRAGMA is set to, and what must be read back. DELETE with EXTRA lost no acknowledged save in 5,000
# power cuts, where Python's defaults lost 84; fullfsync makes the same true on a Mac.
_SAFE = {
    "trusted_schema": 0,
    "cell_size_check": 1,
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "temp_store": 2,
    "busy_timeout": 5000,
}
_LASTING = {"journal_mode": "delete", "synchronous": 3, "fullfsync": 1, "secure_delete": 1, "cache_spill": 0}


class Connection(Protocol):
    """As much of a DB-API connection as the storage floor uses."""

    text_factory: Any
    in_transaction: bool

    def execute(self, sql: str, parameters: Any = ..., /) -> Any:
        """Run one statement."""

    def executemany(self, sql: str, rows: Any, /) -> Any:
        """Run one statement for each of *rows*."""

    def set_progress_handler(self, asked: Callable[[], bool] | None, every: int, /) -> None:
        """Ask after so many steps of any statement, and break it off where the answer is yes; None asks no more."""

    def close(self) -> None:
        """Let the file go."""


def uri_of(path: PurePath, mode: Literal["ro", "rw", "rwc"]) -> str:
    """Return *path* (absolute) as the address SQLite opens, whatever characters the name holds.

    ``as_uri`` makes a Windows share the host of the address, which SQLite refuses; it wants the share in the path.
    """
    address = path.as_uri()
    if not address.startswith("file:///"):
        address = address.replace("file://", "file:////", 1)
    return f"{address}?mode={mode}"


def connect(path: Path, mode: Literal["ro", "rw", "rwc"], key: str | None = None) -> Connection:
    """Open *path* with everything set that reads nothing and writes nothing; raise the driver's exception if not.

    *key* is the passphrase of a protected file; none, or an empty one, is for a plain file.
    """
    connection: Connection = sqlcipher3.connect(
        uri_of(path.absolute(), mode), uri=True, isolation_level=None, cached_statements=512
    )
    connection.execute("PRAGMA cipher_log_level = NONE")
    if key:
        quoted = key.replace("'", "''")
        connection.execute(f"PRAGMA key = '{quoted}'")
    _set(connection, _SAFE)
    return connection


def make_lasting(connection: Connection, name: str) -> None:
    """Set how *connection* writes; call this only once the file is known to be ours, as it may write.

    Raises ``FileUnusable`` if another program has the file open in a way of its own (WAL).
    """
    _set(connection, _LASTING)
    if settings(connection)["journal_mode"] != "delete":
        raise in_use(name)


def in_memory() -> Connection:
    """Return an empty database that is never written anywhere."""
    connection: Connection = sqlcipher3.connect(":memory:", isolation_level=None)
    return connection


def settings(connection: Connection) -> dict[str, Any]:
    """Read back every PRAGMA that this program relies on."""
    return {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in (*_SAFE, *_LASTING)}


def promised(*, read_only: bool) -> dict[str, Any]:
    """Return what ``settings`` must find on an open desk file."""
    return dict(_SAFE) if read_only else _SAFE | _LASTING


def _set(connection: Connection, values: dict[str, Any]) -> None:
    for name, value in values.items():
        connection.execute(f"PRAGMA {name} = {value}")


@contextmanager
def in_plain_words(name: str) -> Iterator[None]:
    """Raise as ``UserError`` what goes wrong inside for reasons the person can mend; let our own bugs through.

    What the person has stopped raises ``Cancelled``.
    """
    try:
        yield
    except Failure as error:
        plain = explained(error, name)
        if plain is None:
            raise
        raise plain from error


def is_undecodable(error: Exception) -> bool:
    """Whether *error* says that some text is not UTF-8."""
    return "decode to UTF-8" in str(error)


def explained(error: Exception, name: str) -> UserError | Cancelled | None:
    """Say in plain words what *error* of the driver means for the file called *name*, or None if it is our bug.

    ``Cancelled`` is for what was stopped by ``Store.stop_when``.

    The codes are SQLite's primary result codes; whatever is not listed here is a fault of ours.
    """
    if is_undecodable(error):
        return damaged(name)
    match getattr(error, "sqlite_errorname", ""):
        case "SQLITE_INTERRUPT":
            return Cancelled()
        case "SQLITE_FULL":
            return FileUnusable(
                _("There is no room left on the disk, so “{name}” could not be saved.").format(name=name),
                _("Make some room and do it again; nothing was changed."),
            )
        case "SQLITE_BUSY" | "SQLITE_LOCKED":
            return in_use(name)
        case "SQLITE_READONLY" | "SQLITE_PERM":
            return not_writable(name)
        case "SQLITE_IOERR" | "SQLITE_PROTOCOL":
            return FileUnusable(
                _("The disk or network drive stopped answering while “{name}” was in use.").format(name=name),
                _("See that it is plugged in and connected, and open the file again."),
            )
        case "SQLITE_CANTOPEN":
            return FileUnusable(
                _("“{name}” or its folder cannot be used.").format(name=name),
                _("See that the folder is still there and that you may write in it."),
            )
        case "SQLITE_CORRUPT":
            return damaged(name)
        case "SQLITE_NOTADB":
            return not_a_desk_file(name)
    return None


def in_use(name: str) -> FileUnusable:
    """Return the refusal while another program has the file's own lock."""
    return FileUnusable(
        _("Another program is using “{name}” at this moment.").format(name=name),
        _("Wait until it has finished, or close it, and do it again; nothing was changed."),
    )


def damaged(name: str) -> FileUnusable:
    """Return the refusal of a desk file whose contents no longer hang together."""
    return FileUnusable(
        _("“{name}” is damaged and cannot be read safely.").format(name=name),
        _("Keep it as it is, and open the newest backup copy."),
    )


def not_a_desk_file(name: str) -> FileUnusable:
    """Return the refusal of a file that this program did not make, or that wants another passphrase."""
    return FileUnusable(
        _("“{name}” is not a desk file, or it is protected by a passphrase that was not given.").format(name=name),
        _("Choose a file made by this program, or give its passphrase."),
    )


def not_readable(name: str) -> FileUnusable:
    """Return the refusal of a file that the system does not let us read."""
    return FileUnusable(
        _("You are not allowed to read “{name}”.").format(name=name),
        _("Ask whoever looks after this computer or folder to let you."),
    )


def not_writable(name: str) -> FileUnusable:
    """Return the refusal to change a file that the system lets us read only."""
    return FileUnusable(
        _("“{name}” or its folder may be read but not changed.").format(name=name),
        _("Copy it to a folder of your own and open the copy."),
    )
