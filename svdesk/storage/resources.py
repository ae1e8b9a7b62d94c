"""The one way to the plain files that ship with the program: glossary, frameworks, formats, fonts, style.

They lie in the package where it is installed or packed, and in ``resources/`` beside it in a working copy.
"""

from functools import cache
from pathlib import Path

import svdesk


def path(name: str) -> Path:
    """Where the file or folder called *name* is, such as ``glossary/units.csv``; it need not exist."""
    return folder() / name


def read_text(name: str) -> str:
    """The text of a file, which is UTF-8; raises ``FileNotFoundError`` when it did not ship."""
    return path(name).read_text(encoding="utf-8")


def read_bytes(name: str) -> bytes:
    """The bytes of a file; raises ``FileNotFoundError`` when it did not ship."""
    return path(name).read_bytes()


def names(where: str) -> list[str]:
    """The names of the files in the folder *where*, without the folder, in order; no folders."""
    return sorted(found.name for found in path(where).iterdir() if found.is_file())


@cache
def folder() -> Path:
    """Where all resources lie: ``svdesk/_resources`` where the program is installed, else ``resources/``."""
    return _folder_beside(Path(svdesk.__file__).parent)


def _folder_beside(package: Path) -> Path:
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"
