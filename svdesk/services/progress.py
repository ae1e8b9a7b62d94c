"""How long work tells how far it is, how it is told to stop, and how it is spared the collector of garbage."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from threading import Event, Lock
from typing import Protocol, TypeVar

from svdesk.domain.errors import Cancelled

_T = TypeVar("_T")
_AT_ONCE = 256
"""So many of anything that a job goes through take a small part of the 0.3 s in which a person is to be answered."""

_MANY = 200_000
"""So many objects take the collector a tenth of a second, three times over."""


class Progress(Protocol):
    """Anything that long work can report to.

    ``step`` raises ``svdesk.domain.errors.Cancelled`` when the person has asked to stop.
    """

    def step(self, done: int, total: int, what: str) -> None:
        """Say that *done* of *total* steps of *what* are finished."""


@dataclass
class Silent:
    """Progress that nobody watches; it can still be cancelled from another thread."""

    stop: Event = field(default_factory=Event)

    def step(self, done: int, total: int, what: str) -> None:
        """Raise ``Cancelled`` when ``stop`` is set; otherwise do nothing."""
        del done, total, what
        if self.stop.is_set():
            raise Cancelled


def watched(items: Sequence[_T], progress: Progress | None, what: str, *, at_once: int = _AT_ONCE) -> Iterator[_T]:
    """Give each of *items*, saying every few hundred how far it is; ``Cancelled`` when the person has asked to stop.

    *at_once* says how many where each takes longer than a moment.
    """
    if progress is None:
        yield from items
        return
    waiting = iter(items)
    for done in range(0, len(items), at_once):
        progress.step(done, len(items), what)
        yield from islice(waiting, at_once)


class _Spared:
    """Counts those at work without the collector: the last to end puts it back, for one may begin as another ends."""

    def __init__(self) -> None:
        self._lock, self._working, self._collects = Lock(), 0, False

    def begin(self) -> None:
        with self._lock:
            if not self._working:
                self._collects = gc.isenabled()
                gc.disable()
            self._working += 1

    def end(self) -> None:
        with self._lock:
            self._working -= 1
            if not self._working and self._collects:
                gc.enable()


_SPARED = _Spared()


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the collector of circular garbage from looking through all that long work makes, again and again.

    A hundred thousand rows refer to none but themselves, so there is nothing to collect: it took half of the time to
    plan them, and nobody could press Stop while it looked, for a quarter of a second each time. Where much was made it
    looks once at the end, and not three times in the window that shows it.
    """
    _SPARED.begin()
    try:
        yield
    finally:
        _SPARED.end()
    if gc.isenabled() and gc.get_count()[0] > _MANY:
        gc.collect()
