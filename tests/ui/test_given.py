"""Files of this computer are taken from what was dragged or copied, and nothing else."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication

from svdesk.ui.given import copied, files_in


def test_files_are_taken_and_addresses_are_left_alone(tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.xlsx")), QUrl("https://example.org/b.xlsx")])
    assert files_in(mime) == [tmp_path / "a.xlsx"]
    assert files_in(None) == []


def test_a_table_is_taken_as_a_page_and_as_text(qapp: QApplication) -> None:
    mime = QMimeData()
    mime.setHtml("<table><tr><td>1</td></tr></table>")
    mime.setText("1")
    qapp.clipboard().setMimeData(mime)
    found = copied()
    assert (found.files, found.text) == ([], "1")
    assert "<table>" in found.html


def test_where_nothing_was_copied_there_is_nothing(qapp: QApplication) -> None:
    qapp.clipboard().clear()
    assert copied() == ([], "", "")
