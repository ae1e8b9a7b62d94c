"""What is in the desk file that a row of a spreadsheet may look like, and where that came from."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import NamedTuple

from svdesk.storage.store import Store

_TWIN = (
    "SELECT a.id, a.text, a.starts, a.ends, a.place, a.section, a.private_note, file_name, imported_at, sha256,"
    " sheet, row FROM activity a LEFT JOIN imported_row r ON r.id = a.imported_row_id"
    " LEFT JOIN import_batch b ON b.id = r.batch_id"
)
_COUNT = (
    "SELECT c.activity_id, c.id, label, unit_id, millionths, people_basis, kind, estimate, col, r.sheet, r.row, sha256,"
    " file_name"
    " FROM count c JOIN own_term t ON t.id = own_term_id LEFT JOIN imported_row r ON r.id = c.imported_row_id"
    " LEFT JOIN import_batch b ON b.id = r.batch_id"
)


class Twin(NamedTuple):
    """An activity that is here; days are as stored. The last five are None where it was typed in."""

    id: str
    text: str
    starts: str
    ends: str
    place: str | None
    section: str | None
    note: str | None
    file: str | None
    at: str | None
    sha256: str | None
    sheet: str | None
    row: int | None


class TwinCount(NamedTuple):
    """A count of such an activity: its own term's label and unit; None for ``millionths`` where it is empty.

    ``source`` is the SHA-256 of the file, the sheet and the row it came from, and ``file`` the name of the file,
    each None where it was typed in.
    """

    id: str
    label: str
    unit: str
    millionths: int | None
    people_basis: str | None
    kind: str
    estimate: bool
    col: str | None
    source: tuple[str | None, str | None, int | None]
    file: str | None = None


def on_days(store: Store, days: Collection[tuple[str, str]]) -> list[Twin]:
    """Every activity whose first and last day are among *days*, in the order in which they were kept."""
    if not days:
        return []
    first, last = min(starts for starts, _ in days), max(starts for starts, _ in days)
    found = (Twin(*row) for row in store.rows(f"{_TWIN} WHERE a.starts BETWEEN ? AND ? ORDER BY a.n", (first, last)))
    return [twin for twin in found if (twin.starts, twin.ends) in days]


def by_ids(store: Store, ids: Iterable[str]) -> dict[str, Twin]:
    """Activities by their ids; those that are gone are left out."""
    wanted = json.dumps(sorted(set(ids)))
    rows = store.rows(f"{_TWIN} WHERE a.id IN (SELECT value FROM json_each(?))", (wanted,))
    return {row[0]: Twin(*row) for row in rows}


def counts_of(store: Store, ids: Iterable[str]) -> dict[str, list[TwinCount]]:
    """The counts of each of these activities, in the order in which they were kept; one without counts has none."""
    wanted = json.dumps(sorted(set(ids)))
    found: dict[str, list[TwinCount]] = defaultdict(list)
    for row in store.rows(
        f"{_COUNT} WHERE c.activity_id IN (SELECT value FROM json_each(?)) ORDER BY c.rowid", (wanted,)
    ):
        activity, identifier, label, unit, millionths, basis, kind, estimate, col, sheet, number, sha256, file = row
        source = (sha256, sheet, number)
        found[activity].append(
            TwinCount(identifier, label, unit, millionths, basis, kind, bool(estimate), col, source, file)
        )
    return found
