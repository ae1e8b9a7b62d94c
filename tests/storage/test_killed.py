"""Killed at any moment of its work, the program loses nothing it had said was saved and leaves nothing half done."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from svdesk.storage import journal
from svdesk.storage.store import Store
from tests.storage import rows

# Each change set adds an activity, counts, and something removed again; undo and redo come in between. A line is
# written only after the change set is said to be saved: "+" a label, or "-" one undone.
WORK = """
import sys
from pathlib import Path
from svdesk.storage import journal
from svdesk.storage.store import Store
started = sys.argv[2]
with Store.open(Path(sys.argv[1])) as store:
    term = store.one("SELECT id FROM own_term")[0]
    for number in range(1000000):
        label = f"{started} {number}"
        with store.change(label, by="Ann") as change:
            activity = change.insert("activity", {"text": label, "starts": "2025-04-01", "ends": "2025-04-01"})
            for size in range(4):
                row = {"activity_id": activity, "own_term_id": term, "millionths": size}
                last = change.insert("count", row)
            change.delete("count", last)
        print("+" + label, flush=True)
        if number % 3 == 0:
            journal.undo(store, by="Ann")
            print("-" + label, flush=True)
        if number % 6 == 0:
            journal.redo(store, by="Ann")
            print("+" + label, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_no_saved_change_is_lost_and_none_is_half_there(path: Path) -> None:
    with Store.open(path) as store, store.change("Begin", by="Ann", kind="kept") as change:
        rows.own_term(change)
    chance = random.Random(20250503)
    saved: set[str] = set()
    for kill in range(20):
        process = subprocess.Popen(
            [sys.executable, "-c", WORK, str(path), str(kill)], stdout=subprocess.PIPE, text=True, bufsize=1
        )
        assert process.stdout is not None
        said = [process.stdout.readline()]  # it is at work; now at any moment
        time.sleep(chance.random() * 0.03)
        process.kill()
        said += process.stdout.readlines()
        process.communicate()
        for line in said:
            (saved.add if line[0] == "+" else saved.discard)(line[1:].rstrip("\n"))
        with Store.open(path) as store:
            unsure = as_said(store, saved)
            assert rows.sound(store)
        saved ^= unsure  # what was done but not yet said counts from here on


def as_said(store: Store, saved: set[str]) -> set[str]:
    """Compare the desk with what was said to be saved; return the one label that only the desk knows of, if any."""
    sizes = store.rows(
        "SELECT a.text, count(c.id), total(c.millionths) FROM activity a LEFT JOIN count c ON c.activity_id = a.id"
        " GROUP BY a.id"
    )
    assert {tuple(size) for _, *size in sizes} <= {(3, 3.0)}, "a change set is half there"
    there = {text for text, *_ in sizes}
    unsure = there ^ saved
    assert len(unsure) <= 1, f"lost or come back: {unsure}"
    if unsure:
        newest = journal.history(store, limit=1)[0]
        assert {newest.label} == unsure, "what is unsure is not the last thing done"
    in_effect = {line.label for line in journal.history(store, limit=1 << 30) if line.kind == "do" and not line.undone}
    assert in_effect == there, "the history does not say what the tables say"
    return unsure
