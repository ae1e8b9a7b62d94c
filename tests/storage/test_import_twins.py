"""What a row may look like is found by its days, with where it and each of its counts came from."""

from datetime import UTC, datetime

from svdesk.storage import import_twins, imports
from svdesk.storage.imports import ImportedRow
from svdesk.storage.store import Store
from tests.storage import rows

AT = datetime(2026, 4, 20, tzinfo=UTC)


def test_typed_and_imported_activities_are_found_by_their_days(store: Store) -> None:
    with store.change("Import", by="Ann") as change:
        row = ImportedRow("r1", "Log", 4, "[]", "record", None, None)
        imports.add_batch(change, "log.xlsx", "f" * 64, AT, "Ann", 3, [row])
        brought = rows.activity(change, "Walk", imported_row_id="r1")
        typed = rows.activity(change, "Run", starts="2025-04-01", ends="2025-06-30")
        term = rows.own_term(change)
        rows.count(change, brought, term, imported_row_id="r1", col="C")
        rows.count(change, brought, term, 2_000_000)
    day, quarter = ("2025-04-01", "2025-04-01"), ("2025-04-01", "2025-06-30")
    assert [twin.id for twin in import_twins.on_days(store, {day})] == [brought]
    assert [twin.id for twin in import_twins.on_days(store, {quarter, ("2025-05-01", "2025-05-01")})] == [typed]
    assert import_twins.on_days(store, set()) == []
    found = import_twins.by_ids(store, [brought, typed, "gone"])
    assert (found[brought].file, found[brought].sheet, found[brought].row) == ("log.xlsx", "Log", 4)
    assert (found[typed].file, found[typed].row) == (None, None)
    counts = import_twins.counts_of(store, [brought, typed])
    assert [(one.millionths, one.col, one.source) for one in counts[brought]] == [
        (1_000_000, "C", ("f" * 64, "Log", 4)),
        (2_000_000, None, (None, None, None)),
    ]
    assert typed not in counts
