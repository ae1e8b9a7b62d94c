from typing import Any

import pytest

from svdesk.storage.driver import BrokenRule
from svdesk.storage.store import Store

SET = {"id": "s", "label": "Add", "by": "Ann", "at": "2025-04-01T09:00:00Z", "kind": "do", "migrations": 3}
NOTED = {"set_n": 1, "table_name": "activity", "row_id": "a", "op": "update", "before": "{}", "after": "{}"}


def insert(store: Store, table: str, row: dict[str, Any]) -> int:
    columns = ", ".join(f'"{column}"' for column in row)
    sql = f'INSERT INTO "{table}" ({columns}) VALUES ({", ".join("?" * len(row))})'
    return int(store.connection.execute(sql, list(row.values())).lastrowid)


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "maybe"},
        {"at": "2025-04-01"},
        {"label": None},
        {"kind": "undo"},
        {"kind": "redo"},
        {"of": 1},
        {"of": 99, "kind": "undo"},
        {"undone_by": 99},
    ],
)
def test_a_change_set_that_means_nothing_is_kept_out(store: Store, wrong: dict[str, Any]) -> None:
    insert(store, "change_set", SET)
    with pytest.raises(BrokenRule):
        insert(store, "change_set", {**SET, "id": "t", **wrong})


def test_an_undo_says_what_it_undid(store: Store) -> None:
    n = insert(store, "change_set", SET)
    assert insert(store, "change_set", {**SET, "id": "t", "kind": "undo", "of": n}) == n + 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"set_n": 99},
        {"op": "merge"},
        {"before": None},
        {"after": None},
        {"op": "insert"},
        {"op": "insert", "before": None},
        {"op": "delete"},
        {"op": "delete", "before": None, "after": None},
    ],
)
def test_a_change_has_the_images_that_its_kind_needs_and_no_other(store: Store, wrong: dict[str, Any]) -> None:
    insert(store, "change_set", SET)
    insert(store, "change", NOTED)
    with pytest.raises(BrokenRule):
        insert(store, "change", NOTED | wrong)


@pytest.mark.parametrize(
    "right", [{"op": "insert", "before": None, "after": None}, {"op": "delete", "after": None}, {}]
)
def test_an_addition_needs_no_image_a_removal_one_an_alteration_both(store: Store, right: dict[str, Any]) -> None:
    insert(store, "change_set", SET)
    insert(store, "change", NOTED | right)


def test_the_number_of_a_change_set_is_never_given_twice(store: Store) -> None:
    n = insert(store, "change_set", SET)
    store.connection.execute("DELETE FROM change_set WHERE n = ?", (n,))
    assert insert(store, "change_set", SET) == n + 1
