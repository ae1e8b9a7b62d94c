import shutil
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from svdesk.domain.errors import FileUnusable
from svdesk.storage import hold
from svdesk.storage.store import Store
from tests.storage import rows
from tests.storage.rows import ANN, as_ordinary_person

NOON = datetime(2025, 5, 3, 12, 0, tzinfo=UTC)


def test_all_stores_of_a_process_share_one_lock_and_the_last_to_close_gives_it_back(path: Path) -> None:
    lock = path.with_name("desk.svdesk-lock")
    first, second, reader = Store.open(path), Store.open(path), Store.open(path, read_only=True)
    first.close()
    assert lock.exists()
    second.close()
    assert not lock.exists()
    reader.close()


def test_looking_takes_no_lock(path: Path) -> None:
    with Store.open(path, read_only=True):
        assert [one.name for one in path.parent.iterdir()] == ["desk.svdesk"]


def test_a_reader_can_be_joined_by_a_writer(path: Path) -> None:
    with Store.open(path, read_only=True) as reader, Store.open(path) as writer:
        with writer.change("Add", by=ANN) as change:
            rows.activity(change)
        assert len(reader.rows("SELECT 1 FROM activity")) == 1


def test_a_worker_thread_writes_while_the_window_reads_and_writes(path: Path) -> None:
    failed: list[BaseException] = []

    def work() -> None:
        try:
            with Store.open(path) as store:
                for number in range(30):
                    with store.change("Work", by=ANN) as change:
                        rows.activity(change, f"work {number}")
        except BaseException as error:
            failed.append(error)
            raise

    with Store.open(path) as window:
        worker = threading.Thread(target=work)
        worker.start()
        for number in range(30):
            window.rows("SELECT * FROM activity")
            with window.change("Window", by=ANN) as change:
                rows.activity(change, f"window {number}")
        worker.join()
        assert failed == []
        assert len(window.rows("SELECT 1 FROM activity")) == 60
        assert rows.sound(window)


def test_a_file_that_took_the_name_of_an_open_one_is_told_apart(path: Path, new_desk: Path) -> None:
    with Store.open(path) as first:
        with first.change("Add", by=ANN) as change:
            rows.activity(change)
        path.unlink()
        shutil.copy(new_desk, path)
        with Store.open(path, read_only=True) as second:
            assert second.rows("SELECT * FROM activity") == []
        with pytest.raises(FileUnusable, match="open already"):
            Store.open(path)
    with Store.open(path) as second, second.change("Add", by=ANN) as change:
        rows.activity(change)


def test_a_failed_opening_leaves_nothing_held(path: Path) -> None:
    path.write_bytes(b"not a desk file" * 1000)
    with pytest.raises(FileUnusable):
        Store.open(path)
    with pytest.raises(FileUnusable):
        Store.open(path, read_only=True)
    assert [one.name for one in path.parent.iterdir()] == ["desk.svdesk"]
    held = hold.take(path)
    assert (held.users, held.writers) == (1, 0)
    hold.leave(held)


def test_a_file_that_may_not_be_read_is_refused_in_words(open_folder: Path) -> None:
    path = open_folder / "desk.svdesk"
    path.write_bytes(b"secret")
    path.chmod(0)
    with as_ordinary_person(), pytest.raises(FileUnusable, match="not allowed to read"):
        hold.take(path)


def test_a_file_that_may_not_be_written_is_not_owned(open_folder: Path) -> None:
    path = open_folder / "desk.svdesk"
    path.write_bytes(b"public")
    path.chmod(0o444)
    with as_ordinary_person():
        held = hold.take(path)
        with pytest.raises(FileUnusable, match="read but not changed"):
            hold.own(held, NOON)
        hold.leave(held)
