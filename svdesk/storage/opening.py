"""Whether a file may be opened, said before anything in it is believed; and how an older one becomes today's.

In this order: is it a file of ours at all; was it made by a newer program; is its schema exactly one we know; is
it sound; is it of today. Only then is anything written, and before a migration a checked copy is put beside it.
"""

import os
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from svdesk import __version__
from svdesk.domain.errors import FileUnusable
from svdesk.i18n import _
from svdesk.storage import backups, schema
from svdesk.storage.atomic import carry_to_disk
from svdesk.storage.driver import (
    APPLICATION_ID,
    Connection,
    Failure,
    connect,
    damaged,
    explained,
    in_plain_words,
    not_a_desk_file,
    not_readable,
    not_writable,
)
from svdesk.storage.ids import new_id
from svdesk.storage.migrations import NAMES
from svdesk.storage.moments import stamp

_MAGIC = b"SQLite format 3\0"
_LONGEST_SUFFIX = len("-journal")  # SQLite's own; without room for it nothing can be saved
_LONGEST_NAME = 255  # bytes, on every file system in common use
_UNFINISHED = "-new"
_CHECKED_AT_ONCE = 2000  # pages (8 MB, about 0.1 s) up to which the whole file is checked at each opening


def refuse_unusable_path(path: Path) -> None:
    """Raise ``FileUnusable`` if *path* is no file, an empty one, or has a name too long to be saved under."""
    refuse_long_name(path)
    try:
        _refuse_no_file(path)
    except OSError as error:  # a folder on the way may not be looked into
        raise not_readable(path.name) from error


def _refuse_no_file(path: Path) -> None:
    if not path.exists():
        raise FileUnusable(
            _("There is no file “{name}” in that folder.").format(name=path.name),
            _("See whether it was moved or renamed, and choose it again."),
        )
    if not path.is_file():
        raise FileUnusable(
            _("“{name}” is not a file.").format(name=path.name), _("Choose the desk file itself, not a folder.")
        )
    if path.stat().st_size == 0:
        raise FileUnusable(
            _("“{name}” is empty: there is nothing in it at all.").format(name=path.name),
            _("If a sync program keeps it, wait until it has come down whole; otherwise open a backup copy."),
        )


def refuse_long_name(path: Path) -> None:
    """Raise ``FileUnusable`` if the names of the files that SQLite keeps beside *path* would be too long."""
    if len(os.fsencode(path.name)) + _LONGEST_SUFFIX > _LONGEST_NAME:
        raise FileUnusable(
            _("The name “{name}…” is too long to save under.").format(name=path.name[:40]),
            _("Give the file a shorter name."),
        )


def refuse_foreign_header(header: bytes, name: str, *, protected: bool) -> None:
    """Raise ``FileUnusable`` unless a file that begins so can be ours; a protected one tells nothing yet."""
    if protected and not header.startswith(_MAGIC):
        return
    if not header.startswith(_MAGIC) or header[68:72] != APPLICATION_ID.to_bytes(4, "big"):
        raise not_a_desk_file(name)


def look_over(connection: Connection, name: str, *, whole: bool) -> int:
    """Return how many migrations the file has had; raise ``FileUnusable`` unless it is exactly ours.

    With *whole*, a file of ordinary size is looked through for damage. What we ask here never fails on a good file, so
    that a failure of any kind is the file's.
    """
    try:
        had = _recognise(connection, name)
        if whole:
            _refuse_damaged(connection, name)
    except UnicodeDecodeError as error:  # of SQLite's own message, which quotes the damage
        raise damaged(name) from error
    except Failure as error:
        raise explained(error, name) or damaged(name) from error
    return had


def _recognise(connection: Connection, name: str) -> int:
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        had = tuple(schema.applied(connection))
    except Failure as error:
        if "no such table" in str(error):
            raise not_a_desk_file(name) from error
        raise
    if application != APPLICATION_ID:
        raise not_a_desk_file(name)
    if set(had).difference(NAMES):
        raise _too_new(connection, name)
    if had != NAMES[: len(had)] or schema.of(connection) != schema.after(len(had)):
        raise FileUnusable(
            _("“{name}” holds things that this program never puts in a desk file.").format(name=name),
            _("Do not use it. Ask whoever gave it to you for the file as the program saved it."),
        )
    return len(had)


def _refuse_damaged(connection: Connection, name: str) -> None:
    """Look through a file of ordinary size; a large one would delay its opening too long."""
    if connection.execute("PRAGMA page_count").fetchone()[0] <= _CHECKED_AT_ONCE:
        (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if found != "ok":
            raise damaged(name)


def refuse_older(had: int, name: str) -> None:
    """Raise ``FileUnusable`` if a file that may only be read would first have to be brought up to date."""
    if had < len(NAMES):
        raise FileUnusable(
            _("“{name}” was made by an older version of this program and has to be brought up to date.").format(
                name=name
            ),
            _("Open it once for writing; a copy of it as it is now is kept beside it."),
        )


def bring_up_to_date(connection: Connection, path: Path, now: datetime) -> Path:
    """Apply the pending migrations in one transaction, and return the checked copy made before."""
    kept = _free_name(path, now)
    backups.copy_connection(connection, kept)
    make_todays(connection)
    return kept


def make_new(path: Path, key: str | None, now: datetime) -> None:
    """Put an empty desk file at *path*, complete or not at all, and never over another file.

    The name is reserved first; the file is made beside it, and takes its place when it is on the disk.
    """
    refuse_long_name(path)
    part = path.with_name(path.name + _UNFINISHED)
    try:
        with path.open("xb"):
            pass
    except FileExistsError as error:
        raise FileUnusable(
            _("There is a file “{name}” in that folder already.").format(name=path.name),
            _("Open that one, or choose another name."),
        ) from error
    except OSError as error:
        raise not_writable(path.name) from error
    try:
        part.unlink(missing_ok=True)
        with in_plain_words(path.name), closing(connect(part, "rwc", key)) as connection:
            connection.execute("PRAGMA journal_mode = MEMORY")  # nothing to go back to, if this is cut short
            connection.execute("PRAGMA synchronous = EXTRA")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            make_todays(connection, born=now)
        part.replace(path)
        carry_to_disk(path.parent)
    except BaseException as error:
        with suppress(OSError):
            path.unlink()
        with suppress(OSError):
            part.unlink()
        if isinstance(error, OSError):
            raise not_writable(path.name) from error
        raise


def make_todays(connection: Connection, born: datetime | None = None) -> None:
    """Apply every pending migration, all or none; a file *born* at this moment is given its identity.

    Foreign keys are off meanwhile, as SQLite requires for rebuilding tables, and checked before the end.
    """
    connection.execute("PRAGMA foreign_keys = 0")
    try:
        connection.execute("BEGIN IMMEDIATE")
        schema.apply(connection)
        if born is not None:
            connection.execute("INSERT INTO desk VALUES (?, ?, ?, '')", (new_id(), new_id(), stamp(born)))
        connection.execute("UPDATE desk SET made_by = ?", (__version__,))
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise AssertionError("a migration left a row without the row it belongs to")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("PRAGMA foreign_keys = 1")


def _too_new(connection: Connection, name: str) -> FileUnusable:
    try:
        (theirs,) = connection.execute("SELECT made_by FROM desk").fetchone()
    except (Failure, TypeError):  # a newer program may keep this elsewhere
        theirs = _("unknown")
    return FileUnusable(
        _("“{name}” was made by a newer version of this program ({theirs}); this is version {ours}.").format(
            name=name, theirs=str(theirs)[:20], ours=__version__
        ),
        _("Install the newer version here, or open the file on the computer that has it."),
    )


def _free_name(path: Path, now: datetime) -> Path:
    """Return a name beside *path* that is not taken, saying what the copy is and when it was made."""
    for attempt in range(1, 1000):
        number = f" {attempt}" if attempt > 1 else ""
        told = f" (before update {now:%Y-%m-%d}{number})"
        room = _LONGEST_NAME - _LONGEST_SUFFIX - len(os.fsencode(told + path.suffix))
        stem = os.fsencode(path.stem)[:room].decode("utf-8", "ignore")
        kept = path.with_name(f"{stem}{told}{path.suffix}")
        if not kept.exists():
            return kept
    raise FileUnusable(
        _("There are too many copies beside “{name}”.").format(name=path.name),
        _("Move the older ones to another folder."),
    )
