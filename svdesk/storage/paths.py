"""Where the program keeps what is its own, and where a new desk file goes unless the person says otherwise."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

_SYNCED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
}


def settings_folder(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """The folder of the program's settings; ``SVDESK_HOME`` in the environment puts it elsewhere."""
    if chosen := environment.get("SVDESK_HOME"):
        return Path(chosen)
    if platform == "win32":
        return Path(environment.get("APPDATA") or Path.home() / "AppData" / "Roaming") / "svdesk"
    if platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "svdesk"
    return Path(environment.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "svdesk"


def documents_folder() -> Path:
    """Where people expect their own files: Documents, or the home folder where there is none."""
    documents = Path.home() / "Documents"
    return documents if documents.is_dir() else Path.home()


def is_there(path: Path) -> bool:
    """Whether there is a file at *path*; a name that no file can have, or a drive that is gone, has none."""
    try:
        return path.is_file()
    except OSError:
        return False


def synced_by(path: Path) -> str | None:
    """The name of the service that keeps copies of *path*'s folder on the internet, or None when none is seen."""
    for part in path.parent.parts:
        for mark, name in _SYNCED.items():
            if part.casefold().startswith(mark):
                return name
    return None
