import pytest

from svdesk.domain.errors import UserError
from svdesk.storage import journal
from svdesk.storage.ids import new_ids
from svdesk.storage.store import Store
from tests.storage import rows
from tests.storage.rows import ANN


def refused(store: Store, n: int) -> str:
    """What is said when set *n* cannot be undone; nothing may have changed."""
    before, lines = rows.snapshot(store), journal.history(store)
    with pytest.raises(UserError) as caught:
        journal.undo_set(store, n, by=ANN)
    assert rows.snapshot(store) == before
    assert journal.history(store) == lines
    return caught.value.what


def test_what_a_removal_took_with_it_comes_back_whole(store: Store) -> None:
    with store.change("Add", by=ANN) as change:
        activity, term = rows.activity(change, "Café", place="Tŷ", minutes=90), rows.own_term(change)
        contract = rows.contract(change, rows.edition(change))
        rows.count(change, activity, term, -3)
        rows.count(change, activity, term, 7, col="C", estimate=1)
        change.insert("activity_group", {"activity_id": activity, "group_id": "BG1"})
        change.insert("share", {"activity_id": activity, "contract_id": contract, "hundredths": 5000})
        change.insert(
            "mapping",
            {
                "own_term_id": term,
                "term_id": "SV-001",
                "relation": "same",
                "decided_by": ANN,
                "decided_at": "2025-04-01T09:00:00Z",
                "glossary_edition": "1",
                "method": "person",
            },
        )
    before = rows.snapshot(store)
    with store.change("Remove", by=ANN) as change:
        change.delete("activity", activity)
        change.delete("own_term", term)
    assert len(rows.snapshot(store)) == 2
    journal.undo(store, by=ANN)
    assert rows.snapshot(store) == before
    assert rows.sound(store)
    found = "SELECT id FROM activity JOIN activity_words ON activity_words.rowid = n WHERE activity_words MATCH ?"
    assert store.rows(found, ("cafe",)) == [(activity,)]


def test_a_row_written_twice_in_one_set_goes_back_to_what_it_was_first(store: Store) -> None:
    with store.change("Add", by=ANN) as change:
        person = change.insert("person", {"name": "Ann"})
    with store.change("Rename twice, and try another", by=ANN) as change:
        change.update("person", person, {"name": "Anna"})
        change.update("person", person, {"name": "Anne"})
        other = change.insert("person", {"name": "Bob"})
        change.update("person", other, {"name": "Rob"})
        change.delete("person", other)
    journal.undo(store, by=ANN)
    assert store.rows("SELECT name FROM person") == [("Ann",)]
    journal.redo(store, by=ANN)
    assert store.rows("SELECT name FROM person") == [("Anne",)]
    journal.undo(store, by=ANN)
    assert store.rows("SELECT name FROM person") == [("Ann",)]


def test_two_labels_that_changed_places_change_back(store: Store) -> None:
    with store.change("Add", by=ANN) as change:
        one, two = rows.own_term(change, "one"), rows.own_term(change, "two")
    with store.change("Swap", by=ANN) as change:
        for term, key in ((one, "between"), (two, "one"), (one, "two")):
            change.update("own_term", term, {"label_key": key})
    journal.undo(store, by=ANN)
    assert dict(store.rows("SELECT id, label_key FROM own_term")) == {one: "one", two: "two"}
    journal.redo(store, by=ANN)
    assert dict(store.rows("SELECT id, label_key FROM own_term")) == {one: "two", two: "one"}


def test_a_row_changed_since_is_named_and_nothing_is_undone(store: Store) -> None:
    with store.change("Add litter pick", by=ANN) as first:
        activity = rows.activity(first, "Litter pick")
        rows.activity(first, "Job club")
    with store.change("Alter", by=ANN) as second:
        second.update("activity", activity, {"text": "Litter pick in the park"})
    assert refused(store, first.n) == (
        "“Add litter pick” cannot be undone: the activity “Litter pick in the park” has been changed since."
    )
    with store.change("Alter back", by=ANN) as third:
        third.update("activity", activity, {"text": "Litter pick"})
    journal.undo_set(store, first.n, by=ANN)
    assert rows.snapshot(store) == {}


def test_a_row_altered_since_is_named(store: Store) -> None:
    with store.change("Add", by=ANN) as change:
        activity = rows.activity(change, "Litter pick")
    with store.change("Move", by=ANN) as moved:
        moved.update("activity", activity, {"place": "Park"})
    with store.change("Move on", by=ANN) as change:
        change.update("activity", activity, {"place": "Canal"})
    assert "the activity “Litter pick” has been changed since" in refused(store, moved.n)


def test_a_row_removed_since_is_named_by_what_it_was(store: Store) -> None:
    with store.change("Add", by=ANN) as first:
        activity = rows.activity(first, "Litter pick")
    with store.change("Remove", by=ANN) as change:
        change.delete("activity", activity)
    assert "the activity “Litter pick” has been changed since" in refused(store, first.n)


def test_a_row_that_is_back_already_is_named(store: Store) -> None:
    with store.change("Add", by=ANN) as change:
        person = change.insert("person", {"name": "Ann"})
    with store.change("Remove", by=ANN) as removed:
        removed.delete("person", person)
    with store.change("Add again", by=ANN) as change:
        change.insert("person", {"id": person, "name": "Another Ann"})
    assert "the person “Another Ann” has been changed since" in refused(store, removed.n)


def test_what_was_added_since_to_what_would_go_is_named(store: Store) -> None:
    with store.change("Add", by=ANN) as first:
        activity, term = rows.activity(first, "Litter pick"), rows.own_term(first, "Hours")
    with store.change("Count", by=ANN) as change:
        rows.count(change, activity, term)
    assert "the count “Litter pick: Hours” was added since and would go too" in refused(store, first.n)


def test_what_would_be_left_without_what_it_belongs_to_is_named(store: Store) -> None:
    with store.change("Add term", by=ANN) as first:
        term = rows.own_term(first, "Hours")
    with store.change("Count", by=ANN) as change:
        rows.count(change, rows.activity(change, "Litter pick"), term)
    assert "the count “Litter pick: Hours” would be left without what it belongs to" in refused(store, first.n)


def test_a_sent_return_keeps_its_contract(store: Store) -> None:
    with store.change("Add contract", by=ANN) as first:
        edition = rows.edition(first)
        contract = rows.contract(first, edition)
    with store.change("Send", by=ANN) as change:
        change.insert(
            "sent_return",
            {
                "contract_id": contract,
                "starts": "2025-04-01",
                "ends": "2025-06-30",
                "sent_by": ANN,
                "sent_at": "2025-07-01T09:00:00Z",
                "format_edition_id": edition,
                "glossary_edition": "1",
                "figures": "[]",
                "data_sha256": "0" * 64,
                "pdf_sha256": "0" * 64,
            },
        )
    assert "the sent return “2025-04-01 to 2025-06-30” would be left without" in refused(store, first.n)


def test_a_name_taken_since_is_said_to_clash(store: Store) -> None:
    with store.change("Add", by=ANN) as change:
        term = rows.own_term(change, "Hours")
    with store.change("Remove", by=ANN) as removed:
        removed.delete("own_term", term)
    with store.change("Add", by=ANN) as change:
        rows.own_term(change, "Hours")
    assert "the word of your own “Hours” clashes with a later one" in refused(store, removed.n)


def test_an_edition_stays_when_the_contract_that_brought_it_is_undone(store: Store) -> None:
    with store.change("Add contract", by=ANN) as change:
        rows.contract(change, rows.edition(change))
    journal.undo(store, by=ANN)
    assert rows.snapshot(store) == {}
    assert len(store.rows("SELECT 1 FROM edition")) == 1
    journal.redo(store, by=ANN)
    assert rows.sound(store)


def test_a_redo_that_cannot_be_says_so(store: Store) -> None:
    with store.change("Add hours", by=ANN) as change:
        rows.own_term(change, "Hours")
    journal.undo(store, by=ANN)
    with store.change("Kept aside", by=ANN, kind="kept") as change:
        rows.own_term(change, "Hours")
    with pytest.raises(UserError, match="“Add hours” cannot be done again: the word of your own “Hours” clashes"):
        journal.redo(store, by=ANN)


def test_an_undone_import_leaves_no_rows_however_large(store: Store) -> None:
    """More than are replayed at a time, and by bulk; how long it takes is the benchmarks' business."""
    with store.change("Add term", by=ANN) as change:
        term = rows.own_term(change)
    before = rows.snapshot(store)
    activities, counts = new_ids(6000), new_ids(6000)
    day = "2025-04-01"
    with store.change("Import", by=ANN) as change:
        columns = ("id", "text", "starts", "ends")
        change.insert_many("activity", columns, [(one, "Litter pick", day, day) for one in activities])
        columns = ("id", "activity_id", "own_term_id", "millionths")
        change.insert_many("count", columns, [(c, a, term, 1) for c, a in zip(counts, activities, strict=True)])
    after = rows.snapshot(store)
    for expected, step in ((before, journal.undo), (after, journal.redo), (before, journal.undo)):
        step(store, by=ANN)
        assert rows.snapshot(store) == expected
    assert rows.sound(store)
