"""Brings a rehearsal in as the window does it: with a copy of the desk file beside it first, and told afterwards."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from svdesk.i18n import _
from svdesk.services.importing.commit import BroughtIn, name_of
from svdesk.services.importing.journey import Rehearsal, bring_in
from svdesk.services.progress import Progress
from svdesk.storage import mappings, since
from svdesk.storage.import_copies import clear_up, import_copy_path
from svdesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Aftermath:
    """What was brought in, the number of its change set, the copy made before, and how many words it left to map.

    Where there was nothing to bring in, the number is 0 and no copy was made.
    """

    file: str
    brought: BroughtIn
    change_set: int
    copy: Path
    words_to_map: int

    @property
    def sentence(self) -> str:
        """``Brought in 22 activities with 24 counts from d1.xlsx.``"""
        activities, counts, changed = self.brought.activities, self.brought.counts, self.brought.changed
        one = _("1 activity") if activities == 1 else _("{n} activities").format(n=f"{activities:,}")
        other = _("1 count") if counts == 1 else _("{n} counts").format(n=f"{counts:,}")
        if changed:
            also = _("1 that you had") if changed == 1 else _("{n} that you had").format(n=f"{changed:,}")
            return _("Brought in {activities} with {counts} from {file}, and changed {also}.").format(
                activities=one, counts=other, file=self.file, also=also
            )
        return _("Brought in {activities} with {counts} from {file}.").format(
            activities=one, counts=other, file=self.file
        )


def bring_in_safely(store: Store, rehearsal: Rehearsal, by: str, at: datetime, progress: Progress) -> Aftermath:
    """Copy the desk file, write every new record as one change set, and say what came of it.

    Of the copies made before imports the newest ten stay. Raises ``UserError`` where the copy cannot be made, and
    ``Cancelled``; then nothing is brought in.
    """
    progress.step(0, 0, _("Making a copy of all your records first"))
    copy = import_copy_path(store.path, at)
    known = mappings.own_terms(store).keys()
    brought = bring_in(store, rehearsal, by, at, progress, copy)
    clear_up(store)
    number = since.set_that_added(store, "import_batch", brought.batch)
    new = mappings.own_terms(store).keys() - known - mappings.decisions(store).keys()
    return Aftermath(name_of(rehearsal.plan, rehearsal.origin), brought, number or 0, copy, len(new))
