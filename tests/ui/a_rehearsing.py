"""What the import window knows of a file, without the window."""

from collections.abc import Iterator
from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import QObject

from svdesk.storage.store import Store
from svdesk.ui.changes import Changes
from svdesk.ui.importing.rehearsing import Rehearsing


@contextmanager
def a_rehearsing(desk: Store, *, jobs_at_once: bool = True) -> Iterator[Rehearsing]:
    """One on *desk*, gone at the end: left to Python, it might be thrown away on the thread of another test."""
    keeper = QObject()
    made = Rehearsing(Changes(desk, "Ana", keeper), keeper, jobs_at_once=jobs_at_once)
    yield made
    made.stop()
    shiboken6.delete(keeper)
