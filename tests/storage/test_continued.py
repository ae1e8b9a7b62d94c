"""A change set that goes on is one line and one Undo, exact as any; and only the newest of the same person does."""

import itertools
from datetime import UTC, datetime
from pathlib import Path

import pytest

from svdesk.storage import continued, journal
from svdesk.storage.store import Store
from tests.storage import rows
from tests.storage.rows import ANN


def rename(store: Store, person: str, name: str, onto: int, by: str = ANN) -> str | None:
    with store.change(f"Rename to {name}", by=by) as change:
        earlier = continued.go_on(change, onto)
        if earlier is not None:
            continued.call(change, f"{earlier}, {name}")
        change.update("person", person, {"name": name})
    return earlier


@pytest.fixture
def person(store: Store) -> str:
    with store.change("Add", by=ANN) as change:
        return change.insert("person", {"name": "Ann"})


def test_what_goes_on_is_one_line_and_is_undone_and_done_again_as_one(store: Store, person: str) -> None:
    before = rows.snapshot(store)
    rename(store, person, "Anna", 0)
    n = journal.newest(store)
    assert rename(store, person, "Annabel", n) == "Rename to Anna"
    assert rename(store, person, "Annabella", n) == "Rename to Anna, Annabel"
    assert [line.label for line in journal.history(store)] == ["Rename to Anna, Annabel, Annabella", "Add"]
    after = rows.snapshot(store)
    journal.undo(store, by=ANN)
    assert rows.snapshot(store) == before
    journal.redo(store, by=ANN)
    names = [dict(zip(("id", "name"), row, strict=True)) for row in store.rows("SELECT id, name FROM person")]
    assert names == [{"id": person, "name": "Annabella"}]
    assert rows.snapshot(store).keys() == after.keys()
    assert rows.sound(store)


def test_an_addition_that_goes_on_is_undone_whole(store: Store, person: str) -> None:
    n = journal.newest(store)
    assert rename(store, person, "Anna", n) == "Add"
    journal.undo(store, by=ANN)
    assert store.rows("SELECT * FROM person") == []


def test_nothing_goes_on_over_a_later_set_another_person_or_an_undo(store: Store, person: str) -> None:
    n = journal.newest(store)
    assert rename(store, person, "Bob", n, by="Bea") is None
    assert rename(store, person, "Anna", n) is None
    last = journal.newest(store)
    journal.undo(store, by=ANN)
    assert rename(store, person, "Anne", last) is None
    assert rename(store, person, "Anneke", journal.newest(store) - 1) is None
    assert rows.sound(store)


def test_a_block_that_fails_leaves_the_earlier_set_as_it_was(store: Store, person: str) -> None:
    n, written = journal.newest(store), continued.written_so_far(store)
    before = rows.snapshot(store), journal.history(store)

    def fail() -> None:
        with store.change("Fail", by=ANN) as change:
            continued.go_on(change, n)
            change.update("person", person, {"name": "Nobody"})
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert (rows.snapshot(store), journal.history(store)) == before
    assert continued.written_so_far(store) == written


def test_what_was_written_so_far_grows_also_where_a_set_goes_on(store: Store, person: str) -> None:
    first = continued.written_so_far(store)
    rename(store, person, "Anna", journal.newest(store))
    second = continued.written_so_far(store)
    rename(store, person, "Anne", 0)
    assert first < second < continued.written_so_far(store)


def test_what_goes_on_stands_in_the_history_at_its_last_moment(tmp_path: Path) -> None:
    days = itertools.count(1)
    with Store.create(tmp_path / "new.svdesk", clock=lambda: datetime(2025, 6, next(days), tzinfo=UTC)) as store:
        with store.change("Add", by=ANN) as change:
            person = change.insert("person", {"name": "Ann"})
        n = journal.newest(store)
        [before] = [line.at for line in journal.history(store) if line.n == n]
        rename(store, person, "Anna", n)
        [after] = [line.at for line in journal.history(store) if line.n == n]
    assert after > before
