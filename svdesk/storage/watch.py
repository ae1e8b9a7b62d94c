"""Notices when another program puts a different file, or different bytes, where the desk file was.

Sync clients and careless copies do that while the file is open. SQLite would go on: onto a file that no longer has
the name, or onto the stranger's bytes. So each commit is made only if the file is as our last commit left it.

The file is looked at through one handle, kept open as long as any connection of this process is. It must never be
opened and closed on the side: closing any handle of a file gives up all of SQLite's locks on it (POSIX; see
"How To Corrupt An SQLite Database File", 2.2).
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from svdesk.domain.errors import FileUnusable
from svdesk.i18n import _

# From SQLite's count of changes (byte 24) to the application's own number (ends at 64), into which each commit of ours
# writes another random one: two copies of a desk may have been changed as often, but not with the same number.
_START, _LENGTH = 24, 40


class Watch:
    """One process's eye on one desk file, shared by all its connections."""

    def __init__(self, path: Path) -> None:
        """Begin to watch *path*; raise ``OSError`` if it cannot be read."""
        self._path = path
        self._fd = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0))
        self._committing = threading.Lock()
        self._seen = self._look()

    def header(self) -> bytes:
        """Return the first 100 bytes, in which SQLite says what the file is."""
        with self._committing:
            return self._read(0, 100)

    def refresh(self) -> None:
        """Take the file as it is now for ours: after writing it in any way but ``commit``."""
        with self._committing:
            self._seen = self._look()

    def verify(self) -> None:
        """Raise ``FileUnusable`` if the file is not as our last commit left it, before anything is begun."""
        with self._committing:
            self._refuse_a_stranger()

    @contextmanager
    def commit(self) -> Iterator[None]:
        """Guard one commit: raise ``FileUnusable`` instead of it, or after it, if the file is not the one we knew.

        Held from before until after, so that another thread's commit is never taken for a stranger's.
        """
        with self._committing:
            self._refuse_a_stranger()
            yield
            now = self._look()
            if now[:2] != self._seen[:2] or now[3] == self._seen[3]:
                raise self._swapped(_("What you just did may be lost."))
            self._seen = now

    def close(self) -> None:
        """Stop watching; only when no connection of this process has the file open."""
        os.close(self._fd)

    def _refuse_a_stranger(self) -> None:
        if self._look() != self._seen:
            raise self._swapped(_("What you just did was not saved."))

    def _read(self, start: int, length: int) -> bytes:
        if hasattr(os, "pread"):
            return os.pread(self._fd, length, start)
        os.lseek(self._fd, start, os.SEEK_SET)
        return os.read(self._fd, length)

    def _look(self) -> tuple[int, int, int, bytes]:
        """Return which file has the name, its size and what tells its commits apart; zeros if it is another."""
        held = os.fstat(self._fd)
        try:
            named = self._path.stat()
        except OSError:
            return 0, 0, 0, b""
        if (named.st_dev, named.st_ino) != (held.st_dev, held.st_ino):
            return 0, 0, 0, b""
        return named.st_dev, named.st_ino, named.st_size, self._read(_START, _LENGTH)

    def _swapped(self, loss: str) -> FileUnusable:
        return FileUnusable(
            _("Another program has moved, replaced or changed “{name}” while it was open. {loss}").format(
                name=self._path.name, loss=loss
            ),
            _("Close it, see which copy is the right one (a sync program may have kept two), and open that one."),
        )
