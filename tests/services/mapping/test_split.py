"""A word is split and nothing is lost: every entry keeps its number, and one change set takes it all back."""

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from svdesk.domain.authority import Provider
from svdesk.domain.errors import UserError
from svdesk.domain.figures import Figure, Recorded, figures_for
from svdesk.domain.mapping import Mapping, Relation
from svdesk.domain.period import Period
from svdesk.domain.quantity import Quantity
from svdesk.domain.return_format import AddsUp, Measure
from svdesk.services import recording
from svdesk.services.mapping import decide, refuse
from svdesk.services.mapping.split import Place, divides, holding, split
from svdesk.storage import activities, entries, journal, mappings
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import glossary, units
from svdesk.storage.store import Store
from tests.services.mapping.words_in_use import use_words
from tests.storage import rows

AT = datetime(2025, 4, 3, 12, 0, tzinfo=UTC)
PEOPLE = units()["people"]


def people(*numbers: str) -> tuple[Quantity, ...]:
    return tuple(Quantity.of(number, PEOPLE) for number in numbers)


def labels_in_use(store: Store) -> dict[str, int]:
    return {use.own_term.label: use.uses for use in mappings.in_use(store, with_examples=False)}


def test_entries_are_moved_and_divided_as_the_person_said(store: Store) -> None:
    [word] = use_words(store, [("Sports and crafts", "people", 3)])
    first, second, third = (entry.count for entry in entries.of(store, word, units()))
    done = split(store, word, ["Sports", "Crafts"], {first: 0, second: 1, third: people("2", "1")}, "Ana")
    assert (done.moved, done.divided, done.stays) == (2, 1, False)
    assert labels_in_use(store) == {"Sports": 2, "Crafts": 2}
    said = "SELECT label, sum(millionths) FROM count JOIN own_term ON own_term.id = own_term_id GROUP BY label"
    assert dict(store.rows(said)) == {"Sports": 5_000_000, "Crafts": 4_000_000}
    assert journal.history(store)[0].label == "Split “Sports and crafts” into 2 words"
    journal.undo(store, by="Ana")
    assert labels_in_use(store) == {"Sports and crafts": 3}


def test_a_word_that_keeps_its_name_stands_for_less_and_is_asked_about_again(store: Store) -> None:
    [word] = use_words(store, [("Sports and crafts", "people", 2)])
    decide.decide(store, Mapping(word, Relation.COVERS_MORE, "SV-046", by="Ana", at=AT))
    first, second = (entry.count for entry in entries.of(store, word, units()))
    done = split(store, word, ["sports and crafts", "Crafts"], {first: 0, second: 1}, "Ana")
    assert (done.words[0], done.stays) == (word, True)
    assert mappings.decisions(store) == {}
    assert labels_in_use(store) == {"Sports and crafts": 1, "Crafts": 1}


def test_what_was_refused_for_a_word_that_goes_stays_refused_for_the_same_words_in_another_unit(store: Store) -> None:
    word, hours = use_words(store, [("Sports and crafts", "people", 2), ("Sports and crafts", "hours", 1)])
    for own_id, term_id in ((word, "SV-013"), (word, "SV-046"), (hours, "SV-046")):
        refuse.refuse(store, own_id, term_id, "Ana", AT)
    first, second = (entry.count for entry in entries.of(store, word, units()))
    before = rows.snapshot(store)
    assert not split(store, word, ["Sports", "Crafts"], {first: 0, second: 1}, "Ana").stays
    assert set(refuse.refused(store, hours, glossary())) == {"SV-013", "SV-046"}
    journal.undo(store, by="Ana")
    assert rows.snapshot(store) == before


def test_what_was_refused_for_a_word_that_goes_is_never_refused_where_it_is_what_the_same_words_mean(
    store: Store,
) -> None:
    units_by_use = (("people", 2), ("hours", 3), ("count", 1))
    word, hours, number = use_words(store, [("Sports and crafts", *one) for one in units_by_use])
    decide.decide(store, Mapping(hours, Relation.SAME, "SV-013", by="Ana", at=AT))
    for own_id in (word, number):
        decide.decide(store, Mapping(own_id, Relation.NOTHING_FITS, by="Ana", at=AT))
    refuse.refuse(store, word, "SV-046", "Ana", AT)
    refuse.refuse(store, word, "SV-013", "Ana", AT)
    first, second = (entry.count for entry in entries.of(store, word, units()))
    assert not split(store, word, ["Sports", "Crafts"], {first: 0, second: 1}, "Ana").stays
    assert (hours, "SV-013") not in refuse.refused_pairs(store, glossary())
    assert set(refuse.refused(store, number, glossary())) == {"SV-046", "SV-013"}


def test_entries_join_a_word_that_there_is_already(store: Store) -> None:
    word, crafts = use_words(store, [("Sports and crafts", "people", 2), ("Crafts", "people", 1)])
    first, second = (entry.count for entry in entries.of(store, word, units()))
    done = split(store, word, ["Sports", "crafts"], {first: 0, second: 1}, "Ana")
    assert done.words[1] == crafts
    assert labels_in_use(store) == {"Crafts": 2, "Sports": 1}


@pytest.mark.parametrize(
    ("labels", "place", "what"),
    [
        (["Sports"], 0, "A word is split into two at least."),
        (["Sports", " "], 0, "A word is split into two at least."),
        (["Sports", "sports "], 0, "Two of the new words are the same."),
        (["Sports", "Crafts"], 0, "No entry goes under “Crafts”."),
        (
            ["Sports", "Crafts"],
            people("2", "2"),
            "The parts of “Session 1” come to 4 people, and the whole is 3 people.",
        ),
        (["Sports", "Crafts"], people("4", "-1"), "The parts of “Session 1” come to 3 people"),
        (["Sports", "Crafts"], None, "1 entries have no place yet"),
    ],
)
def test_what_would_lose_or_invent_something_is_refused(
    store: Store, labels: list[str], place: Place | None, what: str
) -> None:
    [word] = use_words(store, [("Sports and crafts", "people", 1)])
    [entry] = entries.of(store, word, units())
    before = rows.snapshot(store)
    with pytest.raises(UserError, match=what.replace(".", r"\.")):
        split(store, word, labels, {} if place is None else {entry.count: place}, "Ana")
    assert rows.snapshot(store) == before


def test_what_has_no_number_or_is_a_percentage_cannot_be_divided(store: Store) -> None:
    [word] = use_words(store, [("Better mood", "percent", 1)])
    [entry] = entries.of(store, word, units())
    assert not divides(entry)
    halves = tuple(Quantity.of("1.5", units()["percent"]) for _n in range(2))
    with pytest.raises(UserError, match="nothing that can be divided"):
        split(store, word, ["One", "Two"], {entry.count: halves}, "Ana")


def test_entries_are_found_by_the_beginnings_of_words_in_their_text(store: Store) -> None:
    [word] = use_words(store, [("Sessions", "people", 2)], text="Chair exercise")
    found = entries.of(store, word, units())
    assert holding(found, "exer chair") == found
    assert holding(found, "exercise 2") == [one for one in found if one.text.endswith("2")]
    assert holding(found, "  ") == []


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Store:
    path = tmp_path_factory.mktemp("desk") / "hub.svdesk"
    return recording.start(path, Provider(new_id(), "Riverside Hub"), "Ana")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_is_split_adds_up_as_before_and_undo_is_exact(desk: Store, data: st.DataObject) -> None:
    words = data.draw(st.integers(2, 4))
    numbers = data.draw(st.lists(st.integers(0, 10**9), min_size=words, max_size=6))
    with desk.change("Record", by="Ana") as change:
        word = rows.own_term(change, f"Word {new_id()}", "hours")
        for millionths in numbers:
            rows.count(change, rows.activity(change), word, millionths)
    found = entries.of(desk, word, units())
    places: dict[str, Place] = {entry.count: n % words for n, entry in enumerate(found)}
    for entry in found[words:]:
        assert entry.quantity is not None
        cuts = sorted(
            data.draw(st.lists(st.integers(0, entry.quantity.millionths), min_size=words - 1, max_size=words - 1))
        )
        edges = [0, *cuts, entry.quantity.millionths]
        if entry.quantity.millionths:
            hours = units()["hours"]
            parts = (Quantity.from_millionths(b - a, hours) for a, b in pairwise(edges))
            places[entry.count] = tuple(parts)
    activity_sums = "SELECT activity_id, sum(millionths) FROM count GROUP BY activity_id ORDER BY activity_id"
    sums, before = desk.rows(activity_sums), rows.snapshot(desk)
    done = split(desk, word, [f"{n} of {word}" for n in range(words)], places, "Ana")
    assert desk.rows(activity_sums) == sums
    assert sum(len(entries.of(desk, own, units())) for own in done.words) >= len(found)
    journal.undo(desk, by="Ana")
    assert rows.snapshot(desk) == before


def test_a_part_of_nothing_leaves_no_entry(store: Store) -> None:
    [word] = use_words(store, [("Sports and crafts", "people", 2)])
    first, second = entries.of(store, word, units())
    assert second.quantity is not None
    whole = str(second.quantity.value)
    split(store, word, ["Sports", "Crafts"], {first.count: 1, second.count: people(whole, "0")}, "Ana")
    assert labels_in_use(store) == {"Sports": 1, "Crafts": 1}


def eleven_walkers(store: Store, *numbers: str) -> Figure:
    """Eleven walkers, and the others of *numbers*, divided into adults and three children, as a return has them."""
    [word] = use_words(store, [("Walkers", "people", len(numbers))])
    found = entries.of(store, word, units())
    rows_of = dict(zip((entry.count for entry in found), numbers, strict=True))
    with store.change("Count", by="Ana") as change:
        for count, number in rows_of.items():
            change.update("count", count, {"millionths": int(number) * 1_000_000})
    places: dict[str, Place] = {c: people(str(int(number) - 3), "3") for c, number in rows_of.items()}
    for own_id in split(store, word, ["Adults", "Children"], places, "Ana").words:
        decide.decide(store, Mapping(own_id, Relation.PART_OF, "SV-013", by="Ana", at=AT))
    return walkers(store)


def walkers(store: Store) -> Figure:
    whole = Period(date(2000, 1, 1), date(2099, 12, 31))
    recorded = Recorded(
        activities.overlapping(store, whole, units()),
        mappings.own_terms(store),
        mappings.decisions(store),
        glossary(),
        units(),
    )
    measure = Measure("M1", "People who walked", "people", ("SV-013",), AddsUp.DIFFERENT_PEOPLE)
    return figures_for([measure], recorded, whole)[0]


def test_a_count_that_was_divided_stays_the_figure_that_it_was(store: Store) -> None:
    found = eleven_walkers(store, "11")
    assert (found.quantity, found.exact, len(found.behind)) == (people("11")[0], True, 2)


def test_divided_counts_of_two_days_may_be_of_the_same_people_as_before(store: Store) -> None:
    found = eleven_walkers(store, "11", "9")
    assert (found.quantity, found.exact) == (people("11")[0], False)


def test_a_part_that_is_divided_again_is_a_part_of_the_same_count(store: Store) -> None:
    eleven_walkers(store, "11")
    [adults] = [
        use.own_term.id for use in mappings.in_use(store, with_examples=False) if use.own_term.label == "Adults"
    ]
    [entry] = entries.of(store, adults, units())
    words = split(store, adults, ["Women", "Men"], {entry.count: people("5", "3")}, "Ana").words
    for own_id in words:
        decide.decide(store, Mapping(own_id, Relation.PART_OF, "SV-013", by="Ana", at=AT))
    assert (walkers(store).quantity, walkers(store).exact) == (people("11")[0], True)


def test_a_duplicate_of_a_divided_count_is_divided_as_well(store: Store) -> None:
    found = eleven_walkers(store, "11")
    activity = found.behind[0].activity
    recording.duplicate(store, activity, date(2026, 1, 8), "Ana")
    both = walkers(store)
    assert (both.quantity, both.exact, len(both.behind)) == (people("11")[0], False, 4)
    recording.delete(store, [activity], "Ana")
    assert (walkers(store).quantity, walkers(store).exact) == (people("11")[0], True)
