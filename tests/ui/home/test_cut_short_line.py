"""What is said of an import that was cut short can be acted on, and put away."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from svdesk.ui.home.cut_short_line import CutShortLine


def test_it_is_wanted_again_or_put_away(qtbot: QtBot) -> None:
    line = CutShortLine("The import of a.csv did not finish.")
    qtbot.addWidget(line)
    line.show()
    with qtbot.waitSignal(line.wanted):
        qtbot.mouseClick(line.again, Qt.MouseButton.LeftButton)
    assert (line.text(), line.isVisible()) == ("The import of a.csv did not finish.", True)
    qtbot.mouseClick(line.dismiss, Qt.MouseButton.LeftButton)
    assert (line.text(), line.isVisible()) == ("", False)


def test_without_words_there_is_no_line(qtbot: QtBot) -> None:
    line = CutShortLine("")
    qtbot.addWidget(line)
    assert line.isHidden()
