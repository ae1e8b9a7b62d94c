"""Where it is kept which file a record came from: the file, the sheet, the row, and the cells as they stood."""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

from svdesk.domain.errors import UserError
from svdesk.i18n import _
from svdesk.storage.change import Change
from svdesk.storage.moments import moment, stamp
from svdesk.storage.store import Store

Outcome = Literal["record", "skipped", "held"]

# A row that is held waits until a later import of the same file says something else of it, or one of a file of that
# name in which the very same row stands: a log goes on. What is later is told by the
# time first: an import that is put back into the history gets a new rowid.
_WAITING = """
FROM imported_row r JOIN import_batch b ON b.id = r.batch_id
WHERE r.outcome = 'held' AND b.taken_back_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM import_batch later JOIN imported_row again ON again.batch_id = later.id
    WHERE later.taken_back_at IS NULL
      AND (later.sha256 = b.sha256 OR (later.file_name = b.file_name AND again.cells = r.cells))
      AND (later.imported_at, later.rowid) > (b.imported_at, b.rowid)
      AND again.sheet = r.sheet AND again.row IS r.row)
"""

_EARLIER = (
    "SELECT 1 FROM import_batch e JOIN imported_row r ON r.batch_id = b.id JOIN imported_row was"
    " ON was.batch_id = e.id AND was.sheet = r.sheet AND was.row IS r.row"
    " WHERE e.sha256 = b.sha256 AND (e.imported_at, e.rowid) < (b.imported_at, b.rowid)"
)

# Of a workbook of held rows only those are kept, and never the headings that a second import of a whole file has.
_BATCHES = f"""
SELECT b.id, file_name, sha256, imported_at, imported_by, rows_read, taken_back_at,
    (SELECT count(*) FROM imported_row r WHERE r.batch_id = b.id AND outcome = 'record'),
    (SELECT count(*) FROM imported_row r WHERE r.batch_id = b.id AND outcome = 'held'),
    (SELECT count(*) FROM imported_row r WHERE r.batch_id = b.id AND outcome = 'held' AND fingerprints IS NOT NULL),
    (SELECT count(*) FROM imported_row r WHERE r.batch_id = b.id AND outcome = 'skipped'
        AND reason GLOB 'already here*'),
    EXISTS ({_EARLIER} AND was.outcome = 'held') AND NOT EXISTS ({_EARLIER} AND was.outcome = 'skipped')
FROM import_batch b
"""


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """One row of a spreadsheet as it was read; ``row`` is None for a whole sheet that was passed over.

    ``cells`` is a JSON list of the cells as they stood. ``fingerprints`` name the records which the row gave, separated
    by spaces, so that the same row is known again; each may be followed by a colon and the id of its activity.
    """

    id: str
    sheet: str
    row: int | None
    cells: str
    outcome: Outcome
    reason: str | None
    fingerprints: str | None


@dataclass(frozen=True, slots=True)
class Batch:
    """One import: its file, when and by whom, and how many of its rows went in, are held, and were here already.

    Of ``partly`` of those that are held something went in; they are not among ``rows_in``. ``at`` and ``taken_back``
    are universal time. All other rows of ``rows_read`` were passed over, blank ones among them, which are not kept.
    ``of_held`` says that it was of a workbook of rows which an earlier import had held.
    """

    id: str
    file: str
    sha256: str
    at: datetime
    by: str
    rows_read: int
    taken_back: datetime | None
    rows_in: int
    held: int
    partly: int
    already_here: int
    of_held: bool

    @property
    def called(self) -> str:
        """The name of its file, or that these were rows which had been held of it."""
        return held_of(self.file) if self.of_held else self.file


def held_of(file: str) -> str:
    """``rows that were held from last-year.xlsx``"""
    return _("rows that were held from {file}").format(file=file)


class Undone(NamedTuple):
    """An import that was undone, so that nothing of it is here: its file, when and by whom it was brought in."""

    file: str
    at: datetime
    by: str


class Mark(NamedTuple):
    """By what a record that was brought in is known again, the activity it became, and where it stood."""

    fingerprint: str
    activity: str
    sha256: str
    sheet: str
    row: int | None


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


def batches(store: Store) -> list[Batch]:
    """Every import, the latest first; those that were undone are gone, those taken back are not."""
    return [_batch(row) for row in store.rows(f"{_BATCHES} ORDER BY imported_at DESC, b.rowid DESC")]


def undone(store: Store) -> list[Undone]:
    """Every import that was undone and not put back, the latest first, out of the history."""
    found = store.rows(
        "SELECT before, max(n) FROM change WHERE table_name = 'import_batch' AND op = 'delete'"
        " AND row_id NOT IN (SELECT id FROM import_batch) GROUP BY row_id ORDER BY max(n) DESC"
    )
    images = (json.loads(before) for before, _n in found)
    return [Undone(one["file_name"], moment(one["imported_at"]), one["imported_by"]) for one in images]


def batch(store: Store, batch_id: str) -> Batch:
    """One import; raises ``UserError`` where it is not there any more."""
    row = store.one(f"{_BATCHES} WHERE b.id = ?", (batch_id,))
    if row is None:
        raise UserError(
            _("This import is no longer in your records."),
            _("Look at the list of imports: it has been undone. What was undone can be put back from the history."),
        )
    return _batch(row)


def activities_of(store: Store, batch_id: str) -> list[str]:
    """The ids of the activities that an import added, or added counts to, and that are here still."""
    rows = "(SELECT id FROM imported_row WHERE batch_id = :batch)"
    found = store.rows(
        f"SELECT id FROM activity WHERE imported_row_id IN {rows}"
        f" UNION SELECT activity_id FROM count WHERE imported_row_id IN {rows}",
        {"batch": batch_id},
    )
    return [row[0] for row in found]


def marks(store: Store) -> list[Mark]:
    """A mark for each imported record whose activity is still here; what was undone or deleted has none."""
    here = {row[0] for row in store.rows("SELECT id FROM activity")}
    if not here:
        return []
    first: dict[str, str] = {}
    for row_id, activity in store.rows(
        "SELECT imported_row_id, id FROM activity WHERE imported_row_id IS NOT NULL ORDER BY n"
    ):
        first.setdefault(row_id, activity)
    found = []
    for row_id, said, sha256, sheet, row in store.rows(
        "SELECT r.id, fingerprints, sha256, sheet, row FROM imported_row r JOIN import_batch b ON b.id = batch_id"
        " WHERE fingerprints IS NOT NULL ORDER BY r.rowid"
    ):
        for one in said.split():
            print_, named, activity = one.partition(":")
            if not named:  # written before marks named their activity
                activity = first.get(row_id, "")
            if activity in here:
                found.append(Mark(print_, activity, sha256, sheet, row))
    return found


def forget_marks(change: Change, batch_id: str, activities: Collection[str]) -> None:
    """Let no row of an import be known any more by *activities*, which no longer are as the row made them."""
    for row_id, said in change.store.rows(
        "SELECT id, fingerprints FROM imported_row WHERE batch_id = ? AND fingerprints IS NOT NULL", (batch_id,)
    ):
        left = " ".join(one for one in said.split() if one.partition(":")[2] not in activities)
        if left != said:
            change.update("imported_row", row_id, {"fingerprints": left or None})


def rows_with_records(store: Store, sha256: str) -> set[tuple[str, int]]:
    """The rows, by sheet and number, of which records were brought in from a file, if not taken back since.

    Rows whose activities have been deleted are among them.
    """
    rows = store.rows(
        # CROSS JOIN: the few imports first, so that the rows of other files are not gone through.
        "SELECT sheet, row FROM import_batch b CROSS JOIN imported_row r ON b.id = batch_id"
        " WHERE sha256 = ? AND taken_back_at IS NULL AND fingerprints IS NOT NULL AND row IS NOT NULL",
        (sha256,),
    )
    return {(sheet, row) for sheet, row in rows}


def held_rows(store: Store) -> int:
    """How many rows of imports still wait for a word with a person."""
    row = store.one(f"SELECT count(*) {_WAITING}")
    return int(row[0]) if row else 0


def files_with_held_rows(store: Store) -> list[str]:
    """The names of the files of which rows still wait, in their order."""
    return [row[0] for row in store.rows(f"SELECT DISTINCT b.file_name {_WAITING} ORDER BY b.file_name")]


def file_hashes(store: Store) -> frozenset[str]:
    """SHA-256 of every file that has been imported and not taken back."""
    rows = store.rows("SELECT sha256 FROM import_batch WHERE taken_back_at IS NULL")
    return frozenset(row[0] for row in rows)


def _batch(row: tuple[str, str, str, str, str, int, str | None, int, int, int, int, int]) -> Batch:
    identifier, file, sha256, at, by, rows_read, taken_back, came, held, partly, here, of_held = row
    back = moment(taken_back) if taken_back else None
    counts = came, held, partly, here
    return Batch(identifier, file, sha256, moment(at), by, rows_read, back, *counts, bool(of_held))
