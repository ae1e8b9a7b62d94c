"""An import that never came to its end is told until it is put away, and no other is."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from svdesk.domain.errors import Cancelled
from svdesk.services.importing import cut_short, journey
from svdesk.services.progress import Silent
from svdesk.storage import journal
from svdesk.storage.store import Store
from tests.services.importing.desks import AT, brought_in, desk, rehearsed, whole

ROOT = Path(__file__).parents[3]
LOG = "Date | What we did | Number of people\n2025-05-03 | Lunch club | 12"
TOLD = "The import of last-year.xlsx on 2 June 2025 did not finish, and nothing of it was kept. Bring it in again."

# Ends at once, as a power cut does, when it comes to the step named in the second argument.
WORK = f"""
import os, sys
from pathlib import Path
from svdesk.services.importing import journey
from svdesk.services.progress import Silent
from svdesk.storage.store import Store
from tests.services.importing.desks import AT, rehearsed
class Ends(Silent):
    def step(self, done, total, what):
        if what == sys.argv[2]:
            os._exit(9)
with Store.open(Path(sys.argv[1])) as store:
    journey.bring_in(store, rehearsed(store, {LOG!r}), "Ana", AT, Ends())
os._exit(9)
"""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with desk(tmp_path) as made:
        yield made


def killed(path: Path, step: str) -> None:
    done = subprocess.run([sys.executable, "-c", WORK, str(path), step], cwd=ROOT, check=False)
    assert done.returncode == 9


def test_one_that_was_killed_while_it_wrote_is_told_until_put_away_and_nothing_of_it_is_there(tmp_path: Path) -> None:
    with desk(tmp_path) as store:
        path, before = store.path, whole(store)
    killed(path, "Bringing in the counts")
    with Store.open(path, read_only=True) as looking:
        assert cut_short.told(looking) == ""
    with Store.open(path) as store:
        assert whole(store) == before
        assert cut_short.told(store) == TOLD
    with Store.open(path) as store:
        assert cut_short.told(store) == TOLD
        cut_short.finished(store)
        assert cut_short.told(store) == ""


def test_one_that_was_killed_when_all_of_it_was_in_is_not_told(tmp_path: Path) -> None:
    with desk(tmp_path) as store:
        path = store.path
    killed(path, "no step at all")
    with Store.open(path) as store:
        assert len(whole(store)["activity"]) == 1
        assert cut_short.told(store) == ""
        journal.undo(store, by="Ana")
        assert cut_short.told(store) == ""


def test_one_that_somebody_stopped_is_not_told(store: Store) -> None:
    stopped = Silent()
    stopped.stop.set()
    with pytest.raises(Cancelled):
        journey.bring_in(store, rehearsed(store, LOG), "Ana", AT, stopped)
    assert cut_short.told(store) == ""


def test_what_was_brought_in_again_is_not_told(tmp_path: Path) -> None:
    with desk(tmp_path) as store:
        path = store.path
    killed(path, "Bringing in the counts")
    with Store.open(path) as store:
        brought_in(store, rehearsed(store, LOG))
        assert cut_short.told(store) == ""
