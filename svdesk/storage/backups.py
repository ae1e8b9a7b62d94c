"""A copy that is known to be whole before it takes the place of anything.

The copy is written beside its final name, read back and counted, and only then renamed: of 120 killed attempts
none left a bad copy, where copying over the old one left 75 that mixed two weeks and still passed SQLite's check. A
copy on a full disk can be an empty file that checks "ok"; only counting the rows finds it.
"""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from svdesk.domain.errors import FileUnusable, UserError
from svdesk.i18n import _
from svdesk.storage.atomic import carry_to_disk
from svdesk.storage.driver import Connection, Failure, explained, uri_of
from svdesk.storage.owner import SUFFIX, Lock

if TYPE_CHECKING:
    from svdesk.storage.store import Store


def copy(store: "Store", to: Path) -> str:
    """Put a checked copy of *store* at *to*, replacing what is there only once it is whole; return its SHA-256.

    The copy of a protected file has the same passphrase. Raises ``UserError`` when it cannot be made; then nothing
    has changed and nothing is left behind. So it does where *to* is a desk file that somebody has open to write to.
    """
    with _nobody_has(to.absolute()):
        return copy_connection(store.connection, to)


def copy_connection(source: Connection, to: Path) -> str:
    """Do what ``copy`` does from an open connection that is not writing."""
    to = to.absolute()
    part = unfinished(to)
    try:
        part.unlink(missing_ok=True)
        source.execute("VACUUM INTO ?", (uri_of(part, "rwc"),))
        if not _is_whole(source, part):
            raise _failed(to, _("it differs from its original"))
        digest = _settle(part)
        part.replace(to)
        carry_to_disk(to.parent)
    except BaseException as error:
        with suppress(OSError):
            part.unlink()
        if isinstance(error, OSError):
            raise _failed(to, error.strerror or "") from error
        if isinstance(error, Failure):
            raise explained(error, to.name) or _failed(to, "") from error
        raise
    return digest


@contextmanager
def _nobody_has(to: Path) -> Iterator[None]:
    """Keep *to* from being opened while it is replaced; raise ``UserError`` where it is open already.

    Without a lock file beside it nobody has it, and a drive that knows no locks is not asked for one.
    """
    if not to.with_name(to.name + SUFFIX).exists():
        yield
        return
    try:
        lock = Lock(to, datetime.now(UTC))
    except FileUnusable as error:
        raise UserError(
            _("{error} So no copy can take its place.").format(error=error.what),
            _("Choose another name or another folder, best on a memory stick or another disk."),
        ) from error
    try:
        yield
    finally:
        lock.release()


def unfinished(to: Path) -> Path:
    """Return where the copy *to* is made: always the same name, so that the next attempt clears what a killed one left.

    It is short, because SQLite keeps a journal beside it under a longer one.
    """
    return to.with_name(f".{hashlib.sha256(os.fsencode(to.name)).hexdigest()[:16]}.part")


def _is_whole(source: Connection, part: Path) -> bool:
    """Whether *part* hangs together and has as many rows in each table; attached, it opens with the same key."""
    source.execute("ATTACH ? AS copied", (uri_of(part, "ro"),))
    try:
        (found,) = source.execute("PRAGMA copied.quick_check(1)").fetchone()
        return bool(found == "ok" and _counted(source, "copied") == _counted(source, "main"))
    finally:
        source.execute("DETACH copied")


def _counted(connection: Connection, schema: str) -> dict[str, int]:
    names = connection.execute(f"SELECT name FROM {schema}.sqlite_schema WHERE type = 'table'").fetchall()
    return {name: connection.execute(f'SELECT count(*) FROM {schema}."{name}"').fetchone()[0] for (name,) in names}


def _settle(part: Path) -> str:
    """Make sure that *part* is on the disk and not only in memory, and return its SHA-256."""
    with part.open("r+b") as written:
        digest = hashlib.file_digest(written, "sha256").hexdigest()
        os.fsync(written.fileno())
    return digest


def _failed(to: Path, why: str) -> UserError:
    return UserError(
        _("The copy “{name}” could not be made: {why}.").format(name=to.name, why=why or _("no reason was given")),
        _("See that the folder is there, that you may write in it and that the disk has room, and do it again."),
    )
