"""A charity's own names for shared terms are kept, found whatever their capitals, and taken away."""

from svdesk.storage import journal, own_labels, own_words
from svdesk.storage.own_labels import OwnLabel
from svdesk.storage.store import Store


def add(store: Store, term: str, label: str, language: str = "en") -> str:
    with store.change("Name", by="Ann") as change:
        return own_labels.add(change, term, label, language)


def test_names_are_kept_by_term_in_the_order_of_the_alphabet(store: Store) -> None:
    second = add(store, "SV-045", "Zest  Club ")
    first = add(store, "SV-045", "Paned a sgwrs", "cy")
    other = add(store, "SV-001", "Hires")
    kept = [OwnLabel(first, "SV-045", "Paned a sgwrs", "cy"), OwnLabel(second, "SV-045", "Zest Club", "en")]
    assert own_labels.of_term(store, "SV-045") == kept
    assert own_labels.every(store) == [OwnLabel(other, "SV-001", "Hires"), *kept]
    assert own_labels.one(store, other) == OwnLabel(other, "SV-001", "Hires")
    assert own_labels.worded(store, " zest CLUB") == kept[1:]
    assert own_words.names(store)["SV-045"] == ("Paned a sgwrs", "Zest Club")


def test_what_is_taken_away_is_gone_until_it_is_undone(store: Store) -> None:
    made = add(store, "SV-045", "Paned a sgwrs", "cy")
    with store.change("Remove", by="Ann") as change:
        own_labels.remove(change, made)
    assert own_labels.one(store, made) is None
    journal.undo(store, by="Ann")
    assert own_labels.one(store, made) is not None
