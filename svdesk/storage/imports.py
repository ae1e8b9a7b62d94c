"""Where it is kept which file a record came from: the file, the sheet, the row, and the cells as they stood."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from svdesk.storage.change import Change
from svdesk.storage.moments import stamp
from svdesk.storage.store import Store

Outcome = Literal["record", "skipped", "held"]


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """One row of a spreadsheet as it was read; ``row`` is None for a whole sheet that was passed over.

    ``cells`` is a JSON list of the cells as they stood. ``fingerprints`` name the records which the row gave,
    separated by spaces, so that the same row is known again.
    """

    id: str
    sheet: str
    row: int | None
    cells: str
    outcome: Outcome
    reason: str | None
    fingerprints: str | None


def add_batch(
    change: Change, file_name: str, sha256: str, at: datetime, by: str, rows_read: int, rows: Iterable[ImportedRow]
) -> str:
    """Keep that a file was imported, and every row of it that is not blank; returns the id of the batch."""
    batch = change.insert(
        "import_batch",
        {
            "file_name": file_name,
            "sha256": sha256,
            "imported_at": stamp(at),
            "imported_by": by,
            "rows_read": rows_read,
        },
    )
    change.insert_many(
        "imported_row",
        ("id", "batch_id", "sheet", "row", "cells", "outcome", "reason", "fingerprints"),
        ((r.id, batch, r.sheet, r.row, r.cells, r.outcome, r.reason, r.fingerprints) for r in rows),
    )
    return batch


def fingerprints(store: Store) -> frozenset[str]:
    """Fingerprints of all imported records that are still here; what was undone or deleted is not among them."""
    rows = store.rows(
        "SELECT fingerprints FROM imported_row WHERE fingerprints IS NOT NULL"
        " AND EXISTS (SELECT 1 FROM activity WHERE imported_row_id = imported_row.id)"
    )
    return frozenset(one for row in rows for one in row[0].split())


def held_rows(store: Store) -> int:
    """How many rows of imports still wait for a word with a person."""
    row = store.one(
        "SELECT count(*) FROM imported_row JOIN import_batch ON import_batch.id = batch_id"
        " WHERE outcome = 'held' AND taken_back_at IS NULL"
    )
    return int(row[0]) if row else 0


def file_hashes(store: Store) -> frozenset[str]:
    """SHA-256 of every file that has been imported and not taken back."""
    rows = store.rows("SELECT sha256 FROM import_batch WHERE taken_back_at IS NULL")
    return frozenset(row[0] for row in rows)
