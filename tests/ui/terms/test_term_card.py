"""A card says all there is to know about a term."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from svdesk.domain.mapping import OwnTerm
from svdesk.services.mapping.offer import offer
from svdesk.ui import theme
from svdesk.ui.terms.term_card import TermCard
from tests.builders import GLOSSARY

PEOPLE, HOURS = OwnTerm("w1", "Job club", "people"), OwnTerm("w2", "Job club", "hours")


@pytest.fixture
def card(qtbot: QtBot, qapp: QApplication) -> TermCard:
    theme.apply(qapp, "light", 100)
    made = TermCard()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def test_a_card_says_the_term_its_definition_its_units_its_names_and_why(card: TermCard) -> None:
    card.show_offer(offer(PEOPLE, GLOSSARY["T1"], GLOSSARY, "contains “job club”", 900_000), "Your answer: Same")
    assert (card.name.text(), card.kind.text(), card.mark.text()) == ("Job help", "Activity", "Your answer: Same")
    assert card.definition.text() == "Help to find work."
    assert card.facts.text().splitlines() == [
        "Usually counted in people; also in hours, attendances or learner or participant hours.",
        "Also called: job club.",
        "Takes in: CV help.",
    ]
    assert card.why.text() == "Suggested: contains “job club”."
    assert not card.unlike.isVisible()
    assert card.spoken() == (
        "Job help. Your answer: Same. Activity. Help to find work. Suggested: contains “job club”. "
        "Usually counted in people; also in hours, attendances or learner or participant hours. "
        "Also called: job club. Takes in: CV help."
    )


def test_what_there_is_not_to_say_takes_no_room(card: TermCard) -> None:
    card.show_offer(offer(PEOPLE, GLOSSARY["T4"], GLOSSARY))
    assert not any(part.isVisible() for part in (card.why, card.mark, card.unlike, card.trouble))
    assert card.spoken() == "Less loneliness. Outcome. People feel less alone. Counted in people."


def test_unlike_units_stand_on_the_card_in_words_and_are_said(card: TermCard) -> None:
    card.show_offer(offer(HOURS, GLOSSARY["T3"], GLOSSARY))
    assert (card.unlike.isVisible(), card.unlike.text()) == (True, "Unlike units")
    assert "Unlike units. It is counted in food parcels" in card.spoken()
    card.show_offer(offer(PEOPLE, GLOSSARY["T1"], GLOSSARY))
    assert not card.unlike.isVisible()


def test_text_from_the_data_is_shown_as_it_is_written(card: TermCard) -> None:
    card.show_offer(offer(PEOPLE, GLOSSARY["T1"], GLOSSARY, "contains “<b>&amp;</b>”"))
    assert card.why.text() == "Suggested: contains “<b>&amp;</b>”."
    assert card.why.textFormat() is Qt.TextFormat.PlainText


def test_what_counts_and_what_does_not_stand_under_the_definition(card: TermCard) -> None:
    ends = replace(GLOSSARY["T1"], scope_note="A room that you give.", not_this=("T3", "gone"))
    card.show_offer(offer(PEOPLE, ends, GLOSSARY))
    assert card.scope.text() == "What counts: A room that you give. Not this: Food parcels."
    assert card.scope.text() in card.spoken()
    card.show_offer(offer(PEOPLE, GLOSSARY["T1"], GLOSSARY))
    assert not card.scope.isVisible()


def test_a_reason_that_ends_in_a_stop_gets_no_second_one(card: TermCard) -> None:
    card.show_offer(offer(PEOPLE, GLOSSARY["T1"], GLOSSARY, "contains “clubs etc.”"))
    assert card.why.text() == "Suggested: contains “clubs etc.”"


def test_a_narrower_term_is_told_as_saying_it_more_exactly(card: TermCard) -> None:
    card.show_offer(offer(PEOPLE, replace(GLOSSARY["T1"], not_this=("T2", "T3")), GLOSSARY))
    exactly = f"More exactly, where it is that: {GLOSSARY['T2'].label}."
    assert card.scope.text() == f"{exactly} Not this: Food parcels."
