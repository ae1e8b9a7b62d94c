import pytest

from svdesk.domain.errors import UserError
from svdesk.storage.change import Stale
from svdesk.storage.driver import BrokenRule
from svdesk.storage.store import Store
from tests.storage import rows
from tests.storage.rows import ANN


def test_a_row_without_an_id_is_given_one(store: Store) -> None:
    with store.change("Add", by=ANN) as change:
        made = change.insert("person", {"name": "Ann"})
        named = change.insert("person", {"id": "chosen", "name": "Bob"})
    assert named == "chosen"
    assert store.rows("SELECT id, name FROM person ORDER BY name") == [(made, "Ann"), ("chosen", "Bob")]


def test_every_row_says_which_change_set_wrote_it_last(store: Store) -> None:
    with store.change("Add", by=ANN) as first:
        ann, bob = (first.insert("person", {"name": name}) for name in ("Ann", "Bob"))
    with store.change("Rename", by=ANN) as second:
        second.update("person", bob, {"name": "Rob"})
    assert dict(store.rows("SELECT id, version FROM person")) == {ann: first.n, bob: second.n}


def test_many_rows_are_added_and_removed_at_once(store: Store) -> None:
    with store.change("Add", by=ANN) as change:
        change.insert_many("person", ("id", "name"), [("a", "Ann"), ("b", "Bob"), ("c", "Cat")])
        assert change.delete_many("person", ["a", "b", "nobody"]) == 2
    assert store.rows("SELECT id, name, version FROM person") == [("c", "Cat", change.n)]


def test_an_editor_that_read_an_older_version_is_told_and_loses_nobodys_work(store: Store) -> None:
    with store.change("Add", by=ANN) as change:
        activity = rows.activity(change, "Litter pick")
    ((version,),) = store.rows("SELECT version FROM activity")
    with store.change("Bob was first", by="Bob") as change:
        assert change.update("activity", activity, {"place": "Park"}, version)
    with pytest.raises(Stale, match="“Litter pick” has been changed"), store.change("Ann", by=ANN) as change:
        change.update("activity", activity, {"place": "Canal"}, version)
    with pytest.raises(Stale, match="“Litter pick” has been changed"), store.change("Ann", by=ANN) as change:
        change.delete("activity", activity, version)
    assert store.rows("SELECT place FROM activity") == [("Park",)]


def test_a_version_never_comes_back_even_when_the_row_does(store: Store) -> None:
    from svdesk.storage import journal

    with store.change("Add", by=ANN) as change:
        person = change.insert("person", {"name": "Ann"})
    seen = [change.n]
    for step in (journal.undo, journal.redo, journal.undo, journal.redo):
        step(store, by=ANN)
        seen += [version for (version,) in store.rows("SELECT version FROM person WHERE id = ?", (person,))]
    assert len(seen) == len(set(seen)) == 3


def test_nothing_to_alter_alters_nothing(store: Store) -> None:
    with store.change("Add", by=ANN) as change:
        assert not change.update("person", change.insert("person", {"name": "Ann"}), {})


@pytest.mark.parametrize("version", [None, 1])
def test_a_row_that_is_gone_cannot_be_changed_or_removed(store: Store, version: int | None) -> None:
    with pytest.raises(UserError, match="This person has been removed"), store.change("Alter", by=ANN) as change:
        change.update("person", "nobody", {"name": "Ann"}, version)
    with pytest.raises(UserError, match="This person has been removed"), store.change("Remove", by=ANN) as change:
        change.delete("person", "nobody", version)


def test_unknown_names_are_mistakes_of_ours(store: Store) -> None:
    with store.change("Nothing", by=ANN) as change:
        with pytest.raises(LookupError):
            change.insert("persons", {"name": "Ann"})
        with pytest.raises(LookupError):
            change.insert("person", {"nmae": "Ann"})
        with pytest.raises(LookupError):
            change.insert("person", {"name": "Ann", "version": 7})
        with pytest.raises(LookupError):
            change.update("person", "a", {"id": "b"})
        with pytest.raises(LookupError):
            change.insert("change_set", {"label": "forged"})
    assert rows.snapshot(store) == {}


def test_what_is_kept_for_ever_is_neither_altered_nor_removed(store: Store) -> None:
    with store.change("Add", by=ANN) as change:
        edition = rows.edition(change)
        with pytest.raises(LookupError, match="only ever added"):
            change.update("edition", edition, {"content": "other"})
        with pytest.raises(LookupError, match="only ever added"):
            change.delete("edition", edition)


def test_a_change_that_is_over_can_write_no_more(store: Store) -> None:
    with store.change("Add", by=ANN) as change:
        rows.activity(change)
    with pytest.raises(BrokenRule, match="outside a change set"):
        rows.activity(change, "too late")
    assert len(rows.snapshot(store)) == 1


def test_yes_and_no_are_stored_as_one_and_nought(store: Store) -> None:
    with store.change("Add", by=ANN) as change:
        rows.count(change, rows.activity(change), rows.own_term(change), estimate=True)
    assert store.rows("SELECT estimate, kind FROM count") == [(1, "actual")]


def test_a_fraction_cannot_be_stored(store: Store) -> None:
    with pytest.raises(BrokenRule, match="REAL value in INTEGER"), store.change("Add", by=ANN) as change:
        rows.activity(change, minutes=1.5)
