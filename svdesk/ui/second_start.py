"""svdesk is started again while a window of it has the file open: that window comes to the front instead.

The second program lays the name of the file into the folder of the settings, which every program of the same person
watches; the one that has the file takes the name away, and so says that it has heard. Nothing goes over a network, and
a file that somebody has open on another computer is nobody's here, so that the name is left lying.
"""

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject

from svdesk.domain.errors import UserError
from svdesk.storage.atomic import write_bytes
from svdesk.storage.paths import settings_folder

_NAME = "wanted-in-front"
_SECONDS = 3.0
"""Longer than a window takes to answer that is not standing still."""
_STEP = 0.05


class SecondStart(QObject):
    """Listens for other starts; *to_front* is called with the file that was asked for, and says whether it is here."""

    def __init__(self, to_front: Callable[[Path], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._to_front = to_front
        folder = settings_folder()
        with suppress(OSError):  # without the folder nobody can ask
            folder.mkdir(parents=True, exist_ok=True)
        self._watcher = QFileSystemWatcher([str(folder)], self)
        self._watcher.directoryChanged.connect(self._look)

    def _look(self) -> None:
        with suppress(OSError):
            if self._to_front(Path(os.fsdecode(_note().read_bytes()))):
                _put_away()  # which says that it is here


def shown_by_another(path: Path) -> bool:
    """Ask the other programs of this person to bring *path* to the front; whether one of them did, in a few seconds."""
    try:
        write_bytes(_note(), os.fsencode(path.resolve()))
    except UserError:
        return False
    for _step in range(round(_SECONDS / _STEP)):
        if not _note().exists():
            return True
        time.sleep(_STEP)
    _put_away()
    return False


def _note() -> Path:
    return settings_folder() / _NAME


def _put_away() -> None:
    with suppress(OSError):  # gone already, or held by a scanner for a moment: then it is only read once more
        _note().unlink()
