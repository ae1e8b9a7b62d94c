"""Where a charity's own names for shared terms are kept, apart from editions, so that no newer one overwrites them."""

from dataclasses import dataclass

from svdesk.domain.glossary import fold
from svdesk.storage.change import Change
from svdesk.storage.store import Store

_COLUMNS = "id, term_id, label, language"


@dataclass(frozen=True, slots=True)
class OwnLabel:
    """One name that the charity itself gave a shared term; ``language`` is ``en`` or ``cy``."""

    id: str
    term: str
    label: str
    language: str = "en"


def every(store: Store) -> list[OwnLabel]:
    """All of them, by term and then in the order of the alphabet."""
    return [OwnLabel(*row) for row in store.rows(f"SELECT {_COLUMNS} FROM own_label ORDER BY term_id, label_key")]


def of_term(store: Store, term_id: str) -> list[OwnLabel]:
    """The names of one term, in the order of the alphabet."""
    return [
        OwnLabel(*row)
        for row in store.rows(f"SELECT {_COLUMNS} FROM own_label WHERE term_id = ? ORDER BY label_key", (term_id,))
    ]


def one(store: Store, label_id: str) -> OwnLabel | None:
    """One of them, or None when it has been removed."""
    row = store.one(f"SELECT {_COLUMNS} FROM own_label WHERE id = ?", (label_id,))
    return None if row is None else OwnLabel(*row)


def worded(store: Store, label: str) -> list[OwnLabel]:
    """Those that are *label*, whatever its capitals and spaces; one term has it once at most."""
    return [
        OwnLabel(*row) for row in store.rows(f"SELECT {_COLUMNS} FROM own_label WHERE label_key = ?", (fold(label),))
    ]


def add(change: Change, term_id: str, label: str, language: str) -> str:
    """Keep a name, with its spaces collapsed, and return its id."""
    tidy = " ".join(label.split())
    return change.insert(
        "own_label", {"term_id": term_id, "label": tidy, "label_key": fold(label), "language": language}
    )


def remove(change: Change, label_id: str) -> None:
    """Forget a name; raises ``Stale`` when it is gone already."""
    change.delete("own_label", label_id)
