"""The answers under the columns follow the term that is current, and their letters work on them too."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from svdesk.domain.mapping import OwnTerm, Relation
from svdesk.services.mapping.offer import Offer, offer
from svdesk.services.mapping.suggest import Sure
from svdesk.ui.terms.word_keys import WordKeys
from tests.builders import GLOSSARY

PEOPLE, HOURS = OwnTerm("w1", "Job club", "people"), OwnTerm("w2", "Job club", "hours")
FITS = offer(PEOPLE, GLOSSARY["T1"], GLOSSARY, sure=Sure.LIKELY)
GUESS = offer(PEOPLE, GLOSSARY["T1"], GLOSSARY)
UNLIKE = offer(HOURS, GLOSSARY["T3"], GLOSSARY)


@pytest.fixture
def keys(qtbot: QtBot) -> WordKeys:
    made = WordKeys()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("found", "can_refuse", "letters", "first"),
    [
        (None, True, "NXL", Relation.NOTHING_FITS),
        (FITS, True, "SPCNXLD", Relation.SAME),
        (FITS, False, "SPCNXL", Relation.SAME),
        (GUESS, True, "SPCNXLD", Relation.ASK_LATER),
        (UNLIKE, True, "CNXLD", Relation.ASK_LATER),
    ],
)
def test_only_what_can_be_answered_can_be_pressed(
    keys: WordKeys, found: Offer | None, can_refuse: bool, letters: str, first: Relation
) -> None:
    keys.follow(FITS, can_refuse=True)
    keys.follow(found, can_refuse=can_refuse)
    buttons = (*keys.buttons.values(), keys.not_social)
    pressed = {made.text()[-2] for made in buttons if made.isVisible() and made.isEnabled()}
    assert pressed == set(letters)
    assert keys.first() is keys.buttons[first]


def test_why_an_answer_cannot_be_pressed_stands_with_the_buttons_and_what_can_be_done(
    keys: WordKeys, qtbot: QtBot
) -> None:
    keys.follow(FITS, can_refuse=True)
    assert not keys.trouble.isVisible()
    keys.follow(UNLIKE, can_refuse=True)
    assert keys.trouble.isVisible()
    assert keys.trouble.text() == (
        f"{UNLIKE.unit_trouble} Change that at its counts, answer “Covers more”, or choose another term."
    )
    with qtbot.waitSignal(keys.counts_wanted):
        QTest.mouseClick(keys.counts, Qt.MouseButton.LeftButton)
    keys.follow(None, can_refuse=True)
    assert not keys.trouble.isVisible()


def test_no_button_moves_from_word_to_word(keys: WordKeys) -> None:
    keys.resize(1100, 80)
    places: list[list[int]] = []
    for found, can_refuse in ((FITS, True), (UNLIKE, True), (GUESS, False), (None, True), (None, False)):
        keys.follow(found, can_refuse=can_refuse)
        QApplication.processEvents()
        places.append([made.x() for relation, made in keys.buttons.items() if relation is not None])
    moved = [max(where) - min(where) for where in zip(*places, strict=True)]
    assert max(moved) <= 2  # the edge of the one that is preselected


def test_a_letter_on_a_button_answers_and_any_other_key_does_not(keys: WordKeys, qtbot: QtBot) -> None:
    keys.follow(FITS, can_refuse=True)
    with qtbot.waitSignal(keys.answered) as heard:
        QTest.keyClicks(keys.buttons[Relation.SAME], "l")
    assert heard.args[0].relation is Relation.ASK_LATER
    with qtbot.assertNotEmitted(keys.answered):
        QTest.keyClick(keys.buttons[Relation.SAME], Qt.Key.Key_Z)
