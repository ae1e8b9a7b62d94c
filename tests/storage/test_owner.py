import json
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from svdesk.domain.errors import FileUnusable
from svdesk.storage.owner import Lock
from tests.storage.rows import as_ordinary_person

NOON = datetime(2025, 5, 3, 12, 0, tzinfo=UTC)

# Another process that takes the file, says so, and keeps it until it is told to go or is killed.
OWN = """
import sys
from datetime import datetime
from pathlib import Path
from svdesk.storage.owner import Lock
lock = Lock(Path(sys.argv[1]), datetime.fromisoformat("2025-05-03T12:00:00+00:00"))
print("mine", flush=True)
sys.stdin.readline()
lock.release()
"""


def another_owner(path: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", OWN, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "mine\n"
    return process


def let_go(process: subprocess.Popen[str]) -> None:
    process.communicate("go\n", timeout=20)


def test_the_second_process_is_told_at_once_who_has_the_file_and_since_when(path: Path) -> None:
    first = another_owner(path)
    began = time.monotonic()
    with pytest.raises(FileUnusable) as caught:
        Lock(path, NOON)
    took = time.monotonic() - began
    let_go(first)
    since = NOON.astimezone()
    assert f"since {since:%H:%M} on 3 May 2025" in caught.value.what
    assert "desk.svdesk" in caught.value.what
    assert "on the computer" in caught.value.what
    assert took < 1  # the promise is the person's time, not the machine's


def test_a_file_that_was_let_go_can_be_taken_and_no_lock_is_left_lying(path: Path) -> None:
    let_go(another_owner(path))
    assert [one.name for one in path.parent.iterdir()] == ["desk.svdesk"]
    Lock(path, NOON).release()
    assert [one.name for one in path.parent.iterdir()] == ["desk.svdesk"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_after_a_crash_nothing_is_asked(path: Path) -> None:
    for _ in range(3):
        process = another_owner(path)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert (path.parent / "desk.svdesk-lock").exists()
        Lock(path, NOON).release()
        assert not (path.parent / "desk.svdesk-lock").exists()


@pytest.mark.parametrize("note", [b"", b'{"who": "Ann"', b"[]", b'{"since": 3}', b"\xff\xfe"])
def test_a_torn_note_costs_only_the_name(path: Path, note: bytes) -> None:
    process = another_owner(path)
    (path.parent / "desk.svdesk-lock").write_bytes(note)
    with pytest.raises(FileUnusable, match="open already in another window"):
        Lock(path, NOON)
    let_go(process)


def test_the_note_says_who_and_where_and_since_when(path: Path) -> None:
    lock = Lock(path, NOON)
    note = json.loads((path.parent / "desk.svdesk-lock").read_bytes())
    lock.release()
    assert set(note) == {"who", "host", "since"}
    assert datetime.fromisoformat(note["since"]) == NOON


def test_a_folder_that_may_not_be_written_is_refused_in_words(open_folder: Path) -> None:
    with as_ordinary_person(), pytest.raises(FileUnusable, match="read but not changed"):
        Lock(open_folder / "desk.svdesk", NOON)
    assert list(open_folder.iterdir()) == []
