"""What the first tables let in and what they keep out: each rule here could not be added to a filled file later."""

from typing import Any

import pytest

from svdesk.storage.driver import BrokenRule, Failure
from svdesk.storage.store import Store
from tests.storage import rows
from tests.storage.rows import ANN

NOW = "2025-04-01T09:00:00Z"
SHA = "0" * 64


def good(store: Store) -> dict[str, dict[str, Any]]:
    """One good row for each table, of a desk file that already has what they refer to."""
    with store.change("Before", by=ANN) as change:
        activity, term, other = rows.activity(change), rows.own_term(change), rows.own_term(change, "Other")
        edition = rows.edition(change)
        contract, authority = rows.contract(change, edition), change.insert("authority", {"name": "Elsewhere"})
        batch = {"file_name": "a.xlsx", "sha256": SHA, "imported_at": NOW, "imported_by": ANN, "rows_read": 1}
        change.insert("import_batch", {"id": "batch", **batch})
    year = {"starts": "2025-04-01", "ends": "2026-03-31"}
    return {
        "person": {"name": "Ann"},
        "provider": {"name": "Food Bank", "charity_number": "123", "year_start_month": 4},
        "edition": {"kind": "glossary", "name": "g", "edition": "1", "sha256": SHA, "content": "", "added_at": NOW},
        "authority": {"name": "Anytown", "department": "Parks"},
        "contract": {
            "authority_id": authority,
            "reference": "C2",
            "title": "",
            "kind": "grant",
            **year,
            "format_edition_id": edition,
            "glossary_edition_id": edition,
            "return_every": "quarter",
        },
        "contract_measure": {"contract_id": contract, "code": "M1", "wording": "Hours", "wanted": 1},
        "target": {"contract_id": contract, "code": "M1", **year, "millionths": 1, "unit_id": "hours"},
        "own_term": {"label": "New", "label_key": "new", "unit_id": "hours"},
        "mapping": {
            "own_term_id": term,
            "term_id": "SV-1",
            "relation": "same",
            "why": "",
            "score_millionths": 900_000,
            "decided_by": ANN,
            "decided_at": NOW,
            "glossary_edition": "1",
            "method": "person",
        },
        "refusal": {
            "own_term_id": other,
            "term_id": "SV-1",
            "refused_by": ANN,
            "refused_at": NOW,
            "definition_sha256": SHA,
        },
        "import_batch": {**batch, "recipe": "{}", "taken_back_at": NOW},
        "imported_row": {"batch_id": "batch", "sheet": "S", "row": 7, "cells": "[]", "outcome": "record"},
        "activity": {"text": "", **year, "minutes": 0},
        "activity_group": {"activity_id": activity, "group_id": "BG1"},
        "count": {"activity_id": activity, "own_term_id": term, "millionths": -1, "kind": "target", "col": "AB"},
        "share": {"activity_id": activity, "contract_id": contract, "hundredths": 10000},
        "answer": {"contract_id": contract, "question": "Q1", **year, "language": "cy", "text": "Da iawn"},
        "sent_return": {
            "contract_id": contract,
            **year,
            "sent_at": NOW,
            "sent_by": ANN,
            "format_edition_id": edition,
            "glossary_edition": "1",
            "figures": "[]",
            "data_sha256": SHA,
            "pdf_sha256": SHA,
        },
    }


def test_each_table_takes_a_good_row_and_undo_takes_the_journalled_ones_back(store: Store) -> None:
    from svdesk.storage import journal

    wanted = good(store)
    before = rows.snapshot(store)
    with store.change("All", by=ANN) as change:
        for table, row in wanted.items():
            made = change.insert(table, row)
        change.insert("sent_return_file", {"sent_return_id": made, "pdf": b"%PDF"})
    assert rows.sound(store)
    assert store.rows("SELECT pdf FROM sent_return_file") == [(b"%PDF",)]
    del wanted
    before_the_return = rows.snapshot(store)
    journal.undo(store, by=ANN)
    assert rows.snapshot(store) == before != before_the_return


BAD: list[tuple[str, dict[str, Any]]] = [
    ("person", {"name": ""}),
    ("provider", {"year_start_month": 13}),
    ("provider", {"year_start_month": 0}),
    ("edition", {"kind": "book"}),
    ("edition", {"sha256": "short"}),
    ("edition", {"added_at": "2025-04-01 09:00:00"}),
    ("authority", {"name": ""}),
    ("authority", {"name": None}),
    ("contract", {"kind": "promise"}),
    ("contract", {"reference": "C1"}),
    ("contract", {"reference": ""}),
    ("contract", {"ends": "2025-03-31"}),
    ("contract", {"starts": "2025-4-1"}),
    ("contract", {"starts": "2025-02-29"}),
    ("contract", {"return_every": "fortnight"}),
    ("contract", {"authority_id": "nobody"}),
    ("contract", {"format_edition_id": None}),
    ("contract", {"glossary_edition_id": "nothing"}),
    ("contract_measure", {"wanted": 2}),
    ("target", {"millionths": None}),
    ("target", {"ends": "2024-01-01"}),
    ("own_term", {"label_key": "other"}),
    ("own_term", {"label": ""}),
    ("mapping", {"relation": "nearly"}),
    ("mapping", {"term_id": None}),
    ("mapping", {"relation": "part_of", "term_id": None}),
    ("mapping", {"relation": "nothing_fits"}),
    ("mapping", {"relation": "ask_later"}),
    ("mapping", {"score_millionths": 1_000_001}),
    ("mapping", {"method": "guess"}),
    ("mapping", {"own_term_id": "nothing"}),
    ("refusal", {"definition_sha256": "short"}),
    ("import_batch", {"rows_read": -1}),
    ("import_batch", {"recipe": "{"}),
    ("import_batch", {"taken_back_at": "yesterday"}),
    ("imported_row", {"outcome": "lost"}),
    ("imported_row", {"outcome": "skipped"}),
    ("imported_row", {"row": 0}),
    ("imported_row", {"cells": "["}),
    ("activity", {"text": None}),
    ("activity", {"starts": "2025-04-31"}),
    ("activity", {"starts": "now"}),
    ("activity", {"starts": "2026-04-01"}),
    ("activity", {"minutes": -1}),
    ("activity", {"imported_row_id": "nothing"}),
    ("count", {"millionths": None}),
    ("count", {"empty": "nil"}),
    ("count", {"millionths": None, "empty": "blank"}),
    ("count", {"people_basis": "some"}),
    ("count", {"kind": "wish"}),
    ("count", {"estimate": 2}),
    ("count", {"col": "c7"}),
    ("count", {"col": ""}),
    ("count", {"activity_id": "nothing"}),
    ("count", {"own_term_id": "nothing"}),
    ("share", {"hundredths": 10001}),
    ("share", {"hundredths": -1}),
    ("answer", {"language": "fr"}),
    ("answer", {"text": None}),
    ("sent_return", {"figures": "{"}),
    ("sent_return", {"pdf_sha256": ""}),
    ("sent_return", {"sent_at": "2025-04-01"}),
]


@pytest.mark.parametrize(("table", "wrong"), BAD)
def test_a_row_that_means_nothing_is_kept_out(store: Store, table: str, wrong: dict[str, Any]) -> None:
    row = good(store)[table]
    with store.change("Good", by=ANN, kind="kept") as change:
        known = change.insert(table, row)
    adds_only = table in ("edition", "sent_return")
    with pytest.raises(Failure), store.change("Bad", by=ANN) as change:
        change.insert(table, row | wrong) if adds_only else change.update(table, known, wrong)


@pytest.mark.parametrize(
    ("relation", "term"),
    [("same", "T"), ("part_of", "T"), ("covers_more", "T"), ("covers_more", None), ("nothing_fits", None)],
)
def test_a_mapping_has_a_term_where_its_relation_needs_one(store: Store, relation: str, term: str | None) -> None:
    row = good(store)["mapping"]
    with store.change("Map", by=ANN) as change:
        change.insert("mapping", {**row, "relation": relation, "term_id": term})


@pytest.mark.parametrize("empty", ["nil", "not_applicable", "not_known", "not_answered"])
def test_a_count_is_a_number_or_one_of_four_kinds_of_empty(store: Store, empty: str) -> None:
    row = good(store)["count"]
    with store.change("Count", by=ANN) as change:
        change.insert("count", {**row, "millionths": None, "empty": empty})


TWICE = [
    *("provider", "edition", "contract", "contract_measure", "target", "own_term", "mapping", "refusal"),
    *("activity_group", "share", "answer"),
]


@pytest.mark.parametrize("table", TWICE)
def test_the_same_is_not_said_twice(store: Store, table: str) -> None:
    row = good(store)[table]
    with store.change("Once", by=ANN) as change:
        change.insert(table, row)
    with pytest.raises(BrokenRule, match="UNIQUE"), store.change("Twice", by=ANN) as change:
        change.insert(table, row)


def test_a_desk_has_one_identity(store: Store) -> None:
    with pytest.raises(BrokenRule, match="UNIQUE"):
        store.connection.execute("INSERT INTO desk VALUES ('other', 'other', ?, '1')", (NOW,))


def test_every_table_is_strict_and_every_reference_has_an_index(store: Store) -> None:
    loose = store.rows(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict"
        " AND name NOT LIKE 'sqlite_%' AND name <> '_sqlite_migrations'"
    )
    assert loose == []
    references = store.rows(
        "SELECT t.name, f.\"from\" FROM sqlite_schema t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'"
    )
    indexed = set(
        store.rows(
            "SELECT t.name, c.name FROM sqlite_schema t, pragma_index_list(t.name) i, pragma_index_info(i.name) c"
            " WHERE t.type = 'table' AND c.seqno = 0"
        )
    )
    assert set(references) - indexed - {("sent_return_file", "sent_return_id")} == set()
    assert len(references) > 20


def test_the_search_for_what_belongs_to_a_row_never_reads_a_whole_table(store: Store) -> None:
    for table, column in (("activity", "imported_row_id"), ("count", "imported_row_id"), ("change_set", "of")):
        plan = store.rows(f'EXPLAIN QUERY PLAN SELECT 1 FROM "{table}" WHERE "{column}" = ?', ("x",))
        assert "USING" in plan[0][3], plan
