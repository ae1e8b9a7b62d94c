"""What was written, and the way to its folder."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.services.returns.export import Exported
from svdesk.ui.returns.written_line import WrittenLine
from tests.ui.conftest import Folders


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


def test_it_says_when_the_return_is_no_longer_what_was_written(qtbot: QtBot, tmp_path: Path) -> None:
    line = WrittenLine()
    qtbot.addWidget(line)
    line.show_written(written(tmp_path, draft=False))
    said = line.words.text()
    line.tell_changed(True)
    assert line.words.text() == f"{said} The return has changed since."
    line.tell_changed(False)
    assert line.words.text() == said


def test_only_the_folder_is_opened(qtbot: QtBot, folders: Folders, tmp_path: Path) -> None:
    line = WrittenLine()
    qtbot.addWidget(line)
    line.show_written(written(tmp_path / "ŵ with a space", draft=False))
    QTest.mouseClick(line.open_folder, Qt.MouseButton.LeftButton)
    assert folders.seen == [tmp_path / "ŵ with a space"]
