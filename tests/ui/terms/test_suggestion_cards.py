"""Suggestions are one list: keys choose a card and answer, each card is as high as its text, each is said whole."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from svdesk.domain.mapping import OwnTerm, Relation
from svdesk.services.mapping.offer import Offer, offer
from svdesk.services.mapping.suggest import Sure
from svdesk.ui import theme
from svdesk.ui.terms.suggestion_cards import SuggestionCards
from tests.builders import GLOSSARY

HOURS = OwnTerm("w", "Job club", "hours")
_BEST_FIRST = ("T3", "T1", "T2", "T4")
OFFERS = [
    offer(HOURS, GLOSSARY[term_id], GLOSSARY, "contains “club”", sure=Sure.LIKELY)
    for term_id in ("T3", "T1", "T2", "T4")
]
GUESSES = [offer(HOURS, GLOSSARY[term_id], GLOSSARY, "contains “club”") for term_id in ("T1", "T2")]


@pytest.fixture
def cards(qtbot: QtBot, qapp: QApplication) -> SuggestionCards:
    theme.apply(qapp, "light", 100)
    made = SuggestionCards()
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show_offers(OFFERS)
    made.show()
    return made


def shown(cards: SuggestionCards) -> list[str]:
    return [card.name.text() for row, card in enumerate(cards.cards) if not cards.isRowHidden(row)]


def current(cards: SuggestionCards) -> Offer | None:
    return cards.current_offer()


def test_the_first_that_can_be_counted_is_current_and_alone_has_the_heavier_edge(cards: SuggestionCards) -> None:
    assert shown(cards) == ["Food parcels", "Job help", "CV help", "Less loneliness"]
    assert current(cards) is OFFERS[1]
    assert [bool(card.property("current")) for card in cards.cards] == [False, True, False, False, False]


def test_arrows_and_figures_choose_among_the_cards_that_are_there(cards: SuggestionCards) -> None:
    QTest.keyClick(cards, Qt.Key.Key_Down)
    assert current(cards) is OFFERS[2]
    for key, row in (("1", 0), ("4", 3), ("5", 3)):
        QTest.keyClicks(cards, key)
        assert current(cards) is OFFERS[row]
    QTest.keyClick(cards, Qt.Key.Key_Down)
    assert current(cards) is OFFERS[3]


def test_a_click_anywhere_on_a_card_chooses_it(cards: SuggestionCards) -> None:
    definition = cards.cards[2].definition
    QTest.mouseClick(definition, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert current(cards) is OFFERS[2]


def test_letters_answer_and_the_left_arrow_leads_back(cards: SuggestionCards, qtbot: QtBot) -> None:
    with qtbot.waitSignal(cards.answered) as heard:
        QTest.keyClicks(cards, "c")
    assert heard.args[0].relation is Relation.COVERS_MORE
    with qtbot.waitSignal(cards.went_back):
        QTest.keyClick(cards, Qt.Key.Key_Left)


@pytest.mark.parametrize(("keep", "row"), [(True, 2), (False, 1)])
def test_the_card_that_is_current_stays_so_only_when_it_is_wanted(cards: SuggestionCards, keep: bool, row: int) -> None:
    cards.setCurrentRow(2)
    cards.show_offers(OFFERS, keep=keep)
    assert cards.currentRow() == row


@pytest.mark.parametrize("offers", [[], OFFERS[1:2], OFFERS])
def test_as_many_cards_are_shown_as_there_are_offers(cards: SuggestionCards, offers: Sequence[Offer]) -> None:
    cards.show_offers(offers)
    assert len(shown(cards)) == len(offers)
    assert (current(cards) is None) == (not offers)


def test_each_item_is_said_whole(cards: SuggestionCards) -> None:
    cards.show_offers(OFFERS, ["", "Your answer: Same"])
    said = [cards.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(4)]
    assert said == [card.spoken() for card in cards.cards[:4]]
    assert "Your answer: Same" in said[1]


@pytest.mark.parametrize("scale", [100, 200])
def test_no_card_cuts_its_text(cards: SuggestionCards, qapp: QApplication, scale: int) -> None:
    theme.apply(qapp, "light", scale)
    qapp.processEvents()
    for key in "1234":
        QTest.keyClicks(cards, key)
        qapp.processEvents()
        card = cards.cards[int(key) - 1]
        labels = [label for label in card.findChildren(QLabel) if label.isVisible()]
        assert labels
        assert all(label.height() >= label.heightForWidth(label.width()) for label in labels)
        assert card.width() <= cards.viewport().width()
    theme.apply(qapp, "light", 100)


def test_a_card_that_takes_the_place_of_a_refused_one_is_not_chosen_for_it(cards: SuggestionCards) -> None:
    cards.show_offers(GUESSES)
    QTest.keyClicks(cards, "1")
    cards.show_offers(GUESSES[1:], keep=True)
    assert current(cards) is None
    QTest.keyClicks(cards, "1")
    cards.show_offers(GUESSES, keep=True)
    assert current(cards) is GUESSES[1]


def test_the_cards_of_another_word_are_shown_from_the_first_on(cards: SuggestionCards, qapp: QApplication) -> None:
    cards.resize(500, 150)
    QTest.keyClicks(cards, "4")
    qapp.processEvents()
    assert cards.verticalScrollBar().value() > 0
    cards.show_offers(GUESSES)
    qapp.processEvents()
    assert (cards.currentRow(), cards.verticalScrollBar().value()) == (-1, 0)


def test_a_guess_is_not_chosen_for_the_person(cards: SuggestionCards) -> None:
    cards.show_offers(GUESSES)
    assert (cards.currentRow(), current(cards)) == (-1, None)
    cards.setFocus()
    assert cards.currentRow() == -1
    QTest.keyClicks(cards, "2")
    assert current(cards) is GUESSES[1]
    cards.show_offers(GUESSES, keep=True)
    assert current(cards) is GUESSES[1]


def test_what_was_answered_is_chosen_even_where_it_is_a_guess(cards: SuggestionCards) -> None:
    cards.show_offers(GUESSES, ["", "Your answer: Same"])
    assert current(cards) is GUESSES[1]


def test_going_to_the_cards_chooses_the_first(cards: SuggestionCards) -> None:
    cards.show_offers(GUESSES)
    cards.enter()
    assert (current(cards), cards.hasFocus()) == (GUESSES[0], True)


def test_where_no_card_can_be_counted_none_is_chosen(cards: SuggestionCards) -> None:
    cards.show_offers(OFFERS[:1])
    assert current(cards) is None
