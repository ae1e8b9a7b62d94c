"""A term is read whole: where it ends, what is wider and narrower, who asks for it, and which own words mean it."""

import pytest
from pytestqt.qtbot import QtBot

from svdesk.domain.mapping import Mapping, OwnTerm, Relation
from svdesk.storage.mappings import Use
from svdesk.storage.own_labels import OwnLabel
from svdesk.storage.shipped import glossary
from svdesk.ui.terms.term_panel import TermPanel
from tests.ui.shared_terms import click

USE = Use(OwnTerm("w", "Tea & talk", "people"), 1204, (), Mapping("w", Relation.PART_OF, "SV-046"))


@pytest.fixture
def panel(qtbot: QtBot) -> TermPanel:
    made = TermPanel()
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    return made


def test_everything_there_is_to_know_is_there(panel: TermPanel) -> None:
    panel.show_term(glossary()["SV-046"], glossary(), [USE], [OwnLabel("1", "SV-046", "Tea time")])
    assert panel.name.text() == "Social groups and clubs"
    assert panel.id.text() == "SV-046, under Connection and community"
    assert panel.scope.text().startswith("What counts: A group that meets")
    assert "Not this: Befriending; Less loneliness." in panel.scope.text()
    assert "Usually counted in attendances" in panel.facts.text()
    assert "(Welsh, not yet reviewed)" in panel.facts.text()
    assert [made.text() for made in panel.nearby] == [
        "Narrower: Lunch clubs",
        "Not this, but: Befriending",
        "Not this, but: Less loneliness",
    ]
    assert [made.accessibleName() for made in panel.words] == [
        "“Tea & talk” (people, 1,204 entries): Part of Social groups and clubs"
    ]
    assert panel.words[0].text().count("&&") == 1
    assert len(panel.names.buttons) == 1


def test_who_asks_for_it_is_said_or_that_nobody_does(panel: TermPanel) -> None:
    panel.show_term(glossary()["SV-001"], glossary(), [], [])
    assert panel.measures.text().startswith("1a: Create and retain high-quality jobs (")
    asked_nowhere = next(term for term in glossary() if not _asked(term.id))
    panel.show_term(asked_nowhere, glossary(), [], [])
    assert panel.measures.text() == "No framework that ships with svdesk asks for it."
    assert panel.words == []
    panel.show_term(asked_nowhere, glossary(), [], [], ["WN2: Hours (Brookside). Your own rule counts it."])
    assert panel.measures.text() == "WN2: Hours (Brookside). Your own rule counts it."


def _asked(term_id: str) -> bool:
    from svdesk.storage.shipped import crosswalk

    return any(link.term == term_id for link in crosswalk())


def test_buttons_lead_to_the_wider_term_and_to_the_own_word(panel: TermPanel, qtbot: QtBot) -> None:
    panel.show_term(glossary()["SV-046"], glossary(), [USE], [])
    with qtbot.waitSignal(panel.went_to) as heard:
        click(panel.nearby[0])
    assert glossary()[heard.args[0]].broader == "SV-046"
    panel.show_term(glossary()[heard.args[0]], glossary(), [], [])
    assert panel.nearby[0].text() == "Wider: Social groups and clubs"
    panel.show_term(glossary()["SV-046"], glossary(), [USE], [])
    with qtbot.waitSignal(panel.word_wanted) as heard:
        click(panel.words[0])
    assert heard.args == ["w"]


def test_a_term_takes_in_narrower_ones_and_is_not_also_said_to_exclude_them(panel: TermPanel) -> None:
    panel.show_term(glossary()["SV-064"], glossary(), [], [])
    assert "More exactly, where it is that: Employee volunteering; Skilled help given free." in panel.scope.text()
    assert [made.text() for made in panel.nearby] == [
        "Narrower: Employee volunteering",
        "Narrower: Skilled help given free",
        "Not this, but: Volunteers involved",
    ]
