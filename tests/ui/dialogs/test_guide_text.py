"""A chapter is set in the letters of the window, can be searched, and nothing in it does anything."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFont, QImage, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from svdesk.ui import theme
from svdesk.ui.dialogs.guide_text import GuideText

TEXT = """## Heading with `Ctrl+N`

A **strong** word, a *plain* one.

- one
- two

| Keys | What |
|---|---|
| `F1` | Guide |
"""


@pytest.fixture
def text(qtbot: QtBot, qapp: QApplication) -> GuideText:
    theme.apply(qapp, "light", 100)
    made = GuideText("Chapter")
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    made.show_markdown(TEXT)
    return made


def look(text: GuideText, words: str) -> QTextCharFormat:
    """How *words* are set."""
    found = text.document().find(words)
    assert not found.isNull(), words
    return found.charFormat()


def test_headings_and_stressed_words_have_the_letters_of_the_window(text: GuideText) -> None:
    heading, strong, plain, key = (look(text, words) for words in ("Heading", "strong", "word", "F1"))
    assert heading.fontPointSize() == theme.SIZES["title"]
    assert [one.fontWeight() for one in (heading, strong, key)] == [QFont.Weight.DemiBold] * 3
    assert plain.fontWeight() == QFont.Weight.Normal
    assert key.fontFamilies() == [theme.FAMILY]
    assert look(text, "Ctrl+N").fontPointSize() == theme.SIZES["title"]


def test_marks_are_not_seen_and_html_is_text(text: GuideText) -> None:
    assert text.toPlainText().startswith("Heading with Ctrl+N\nA strong word, a plain one.\none\ntwo")
    text.show_markdown("Before <script>x</script> <b>after</b>")
    assert "<script>x</script>" in text.toPlainText()


@pytest.mark.parametrize("written", ["![red]({picture})", "![red][1]\n\n[1]: {picture}", "<img src='{picture}'>"])
def test_no_picture_is_ever_drawn(text: GuideText, tmp_path: Path, written: str) -> None:
    picture = tmp_path / "red.png"
    image = QImage(32, 32, QImage.Format.Format_RGB32)
    image.fill("#ff0000")
    image.save(str(picture))
    text.show_markdown(written.format(picture=picture))
    seen = text.grab().toImage()
    colours = {seen.pixelColor(x, y).name() for x in range(seen.width()) for y in range(seen.height())}
    assert len(colours) > 1
    assert "#ff0000" not in colours


def test_a_link_leads_nowhere(text: GuideText) -> None:
    followed: list[QUrl] = []
    text.sourceChanged.connect(followed.append)
    text.show_markdown("[press me](https://example.org)")
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Tab)
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert (text.toPlainText(), text.openLinks(), followed) == ("press me", False, [])


def test_every_place_is_marked_and_gone_to_in_turn(text: GuideText) -> None:
    text.mark("on")
    assert len(text.extraSelections()) == text.toPlainText().casefold().count("on")
    places = [text.textCursor().position()]
    while text.go_to_next():
        places.append(text.textCursor().position())
    assert len(places) == len(text.extraSelections())
    assert places == sorted(set(places))
    text.mark("")
    assert (text.extraSelections(), text.go_to_next()) == ([], False)


def test_it_is_set_again_in_other_sizes_and_colours_with_its_marks(text: GuideText, qapp: QApplication) -> None:
    text.mark("word")
    theme.apply(qapp, "dark", 150)
    assert look(text, "Heading").fontPointSize() == pytest.approx(theme.SIZES["title"] * 1.5)
    assert len(text.extraSelections()) == 1
    theme.apply(qapp, "light", 100)


def test_nothing_can_be_typed_into_it(text: GuideText) -> None:
    before = text.toPlainText()
    QTest.keyClicks(text, "x")
    assert text.toPlainText() == before
    assert text.accessibleName() == "Chapter"
