"""What was written, and the way to its folder."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.services.returns.export import Exported
from svdesk.ui.widgets.written_line import WrittenLine


class Opened(QObject):
    """Stands where the system's file manager would."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.urls.append(url)


def written(folder: Path, *, draft: bool) -> Exported:
    return Exported(folder / "Q1.pdf", folder / "Q1.csv", folder / "Q1.xlsx", (), "0" * 64, draft)


@pytest.mark.parametrize(("draft", "begins"), [(True, "A draft was written to "), (False, "Written to ")])
def test_it_says_where_and_whether_it_was_a_draft(qtbot: QtBot, tmp_path: Path, draft: bool, begins: str) -> None:
    line = WrittenLine()
    qtbot.addWidget(line)
    assert line.isHidden()
    line.show_written(written(tmp_path, draft=draft))
    assert line.isVisible()
    assert line.words.text().startswith(f"{begins}{tmp_path}: Q1.pdf")


def test_only_the_folder_is_opened(qtbot: QtBot, tmp_path: Path) -> None:
    line, opened = WrittenLine(), Opened()
    qtbot.addWidget(line)
    line.show_written(written(tmp_path / "ŵ with a space", draft=False))
    QDesktopServices.setUrlHandler("file", opened, "take")  # type: ignore[arg-type]
    try:
        QTest.mouseClick(line.open_folder, Qt.MouseButton.LeftButton)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert [Path(url.toLocalFile()) for url in opened.urls] == [tmp_path / "ŵ with a space"]
