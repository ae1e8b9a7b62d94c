"""All the desk files this process has open, each once, whatever the number of its connections.

Locks and handles belong to the process, not to a connection (see ``owner`` and ``watch``), so the process keeps
the one list. A worker thread opens its own ``Store`` on the window's file and both share what is held.
"""

import os
import threading
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from svdesk.storage.driver import not_readable, not_writable
from svdesk.storage.owner import Lock
from svdesk.storage.watch import Watch


@dataclass
class Hold:
    """What this process has of one desk file, and how many of its Stores use it, and write to it."""

    path: Path
    file: tuple[int, int]
    watch: Watch
    lock: Lock | None = None
    users: int = 0
    writers: int = 0


@dataclass
class _Holds:
    guard: threading.Lock = field(default_factory=threading.Lock)
    by_file: dict[tuple[int, int], Hold] = field(default_factory=dict)


_holds = _Holds()


def take(path: Path) -> Hold:
    """Hold *path* (resolved) for one more Store; raise ``FileUnusable`` if it cannot be read."""
    with _holds.guard:
        try:
            found = path.stat()
            file = found.st_dev, found.st_ino  # not the name, which another file may have taken since
            hold = _holds.by_file.get(file) or Hold(path, file, Watch(path))
        except OSError as error:
            raise not_readable(path.name) from error
        _holds.by_file[file] = hold
        hold.users += 1
        return hold


def leave(hold: Hold) -> None:
    """Let *hold* go for one Store, whose connection must be closed already."""
    with _holds.guard:
        hold.users -= 1
        if hold.users == 0:
            hold.watch.close()
            del _holds.by_file[hold.file]


def own(hold: Hold, since: datetime) -> None:
    """Write to *hold* with one more Store; raise ``FileUnusable`` if another process does, or it is read-only."""
    with _holds.guard:
        if hold.lock is None:
            if not os.access(hold.path, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
                raise not_writable(hold.path.name)
            hold.lock = Lock(hold.path, since)
        hold.writers += 1


def disown(hold: Hold) -> None:
    """Write to *hold* with one Store less; the last one lets other processes have it."""
    with _holds.guard:
        hold.writers -= 1
        if hold.writers == 0 and hold.lock is not None:
            hold.lock.release()
            hold.lock = None
