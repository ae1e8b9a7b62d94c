"""What is in the desk file already, as far as a rehearsal needs to know it; read when it is first asked for."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar

from svdesk.i18n import _
from svdesk.services.importing.cells.words import fold
from svdesk.services.progress import Progress, watched
from svdesk.storage import activities, import_twins, imports
from svdesk.storage.import_twins import Twin, TwinCount
from svdesk.storage.imports import Mark
from svdesk.storage.store import Store

_T = TypeVar("_T")
_LOT = 2_000
_LOOKING = _("Comparing with what is here")
Looks = tuple[str, str, str, str]
"""First and last day, place and wording, the last two as compared."""


class Desk:
    """The records of one desk file as they are now; made anew for each rehearsal."""

    def __init__(self, store: Store, progress: Progress | None = None) -> None:
        """Read from *store*; reading much of it raises ``Cancelled`` when *progress* says so."""
        self._store = store
        self._progress = progress
        self._counts: dict[str, list[TwinCount]] = {}

    @cached_property
    def is_empty(self) -> bool:
        """Whether there is no activity at all."""
        return not activities.more_than(self._store, 0)

    @cached_property
    def marks(self) -> Mapping[str, list[Mark]]:
        """The imported records that are still here, by fingerprint."""
        found: dict[str, list[Mark]] = defaultdict(list)
        for mark in self.watched(imports.marks(self._store)):
            found[mark.fingerprint].append(mark)
        return dict(found)

    @property
    def has_marks(self) -> bool:
        """Whether anything here was imported."""
        return bool(self.marks)

    @cached_property
    def _rows(self) -> Mapping[tuple[str, str, int | None], list[str]]:
        found: dict[tuple[str, str, int | None], list[str]] = defaultdict(list)
        for several in self.marks.values():
            for mark in several:
                found[mark.sha256, mark.sheet, mark.row].append(mark.activity)
        return dict(found)

    def of_row(self, sha256: str, sheet: str, row: int) -> Collection[str]:
        """The activities that were made of one row of a file, or changed by it."""
        return dict.fromkeys(self._rows.get((sha256, sheet, row), ()))

    def columns(self, activity: str, source: tuple[str, str, int]) -> set[str | None]:
        """The columns of one row whose counts stand in an activity."""
        return {one.col for one in self.counts([activity]).get(activity, ()) if one.source == source}

    def alike(self, days: Collection[tuple[str, str]], sha256: str) -> dict[Looks, list[Twin]]:
        """The activities on *days* by their looks, but for those that came from the file with *sha256*."""
        found: dict[Looks, list[Twin]] = defaultdict(list)
        for twin in import_twins.on_days(self._store, days):
            if twin.sha256 != sha256:
                found[twin.starts, twin.ends, fold(twin.place or ""), fold(twin.text)].append(twin)
        return found

    def twins(self, ids: Collection[str]) -> dict[str, Twin]:
        """Activities by their ids; their counts are read with them, for they will be asked for."""
        self.counts(ids)
        found: dict[str, Twin] = {}
        for some in self._in_lots(list(ids)):
            found |= import_twins.by_ids(self._store, some)
        return found

    def counts(self, ids: Iterable[str]) -> Mapping[str, list[TwinCount]]:
        """The counts of activities, by the id of the activity; each is read once."""
        missing = [identifier for identifier in ids if identifier not in self._counts]
        if missing:
            self._counts |= {identifier: [] for identifier in missing}
            for some in self._in_lots(missing):
                self._counts |= import_twins.counts_of(self._store, some)
        return self._counts

    def watched(self, items: Collection[_T]) -> Iterator[_T]:
        """Each of *items*, with a chance to stop every few hundred."""
        return watched(list(items), self._progress, _LOOKING)

    def _in_lots(self, ids: list[str]) -> Iterator[list[str]]:
        """*ids* a few thousand at a time, with a chance to stop before each lot."""
        starts = range(0, len(ids), _LOT)
        return (ids[start : start + _LOT] for start in watched(starts, self._progress, _LOOKING, at_once=1))
