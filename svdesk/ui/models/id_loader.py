"""Reads long lists off the window's thread, so that two hundred thousand ids never make the window wait.

Only the newest request counts: what was asked for before and is no longer wanted is thrown away when it comes.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from svdesk.storage.store import Store
from svdesk.ui.jobs import Jobs

Read = Callable[[Store], Any]
Done = Callable[[Any], None]

FIRST_THE_WINDOW = 20
"""How long the reader waits before it begins, in milliseconds, so that the window is painted undisturbed."""


class IdLoader(QObject):
    """One reader at a time on a desk file, until ``stop``. ``refused`` carries a ``UserError``."""

    refused = Signal(object)

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = Jobs(path, self)
        self._jobs.ended.connect(self._go_on)
        self._jobs.refused.connect(self.refused)
        self._wanted = 0
        self._next: tuple[Read, Done] | None = None
        self._soon = QTimer(self, singleShot=True, interval=FIRST_THE_WINDOW)
        self._soon.timeout.connect(self._go_on)

    def load(self, read: Read, done: Done) -> None:
        """Call *done* with what *read* gives, on the window's thread, unless something else is asked for before."""
        self._wanted += 1
        mine = self._wanted
        self._next = (read, lambda found: done(found) if mine == self._wanted else None)
        self._soon.start()

    def forget(self) -> None:
        """What has been asked for is no longer wanted."""
        self._wanted += 1
        self._next = None
        self._soon.stop()

    def stop(self) -> None:
        """Read no more, and wait for what is being read; for when the window closes and lets the file go."""
        self.forget()
        self._jobs.stop()

    def _go_on(self) -> None:
        if self._next is not None and not self._jobs.busy:
            (read, done), self._next = self._next, None
            self._jobs.start(lambda store, _progress: read(store), done)
