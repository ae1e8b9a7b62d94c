"""One row of the catalogue of Problems, and how much a Problem matters.

Apart from the catalogue so that each of its parts can be a file of its own.
"""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a Problem matters, said in words beside it on screen and paper."""

    STOP = "stop"
    WARN = "warn"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """Its place among all of them, for sorting: 0 is what must be mended."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the catalogue: severity, what is wrong, what to do."""

    severity: Severity
    message: str
    fix: str
