"""One key clears a search, and leaves it once it is empty; others lead to what was found."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.ui.widgets.search_box import SearchBox


@pytest.fixture
def box(qtbot: QtBot) -> SearchBox:
    made = SearchBox()
    qtbot.addWidget(made)
    return made


def test_escape_clears_what_was_typed_and_leaves_the_empty_box(box: SearchBox, qtbot: QtBot) -> None:
    QTest.keyClicks(box, "club")
    with qtbot.assertNotEmitted(box.gave_up):
        QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""
    with qtbot.waitSignal(box.gave_up):
        QTest.keyClick(box, Qt.Key.Key_Escape)


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_key_leads_to_what_was_found_and_what_was_typed_stays(box: SearchBox, qtbot: QtBot, key: Qt.Key) -> None:
    QTest.keyClicks(box, "club")
    with qtbot.waitSignal(box.went_down):
        QTest.keyClick(box, key)
    assert box.text() == "club"
