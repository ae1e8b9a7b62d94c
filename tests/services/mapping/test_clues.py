"""Clues ship for every term and for what is none, and none of them passes for a name."""

from svdesk.domain.glossary import fold
from svdesk.services.mapping.clues import NOTHING, clues
from svdesk.storage.shipped import glossary


def test_every_term_has_clues_and_so_has_what_is_no_social_value() -> None:
    subjects = {subject for subject in clues() if subject.startswith(NOTHING)}
    assert set(clues()) == {*glossary().by_id, *subjects}
    assert len(subjects) > 1
    assert all(len(said) >= 5 for said in clues().values())


def test_no_term_has_a_clue_twice() -> None:
    for term_id, said in clues().items():
        assert len({fold(clue) for clue in said}) == len(said), term_id


def test_no_clue_is_more_than_a_few_words() -> None:
    assert max(len(clue.split()) for said in clues().values() for clue in said) <= 8
