"""Shows a folder as the system shows folders; no file in it is ever opened by this program."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_folder(folder: Path) -> None:
    """Show *folder* of this computer."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
