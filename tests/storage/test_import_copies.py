"""The copy before an import stands beside the desk file, says what it is, and never takes the place of another."""

from datetime import datetime
from pathlib import Path

from svdesk.storage.import_copies import import_copy_path

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
