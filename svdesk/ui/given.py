"""What a person gives by dragging it over a window or by copying it elsewhere: files of this computer, or a table."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication


class Copied(NamedTuple):
    """What is on the clipboard: files, and the same table or text as a web page and as plain text."""

    files: list[Path]
    html: str
    text: str


def copied() -> Copied:
    """What was copied last; nothing where nothing was copied yet."""
    clipboard = QApplication.clipboard()
    mime: QMimeData | None = clipboard.mimeData()
    return Copied(files_in(mime), mime.html() if mime else "", clipboard.text())


def files_in(mime: QMimeData | None) -> list[Path]:
    """The files of this computer that were dragged or copied; addresses are left alone."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()] if mime else []
