"""Brings a rehearsal in as the window does it: with a copy of the desk file beside it first, and told afterwards."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from svdesk.i18n import _
from svdesk.services.importing.commit import BroughtIn
from svdesk.services.importing.journey import Rehearsal, bring_in
from svdesk.services.progress import Progress
from svdesk.storage import journal, mappings
from svdesk.storage.import_copies import import_copy_path
from svdesk.storage.store import Store

_LATEST = 50


@dataclass(frozen=True, slots=True)
class Aftermath:
    """What was brought in, the number of its change set, the copy made before, and how many words it left to map."""

    file: str
    brought: BroughtIn
    change_set: int
    copy: Path
    words_to_map: int

    @property
    def sentence(self) -> str:
        """``Brought in 22 activities with 24 counts from d1.xlsx.``"""
        activities, counts = self.brought.activities, self.brought.counts
        one = _("1 activity") if activities == 1 else _("{n} activities").format(n=f"{activities:,}")
        other = _("1 count") if counts == 1 else _("{n} counts").format(n=f"{counts:,}")
        return _("Brought in {activities} with {counts} from {file}.").format(
            activities=one, counts=other, file=self.file
        )


def bring_in_safely(store: Store, rehearsal: Rehearsal, by: str, at: datetime, progress: Progress) -> Aftermath:
    """Copy the desk file, write every new record as one change set, and say what came of it.

    Raises ``UserError`` where the copy cannot be made, and ``Cancelled``; then nothing is brought in.
    """
    progress.step(0, 0, _("Making a copy of the desk file first"))
    copy = import_copy_path(store.path, at)
    known = mappings.own_terms(store).keys()
    brought = bring_in(store, rehearsal, by, at, progress, copy)
    new = mappings.own_terms(store).keys() - known - mappings.decisions(store).keys()
    return Aftermath(rehearsal.plan.file, brought, _change_set(store, rehearsal.plan.file), copy, len(new))


def _change_set(store: Store, file: str) -> int:
    """The number of the import just made; the window may have written something else in the meantime."""
    label = _("Import {file}").format(file=file)
    return next(line.n for line in journal.history(store, _LATEST) if line.kind == "do" and line.label == label)
