"""What m0004 adds to a file of the version before, and what the new tables refuse."""

from pathlib import Path

import pytest

from svdesk.storage import schema
from svdesk.storage.driver import BrokenRule, in_memory
from svdesk.storage.migrations import NAMES
from svdesk.storage.store import Store
from tests.storage import rows

STEP = NAMES.index("m0004_own_language")


def test_a_contract_of_before_follows_none() -> None:
    connection = in_memory()
    schema.apply(connection, stop_before=NAMES[STEP])
    connection.execute("INSERT INTO authority (id, name) VALUES ('a', 'Anytown')")
    connection.execute(
        "INSERT INTO edition VALUES ('e', 'format', 'standard', '1', ?, '', '2025-05-03T12:00:00Z')", ("0" * 64,)
    )
    connection.execute(
        "INSERT INTO contract (id, authority_id, reference, title, kind, starts, ends, format_edition_id)"
        " VALUES ('c', 'a', 'AN-1', '', 'grant', '2025-04-01', '2026-03-31', 'e')"
    )
    schema.apply(connection)
    assert connection.execute("SELECT id, follows FROM contract").fetchall() == [("c", None)]
    connection.close()


def test_a_change_of_meaning_is_of_an_own_term_or_of_a_shared_one_never_of_both_or_none(store: Store) -> None:
    with store.change("Words", by="Ann") as change:
        word = rows.own_term(change, "Visits")
        change.insert("definition_change", {"own_term_id": word, "starts": "2025-04-01", "note": "Calls count now."})
    for wrong in ({}, {"own_term_id": word, "term_id": "sv:people"}):
        with pytest.raises(BrokenRule), store.change("Wrong", by="Ann") as change:
            change.insert("definition_change", {**wrong, "starts": "2025-04-01", "note": "?"})


def test_one_total_of_a_word_for_one_period_and_contract(store: Store) -> None:
    with store.change("Totals", by="Ann") as change:
        word = rows.own_term(change, "Visits")
        total = {"own_term_id": word, "starts": "2023-04-01", "ends": "2024-03-31", "millionths": 1, "source": "Ann"}
        change.insert("earlier_total", total)
    with pytest.raises(BrokenRule), store.change("Twice", by="Ann") as change:
        change.insert("earlier_total", total)


def test_what_is_jotted_down_is_there_after_a_crash_and_leaves_no_line_in_the_history(store: Store) -> None:
    path: Path = store.path
    store.jot("activity:1:starts", "31 Febr")
    store.jot("activity:1:starts", "31 Feb")
    store.jot("activity:2:starts", "x")
    store.jot("activity:2:starts", None)
    store.close()
    with Store.open(path) as again:
        assert again.rows("SELECT place, text FROM scratch") == [("activity:1:starts", "31 Feb")]
        assert again.rows("SELECT label FROM change_set WHERE kind <> 'kept'") == []


def test_what_is_jotted_inside_a_change_set_that_fails_is_lost_with_it(store: Store) -> None:
    def fail() -> None:
        with store.change("Fail", by="Ann"):
            store.jot("somewhere", "text")
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert store.rows("SELECT * FROM scratch") == []
