"""Where each record came from is kept, and what was undone or deleted is forgotten."""

from datetime import UTC, datetime, timedelta

from svdesk.storage import imports, journal
from svdesk.storage.imports import ImportedRow, Outcome
from svdesk.storage.store import Store

AT = datetime(2026, 4, 20, tzinfo=UTC)


def brought_in(store: Store) -> str:
    rows = [
        ImportedRow("r1", "Log", 4, '["Job club", "12"]', "record", None, "aa bb"),
        ImportedRow("r2", "Log", 5, '["31/06/25"]', "held", "date-impossible", None),
        ImportedRow("r3", "Look-up", None, "[]", "skipped", "lookup", None),
    ]
    with store.change("Import", by="Ana") as change:
        batch = imports.add_batch(change, "log.xlsx", "f" * 64, AT, "Ana", 3, rows)
        day = "2025-06-12"
        return (
            change.insert("activity", {"text": "Job club", "starts": day, "ends": day, "imported_row_id": "r1"})
            and batch
        )


def test_rows_keep_their_cells_and_what_became_of_them(store: Store) -> None:
    batch = brought_in(store)
    assert store.rows(
        "SELECT sheet, row, outcome, reason FROM imported_row WHERE batch_id = ? ORDER BY id", (batch,)
    ) == [
        ("Log", 4, "record", None),
        ("Log", 5, "held", "date-impossible"),
        ("Look-up", None, "skipped", "lookup"),
    ]
    assert imports.held_rows(store) == 1
    assert imports.file_hashes(store) == {"f" * 64}


def test_what_an_import_brought_in_is_found_as_long_as_it_is_here(store: Store) -> None:
    batch = brought_in(store)
    [(activity,)] = store.rows("SELECT id FROM activity")
    assert imports.activities_of(store, batch) == [activity]
    assert imports.activities_of(store, "another") == []
    with store.change("Delete", by="Ana") as change:
        change.delete("activity", activity)
    assert imports.activities_of(store, batch) == []


def test_fingerprints_last_as_long_as_the_records(store: Store) -> None:
    brought_in(store)
    assert {mark.fingerprint for mark in imports.marks(store)} == {"aa", "bb"}
    [(activity,)] = store.rows("SELECT id FROM activity")
    with store.change("Delete", by="Ana") as change:
        change.delete("activity", activity)
    assert imports.marks(store) == []
    journal.undo(store, by="Ana")
    assert {mark.fingerprint for mark in imports.marks(store)} == {"aa", "bb"}
    journal.undo(store, by="Ana")
    assert imports.marks(store) == []
    assert imports.held_rows(store) == 0
    assert imports.file_hashes(store) == frozenset()


def test_what_was_undone_is_known_from_the_history_until_it_is_put_back(store: Store) -> None:
    brought_in(store)
    assert imports.undone(store) == []
    journal.undo(store, by="Ana")
    assert imports.undone(store) == [imports.Undone("log.xlsx", AT, "Ana")]
    journal.redo(store, by="Ana")
    assert imports.undone(store) == []


def test_an_earlier_import_that_is_undone_and_put_back_is_no_later_one_by_that(store: Store) -> None:
    outcomes: tuple[Outcome, ...] = ("held", "record")
    for number, outcome in enumerate(outcomes):
        row = ImportedRow(f"r{number}", "Log", 5, '["31/06/25"]', outcome, None, None)
        with store.change(f"Import {number}", by="Ana") as change:
            imports.add_batch(change, "log.xlsx", "f" * 64, AT + timedelta(hours=number), "Ana", 1, [row])
    assert imports.held_rows(store) == 0
    [first] = [line.n for line in journal.history(store) if line.label == "Import 0"]
    journal.undo_set(store, first, by="Ana")
    journal.redo(store, by="Ana")
    assert imports.held_rows(store) == 0
