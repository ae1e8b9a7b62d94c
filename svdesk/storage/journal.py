"""The history of a desk file, and undo and redo, which are changes like any other and stand in it too.

Undoing replays a change set backwards in a new one. It is exact, or it refuses and names the row that is no longer
as that set left it. Redoing is undoing the undo. What can be undone next follows from the history alone, so it is
the same after a restart: sets of kind "do" that no undo has taken back, newest first; what can be redone are the
undos that no redo has taken back, newest first, until something new is done.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from svdesk.domain.errors import UserError
from svdesk.i18n import _
from svdesk.storage.migrations import NAMES
from svdesk.storage.replay import InTheWay, replay_backwards

if TYPE_CHECKING:
    from svdesk.storage.store import Store

LONG = 10_000
"""So many rows, with what belongs to them, are put back in some 0.3 s."""

# A set from before a migration holds images of another shape: it can be read in the history, not put back.
_UNDOABLE = "kind = 'do' AND undone_by IS NULL AND migrations = :migrations"
_REDOABLE = (
    "kind = 'undo' AND undone_by IS NULL AND migrations = :migrations"
    " AND n > coalesce((SELECT max(n) FROM change_set WHERE kind = 'do'), 0)"
)
# The sets whose import was taken back later. An import notes its batch first, so that LIMIT ends the look at once.
_TAKEN_BACK = """
SELECT s.n FROM change_set s WHERE s.kind = 'do' AND s.undone_by IS NULL AND (
    SELECT row_id FROM change WHERE set_n = s.n AND table_name = 'import_batch' AND op = 'insert' LIMIT 1
) IN (SELECT id FROM import_batch WHERE taken_back_at IS NOT NULL)
"""


@dataclass(frozen=True)
class ChangeSetLine:
    """One line of the history; ``of`` is the set that an undo or redo was about.

    ``undone`` is whether it was taken back, by an undo or as an import that was taken back; ``undoable`` whether
    ``undo_set`` may be tried, and it can still refuse. ``at`` is universal time.
    """

    n: int
    label: str
    by: str
    at: str
    kind: str
    of: int | None
    undone: bool
    undoable: bool


def history(store: "Store", limit: int = 1000) -> list[ChangeSetLine]:
    """Return the newest *limit* change sets, newest first."""
    rows = store.rows(
        f'SELECT n, label, "by", at, kind, of, undone_by IS NOT NULL, {_UNDOABLE}'
        " FROM change_set ORDER BY n DESC LIMIT :limit",
        {"migrations": len(NAMES), "limit": limit},
    )
    back = _taken_back(store)
    return [
        ChangeSetLine(n, label, made_by, at, kind, of, bool(undone) or n in back, bool(undoable) and n not in back)
        for n, label, made_by, at, kind, of, undone, undoable in rows
    ]


def newest(store: "Store") -> int:
    """The number of the newest change set, whatever has become of it; 0 where there is none."""
    return int(store.rows("SELECT coalesce(max(n), 0) FROM change_set")[0][0])


def stands(store: "Store", n: int) -> bool:
    """Whether change set *n* is neither undone nor taken back as an import; one that is not there stands."""
    row = store.one("SELECT undone_by FROM change_set WHERE n = ?", (n,))
    return row is None or (row[0] is None and n not in _taken_back(store))


def next_undo(store: "Store") -> str | None:
    """Return the label of what ``undo`` would undo, or None."""
    found = _newest(store, _UNDOABLE)
    return found[1] if found else None


def next_redo(store: "Store") -> str | None:
    """Return the label of what ``redo`` would do again, or None."""
    found = _newest(store, _REDOABLE)
    return found[1] if found else None


def takes_long(store: "Store", kind: Literal["undo", "redo"]) -> bool:
    """Whether what ``undo`` or ``redo`` would do next takes longer than a person should wait for without a word."""
    found = _newest(store, _UNDOABLE if kind == "undo" else _REDOABLE)
    return found is not None and sets_take_long(store, found[:1])


def sets_take_long(store: "Store", ns: Sequence[int]) -> bool:
    """Whether to take back the change sets with these numbers takes longer than a person should wait for."""
    marks = ", ".join("?" * len(ns))
    row = store.one(f"SELECT count(*) FROM (SELECT 1 FROM change WHERE set_n IN ({marks}) LIMIT ?)", (*ns, LONG + 1))
    return row is not None and int(row[0]) > LONG


def undo(store: "Store", *, by: str) -> str:
    """Undo the newest change set that is not undone, and return its label; raise ``UserError`` if it cannot be."""
    found = _newest(store, _UNDOABLE)
    if found is None:
        raise UserError(_("There is nothing to undo."), _("Change something first."))
    return _undo(store, *found, by=by)


def undo_set(store: "Store", n: int, *, by: str) -> str:
    """Undo change set *n*, even if others came after it, and return its label.

    Raises ``UserError`` if it is undone already or from before an update, or if a later change stands in the way.
    """
    row = store.one(f"SELECT n, label, {_UNDOABLE} FROM change_set WHERE n = :n", {"migrations": len(NAMES), "n": n})
    if row is None or not row[2]:
        raise UserError(
            _("That change can no longer be undone."),
            _("Look in the history: it may be undone already, or too old."),
        )
    return _undo(store, row[0], row[1], by=by)


def undo_sets(store: "Store", ns: Sequence[int], *, by: str) -> str:
    """Undo several change sets as one, the latest first, and return the label of the latest; all of them or none.

    *ns* are their numbers, at least one. What cannot be undone is refused as by ``undo_set``. One ``redo`` puts all of
    them back.
    """
    marks = ", ".join("?" * len(ns))
    rows = store.rows(
        f"SELECT n, label FROM change_set WHERE {_UNDOABLE.replace(':migrations', '?')} AND n IN ({marks})"
        " ORDER BY n DESC",
        (len(NAMES), *ns),
    )
    if len(rows) != len(set(ns)):
        raise UserError(
            _("One of these changes can no longer be undone."),
            _("Look in the history: it may be undone already, or too old."),
        )
    latest, label = rows[0]
    words = label if len(rows) == 1 else _("{label}, and {n} more").format(label=label, n=len(rows) - 1)
    with _refusals(), store.change(words, by=by, kind="undo", of=latest) as change:
        for n, _label in rows:
            replay_backwards(change, n)
            store.connection.execute("UPDATE change_set SET undone_by = ? WHERE n = ?", (change.n, n))
    return words


def redo(store: "Store", *, by: str) -> str:
    """Do again what was last undone, and return its label; raise ``UserError`` if it cannot be."""
    found = _newest(store, _REDOABLE)
    if found is None:
        raise UserError(_("There is nothing to do again."), _("Undo something first."))
    n, label = found
    with _refusals(), store.change(label, by=by, kind="redo", of=n) as change:
        replay_backwards(change, n)
        store.connection.execute("UPDATE change_set SET undone_by = ? WHERE n = ?", (change.n, n))
        store.connection.execute("UPDATE change_set SET undone_by = NULL WHERE undone_by = ? AND kind = 'do'", (n,))
    return label


def _taken_back(store: "Store") -> frozenset[int]:
    """The sets that brought in what was taken back; no set is looked into where no import was."""
    if store.one("SELECT 1 FROM import_batch WHERE taken_back_at IS NOT NULL LIMIT 1") is None:
        return frozenset()
    return frozenset(row[0] for row in store.rows(_TAKEN_BACK))


def _undo(store: "Store", n: int, label: str, *, by: str) -> str:
    with _refusals(), store.change(label, by=by, kind="undo", of=n) as change:
        replay_backwards(change, n)
        store.connection.execute("UPDATE change_set SET undone_by = ? WHERE n = ?", (change.n, n))
    return label


@contextmanager
def _refusals() -> Iterator[None]:
    """Name what is in the way once everything is as it was before the attempt."""
    try:
        yield
    except InTheWay as found:
        raise found.told_again() from found


def _newest(store: "Store", which: str) -> tuple[int, str] | None:
    """Return number and label of the newest set *which*."""
    row = store.one(
        f"SELECT n, label FROM change_set WHERE {which} ORDER BY n DESC LIMIT 1", {"migrations": len(NAMES)}
    )
    return (row[0], row[1]) if row else None
