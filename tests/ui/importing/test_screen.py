"""A screen leads back, and reads again only while somebody looks at it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.ui.importing.screen import Screen


class Counting(Screen):
    """Counts how often it was read."""

    times = 0

    def reload(self) -> None:
        self.times += 1


def test_it_leads_back(qtbot: QtBot) -> None:
    screen = Screen("Imports so far", "What they are.")
    qtbot.addWidget(screen)
    screen.show()
    with qtbot.waitSignal(screen.back):
        QTest.mouseClick(screen.leave, Qt.MouseButton.LeftButton)


def test_it_reads_again_only_while_it_is_seen(qtbot: QtBot) -> None:
    screen = Counting("Imports so far", "What they are.")
    qtbot.addWidget(screen)
    screen.reread()
    assert screen.times == 0
    screen.show()
    screen.reread()
    assert screen.times == 1
