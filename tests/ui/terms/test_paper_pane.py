"""Before a word list is made it is said how many terms it has, and how many of their Welsh names nobody reviewed."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from svdesk.storage.shipped import glossary
from svdesk.ui.terms.paper_pane import PaperPane
from tests.services.returns.test_glossary_pages import reviewed
from tests.ui.shared_terms import click

IDS = [term.id for term in glossary()]


@pytest.fixture
def pane(qtbot: QtBot) -> PaperPane:
    made = PaperPane()
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_is_listed_is_suggested_where_it_is_a_part_of_all(pane: PaperPane) -> None:
    pane.start(glossary(), IDS[:9])
    assert pane.all.text() == "All of i&t, 147 terms"
    assert pane.only_listed.text() == "&Only the 9 terms listed"
    assert pane.only() == tuple(IDS[:9])
    click(pane.all)
    assert pane.only() is None


@pytest.mark.parametrize("listed", [IDS, []])
def test_where_all_or_none_are_listed_there_is_nothing_to_choose(pane: PaperPane, listed: list[str]) -> None:
    pane.start(glossary(), IDS[:9])
    pane.start(glossary(), listed)
    assert pane.only() is None
    assert pane.all.isHidden()
    assert pane.only_listed.isHidden()


def test_with_welsh_it_says_how_many_wait_for_a_review_among_those_that_are_wanted(pane: PaperPane) -> None:
    pane.start(reviewed(glossary(), IDS[0]), IDS[:2])
    assert pane.review.isHidden()
    click(pane.welsh)
    assert "names of 1 term:" in pane.review.text()
    assert not pane.review.isHidden()
    click(pane.all)
    assert "names of 146 terms:" in pane.review.text()
    pane.start(reviewed(glossary(), IDS[0]), IDS[:1])
    assert pane.review.isHidden()


def test_a_glossary_without_welsh_names_has_nothing_to_review(pane: PaperPane) -> None:
    bare = replace(glossary(), terms=tuple(replace(term, welsh=None) for term in glossary()))
    pane.start(bare, IDS)
    click(pane.welsh)
    assert pane.review.isHidden()
