"""The copy before an import stands beside the desk file, says what it is, and never takes the place of another."""

from datetime import datetime
from pathlib import Path

from svdesk.storage import backups
from svdesk.storage.import_copies import clear_up, import_copies, import_copy_path
from svdesk.storage.store import Store
from tests.storage import rows

AT = datetime(2025, 6, 12, 14, 2, 33)


def test_the_copy_stands_beside_the_desk_file_and_says_when_it_was_made(tmp_path: Path) -> None:
    copy = import_copy_path(tmp_path / "hub.svdesk", AT)
    assert copy == tmp_path / "hub before import 2025-06-12 14.02.33.svdesk"


def test_two_copies_of_one_second_have_names_of_their_own(tmp_path: Path) -> None:
    first = import_copy_path(tmp_path / "hub.svdesk", AT)
    first.touch()
    second = import_copy_path(tmp_path / "hub.svdesk", AT)
    second.touch()
    third = import_copy_path(tmp_path / "hub.svdesk", AT)
    assert len({first, second, third}) == 3
    assert third.suffix == ".svdesk"


def test_a_long_name_is_shortened_and_can_be_made(tmp_path: Path) -> None:
    copy = import_copy_path(tmp_path / ("ŵ" * 120 + ".svdesk"), AT)
    copy.with_name(copy.name + "-journal").touch()
    assert len(copy.name.encode()) <= 200
    assert "before import" in copy.name


def copies(store: Store, days: range) -> list[Path]:
    made = []
    for day in days:
        path = import_copy_path(store.path, AT.replace(day=day))
        backups.copy(store, path)
        made.append(path)
    return made


def test_the_newest_ten_are_kept(store: Store) -> None:
    made = copies(store, range(1, 14))
    other = store.path.with_name("hub before import notes.svdesk")
    other.touch()
    assert sorted(clear_up(store)) == made[:3]
    assert import_copies(store.path) == made[:2:-1]
    assert other.exists()
    assert clear_up(store) == []


def test_one_that_somebody_has_gone_on_with_is_never_removed(store: Store) -> None:
    made = copies(store, range(1, 14))
    with Store.open(made[1]) as gone_on, gone_on.change("Work", by="Ben") as change:
        rows.own_term(change)
    with store.change("More", by="Ana") as change:
        rows.own_term(change)
    assert sorted(clear_up(store)) == [made[0], made[2]]
    with Store.open(made[1]) as still:
        assert still.rows("SELECT count(*) FROM own_term") == [(1,)]


def test_what_is_no_desk_file_or_another_ones_is_left_alone(store: Store, tmp_path: Path) -> None:
    made = copies(store, range(3, 14))
    junk, foreign = (store.path.with_name(made[0].name.replace("06-03", f"06-0{day}")) for day in (1, 2))
    junk.write_bytes(b"no desk file")
    with Store.create(tmp_path / "another.svdesk") as another:
        backups.copy(another, foreign)
    assert clear_up(store) == [made[0]]
    assert junk.exists()
    assert foreign.exists()


def test_of_copies_of_one_second_the_last_made_is_the_newest(tmp_path: Path) -> None:
    desk, made = tmp_path / "hub.svdesk", []
    for _ in range(11):
        made.append(import_copy_path(desk, AT))
        made[-1].touch()
    assert import_copies(desk) == made[::-1]
