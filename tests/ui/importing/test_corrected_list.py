"""What was put right stands in words, is taken back by its button, and says where it has no effect."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.services.importing.said.corrections import ReadAfresh, RowIs
from svdesk.ui.importing.corrected_list import CorrectedList
from svdesk.ui.importing.rehearsing import Rehearsing
from svdesk.ui.widgets.tag import Tag

D2 = Path(__file__).parents[2] / "samples" / "d2_volunteer_log.csv"


@pytest.fixture
def said(qtbot: QtBot, now: Rehearsing) -> CorrectedList:
    made = CorrectedList()
    qtbot.addWidget(made)
    now.changed.connect(lambda: made.show_rehearsal(now))
    made.taken_back.connect(now.take_back)
    made.put_back.connect(lambda sheet, row, column: now.mend(sheet, row, column, None))
    now.read(D2)
    return made


def test_without_any_it_takes_no_room(said: CorrectedList, now: Rehearsing) -> None:
    assert said.isHidden()
    now.correct(ReadAfresh())
    assert said.isHidden()


def test_each_is_said_and_taken_back(said: CorrectedList, now: Rehearsing) -> None:
    now.correct(RowIs("csv", 12, "total"))
    now.mend("csv", 13, 1, "30/06/23")
    assert said.lines == ["Row 12 is a total.", "A13: “30/06/23” typed for “31/06/23”."]
    assert said.buttons[0].accessibleName() == "Take back: Row 12 is a total."
    said.show()
    QTest.mouseClick(said.buttons[1], Qt.MouseButton.LeftButton)
    QTest.mouseClick(said.buttons[0], Qt.MouseButton.LeftButton)
    assert said.lines == []
    assert not now.said.mended
    assert now.corrected == ()


def test_what_has_no_effect_says_why(said: CorrectedList, now: Rehearsing) -> None:
    now.correct(RowIs("csv", 15, "data"))
    assert said.lines == ["Row 15 is something done. This has no effect: the row is blank."]
    assert [tag.text() for tag in said.findChildren(Tag)] == ["Worth a look"]


def test_the_sheet_is_named_where_there_are_several(said: CorrectedList, now: Rehearsing) -> None:
    now.read(D2.with_name("d3_multi_sheet.xlsx"))
    assert now.workbook is not None
    name = max(now.workbook.sheets, key=lambda sheet: len(sheet.rows)).name
    now.correct(RowIs(name, 7, "total"))
    assert said.lines == [f"Row 7 of “{name}” is a total."]
