"""A refused pair is never offered again, until the definition that was read has changed."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from svdesk.domain.errors import UserError
from svdesk.domain.glossary import Glossary, definition_fingerprint, fold
from svdesk.domain.mapping import Mapping, Relation
from svdesk.services.mapping.decide import decide
from svdesk.services.mapping.refuse import (
    offer_again,
    refuse,
    refused,
    refused_pairs,
    refused_wordings,
)
from svdesk.storage import journal, mappings, refusals
from svdesk.storage.shipped import glossary
from svdesk.storage.store import Store
from tests.services.mapping.words_in_use import use_words

AT = datetime(2025, 6, 12, 14, 2, tzinfo=UTC)
TERM = "SV-013"


def with_definition(definition: str) -> Glossary:
    """The glossary of another edition, in which one term means something else."""
    terms = tuple(replace(term, definition=definition) if term.id == TERM else term for term in glossary())
    return replace(glossary(), terms=terms)


def test_a_refusal_is_one_change_set_which_says_who_and_when(store: Store) -> None:
    [cafe] = use_words(store, [("Work café", "people", 1)])
    refuse(store, cafe, TERM, "Bryn", AT)
    [kept] = refused(store, cafe, glossary()).values()
    assert (kept.by, kept.at) == ("Bryn", AT)
    line = journal.history(store)[0]
    assert (line.label, line.by) == ("Never offer Employability support for “Work café”", "Bryn")
    journal.undo(store, by="Ana")
    assert refused(store, cafe, glossary()) == {}


def test_a_refusal_stands_until_the_definition_changes(store: Store) -> None:
    [cafe] = use_words(store, [("Work café", "people", 1)])
    refuse(store, cafe, TERM, "Ana", AT)
    same = with_definition(f"  {glossary()[TERM].definition.replace(' ', '  ')}\n")
    changed = with_definition("Something else altogether.")
    assert set(refused(store, cafe, same)) == {TERM}
    assert refused_pairs(store, same) == {(cafe, TERM)}
    assert refused(store, cafe, changed) == {}
    assert refused_pairs(store, changed) == frozenset()


def test_a_term_that_the_glossary_no_longer_has_is_passed_over(store: Store) -> None:
    [cafe] = use_words(store, [("Work café", "people", 1)])
    refuse(store, cafe, TERM, "Ana", AT)
    without = replace(glossary(), terms=tuple(term for term in glossary() if term.id != TERM))
    assert (refused(store, cafe, without), refused_pairs(store, without)) == ({}, frozenset())


def test_a_refusal_is_of_one_wording_in_all_its_units_and_of_no_other(store: Store) -> None:
    cafe, hours, other = use_words(
        store, [("Work café", "people", 1), ("work CAFÉ", "hours", 1), ("Café", "people", 1)]
    )
    refuse(store, cafe, TERM, "Ana", AT)
    assert set(refused(store, hours, glossary())) == {TERM}
    assert refused(store, hours, with_definition("Something else altogether.")) == {}
    assert refused(store, other, glossary()) == {}
    [later] = use_words(store, [("Work café", "kg", 1)])
    assert set(refused(store, later, glossary())) == {TERM}
    offer_again(store, later, "Ana")
    assert [refused(store, own_id, glossary()) for own_id in (cafe, hours, later)] == [{}, {}, {}]
    journal.undo(store, by="Ana")
    assert set(refused(store, hours, glossary())) == {TERM}


def test_what_the_words_mean_in_another_unit_stays_when_it_is_refused_for_them(store: Store) -> None:
    cafe, kilograms = use_words(store, [("Work café", "people", 1), ("Work café", "kg", 1)])
    decide(store, Mapping(cafe, Relation.SAME, TERM, by="Ana", at=AT))
    refuse(store, kilograms, TERM, "Ana", AT)
    assert mappings.decisions(store)[cafe].term == TERM
    assert (refused(store, cafe, glossary()), set(refused(store, kilograms, glossary()))) == ({}, {TERM})


def test_a_wording_is_refused_a_term_where_that_was_refused_in_any_of_its_units(store: Store) -> None:
    cafe, hours, club = use_words(
        store, [("Work café", "people", 1), ("Work café", "hours", 1), ("Job club", "people", 1)]
    )
    for own_id, term_id in ((cafe, TERM), (cafe, "SV-071"), (hours, TERM), (club, "SV-071")):
        refuse(store, own_id, term_id, "Ana", AT)
    assert refused_wordings(store, glossary()) == {
        fold("Work café"): {TERM, "SV-071"},
        fold("job club"): {"SV-071"},
    }


def test_what_was_refused_can_be_offered_again(store: Store) -> None:
    cafe, other = use_words(store, [("Work café", "people", 1), ("Choir", "people", 1)])
    for own_id, term_id in ((cafe, TERM), (cafe, "SV-071"), (other, TERM)):
        refuse(store, own_id, term_id, "Ana", AT)
    offer_again(store, cafe, "Ana")
    assert refused_pairs(store, glossary()) == {(other, TERM)}
    assert journal.history(store)[0].label == "Offer again what was refused for “Work café”"
    journal.undo(store, by="Ana")
    assert set(refused(store, cafe, glossary())) == {TERM, "SV-071"}


def test_the_term_that_a_word_is_mapped_to_cannot_be_refused_for_it(store: Store) -> None:
    [cafe] = use_words(store, [("Work café", "people", 1)])
    decide(store, Mapping(cafe, Relation.SAME, TERM, by="Ana", at=AT))
    with pytest.raises(UserError, match="is mapped to “Employability support” now"):
        refuse(store, cafe, TERM, "Ana", AT)
    assert refusals.every(store) == []


def test_two_definitions_have_two_fingerprints() -> None:
    assert len({definition_fingerprint(term) for term in glossary()}) == len({term.definition for term in glossary()})
