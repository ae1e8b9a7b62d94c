"""The model of meaning as a way of judging: optional, off the start path, and never waited for.

It needs numpy and the files that ``make`` wrote. Where either is missing the program suggests without it.
"""

from __future__ import annotations

import contextlib
import importlib.util
import threading
import zipfile
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from svdesk.domain.glossary import Glossary
from svdesk.i18n import _
from svdesk.services.mapping.model import kept
from svdesk.services.mapping.model.texts import Texts, texts_of
from svdesk.services.mapping.rankers import Hit

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from svdesk.services.mapping.model.network import Network

    Numbers = NDArray[np.float32]

_KEPT = 2000
"""Of so many texts the rows are remembered; a charity's words come back."""

_AT_ONCE = 20
"""So many new texts take a tenth of a second, which is not noticed."""

_CLOSE = 0.45
"""A meaning at least so near is worth saying as a reason."""

_NAMES, _WHOLE = 0.4, 0.6
"""How much the nearest name counts, and all that a term is called and means in one text.

Clues were tried as well: they made four times as many rows and found no more, for the other ways know them.
"""


def is_here(folder: Path | None = None) -> bool:
    """Whether the model can be loaded: numpy is installed, and the weights lie in *folder*, or in the resources."""
    return importlib.util.find_spec("numpy") is not None and ((folder or kept.folder()) / kept.WEIGHTS).is_file()


def in_background() -> Meaning | None:
    """The model, being loaded by a thread of its own; None where it is not installed.

    Files that cannot be read leave it as it is, never ready: suggestions go on without it.
    """
    if not is_here():
        return None
    meaning = Meaning()
    threading.Thread(target=_load, args=(meaning,), name="meaning", daemon=True).start()
    return meaning


def at_once() -> Meaning | None:
    """The model, loaded; None where it is not installed or cannot be read."""
    if not is_here():
        return None
    meaning = Meaning()
    return meaning if _load(meaning) else None


def _load(meaning: Meaning) -> bool:
    """Load the model, and say whether it could be."""
    with contextlib.suppress(OSError, ValueError, KeyError, zipfile.BadZipFile):
        meaning.load()
        return True
    return False


@dataclass(frozen=True)
class _Laid:
    """Rows of the terms' texts under each other, each term's together: what counts how much, and where each begins."""

    ids: Sequence[str]
    groups: Sequence[tuple[float, Numbers, Sequence[int]]]


class Meaning:
    """Terms in the order of how near their meaning is to that of the text; it serves every thread."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or kept.folder()
        self._lock = threading.Lock()
        self._network: Network | None = None
        self._wanted: Mapping[str, Texts] = {}
        self._rows: dict[bytes, Numbers] = {}
        self._laid: _Laid | None = None
        self._asked: OrderedDict[str, Numbers] = OrderedDict()

    @property
    def ready(self) -> bool:
        """Whether it has been loaded and knows its terms, so that it can be asked without waiting."""
        return self._laid is not None

    def know(self, glossary: Glossary, own_names: Mapping[str, Sequence[str]]) -> None:
        """Judge the terms of *glossary*, with the charity's own names.

        Where it is loaded a few new texts are taken in at once; many, as of another edition, by a thread of their own.
        """
        self._wanted = {term.id: texts_of(term, own_names.get(term.id, ())) for term in glossary}
        if self._network is None:
            return
        if len(self._missing(self._wanted)) <= _AT_ONCE:
            self._lay_out(self._network)
        else:
            self._laid = None
            threading.Thread(target=self._lay_out, args=(self._network,), name="meaning", daemon=True).start()

    def load(self) -> None:
        """Read the files and lay out the rows: some 0.2 s, and 5 ms for each text that is not in the shipped rows.

        May run in any thread. Raises ``OSError``, ``ValueError``, ``KeyError`` or ``BadZipFile`` when the files
        cannot be used, and ``ImportError`` without numpy; ask ``is_here`` first.
        """
        from svdesk.services.mapping.model.network import Network

        if self._network is None:
            self._rows = kept.read_rows(self._folder)
            self._network = Network(kept.read_weights(self._folder))
            self._lay_out(self._network)

    def rank(self, text: str) -> list[Hit]:
        """See ``Ranker``; the strength is the nearness of the meanings, from above 0 to 1."""
        import numpy as np

        laid, row = self._laid, self.row(text)
        if laid is None or row is None:
            return []
        near: Numbers = np.zeros(len(laid.ids), dtype=np.float32)
        for share, rows, begins in laid.groups:
            near += share * np.maximum.reduceat(rows @ row, begins)
        order = np.argsort(-near, kind="stable").tolist()
        return [Hit(laid.ids[n], "", min(1.0, float(near[n]))) for n in order if near[n] > 0]

    def why(self, text: str, hit: Hit) -> str:  # noqa: ARG002 - the hit says it all
        """See ``Ranker``."""
        return _("is close in meaning") if hit.strength >= _CLOSE else ""

    def row(self, text: str) -> Numbers | None:
        """The numbers of what *text* means; None where it is not loaded, and for a text of nothing."""
        network = self._network
        if network is None or not text.strip():
            return None
        with self._lock:
            if text not in self._asked:
                self._asked[text] = network.rows([text])[0]
                if len(self._asked) > _KEPT:
                    self._asked.popitem(last=False)
            return self._asked[text]

    def _missing(self, wanted: Mapping[str, Texts]) -> list[str]:
        """The texts that have no row yet."""
        every = dict.fromkeys(text for texts in wanted.values() for text in texts.every())
        return [text for text in every if kept.fingerprint(text) not in self._rows]

    def _lay_out(self, network: Network) -> None:
        """Make the rows that are missing, and lay all of them out for the terms that are wanted now."""
        import numpy as np

        wanted = self._wanted
        missing = self._missing(wanted)
        for text, row in zip(missing, network.rows(missing), strict=True):
            self._rows[kept.fingerprint(text)] = row
        groups: list[tuple[float, Numbers, Sequence[int]]] = []
        for share, part in ((_NAMES, "names"), (_WHOLE, "whole")):
            rows: list[Numbers] = []
            begins: list[int] = []
            for texts in wanted.values():
                begins.append(len(rows))
                rows += [self._rows[kept.fingerprint(text)] for text in getattr(texts, part)]
            if rows:
                groups.append((share, np.vstack(rows), begins))
        # Terms that came while this went on have their own laying out.
        if wanted is self._wanted and groups:
            self._laid = _Laid(list(wanted), groups)
