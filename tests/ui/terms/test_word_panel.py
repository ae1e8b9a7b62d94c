"""A word is said with its unit, how often it is used, its entries, and how its answer came about."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from svdesk.domain.mapping import OwnTerm
from svdesk.domain.quantity import Quantity
from svdesk.storage.mappings import Example, Use
from svdesk.storage.shipped import units
from svdesk.ui.terms.word_panel import WordPanel, used

MORE = (
    Example("Job club and a long tale of everything that happened at the library that day", date(2025, 6, 4), None),
    Example("Job club", date(2025, 6, 3), Quantity.of("24.5", units()["hours"])),
)


def use(uses: int, unit: str = "people") -> Use:
    return Use(OwnTerm("w", "Job <b>club</b>", unit), uses, (), None)


@pytest.mark.parametrize(
    ("uses", "said"),
    [
        (0, "Counted in people, in no entry yet."),
        (1, "Counted in people, in 1 entry."),
        (1204, "Counted in people, in 1,204 entries."),
    ],
)
def test_how_often_a_word_is_used_is_a_sentence(uses: int, said: str) -> None:
    assert used(use(uses)) == said


def test_a_word_is_shown_with_its_entries_and_its_answer(qtbot: QtBot) -> None:
    panel = WordPanel()
    qtbot.addWidget(panel)
    panel.show()
    entries = [
        Example("Job club at the library", date(2025, 6, 12), Quantity.of("24.5", units()["hours"])),
        Example("Job club", date(2025, 6, 5), None),
    ]
    panel.show_word(use(2, "hours"), entries, "Same as Job help", "Ana said so on 3 April 2025.")
    assert panel.name.text() == "“Job <b>club</b>”"
    assert (panel.answer.text(), panel.how.text()) == ("Same as Job help", "Ana said so on 3 April 2025.")
    assert panel.examples.text() == "12 Jun 2025: Job club at the library (24.5 hours)\n5 Jun 2025: Job club"
    panel.show_word(Use(OwnTerm("w", "job CLUB", "hours"), 2, (), None), [*entries, *MORE], "", "")
    assert panel.examples.text().splitlines() == [
        "12 Jun 2025: Job club at the library (24.5 hours)",
        "5 Jun 2025",
        "4 Jun 2025: Job club and a long tale of everything that happened at the…",
        "3 Jun 2025: 24.5 hours",
    ]
    panel.show_word(use(0), [], "", "")
    assert not any(line.isVisible() for line in (panel.examples, panel.answer, panel.how))
