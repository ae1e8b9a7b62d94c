"""What a file tells is ticked; what is in no total is read beside it, however much it is."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.period import Period, parse
from svdesk.domain.quantity import Quantity
from svdesk.services.years.totals import NotTaken, Said, Told, Totalled
from svdesk.storage.shipped import units
from svdesk.ui.home.earlier_from_file import EarlierFromFile
from svdesk.ui.widgets.question_card import years_offered
from tests.services.returns.charity import ANYTOWN

YEAR = parse("2024-25")


def total(label: str, value: str, unit: str, counts: int = 1) -> Totalled:
    return Totalled(YEAR, Said(label, Quantity.of(value, units()[unit])), counts)


TOLD = Told(
    "log.xlsx",
    (total("Hours given", "910.5", "hours", 4), total("Meals", "1503", "meals")),
    (NotTaken("Row 8 of Log", "Job club, 12 people", "Different people cannot be added up."),),
    assumed=("Are the hours for each person? Taken for granted: For all of them.",),
)


@pytest.fixture
def panel(qtbot: QtBot) -> EarlierFromFile:
    made = EarlierFromFile()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.show_told(TOLD, [ANYTOWN], None)
    return made


def test_totals_are_ticked_and_say_what_they_are_made_of(panel: EarlierFromFile) -> None:
    assert panel.table.rows.every_row() == [
        ("Hours given", "910.5 hours", "April 2024 to March 2025", "4 counts"),
        ("Meals", "1,503 meals", "April 2024 to March 2025", "1 count"),
    ]
    assert panel.chosen() == list(TOLD.totals)
    QTest.keyClick(panel.table, Qt.Key.Key_Space)
    assert panel.chosen() == [TOLD.totals[1]]
    assert panel.go.text() == "&Keep 1 total"


def test_what_is_left_out_or_taken_for_granted_is_said(panel: EarlierFromFile) -> None:
    assert panel.left_words.text() == "1 thing in it is in no total:"
    assert panel.left_out.rows.every_row() == [
        ("Row 8 of Log", "Job club, 12 people", "Different people cannot be added up.")
    ]
    assert panel.assumed.text().endswith("For all of them.")


def test_another_year_asks_for_the_file_to_be_read_again(qtbot: QtBot, panel: EarlierFromFile) -> None:
    code = years_offered(date.today())[1][0]
    panel.year.suggest(code)
    with qtbot.waitSignal(panel.year_chosen) as told:
        panel.year.chosen.emit()
    assert told.args[0] == parse(code)
    assert isinstance(told.args[0], Period)


def test_totals_of_a_return_are_of_its_contract(panel: EarlierFromFile) -> None:
    panel.show_told(Told("return.pdf", TOLD.totals, (), ANYTOWN.id), [ANYTOWN], None)
    assert panel.whose.value() == ANYTOWN.id
    assert not panel.left_out.isVisible()
    assert not panel.assumed.isVisible()


def test_a_file_without_totals_keeps_nothing(panel: EarlierFromFile) -> None:
    panel.show_told(Told("empty.xlsx", (), TOLD.left_out), [], None)
    assert "gives 0 totals" in panel.about.text()
    assert not panel.go.isEnabled()
    assert not panel.table.isVisible()
    QTest.keyClick(panel.left_out, Qt.Key.Key_Down)
    assert panel.chosen() == []
