"""A total is typed in one's own words and is exact, or it is said what is missing."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.mapping import OwnTerm
from svdesk.domain.period import parse
from svdesk.storage.shipped import units
from svdesk.ui.home.earlier_total_form import EarlierTotalForm, period_short
from svdesk.ui.widgets.count_words import CountWords
from tests.services.returns.charity import ANYTOWN

YEAR = parse("2024-25")


@pytest.fixture
def form(qtbot: QtBot) -> EarlierTotalForm:
    made = EarlierTotalForm()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.offer(CountWords([OwnTerm("o1", "Food parcels", "parcels")], units()), [ANYTOWN], YEAR)
    return made


def fill(form: EarlierTotalForm, word: str, number: str) -> None:
    for box, text in ((form.word, word), (form.number, number)):
        box.setFocus()
        QTest.keyClicks(box, text)


def test_a_known_word_brings_its_unit_and_its_spelling(form: EarlierTotalForm) -> None:
    fill(form, "food PARCELS", "1,204")
    told = form.told()
    assert told is not None
    assert (told.period, told.said.label, str(told.said.quantity)) == (YEAR, "Food parcels", "1,204 food parcels")


def test_another_period_is_typed_as_people_write_it(form: EarlierTotalForm) -> None:
    fill(form, "Food parcels", "none")
    form.period.setText("April to June 2024")
    told = form.told()
    assert told is not None
    assert told.period == parse("2024-25-Q1")
    assert told.said.quantity.value == Decimal(0)


def test_money_never_loses_a_part_of_a_penny_in_silence(qtbot: QtBot, form: EarlierTotalForm) -> None:
    fill(form, "Raised", "12.001")
    form.unit.suggest("gbp")
    QTest.keyClick(form.number, Qt.Key.Key_Tab)
    assert form.number.text() == "12.001"
    with qtbot.waitSignal(form.refused) as said:
        assert form.told() is None
    assert "more decimal places" in said.args[0]
    assert form.number.hasFocus()


def test_a_period_that_is_none_is_refused(qtbot: QtBot, form: EarlierTotalForm) -> None:
    fill(form, "Food parcels", "3")
    form.period.setText("some time ago")
    with qtbot.waitSignal(form.refused) as said:
        assert form.told() is None
    assert "Type the year or period" in said.args[0]


def test_the_next_total_begins_with_the_same_period_and_nothing_else(form: EarlierTotalForm) -> None:
    fill(form, "Food parcels", "3")
    form.source.setText("Report")
    form.begin_another()
    assert (form.word.text(), form.number.text(), form.unit.value()) == ("", "", "")
    assert (form.period.value(), form.source.text()) == (YEAR, "")
    assert form.word.hasFocus()


def test_it_may_be_of_one_contract_only(form: EarlierTotalForm) -> None:
    assert form.whose.value() == ""
    assert form.whose.itemText(1) == f"Only what counts for {ANYTOWN.reference}, {ANYTOWN.authority.name}"


@pytest.mark.parametrize(
    ("code", "said"), [("2024-25", "2024-25"), ("2024-25-Q1", "April to June 2024"), ("2024-M05", "May 2024")]
)
def test_a_year_is_written_as_in_a_table(code: str, said: str) -> None:
    assert period_short(parse(code)) == said


def test_a_word_does_not_change_the_unit_that_was_chosen_and_says_its_own(form: EarlierTotalForm) -> None:
    form.unit.suggest("people")
    form.unit.chosen.emit()
    fill(form, "Food parcels", "3")
    assert form.unit.value() == "people"
    assert form.usual.text() == "“Food parcels” is usually counted in food parcels. The unit that you chose stays."
    form.unit.suggest("parcels")
    form.unit.chosen.emit()
    assert not form.usual.isVisible()
    form.begin_another()
    fill(form, "Food parcels", "3")
    assert (form.unit.value(), form.usual.isVisible()) == ("parcels", False)
