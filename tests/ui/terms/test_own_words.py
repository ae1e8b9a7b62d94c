"""The list of words keeps its place, shows what is wanted, and says the current word in full."""

from datetime import UTC, date, datetime

import pytest
from pytestqt.qtbot import QtBot

from svdesk.domain.mapping import Mapping, OwnTerm, Relation
from svdesk.domain.quantity import Quantity
from svdesk.services.mapping.word_list import Show
from svdesk.storage.mappings import Example, Use
from svdesk.storage.shipped import glossary, units
from svdesk.ui.terms.own_words import OwnWords

AT = datetime(2025, 4, 3, 12, 0, tzinfo=UTC)


def use(n: int, relation: Relation | None = None) -> Use:
    decision = Mapping(f"w{n}", relation, "SV-013" if relation.needs_term else None, at=AT) if relation else None
    return Use(OwnTerm(f"w{n}", f"Word {n}", "people"), 100 - n, (), decision)


@pytest.fixture
def words(qtbot: QtBot) -> OwnWords:
    made = OwnWords(glossary())
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    made.show_uses([use(n) for n in range(60)])
    return made


def current(words: OwnWords) -> str:
    found = words.current()
    return found.own_term.id if found else ""


def test_the_first_word_is_current_at_first(words: OwnWords) -> None:
    assert current(words) == "w0"


def test_a_word_that_goes_leaves_its_place_to_the_next(words: OwnWords) -> None:
    words.table.go_to("w30")
    scrolled = words.table.verticalScrollBar().value()
    words.show_uses([use(n, Relation.SAME if n == 30 else None) for n in range(60)])
    assert current(words) == "w31"
    assert (words.table.currentIndex().row(), words.table.verticalScrollBar().value()) == (30, scrolled)
    words.table.go_to("w59")
    words.show_uses([use(n, Relation.SAME if n in {30, 59} else None) for n in range(60)])
    assert current(words) == "w58"


def test_a_list_that_was_scrolled_away_from_the_current_word_stays_where_it_is(words: OwnWords) -> None:
    bar = words.table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    assert place > 0
    words.show_uses([use(n) for n in range(60)])
    assert (current(words), bar.value()) == ("w0", place)


def test_the_current_word_stays_current_and_another_is_gone_to_where_it_is_named(words: OwnWords) -> None:
    words.table.go_to("w5")
    words.show_uses([use(n) for n in range(60)])
    assert current(words) == "w5"
    words.show_uses([use(n) for n in range(60)], go_to="w9")
    assert current(words) == "w9"
    words.show_uses([use(n) for n in range(60)], go_to="gone")
    assert current(words) == "w9"


def test_only_one_word_is_chosen_by_reading_again(words: OwnWords) -> None:
    heard = []
    words.chosen.connect(lambda: heard.append(current(words)))
    words.show_uses([use(n) for n in range(60)], go_to="w9")
    assert heard == ["w9"]


def test_the_answers_are_a_column_where_all_words_are_shown(words: OwnWords) -> None:
    words.show_uses([use(0), use(1, Relation.ASK_LATER), use(2, Relation.NOTHING_FITS)])
    rows = words.table.rows
    assert words.table.isColumnHidden(3)
    assert [rows.index(row, 0).data() for row in range(rows.rowCount())] == ["Word 0", "Word 1 (for later)"]
    words.show_all()
    assert not words.table.isColumnHidden(3)
    assert [rows.index(row, 0).data() for row in range(3)] == ["Word 0", "Word 1", "Word 2"]
    assert [rows.index(row, 3).data() for row in range(3)] == ["", "Later", "Nothing fits"]


def test_going_to_an_answered_word_shows_all_words(words: OwnWords) -> None:
    words.show_uses([use(0), use(1, Relation.SAME)])
    words.find_box.setText("Word 0")
    words.go_to("gone")
    assert words.wanted() is Show.TO_DO
    words.go_to("w1")
    assert (words.wanted(), words.find_box.text(), current(words)) == (Show.ALL, "", "w1")


def test_all_is_done_when_no_word_waits_and_not_when_none_was_found(words: OwnWords) -> None:
    words.find_box.setText("nothing")
    assert words.current() is None
    assert words.none_found.isVisible()
    assert not words.all_done()
    words.show_uses([use(0, Relation.SAME), use(1, Relation.NOTHING_FITS)])
    assert words.all_done()
    words.show_all()
    assert not words.all_done()


def test_where_no_word_to_do_is_found_the_answered_ones_are_pointed_at(words: OwnWords) -> None:
    words.show_uses([use(0), use(1, Relation.SAME)])
    words.find_box.setText("word 1")
    assert words.none_found.text().startswith("None of the words to do holds this. Show all")
    words.show_box.setCurrentIndex(words.show_box.findData(Show.ALL.value))
    assert (words.none_found.isVisible(), current(words)) == (False, "w1")
    words.find_box.setText("nothing")
    assert words.none_found.text() == "None of your words holds this."


def test_the_current_word_is_said_in_full(words: OwnWords) -> None:
    example = Example("Walk by the canal", date(2025, 6, 1), Quantity.of("12", units()["people"]))
    words.show_word([example])
    assert words.panel.name.text() == "“Word 0”"
    assert words.panel.examples.text() == "1 Jun 2025: Walk by the canal (12 people)"
    words.find_box.setText("nothing")
    words.show_word([])
    assert not words.panel.isVisible()


def test_an_answer_has_room_for_more_than_its_first_words_in_a_small_window(words: OwnWords) -> None:
    words.resize(400, 400)
    words.show_box.suggest(Show.ALL.value)
    words.show_uses([use(n, Relation.SAME) for n in range(60)])
    metrics = words.table.fontMetrics()
    assert words.table.columnWidth(3) >= metrics.horizontalAdvance("Same as Empl…") + 20
    assert words.table.columnWidth(0) >= metrics.horizontalAdvance("Befriending") + 20
