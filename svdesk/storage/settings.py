"""What the program remembers about the person and the laptop, outside any desk file: a small JSON file."""

import json
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from svdesk.domain.errors import UserError
from svdesk.i18n import _
from svdesk.storage.atomic import write_bytes
from svdesk.storage.moments import moment, stamp
from svdesk.storage.paths import settings_folder

RECENT = 8
"""How many recent desk files, and copies of desk files, are remembered."""

THEMES = ("system", "light", "dark", "contrast")
SMALLEST, LARGEST = 80, 200
"""The sizes of text there are, in per cent."""


@dataclass(frozen=True, slots=True)
class Copied:
    """The last checked copy of a desk file: of which file, when (as ``moments`` writes it), and where it is."""

    desk: str
    at: str
    to: str

    @property
    def when(self) -> datetime:
        """The moment at which the copy was made."""
        return moment(self.at)


@dataclass(frozen=True, slots=True)
class Settings:
    """The person's name, the look of the window, the desk files opened lately and their copies, the latest first.

    ``scale`` is the size of text in per cent.
    """

    person: str = ""
    theme: str = "system"
    scale: int = 100
    compact: bool = False
    recent: tuple[str, ...] = ()
    copies: tuple[Copied, ...] = ()

    def opened(self, path: Path) -> "Settings":
        """The settings once *path* has been opened: it comes first among the recent files."""
        name = str(path)
        return replace(self, recent=(name, *(old for old in self.recent if old != name))[:RECENT])

    def used(self, path: Path) -> "Settings":
        """The settings once work went on at *path*: it comes first where it is among the recent files."""
        return self.opened(path) if str(path) in self.recent else self

    def copied(self, desk: Path, to: Path, at: datetime) -> "Settings":
        """The settings once a copy of *desk* was put at *to*; only the last copy of each desk file is remembered."""
        made = Copied(str(desk), stamp(at), str(to))
        return replace(self, copies=(made, *(old for old in self.copies if old.desk != made.desk))[:RECENT])

    def last_copy(self, desk: Path) -> Copied | None:
        """The last copy of *desk* that was made with *Back up a copy*, or None; it may have been moved since."""
        return next((one for one in self.copies if one.desk == str(desk)), None)


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
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            _("Your settings could not be kept: the folder {folder} cannot be made.").format(folder=file.parent),
            _("Ask whoever looks after this computer to let you write there. Your work itself is not concerned."),
        ) from error
    write_bytes(file, json.dumps(asdict(settings), indent=1, ensure_ascii=False).encode())


def _file(folder: Path | None) -> Path:
    return (folder or settings_folder()) / "settings.json"


def _sound(found: dict[str, Any]) -> dict[str, Any]:
    """Only the entries that are of the right kind; a bad one must not stop the program from starting."""
    usual = Settings()
    sound = {
        field.name: found[field.name]
        for field in fields(Settings)
        if type(found.get(field.name)) is type(getattr(usual, field.name))
    }
    sound["recent"] = tuple(name for name in _listed(found, "recent") if isinstance(name, str))[:RECENT]
    sound["copies"] = tuple(filter(None, map(_copied, _listed(found, "copies"))))[:RECENT]
    if sound.get("theme", usual.theme) not in THEMES:
        del sound["theme"]
    if not SMALLEST <= sound.get("scale", usual.scale) <= LARGEST:
        del sound["scale"]
    return sound


def _listed(found: dict[str, Any], name: str) -> list[Any]:
    value = found.get(name)
    return value if isinstance(value, list) else []


def _copied(found: object) -> Copied | None:
    """A copy as it was kept, or None where that is not to be understood."""
    if not isinstance(found, dict) or not all(isinstance(found.get(name), str) for name in ("desk", "at", "to")):
        return None
    try:
        moment(found["at"])
    except ValueError:
        return None
    return Copied(found["desk"], found["at"], found["to"])
