"""A decision is one change set, holds for every entry with that wording, and never joins unlike units."""

from contextlib import nullcontext, suppress
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from svdesk.domain.authority import Provider
from svdesk.domain.errors import UserError
from svdesk.domain.glossary import Term
from svdesk.domain.mapping import Mapping, Method, Relation
from svdesk.domain.quantity import Quantity, UnitMismatch, convertible
from svdesk.services import recording
from svdesk.services.glossary import own_labels
from svdesk.services.mapping import refuse
from svdesk.services.mapping.decide import decide, decide_all, exact_labels, take_exact_labels
from svdesk.storage import journal, mappings
from svdesk.storage import own_labels as stored_labels
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import glossary, units
from svdesk.storage.store import Store
from tests.services.mapping.words_in_use import use_words

AT = datetime(2025, 6, 12, 14, 2, tzinfo=UTC)
EMPLOYABILITY, FOOD_PARCELS = "SV-013", "SV-071"


def saying(own_term: str, relation: Relation = Relation.SAME, term: str | None = EMPLOYABILITY) -> Mapping:
    return Mapping(own_term, relation, term, "contains “job club”", "Ana", AT, score=700_000, glossary_edition="0.1.0")


def last(store: Store) -> str:
    return journal.history(store)[0].label


def answers(store: Store) -> dict[str, tuple[str, str | None]]:
    return {own: (one.relation.value, one.term) for own, one in mappings.decisions(store).items()}


@pytest.mark.parametrize(
    ("relation", "sentence"),
    [
        (Relation.SAME, "Map “Work café” to Employability support"),
        (Relation.PART_OF, "Map “Work café” as a part of Employability support"),
        (Relation.COVERS_MORE, "Say that “Work café” covers more than Employability support"),
        (Relation.NOTHING_FITS, "Say that nothing fits “Work café”"),
        (Relation.ASK_LATER, "Leave “Work café” for later"),
    ],
)
def test_each_answer_is_one_change_set_with_its_own_words(store: Store, relation: Relation, sentence: str) -> None:
    [cafe] = use_words(store, [("Work café", "people", 2)])
    before = len(journal.history(store))
    decision = saying(cafe, relation, EMPLOYABILITY if relation.needs_term else None)
    decide(store, decision)
    assert mappings.decisions(store) == {cafe: decision}
    assert (last(store), len(journal.history(store))) == (sentence, before + 1)
    journal.undo(store, by="Ana")
    assert mappings.decisions(store) == {}


@pytest.mark.parametrize("relation", [Relation.SAME, Relation.PART_OF])
def test_no_unit_that_the_term_cannot_have_is_ever_counted(store: Store, relation: Relation) -> None:
    words = use_words(store, [(f"Word {unit}", unit, 0) for unit in units()])
    for term in glossary():
        for own_id, unit in zip(words, units(), strict=True):
            if unit == "count" or any(convertible(unit, other) for other in term.units):
                continue
            with pytest.raises(UserError) as refused:
                decide(store, saying(own_id, relation, term.id))
            assert f"“Word {unit}”" in refused.value.what
            assert term.label in refused.value.do
            with pytest.raises(UserError):
                decide_all(store, [saying(own_id, relation, term.id)], "Ana")
    assert mappings.decisions(store) == {}


NAMES = ("Food parcels", "Job club", "Volunteer hours", "Recycling", "Walks here")
NEVER_ASKED = "Employability support"
CHATS = [("Chats", unit, 0) for unit in ("people", "hours", "kg", "contacts", "count")]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A desk file in which each of ``NAMES``, and the name of a term, stands in every unit."""
    path = tmp_path_factory.mktemp("desk") / "hub.svdesk"
    made = recording.start(path, Provider(new_id(), "Riverside Hub"), "Ana")
    use_words(made, [*((name, unit, 0) for name in (*NAMES, NEVER_ASKED) for unit in units()), *CHATS])
    return made


def can_be_said(unit: str, term: Term) -> bool:
    """Whether an amount can really be said in a unit of the term; “number” says of nothing what it is."""
    for other in term.units:
        with suppress(UnitMismatch):
            return unit == "count" or bool(Quantity.of("1", units()[unit]).to(units()[other]))
    return False


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_is_answered_no_amount_is_counted_where_it_cannot_be_said(desk: Store, data: st.DataObject) -> None:
    words, relations = list(mappings.own_terms(desk).values()), [one for one in Relation if one.needs_term]
    asked = [word for word in words if word.label in NAMES]
    with desk.change("Begin", by="Ana") as change:
        for own_id in mappings.decisions(desk):
            mappings.undecide(change, own_id)
    terms = list(glossary())
    for _step in range(data.draw(st.integers(1, 12))):
        word, relation = data.draw(st.sampled_from(asked)), data.draw(st.sampled_from(relations))
        term = data.draw(st.sampled_from(terms))
        refused = relation.counts and not can_be_said(word.unit, term)
        decision = saying(word.id, relation, term.id)
        at_once = data.draw(st.booleans())
        with pytest.raises(UserError) if refused else nullcontext():
            decide_all(desk, [decision], "Ana") if at_once else decide(desk, decision)
    take_exact_labels(desk, "Ana", AT)
    counted = {own: one for own, one in mappings.decisions(desk).items() if one.relation.counts}
    units_of = {word.id: word.unit for word in words}
    assert counted
    assert all(one.term and can_be_said(units_of[own], glossary()[one.term]) for own, one in counted.items())


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_answer_of_a_person_is_changed_by_one_that_was_given_for_the_words_in_another_unit(
    desk: Store, data: st.DataObject
) -> None:
    words = [word for word in mappings.own_terms(desk).values() if word.label == "Chats"]
    with desk.change("Begin", by="Ana") as change:
        for own_id in mappings.decisions(desk):
            mappings.undecide(change, own_id)
    mine: dict[str, Mapping] = {}
    for _step in range(data.draw(st.integers(1, 10))):
        word, relation = data.draw(st.sampled_from(words)), data.draw(st.sampled_from(list(Relation)))
        fitting = [term.id for term in glossary() if not relation.counts or can_be_said(word.unit, term)]
        if relation.needs_term and not fitting:
            continue
        decision = saying(word.id, relation, data.draw(st.sampled_from(fitting)) if relation.needs_term else None)
        before = mappings.decisions(desk)
        followed = {use.own_term.id for use in decide(desk, decision)}
        after = mappings.decisions(desk)
        assert followed.isdisjoint(mine)
        assert {own: one for own, one in after.items() if own in mine and own != word.id} == {
            own: one for own, one in mine.items() if own != word.id
        }
        if after != before:
            journal.undo(desk, by="Ana")
            assert mappings.decisions(desk) == before
            journal.redo(desk, by="Ana")
            assert mappings.decisions(desk) == after
        mine.pop(word.id, None)
        if relation is not Relation.ASK_LATER:
            mine[word.id] = after[word.id]


def test_what_covers_more_may_be_in_any_unit_because_it_never_counts(store: Store) -> None:
    [hours] = use_words(store, [("Support", "hours", 1)])
    decide(store, saying(hours, Relation.COVERS_MORE, FOOD_PARCELS))
    assert answers(store) == {hours: ("covers_more", FOOD_PARCELS)}


def test_the_same_wording_in_another_unit_follows_where_the_unit_fits(store: Store) -> None:
    people, hours, kilograms = use_words(
        store, [("Work café", "people", 2), ("work café", "hours", 2), ("Work Café", "kg", 1)]
    )
    [followed_it] = decide(store, saying(people, Relation.PART_OF))
    assert (followed_it.own_term.id, followed_it.uses) == (hours, 2)
    assert followed_it.decision == mappings.decisions(store)[hours]
    assert answers(store) == {people: ("part_of", EMPLOYABILITY), hours: ("part_of", EMPLOYABILITY)}
    followed = mappings.decisions(store)[hours]
    assert (followed.method, followed.by, followed.score) == (Method.EARLIER_CHOICE, "Ana", None)
    assert kilograms not in answers(store)
    journal.undo(store, by="Ana")
    assert answers(store) == {}


def test_what_a_person_decided_does_not_follow(store: Store) -> None:
    people, hours = use_words(store, [("Work café", "people", 2), ("Work café", "hours", 2)])
    decide(store, saying(hours, Relation.NOTHING_FITS, None))
    assert decide(store, saying(people)) == []
    assert answers(store)[hours] == ("nothing_fits", None)


WITHOUT_A_COUNT = [
    (Relation.COVERS_MORE, EMPLOYABILITY, ""),
    (Relation.NOTHING_FITS, None, ""),
    (Relation.NOTHING_FITS, None, "Not social value: a meeting"),
    (Relation.ASK_LATER, None, ""),
]


@pytest.mark.parametrize(("relation", "term", "why"), WITHOUT_A_COUNT)
def test_an_answer_that_does_not_count_is_of_the_words_in_every_unit_and_taken_back_at_once(
    store: Store, relation: Relation, term: str | None, why: str
) -> None:
    people, hours, kilograms, nights, other = use_words(
        store,
        [
            ("Work café", "people", 2),
            ("work  café", "hours", 3),
            ("Work Café", "kg", 0),
            ("Work café", "nights", 1),
            ("Café", "people", 1),
        ],
    )
    decide(store, saying(nights, Relation.SAME, "SV-086"))
    before, sets = answers(store), len(journal.history(store))
    followed = decide(store, Mapping(people, relation, term, why, "Ana", AT))
    same = (relation.value, term)
    also = {kilograms: same} if term is None else {}  # a term that people and hours can have, and kilograms cannot
    assert [(use.own_term.id, use.uses) for use in followed] == [(hours, 3), *((own, 0) for own in also)]
    assert answers(store) == {people: same, hours: same, **also, nights: ("same", "SV-086")}
    kept = mappings.decisions(store)[hours]
    assert (kept.why, kept.by, kept.method) == (why, "Ana", Method.EARLIER_CHOICE)
    assert other not in answers(store)
    assert len(journal.history(store)) == sets + 1
    journal.undo(store, by="Ana")
    assert answers(store) == before


def test_what_was_only_put_off_follows_the_next_answer_but_stays_put_off_where_it_cannot(store: Store) -> None:
    people, hours, kilograms = use_words(
        store, [("Work café", "people", 2), ("Work café", "hours", 2), ("Work café", "kg", 2)]
    )
    decide(store, saying(kilograms, Relation.ASK_LATER, None))
    assert set(answers(store).values()) == {("ask_later", None)}
    decide(store, saying(people))
    same, later = ("same", EMPLOYABILITY), ("ask_later", None)
    assert answers(store) == {people: same, hours: same, kilograms: later}


def test_what_a_person_put_off_in_one_unit_follows_the_answer_that_is_given_in_another(store: Store) -> None:
    people, hours = use_words(store, [("Work café", "people", 2), ("Work café", "hours", 2)])
    decide(store, saying(people, Relation.ASK_LATER, None))
    assert [use.own_term.id for use in decide(store, saying(hours))] == [people]
    assert answers(store) == {people: ("same", EMPLOYABILITY), hours: ("same", EMPLOYABILITY)}


def test_to_put_words_off_leaves_what_was_put_off_before_as_it_was(store: Store) -> None:
    people, hours = use_words(store, [("Work café", "people", 2), ("Work café", "hours", 2)])
    decide(store, Mapping(hours, Relation.ASK_LATER, by="Bob", at=AT))
    with store.change("Forget", by="Ana") as change:
        mappings.undecide(change, people)
    assert decide(store, saying(people, Relation.ASK_LATER, None)) == []
    assert mappings.decisions(store)[hours].by == "Bob"


def test_another_reason_is_no_answer_for_words_that_were_put_off_or_came_later(store: Store) -> None:
    people, hours, number = use_words(store, [("Work café", unit, 1) for unit in ("people", "hours", "count")])
    decide(store, saying(people))
    decide(store, saying(hours, Relation.ASK_LATER, None))
    with store.change("Came later", by="Ana") as change:
        mappings.undecide(change, number)
    before = answers(store)
    assert decide(store, replace(saying(people), why="Asked the board"), anew=False) == []
    assert answers(store) == before
    assert hours in before
    assert number not in before


def test_another_reason_goes_with_the_words_that_follow_already(store: Store) -> None:
    people, hours = use_words(store, [("Work café", "people", 1), ("Work café", "hours", 1)])
    decide(store, saying(people))
    another = replace(saying(people), why="Asked the board", score=None)
    assert [use.own_term.id for use in decide(store, another, anew=False)] == [hours]
    assert mappings.decisions(store)[hours].why == "Asked the board"


def test_words_that_follow_keep_their_answer_though_it_is_refused_in_a_third_unit_since(store: Store) -> None:
    people, hours, number = use_words(store, [("Work café", unit, 1) for unit in ("people", "hours", "count")])
    decide(store, saying(people))
    decide(store, saying(number, Relation.NOTHING_FITS, None))
    refuse.refuse(store, number, EMPLOYABILITY, "Ana", AT)
    for anew in (False, True):
        decide(store, replace(saying(people), why="Asked the board", score=None), anew=anew)
        assert answers(store)[hours] == ("same", EMPLOYABILITY)
    decide(store, saying(people, Relation.PART_OF))
    assert hours not in answers(store)


def test_what_follows_the_answer_in_one_unit_is_not_changed_by_one_who_decides_otherwise_in_another(
    store: Store,
) -> None:
    people, hours, number = use_words(store, [("Work café", unit, 1) for unit in ("people", "hours", "count")])
    befriending = next(term.id for term in glossary() if term.label == "Befriending")
    decide(store, saying(people))
    assert decide(store, saying(hours, Relation.SAME, befriending)) == []
    assert answers(store)[number] == ("same", EMPLOYABILITY)
    assert [use.own_term.id for use in decide(store, saying(people, Relation.SAME, befriending))] == [number]


def test_what_covers_more_for_its_unit_alone_says_nothing_of_a_unit_that_the_term_can_have(store: Store) -> None:
    hours, parcels, nights = use_words(
        store, [("Bags of food", "hours", 2), ("Bags of food", "parcels", 2), ("Bags of food", "nights", 1)]
    )
    decide(store, saying(hours, Relation.COVERS_MORE, FOOD_PARCELS))
    wider = ("covers_more", FOOD_PARCELS)
    assert answers(store) == {hours: wider, nights: wider}
    decide(store, saying(parcels, Relation.COVERS_MORE, FOOD_PARCELS))
    assert answers(store)[parcels] == wider


def test_what_covers_more_where_the_term_fits_leaves_a_unit_that_the_term_cannot_have_to_do(store: Store) -> None:
    people, hours, kilograms = use_words(store, [("Hub", "people", 2), ("Hub", "hours", 2), ("Hub", "kg", 1)])
    assert [use.own_term.id for use in decide(store, saying(people, Relation.COVERS_MORE))] == [hours]
    assert kilograms not in answers(store)
    assert mappings.how_many_to_do(store) == 1


def test_a_persons_reason_goes_with_the_answer_and_the_suggestions_does_not(store: Store) -> None:
    people, hours = use_words(store, [("Work café", "people", 2), ("Work café", "hours", 2)])
    why = "ours [suggested: contains “job club”]"
    came = (("mapping_justification", "semapv:MappingReview"),)
    said = Mapping(people, Relation.SAME, EMPLOYABILITY, why, "Ana", AT, score=700_000, confidence=900_000)
    decide(store, replace(said, as_came=came))
    kept = mappings.decisions(store)[hours]
    assert (kept.why, kept.score, kept.confidence, kept.as_came) == ("ours", None, None, ())


def test_what_a_person_decided_alike_does_not_follow_when_the_other_is_decided_anew(store: Store) -> None:
    people, hours = use_words(store, [("Work café", "people", 2), ("Work café", "hours", 2)])
    decide(store, saying(hours))
    decide(store, saying(people))
    befriending = next(term.id for term in glossary() if term.label == "Befriending")
    decide(store, saying(people, term=befriending))
    assert answers(store) == {hours: ("same", EMPLOYABILITY), people: ("same", befriending)}


def test_what_followed_follows_again_and_is_open_again_where_it_cannot(store: Store) -> None:
    people, hours = use_words(store, [("Work café", "people", 2), ("Work café", "hours", 2)])
    decide(store, saying(people))
    befriending = next(term.id for term in glossary() if term.label == "Befriending")
    decide(store, saying(people, term=befriending))
    assert answers(store)[hours] == ("same", befriending)
    decide(store, saying(people, term=FOOD_PARCELS))
    assert answers(store) == {people: ("same", FOOD_PARCELS)}


def test_a_term_refused_for_the_wording_in_another_unit_does_not_follow_there(store: Store) -> None:
    people, hours = use_words(store, [("Work café", "people", 2), ("Work café", "hours", 2)])
    refuse.refuse(store, hours, EMPLOYABILITY, "Ana", AT)
    assert decide(store, saying(people)) == []
    assert set(answers(store)) == {people}


def test_one_who_chooses_what_was_refused_for_the_very_word_takes_the_refusal_back_in_every_unit(store: Store) -> None:
    people, hours = use_words(store, [("Work café", "people", 2), ("Work café", "hours", 2)])
    refuse.refuse(store, people, EMPLOYABILITY, "Ana", AT)
    assert set(refuse.refused(store, hours, glossary())) == {EMPLOYABILITY}
    assert [use.own_term.id for use in decide(store, saying(people))] == [hours]
    assert refuse.refused(store, hours, glossary()) == {}


def test_words_that_nothing_fits_take_no_name_by_themselves_in_a_unit_that_comes_later(store: Store) -> None:
    [club] = use_words(store, [("Job club", "people", 1)])
    decide(store, saying(club, Relation.NOTHING_FITS, None))
    use_words(store, [("Job club", "hours", 1)])
    assert take_exact_labels(store, "Ana", AT) == []
    with store.change("Forget", by="Ana") as change:
        mappings.undecide(change, club)
    assert len(take_exact_labels(store, "Ana", AT)) == 2


def test_words_refused_are_never_taken_for_that_term_in_a_unit_that_comes_later(store: Store) -> None:
    [club] = use_words(store, [("Job club", "people", 1)])
    refuse.refuse(store, club, EMPLOYABILITY, "Ana", AT)
    [hours] = use_words(store, [("Job club", "hours", 1)])
    assert set(refuse.refused(store, hours, glossary())) == {EMPLOYABILITY}
    assert take_exact_labels(store, "Ana", AT) == []


def test_choosing_a_term_forgets_that_it_was_refused(store: Store) -> None:
    cafe, club = use_words(store, [("Work café", "people", 1), ("Work group", "people", 1)])
    refuse.refuse(store, cafe, EMPLOYABILITY, "Ana", AT)
    refuse.refuse(store, club, EMPLOYABILITY, "Ana", AT)
    decide(store, saying(cafe))
    decide_all(store, [saying(club)], "Ana")
    assert refuse.refused_pairs(store, glossary()) == frozenset()


def test_many_decisions_are_one_change_set(store: Store) -> None:
    cafe, parcels = use_words(store, [("Work café", "people", 1), ("Bags of food", "parcels", 1)])
    decide_all(store, [saying(cafe), saying(parcels, term=FOOD_PARCELS)], "Ana")
    assert answers(store) == {cafe: ("same", EMPLOYABILITY), parcels: ("same", FOOD_PARCELS)}
    assert last(store) == "Map 2 words"


def test_a_word_that_has_been_removed_cannot_be_mapped(store: Store) -> None:
    with pytest.raises(UserError, match="no longer here"):
        decide(store, saying("gone"))


def test_exact_labels_are_taken_where_the_unit_fits_and_nothing_else_is(store: Store) -> None:
    club, parcels, kilograms, hours, near = use_words(
        store,
        [
            ("JOB  club", "people", 5),
            ("Food parcels", "parcels", 4),
            ("Food bank", "kg", 3),
            ("food hampers", "hours", 2),
            ("Job clubs here", "people", 1),
        ],
    )
    foreseen = exact_labels(store, mappings.in_use(store))
    assert take_exact_labels(store, "Ana", AT) == foreseen
    assert answers(store) == {
        club: ("same", EMPLOYABILITY),
        parcels: ("same", FOOD_PARCELS),
        kilograms: ("same", FOOD_PARCELS),
    }
    assert {one.method for one in mappings.decisions(store).values()} == {Method.EXACT_LABEL}
    assert {hours, near}.isdisjoint(answers(store))
    assert last(store) == "Map 3 words that are names of shared terms"
    assert take_exact_labels(store, "Ana", AT) == []
    assert last(store) == "Map 3 words that are names of shared terms"


def test_a_name_that_the_charity_gave_a_term_is_taken_as_its_labels_are(store: Store) -> None:
    chat, hours = use_words(store, [("TE a  chlonc", "people", 2), ("Te a chlonc", "nights", 1)])
    assert exact_labels(store, mappings.in_use(store)) == []
    own_labels.add(store, EMPLOYABILITY, "Te a chlonc", "cy", "Ana")
    [taken] = take_exact_labels(store, "Ana", AT)
    assert (taken.own_term.id, taken.term.id, taken.method) == (chat, EMPLOYABILITY, Method.EXACT_LABEL)
    assert hours not in answers(store)


def test_a_name_of_the_charity_that_is_another_terms_label_by_now_is_left_to_a_person(store: Store) -> None:
    use_words(store, [("Job club", "people", 2)])
    with store.change("Call it so too", by="Ana") as change:
        stored_labels.add(change, "SV-046", "Job club", "en")
    assert take_exact_labels(store, "Ana", AT) == []


def test_one_exact_label_is_named_in_the_history(store: Store) -> None:
    use_words(store, [("Job club", "people", 1)])
    take_exact_labels(store, "Ana", AT)
    assert last(store) == "Map “Job club”, the name of a shared term"


def test_an_earlier_choice_for_the_wording_goes_before_the_label(store: Store) -> None:
    [people] = use_words(store, [("Job club", "people", 2)])
    befriending = next(term.id for term in glossary() if term.label == "Befriending")
    decide(store, saying(people, Relation.PART_OF, befriending))
    [hours] = use_words(store, [("job club", "hours", 1)])
    [taken] = take_exact_labels(store, "Ana", AT)
    assert (taken.method, taken.relation) == (Method.EARLIER_CHOICE, Relation.PART_OF)
    assert answers(store)[hours] == ("part_of", befriending)


def test_a_wording_that_was_answered_in_two_ways_is_left_to_a_person(store: Store) -> None:
    people, hours = use_words(store, [("Job club", "people", 2), ("Job club", "hours", 1)])
    befriending = next(term.id for term in glossary() if term.label == "Befriending")
    decide(store, saying(people))
    decide(store, saying(hours, Relation.SAME, befriending))
    use_words(store, [("job club", "sessions", 1)])
    assert take_exact_labels(store, "Ana", AT) == []


@pytest.mark.parametrize("relation", [Relation.NOTHING_FITS, Relation.COVERS_MORE])
def test_a_wording_of_which_a_person_said_that_it_does_not_count_is_not_taken_in_another_unit(
    store: Store, relation: Relation
) -> None:
    [people] = use_words(store, [("Job club", "people", 2)])
    decide(store, saying(people, relation, EMPLOYABILITY if relation.needs_term else None))
    use_words(store, [("job club", "hours", 1)])
    assert take_exact_labels(store, "Ana", AT) == []
    decide(store, saying(people, Relation.ASK_LATER, None))
    [number] = use_words(store, [("job club", "count", 1)])
    assert [one.own_term.id for one in take_exact_labels(store, "Ana", AT)] == [number]


def test_a_refused_label_and_a_decided_word_are_left_alone(store: Store) -> None:
    club, parcels = use_words(store, [("Job club", "people", 2), ("Food parcels", "parcels", 1)])
    refuse.refuse(store, club, EMPLOYABILITY, "Ana", AT)
    decide(store, saying(parcels, Relation.ASK_LATER, None))
    assert take_exact_labels(store, "Ana", AT) == []
    assert answers(store) == {parcels: ("ask_later", None)}
