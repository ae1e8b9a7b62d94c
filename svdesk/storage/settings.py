"""What the program remembers about the person and the laptop, outside any desk file: a small JSON file."""

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from svdesk.storage.atomic import write_bytes
from svdesk.storage.paths import settings_folder

RECENT = 8
"""How many recent desk files are remembered."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The person's name, the look of the window, and the desk files opened lately, the latest first."""

    person: str = ""
    theme: str = "system"
    scale: int = 100
    compact: bool = False
    recent: tuple[str, ...] = ()

    def opened(self, path: Path) -> "Settings":
        """The settings once *path* has been opened: it comes first among the recent files."""
        name = str(path)
        return replace(self, recent=(name, *(old for old in self.recent if old != name))[:RECENT])


def load(folder: Path | None = None) -> Settings:
    """The settings as they were kept; whatever is missing or not understood is as it is at first."""
    try:
        found = json.loads(_file(folder).read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    return Settings(**_sound(found)) if isinstance(found, dict) else Settings()


def keep(settings: Settings, folder: Path | None = None) -> None:
    """Write the settings, whole or not at all; raises ``UserError`` when the folder cannot be written."""
    file = _file(folder)
    file.parent.mkdir(parents=True, exist_ok=True)
    write_bytes(file, json.dumps(asdict(settings), indent=1, ensure_ascii=False).encode())


def _file(folder: Path | None) -> Path:
    return (folder or settings_folder()) / "settings.json"


def _sound(found: dict[str, Any]) -> dict[str, Any]:
    """Only the entries that are of the right kind; a bad one must not stop the program from starting."""
    sound: dict[str, Any] = {}
    for field in fields(Settings):
        value, usual = found.get(field.name), getattr(Settings(), field.name)
        if field.name == "recent":
            if isinstance(value, list):
                sound["recent"] = tuple(str(name) for name in value if isinstance(name, str))[:RECENT]
        elif type(value) is type(usual):
            sound[field.name] = value
    if sound.get("theme") not in {None, "system", "light", "dark", "contrast"}:
        del sound["theme"]
    if not 80 <= sound.get("scale", 100) <= 200:
        del sound["scale"]
    return sound
