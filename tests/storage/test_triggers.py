import json

import pytest

from svdesk.storage import columns
from svdesk.storage.driver import BrokenRule
from svdesk.storage.store import Store
from tests.storage import rows
from tests.storage.rows import ANN

TABLES = [
    *("activity", "activity_group", "answer", "authority", "contract", "contract_measure", "count"),
    *("definition_change", "earlier_total", "edition", "import_batch", "imported_row", "mapping", "measure_rule"),
    *("own_label", "own_term", "person", "provider", "recipe", "refusal"),
    *("sent_return", "sent_return_file", "share", "target"),
]


def changes(store: Store, n: int) -> list[tuple[str, str]]:
    return store.rows("SELECT op, table_name FROM change WHERE set_n = ? ORDER BY n", (n,))


def test_this_list_of_tables_is_all_of_them(store: Store) -> None:
    assert sorted(columns.tables(store.connection)) == TABLES


@pytest.mark.parametrize("table", TABLES)
def test_no_table_can_be_added_to_outside_a_change_set(store: Store, table: str) -> None:
    store.connection.execute("PRAGMA ignore_check_constraints = 1")
    store.connection.execute("PRAGMA foreign_keys = 0")  # so that nothing but our trigger can object
    kinds = store.rows("SELECT name, type FROM pragma_table_info(?)", (table,))
    values = {"TEXT": "x", "INTEGER": 1, "BLOB": b"x"}
    with pytest.raises(BrokenRule, match="outside a change set"):
        store.connection.execute(
            f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(kinds))})', [values[kind] for _, kind in kinds]
        )
    assert store.rows(f'SELECT * FROM "{table}"') == []


@pytest.mark.parametrize("sql", ["UPDATE activity SET text = 'x'", "DELETE FROM activity", "DELETE FROM own_term"])
def test_nothing_is_altered_or_removed_outside_a_change_set(store: Store, sql: str) -> None:
    with store.change("Add", by=ANN) as change:
        rows.activity(change)
        rows.own_term(change)
    before = rows.snapshot(store)
    with pytest.raises(BrokenRule, match="outside a change set"):
        store.rows(sql)
    assert rows.snapshot(store) == before


@pytest.mark.parametrize("sql", ["UPDATE edition SET content = 'x'", "DELETE FROM edition"])
def test_an_edition_never_changes_even_inside_a_change_set(store: Store, sql: str) -> None:
    with store.change("Add", by=ANN) as change:
        rows.edition(change)
    with pytest.raises(BrokenRule, match=r"never changes|only ever added"), store.change("Alter", by=ANN) as change:
        store.rows(sql)
    assert store.rows("SELECT content FROM edition") == [("{}",)]


def test_what_goes_with_its_parent_is_noted_before_it(store: Store) -> None:
    with store.change("Add", by=ANN) as change:
        activity = rows.activity(change)
        rows.count(change, activity, rows.own_term(change))
    with store.change("Remove", by=ANN) as change:
        change.delete("activity", activity)
    assert changes(store, change.n) == [("delete", "count"), ("delete", "activity")]


def test_images_hold_every_character_and_every_figure(store: Store) -> None:
    text = "Ŵy\u0000 “quoted” \\ \U0001f600 \u2028 \x7f \t"
    most = (1 << 63) - 1
    with store.change("Add", by=ANN) as change:
        activity = rows.activity(change, text, private_note="")
        count = rows.count(change, activity, rows.own_term(change), most, col="AB")
    with store.change("Remove", by=ANN) as change:
        change.delete("activity", activity)
    images = [json.loads(image) for (image,) in store.rows("SELECT before FROM change WHERE before IS NOT NULL")]
    assert [(one["id"], one.get("millionths"), one.get("text")) for one in images] == [
        (count, most, None),
        (activity, None, text),
    ]
    assert images[1]["private_note"] == ""
    assert images[1]["public_note"] is None


def test_an_update_notes_what_was_and_what_is(store: Store) -> None:
    with store.change("Add", by=ANN) as change:
        person = change.insert("person", {"name": "Ann"})
    with store.change("Rename", by=ANN) as change:
        change.update("person", person, {"name": "Anne"})
    (noted,) = store.rows("SELECT before, after FROM change WHERE set_n = ?", (change.n,))
    assert [json.loads(image)["name"] for image in noted] == ["Ann", "Anne"]


def test_many_rows_added_at_once_are_noted_one_by_one_in_their_order(store: Store) -> None:
    with store.change("Add", by=ANN) as change:
        change.insert("person", {"id": "first", "name": "Ann"})
        assert change.insert_many("person", ("id", "name"), ((n, f"Person {n}") for n in ("c", "a", "b"))) == 3
        change.insert("person", {"id": "last", "name": "Zoe"})
    noted = store.rows("SELECT row_id, op, before, after FROM change WHERE set_n = ? ORDER BY n", (change.n,))
    assert noted == [(row_id, "insert", None, None) for row_id in ("first", "c", "a", "b", "last")]


def test_many_rows_of_which_one_is_refused_leave_nothing_and_the_next_are_noted_again(store: Store) -> None:
    with (
        pytest.raises(AssertionError, match="failed"),
        store.change("Add", by=ANN) as change,
        pytest.raises(BrokenRule),
    ):
        change.insert_many("person", ("id", "name"), [("a", "Ann"), ("a", "Bob")])
    assert store.rows("SELECT * FROM person") == store.rows("SELECT * FROM change") == []
    with store.change("Add", by=ANN) as change:
        change.insert("person", {"id": "b", "name": "Bob"})
    assert changes(store, change.n) == [("insert", "person")]
    with pytest.raises(BrokenRule, match="outside a change set"):
        store.rows("INSERT INTO person (id, name) VALUES ('c', 'Cat')")
