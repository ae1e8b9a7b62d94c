"""Counts are added and taken away by keys, and what is read again disturbs nothing that is being typed."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.activity import Count
from svdesk.domain.mapping import OwnTerm
from svdesk.domain.quantity import Quantity
from svdesk.storage.shipped import units
from svdesk.ui.activities.count_rows import CountRows
from svdesk.ui.widgets.count_words import CountWords

CLUB, COST = OwnTerm("1", "Job club", "people"), OwnTerm("2", "Cost", "gbp")
WORDS = CountWords([CLUB, COST], units())
TWO = (Count("c1", "1", Quantity.of(12, units()["people"])), Count("c2", "2", Quantity.of("9.5", units()["gbp"])))


def some_rows(qtbot: QtBot) -> CountRows:
    rows = CountRows(WORDS)
    qtbot.addWidget(rows)
    with qtbot.waitActive(rows):
        rows.show()
    return rows


def words(rows: CountRows) -> list[str]:
    return [row.word.text() for row in rows.rows]


def test_an_empty_row_stands_ready_and_counts_as_nothing(qtbot: QtBot) -> None:
    rows = some_rows(qtbot)
    assert words(rows) == [""]
    assert rows.counts() == ((), [])
    assert rows.problems("a1") == []


def test_counts_are_shown_in_their_order_and_given_back(qtbot: QtBot) -> None:
    rows = some_rows(qtbot)
    rows.show_counts(TWO, WORDS, afresh=True)
    assert words(rows) == ["Job club", "Cost"]
    assert rows.counts() == (TWO, [])
    rows.show_counts((), WORDS, afresh=True)
    assert words(rows) == [""]


def test_enter_after_a_number_begins_the_next_row(qtbot: QtBot) -> None:
    rows = some_rows(qtbot)
    rows.rows[0].word.setFocus()
    QTest.keyClicks(rows.rows[0].word, "Job club")
    QTest.keyClicks(rows.rows[0].number, "12")
    QTest.keyClick(rows.rows[0].number, Qt.Key.Key_Return)
    assert rows.rows[1].word.hasFocus()
    QTest.keyClick(rows.add, Qt.Key.Key_Space)
    assert len(rows.rows) == 2
    assert rows.rows[1].word.hasFocus()


def test_a_row_is_taken_away_by_its_button_and_the_last_one_is_emptied(qtbot: QtBot) -> None:
    rows = some_rows(qtbot)
    rows.show_counts(TWO, WORDS, afresh=True)
    with qtbot.waitSignal(rows.settled):
        QTest.keyClick(rows.rows[0].remove, Qt.Key.Key_Space)
    assert words(rows) == ["Cost"]
    assert rows.rows[0].word.hasFocus()
    QTest.keyClick(rows.rows[0].remove, Qt.Key.Key_Space)
    assert words(rows) == [""]
    assert rows.counts() == ((), [])


def test_new_words_are_named(qtbot: QtBot) -> None:
    rows = some_rows(qtbot)
    rows.show_counts(TWO, WORDS, afresh=True)
    rows.add_row()
    QTest.keyClicks(rows.rows[2].word, "Volunteer hours")
    counts, new = rows.counts()
    assert len(counts) == 3
    assert [(own.label, own.unit) for own in new] == [("Volunteer hours", "hours")]
    assert counts[2].own_term == new[0].id


def test_a_row_that_was_undone_goes_and_one_half_typed_stays(qtbot: QtBot) -> None:
    rows = some_rows(qtbot)
    rows.show_counts(TWO, WORDS, afresh=True)
    rows.add_row()
    QTest.keyClicks(rows.rows[2].word, "Herons")
    rows.show_counts(TWO[1:], WORDS)
    assert words(rows) == ["Cost", "Herons"]
    rows.show_counts(TWO, WORDS)
    assert sorted(words(rows)) == ["Cost", "Herons", "Job club"]


def test_what_was_not_kept_is_put_back_in_its_row(qtbot: QtBot) -> None:
    rows = some_rows(qtbot)
    rows.show_counts(TWO, WORDS, afresh=True)
    rows.rows[0].number.setText("a good few")
    rows.add_row()
    QTest.keyClicks(rows.rows[2].word, "Herons")
    rows.add.setFocus()
    left = rows.leftovers()
    assert set(left) == {"c1", rows.rows[2].identifier}
    rows.show_counts((), WORDS, afresh=True)
    rows.show_counts(TWO, WORDS, afresh=True)
    rows.take_back(left)
    assert words(rows) == ["Job club", "Cost", "Herons"]
    assert rows.rows[0].number.text() == "a good few"


def test_a_problem_leads_to_its_part_of_its_row(qtbot: QtBot) -> None:
    rows = some_rows(qtbot)
    rows.show_counts(TWO, WORDS, afresh=True)
    for field, wanted in (
        ("count/c1/basis", rows.rows[0].basis),
        ("count/c2/number", rows.rows[1].number),
        ("count/c2/word", rows.rows[1].word),
        ("counts", rows.rows[0].word),
        ("count/gone/number", rows.rows[0].word),
    ):
        rows.go_to(field)
        assert wanted.hasFocus()
