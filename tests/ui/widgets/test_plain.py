"""Text is text: whatever stands in the data, nothing of it is run, fetched or drawn as anything else."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from svdesk.ui.widgets.plain import Label, Paragraphs, said

RED = "#ff0000"


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A red picture that no label may ever show."""
    image = QImage(32, 32, QImage.Format.Format_RGB32)
    image.fill(RED)
    image.save(str(tmp_path / "red.png"))
    return tmp_path / "red.png"


def reds(widget: QWidget) -> int:
    seen = widget.grab().toImage()
    return sum(seen.pixelColor(x, y).name() == RED for x in range(seen.width()) for y in range(seen.height()))


def test_a_label_shows_mark_up_as_it_was_written_and_loads_no_picture(qtbot: QtBot, picture: Path) -> None:
    written = f"<img src='{picture}' width=32 height=32> <b>bold</b> &amp;"
    label = Label(written)
    qtbot.addWidget(label)
    label.resize(600, 60)
    label.show()
    assert label.text() == written
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert reds(label) == 0


def test_the_picture_would_be_seen_if_it_were_loaded(qtbot: QtBot, picture: Path) -> None:
    label = Label()
    qtbot.addWidget(label)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setText(f"<img src='{picture}' width=32 height=32>")
    label.resize(600, 60)
    label.show()
    assert reds(label) > 500


def test_a_label_wraps_and_its_text_can_be_selected(qtbot: QtBot) -> None:
    label = Label("many words " * 20, "small")
    qtbot.addWidget(label)
    assert label.property("role") == "small"
    assert label.heightForWidth(200) > 5 * label.fontMetrics().height()
    assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


def test_a_label_with_nothing_to_say_takes_no_room(qtbot: QtBot) -> None:
    label = Label()
    qtbot.addWidget(label)
    label.tell("Something")
    assert (label.text(), label.isVisible()) == ("Something", True)
    label.tell("")
    assert (label.text(), label.isHidden()) == ("", True)


def test_a_longer_text_is_plain_has_a_name_and_tab_leaves_it(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    box, after = Paragraphs("Note"), QLineEdit()
    layout = QVBoxLayout(whole)
    layout.addWidget(box)
    layout.addWidget(after)
    with qtbot.waitActive(whole):
        whole.show()
    box.setFocus()
    QTest.keyClicks(box, "<b>as it is</b>")
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after
    assert box.toPlainText() == "<b>as it is</b>"
    assert box.accessibleName() == "Note"


@pytest.mark.parametrize("text", ["plain", "<img src='x.png'>", "<b>bold</b>", "a & b &lt; c", "<", ""])
def test_a_tooltip_says_the_text_itself(text: str) -> None:
    document = QTextDocument()
    document.setHtml(said(text))
    assert document.toPlainText() == text
