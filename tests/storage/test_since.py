"""Of the rows that a set wrote it is known which are as it left them, however often they were changed and undone."""

from svdesk.storage import journal
from svdesk.storage.since import belonging, images, referring, set_that_added, since
from svdesk.storage.store import Store
from tests.storage import rows


def test_rows_are_sorted_by_what_has_become_of_them(store: Store) -> None:
    with store.change("Before", by="Ann") as change:
        old = rows.activity(change, "Old")
    with store.change("Mine", by="Ann") as change:
        same, edited, gone = (rows.activity(change, text) for text in ("Same", "Edited", "Gone"))
        change.update("activity", old, {"place": "Hall"})
        change.update("activity", same, {"place": "Park"})
        mine = change.n
    with store.change("Later", by="Ben") as change:
        change.update("activity", edited, {"text": "Twice"})
        change.update("activity", edited, {"text": "Other"})
        change.delete("activity", gone)
    found = since(store, mine)["activity"]
    assert list(found.added) == [same, edited]
    assert {row_id: image["place"] for row_id, image in found.altered.items()} == {old: None}
    assert {key: (left["text"], now["text"]) for key, (left, now) in found.edited.items()} == {
        edited: ("Edited", "Other")
    }
    assert {key: image["text"] for key, image in found.gone.items()} == {gone: "Gone"}


def test_what_was_changed_and_changed_back_is_as_it_was_left(store: Store) -> None:
    with store.change("Mine", by="Ann") as change:
        row_id = rows.activity(change, "Walk")
        mine = change.n
    with store.change("Later", by="Ben") as change:
        change.update("activity", row_id, {"text": "Run"})
    journal.undo(store, by="Ben")
    assert since(store, mine)["activity"].edited == {}
    with store.change("Delete", by="Ben") as change:
        change.delete("activity", row_id)
    journal.undo(store, by="Ben")
    found = since(store, mine)["activity"]
    assert (list(found.added), found.edited, found.gone) == ([row_id], {}, {})


def test_after_undo_and_redo_it_is_the_redo_that_added_the_row(store: Store) -> None:
    with store.change("Mine", by="Ann") as change:
        row_id = rows.activity(change, "Walk")
        mine = change.n
    assert set_that_added(store, "activity", row_id) == mine
    journal.undo(store, by="Ann")
    journal.redo(store, by="Ann")
    assert set_that_added(store, "activity", row_id) == mine + 2
    assert set_that_added(store, "activity", "no such row") is None


def test_what_belongs_to_a_row_is_found_by_the_schema(store: Store) -> None:
    with store.change("Mine", by="Ann") as change:
        activity, term = rows.activity(change), rows.own_term(change)
        count = rows.count(change, activity, term)
    assert ("count", "activity_id") in referring(store, "activity")
    assert {"count", "mapping", "refusal"} <= {table for table, _ in referring(store, "own_term")}
    assert belonging(store, "count", "own_term_id", [term, "another"]) == [(count, term)]
    assert images(store, "own_term", [term, "another"])[term]["label"] == "Hours given"
