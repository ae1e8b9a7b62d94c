from pathlib import Path
from typing import Any

import pytest

from svdesk.domain.errors import Cancelled, UserError
from svdesk.storage import journal
from svdesk.storage.store import Store
from tests.storage import rows
from tests.storage.rows import ANN


def add(store: Store, *texts: str) -> None:
    for text in texts:
        with store.change(f"Add {text}", by=ANN) as change:
            rows.activity(change, text)


def texts(store: Store) -> set[str]:
    return {text for (text,) in store.rows("SELECT text FROM activity")}


def test_undo_goes_back_step_by_step_and_redo_forward_again(store: Store) -> None:
    add(store, "a", "b", "c")
    assert [journal.undo(store, by=ANN) for _ in range(3)] == ["Add c", "Add b", "Add a"]
    assert texts(store) == set()
    assert [journal.redo(store, by=ANN) for _ in range(3)] == ["Add a", "Add b", "Add c"]
    assert texts(store) == {"a", "b", "c"}


def test_the_menu_says_what_would_be_undone_and_done_again(store: Store) -> None:
    assert (journal.next_undo(store), journal.next_redo(store)) == (None, None)
    add(store, "a", "b")
    assert (journal.next_undo(store), journal.next_redo(store)) == ("Add b", None)
    journal.undo(store, by=ANN)
    assert (journal.next_undo(store), journal.next_redo(store)) == ("Add a", "Add b")
    journal.undo(store, by=ANN)
    assert (journal.next_undo(store), journal.next_redo(store)) == (None, "Add a")


def test_something_new_ends_what_could_be_done_again(store: Store) -> None:
    add(store, "a")
    journal.undo(store, by=ANN)
    add(store, "b")
    assert journal.next_redo(store) is None
    with pytest.raises(UserError, match="nothing to do again"):
        journal.redo(store, by=ANN)


def test_nothing_to_undo_is_said_in_words(store: Store) -> None:
    with pytest.raises(UserError, match="nothing to undo"):
        journal.undo(store, by=ANN)


def test_what_can_be_undone_is_the_same_after_a_restart(path: Path) -> None:
    with Store.open(path) as store:
        add(store, "a", "b", "c")
        journal.undo(store, by=ANN)
    with Store.open(path) as store:
        assert (journal.next_undo(store), journal.next_redo(store)) == ("Add b", "Add c")
        journal.redo(store, by=ANN)
        journal.undo(store, by=ANN)
        journal.undo(store, by=ANN)
    with Store.open(path) as store:
        assert texts(store) == {"a"}
        assert (journal.next_undo(store), journal.next_redo(store)) == ("Add a", "Add b")


def test_undo_and_redo_stand_in_the_history_newest_first(store: Store) -> None:
    add(store, "a")
    journal.undo(store, by="Bob")
    journal.redo(store, by="Cat")
    lines = journal.history(store)
    assert [(line.n, line.label, line.by, line.kind, line.of) for line in lines] == [
        (3, "Add a", "Cat", "redo", 2),
        (2, "Add a", "Bob", "undo", 1),
        (1, "Add a", ANN, "do", None),
    ]
    assert [(line.undone, line.undoable) for line in lines] == [(False, False), (True, False), (False, True)]
    assert [line.n for line in journal.history(store, limit=2)] == [3, 2]


def test_an_earlier_change_can_be_undone_by_itself(store: Store) -> None:
    add(store, "a", "b", "c")
    assert journal.undo_set(store, 2, by=ANN) == "Add b"
    assert texts(store) == {"a", "c"}
    assert journal.next_undo(store) == "Add c"
    assert journal.next_redo(store) == "Add b"
    journal.redo(store, by=ANN)
    assert texts(store) == {"a", "b", "c"}
    assert journal.next_undo(store) == "Add c"


def test_several_changes_are_undone_as_one_and_put_back_by_one_redo(store: Store) -> None:
    add(store, "a", "b", "c")
    before = rows.snapshot(store)
    assert journal.undo_sets(store, [1, 3], by=ANN) == "Add c, and 1 more"
    assert texts(store) == {"b"}
    assert [line.undone for line in journal.history(store)] == [False, True, False, True]
    journal.redo(store, by=ANN)
    assert rows.snapshot(store) == before
    assert journal.next_undo(store) == "Add c"


def test_several_changes_are_undone_all_or_not_at_all(store: Store) -> None:
    add(store, "a", "b")
    journal.undo_set(store, 1, by=ANN)
    with pytest.raises(UserError, match="can no longer be undone"):
        journal.undo_sets(store, [1, 2], by=ANN)
    assert texts(store) == {"b"}


@pytest.mark.parametrize("n", [1, 2, 99])
def test_what_is_undone_or_an_undo_or_unknown_cannot_be_undone_by_number(store: Store, n: int) -> None:
    add(store, "a")
    journal.undo(store, by=ANN)
    with pytest.raises(UserError, match="can no longer be undone"):
        journal.undo_set(store, n, by=ANN)


def test_a_change_from_before_a_migration_is_read_but_not_undone(store: Store) -> None:
    add(store, "a")
    journal.undo(store, by=ANN)
    add(store, "b")
    older = "UPDATE change_set SET migrations = migrations - 1"
    store.connection.execute(older)
    store._held.watch.refresh()
    assert [line.label for line in journal.history(store)] == ["Add b", "Add a", "Add a"]
    assert not any(line.undoable for line in journal.history(store))
    assert (journal.next_undo(store), journal.next_redo(store)) == (None, None)
    with pytest.raises(UserError, match="too old"):
        journal.undo_set(store, 3, by=ANN)
    add(store, "c")
    assert journal.undo(store, by=ANN) == "Add c"
    assert journal.next_undo(store) is None


def test_an_undo_is_never_part_of_another_change(store: Store) -> None:
    add(store, "a")
    with pytest.raises(AssertionError, match="of its own"), store.change("Outer", by=ANN):
        journal.undo(store, by=ANN)
    assert journal.next_undo(store) == "Add a"


def test_an_undo_that_fails_leaves_everything_and_can_be_tried_again(store: Store) -> None:
    add(store, "a")
    before = rows.snapshot(store)
    connection: Any = store.connection
    connection.set_progress_handler(lambda: True, 100)  # SQLite stops in the middle of it
    with pytest.raises(Cancelled):
        journal.undo(store, by=ANN)
    connection.set_progress_handler(None, 0)
    assert rows.snapshot(store) == before
    assert journal.next_undo(store) == "Add a"
    assert journal.undo(store, by=ANN) == "Add a"


def test_the_newest_number_counts_whatever_was_done_and_undone(store: Store) -> None:
    before = journal.newest(store)
    add(store, "a")
    journal.undo(store, by=ANN)
    assert journal.newest(store) == before + 2


def test_a_change_stands_until_it_is_undone_and_again_when_it_is_done_again(store: Store) -> None:
    add(store, "a")
    n = journal.newest(store)
    assert journal.stands(store, n)
    journal.undo(store, by=ANN)
    assert not journal.stands(store, n)
    journal.redo(store, by=ANN)
    assert journal.stands(store, n)
    assert journal.stands(store, 0)  # where nothing was written there is nothing to undo


def test_doing_one_change_again_leaves_the_others_undone(store: Store) -> None:
    add(store, "a", "b", "c")
    for _ in range(3):
        journal.undo(store, by=ANN)
    journal.redo(store, by=ANN)
    assert (journal.next_undo(store), journal.next_redo(store)) == ("Add a", "Add b")
    done = [(line.label, line.undone) for line in journal.history(store) if line.kind == "do"]
    assert done == [("Add c", True), ("Add b", True), ("Add a", False)]
