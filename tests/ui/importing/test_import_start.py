"""Every way into an import is one button."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.ui.importing.import_start import ImportStart


def test_each_way_is_asked_for_by_its_button(qtbot: QtBot) -> None:
    start = ImportStart()
    qtbot.addWidget(start)
    start.resize(900, 500)
    start.show()
    wanted = (start.choose, start.paste, start.imports, start.recipes)
    for button, asked in zip(start.tab_stops(), wanted, strict=True):
        with qtbot.waitSignal(asked):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
