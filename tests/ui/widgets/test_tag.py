"""A tag is a word; its colour only repeats what the word says."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from svdesk.domain.problem import Severity
from svdesk.ui import theme
from svdesk.ui.widgets.tag import WORDS, Tag, severity_tag


def inks(tag: Tag) -> set[str]:
    """The colours of the theme in which anything of the tag is drawn."""
    picture = tag.grab().toImage()
    seen = {picture.pixelColor(x, y).name().upper() for x in range(picture.width()) for y in range(picture.height())}
    return {name for name in ("ok", "look", "fix", "information") if getattr(theme.LIGHT, name).upper() in seen}


@pytest.mark.parametrize("severity", list(Severity))
def test_each_severity_has_a_word_of_its_own(qtbot: QtBot, severity: Severity) -> None:
    tag = severity_tag(severity)
    qtbot.addWidget(tag)
    assert tag.text() == WORDS[severity][1]
    assert len({word for _tone, word in WORDS.values()}) == len(Severity)


def test_another_word_in_another_tone_is_drawn_in_its_colour_at_once(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "light", 100)
    tag = Tag("Ready", "ok")
    qtbot.addWidget(tag)
    tag.show()
    assert inks(tag) == {"ok"}
    tag.set("Draft", "look")
    assert (tag.text(), inks(tag)) == ("Draft", {"look"})


def test_a_tag_never_breaks_its_word_and_takes_no_mark_up(qtbot: QtBot) -> None:
    tag = Tag("<b>Must fix</b>")
    qtbot.addWidget(tag)
    assert tag.sizeHint().height() < 2 * tag.fontMetrics().height()
    assert tag.sizeHint().width() >= tag.fontMetrics().horizontalAdvance("<b>Must fix</b>")


def test_one_that_leads_on_is_clicked_and_any_other_is_a_word(qtbot: QtBot) -> None:
    tag = Tag("Must fix", "fix")
    qtbot.addWidget(tag)
    tag.show()
    with qtbot.assertNotEmitted(tag.clicked):
        QTest.mouseClick(tag, Qt.MouseButton.LeftButton)
    tag.lead_on("Go there")
    with qtbot.waitSignal(tag.clicked):
        QTest.mouseClick(tag, Qt.MouseButton.LeftButton)
    assert "Go there" in tag.toolTip()
    with qtbot.assertNotEmitted(tag.clicked):
        QTest.mouseClick(tag, Qt.MouseButton.RightButton)
        QTest.mousePress(tag, Qt.MouseButton.LeftButton)
        QTest.mouseRelease(tag, Qt.MouseButton.LeftButton, pos=QPoint(-50, 5))
