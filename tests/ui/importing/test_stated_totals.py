"""Totals that the file states are held against its rows; one that differs is said, with a way to it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.services.importing.record import Check
from svdesk.ui.importing.stated_totals import StatedTotals, differences
from tests.services.importing.books import planned, sheet

LOG = """
Date       | What we did | Meals | Hours
2024-04-09 | Lunch club  | 10    | 3
2024-04-16 | Lunch club  | 11    | 4
Total      |             | 21    | {total}
"""


def checks(total: int, *names: str) -> tuple[Check, ...]:
    # A sheet that says the same as another would be taken for its copy.
    logs = (LOG.format(total=total).replace("04-16", f"04-{16 + n}") for n in range(len(names)))
    return planned(*map(sheet, logs, names), year="2024-25").checks


@pytest.fixture
def totals(qtbot: QtBot) -> StatedTotals:
    made = StatedTotals()
    qtbot.addWidget(made)
    made.resize(420, 300)
    made.show()
    return made


def test_a_total_that_differs_is_said_and_led_to(totals: StatedTotals, qtbot: QtBot) -> None:
    totals.show_checks(checks(9, "Log"), alone=True)
    assert [one.accessibleName() for one in totals.buttons] == ["Show it: D4 says 9; the rows add up to 7."]
    assert totals.agree.text() == "1 total is what its rows add up to."
    with qtbot.waitSignal(totals.went_to) as heard:
        QTest.mouseClick(totals.buttons[0], Qt.MouseButton.LeftButton)
    assert heard.args == ["Log", 4, "D"]


def test_totals_that_agree_are_only_counted(totals: StatedTotals) -> None:
    totals.show_checks(checks(7, "Log"), alone=True)
    assert totals.buttons == []
    assert totals.agree.text() == "2 totals are what their rows add up to."


def test_without_totals_it_takes_no_room(totals: StatedTotals) -> None:
    totals.show_checks((), alone=True)
    assert not totals.isVisible()


def test_the_first_difference_is_a_sentence_and_the_others_are_counted() -> None:
    assert differences(checks(7, "April"), alone=True) == ""
    assert differences(checks(9, "April"), alone=True) == "D4 says 9; the rows add up to 7."
    two, three = checks(9, "April", "May"), checks(9, "April", "May", "June")
    assert differences(two, alone=False) == "April, D4 says 9; the rows add up to 7. 1 more total differs."
    assert differences(three, alone=False).endswith("2 more totals differ.")
