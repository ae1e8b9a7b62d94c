import pytest

from svdesk.storage import journal
from svdesk.storage.store import Store
from tests.storage import rows
from tests.storage.rows import ANN


def found(store: Store, words: str) -> set[str]:
    sql = "SELECT text FROM activity WHERE n IN (SELECT rowid FROM activity_words WHERE activity_words MATCH ?)"
    return {text for (text,) in store.rows(sql, (words,))}


def test_an_activity_is_found_by_any_word_of_its_text_place_and_public_note(store: Store) -> None:
    with store.change("Add", by=ANN) as change:
        rows.activity(change, "Litter picking", place="Tŷ Coch", public_note="With the café")
    for words in ("litter", "pick", "picks", "ty coch", "TŶ", "cafe", "caf*"):
        assert found(store, words) == {"Litter picking"}, words


def test_a_private_note_is_never_found(store: Store) -> None:
    with store.change("Add", by=ANN) as change:
        activity = rows.activity(change, "Litter pick", private_note="secretword")
    assert found(store, "secretword") == set()
    with store.change("Alter", by=ANN) as change:
        change.update("activity", activity, {"private_note": "secretword again"})
    assert found(store, "secretword") == set()


@pytest.mark.parametrize("column", ["text", "place", "public_note"])
def test_the_index_follows_every_change_and_its_undoing(store: Store, column: str) -> None:
    with store.change("Add", by=ANN) as change:
        activity = rows.activity(change, "One", place="One", public_note="One")
    with store.change("Alter", by=ANN) as change:
        change.update("activity", activity, {column: "other"})
    assert len(found(store, "other")) == 1
    journal.undo(store, by=ANN)
    assert found(store, "other") == set()
    journal.redo(store, by=ANN)
    assert len(found(store, "other")) == 1
    with store.change("Remove", by=ANN) as change:
        change.delete("activity", activity)
    assert found(store, "other") == set()
    journal.undo(store, by=ANN)
    assert len(found(store, "other")) == 1
