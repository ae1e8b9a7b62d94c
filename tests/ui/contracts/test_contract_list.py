"""A funder's list is shown with how each grant stands, however long it is, and what is wrong in words."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.period import parse
from svdesk.domain.problem import Page, Where, problem
from svdesk.services.funding.bring_in import Offered, Standing
from svdesk.services.funding.grant import Grant
from svdesk.ui.contracts.contract_list import FundersGrants

GRANT = Grant(
    "360G-x-1", "Warm hub", "", "Lantern Bridge", "", "Places", parse("2025-26"), 2_450_050, "GBP", "Riverside Hub",
    "", "", "",
)  # fmt: skip
OFFERED = [
    Offered(GRANT, Standing.NEW),
    Offered(replace(GRANT, id="360G-x-2"), Standing.SAME),
    Offered(replace(GRANT, id="360G-x-3"), Standing.CHANGED, differs=("amount", "dates")),
    Offered(replace(GRANT, id="360G-x-4", recipient="Anytown Singers", amount_pence=None), Standing.ANOTHERS),
]
WRONG = problem("grant-end-guessed", Where(Page.CONTRACTS), where="Row 3 of grants.csv", ends="31 March 2026")


@pytest.fixture
def panel(qtbot: QtBot) -> FundersGrants:
    made = FundersGrants()
    qtbot.addWidget(made)
    made.show()
    made.show_list("grants.csv", OFFERED, [WRONG], 2)
    return made


def test_each_standing_is_said_in_words(panel: FundersGrants) -> None:
    panel.which.suggest("")
    panel.which.chosen.emit()
    assert [row[1] for row in panel.table.rows.every_row()] == [
        "New", "Here already, as it is", "Changed: amount, dates", "To another: Anytown Singers",
    ]  # fmt: skip
    assert panel.table.rows.every_row()[0] == (
        "1", "New", "Warm hub", "£24,500.50", "1 Apr 25 to 31 Mar 26", "Lantern Bridge, Places",
    )  # fmt: skip
    assert panel.table.rows.every_row()[3][3] == "not said"


def test_new_and_changed_ones_are_ticked_and_others_are_out_of_sight(panel: FundersGrants) -> None:
    assert [one.standing for one in panel.chosen()] == [Standing.NEW, Standing.CHANGED]
    assert len(panel.table.rows.ids) == 3
    assert panel.go.text() == "Bring 2 grants &in"


def test_what_was_read_and_what_was_not_is_counted(panel: FundersGrants) -> None:
    assert "“grants.csv” holds 6 grants. 3 look like grants to your charity" in panel.about.text()
    assert "2 could not be read" in panel.about.text()
    assert panel.problems.toPlainText().startswith(
        "Worth a look. Row 3 of grants.csv: the list does not say when the grant ends"
    )


def test_a_list_of_thousands_is_shown_at_once_and_its_problems_are_not_endless(panel: FundersGrants) -> None:
    many = [Offered(replace(GRANT, id=f"360G-x-{n}"), Standing.ANOTHERS) for n in range(20_000)]
    panel.show_list("all.csv", many, [WRONG] * 300, 0)
    assert "None looks like a grant to your charity" in panel.about.text()
    assert len(panel.table.rows.ids) == 20_000
    assert panel.problems.toPlainText().endswith("And 250 more of the same kinds.")
    assert not panel.go.isEnabled()


def test_what_is_wrong_is_reached_by_tab_and_scrolled_by_keys(qtbot: QtBot, panel: FundersGrants) -> None:
    panel.show_list("all.csv", OFFERED, [WRONG] * 40, 0)
    panel.resize(900, 600)
    with qtbot.waitActive(panel):
        panel.activateWindow()
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_Tab)
    assert panel.problems.hasFocus()
    QTest.keyClick(panel.problems, Qt.Key.Key_PageDown)
    assert panel.problems.verticalScrollBar().value() > 0
    panel.show_list("all.csv", OFFERED, [], 0)
    assert not panel.problems.isVisible()
