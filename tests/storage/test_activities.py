"""What is kept of an activity is read back as it was meant, and is written no further than it differs."""

from dataclasses import replace
from datetime import date

import pytest

from svdesk.domain.activity import Activity, Count, CountKind, Empty, PeopleBasis, Share
from svdesk.domain.period import Period, parse
from svdesk.domain.quantity import Quantity
from svdesk.storage import activities, journal, mappings
from svdesk.storage.change import Stale
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from tests.storage.contracts import a_contract


def word(store: Store, label: str = "Job club", unit: str = "hours") -> str:
    with store.change("Add a word", by="Ana") as change:
        return mappings.own_term_ids(change, [(label, unit)])[label.casefold(), unit]


def keep(store: Store, activity: Activity) -> Activity:
    with store.change("Add", by="Ana") as change:
        activities.add(change, activity)
    return activity


def on(day: str, *counts: Count, text: str = "Job club") -> Activity:
    return Activity(new_id(), text, parse(f"{day}..{day}"), counts)


def hours(own_term: str, value: str) -> Count:
    return Count(new_id(), own_term, Quantity.of(value, units()["hours"]))


def test_everything_about_an_activity_is_read_back(store: Store) -> None:
    club, council = word(store), a_contract(store)
    made = Activity(
        new_id(),
        "Job club <b>at</b> the library",
        Period(date(2025, 6, 12), date(2025, 6, 14)),
        (
            Count(new_id(), club, Quantity.of("24.123456", units()["hours"]), estimate=True),
            Count(new_id(), club, empty=Empty.NOT_APPLICABLE, kind=CountKind.TARGET),
            Count(new_id(), word(store, "Seen", "people"), Quantity.of("3", units()["people"]), None,
                  PeopleBasis.DIFFERENT_PEOPLE),
        ),
        minutes=0,
        place="Maesteg",
        groups=frozenset({"BG03", "BG01"}),
        section="Work",
        private_note="Ring Dewi.",
        public_note="It rained.",
        shares=(Share(council, 3333),),
    )  # fmt: skip
    keep(store, made)
    assert activities.by_id(store, made.id, units()) == made
    assert activities.by_id(store, "nobody", units()) is None


def test_counts_stay_in_the_order_in_which_they_were_typed(store: Store) -> None:
    club = word(store)
    made = keep(store, on("2025-06-12", *(hours(club, str(n)) for n in range(12))))
    assert activities.by_id(store, made.id, units()) == made


def test_several_are_read_at_once_and_those_that_are_gone_left_out(store: Store) -> None:
    club = word(store)
    first, second = (keep(store, on("2025-06-12", hours(club, "2"), text=text)) for text in ("One", "Two"))
    found = activities.by_ids(store, [second.id, "nobody", first.id], units())
    assert found == {first.id: first, second.id: second}


def test_a_period_finds_what_has_a_day_in_it(store: Store) -> None:
    days = [keep(store, on(day)) for day in ("2025-03-31", "2025-04-01", "2025-06-30", "2025-07-01")]
    long = keep(store, Activity(new_id(), "All year", parse("2025-26")))
    found = activities.overlapping(store, parse("2025-26-Q1"), units())
    assert {one.id for one in found} == {days[1].id, days[2].id, long.id}


def test_only_what_differs_is_noted_as_changed(store: Store) -> None:
    club = word(store)
    made = keep(store, on("2025-06-12", hours(club, "2"), hours(club, "3")))
    after = replace(made, text="Jobs club", counts=(made.counts[0], replace(made.counts[1], estimate=True)))
    with store.change("Change", by="Ana") as change:
        activities.alter(change, made, after)
    assert activities.by_id(store, made.id, units()) == after
    noted = store.rows("SELECT table_name, row_id, op FROM change WHERE set_n = (SELECT max(n) FROM change_set)")
    assert sorted(noted) == [("activity", made.id, "update"), ("count", made.counts[1].id, "update")]


def test_altering_what_is_gone_is_refused(store: Store) -> None:
    made = on("2025-06-12")
    with pytest.raises(Stale, match="removed"), store.change("Change", by="Ana") as change:
        activities.alter(change, made, replace(made, text="Other"))


def test_removing_takes_along_what_belongs_to_it_and_says_how_many_there_were(store: Store) -> None:
    council, club = a_contract(store), word(store)
    counts = [hours(club, str(n)) for n in range(5)]
    made = replace(on("2025-06-12", *counts), groups=frozenset({"BG01"}), shares=(Share(council, 10_000),))
    keep(store, made)
    with store.change("Delete", by="Ana") as change:
        assert activities.remove(change, [made.id, "nobody"]) == 1
    for table in ("activity", "count", "activity_group", "share"):
        assert store.rows(f'SELECT * FROM "{table}"') == []
    journal.undo(store, by="Ana")
    assert activities.by_id(store, made.id, units()) == made


def test_a_word_is_forgotten_only_when_nothing_stands_under_it(store: Store) -> None:
    used, unused = word(store), word(store, "Job cl")
    keep(store, on("2025-06-12", hours(used, "2")))
    with store.change("Forget", by="Ana") as change:
        activities.forget_unused_words(change, [used, unused])
    assert list(mappings.own_terms(store)) == [used]


def test_people_are_counted_as_they_were_last(store: Store) -> None:
    seen = word(store, "Seen", "people")
    assert activities.usual_basis(store, seen) is None
    for basis in (PeopleBasis.NEW_PEOPLE, PeopleBasis.ATTENDANCES, None):
        people = Count(new_id(), seen, Quantity.of("3", units()["people"]), people_basis=basis)
        keep(store, on("2025-06-12", people))
    assert activities.usual_basis(store, seen) is PeopleBasis.ATTENDANCES


def test_a_long_list_is_told_from_a_short_one(store: Store) -> None:
    for text in ("One", "Two", "Three"):
        keep(store, on("2025-06-12", text=text))
    assert activities.how_many(store) == 3
    assert [activities.more_than(store, limit) for limit in (0, 2, 3)] == [True, True, False]
