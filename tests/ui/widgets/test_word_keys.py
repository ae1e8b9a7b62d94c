"""The answers under the columns follow the term that is current, and their letters work on them too."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.mapping import OwnTerm, Relation
from svdesk.services.mapping.offer import Offer, offer
from svdesk.services.mapping.suggest import Sure
from svdesk.ui.widgets.word_keys import WordKeys
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


def test_a_letter_on_a_button_answers_and_any_other_key_does_not(keys: WordKeys, qtbot: QtBot) -> None:
    keys.follow(FITS, can_refuse=True)
    with qtbot.waitSignal(keys.answered) as heard:
        QTest.keyClicks(keys.buttons[Relation.SAME], "l")
    assert heard.args[0].relation is Relation.ASK_LATER
    with qtbot.assertNotEmitted(keys.answered):
        QTest.keyClick(keys.buttons[Relation.SAME], Qt.Key.Key_Z)
