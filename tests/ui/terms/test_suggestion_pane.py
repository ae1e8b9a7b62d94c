"""What is offered is introduced by a sentence, also when nothing is, and what was refused can be called back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.mapping import OwnTerm
from svdesk.services.mapping.offer import Offered, offer
from svdesk.services.mapping.suggest import Sure
from svdesk.ui.terms.suggestion_pane import SuggestionPane
from tests.builders import GLOSSARY

OFFER = offer(OwnTerm("w", "Job club", "people"), GLOSSARY["T1"], GLOSSARY, sure=Sure.LIKELY)
GUESS = offer(OwnTerm("w", "Job club", "people"), GLOSSARY["T1"], GLOSSARY)
OTHER = offer(OwnTerm("w", "Job club", "people"), GLOSSARY["T2"], GLOSSARY)


@pytest.fixture
def pane(qtbot: QtBot) -> SuggestionPane:
    made = SuggestionPane()
    qtbot.addWidget(made)
    made.resize(500, 500)
    made.show()
    return made


def show(pane: SuggestionPane, word: str, offered: Offered) -> None:
    pane.show_offered(word, offered, offered.offers, [""] * len(offered.offers), keep=False)


@pytest.mark.parametrize(
    ("word", "offered", "sentence"),
    [
        ("", Offered(()), "Choose one of your words to see what it may mean."),
        ("Xyz", Offered((), doubtful=True), "No term looks like “Xyz”."),
        ("AGM", Offered((OFFER,), doubtful=True), "What is “AGM” in shared words? Perhaps nothing fits"),
        ("Job club", Offered((OFFER,)), "What is “Job club” in shared words?"),
        (
            "Job club",
            Offered((GUESS, OTHER)),
            "What is “Job club” in shared words? None of these is sure: choose one (1 or 2), then answer.",
        ),
        (
            "Job club",
            Offered((GUESS,)),
            "What is “Job club” in shared words? This is only a guess: choose it (1), then answer.",
        ),
    ],
)
def test_a_sentence_says_what_is_asked(pane: SuggestionPane, word: str, offered: Offered, sentence: str) -> None:
    show(pane, word, offered)
    assert pane.sentence.text().startswith(sentence)
    assert pane.cards.isVisible() == bool(offered.offers)


@pytest.mark.parametrize(
    ("left_out", "said"),
    [(1, "1 term is not offered, because it was refused."), (5, "5 terms are not offered, because they were refused.")],
)
def test_what_was_refused_is_counted_and_can_be_called_back(
    pane: SuggestionPane, qtbot: QtBot, left_out: int, said: str
) -> None:
    show(pane, "Job club", Offered((OFFER,), left_out=left_out))
    assert (pane.refused.isVisible(), pane.refused.text()) == (True, said)
    assert pane.offer_again.accessibleName() == ("Offer it again" if said.startswith("1 ") else "Offer them again")
    with qtbot.waitSignal(pane.again):
        QTest.mouseClick(pane.offer_again, Qt.MouseButton.LeftButton)
    show(pane, "Job club", Offered((OFFER,)))
    assert not pane.offer_again.isVisible()


def test_the_cards_are_named_after_the_word(pane: SuggestionPane) -> None:
    show(pane, "Job club", Offered((OFFER,)))
    assert pane.cards.accessibleName() == "Suggestions for “Job club”"
