"""Lets a change set go on in the next block, so that a text typed with pauses is one line of history and one Undo.

Only the newest set can go on, and only for the person who made it: whatever came between would have to be undone
first. Nothing that is noted is ever rewritten; the next block only notes under the same number.
"""

from svdesk.storage.change import Change
from svdesk.storage.journal import newest
from svdesk.storage.migrations import NAMES
from svdesk.storage.store import Store

_CAN_GO_ON = (
    "SELECT label FROM change_set WHERE n = :n AND kind = 'do' AND undone_by IS NULL AND migrations = :migrations"
    ' AND "by" = (SELECT "by" FROM change_set WHERE n = :mine)'
    " AND NOT EXISTS (SELECT 1 FROM change_set WHERE n > :n AND n <> :mine)"
)


def written_so_far(store: Store) -> int:
    """A number that grows with whatever is written, also where a set goes on: for knowing whether to read again."""
    return newest(store) + int(store.rows("SELECT coalesce(max(n), 0) FROM change")[0][0])


def go_on(change: Change, n: int) -> str | None:
    """Let *change*, in which nothing has been written yet, go on with set *n*, and return the label that *n* has.

    None, and *change* is a set of its own, where *n* is not the newest set before it, was made by somebody else, or
    is undone.
    """
    store = change.store
    found = store.one(_CAN_GO_ON, {"n": n, "mine": change.n, "migrations": len(NAMES)})
    if found is None or change.kind != "do":
        return None
    execute = store.connection.execute
    execute("UPDATE change_set SET at = (SELECT at FROM change_set WHERE n = ?) WHERE n = ?", (change.n, n))
    execute("UPDATE writing SET set_n = ?", (n,))
    execute("DELETE FROM change_set WHERE n = ?", (change.n,))
    change.n, change.label = n, found[0]
    return change.label


def call(change: Change, label: str) -> None:
    """Give *change* another label in the history."""
    change.store.connection.execute("UPDATE change_set SET label = ? WHERE n = ?", (label, change.n))
    change.label = label
