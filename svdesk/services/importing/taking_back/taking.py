"""Finds out what of an import can be taken back: what goes, what gets its old values back, and what stays as edited."""

from collections.abc import Iterable

from svdesk.services.importing.taking_back.edits import activity_edits, count_added, count_edits, count_removed
from svdesk.storage import describe, since
from svdesk.storage.since import Image, TableSince
from svdesk.storage.store import Store

_STAYS = ("import_batch", "imported_row", "recipe")
"""What an import writes beside records: where they came from, and what was learnt of the workbook."""


class Taking:
    """What would become of everything that change set *n*, an import, has written; ids are in the order of writing.

    ``activities`` go with all that belongs to them; ``counts`` are taken out of activities that stay. ``restored`` are
    rows with their images before the import, ``put_back`` the counts that it removed, likewise. ``words`` are own terms
    that nothing else uses, ``words_left`` those that came with the import too, and stay because they are mapped, were
    changed or are used elsewhere. ``edited`` says, by activity, what was edited since; ``going`` are all counts that
    go, ``changed`` the activities that stay and are put back.
    """

    def __init__(self, store: Store, n: int) -> None:
        self._store = store
        self._since = since.since(store, n)
        self._units = {row[0]: row[1] for row in store.rows("SELECT id, unit_id FROM own_term")}
        self.edited: dict[str, list[str]] = {}
        self._look_for_edits()
        self.activities = [row_id for row_id in self._of("activity").added if row_id not in self.edited]
        self.changed: set[str] = set()
        self.counts: list[str] = []
        self.going: set[str] = set()
        self._look_at_counts()
        self.restored: list[tuple[str, str, Image]] = []
        self._look_at_the_altered()
        self.put_back = self._counts_removed()
        self.words = self._unused_words()
        going = set(self.words)
        self.words_left = [row_id for row_id in self._of("own_term").added if row_id not in going]

    def _of(self, table: str) -> TableSince:
        return self._since.get(table) or TableSince()

    def _note(self, activity: str, edits: Iterable[str]) -> None:
        self.edited.setdefault(activity, []).extend(edits)

    def _look_for_edits(self) -> None:
        """See which activities, or parts of them, are no longer as the import left them."""
        added, counts = self._of("activity").added, self._of("count")
        for row_id, (left, now) in self._of("activity").edited.items():
            self._note(row_id, activity_edits(left, now))
        for left, now in counts.edited.values():
            self._note(now["activity_id"], count_edits(left, now, self._units))
        for left in counts.gone.values():
            if left.get("activity_id") in added:
                self._note(left["activity_id"], [count_removed(left, self._units)])
        for table, column in since.referring(self._store, "activity"):
            mine = self._of(table).added
            new = {
                row_id: activity
                for row_id, activity in since.belonging(self._store, table, column, list(added))
                if row_id not in mine
            }
            images = since.images(self._store, table, list(new)) if table == "count" else {}
            for row_id, activity in new.items():
                said = count_added(images[row_id], self._units) if row_id in images else describe.noun(table)
                self._note(activity, [said])

    def _look_at_counts(self) -> None:
        """Sort out the counts that were added: those of activities that go, and those of activities that stay."""
        counts, gone = self._of("count"), set(self.activities)
        added = self._of("activity").added
        belongs = dict(self._store.rows("SELECT id, activity_id FROM count")) if counts.added else {}
        for row_id in counts.added:
            activity = belongs[row_id]
            if activity in gone:
                self.going.add(row_id)
            elif activity not in added and row_id not in counts.edited:
                self.counts.append(row_id)
                self.changed.add(activity)
        self.going.update(self.counts)

    def _look_at_the_altered(self) -> None:
        """Whatever was altered gets its old values back, unless edited."""
        for table, found in self._since.items():
            if table in _STAYS:
                continue
            back = [(row_id, image) for row_id, image in found.altered.items() if row_id not in found.edited]
            self.restored += [(table, row_id, image) for row_id, image in back]
            if table in ("activity", "count"):
                self.changed.update(image["activity_id"] if table == "count" else image["id"] for _, image in back)

    def _counts_removed(self) -> list[Image]:
        """The counts that the import removed from activities that are still here, unless their word is gone since."""
        removed = self._of("count").removed.values()
        here = {row[0] for row in self._store.rows("SELECT id FROM activity")} if removed else set()
        back = [image for image in removed if image["activity_id"] in here and image["own_term_id"] in self._units]
        self.changed.update(image["activity_id"] for image in back)
        return back

    def _unused_words(self) -> list[str]:
        """The own terms that came with the import and that nothing which stays refers to."""
        terms = self._of("own_term")
        mine = [row_id for row_id in terms.added if row_id not in terms.edited]
        used: set[str] = set()
        for table, column in since.referring(self._store, "own_term"):
            belonging = since.belonging(self._store, table, column, mine)
            used.update(term for row_id, term in belonging if row_id not in self.going)
        return [row_id for row_id in mine if row_id not in used]
