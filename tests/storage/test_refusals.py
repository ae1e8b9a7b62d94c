"""Refusals are kept once for each pair, and forgotten only when that is asked for."""

from dataclasses import replace
from datetime import UTC, datetime

from svdesk.storage import journal, refusals
from svdesk.storage.refusals import Refusal
from svdesk.storage.store import Store
from tests.services.mapping.words_in_use import use_words

AT = datetime(2025, 6, 12, 14, 2, tzinfo=UTC)


def refusal(own_term: str, term: str = "SV-013") -> Refusal:
    return Refusal(own_term, term, "Ana", AT, "a" * 64)


def keep(store: Store, *kept: Refusal) -> None:
    with store.change("Refuse", by="Ana") as change:
        for one in kept:
            refusals.keep(change, one)


def test_refusals_are_read_back_by_word_and_all_together(store: Store) -> None:
    club, walks = use_words(store, [("Job club", "people", 1), ("Walks", "people", 1)])
    came = (("mapping_justification", "semapv:MappingReview"), ("other", "Ŵ | 1"))
    theirs = replace(refusal(walks), why="They only walk there.", confidence=750_000, as_came=came)
    kept = [refusal(club), refusal(club, "SV-071"), theirs]
    keep(store, *kept)
    assert refusals.of_wording(store, club) == kept[:2]
    assert sorted(refusals.every(store), key=repr) == sorted(kept, key=repr)


def test_a_pair_that_is_refused_again_is_kept_once_as_it_is_now(store: Store) -> None:
    [club] = use_words(store, [("Job club", "people", 1)])
    again = replace(refusal(club), by="Bryn", definition_sha256="b" * 64)
    keep(store, refusal(club))
    keep(store, again)
    assert refusals.every(store) == [again]


def test_only_the_pairs_named_are_forgotten(store: Store) -> None:
    club, walks = use_words(store, [("Job club", "people", 1), ("Walks", "people", 1)])
    keep(store, refusal(club), refusal(club, "SV-071"), refusal(walks))
    with store.change("Forget", by="Ana") as change:
        refusals.forget(change, club, ["SV-013", "SV-999"])
    assert [one.term for one in refusals.of_wording(store, club)] == ["SV-071"]
    assert [one.term for one in refusals.of_wording(store, walks)] == ["SV-013"]
    journal.undo(store, by="Ana")
    assert {one.term for one in refusals.of_wording(store, club)} == {"SV-013", "SV-071"}


def test_refusals_are_of_the_words_in_every_unit(store: Store) -> None:
    club, hours, clubs = use_words(store, [("Job club", "people", 1), ("JOB club", "hours", 1), ("Job clubs", "kg", 1)])
    keep(store, refusal(club), refusal(hours, "SV-071"), refusal(clubs, "SV-001"))
    assert refusals.of_wording(store, hours) == [refusal(club), refusal(hours, "SV-071")]
    assert refusals.of_wording(store, "gone") == []
