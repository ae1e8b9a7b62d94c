"""A folder is shown by the system, and it is the folder that was asked for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from svdesk.ui.folders import open_folder


class _Shown(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.urls.append(url)


@pytest.fixture
def shown() -> Iterator[_Shown]:
    made = _Shown()
    QDesktopServices.setUrlHandler("file", made, "take")  # type: ignore[arg-type]  # it takes only str
    yield made
    QDesktopServices.unsetUrlHandler("file")


@pytest.mark.usefixtures("qapp")
def test_the_folder_is_shown_whatever_is_in_its_name(shown: _Shown, tmp_path: Path) -> None:
    folder = tmp_path / "Copies & more #1"
    open_folder(folder)
    assert [url.toLocalFile() for url in shown.urls] == [str(folder)]
