"""Shares are typed for each contract, added up in sight, and over the whole they ask for a reason."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.activity import Share
from svdesk.domain.authority import Authority, Contract
from svdesk.domain.division import Division
from svdesk.domain.period import parse
from svdesk.ui.activities.division_box import DivisionBox
from svdesk.ui.widgets.plain import Label

COUNCIL = Contract("k1", Authority("u1", "Council"), "REF-1", "Work", parse("2025-26"), "form", "1")
FUND = Contract("k2", Authority("u2", "Fund <b>"), "REF-2", "Work", parse("2025-26"), "form", "1")


def a_box(qtbot: QtBot, division: Division | None = None) -> DivisionBox:
    box = DivisionBox()
    qtbot.addWidget(box)
    box.show_division(division or Division(), [COUNCIL, FUND], afresh=True)
    with qtbot.waitActive(box):
        box.show()
    return box


def test_what_is_not_divided_says_so(qtbot: QtBot) -> None:
    box = a_box(qtbot)
    assert box.division() == Division()
    assert box.rule.text().startswith("It counts in full for each of these 2.")
    assert box.rule.y() < box.boxes["k1"].parentWidget().y()  # type: ignore[union-attr]
    assert not box.total.isVisible()
    assert not box.reason.isVisible()
    assert box.boxes["k2"].accessibleName() == "Share for Fund <b> (REF-2) in per cent"


def test_shares_are_added_up_as_they_are_typed(qtbot: QtBot) -> None:
    box = a_box(qtbot)
    with qtbot.waitSignal(box.typed):
        QTest.keyClicks(box.boxes["k1"], "33.33")
    QTest.keyClicks(box.boxes["k2"], "20%")
    assert box.total.text() == "Together 53.33%"
    assert box.division() == Division((Share("k1", 3333), Share("k2", 2000)))


def test_over_the_whole_a_reason_is_asked_for_and_under_it_forgotten(qtbot: QtBot) -> None:
    box = a_box(qtbot, Division((Share("k1", 10_000),)))
    QTest.keyClicks(box.boxes["k2"], "50")
    assert box.reason.isVisible()
    assert box.division().refused
    box.go_to()
    assert box.reason.hasFocus()
    QTest.keyClicks(box.reason, "Both pay.")
    assert box.division() == Division((Share("k1", 10_000), Share("k2", 5000)), "Both pay.")
    box.boxes["k2"].clear()
    assert box.division() == Division((Share("k1", 10_000),))
    assert not box.reason.isVisible()


def test_a_share_that_cannot_be_read_is_said_led_to_and_as_it_was(qtbot: QtBot) -> None:
    kept = Division((Share("k2", 4000), Share("k1", 6000)))
    box = a_box(qtbot, kept)
    box.boxes["k2"].setText("half")
    assert box.division() == kept
    assert [problem.code for problem in box.problems("a1")] == ["share-not-understood"]
    box.go_to()
    assert box.boxes["k2"].hasFocus()
    left = box.leftovers()
    box.show_division(kept, [COUNCIL, FUND], afresh=True)
    assert box.leftovers() == {}
    box.take_back(left)
    assert box.boxes["k2"].text() == "half"


def test_a_contract_comes_and_goes_without_disturbing_the_others(qtbot: QtBot) -> None:
    box = a_box(qtbot)
    box.boxes["k1"].setText("6")
    box.show_division(Division(), [COUNCIL])
    assert list(box.boxes) == ["k1"]
    box.show_division(Division(), [COUNCIL, FUND])
    assert box.boxes["k1"].text() == "6"
    assert list(box.boxes) == ["k1", "k2"]


def test_with_no_contract_there_is_nothing_to_go_to(qtbot: QtBot) -> None:
    box = DivisionBox()
    qtbot.addWidget(box)
    box.show_division(Division(), [])
    box.go_to()
    assert box.division() == Division()


def test_a_name_with_an_ampersand_takes_no_key_of_its_own(qtbot: QtBot) -> None:
    box = a_box(qtbot)
    research = replace(FUND, authority=Authority("u3", "R&D Trust"))
    box.show_division(Division(), [research], afresh=True)
    box.rule.setFocus()
    QTest.keyClick(box, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    assert not box.boxes["k2"].hasFocus()
    assert "R&&D Trust (REF-2)" in [label.text() for label in box.findChildren(Label)]
