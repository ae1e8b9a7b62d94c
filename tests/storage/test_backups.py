import hashlib
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from svdesk.domain.errors import Cancelled, UserError
from svdesk.storage import backups
from svdesk.storage.store import Store
from tests.storage import rows
from tests.storage.rows import ANN
from tests.storage.test_owner import another_owner, let_go


def fill(store: Store, number: int = 20) -> None:
    with store.change("Fill", by=ANN) as change:
        term = rows.own_term(change)
        for one in range(number):
            rows.count(change, rows.activity(change, f"activity {one}"), term)


def test_a_copy_is_the_desk_as_it_was_and_opens(store: Store, tmp_path: Path) -> None:
    fill(store)
    copy = tmp_path / "copy.svdesk"
    digest = backups.copy(store, copy)
    assert digest == hashlib.sha256(copy.read_bytes()).hexdigest()
    with Store.open(copy) as copied:
        assert rows.snapshot(copied) == rows.snapshot(store)
        assert copied.rows("SELECT * FROM change") == store.rows("SELECT * FROM change")
        assert copied.rows("SELECT file_id FROM desk") == store.rows("SELECT file_id FROM desk")
        found = "SELECT count(*) FROM activity_words WHERE activity_words MATCH 'activity'"
        assert copied.rows(found) == [(20,)]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["copy.svdesk", "desk.svdesk", "desk.svdesk-lock"]


def test_the_desk_goes_on_after_a_copy(store: Store, tmp_path: Path) -> None:
    for _ in range(2):
        backups.copy(store, tmp_path / "copy.svdesk")
        with store.change("Add", by=ANN) as change:
            rows.activity(change)
    assert rows.sound(store)


def test_what_a_killed_copy_left_is_no_hindrance(store: Store, tmp_path: Path) -> None:
    backups.unfinished(tmp_path / "copy.svdesk").write_bytes(b"half")
    backups.copy(store, tmp_path / "copy.svdesk")
    assert not backups.unfinished(tmp_path / "copy.svdesk").exists()


def test_a_copy_may_have_as_long_a_name_as_a_desk(store: Store, tmp_path: Path) -> None:
    backups.copy(store, tmp_path / ("x" * 247))
    Store.open(tmp_path / ("x" * 247)).close()


def test_a_copy_that_is_stopped_leaves_the_one_before_it(store: Store, tmp_path: Path) -> None:
    (tmp_path / "older").mkdir()
    older = tmp_path / "older" / "copy.svdesk"
    backups.copy(store, older)
    before = older.read_bytes()
    fill(store, 500)
    connection: Any = store.connection
    for steps in (10, 1000, 10_000):
        connection.set_progress_handler(lambda: True, steps)  # SQLite stops what it does, however far it is
        with pytest.raises(Cancelled):
            backups.copy(store, older)
        connection.set_progress_handler(None, 0)
        assert older.read_bytes() == before
        assert [one.name for one in older.parent.iterdir()] == ["copy.svdesk"]


def test_a_folder_that_is_not_there_is_said_in_words(store: Store, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"copy.svdesk|its folder"):
        backups.copy(store, tmp_path / "gone" / "copy.svdesk")


def test_a_copy_that_lacks_a_row_is_not_taken(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(store)
    monkeypatch.setattr(backups, "_counted", lambda _, schema: {"activity": len(schema)})
    with pytest.raises(UserError, match="differs from its original"):
        backups.copy(store, tmp_path / "copy.svdesk")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["desk.svdesk", "desk.svdesk-lock"]


# A process that copies again and again over the same copy, each time of a desk with one row more.
COPY_FOR_EVER = """
import sys
from pathlib import Path
from svdesk.storage import backups
from svdesk.storage.store import Store
with Store.open(Path(sys.argv[1])) as store:
    for number in range(100000):
        with store.change("Add", by="Ann") as change:
            change.insert("person", {"name": f"{number}"})
        backups.copy(store, Path(sys.argv[2]))
        print(number, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_copy_killed_at_any_moment_is_the_old_one_or_the_new_one(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.svdesk"
    made = 0
    for lines in range(1, 9):
        process = subprocess.Popen(
            [sys.executable, "-c", COPY_FOR_EVER, str(path), str(copy)], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(lines)]
        process.kill()
        said += process.stdout.read().split()
        process.communicate()
        made += len(said)
        with Store.open(copy) as copied:
            assert rows.sound(copied)
            (found,) = copied.rows("SELECT count(*) FROM person")
            assert made <= found[0] <= made + 8


def test_a_desk_file_that_another_process_has_open_is_not_replaced(store: Store, tmp_path: Path) -> None:
    other = tmp_path / "other.svdesk"
    Store.create(other).close()
    before = other.read_bytes()
    process = another_owner(other)
    try:
        with pytest.raises(UserError, match="no copy can take its place") as caught:
            backups.copy(store, other)
        assert "other.svdesk" in caught.value.what
    finally:
        let_go(process)
    assert other.read_bytes() == before
    assert not backups.unfinished(other).exists()
    backups.copy(store, other)
    with Store.open(other) as copied:
        assert rows.snapshot(copied) == rows.snapshot(store)


def test_a_lock_file_left_by_a_crash_is_no_hindrance_to_a_copy(store: Store, tmp_path: Path) -> None:
    (tmp_path / "copy.svdesk-lock").write_text("{}", encoding="utf-8")
    backups.copy(store, tmp_path / "copy.svdesk")
    assert not (tmp_path / "copy.svdesk-lock").exists()
