"""What is offered is what is suggested, without what was refused, each with what speaks against it."""

from datetime import UTC, datetime

from svdesk.domain.mapping import Mapping, OwnTerm, Relation
from svdesk.services.mapping.decide import decide
from svdesk.services.mapping.offer import offer, offered
from svdesk.services.mapping.refuse import refuse
from svdesk.services.mapping.suggest import Suggester, Sure
from svdesk.storage import mappings
from svdesk.storage.shipped import glossary
from svdesk.storage.store import Store
from tests.services.mapping.words_in_use import use_words

AT = datetime(2025, 6, 12, 14, 2, tzinfo=UTC)
SUGGESTER = Suggester(glossary())


def test_five_are_offered_with_their_reason_and_score(store: Store) -> None:
    [club] = use_words(store, [("Job club", "people", 1)])
    found = offered(store, SUGGESTER, mappings.own_term(store, club), glossary())
    suggested = SUGGESTER.suggest("Job club", unit="people").suggestions
    assert [one.term.id for one in found.offers] == [one.term_id for one in suggested]
    assert [one.why for one in found.offers] == [one.why for one in suggested]
    assert found.offers[0].score == 1_000_000
    assert all(one.score == round(s.score * 1_000_000) for one, s in zip(found.offers, suggested, strict=True))
    assert (found.doubtful, found.left_out) == (False, 0)


def test_a_refused_term_makes_room_for_the_next(store: Store) -> None:
    [club] = use_words(store, [("Job club", "people", 1)])
    own_term = mappings.own_term(store, club)
    for n in range(1, 12):
        first = offered(store, SUGGESTER, own_term, glossary()).offers[0].term.id
        refuse(store, club, first, "Ana", AT)
        now = offered(store, SUGGESTER, own_term, glossary())
        assert first not in {one.term.id for one in now.offers}
        assert (len(now.offers), now.left_out) == (5, n)


def test_a_term_in_unlike_units_is_offered_with_the_reason_against_it(store: Store) -> None:
    [hours] = use_words(store, [("Food parcels", "hours", 1)])
    first = offered(store, SUGGESTER, mappings.own_term(store, hours), glossary()).offers[0]
    assert first.term.label == "Food parcels"
    assert first.unit_trouble == "It is counted in food parcels, people or kilograms; your word is in hours."


def test_a_text_that_nothing_is_like_is_doubted_and_offers_nothing(store: Store) -> None:
    [odd] = use_words(store, [("Qqqq", "count", 1)])
    found = offered(store, SUGGESTER, mappings.own_term(store, odd), glossary())
    assert (found.offers, found.doubtful) == ((), True)


def test_a_term_that_nothing_suggested_has_no_score() -> None:
    own_term = OwnTerm("w", "Choir", "people")
    assert offer(own_term, glossary()["SV-013"], glossary()).score is None


def test_what_is_offered_knows_the_decisions_before_it(store: Store) -> None:
    tuesdays, thursdays = use_words(
        store, [("Zig zag Tuesdays", "attendances", 2), ("Zig zag Thursdays", "attendances", 1)]
    )
    later = mappings.own_term(store, thursdays)
    before = offered(store, SUGGESTER, later, glossary()).offers
    assert not any(one.term.id == "SV-046" for one in before)
    decide(store, Mapping(tuesdays, Relation.SAME, "SV-046", by="Ana"))
    first = offered(store, SUGGESTER, later, glossary()).offers[0]
    assert (first.term.id, first.why) == ("SV-046", "chosen for “Zig zag Tuesdays” before")


def test_a_term_that_is_counted_so_is_offered_first(store: Store) -> None:
    hours, people = use_words(store, [("Volunteers", "hours", 1), ("Volunteers", "people", 1)])
    offers = [offered(store, SUGGESTER, mappings.own_term(store, own), glossary()).offers for own in (hours, people)]
    assert [one[0].term.label for one in offers] == ["Volunteer hours", "Volunteers involved"]
    assert all(not one[0].unit_trouble for one in offers)


def test_an_offer_says_how_sure_it_is(store: Store) -> None:
    exact, vague = use_words(store, [("Job club", "people", 1), ("Community project", "people", 1)])
    sure = [
        offered(store, SUGGESTER, mappings.own_term(store, own), glossary()).offers[0].sure for own in (exact, vague)
    ]
    assert sure == [Sure.CERTAIN, Sure.GUESS]
    assert offer(mappings.own_term(store, vague), glossary()["SV-013"], glossary()).sure is Sure.GUESS
