"""One process owns a desk file for writing; a second is told at once who has it and since when.

The lock is the operating system's, on a small file beside the desk file, so that a crash leaves nothing to ask
about: the lock goes with the process, and a lock file left lying means nothing. The note in it only says who.
"""

import getpass
import json
import os
import platform
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from svdesk.domain.errors import FileUnusable, OpenElsewhere
from svdesk.domain.period import day_written
from svdesk.i18n import _
from svdesk.storage.driver import not_writable

SUFFIX = "-lock"  # no longer than SQLite's own "-journal", so that a name that fits one fits both
_LOCKED_BYTE = 1 << 30  # far behind the note: on Windows a locked byte cannot be read

if sys.platform == "win32":
    import msvcrt

    def _lock(fd: int) -> None:
        os.lseek(fd, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        os.lseek(fd, 0, os.SEEK_SET)
else:
    import fcntl

    def _lock(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """This process's sole right to change one desk file, until ``release``."""

    def __init__(self, path: Path, since: datetime) -> None:
        """Take the right to *path*, or raise ``FileUnusable``: who has it, or that the folder is read-only."""
        self._path = path.with_name(path.name + SUFFIX)
        self._fd = self._take(path)
        note = {"who": _user(), "host": platform.node(), "since": since.astimezone().isoformat()}
        with suppress(OSError):  # on a full disk nobody can be told who has it; the right itself holds
            os.ftruncate(self._fd, 0)
            os.write(self._fd, json.dumps(note).encode())

    def _take(self, path: Path) -> int:
        for _attempt in range(20):
            try:
                fd = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
            except OSError as error:
                raise not_writable(path.name) from error
            try:
                _lock(fd)
            except (BlockingIOError, PermissionError) as error:
                note = os.read(fd, 4096)
                os.close(fd)
                raise _taken(path.name, note) from error
            except OSError as error:
                os.close(fd)
                raise _no_locks(path.name) from error
            if os.fstat(fd).st_nlink:
                return fd
            os.close(fd)  # its last owner removed it between our opening and our locking: a lock on nothing
        raise _taken(path.name, b"")

    def release(self) -> None:
        """Give the right back and leave no lock file behind."""
        with suppress(OSError):
            self._path.unlink()  # while it is still ours; Windows allows it only after closing
        os.close(self._fd)
        if sys.platform == "win32":
            with suppress(OSError):
                self._path.unlink()


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # an account without a name
        return _("someone")


def _no_locks(name: str) -> FileUnusable:
    return FileUnusable(
        _("The drive that holds “{name}” cannot keep two people from changing it at once.").format(name=name),
        _("Copy the file to your own computer and open the copy."),
    )


def _taken(name: str, note: bytes) -> OpenElsewhere:
    who, host, since = _("someone"), "", ""
    with suppress(ValueError, KeyError, TypeError, AttributeError):  # a note torn by a crash only costs us the name
        said = json.loads(note)
        when = datetime.fromisoformat(said["since"])
        who, host = str(said["who"])[:40], str(said["host"])[:40]
        since = f"{when:%H:%M} on {day_written(when)}"
    if since:
        what = _("“{name}” is open already: {who}, on the computer {host}, has had it since {since}.")
    else:
        what = _("“{name}” is open already in another window or on another computer.")
    return OpenElsewhere(
        what.format(name=name, who=who, host=host, since=since),
        _("Close it there first, then open it here."),
    )
