"""Things are chosen by a part of their names, with the keys alone, and taken out again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from svdesk.ui.frameworks.framework_picks import FrameworkPicks

KNOWN = (("1", "Volunteer hours"), ("2", "Volunteers trained"), ("3", "Food parcels"))


@pytest.fixture
def picks(qtbot: QtBot) -> FrameworkPicks:
    made = FrameworkPicks("Count &under")
    qtbot.addWidget(made)
    made.offer(KNOWN, [("3", "Food bank (Food parcels)")])
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.box.setFocus()
    return made


def enter(picks: FrameworkPicks, text: str) -> None:
    QTest.keyClicks(picks.box, text)
    QTest.keyClick(picks.box, Qt.Key.Key_Return)


def test_a_whole_name_whatever_its_capitals_is_taken_and_the_box_is_free_again(
    picks: FrameworkPicks, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(picks.picked):
        enter(picks, "volunteer HOURS")
    assert picks.ids() == ("1",)
    assert picks.box.text() == ""
    popup = picks.box.completer().popup()
    assert popup is not None
    assert not popup.isVisible()


def test_a_part_that_only_one_name_holds_is_enough(picks: FrameworkPicks) -> None:
    enter(picks, "bank")
    assert picks.ids() == ("3",)


def test_a_part_that_several_names_hold_is_asked_again(picks: FrameworkPicks) -> None:
    enter(picks, "volunteer")
    assert picks.ids() == ()
    assert "Not known: “volunteer”" in picks.unknown.text()


def test_one_is_chosen_from_the_list_with_the_arrows(picks: FrameworkPicks, qtbot: QtBot) -> None:
    QTest.keyClicks(picks.box, "vol")
    popup = picks.box.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: picks.ids() == ("2",))


def test_what_is_chosen_twice_stands_once(picks: FrameworkPicks) -> None:
    picks.add("1")
    picks.add("1")
    assert picks.ids() == ("1",)


def test_what_is_taken_out_gives_the_focus_to_its_neighbour_then_to_the_box(
    picks: FrameworkPicks, qtbot: QtBot
) -> None:
    picks.show_ids(["1", "3"])
    QApplication.processEvents()
    assert [one.accessibleName() for one in picks.buttons] == ["Take out Volunteer hours", "Take out Food parcels"]
    with qtbot.waitSignal(picks.picked):
        picks.buttons[0].click()
    assert picks.ids() == ("3",)
    QApplication.processEvents()
    picks.buttons[0].click()
    assert picks.ids() == ()
    assert picks.box.hasFocus()


def test_free_text_is_taken_as_it_is(qtbot: QtBot) -> None:
    made = FrameworkPicks("At", free=True)
    qtbot.addWidget(made)
    made.offer([("Anytown", "Anytown")])
    for text in ("  Maesteg  park ", "ANYTOWN"):
        enter(made, text)
    assert made.ids() == ("Maesteg park", "Anytown")


def test_an_id_that_is_known_no_more_is_shown_by_itself(picks: FrameworkPicks) -> None:
    picks.show_ids(["SV-999"])
    assert picks.buttons[0].accessibleName() == "Take out SV-999"
