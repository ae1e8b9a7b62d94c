"""Own words, their uses and the decisions about them are read back as they were kept."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from svdesk.domain.errors import UserError
from svdesk.domain.mapping import Mapping, Method, OwnTerm, Relation
from svdesk.domain.quantity import Quantity
from svdesk.storage import journal, mappings
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from tests.services.mapping.words_in_use import use_words
from tests.storage import rows

AT = datetime(2025, 6, 12, 14, 2, tzinfo=UTC)


def decided(own_term: str, relation: Relation = Relation.SAME, term: str | None = "SV-013") -> Mapping:
    return Mapping(own_term, relation, term, "contains its name", "Ana", AT, Method.PERSON, 812_345, "0.1.0")


def keep(store: Store, decision: Mapping) -> None:
    with store.change("Decide", by="Ana") as change:
        mappings.decide(change, decision)


def test_words_that_differ_in_capitals_and_spaces_only_are_one(store: Store) -> None:
    with store.change("Add words", by="Ana") as change:
        ids = mappings.own_term_ids(change, [("Job  club", "people"), ("JOB CLUB ", "people"), ("job club", "hours")])
    assert set(ids) == {("job club", "people"), ("job club", "hours")}
    known = {(term.label, term.unit) for term in mappings.own_terms(store).values()}
    assert known == {("Job club", "people"), ("job club", "hours")}


def test_a_word_keeps_its_id_when_it_comes_again(store: Store) -> None:
    first = use_words(store, [("Job club", "people", 1)])
    assert use_words(store, [("job club", "people", 1)]) == first


def test_the_most_used_words_come_first_and_those_never_used_last(store: Store) -> None:
    use_words(
        store, [("Choir", "people", 1), ("Walks", "people", 3), ("Allotment", "people", 1), ("Never", "people", 0)]
    )
    assert [(use.own_term.label, use.uses) for use in mappings.in_use(store)] == [
        ("Walks", 3),
        ("Allotment", 1),
        ("Choir", 1),
        ("Never", 0),
    ]


def test_words_come_with_three_texts_or_without_any(store: Store) -> None:
    use_words(store, [("Walks", "people", 5)])
    assert mappings.in_use(store)[0].examples == ("Session 5", "Session 4", "Session 3")
    assert mappings.in_use(store, with_examples=False)[0].examples == ()


def test_examples_are_the_latest_entries_with_different_texts(store: Store) -> None:
    walks, other = use_words(store, [("Walks", "people", 2), ("Choir", "people", 2)])
    with store.change("Add", by="Ana") as change:
        for day in ("2025-05-01", "2025-06-01"):
            again = rows.activity(change, "Walk by the canal", starts=day, ends=day)
            rows.count(change, again, walks, 24_500_000)
        empty = rows.activity(change, "Walk in the rain", starts="2025-05-15", ends="2025-05-15")
        change.insert("count", {"activity_id": empty, "own_term_id": walks, "empty": "not_known"})
    found = mappings.examples(store, walks, units())
    assert [(one.text, one.day) for one in found] == [
        ("Walk by the canal", date(2025, 6, 1)),
        ("Walk in the rain", date(2025, 5, 15)),
        ("Session 2", date(2025, 4, 2)),
    ]
    assert [one.quantity for one in found] == [
        Quantity.of("24.5", units()["people"]),
        None,
        Quantity.of("3", units()["people"]),
    ]
    assert len(mappings.examples(store, other, units())) == 2


def test_a_decision_is_read_back_whole(store: Store) -> None:
    [club] = use_words(store, [("Job club", "people", 1)])
    keep(store, decided(club))
    assert mappings.decisions(store) == {club: decided(club)}
    assert mappings.in_use(store)[0].decision == decided(club)


def test_what_came_from_elsewhere_is_read_back_as_it_came_and_goes_with_the_next_decision(store: Store) -> None:
    [club] = use_words(store, [("Job club", "people", 1)])
    came = replace(decided(club), as_came=(("similarity_measure", ""), ("other", "“Ŵ” | 1")))
    keep(store, came)
    assert mappings.decision(store, club) == came
    keep(store, decided(club))
    assert mappings.decision(store, club) == decided(club)
    assert mappings.decision(store, "gone") is None


def test_the_same_words_in_other_units_are_found_the_most_used_first(store: Store) -> None:
    club, hours, kilograms, _clubs = use_words(
        store, [("Job club", "people", 1), ("job CLUB", "hours", 1), ("Job  club", "kg", 2), ("Job clubs", "people", 5)]
    )
    keep(store, decided(hours))
    found = [(use.own_term.id, use.uses, use.decision) for use in mappings.alike(store, mappings.own_term(store, club))]
    assert found == [(kilograms, 2, None), (hours, 1, decided(hours))]


@pytest.mark.parametrize("relation", Relation)
def test_a_later_decision_takes_the_place_of_the_one_before(store: Store, relation: Relation) -> None:
    [club] = use_words(store, [("Job club", "people", 1)])
    keep(store, decided(club, Relation.SAME, "SV-071"))
    later = decided(club, relation, "SV-013" if relation.needs_term else None)
    keep(store, later)
    assert mappings.decisions(store) == {club: later}


def test_a_decision_that_is_undone_is_gone(store: Store) -> None:
    [club] = use_words(store, [("Job club", "people", 1)])
    keep(store, decided(club))
    journal.undo(store, by="Ana")
    assert mappings.decisions(store) == {}


def test_a_decision_can_be_forgotten(store: Store) -> None:
    club, walks = use_words(store, [("Job club", "people", 1), ("Walks", "people", 1)])
    keep(store, decided(club))
    keep(store, decided(walks))
    with store.change("Forget", by="Ana") as change:
        mappings.undecide(change, club)
        mappings.undecide(change, club)
    assert set(mappings.decisions(store)) == {walks}


def test_one_word_is_found_by_its_id_and_one_that_is_gone_is_said_to_be(store: Store) -> None:
    [club] = use_words(store, [("Job club", "people", 1)])
    assert mappings.own_term(store, club) == OwnTerm(club, "Job club", "people")
    with pytest.raises(UserError, match="no longer here"):
        mappings.own_term(store, "gone")


def test_words_that_wait_for_an_answer_are_counted_those_for_later_too(store: Store) -> None:
    walks, choir, _lunch = use_words(store, [("Walks", "people", 1), ("Choir", "people", 1), ("Lunch", "meals", 0)])
    assert mappings.how_many_to_do(store) == 3
    keep(store, decided(walks))
    keep(store, decided(choir, Relation.ASK_LATER, None))
    assert mappings.how_many_to_do(store) == 2
    assert [mappings.how_many_to_do(store, among) for among in ([], [walks], [walks, choir])] == [0, 0, 1]
