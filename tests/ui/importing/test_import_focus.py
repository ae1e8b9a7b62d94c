"""The keyboard goes on to what comes next: the questions, the rows that need a word, the button that brings in."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from svdesk.ui.importing.file_bar import FileBar
from svdesk.ui.importing.import_focus import ImportFocus
from svdesk.ui.importing.import_foot import ImportFoot
from svdesk.ui.importing.import_side import ImportSide
from svdesk.ui.importing.import_start import ImportStart
from svdesk.ui.importing.rehearsing import Rehearsing
from svdesk.ui.importing.sheet_pane import SheetPane

SAMPLES = Path(__file__).parents[2] / "samples"
CLEAN = "Date,What we did,Meals\n2024-04-09,Lunch club,3\n2024-04-16,Lunch club,4\n"
ASKING = "Date,What we did,Hours\n2024-04-09,Lunch club,3\n2024-04-16,Gardening,1 day\n2024-04-23,Coffee,2\n"


class Parts:
    """The parts of an import window in a plain one, with the keyboard going through them."""

    def __init__(self, now: Rehearsing) -> None:
        self.whole = QWidget()
        self.start, self.top, self.pane, self.foot = ImportStart(), FileBar(), SheetPane(), ImportFoot()
        self.start.hide()
        self.side = ImportSide(now)
        self.focus = ImportFocus(self.start, self.top, self.pane, self.side, self.foot)
        self.side.questions.ended.connect(self.focus.after_questions)
        layout = QVBoxLayout(self.whole)
        for part in (self.start, self.top, self.pane, self.side, self.foot):
            layout.addWidget(part)
        self._now = now
        now.changed.connect(self.show)

    def show(self) -> None:
        for part in (self.top, self.pane, self.foot):
            part.show_rehearsal(self._now)
        self.side.show_rehearsal()


@pytest.fixture
def parts(qtbot: QtBot, now: Rehearsing) -> Parts:
    made = Parts(now)
    qtbot.addWidget(made.whole)
    with qtbot.waitActive(made.whole):
        made.whole.show()
        made.whole.activateWindow()
    return made


def read(now: Rehearsing, folder: Path, text: str) -> None:
    file = folder / "log.csv"
    file.write_text(text, encoding="utf-8")
    now.read(file)


def test_it_begins_with_the_first_question_else_with_the_button_that_brings_in(
    parts: Parts, now: Rehearsing, tmp_path: Path
) -> None:
    read(now, tmp_path, CLEAN)
    parts.focus.begin()
    assert QApplication.focusWidget() is parts.foot.primary
    now.read(SAMPLES / "d2_volunteer_log.csv")
    parts.focus.begin()
    assert QApplication.focusWidget() in parts.side.questions.card.choices.tab_stops()


def test_after_the_last_question_the_keyboard_is_at_the_button_that_brings_in(
    parts: Parts, now: Rehearsing, tmp_path: Path
) -> None:
    read(now, tmp_path, ASKING)
    parts.focus.begin()
    walk = parts.side.questions
    asked = 0
    while walk.asks and asked < 9:
        QTest.keyClick(next(iter(walk.card.choices.radios.values())), Qt.Key.Key_Space)
        QTest.keyClick(walk.next, Qt.Key.Key_Space)
        asked += 1
    assert asked
    assert QApplication.focusWidget() is parts.foot.primary


def test_rows_that_still_need_a_word_come_before_that_button(parts: Parts, now: Rehearsing, tmp_path: Path) -> None:
    read(now, tmp_path, CLEAN)
    now.mend("csv", 2, 1, "no day at all")
    assert parts.side.held.isVisible()
    parts.focus.after_questions()
    assert QApplication.focusWidget() in parts.side.held.tab_stops()


def test_tab_stops_come_in_reading_order(parts: Parts) -> None:
    stops = parts.focus.tab_stops()
    order = [parts.start.begin, parts.top.button, parts.pane.as_list, parts.side.questions.next, parts.foot.primary]
    assert [stops.index(each) for each in order] == sorted(stops.index(each) for each in order)
