from pathlib import Path

import pytest

from svdesk.storage.last_folder import last_folder, remember_folder
from svdesk.storage.paths import documents_folder


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SVDESK_HOME", str(tmp_path / "settings"))
    return tmp_path / "settings"


def test_the_folder_chosen_last_is_remembered_for_its_purpose(tmp_path: Path) -> None:
    returns, copies = tmp_path / "ŵ returns", tmp_path / "copies"
    for folder in (returns, copies):
        folder.mkdir()
    remember_folder("returns", copies)
    remember_folder("copies", copies)
    remember_folder("returns", returns)
    assert (last_folder("returns"), last_folder("copies")) == (returns, copies)


def test_without_any_it_is_where_documents_are() -> None:
    assert last_folder("returns") == documents_folder()


def test_a_folder_that_is_gone_is_not_offered_again(tmp_path: Path) -> None:
    remember_folder("returns", tmp_path / "gone")
    assert last_folder("returns") == documents_folder()


@pytest.mark.parametrize("kept", ["", "[]", '{"returns": 3}', '{"returns": "relative"}', "\x00"])
def test_what_cannot_be_understood_is_passed_over(home: Path, kept: str) -> None:
    home.mkdir()
    (home / "folders.json").write_text(kept)
    assert last_folder("returns") == documents_folder()


def test_where_nothing_can_be_written_nothing_is_remembered_and_nothing_breaks(home: Path, tmp_path: Path) -> None:
    home.write_text("a file where the folder should be")
    remember_folder("returns", tmp_path)
    assert last_folder("returns") == documents_folder()
