"""How long work tells how far it is, and how it is told to stop."""

from dataclasses import dataclass, field
from threading import Event
from typing import Protocol

from svdesk.domain.errors import Cancelled


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
