"""Misspelt and run-together words still find their label."""

import pytest

from svdesk.services.mapping.lines import lines_of, notes_of
from svdesk.services.mapping.spelling import Spelling, Wording
from svdesk.storage.shipped import glossary

LINES = lines_of(glossary())
SPELLING = Spelling(LINES, {term.id: term.label for term in glossary()})
WORDING = Wording(LINES, {term.id: notes_of(term) for term in glossary()})


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("Befreinding calls", "Befriending"),
        ("consellling", "Counselling and therapy"),
        ("aprenticeships", "Apprenticeships"),
        ("litterpicking", "Litter picks and clean-ups"),
        ("elusenau foodbanc", "Food parcels"),
        ("dementa friends", "Dementia support"),
    ],
)
def test_a_misspelt_word_finds_its_term(typed: str, label: str) -> None:
    best = SPELLING.rank(typed)[0]
    assert glossary()[best.term_id].label == label


def test_each_term_stands_once_by_its_nearest_label() -> None:
    hits = SPELLING.rank("food bank")
    assert hits[0].label == "food bank"
    assert len({hit.term_id for hit in hits}) == len(hits)


def test_it_says_which_label_it_is_like() -> None:
    (best, *_) = SPELLING.rank("foodbanc")
    assert SPELLING.why("foodbanc", best) == "is spelt a little like “foodbank”, another name for Food parcels"


@pytest.mark.parametrize("text", ["", "  ", "12 / 3", "the of and", "食べ物"])
def test_a_text_with_nothing_in_it_is_like_nothing(text: str) -> None:
    assert SPELLING.rank(text) == []
    assert WORDING.rank(text) == []


def test_all_that_is_said_of_a_term_is_taken_together() -> None:
    best = WORDING.rank("growng flowrs and vegetabls with neighbors in the gardn")[0]
    assert glossary()[best.term_id].label == "Community gardening and food growing"
    assert WORDING.why("", best) == ""


def test_likeness_falls_from_one() -> None:
    strengths = [hit.strength for hit in SPELLING.rank("choir")]
    assert strengths[0] == pytest.approx(1)
    assert strengths == sorted(strengths, reverse=True)
