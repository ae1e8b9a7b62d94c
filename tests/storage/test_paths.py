"""Where the program keeps what is its own follows the system's custom, or what the environment says."""

from pathlib import Path

import pytest

from svdesk.storage import paths

HOME = Path.home()


@pytest.mark.parametrize(
    ("environment", "platform", "folder"),
    [
        ({}, "linux", HOME / ".config" / "svdesk"),
        ({"XDG_CONFIG_HOME": "settings"}, "linux", Path("settings") / "svdesk"),
        ({"XDG_CONFIG_HOME": ""}, "linux", HOME / ".config" / "svdesk"),
        ({}, "win32", HOME / "AppData" / "Roaming" / "svdesk"),
        ({"APPDATA": "roaming"}, "win32", Path("roaming") / "svdesk"),
        ({"XDG_CONFIG_HOME": "settings"}, "darwin", HOME / "Library" / "Application Support" / "svdesk"),
        ({"SVDESK_HOME": "here", "APPDATA": "roaming"}, "win32", Path("here")),
        ({"SVDESK_HOME": "here", "XDG_CONFIG_HOME": "settings"}, "linux", Path("here")),
        ({"SVDESK_HOME": ""}, "darwin", HOME / "Library" / "Application Support" / "svdesk"),
    ],
)
def test_the_settings_are_where_the_system_keeps_such_things(
    environment: dict[str, str], platform: str, folder: Path
) -> None:
    assert paths.settings_folder(environment, platform) == folder


def test_documents_go_to_documents_and_home_where_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert paths.documents_folder() == tmp_path
    (tmp_path / "Documents").mkdir()
    assert paths.documents_folder() == tmp_path / "Documents"


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("OneDrive/Documents/hub.svdesk", "OneDrive"),
        ("OneDrive - Riverside Hub/hub.svdesk", "OneDrive"),
        ("Dropbox (Personal)/hub.svdesk", "Dropbox"),
        ("Google Drive/My Drive/hub.svdesk", "Google Drive"),
        ("GoogleDrive-ana/hub.svdesk", "Google Drive"),
        ("Library/Mobile Documents/hub.svdesk", "iCloud"),
        ("iCloudDrive/hub.svdesk", "iCloud"),
        ("NEXTCLOUD/hub.svdesk", "Nextcloud"),
        ("Documents/hub.svdesk", None),
        ("my onedrive/hub.svdesk", None),
        ("", None),
    ],
)
def test_a_folder_that_is_copied_to_the_internet_is_known_by_its_name(path: str, service: str | None) -> None:
    assert paths.synced_by(Path(path)) == service


def test_a_file_named_after_a_service_is_not_in_its_folder() -> None:
    assert paths.synced_by(Path("Documents/dropbox letters.svdesk")) is None


@pytest.mark.parametrize("name", ["", ".", "gone.svdesk", "x" * 5000, "a\0b", "hub.svdesk/under a file"])
def test_only_a_file_is_there(tmp_path: Path, name: str) -> None:
    (tmp_path / "hub.svdesk").write_text("")
    assert paths.is_there(tmp_path / "hub.svdesk")
    assert not paths.is_there(tmp_path / name)
