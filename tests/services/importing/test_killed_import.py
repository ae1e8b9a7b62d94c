"""An import that is killed at any moment leaves nothing of itself, or all of it, and so does taking it back."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from svdesk.storage.store import Store
from tests.services.importing.desks import desk, whole

ROOT = Path(__file__).parents[3]
ROWS = 400

# Brings the same workbook in, takes it back, and undoes both, over and over. It says when it begins and ends each.
WORK = f"""
import sys
from pathlib import Path
from svdesk.services.importing.taking_back.take_back import take_back
from svdesk.storage import journal
from svdesk.storage.store import Store
from tests.services.importing.desks import AT, brought_in, rehearsed
rows = "".join(f"2025-05-{{n % 28 + 1:02}} | Session {{n}} | {{n % 30 + 1}} | {{n % 7 + 1}}\\n" for n in range({ROWS}))
text = "Date | What we did | Number of people | Hours\\n" + rows
with Store.open(Path(sys.argv[1])) as store:
    while journal.next_undo(store):
        journal.undo(store, by="Ana")
    rehearsal = rehearsed(store, text)
    while True:
        print("begin", flush=True)
        batch = brought_in(store, rehearsal).batch
        print("in", flush=True)
        take_back(store, batch, "Ana", AT)
        print("back", flush=True)
        journal.undo(store, by="Ana")
        journal.undo(store, by="Ana")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_import_leaves_nothing_or_all_of_it(tmp_path: Path) -> None:
    with desk(tmp_path) as store:
        path, empty = store.path, {name: len(rows) for name, rows in whole(store).items()}
    whole_import = empty | {
        "activity": ROWS, "count": 2 * ROWS, "own_term": 2 * ROWS, "import_batch": 1, "imported_row": ROWS + 1,
        "activity_words": ROWS,
    }  # fmt: skip
    taken_back = empty | {"import_batch": 1, "imported_row": ROWS + 1}
    chance = random.Random(20250612)
    for _kill in range(8):
        process = subprocess.Popen(
            [sys.executable, "-c", WORK, str(path)], stdout=subprocess.PIPE, text=True, bufsize=1, cwd=ROOT
        )
        assert process.stdout is not None
        assert process.stdout.readline() == "begin\n"
        time.sleep(chance.random() * 0.15)
        process.kill()
        said = ["begin", *process.stdout.read().split()]
        process.communicate()
        with Store.open(path) as store:
            found = {name: len(rows) for name, rows in whole(store).items()}
            assert store.rows("PRAGMA integrity_check") == [("ok",)]
            assert store.rows("PRAGMA foreign_key_check") == []
        found.pop("recipe", None)
        expected = {
            "begin": (empty, whole_import),
            "in": (whole_import, taken_back),
            "back": (taken_back, whole_import, empty),
        }[said[-1]]
        assert found in [{name: n for name, n in each.items() if name != "recipe"} for each in expected], said
