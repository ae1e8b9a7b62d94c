"""The glossary is searched and browsed with the suggestions always one step away."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from svdesk.domain.glossary import Kind, Term
from svdesk.domain.mapping import OwnTerm, Relation
from svdesk.services.mapping.browse import Found
from svdesk.services.mapping.offer import Offer, offer
from svdesk.storage.shipped import glossary
from svdesk.ui.terms.glossary_browser import SUGGESTIONS, GlossaryBrowser
from svdesk.ui.terms.term_finder import EVERYTHING

PEOPLE = OwnTerm("w", "Job club", "people")


class Word:
    """The own word that terms are offered for; None when there is none."""

    own_term: OwnTerm | None = PEOPLE

    def offer_of(self, term: Term) -> tuple[Offer, str] | None:
        return (offer(self.own_term, term, glossary()), "Refused before") if self.own_term else None


@pytest.fixture
def word() -> Word:
    return Word()


@pytest.fixture
def browser(qtbot: QtBot, word: Word) -> GlossaryBrowser:
    def nearest(words: str) -> list[Found]:
        return [Found(glossary()["SV-013"], "is spelt a little like it")] if words == "employablity" else []

    made = GlossaryBrowser(QLabel("the suggestions"), glossary(), word.offer_of, nearest)
    qtbot.addWidget(made)
    made.resize(600, 600)
    with qtbot.waitActive(made):
        made.show()
    return made


def found(browser: GlossaryBrowser) -> list[str]:
    return [str(browser.table.rows.index(row, 0).data()) for row in range(browser.table.rows.rowCount())]


def test_at_first_the_suggestions_are_shown_and_nothing_of_the_glossary(browser: GlossaryBrowser) -> None:
    assert not browser.browsing()
    assert browser.current_offer() is None
    assert browser.heading.value() == SUGGESTIONS


def test_typing_turns_to_the_whole_glossary_and_clearing_turns_back(browser: GlossaryBrowser) -> None:
    browser.start()
    QTest.keyClicks(browser.search, "job club")
    assert browser.browsing()
    assert browser.heading.value() == EVERYTHING
    assert found(browser)[0] == "Employability support"
    offered = browser.current_offer()
    assert offered is not None
    assert (offered.term.id, browser.card.name.text()) == ("SV-013", "Employability support")
    assert browser.card.mark.text() == "Refused before"
    browser.search.clear()
    assert not browser.browsing()


def test_a_heading_that_was_chosen_stays_when_the_words_go(browser: GlossaryBrowser) -> None:
    browser.heading.setCurrentIndex(browser.heading.findData("D02"))
    under = [term.label for term in glossary() if term.domain == "D02"]
    assert found(browser) == under
    assert browser.note.text() == f"{len(under)} terms."
    browser.search.setText("help")
    assert set(found(browser)) < set(under)
    browser.search.clear()
    assert found(browser) == under
    browser.heading.setCurrentIndex(browser.heading.findData(SUGGESTIONS))
    assert not browser.browsing()


def test_a_kind_is_enough_to_browse_by(browser: GlossaryBrowser) -> None:
    browser.kind.setCurrentIndex(browser.kind.findData(Kind.OUTCOME.value))
    assert found(browser) == [term.label for term in glossary() if term.kind is Kind.OUTCOME]
    browser.kind.setCurrentIndex(browser.kind.findData(""))
    assert not browser.browsing()


def test_choosing_the_suggestions_clears_the_search(browser: GlossaryBrowser) -> None:
    browser.search.setText("club")
    browser.kind.setCurrentIndex(browser.kind.findData(Kind.ACTIVITY.value))
    browser.heading.setCurrentIndex(browser.heading.findData(SUGGESTIONS))
    assert (browser.search.text(), browser.kind.value(), browser.browsing()) == ("", "", False)


def test_what_is_spelt_otherwise_shows_the_nearest_and_says_so(browser: GlossaryBrowser) -> None:
    browser.search.setText("employablity")
    assert found(browser) == ["Employability support"]
    assert browser.note.text() == "No term holds these words. These come nearest."
    browser.search.setText("qqqq")
    assert found(browser) == []
    assert browser.note.text() == "No term holds these words. Try fewer, or another heading."
    assert browser.current_offer() is None
    assert not browser.card.isVisible()


def test_the_keys_lead_from_the_box_to_the_terms_and_back(browser: GlossaryBrowser, qtbot: QtBot) -> None:
    browser.start()
    QTest.keyClick(browser.search, Qt.Key.Key_Down)
    assert browser.search.hasFocus()
    QTest.keyClicks(browser.search, "club")
    QTest.keyClick(browser.search, Qt.Key.Key_Return)
    assert browser.table.hasFocus()
    QTest.keyClick(browser.table, Qt.Key.Key_Down)
    assert browser.card.name.text() == found(browser)[1]
    with qtbot.waitSignal(browser.went_back):
        QTest.keyClick(browser.table, Qt.Key.Key_Left)
    QTest.keyClick(browser.table, Qt.Key.Key_Escape)
    assert browser.search.hasFocus()
    QTest.keyClick(browser.search, Qt.Key.Key_Escape)
    assert not browser.browsing()


def test_letters_in_the_table_answer_and_enter_leads_on(browser: GlossaryBrowser, qtbot: QtBot) -> None:
    browser.search.setText("employability support")
    with qtbot.waitSignal(browser.answered) as heard:
        QTest.keyClicks(browser.table, "p")
    assert heard.args[0].relation is Relation.PART_OF
    with qtbot.waitSignal(browser.opened):
        QTest.keyClick(browser.table, Qt.Key.Key_Return)


def test_other_letters_in_the_table_begin_another_search(browser: GlossaryBrowser, qtbot: QtBot) -> None:
    browser.start()
    QTest.keyClicks(browser.search, "job club")
    QTest.keyClick(browser.search, Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(browser.answered):
        QTest.keyClicks(browser.table, "w")
        assert browser.search.hasFocus()
        QTest.keyClicks(browser.search, "alking")
    assert browser.search.text() == "walking"
    assert "Exercise and physical activity" in found(browser)


def test_what_a_letter_does_is_said_where_there_is_a_term_to_answer_with(browser: GlossaryBrowser, word: Word) -> None:
    browser.search.setText("club")
    assert browser.letters.isVisible()
    assert browser.letters.text() == "Letters answer; Escape searches again."
    browser.search.setText("qqqq")
    assert not browser.letters.isVisible()
    word.own_term = None
    browser.search.setText("club")
    assert not browser.letters.isVisible()


def test_the_current_term_stays_when_the_page_reads_again(browser: GlossaryBrowser, word: Word) -> None:
    browser.search.setText("club")
    browser.table.go_to(browser.table.rows.ids[2])
    third = browser.card.name.text()
    word.own_term = OwnTerm("v", "Walks", "trees")
    browser.refresh()
    assert browser.card.name.text() == third
    assert browser.card.unlike.isVisible()


def test_without_a_word_terms_can_be_read_and_not_chosen(browser: GlossaryBrowser, word: Word) -> None:
    word.own_term = None
    browser.search.setText("club")
    assert found(browser)
    assert browser.current_offer() is None
