"""Which folder a person last chose for each purpose, so that the next question begins there.

It is kept outside every desk file, beside the settings, because it says something about the laptop.
"""

import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from svdesk.domain.errors import UserError
from svdesk.storage.atomic import write_bytes
from svdesk.storage.paths import documents_folder, is_there, settings_folder


def last_folder(purpose: str) -> Path:
    """The folder that was chosen last for *purpose* and is still there; otherwise where documents are kept."""
    known = Path(_read().get(purpose, ""))
    return known if known.is_absolute() and known.is_dir() else documents_folder()


def still_there(purpose: str, names: Iterable[str]) -> Path | None:
    """The first file of these *names* that is in the folder which was chosen last for *purpose*."""
    folder = last_folder(purpose)
    return next((path for name in names if is_there(path := folder / Path(name).name)), None)


def remember_folder(purpose: str, folder: Path) -> None:
    """Keep that *folder* was chosen for *purpose*; where that cannot be written down, it is simply not remembered."""
    file = _file()
    with suppress(OSError, UserError):
        file.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(file, json.dumps({**_read(), purpose: str(folder)}, indent=1, ensure_ascii=False).encode())


def _file() -> Path:
    return settings_folder() / "folders.json"


def _read() -> dict[str, str]:
    """What was kept; whatever is missing or not understood is as if it had never been."""
    try:
        found = json.loads(_file().read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {purpose: folder for purpose, folder in found.items() if isinstance(folder, str)}
