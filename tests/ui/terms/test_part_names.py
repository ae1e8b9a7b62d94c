"""Names of new words are typed in as many boxes as are wanted, up to six."""

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.ui.terms.part_names import PartNames
from tests.ui.shared_terms import click


def test_boxes_are_there_for_two_at_least_and_six_at_most(qtbot: QtBot) -> None:
    names = PartNames()
    qtbot.addWidget(names)
    names.show()
    assert [box.isVisible() for box in names.boxes] == [True, True, False, False, False, False]
    for _n in range(4):
        click(names.more)
    assert all(box.isVisible() for box in names.boxes)
    assert not names.more.isVisible()


def test_names_are_those_typed_and_empty_boxes_at_the_end_are_none(qtbot: QtBot) -> None:
    names = PartNames()
    qtbot.addWidget(names)
    names.show_names(["Sports", "Crafts", "Games"])
    names.boxes[2].setText("")
    with qtbot.waitSignal(names.changed):
        QTest.keyClicks(names.boxes[0], " for all ")
    assert names.names() == ("Sports for all", "Crafts")
    names.boxes[0].setText("")
    assert names.names() == ("", "Crafts")
    names.show_names(())
    assert names.names() == ()
