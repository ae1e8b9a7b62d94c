"""Settings outlast the program, and nothing in their file can stop it from starting."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from svdesk.domain.errors import UserError
from svdesk.storage import settings
from svdesk.storage.settings import Copied, Settings

AT = datetime(2026, 4, 3, 14, 2, tzinfo=timezone(timedelta(hours=1)))


def test_what_is_kept_is_there_again(tmp_path: Path) -> None:
    desk, copy = Path("hub.svdesk"), Path("stick") / "copy of ŵ.svdesk"
    kept = Settings("Ana Ŵyn", "dark", 150, True).opened(desk).copied(desk, copy, AT)
    settings.keep(kept, tmp_path)
    assert settings.load(tmp_path) == kept


def test_the_folder_of_the_settings_is_made_when_it_is_missing(tmp_path: Path) -> None:
    settings.keep(Settings("Ana"), tmp_path / "new" / "folder")
    assert settings.load(tmp_path / "new" / "folder").person == "Ana"


def test_without_a_file_everything_is_as_at_first(tmp_path: Path) -> None:
    assert settings.load(tmp_path) == Settings("", "system", 100, False, (), ())


def test_the_settings_are_in_the_folder_that_the_environment_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SVDESK_HOME", str(tmp_path))
    settings.keep(Settings("Ana"))
    assert (tmp_path / "settings.json").is_file()
    assert settings.load().person == "Ana"


@pytest.mark.parametrize("written", ["", "{", "[]", "null", "7", '"text"', "\udcff"])
def test_a_file_that_is_not_understood_is_as_none_at_all(tmp_path: Path, written: str) -> None:
    (tmp_path / "settings.json").write_bytes(written.encode("utf-8", "surrogateescape"))
    assert settings.load(tmp_path) == Settings()


@pytest.mark.parametrize(
    ("name", "bad"),
    [
        ("person", 7),
        ("person", None),
        ("theme", "pink"),
        ("theme", ["dark"]),
        ("scale", 79),
        ("scale", 201),
        ("scale", "100"),
        ("scale", True),
        ("scale", 1e9),
        ("compact", 1),
        ("recent", "hub.svdesk"),
        ("copies", {"desk": "hub.svdesk"}),
    ],
)
def test_one_bad_entry_leaves_the_others_alone(tmp_path: Path, name: str, bad: object) -> None:
    good = {"person": "Ana", "theme": "dark", "scale": 125, "compact": True, "recent": ["a"], "copies": []}
    (tmp_path / "settings.json").write_text(json.dumps({**good, name: bad, "of a newer version": 1}), "utf-8")
    found, usual = settings.load(tmp_path), Settings()
    wanted = Settings("Ana", "dark", 125, True, ("a",))
    assert found == replace(wanted, **{name: getattr(usual, name)})


def test_only_what_is_a_name_is_a_recent_file_and_only_so_many(tmp_path: Path) -> None:
    names = [7, None, *(f"{n}.svdesk" for n in range(20))]
    (tmp_path / "settings.json").write_text(json.dumps({"recent": names}), "utf-8")
    assert settings.load(tmp_path).recent == tuple(f"{n}.svdesk" for n in range(settings.RECENT))


def test_a_copy_that_is_not_understood_is_passed_over(tmp_path: Path) -> None:
    good = {"desk": "hub.svdesk", "at": "2026-04-03T13:02:00Z", "to": "copy.svdesk"}
    bad = [7, {}, {**good, "at": "yesterday"}, {**good, "to": None}]
    (tmp_path / "settings.json").write_text(json.dumps({"copies": [*bad, good]}), "utf-8")
    assert settings.load(tmp_path).copies == (Copied(**good),)


def test_the_file_opened_last_comes_first_and_stands_there_once() -> None:
    known = Settings()
    for name in ("a", "b", "a", "c"):
        known = known.opened(Path(name))
    assert known.recent == ("c", "a", "b")


def test_the_oldest_recent_files_are_forgotten() -> None:
    known = Settings()
    for n in range(20):
        known = known.opened(Path(str(n)))
    assert known.recent == tuple(str(n) for n in range(19, 19 - settings.RECENT, -1))


def test_only_the_last_copy_of_each_file_is_remembered() -> None:
    known = Settings().copied(Path("a"), Path("old"), AT).copied(Path("b"), Path("other"), AT)
    known = known.copied(Path("a"), Path("new"), AT + timedelta(days=1))
    assert len(known.copies) == 2
    last = known.last_copy(Path("a"))
    assert last is not None
    assert (last.to, last.when) == ("new", datetime(2026, 4, 4, 13, 2, tzinfo=UTC))
    assert known.last_copy(Path("c")) is None


def test_a_folder_that_cannot_be_made_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(UserError, match="could not be kept"):
        settings.keep(Settings(), tmp_path / "file" / "folder")


def test_a_folder_that_cannot_be_written_leaves_what_was_kept(tmp_path: Path) -> None:
    settings.keep(Settings("Ana"), tmp_path)
    (tmp_path / "settings.json").unlink()
    (tmp_path / "settings.json").mkdir()
    with pytest.raises(UserError, match=r"settings\.json"):
        settings.keep(Settings("Bea"), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]
