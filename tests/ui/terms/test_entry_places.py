"""Every entry has its place: under the first word at first, then where keys, a search or numbers put it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from svdesk.domain.activity import Empty
from svdesk.domain.quantity import Quantity
from svdesk.storage.entries import Entry
from svdesk.storage.shipped import units
from svdesk.ui.terms.entry_places import EntryPlaces, Way
from tests.ui.shared_terms import click

PEOPLE = units()["people"]
NAMES = ("Sports", "Crafts")


def entry(name: str, text: str, people: str = "3") -> Entry:
    return Entry(name, f"a-{name}", text, date(2025, 6, 1), Quantity.of(people, PEOPLE))


@pytest.fixture
def places(qtbot: QtBot) -> EntryPlaces:
    made = EntryPlaces()
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show()
    made.show_entries([entry("a", "Football"), entry("b", "Pottery class"), entry("c", "Pots and paint")])
    made.show_names(NAMES, Way.PLACED)
    return made


def goes(places: EntryPlaces) -> list[str]:
    return [row[3] for row in places.table.rows.every_row()]


def test_all_are_under_the_first_word_until_a_key_says_otherwise(places: EntryPlaces, qtbot: QtBot) -> None:
    assert goes(places) == ["Sports"] * 3
    assert places.said() == (
        "3 under “Sports”, 0 under “Crafts”. All are under the first until you choose some and press 2."
    )
    places.table.go_to("b")
    with qtbot.waitSignal(places.changed):
        QTest.keyClicks(places.table, "2")
    QTest.keyClicks(places.table, "5")
    assert places.places() == {"a": 0, "b": 1, "c": 0}
    assert places.said() == "2 under “Sports”, 1 under “Crafts”."


def test_those_that_hold_a_word_are_chosen_and_put_together(places: EntryPlaces) -> None:
    QTest.keyClicks(places.holds, "pot")
    assert places.table.selected_ids() == ["b", "c"]
    places.under.suggest("1")
    click(places.put)
    assert goes(places) == ["Sports", "Crafts", "Crafts"]


def test_an_entry_is_divided_by_numbers(places: EntryPlaces) -> None:
    for box, text in zip(places.amounts.boxes, ("2", "1"), strict=False):
        QTest.keyClicks(box, text)
    click(places.amounts.give)
    assert goes(places)[0] == "Sports: 2 people; Crafts: 1 person"
    assert places.said() == "2 under “Sports”, 0 under “Crafts”, 1 divided."
    places.show_names((*NAMES, "Games"), Way.PLACED)
    assert goes(places)[0] == "Sports"


def test_numbers_are_asked_of_one_entry_after_another(places: EntryPlaces) -> None:
    places.show_names(NAMES, Way.NUMBERED)
    assert (goes(places)[0], places.said()) == ("no numbers yet", "3 to number.")
    for _n in range(3):
        for box, text in zip(places.amounts.boxes, ("3", "1"), strict=False):
            QTest.keyClicks(box, text)
        QTest.keyClick(places.amounts.boxes[1], Qt.Key.Key_Return)
    assert places.said() == "Every entry has its numbers."
    assert set(places.each()) == {"a", "b", "c"}


def test_where_every_entry_is_of_all_of_them_nothing_is_asked(places: EntryPlaces) -> None:
    places.show_names(NAMES, Way.ALL)
    assert goes(places) == ["all of them"] * 3
    assert places.said() == ""
    assert not places.amounts.isVisible()
    QTest.keyClicks(places.table, "2")
    assert set(places.places().values()) == {0}


def test_an_entry_without_a_number_is_moved_and_never_divided(places: EntryPlaces) -> None:
    places.show_entries([Entry("a", "x", "Football", date(2025, 6, 1), None, Empty.NOT_KNOWN)])
    assert places.table.rows.every_row()[0][2] == "no number"
    assert not places.amounts.isVisible()
    places.show_names(NAMES, Way.NUMBERED)
    assert places.said() == "Every entry has its numbers."


def test_the_words_to_put_entries_under_are_read_whole(places: EntryPlaces) -> None:
    name = "Job club drop-in"
    places.show_names((name, "CV help"), Way.PLACED)
    QApplication.processEvents()
    option = QStyleOptionComboBox()
    places.under.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = places.under.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, places.under)
    assert room.width() >= places.under.fontMetrics().horizontalAdvance(name)


def test_the_table_is_no_higher_than_its_rows(places: EntryPlaces, qapp: QApplication) -> None:
    places.resize(800, 700)
    qapp.processEvents()
    row = places.table.verticalHeader().defaultSectionSize()
    high = places.table.height()
    assert places.table.viewport().height() == 3 * row
    places.show_entries([entry("a", "Football")])
    qapp.processEvents()
    assert places.table.height() == high - 2 * row
    places.show_entries([entry(f"e{n}", "Football") for n in range(40)])
    qapp.processEvents()
    assert 6 * row < places.table.viewport().height() < 20 * row
