"""A file of a shape that is known says what was remembered, and can be read without it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.services.importing.recipes.recipes import listing
from svdesk.services.importing.said.corrections import ReadAfresh
from svdesk.storage.store import Store
from svdesk.ui.importing.rehearsing import Rehearsing
from svdesk.ui.importing.remembered_box import RememberedBox

D2 = Path(__file__).parents[2] / "samples" / "d2_volunteer_log.csv"


@pytest.fixture
def box(qtbot: QtBot, now: Rehearsing) -> RememberedBox:
    made = RememberedBox()
    qtbot.addWidget(made)
    now.changed.connect(lambda: made.show_rehearsal(now))
    made.afresh.connect(lambda afresh: (now.correct if afresh else now.take_back)(ReadAfresh()))
    return made


def test_the_first_file_of_its_shape_remembers_nothing(box: RememberedBox, now: Rehearsing) -> None:
    now.read(D2)
    assert box.isHidden()


def test_the_next_one_says_what_is_remembered_and_is_read_afresh_and_back(
    box: RememberedBox, now: Rehearsing, desk: Store, qtbot: QtBot
) -> None:
    now.read(D2)
    now.answer({next(q.key for q in now.rehearsal.plan.questions if q.code == "day-length-unknown"): "7.5 hours"})  # type: ignore[union-attr]
    now.bring_in()
    now.read(D2)
    assert box.words.text().startswith("Read as last time: 7 columns and 1 answer from “d2_volunteer_log.csv”")
    assert box.words.text().endswith("What a single cell says is asked in each file anew.")
    with qtbot.waitSignal(box.shown) as heard:
        QTest.mouseClick(box.show_it, Qt.MouseButton.LeftButton)
    assert heard.args == [listing(desk)[0].id]
    QTest.mouseClick(box.read_afresh, Qt.MouseButton.LeftButton)
    assert box.words.text() == "Read afresh, not as “d2_volunteer_log”."
    assert not box.read_afresh.isVisible()
    QTest.mouseClick(box.as_before, Qt.MouseButton.LeftButton)
    assert box.words.text().startswith("Read as last time")
