"""``edit``: one change set committed, with history and undo, against the same rows by the bare driver: at most 2.0.

Both are durable alike (rollback journal, synchronous EXTRA), both write one activity and three counts each time.
"""

import sys
import tempfile
from datetime import date
from pathlib import Path

from benchmarks.measure import measured, report
from svdesk.domain.activity import Activity, Count
from svdesk.domain.authority import Provider
from svdesk.domain.glossary import fold
from svdesk.domain.period import Period
from svdesk.domain.quantity import Quantity
from svdesk.services import recording
from svdesk.storage import mappings
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import units
from svdesk.storage.store import Store

EDITS = 300
WORDS = [("Job club", "people"), ("Job club", "hours"), ("Cost", "gbp")]
DAY = Period(date(2025, 6, 12), date(2025, 6, 12))


def _store(folder: Path) -> tuple[Store, dict[tuple[str, str], str]]:
    store = recording.start(folder / "bench.svdesk", Provider(new_id(), "Bench"), "Bench")
    with store.change("Words", by="Bench") as change:
        ids = mappings.own_term_ids(change, WORDS)
    return store, {(label, unit): ids[fold(label), unit] for label, unit in WORDS}


def ours(folder: Path) -> None:
    store, ids = _store(folder)

    def work() -> None:
        for n in range(EDITS):
            counts = tuple(Count(new_id(), ids[word], Quantity.of(n, units()[word[1]])) for word in WORDS)
            recording.add(store, Activity(new_id(), f"Job club {n}", DAY, counts, place="Anytown"), "Bench")

    measured(work)
    store.close()


def limit(folder: Path) -> None:
    store, ids = _store(folder)
    connection = store.connection
    # The same tables and durability, without our triggers: a file without history.
    for (name,) in store.rows("SELECT name FROM temp.sqlite_schema WHERE type = 'trigger'"):
        connection.execute(f'DROP TRIGGER temp."{name}"')

    def work() -> None:
        for n in range(EDITS):
            activity = new_id()
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(
                "INSERT INTO activity (id, text, starts, ends, place) VALUES (?, ?, ?, ?, ?)",
                (activity, f"Job club {n}", "2025-06-12", "2025-06-12", "Anytown"),
            )
            for word in WORDS:
                connection.execute(
                    "INSERT INTO count (id, activity_id, own_term_id, millionths) VALUES (?, ?, ?, ?)",
                    (new_id(), activity, ids[word], n * 10**6),
                )
            connection.execute("COMMIT")

    measured(work)
    store.close()


if __name__ == "__main__":
    if sys.argv[1:]:
        with tempfile.TemporaryDirectory() as folder:
            {"ours": ours, "limit": limit}[sys.argv[1]](Path(folder))
    else:
        report("edit", __file__)
