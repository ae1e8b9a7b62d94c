"""The history knows which record a change was about, also where only what belongs to it was changed or removed."""

from svdesk.storage import touched
from svdesk.storage.store import Store
from tests.storage import rows
from tests.storage.rows import ANN


def test_a_change_of_what_belongs_to_a_record_is_about_the_record(store: Store) -> None:
    with store.change("Add", by=ANN) as change:
        activity, term = rows.activity(change), rows.own_term(change)
        added = change.n
    with store.change("Count", by=ANN) as change:
        count = rows.count(change, activity, term)
        counted = change.n
    with store.change("Alter", by=ANN) as change:
        change.update("count", count, {"estimate": 1})
        altered = change.n
    with store.change("Remove", by=ANN) as change:
        change.delete("count", count)
        removed = change.n
    found = touched.records(store, [added, altered, removed, counted])
    assert found == {added: activity, altered: activity, removed: activity}


def test_a_change_of_several_records_or_of_none_is_about_none(store: Store) -> None:
    with store.change("Add two", by=ANN) as change:
        rows.activity(change)
        rows.activity(change)
        two = change.n
    with store.change("Add a word", by=ANN) as change:
        rows.own_term(change)
        word = change.n
    with store.change("Add a contract", by=ANN) as change:
        contract = rows.contract(change, rows.edition(change))
        promised = change.n
    assert touched.records(store, [two, word, promised]) == {promised: contract}
    assert touched.records(store, []) == {}


def test_only_the_changes_that_were_asked_for_are_answered(store: Store) -> None:
    made = []
    for _ in range(3):
        with store.change("Add", by=ANN) as change:
            made.append((change.n, rows.activity(change)))
    first, _, last = made
    assert touched.records(store, [last[0], first[0]]) == dict([first, last])
