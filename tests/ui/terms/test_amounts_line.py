"""Numbers for each word are asked of one entry at a time, and read as numbers are read everywhere."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.quantity import Quantity
from svdesk.storage.entries import Entry
from svdesk.storage.shipped import units
from svdesk.ui.terms.amounts_line import AmountsLine

POUNDS = Quantity.of("30", units()["gbp"])
ENTRY = Entry("c", "a", "Trip", date(2025, 6, 1), POUNDS)


@pytest.fixture
def line(qtbot: QtBot) -> AmountsLine:
    made = AmountsLine()
    qtbot.addWidget(made)
    made.show()
    made.show_entry(ENTRY, ["Bus", ""], ())
    return made


def test_an_entry_is_asked_about_with_a_box_for_each_word(line: AmountsLine) -> None:
    assert line.about.text() == "“Trip” has £30.00. How much of it goes where?"
    assert [box.accessibleName() for box in line.boxes if box.isVisible()] == [
        "How much of it is “Bus”",
        "How much of it is “Word 2”",
    ]
    line.show_entry(None, [], ())
    assert not line.isVisible()


@pytest.mark.parametrize(
    ("typed", "amounts"),
    [
        (("20", "10"), ("20", "10")),
        (("£19.50", "nil"), ("19.50", "0")),
        (("20", ""), None),
        (("20", "some"), None),
        (("20.005", "9.995"), None),
    ],
)
def test_numbers_are_read_or_nothing_is_taken(
    line: AmountsLine, typed: tuple[str, str], amounts: tuple[str, str] | None
) -> None:
    for box, text in zip(line.boxes, typed, strict=False):
        QTest.keyClicks(box, text)
    wanted = None if amounts is None else tuple(Quantity.of(one, POUNDS.unit) for one in amounts)
    assert line.amounts(2) == wanted


def test_what_is_missing_is_said_and_gone_to(line: AmountsLine, qtbot: QtBot) -> None:
    with qtbot.waitActive(line):
        line.activateWindow()
    QTest.keyClicks(line.boxes[0], "20")
    line.ask_again(2)
    assert line.fault.isVisible()
    assert line.boxes[1].hasFocus()
    line.show_entry(ENTRY, ["Bus", ""], ())
    assert not line.fault.isVisible()


def test_enter_in_a_box_gives_the_numbers_and_those_given_before_are_shown(line: AmountsLine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(line.given):
        QTest.keyClick(line.boxes[0], Qt.Key.Key_Return)
    line.show_entry(Entry("d", "a", "Trip", date(2025, 6, 1), POUNDS), ["Bus", "Food"], (POUNDS, -POUNDS))
    assert [box.text() for box in line.boxes[:2]] == ["30", "-30"]
