"""``import``: an xlsx from file to committed, against calamine's read and a bare ``executemany`` of the same rows.

The limit writes the very rows that ours wrote, full-text index included, without history: at most 2.5 with 10,000
and with 100,000 rows.
"""

import json
import sys
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.measure import measured, report
from svdesk.domain.authority import Provider
from svdesk.services import recording
from svdesk.services.importing import journey
from svdesk.services.progress import Silent
from svdesk.storage.ids import new_id
from svdesk.storage.store import Store

TABLES = ("own_term", "import_batch", "imported_row", "activity", "count")
CACHE = Path(tempfile.gettempdir()) / "svdesk-bench-import"
PLACES = ("Anytown", "Maesteg", "Pyle", "Porthcawl")


def workbook(rows: int) -> Path:
    """A log of *rows* sessions, made once: date, what, where, people, hours, cost, notes."""
    from openpyxl import Workbook

    CACHE.mkdir(exist_ok=True)
    path = CACHE / f"log-{rows}.xlsx"
    if not path.exists():
        book = Workbook(write_only=True)
        sheet = book.create_sheet("Log")
        sheet.append(["Date", "What we did", "Where", "No. of people", "Hours", "Cost", "Notes"])
        for n in range(rows):
            day = date(2025, 4, 1) + timedelta(days=n * 365 // rows)
            sheet.append([day, f"Session {n % 40}", PLACES[n % 4], n % 30 + 1, n % 8 + 0.5, n % 90 + 0.25, f"note {n}"])
        book.save(path)
    return path


def _new(folder: Path, name: str) -> Store:
    return recording.start(folder / name, Provider(new_id(), "Bench"), "Bench")


def ours(folder: Path, rows: int) -> None:
    file, store, at = workbook(rows), _new(folder, "ours.svdesk"), datetime(2026, 4, 20, tzinfo=UTC)

    def work() -> None:
        journey.bring_in(store, journey.rehearse(store, file, Silent()), "Bench", at, Silent())

    measured(work)
    store.close()


def limit(folder: Path, rows: int) -> None:
    from python_calamine import CalamineWorkbook

    file, wanted = workbook(rows), _final_rows(folder, rows)
    store = _new(folder, "limit.svdesk")
    connection = store.connection
    for (name,) in store.rows("SELECT name FROM temp.sqlite_schema WHERE type = 'trigger'"):
        connection.execute(f'DROP TRIGGER temp."{name}"')

    def work() -> None:
        CalamineWorkbook.from_path(str(file)).get_sheet_by_name("Log").to_python()
        connection.execute("BEGIN IMMEDIATE")
        for table, (columns, values) in wanted.items():
            marks = ", ".join("?" * len(columns))
            connection.executemany(f'INSERT INTO "{table}" ({", ".join(columns)}) VALUES ({marks})', values)
        connection.execute("COMMIT")

    measured(work)
    store.close()


def _final_rows(folder: Path, rows: int) -> dict[str, tuple[list[str], list[tuple[Any, ...]]]]:
    """What ours writes, table by table, made once and kept as JSON."""
    cache = CACHE / f"rows-{rows}.json"
    if not cache.exists():
        with _new(folder, "seed.svdesk") as store:
            at = datetime(2026, 4, 20, tzinfo=UTC)
            journey.bring_in(store, journey.rehearse(store, workbook(rows), Silent()), "Bench", at, Silent())
            found = {}
            for table in TABLES:
                columns = [row[1] for row in store.rows(f'PRAGMA table_info("{table}")') if row[1] != "n"]
                found[table] = (columns, store.rows(f'SELECT {", ".join(columns)} FROM "{table}" ORDER BY rowid'))
            cache.write_text(json.dumps(found), "utf-8")
    told = json.loads(cache.read_text("utf-8"))
    return {table: (columns, [tuple(row) for row in values]) for table, (columns, values) in told.items()}


if __name__ == "__main__":
    if len(sys.argv) == 3:
        with tempfile.TemporaryDirectory() as made:
            {"ours": ours, "limit": limit}[sys.argv[1]](Path(made), int(sys.argv[2]))
    else:
        for size in ("10000", "100000"):
            report(f"import {size} rows", __file__, size, times=2)
