"""Takes an import back at any later time: unlike Undo it may be partial, it never expires, and it says what it kept.

What the import added goes, what it changed gets its old values back. What somebody has edited since stays as it is and
is listed: a person's work is never thrown away with the import it was done on. It is one change set, so that Undo puts
all of it back.
"""

from dataclasses import dataclass
from datetime import datetime

from svdesk.domain.errors import UserError
from svdesk.domain.period import between
from svdesk.domain.period import written as period_written
from svdesk.i18n import _, counted
from svdesk.services.importing.taking_back.taking import Taking
from svdesk.services.progress import Progress, Silent
from svdesk.services.replayed import REMOVED
from svdesk.storage import activities, import_twins, imports, mappings, since
from svdesk.storage.imports import Batch
from svdesk.storage.moments import stamp
from svdesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Kept:
    """An activity that stays because it was edited since: its id, words and days, and what was edited."""

    activity: str
    text: str
    days: str
    edits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What taking an import back does, or would do: how many of each, and what is kept.

    ``counts`` are all that go, ``restored`` the activities that stay and get old values back or lose what was added.
    ``words`` go, ``words_left`` came with the import as well and stay; ``to_map`` of those have no answer yet.
    """

    batch: Batch
    activities: int
    counts: int
    restored: int
    words: int
    words_left: int
    to_map: int
    kept: tuple[Kept, ...]

    @property
    def sentence(self) -> str:
        """``380 activities go, 2 get their old values back, 12 words go, 3 stay because they were edited since.``

        A second sentence says what of the words that came with the import stays.
        """
        return self._said(_("goes"), _("go"), _("gets its"), _("get their"))

    @property
    def done(self) -> str:
        """The same once it is done: ``380 activities went, …``"""
        return self._said(_("went"), _("went"), _("got its"), _("got their"))

    def _said(self, goes: str, go: str, gets_its: str, get_their: str) -> str:
        gone, back, words, kept = self.activities, self.restored, self.words, len(self.kept)
        said = [counted(gone, _("1 activity {goes}"), _("{n} activities {go}"), goes=goes, go=go)]
        if back:
            one, several = _("1 {gets} old values back"), _("{n} {get} old values back")
            said.append(counted(back, one, several, gets=gets_its, get=get_their))
        if words:
            said.append(counted(words, _("1 word {goes}"), _("{n} words {go}"), goes=goes, go=go))
        if kept:
            one = _("1 stays because it was edited since")
            said.append(counted(kept, one, _("{n} stay because they were edited since")))
        return f"{', '.join(said)}.{self._of_words_left()}"

    def _of_words_left(self) -> str:
        if not self.words_left:
            return ""
        one = _(" 1 word that came with it stays, because it is mapped, in use or was changed since")
        several = _(" {n} words that came with it stay, because they are mapped, in use or were changed since")
        if self.to_map == self.words_left:
            one = _(" 1 word that came with it stays to be mapped, because it is in use or was changed since")
            several = _(" {n} words that came with it stay to be mapped, because they are in use or were changed since")
        elif self.to_map:
            several += counted(self.to_map, _("; 1 of them is still to be mapped"), _("; {n} are still to be mapped"))
        return f"{counted(self.words_left, one, several)}."


def would_take_back(store: Store, batch_id: str) -> TakenBack:
    """What taking back would do; nothing is written. Raises ``UserError`` if it was taken back, or undone, before."""
    batch = imports.batch(store, batch_id)
    return _told(store, batch, _look(store, batch))


def take_back(store: Store, batch_id: str, by: str, at: datetime, progress: Progress | None = None) -> TakenBack:
    """Take the import *batch_id* back as one change set, and return what was done.

    Raises ``UserError`` where it was taken back, or undone, before, and ``Cancelled``; then nothing has changed.
    """
    progress = progress or Silent()
    batch = imports.batch(store, batch_id)
    with store.change(REMOVED.format(file=batch.called), by=by) as change:
        progress.step(0, 3, _("Looking at what has become of it"))
        taking = _look(store, batch)
        told = _told(store, batch, taking)
        progress.step(1, 3, _("Taking the records back"))
        change.delete_many("count", reversed(taking.counts))
        activities.remove(change, taking.activities)
        progress.step(2, 3, _("Putting the old values back"))
        for table, row_id, image in taking.restored:
            change.update(table, row_id, {key: value for key, value in image.items() if key != "id"})
        for image in taking.put_back:
            change.insert("count", image)
        change.delete_many("own_term", taking.words)
        if taking.changed:
            imports.forget_marks(change, batch_id, taking.changed)
        change.update("import_batch", batch_id, {"taken_back_at": stamp(at)})
        progress.step(3, 3, _("Done"))
    return told


def _look(store: Store, batch: Batch) -> Taking:
    if batch.taken_back is not None:
        raise UserError(
            _("The import of {file} has been taken back already.").format(file=batch.file),
            _("Nothing was changed. To have it again, bring the file in again, or undo the taking back."),
        )
    n = since.set_that_added(store, "import_batch", batch.id)
    if n is None:
        raise UserError(
            _("The history of the import of {file} is not in these records.").format(file=batch.file),
            _("Nothing was changed. Delete its activities on the Activities page instead."),
        )
    return Taking(store, n)


def _told(store: Store, batch: Batch, taking: Taking) -> TakenBack:
    twins = import_twins.by_ids(store, taking.edited)
    kept = tuple(
        Kept(
            row_id,
            twin.text,
            period_written(between(twin.starts, twin.ends)),
            tuple(dict.fromkeys(taking.edited[row_id])),
        )
        for row_id, twin in sorted(twins.items(), key=lambda each: (each[1].starts, each[1].text))
    )
    activities, counts, restored = len(taking.activities), len(taking.going), len(taking.changed)
    words, left, to_map = len(taking.words), len(taking.words_left), mappings.how_many_to_do(store, taking.words_left)
    return TakenBack(batch, activities, counts, restored, words, left, to_map, kept)
