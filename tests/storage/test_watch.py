import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from svdesk.domain.errors import FileUnusable
from svdesk.storage.driver import connect
from svdesk.storage.store import Store
from tests.storage import rows
from tests.storage.rows import ANN


def another_file_takes_its_name(path: Path, other: Path) -> None:
    other.replace(path)


def its_bytes_are_overwritten(path: Path, other: Path) -> None:
    path.write_bytes(other.read_bytes())


def it_is_removed(path: Path, _other: Path) -> None:
    path.unlink()


def it_is_cut_short(path: Path, _other: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def it_is_cut_to_nothing(path: Path, _other: Path) -> None:
    os.truncate(path, 0)


def it_is_renamed_as_a_conflict(path: Path, other: Path) -> None:
    path.rename(path.with_name("desk (conflict).svdesk"))
    other.replace(path)


def its_folder_is_renamed(path: Path, _other: Path) -> None:
    path.parent.rename(path.parent.with_name("elsewhere"))


def another_program_saves_into_it(path: Path, _other: Path) -> None:
    connection = connect(path, "rw")
    connection.execute("UPDATE desk SET made_by = 'somebody else'")
    connection.close()


SWAPS = [
    another_file_takes_its_name,
    its_bytes_are_overwritten,
    it_is_removed,
    it_is_cut_short,
    it_is_cut_to_nothing,
    it_is_renamed_as_a_conflict,
    its_folder_is_renamed,
    another_program_saves_into_it,
]


@pytest.fixture
def desk(tmp_path: Path, new_desk: Path) -> Path:
    folder = tmp_path / "folder"
    folder.mkdir()
    shutil.copy(new_desk, folder / "desk.svdesk")
    shutil.copy(new_desk, tmp_path / "other.svdesk")
    for copy in (folder / "desk.svdesk", tmp_path / "other.svdesk"):  # changed apart, but as often, and as large
        with Store.open(copy) as store, store.change("Apart", by=ANN) as change:
            rows.activity(change)
    return folder / "desk.svdesk"


@pytest.mark.parametrize("swap", SWAPS, ids=lambda swap: swap.__name__)
def test_a_file_swapped_between_changes_is_noticed_before_the_next_saved(
    desk: Path, tmp_path: Path, swap: Callable[[Path, Path], None]
) -> None:
    with Store.open(desk) as store:
        with store.change("Mine", by=ANN) as change:
            rows.activity(change, "mine")
        with Store.open(tmp_path / "other.svdesk") as other, other.change("Theirs", by=ANN) as change:
            rows.activity(change, "else")
        swap(desk, tmp_path / "other.svdesk")
        left = everything_in(tmp_path)
        for _ in range(2):  # the second time no less than the first
            with pytest.raises(FileUnusable, match="Another program has"), store.change("Next", by=ANN) as change:
                rows.activity(change, "next")
        assert everything_in(tmp_path) == left


# SQLite's own lock keeps other programs from saving into the file meanwhile; it cannot keep them from the rest.
@pytest.mark.parametrize("swap", SWAPS[:-1], ids=lambda swap: swap.__name__)
def test_a_file_swapped_during_a_change_is_noticed_before_it_is_saved(
    desk: Path, tmp_path: Path, swap: Callable[[Path, Path], None]
) -> None:
    with Store.open(desk) as store:
        left = {}

        def change_while_it_is_swapped() -> None:
            with store.change("Mine", by=ANN) as change:
                rows.activity(change, "mine")
                swap(desk, tmp_path / "other.svdesk")
                left.update(everything_in(tmp_path))

        with pytest.raises(FileUnusable, match="Another program has"):
            change_while_it_is_swapped()
        assert everything_in(tmp_path) == left


def test_the_person_is_told_that_nothing_was_saved_and_to_look_for_a_second_copy(desk: Path, tmp_path: Path) -> None:
    with Store.open(desk) as store:
        another_file_takes_its_name(desk, tmp_path / "other.svdesk")
        with pytest.raises(FileUnusable) as caught, store.change("Next", by=ANN) as change:
            rows.activity(change)
    assert "replaced" in caught.value.what
    assert "was not saved" in caught.value.what
    assert "may have kept two" in caught.value.do


def everything_in(folder: Path) -> dict[Path, bytes]:
    """The bytes of every desk file there is, without SQLite's own files beside them."""
    return {path: path.read_bytes() for path in folder.rglob("*.svdesk")}


def test_two_stores_of_one_process_are_no_strangers_to_each_other(path: Path) -> None:
    with Store.open(path) as first, Store.open(path) as second:
        for number, store in enumerate((first, second, first, second, second, first)):
            with store.change(f"Change {number}", by=ANN) as change:
                rows.activity(change, f"activity {number}")
        assert len(first.rows("SELECT 1 FROM activity")) == 6


# A process that dies when half of what it changes is in the file already: SQLite's journal beside it is "hot".
DIE_HALF_WAY = """
import os, sys
from pathlib import Path
from svdesk.storage.driver import connect
connection = connect(Path(sys.argv[1]), "rw")
connection.execute("PRAGMA cache_size = 2")
connection.execute("BEGIN IMMEDIATE")
for number in range(500):
    connection.execute("INSERT INTO person (id, name) VALUES (?, ?)", (f"{number:020}", "x" * 100))
os._exit(9)
"""


def test_what_a_crash_left_half_done_is_rolled_back_and_is_no_stranger(path: Path) -> None:
    assert subprocess.run([sys.executable, "-c", DIE_HALF_WAY, str(path)]).returncode == 9
    assert path.with_name("desk.svdesk-journal").exists()
    with Store.open(path) as store:
        assert store.rows("SELECT * FROM person") == []
        with store.change("Add", by=ANN) as change:
            rows.activity(change)
        assert rows.sound(store)
