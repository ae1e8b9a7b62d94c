"""What the model's numbers mean here: learned from all that is said of each term, and from texts mapped by hand.

How near two meanings are counts whom a text is about as much as what was done. People who mapped texts did not, and
what they looked at is kept as one row of numbers a term.
"""

from __future__ import annotations

import contextlib
import zipfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from svdesk.i18n import _
from svdesk.services.mapping.rankers import Hit
from svdesk.storage import resources

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from svdesk.services.mapping.model.meaning import Meaning

    Numbers = NDArray[np.float32]

FILE = "glossary/taught.npz"

_EVENLY = 0.25
"""How much of a difference is believed: what is learned takes words for independent which are not."""

_LEAST = 0.03
"""A term with a smaller strength is as good as ruled out."""

_CLOSE = 0.6
"""So strong a hit is worth saying as a reason."""


@dataclass(frozen=True)
class Learned:
    """A row of numbers and a start for each of the terms ``ids``: what a text gains is their product and the start."""

    ids: tuple[str, ...]
    rows: Numbers
    starts: Numbers


class Taught:
    """Terms in the order of how likely *learned* makes them for the meaning of a text, as *meaning* reads it."""

    def __init__(self, meaning: Meaning, learned: Learned | None = None) -> None:
        """*learned* stands in the place of what ships."""
        self._meaning = meaning
        self._learned = learned

    def rank(self, text: str) -> list[Hit]:
        """See ``Ranker``; the strength is the root of how likely a term is among all, from above 0 to 1."""
        import numpy as np

        row = self._meaning.row(text)
        learned = None if row is None else self._learned or shipped()
        if row is None or learned is None:
            return []
        gained = _EVENLY * (learned.rows @ row + learned.starts)
        powers = np.exp(gained - gained.max())
        strengths = np.sqrt(powers / powers.sum())
        order = np.argsort(-strengths, kind="stable").tolist()
        found = (Hit(learned.ids[n], "", float(strengths[n])) for n in order)
        return [hit for hit in found if hit.strength >= _LEAST]

    def why(self, text: str, hit: Hit) -> str:  # noqa: ARG002 - the hit says it all
        """See ``Ranker``."""
        return _("is like what charities write of it") if hit.strength >= _CLOSE else ""


def write(where: Path, learned: Learned) -> None:
    """Write what was learned, each row as whole numbers of eight bits with one factor."""
    import numpy as np

    factor = np.abs(learned.rows).max(axis=1, keepdims=True) / 127
    narrow = np.rint(learned.rows / factor).astype(np.int8)
    ids = np.array(learned.ids, dtype="S")
    np.savez_compressed(where, ids=ids, narrow=narrow, factor=factor, starts=learned.starts)


def read(where: Path) -> Learned:
    """What was written; raises ``OSError``, ``ValueError``, ``KeyError`` or ``BadZipFile`` where it cannot be read."""
    import numpy as np

    with where.open("rb") as file, np.load(file, allow_pickle=False) as kept:
        rows = kept["narrow"].astype(np.float32) * kept["factor"].astype(np.float32)
        return Learned(tuple(each.decode() for each in kept["ids"].tolist()), rows, kept["starts"].astype(np.float32))


@cache
def shipped() -> Learned | None:
    """What ships, which ``benchmarks/teach.py`` learned; None where it cannot be read, and the program goes on."""
    with contextlib.suppress(OSError, ValueError, KeyError, zipfile.BadZipFile):
        return read(resources.path(FILE))
    return None
