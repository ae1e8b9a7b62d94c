"""The editor stands beside the list while both can be read, and beneath it otherwise."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from svdesk.ui.widgets.beside import Beside


def at_width(qtbot: QtBot, letters: int) -> Beside:
    """Two labels in a window as wide as so many average letters."""
    beside = Beside(QLabel("list"), QLabel("editor"))
    qtbot.addWidget(beside)
    beside.resize(letters * beside.fontMetrics().averageCharWidth(), 200)
    beside.show()
    qtbot.wait(1)
    return beside


def test_there_is_room_for_both_in_a_wide_window_and_the_list_gets_more(qtbot: QtBot) -> None:
    beside = at_width(qtbot, 130)
    main, editor = beside.parts.sizes()
    assert not beside.one_beneath_the_other
    assert main > editor > 0


def test_in_a_narrow_window_one_is_beneath_the_other_and_the_whole_scrolls(qtbot: QtBot) -> None:
    beside = at_width(qtbot, 60)
    assert beside.one_beneath_the_other
    assert beside.verticalScrollBar().maximum() > 0
    assert beside.horizontalScrollBar().maximum() == 0


def test_larger_text_moves_the_editor_beneath_and_smaller_text_back(qtbot: QtBot) -> None:
    beside = at_width(qtbot, 130)
    small = beside.font()
    large = beside.font()
    large.setPointSizeF(small.pointSizeF() * 2)
    beside.setFont(large)
    assert beside.one_beneath_the_other
    beside.setFont(small)
    assert not beside.one_beneath_the_other
