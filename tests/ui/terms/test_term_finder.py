"""Terms are found by words, by heading, by kind, in Welsh and by the charity's own names; what is wanted stays."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from svdesk.domain.glossary import Kind
from svdesk.services.mapping.browse import Found
from svdesk.storage.shipped import glossary
from svdesk.ui.terms.term_finder import EVERYTHING, TermFinder


@pytest.fixture
def finder(qtbot: QtBot) -> TermFinder:
    def nearest(words: str) -> list[Found]:
        return [Found(glossary()["SV-013"], "is spelt a little like it")] if words == "employablity" else []

    made = TermFinder(glossary(), nearest)
    qtbot.addWidget(made)
    qtbot.addWidget(made.found)
    made.found.show()
    with qtbot.waitActive(made):
        made.show()
    made.narrowed.connect(made.look)
    made.look()
    return made


def found(finder: TermFinder) -> list[str]:
    return list(finder.table.rows.ids)


def test_at_first_the_whole_glossary_is_there(finder: TermFinder) -> None:
    assert len(found(finder)) == len(glossary().terms)
    assert finder.heading.value() == EVERYTHING
    assert not finder.narrows()
    assert finder.table.isColumnHidden(1)


def test_an_unreviewed_welsh_label_finds_its_term_and_says_so(finder: TermFinder) -> None:
    QTest.keyClicks(finder.search, "swyddi a grewyd")
    assert finder.term() is glossary()["SV-001"]
    assert finder.table.rows.index(0, 1).data() == "“Swyddi a grëwyd” (Welsh, not yet reviewed)"
    assert not finder.table.isColumnHidden(1)


def test_own_names_are_searched_too(finder: TermFinder) -> None:
    finder.speak(glossary(), {"SV-071": ["The Thursday boxes"]})
    QTest.keyClicks(finder.search, "thursday")
    assert found(finder) == ["SV-071"]


def test_kind_and_heading_narrow_and_clearing_tells_nobody(finder: TermFinder, qtbot: QtBot) -> None:
    finder.kind.setCurrentIndex(finder.kind.findData(Kind.OUTCOME.value))
    assert found(finder) == [term.id for term in glossary() if term.kind is Kind.OUTCOME]
    with qtbot.assertNotEmitted(finder.narrowed):
        finder.clear()
    finder.look()
    assert len(found(finder)) == len(glossary().terms)


def test_clearing_takes_the_button_out_of_the_empty_box(finder: TermFinder, qtbot: QtBot) -> None:
    clear = finder.search.findChild(QToolButton)
    assert clear is not None
    QTest.keyClicks(finder.search, "job")
    qtbot.waitUntil(lambda: clear.property("opacity") == 1)
    finder.clear()
    qtbot.waitUntil(lambda: clear.property("opacity") == 0)


def test_the_nearest_are_shown_where_nothing_holds_the_words(finder: TermFinder) -> None:
    QTest.keyClicks(finder.search, "employablity")
    assert finder.note.text() == "No term holds these words. These come nearest."
    QTest.keyClicks(finder.search, "zzz")
    assert (finder.table.rows.ids, finder.term()) == ([], None)


def test_the_current_term_stays_where_it_is_still_found(finder: TermFinder, qtbot: QtBot) -> None:
    finder.table.go_to("SV-071")
    with qtbot.waitSignal(finder.chosen):
        finder.look()
    assert finder.term() is glossary()["SV-071"]


def test_escape_gives_up(finder: TermFinder, qtbot: QtBot) -> None:
    with qtbot.waitSignal(finder.search.gave_up):
        QTest.keyClick(finder.search, Qt.Key.Key_Escape)
