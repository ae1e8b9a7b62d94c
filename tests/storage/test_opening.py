import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from unittest.mock import Mock

import pytest

from svdesk import __version__
from svdesk.domain.errors import FileUnusable, UserError
from svdesk.storage import schema
from svdesk.storage.driver import APPLICATION_ID, Failure, connect
from svdesk.storage.migrations import NAMES
from svdesk.storage.store import Store
from tests.storage import rows
from tests.storage.rows import ANN, as_ordinary_person, migration_module, older_file

JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffdb") + bytes(5000) + bytes.fromhex("ffd9")


def refused(path: Path, *, read_only: bool = False) -> str:
    """What is said when *path* is opened; the file and its folder must be as they were."""
    before = (path.read_bytes() if path.is_file() else b"", sorted(path.parent.iterdir()))
    with pytest.raises(FileUnusable) as caught:
        Store.open(path, read_only=read_only)
    assert (path.read_bytes() if path.is_file() else b"", sorted(path.parent.iterdir())) == before
    return caught.value.what


def altered(path: Path, *statements: str) -> Path:
    """Do to a desk file what this program never would."""
    connection = connect(path, "rw")
    for statement in statements:
        connection.execute(statement)
    connection.close()
    return path


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty: there is nothing in it"),
        (b"x", "not a desk file"),
        (JPEG, "not a desk file"),
        (b"SQLite format 3\0", "not a desk file"),
        (b"SQLite format 3\0" + bytes(4080), "not a desk file"),
        (bytes(8192), "not a desk file"),
    ],
)
def test_a_file_of_another_kind_is_refused_untouched(
    tmp_path: Path, content: bytes, said: str, read_only: bool
) -> None:
    path = tmp_path / "photo.svdesk"
    path.write_bytes(content)
    assert said in refused(path, read_only=read_only)


def test_a_missing_file_and_a_folder_are_refused_and_nothing_is_made(tmp_path: Path) -> None:
    assert "no file" in refused(tmp_path / "gone.svdesk")
    (tmp_path / "folder").mkdir()
    assert "is not a file" in refused(tmp_path / "folder")
    with pytest.raises(FileUnusable, match="too long"):
        Store.open(tmp_path / ("x" * 300))


def test_a_folder_that_may_not_be_looked_into_is_said_in_words(open_folder: Path, new_desk: Path) -> None:
    shutil.copy(new_desk, open_folder / "desk.svdesk")
    open_folder.chmod(0o600)
    with as_ordinary_person(), pytest.raises(FileUnusable, match="not allowed to read"):
        Store.open(open_folder / "desk.svdesk")
    open_folder.chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes with names in a folder")
def test_a_pipe_does_not_hang_the_program(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileUnusable, match="is not a file"):
        Store.open(tmp_path / "pipe")


def test_a_database_of_another_program_is_refused_untouched(tmp_path: Path) -> None:
    connection = connect(tmp_path / "other.db", "rwc")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE moz_places (id)")
    connection.close()
    assert "not a desk file" in refused(tmp_path / "other.db")


def test_a_database_that_bears_only_our_number_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    connection = connect(path, "rwc")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("CREATE TABLE moz_places (id)")
    connection.close()
    assert "not a desk file" in refused(path)


def test_a_file_of_a_newer_program_is_refused_naming_both_versions(path: Path) -> None:
    insert = "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('svdesk', 'm9999_new', '')"
    altered(path, insert, "UPDATE desk SET made_by = '7.1'", "CREATE TABLE newer (id)")
    said = refused(path)
    assert "newer version" in said
    assert "7.1" in said
    assert __version__ in said
    assert "m9999" not in said
    altered(path, "DROP TABLE desk")
    assert "newer version of this program (unknown)" in refused(path, read_only=True)


STRANGE = {
    "a trigger": "CREATE TRIGGER t AFTER UPDATE ON activity BEGIN DELETE FROM activity; END",
    "a view": "CREATE VIEW v AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n FROM r) SELECT * FROM r",
    "a view called as a table of ours": "CREATE VIEW extra AS SELECT * FROM activity",
    "a table": "CREATE TABLE extra (id TEXT)",
    "a virtual table": "CREATE VIRTUAL TABLE extra USING fts5(a)",
    "an index": "CREATE INDEX extra ON activity (text)",
    "an index on an expression": "CREATE INDEX extra ON activity (lower(text))",
    "a column": "ALTER TABLE activity ADD COLUMN extra TEXT",
    "a generated column": "ALTER TABLE person ADD COLUMN extra TEXT AS (upper(name))",
    "another name": "ALTER TABLE person RENAME TO people",
    "a table less": "DROP TABLE answer",
    "a trigger less": "DROP TRIGGER edition_never_changes",
    "statistics": "ANALYZE",
    "migrations out of order": "DELETE FROM _sqlite_migrations WHERE id = 1",
    "no migrations": "DELETE FROM _sqlite_migrations",
}


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize("strange", STRANGE)
def test_a_file_with_anything_that_we_never_put_there_is_refused(path: Path, strange: str, read_only: bool) -> None:
    said = refused(altered(path, STRANGE[strange]), read_only=read_only)
    assert "never puts in a desk file" in said


def test_a_check_loosened_behind_our_back_is_refused(path: Path) -> None:
    altered(
        path,
        "PRAGMA writable_schema = 1",
        "UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (starts <= ends)', 'CHECK (1)') WHERE name = 'activity'",
    )
    assert "never puts" in refused(path)


def test_a_damaged_file_is_refused_and_left_for_rescue(path: Path) -> None:
    with Store.open(path) as store, store.change("Add", by=ANN) as change:
        for number in range(2000):
            rows.activity(change, f"activity {number}")
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert "damaged" in refused(path)
    path.write_bytes(whole[:8192] + bytes(len(whole) - 8192))
    assert "damaged" in refused(path)


def test_any_mutation_is_opened_or_refused_in_words(path: Path, tmp_path: Path) -> None:
    """Each opened copy is also read through: what damage lets through must be readable or refused, never a crash."""
    with Store.open(path) as store, store.change("Add", by=ANN) as change:
        term = rows.own_term(change)
        for number in range(40):
            rows.count(change, rows.activity(change, f"activity {number}"), term)
    whole = path.read_bytes()
    chance = random.Random(20250503)
    opened = refusals = 0
    for _ in range(250):
        mutant = bytearray(whole)
        for _ in range(chance.choice([1, 1, 3, 30, 300])):
            mutant[chance.randrange(len(mutant))] = chance.randrange(256)
        if chance.random() < 0.2:
            del mutant[chance.randrange(len(mutant)) :]
        victim = tmp_path / "mutant"
        victim.write_bytes(mutant)
        try:
            with Store.open(victim, read_only=True) as store:
                for table in ("activity", "count", "own_term", "change", "change_set", "person"):
                    store.rows(f'SELECT * FROM "{table}"')
                store.rows("SELECT rowid FROM activity_words WHERE activity_words MATCH 'activity'")
            opened += 1
        except UserError:
            refusals += 1
    assert opened + refusals == 250
    assert opened > 10
    assert refusals > 10


@pytest.mark.parametrize("what", ["the file", "the folder"])
def test_what_may_not_be_written_is_refused_for_writing_and_opened_to_look_at(
    open_folder: Path, new_desk: Path, what: str
) -> None:
    path = open_folder / "desk.svdesk"
    shutil.copy(new_desk, path)
    path.chmod(0o666 if what == "the folder" else 0o444)
    open_folder.chmod(0o755 if what == "the folder" else 0o777)
    with as_ordinary_person():
        with pytest.raises(FileUnusable, match="read but not changed"):
            Store.open(path)
        with Store.open(path, read_only=True) as store:
            assert store.rows("SELECT * FROM activity") == []
    assert list(open_folder.iterdir()) == [path]


def test_a_file_left_in_another_journal_mode_is_taken_back(path: Path) -> None:
    altered(path, "PRAGMA journal_mode = WAL", "UPDATE desk SET made_by = '0.0.1'")
    with Store.open(path) as store:
        assert store.rows("PRAGMA journal_mode") == [("delete",)]


@pytest.mark.parametrize("had", range(1, len(NAMES)))
def test_an_older_file_is_copied_and_brought_up_to_date(tmp_path: Path, had: int) -> None:
    path = tmp_path / "desk.svdesk"
    older_file(path, had)
    before = path.read_bytes()
    with Store.open(path) as store:
        assert store.rows("SELECT text FROM activity") == [("Café mornings",)]
        assert store.rows("SELECT made_by FROM desk") == [(__version__,)]
        assert store.rows("SELECT rowid FROM activity_words WHERE activity_words MATCH 'cafe'") == [(1,)]
        assert schema.of(store.connection) == schema.TODAY.read_text(encoding="utf-8")
        assert store.rows("PRAGMA foreign_keys") == [(1,)]
        assert rows.sound(store)
        kept = store.copy_before_update
    assert kept is not None
    assert sorted(one.name for one in tmp_path.iterdir()) == sorted(["desk.svdesk", kept.name])
    assert kept.name.startswith("desk (before update 20")
    connection = connect(kept, "ro")
    assert schema.of(connection) == schema.made(had)
    assert connection.execute("SELECT text FROM activity").fetchall() == [("Café mornings",)]
    connection.close()
    with Store.open(path) as store:  # and only once
        assert store.copy_before_update is None
    assert path.read_bytes() != before


def test_a_second_copy_never_takes_the_place_of_the_first(tmp_path: Path) -> None:
    path = tmp_path / "desk.svdesk"
    older_file(path, 1)
    old = path.read_bytes()
    copies = set()
    for _ in range(3):
        path.write_bytes(old)
        with Store.open(path) as store:
            copies.add(store.copy_before_update)
    assert len(copies) == 3


def test_an_older_file_is_not_brought_up_to_date_by_looking(tmp_path: Path) -> None:
    older_file(tmp_path / "desk.svdesk", 1)
    assert "older version" in refused(tmp_path / "desk.svdesk", read_only=True)


BROKEN: list[Callable[[str], str]] = [
    lambda sql: sql + ";\n\nSELECT nonsense",
    lambda sql: sql + ";\n\nINSERT INTO count (id, activity_id, own_term_id, millionths) VALUES ('c', 'a', 'b', 1)",
]


@pytest.mark.parametrize("breaks", BROKEN)
def test_a_failed_migration_leaves_the_file_as_it_was_and_the_copy_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, breaks: Callable[[str], str]
) -> None:
    path = tmp_path / "desk.svdesk"
    older_file(path, 1)
    last = migration_module(NAMES[-1])
    with monkeypatch.context() as patch:
        patch.setattr(last, "SQL", breaks(last.SQL.strip()))
        with pytest.raises((Failure, AssertionError)):
            Store.open(path)
    connection = connect(path, "ro")
    assert schema.of(connection) == schema.made(1)
    assert schema.applied(connection) == [NAMES[0]]
    connection.close()
    assert not path.with_name("desk.svdesk-lock").exists()
    with Store.open(path) as store:  # the mended program goes on
        assert schema.applied(store.connection) == list(NAMES)
        assert rows.sound(store)


# A migration killed when SQLite has done so many thousand steps of its work.
MIGRATE_AND_DIE = """
import os, signal, sys
from pathlib import Path
from svdesk.storage import opening
from svdesk.storage.store import Store
make_todays = opening.make_todays
def make_and_die(connection, born=None):
    connection.set_progress_handler(lambda: os.kill(os.getpid(), signal.SIGKILL), int(sys.argv[2]))
    make_todays(connection, born)
opening.make_todays = make_and_die
Store.open(Path(sys.argv[1]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize(
    ("had", "steps"),
    [(1, steps) for steps in (100, 1000, 3000, 6000, 10_000, 15_000, 20_000)]
    + [(len(NAMES) - 1, steps) for steps in (100, 5000, 10_000)],
)
def test_a_migration_that_is_killed_leaves_all_old_or_all_new(tmp_path: Path, had: int, steps: int) -> None:
    path = tmp_path / "desk.svdesk"
    older_file(path, had)
    subprocess.run([sys.executable, "-c", MIGRATE_AND_DIE, str(path), str(steps)])
    connection = connect(path, "rw")
    had = len(schema.applied(connection))
    assert schema.of(connection) == schema.made(had)
    connection.close()
    with Store.open(path) as store:
        assert store.rows("SELECT text FROM activity") == [("Café mornings",)]
        assert rows.sound(store)
    assert any("before update" in one.name for one in tmp_path.iterdir())


def test_a_migration_without_room_for_the_copy_is_not_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "desk.svdesk"
    older_file(path, 1)
    before = path.read_bytes()

    no_room = UserError("There is no room left on the disk.", "Make some.")
    monkeypatch.setattr("svdesk.storage.backups.copy_connection", Mock(side_effect=no_room))
    with pytest.raises(UserError, match="no room"):
        Store.open(path)
    assert path.read_bytes() == before


def test_opening_a_good_file_asks_for_no_heavy_library(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from svdesk.storage.store import Store\n"
        "with Store.open(Path(sys.argv[1])) as store:\n"
        "    with store.change('Add', by='Ann') as change: change.insert('person', {'name': 'Ann'})\n"
        "print('sqlite_utils' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
