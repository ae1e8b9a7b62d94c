"""One count is typed as people say it, and nothing that is kept is lost while it is being typed anew."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.activity import Count, CountKind, Empty, PeopleBasis
from svdesk.domain.mapping import OwnTerm
from svdesk.domain.quantity import Quantity
from svdesk.storage.shipped import units
from svdesk.ui.activities.count_row import CountRow
from svdesk.ui.widgets.count_words import CountWords

CLUB, COST = OwnTerm("1", "Job club", "people"), OwnTerm("2", "Cost", "gbp")
WORDS = CountWords([CLUB, COST], units(), {"1": PeopleBasis.NEW_PEOPLE}.get)


@pytest.fixture
def row(qtbot: QtBot) -> Iterator[CountRow]:
    made = CountRow(WORDS)
    qtbot.addWidget(made)
    yield made
    made.word.completer().popup().hide()  # type: ignore[union-attr]


def clear(row: CountRow, text: str = "") -> None:
    """Empty the number and type *text* there."""
    QTest.keyClick(row.number, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(row.number, Qt.Key.Key_Delete)
    QTest.keyClicks(row.number, text)


def codes(row: CountRow) -> list[str]:
    return [problem.code for problem in row.problems("a1")]


def twelve(**more: object) -> Count:
    return Count("c1", "1", Quantity.of(12, units()["people"]), **more)  # type: ignore[arg-type]


def test_looking_at_a_count_changes_nothing_of_it(row: CountRow) -> None:
    visits = OwnTerm("3", "Walks", "attendances")
    kept = Count("c2", "3", Quantity.of(14, units()["attendances"]), people_basis=PeopleBasis.ATTENDANCES)
    row._words = CountWords([CLUB, COST, visits], units())
    row.show_count(kept, visits, afresh=True)
    assert row.count() == (kept, visits)


def test_a_known_word_brings_its_unit_and_the_way_its_people_are_counted(row: CountRow) -> None:
    QTest.keyClicks(row.word, "job CLUB")
    QTest.keyClicks(row.number, "12")
    found = row.count()
    assert found is not None
    count, own = found
    assert own == CLUB
    assert (count.own_term, count.quantity, count.people_basis) == (
        "1",
        Quantity.of(12, units()["people"]),
        PeopleBasis.NEW_PEOPLE,
    )


def test_a_new_word_may_name_its_unit_and_gets_an_own_term_to_be(row: CountRow) -> None:
    QTest.keyClicks(row.word, "Volunteer hours")
    found = row.count()
    assert found is not None
    count, own = found
    assert (own.label, own.unit, count.empty) == ("Volunteer hours", "hours", Empty.NOT_ANSWERED)
    assert own.id not in WORDS.by_id


def test_a_unit_chosen_by_the_person_stays_whatever_the_word_says(row: CountRow) -> None:
    row.unit.setFocus()
    row.unit.suggest("kg")
    row.unit.chosen.emit()
    QTest.keyClicks(row.word, "Volunteer hours")
    assert row.unit.value() == "kg"


def test_a_word_without_a_unit_and_a_number_without_a_word_are_not_kept_and_said(row: CountRow) -> None:
    assert row.blank
    QTest.keyClicks(row.word, "Herons")
    assert (row.count(), codes(row), row.blank) == (None, ["unit-open"], False)
    row.begin()
    QTest.keyClicks(row.number, "3")
    assert (row.count(), codes(row)) == (None, ["word-missing"])


@pytest.mark.parametrize(
    ("typed", "empty"), [("none", Empty.NIL), ("?", Empty.NOT_KNOWN), ("n/a", Empty.NOT_APPLICABLE)]
)
def test_a_reason_for_having_no_number_is_kept(row: CountRow, typed: str, empty: Empty) -> None:
    row.show_count(twelve(), CLUB, afresh=True)
    clear(row, typed)
    found = row.count()
    assert found is not None
    assert (found[0].quantity, found[0].empty) == (None, empty)


def test_what_is_kept_stays_while_its_number_or_word_cannot_be_read(row: CountRow) -> None:
    row.show_count(twelve(), CLUB, afresh=True)
    clear(row, "a good few")
    row.word.clear()
    assert row.count() == (twelve(), CLUB)
    assert codes(row) == ["number-not-understood", "word-missing"]


@pytest.mark.parametrize("typed", ["96.405", "9999999999999"])
def test_money_finer_than_pence_and_numbers_too_large_are_not_kept(row: CountRow, typed: str) -> None:
    QTest.keyClicks(row.word, "Cost")
    QTest.keyClicks(row.number, typed)
    found = row.count()
    assert found is not None
    assert found[0].empty is Empty.NOT_ANSWERED
    assert codes(row) == ["number-not-understood"]


def test_an_emptied_number_is_open_again(row: CountRow) -> None:
    row.show_count(twelve(), CLUB, afresh=True)
    clear(row)
    found = row.count()
    assert found is not None
    assert (found[0].quantity, found[0].empty, codes(row)) == (None, Empty.NOT_ANSWERED, [])


def test_a_count_is_shown_whole_and_given_back_the_same(row: CountRow) -> None:
    count = Count("c2", "2", Quantity.of("96.4", units()["gbp"]), kind=CountKind.TARGET, estimate=True)
    row.show_count(count, COST, afresh=True)
    assert (row.word.text(), row.number.text(), row.unit.currentText()) == ("Cost", "96.40", "Pounds")
    assert row.estimate.isChecked()
    assert row.aim.isVisibleTo(row)
    assert not row.basis.isVisibleTo(row)
    assert row.count() == (count, COST)


def test_how_people_were_counted_is_asked_of_people_only(row: CountRow) -> None:
    row.show_count(twelve(people_basis=PeopleBasis.ATTENDANCES), CLUB, afresh=True)
    assert row.basis.isVisibleTo(row)
    assert row.basis.currentText() == "Attendances"
    row.unit.suggest("hours")
    row.unit.chosen.emit()
    assert not row.basis.isVisibleTo(row)
    found = row.count()
    assert found is not None
    assert found[0].people_basis is None


def test_what_was_just_chosen_or_ticked_is_not_overwritten(row: CountRow) -> None:
    row.show_count(twelve(), CLUB, afresh=True)
    row.basis.suggest("attendances")
    row.estimate.click()
    row.show_count(twelve(), CLUB)
    found = row.count()
    assert found is not None
    assert (found[0].people_basis, found[0].estimate) == (PeopleBasis.ATTENDANCES, True)


def test_what_was_not_kept_is_put_back(row: CountRow) -> None:
    assert row.leftover() == ()
    QTest.keyClicks(row.word, "Herons")
    QTest.keyClicks(row.number, "3")
    left = row.leftover()
    row.begin()
    assert row.blank
    row.take_back(left)
    assert (row.word.text(), row.number.text(), codes(row)) == ("Herons", "3", ["unit-open"])


def test_enter_after_the_number_is_the_end_of_the_row(row: CountRow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(row.finished):
        QTest.keyClick(row.number, Qt.Key.Key_Return)
