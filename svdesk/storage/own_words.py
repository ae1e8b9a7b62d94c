"""What the charity itself has said of shared terms, read at once for suggesting: its names for them, its choices."""

from svdesk.domain.mapping import Relation
from svdesk.storage.store import Store

_COUNTS = tuple(relation.value for relation in Relation if relation.counts)


def state(store: Store) -> int:
    """A number that is another after every commit, by which it is seen cheaply that nothing has changed."""
    row = store.one("PRAGMA user_version")
    return int(row[0]) if row else 0


def names(store: Store) -> dict[str, tuple[str, ...]]:
    """The charity's own names for shared terms, by term id, in the order of the alphabet."""
    found: dict[str, tuple[str, ...]] = {}
    for term_id, label in store.rows("SELECT term_id, label FROM own_label ORDER BY term_id, label_key"):
        found[term_id] = (*found.get(term_id, ()), label)
    return found


def choices(store: Store) -> dict[str, tuple[str, str]]:
    """The label of each own term that counts under a shared term, and that term's id, by the own term's id."""
    rows = store.rows(
        "SELECT own_term.id, label, term_id FROM mapping JOIN own_term ON own_term.id = own_term_id"
        f" WHERE term_id IS NOT NULL AND relation IN ({', '.join('?' * len(_COUNTS))}) ORDER BY label_key, unit_id",
        _COUNTS,
    )
    return {own_id: (label, term_id) for own_id, label, term_id in rows}
