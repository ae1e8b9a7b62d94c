"""Each contract that can go on is a card, and what was changed in it is what is asked for."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from svdesk.domain.period import Period, parse
from svdesk.services.years.forward import Onward
from svdesk.ui.contracts.contract_onward import ContractsOnward
from svdesk.ui.tab_order import reading_order
from tests.services.returns.charity import ANYTOWN

TODAY = date(2026, 3, 1)
A_YEAR_ON = tuple(replace(one, period=parse(one.period.code.replace("2025-26", "2026-27"))) for one in ANYTOWN.targets)
LATE = Onward(
    ANYTOWN,
    replace(ANYTOWN, id="n1", reference="AT/26", period=parse("2026-27"), targets=A_YEAR_ON),
    newer_form=True,
)
OLD = Onward(
    replace(ANYTOWN, id="o2", reference="Old & gone", period=parse("2019-20"), targets=()),
    replace(ANYTOWN, id="n2", reference="Old (2)", period=parse("2020-21"), targets=()),
    newer_form=False,
)


@pytest.fixture
def panel(qtbot: QtBot) -> ContractsOnward:
    made = ContractsOnward()
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitActive(made):
        made.show()
    made.show_proposals([LATE, OLD], TODAY)
    QApplication.processEvents()
    return made


def test_what_ended_long_ago_is_offered_and_not_ticked(panel: ContractsOnward) -> None:
    assert [card.tick.isChecked() for card in panel.cards] == [True, False]
    assert panel.chosen() == [LATE]
    assert panel.go.text() == "&Carry 1 contract on"
    assert not panel.cards[1].reference.isEnabled()
    assert panel.cards[1].tick.text() == "Carry on Old && gone"


def test_each_card_says_how_many_targets_go_and_whether_the_form_is_newer(panel: ContractsOnward) -> None:
    assert f"{len(ANYTOWN.targets)} targets go with it. Its form has a newer edition" in panel.cards[0].what.text()
    assert "No targets." in panel.cards[1].what.text()


def test_days_and_reference_that_were_typed_are_asked_for(panel: ContractsOnward) -> None:
    card = panel.cards[0]
    card.last.setFocus()
    card.last.selectAll()
    QTest.keyClicks(card.last, "30/9/26")
    card.reference.setText("  AT/26b ")
    made = panel.chosen()
    assert made is not None
    assert made[0].after.reference == "AT/26b"
    assert made[0].after.period == Period(date(2026, 4, 1), date(2026, 9, 30))


def test_what_ends_later_says_when_and_is_ticked_where_it_was_selected(panel: ContractsOnward) -> None:
    early = date(2025, 6, 1)
    panel.show_proposals([LATE], early)
    assert not panel.cards[0].tick.isChecked()
    assert "It ends on 31 March 2026." in panel.cards[0].what.text()
    panel.show_proposals([LATE], early, ANYTOWN.id)
    assert panel.cards[0].tick.isChecked()
    assert panel.chosen() == [LATE]
    panel.show_proposals([OLD], TODAY)
    assert "It ended on 31 March 2020." in panel.cards[0].what.text()


def test_it_says_how_many_targets_are_left_behind_by_the_days_that_are_typed(panel: ContractsOnward) -> None:
    card, n = panel.cards[0], len(ANYTOWN.targets)
    quarters = sum(one.period == parse("2025-26-Q1") for one in ANYTOWN.targets)
    assert "left behind" not in card.what.text()
    card.first.setFocus()
    card.first.selectAll()
    QTest.keyClicks(card.first, "1/7/26")
    assert f"{n - quarters} targets go with it." in card.what.text()
    assert f"{quarters} targets are left behind: their periods are outside the dates." in card.what.text()
    [made] = panel.chosen() or []
    assert len(made.after.targets) == n - quarters


@pytest.mark.parametrize(("reference", "first", "said"), [("", "1/4/26", "missing"), ("AT", "soon", "not understood")])
def test_what_is_wrong_is_said_and_led_to(panel: ContractsOnward, reference: str, first: str, said: str) -> None:
    panel.cards[0].reference.setText(reference)
    panel.cards[0].first.setText(first)
    assert panel.chosen() is None
    assert said in panel.said.text()
    assert (panel.cards[0].first if reference else panel.cards[0].reference).hasFocus()


def test_it_begins_in_the_first_card_and_tab_goes_through_all(panel: ContractsOnward) -> None:
    panel.begin()
    seen = []
    for _step in range(5):
        now = QApplication.focusWidget()
        assert now is not None
        seen.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    first, second = panel.cards
    assert seen == [*first.tab_stops(), second.tick]


def test_tab_comes_to_cards_that_were_made_late_before_the_foot(panel: ContractsOnward) -> None:
    first, second = panel.cards
    assert panel.tab_stops() == [*first.tab_stops(), *second.tab_stops(), panel.go, panel.back]
    order = reading_order(panel)
    assert order.index(first.tick) < order.index(second.last) < order.index(panel.go) < order.index(panel.back)


def test_boxes_of_several_cards_can_be_told_apart_by_a_screen_reader(panel: ContractsOnward) -> None:
    assert panel.cards[0].first.accessibleName() == f"First day after {ANYTOWN.reference}"
    assert panel.cards[1].first.accessibleName() == "First day after Old & gone"
