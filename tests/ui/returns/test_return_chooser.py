"""Choosing which return."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from svdesk.domain.authority import Authority, Contract, Target
from svdesk.domain.period import Period, parse
from svdesk.domain.quantity import Quantity
from svdesk.storage.shipped import units
from svdesk.ui.returns.return_chooser import ReturnChooser

COUNCIL = Contract("k1", Authority("a1", "Anytown Council"), "AT/1", "Hub", parse("2024-25"), "standard", "1.0.0")
TRUST = replace(COUNCIL, id="k2", reference="LB/2", period=parse("2023-24"), authority=Authority("a2", "A Trust"))


@pytest.fixture
def chooser(qtbot: QtBot) -> ReturnChooser:
    made = ReturnChooser()
    qtbot.addWidget(made)
    made.resize(900, 100)
    with qtbot.waitActive(made):
        made.show()
    made.show_contracts([COUNCIL, TRUST], [("k1", parse("2024-25-Q4"))])
    return made


def periods(chooser: ReturnChooser) -> list[str]:
    return [chooser.period_box.itemText(n) for n in range(chooser.period_box.count())]


def test_it_begins_with_the_latest_period_that_was_not_sent(chooser: ReturnChooser) -> None:
    assert chooser.contract_box.currentText() == "AT/1, Anytown Council"
    assert chooser.period() == parse("2024-25-Q3")
    assert periods(chooser)[0] == "January to March 2025"


def test_another_contract_begins_with_its_own(qtbot: QtBot, chooser: ReturnChooser) -> None:
    with qtbot.waitSignal(chooser.chosen):
        QTest.keyClick(chooser.contract_box, Qt.Key.Key_Down)
    assert chooser.contract() == TRUST
    assert chooser.period() == parse("2023-24-Q4")


def test_a_period_that_nobody_chose_gives_way_to_one_that_is_due_since(chooser: ReturnChooser) -> None:
    yearly = Target("SV-071", parse("2024-25"), Quantity.of("5", units()["parcels"]))
    chooser.show_contracts([replace(COUNCIL, targets=(yearly,)), TRUST], [])
    assert chooser.period() == parse("2024-25")
    chooser.show_contracts([replace(COUNCIL, targets=(yearly,)), TRUST], [("k1", parse("2024-25"))])
    assert chooser.period() == parse("2024-25")


def test_reading_again_keeps_what_is_chosen(chooser: ReturnChooser) -> None:
    QTest.keyClick(chooser.period_box, Qt.Key.Key_End)
    kept = chooser.period()
    chooser.show_contracts([TRUST, COUNCIL], [])
    assert (chooser.contract(), chooser.period()) == (COUNCIL, kept)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("May 2024", "2024-M05"), ("Q1 2024-25", "2024-25-Q1"), ("3/6/24 to 9/6/24", "2024-06-03..2024-06-09")],
)
def test_a_period_is_typed_and_stays_among_the_choices(
    qtbot: QtBot, chooser: ReturnChooser, typed: str, meant: str
) -> None:
    QTest.keyClicks(chooser.other_box, typed)
    with qtbot.waitSignal(chooser.chosen):
        QTest.keyClick(chooser.other_box, Qt.Key.Key_Return)
    assert chooser.period() == parse(meant)
    assert chooser.other_box.text() == ""
    chooser.show_contracts([COUNCIL, TRUST], [])
    assert chooser.period() == parse(meant)


def test_what_is_no_period_stays_to_be_mended_and_says_how(qtbot: QtBot, chooser: ReturnChooser) -> None:
    before = chooser.period()
    QTest.keyClicks(chooser.other_box, "last quarter")
    with qtbot.assertNotEmitted(chooser.chosen):
        QTest.keyClick(chooser.other_box, Qt.Key.Key_Return)
    assert chooser.other_box.text() == "last quarter"
    assert chooser.not_read.isVisible()
    assert chooser.period() == before
    QTest.keyClicks(chooser.other_box, "x")
    assert not chooser.not_read.isVisible()


def test_a_period_that_is_not_over_says_so(chooser: ReturnChooser) -> None:
    today = date.today()
    running = replace(COUNCIL, period=Period(date(today.year - 1, 1, 1), date(today.year + 2, 12, 31)))
    chooser.show_contracts([running], [])
    assert any(words.endswith(", not over") for words in periods(chooser))
    assert any(words.endswith(", not begun") for words in periods(chooser))
    assert not periods(chooser)[0].endswith((", not over", ", not begun"))


def test_a_return_can_be_chosen_from_elsewhere(chooser: ReturnChooser) -> None:
    assert chooser.choose("k2", parse("2023-M07"))
    assert (chooser.contract(), chooser.period()) == (TRUST, parse("2023-M07"))
    assert not chooser.choose("k9")
    assert chooser.contract() == TRUST


def test_the_contract_stands_above_the_periods_where_there_is_little_room(qtbot: QtBot, chooser: ReturnChooser) -> None:
    def height_of(box: QWidget) -> int:
        return box.mapTo(chooser, QPoint(0, 0)).y()

    assert height_of(chooser.contract_box) == height_of(chooser.period_box)
    chooser.resize(420, 200)
    qtbot.waitUntil(lambda: height_of(chooser.contract_box) < height_of(chooser.period_box))
