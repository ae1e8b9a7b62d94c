"""A contract says which one it follows and which follows it, and leads there."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.authority import Authority, Contract
from svdesk.domain.period import parse
from svdesk.ui.contracts.contract_kin import ContractKin

FIRST = Contract("k1", Authority("a1", "Anytown"), "AT & 24", "", parse("2024-25"), "standard", "1")
SECOND = replace(FIRST, id="k2", reference="AT/25", period=parse("2025-26"), follows="k1", grant_id="360G-x-1")


def test_both_ways_are_said_and_lead_there(qtbot: QtBot) -> None:
    kin = ContractKin()
    qtbot.addWidget(kin)
    kin.show()
    kin.show_kin(SECOND, [FIRST, SECOND])
    assert kin.words.text() == ("Follows AT & 24, April 2024 to March 2025.\nIn the funder's list it is 360G-x-1.")
    assert kin.show_before.accessibleName() == "Show AT & 24"
    with qtbot.waitSignal(kin.wanted) as went:
        QTest.keyClick(kin.show_before, Qt.Key.Key_Return)
    assert went.args == ["k1"]
    kin.show_kin(FIRST, [FIRST, SECOND])
    assert kin.words.text() == "Followed by AT/25, April 2025 to March 2026."
    with qtbot.waitSignal(kin.wanted) as went:
        QTest.mouseClick(kin.show_after, Qt.MouseButton.LeftButton)
    assert went.args == ["k2"]


def test_where_there_is_nothing_to_say_it_takes_no_room(qtbot: QtBot) -> None:
    kin = ContractKin()
    qtbot.addWidget(kin)
    kin.show_kin(FIRST, [])
    assert kin.isHidden()


def test_that_work_counts_for_every_contract_of_the_same_days_is_said(qtbot: QtBot) -> None:
    kin = ContractKin()
    qtbot.addWidget(kin)
    beside = replace(FIRST, id="k3", reference="LB/9", period=parse("2025-03-31..2026-03-31"))
    kin.show_kin(FIRST, [FIRST, beside])
    assert kin.words.text().startswith("LB/9 runs in the same days: an activity counts in full for both, unless")
    kin.show_kin(SECOND, [FIRST, SECOND])
    assert "same days" not in kin.words.text()
    kin.show_kin(beside, [FIRST, SECOND, beside])
    assert kin.words.text().startswith("2 others run in the same days: an activity counts in full for each of them")
