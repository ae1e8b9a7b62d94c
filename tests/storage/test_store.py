import itertools
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from svdesk.domain.errors import Cancelled, FileUnusable, UserError
from svdesk.storage import backups, journal
from svdesk.storage.driver import BrokenRule, connect
from svdesk.storage.store import Store
from tests.storage import rows
from tests.storage.rows import ANN, as_ordinary_person

NOON = datetime(2025, 5, 3, 12, 0, 30, 123456, tzinfo=UTC)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def history(store: Store) -> list[str]:
    return [line.label for line in journal.history(store)]


def test_what_is_written_is_read_back_after_reopening(path: Path) -> None:
    with Store.open(path) as store, store.change("Add", by=ANN) as change:
        activity = rows.activity(change, "Litter pick", place="Tŷ Coch")
    with Store.open(path) as store:
        assert store.rows("SELECT id, text, place FROM activity") == [(activity, "Litter pick", "Tŷ Coch")]
        assert store.one("SELECT text FROM activity WHERE id = :id", {"id": activity}) == ("Litter pick",)
        assert store.one("SELECT text FROM activity WHERE id = ?", ("another",)) is None


def test_a_change_set_is_one_line_of_history_saying_who_and_when(path: Path) -> None:
    with Store.open(path, clock=lambda: NOON) as store:
        with store.change("Add litter pick", by=ANN) as change:
            rows.activity(change)
        (line,) = journal.history(store)
    assert (line.label, line.by, line.at, line.kind) == ("Add litter pick", ANN, "2025-05-03T12:00:30Z", "do")


def add_and_fail(store: Store) -> None:
    with store.change("Add", by=ANN) as change:
        rows.activity(change)
        raise ZeroDivisionError


def test_any_exception_undoes_the_whole_block(store: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        add_and_fail(store)
    assert rows.snapshot(store) == {}
    assert history(store) == []


def test_a_broken_rule_is_our_bug_and_undoes_the_whole_block(store: Store) -> None:
    with pytest.raises(BrokenRule), store.change("Add", by=ANN) as change:
        rows.count(change, rows.activity(change), "no such own term")
    assert rows.snapshot(store) == {}


def test_a_block_inside_another_joins_it(store: Store) -> None:
    with store.change("Outer", by=ANN) as outer:
        rows.activity(outer)
        with store.change("Inner", by="Bob") as inner:
            rows.activity(inner)
        assert inner is outer
    assert history(store) == ["Outer"]
    journal.undo(store, by=ANN)
    assert rows.snapshot(store) == {}


def test_a_failure_inside_undoes_both_even_if_it_is_passed_over(store: Store) -> None:
    def pass_over_a_failure() -> None:
        with store.change("Outer", by=ANN) as outer:
            rows.activity(outer)
            with suppress(ZeroDivisionError):
                add_and_fail(store)

    with pytest.raises(AssertionError, match="passed over"):
        pass_over_a_failure()
    assert rows.snapshot(store) == {}
    with store.change("Next", by=ANN) as change:
        rows.activity(change)
    assert history(store) == ["Next"]


def test_a_block_that_changes_nothing_leaves_no_line(store: Store) -> None:
    with store.change("Add", by=ANN) as change:
        person = change.insert("person", {"name": "Ann"})
    with store.change("Look only", by=ANN):
        store.rows("SELECT * FROM activity")
    with store.change("Save as it was", by=ANN) as change:
        assert not change.update("person", person, {"name": "Ann"})
    assert history(store) == ["Add"]


def test_what_is_kept_for_ever_has_a_line_but_is_no_step_of_undo(store: Store) -> None:
    with store.change("Add", by=ANN) as change:
        rows.activity(change)
    with store.change("Pin an edition", by=ANN) as change:
        rows.edition(change)
    assert [(line.label, line.kind, line.undoable) for line in journal.history(store)] == [
        ("Pin an edition", "kept", False),
        ("Add", "do", True),
    ]
    assert journal.next_undo(store) == "Add"


def test_what_must_not_be_undone_is_said_when_it_is_done(store: Store) -> None:
    with store.change("Begin", by=ANN, kind="kept") as change:
        change.insert("provider", {"name": "Anytown Food Bank"})
    assert journal.next_undo(store) is None
    with pytest.raises(UserError):
        journal.undo_set(store, change.n, by=ANN)


def test_a_file_open_to_look_at_cannot_be_changed(path: Path) -> None:
    before = path.read_bytes()
    with Store.open(path, read_only=True) as store:
        with pytest.raises(FileUnusable, match="read but not changed"), store.change("Add", by=ANN):
            pass
        assert store.rows("SELECT * FROM activity") == []
    assert path.read_bytes() == before
    assert names(path.parent) == ["desk.svdesk"]


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    path = tmp_path / "desk.svdesk"
    path.write_bytes(b"")  # even an empty one
    with pytest.raises(FileUnusable, match="already"):
        Store.create(path)
    assert path.read_bytes() == b""
    assert names(tmp_path) == ["desk.svdesk"]


def test_every_new_file_has_an_identity_of_its_own(tmp_path: Path) -> None:
    identities = set()
    for name in ("a", "b"):
        with Store.create(tmp_path / name, clock=lambda: NOON) as store:
            ((identity, born),) = store.rows("SELECT file_id, created_at FROM desk")
            identities.add(identity)
            assert born == "2025-05-03T12:00:30Z"
    assert len(identities) == 2


@pytest.mark.parametrize("missing", [True, False])
def test_a_file_that_cannot_be_made_there_leaves_nothing(open_folder: Path, missing: bool) -> None:
    with as_ordinary_person(), pytest.raises(FileUnusable, match="read but not changed"):
        Store.create(open_folder / ("no such folder" if missing else "") / "desk.svdesk")
    assert names(open_folder) == []


def test_a_second_process_is_refused_and_may_look(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from svdesk.domain.errors import FileUnusable\n"
        "from svdesk.storage.store import Store\n"
        "try: Store.open(Path(sys.argv[1]))\n"
        "except FileUnusable as error: print(error.what)\n"
        "with Store.open(Path(sys.argv[1]), read_only=True) as store: print(store.rows('SELECT name FROM person'))"
    )
    with Store.open(path) as store:
        with store.change("Add", by=ANN) as change:
            change.insert("person", {"name": "Ann"})
        said = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True).stdout
    assert "“desk.svdesk” is open already" in said
    assert "[('Ann',)]" in said


def test_another_program_that_holds_the_file_is_named_as_the_reason(path: Path, store: Store) -> None:
    other = connect(path, "rw")
    other.execute("BEGIN EXCLUSIVE")
    store.connection.execute("PRAGMA busy_timeout = 10")
    with pytest.raises(FileUnusable, match="Another program is using"), store.change("Add", by=ANN):
        pass
    with pytest.raises(FileUnusable, match="Another program is using"):
        store.rows("SELECT * FROM activity")
    other.close()
    with store.change("Add", by=ANN) as change:
        rows.activity(change)


def test_a_reader_that_never_ends_costs_the_change_but_not_the_file(path: Path, store: Store) -> None:
    other = connect(path, "ro")
    other.execute("BEGIN")
    other.execute("SELECT * FROM desk").fetchall()
    store.connection.execute("PRAGMA busy_timeout = 10")
    with pytest.raises(FileUnusable, match="Another program is using"), store.change("Add", by=ANN) as change:
        rows.activity(change)
    other.close()
    assert rows.snapshot(store) == {}
    with store.change("Again", by=ANN) as change:
        rows.activity(change)
    assert history(store) == ["Again"]


def test_a_long_change_does_not_keep_the_window_from_reading(path: Path) -> None:
    with Store.open(path) as worker, Store.open(path) as window:
        window.connection.execute("PRAGMA busy_timeout = 0")
        with worker.change("Import", by=ANN) as change:
            for _ in range(20):
                for number in range(400):
                    rows.activity(change, f"activity {number} " + "word " * 50)
                assert window.rows("SELECT * FROM activity") == []
        assert window.rows("SELECT count(*) FROM activity") == [(8000,)]


def fill(store: Store) -> None:
    """Add activities until something gives way."""
    for number in itertools.count():
        with store.change(f"Fill {number}", by=ANN) as change:
            for _ in range(50):
                rows.activity(change, "x" * 200)


def test_a_full_file_is_said_in_words_and_loses_nothing(store: Store) -> None:
    store.connection.execute("PRAGMA max_page_count = 120")  # SQLite reports it as it does a full disk
    with pytest.raises(UserError, match="no room left on the disk"):
        fill(store)
    (kept,) = store.rows("SELECT count(*) FROM activity")
    assert kept == (50 * len(history(store)),)
    assert rows.sound(store)
    store.connection.execute("PRAGMA max_page_count = 100000")
    with store.change("Room again", by=ANN) as change:
        rows.activity(change)


@contextmanager
def small_disk(kilobytes: int) -> Iterator[Path]:
    """A real file system of so many kilobytes, where this computer lets us make one."""
    with tempfile.TemporaryDirectory() as folder:
        mount = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", folder]
        try:
            made = subprocess.run(mount, capture_output=True).returncode == 0
        except OSError:
            made = False
        if not made:
            pytest.skip("needs the right to mount a file system")
        try:
            yield Path(folder)
        finally:
            subprocess.run(["umount", folder], check=True)


def test_a_full_disk_is_said_in_words_and_loses_nothing() -> None:
    with small_disk(900) as folder:
        with Store.create(folder / "desk.svdesk") as store:
            with pytest.raises(UserError, match="no room left on the disk"):
                fill(store)
            (kept,) = store.rows("SELECT count(*) FROM activity")
            assert kept == (50 * len(history(store)),)
            with pytest.raises(UserError, match=r"no room|could not be made"):
                backups.copy(store, folder / "copy.svdesk")
            assert rows.sound(store)
        assert names(folder) == ["desk.svdesk"]
        with Store.open(folder / "desk.svdesk") as store:
            assert store.rows("SELECT count(*) FROM activity") == [kept]


@pytest.mark.parametrize("kilobytes", range(50, 350, 50))
def test_a_disk_too_small_for_a_new_file_is_left_as_it_was(kilobytes: int) -> None:
    with small_disk(kilobytes) as folder:
        with pytest.raises(UserError, match="no room"):
            Store.create(folder / "desk.svdesk")
        assert names(folder) == []


def test_text_that_damage_made_unreadable_is_read_with_a_mark(path: Path) -> None:
    other = connect(path, "rw")
    other.execute("INSERT INTO person (id, name) VALUES ('p', CAST(x'41ff42' AS TEXT))")
    other.close()
    with Store.open(path) as store:
        assert store.rows("SELECT name FROM person") == [("A\ufffdB",)]


def test_closing_twice_does_nothing_and_an_unfinished_change_is_undone(path: Path) -> None:
    store = Store.open(path)
    left_open = store.change("Add", by=ANN)
    rows.activity(left_open.__enter__())
    store.close()
    store.close()
    with Store.open(path) as store:
        assert rows.snapshot(store) == {}


HOSTILE = [
    "50% done.svdesk",
    "number #1.svdesk",
    "why?.svdesk",
    "a&b=c;d.svdesk",
    "Cŵn a chathod, tŷ a gŵyl.svdesk",
    unicodedata.normalize("NFD", "Tŷ'r ysgol é.svdesk"),
    "trailing space ",
    " leading space",
    "no ending",
    ".hidden",
    "-rf",
    "file:desk.svdesk?mode=memory",
    "'quoted' \"twice\".svdesk",
    "new\nline.svdesk",
    "日本語 😀.svdesk",
    "%41%00.svdesk",
    "x" * (247 - 7) + ".svdesk",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_any_name_a_folder_can_hold_works_and_leaves_no_stray_file(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with Store.create(path) as store:
        with store.change("Add", by=ANN) as change:
            rows.activity(change)
        journal.undo(store, by=ANN)
        journal.redo(store, by=ANN)
        backups.copy(store, tmp_path / "copy")
    with Store.open(path) as store:
        assert len(store.rows("SELECT 1 FROM activity")) == 1
    with Store.open(path, read_only=True) as store:
        assert len(store.rows("SELECT 1 FROM activity")) == 1
    assert names(tmp_path) == sorted([name, "copy"])


def test_the_folder_may_have_any_name_too(tmp_path: Path) -> None:
    folder = tmp_path / "50% #1?" / "Tŷ "
    folder.mkdir(parents=True)
    Store.create(folder / "desk.svdesk").close()
    assert names(folder) == ["desk.svdesk"]


def test_a_name_too_long_to_save_under_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(FileUnusable, match="too long"):
        Store.create(tmp_path / ("x" * 250))
    with pytest.raises(FileUnusable, match="too long"):
        Store.create(tmp_path / ("ŵ" * 124))
    assert names(tmp_path) == []


SECRET = "the marker that must not be found"


def test_a_protected_file_opens_with_its_passphrase_and_with_no_other(tmp_path: Path) -> None:
    path = tmp_path / "desk.svdesk"
    key = "cŵn 'a' \"chathod\"; --"
    with Store.create(path, key=key) as store:
        with store.change(SECRET, by=ANN) as change:
            rows.activity(change, SECRET)
        backups.copy(store, tmp_path / "copy.svdesk")
    before = path.read_bytes()
    for wrong in (None, "", "another", key + " "):
        with pytest.raises(FileUnusable, match="passphrase"):
            Store.open(path, key=wrong)
    assert path.read_bytes() == before
    for one in (path, tmp_path / "copy.svdesk"):
        assert SECRET.encode() not in one.read_bytes()
        with Store.open(one, key=key) as store:
            assert journal.undo(store, by=ANN) == SECRET
            assert rows.snapshot(store) == {}
    assert names(tmp_path) == ["copy.svdesk", "desk.svdesk"]


ENDLESS = "WITH RECURSIVE n(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM n LIMIT 20000000) SELECT max(n) FROM n"


def add_and_look_for_long(store: Store) -> None:
    with store.change("Add", by=ANN) as change:
        rows.activity(change)
        store.one(ENDLESS)


def test_one_long_query_is_stopped_and_the_change_set_around_it_leaves_nothing(store: Store) -> None:
    store.stop_when(lambda: bool(store.connection.in_transaction))
    with pytest.raises(Cancelled):
        add_and_look_for_long(store)
    assert rows.snapshot(store) == {}
    assert history(store) == []
    with store.change("Add", by=ANN) as change:
        rows.activity(change)


def test_what_has_been_kept_is_no_longer_stopped(store: Store) -> None:
    stop: list[bool] = []
    store.stop_when(lambda: bool(stop))
    with store.change("Add", by=ANN) as change:
        rows.activity(change)
    stop.append(True)
    assert store.one(ENDLESS.replace("20000000", "200000")) == (200_000,)


def test_what_is_jotted_down_first_does_not_end_the_asking(store: Store) -> None:
    store.stop_when(lambda: bool(store.connection.in_transaction))
    store.jot("a field", "half")
    with pytest.raises(Cancelled):
        add_and_look_for_long(store)
    assert rows.snapshot(store) == {}
