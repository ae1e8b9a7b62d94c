"""A list of activities holds what was looked for, in the order wanted, and its totals are exact."""

import random
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from svdesk.domain.activity import Activity, Count, CountKind, Empty, PeopleBasis, Share
from svdesk.domain.division import counted_in
from svdesk.domain.period import Period, parse
from svdesk.domain.quantity import Quantity
from svdesk.domain.totals import Total
from svdesk.storage import activities, authorities, mappings
from svdesk.storage.activity_list import (
    Order,
    Wanted,
    any_across_months,
    any_counted,
    any_with_a_place,
    ids,
    match,
    places,
    quarters,
    totals,
)
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import units
from svdesk.storage.store import Store
from tests.storage.contracts import a_contract


def keep(store: Store, name: str, when: str, place: str = "", *counts: Count, **more: str) -> None:
    period = parse(when if ".." in when else f"{when}..{when}")
    made = Activity(name, more.pop("text", name), period, counts, place=place, **more)  # type: ignore[arg-type]
    with store.change("Add", by="Ana") as change:
        activities.add(change, made)


def counted(store: Store, label: str, unit: str, value: str, basis: PeopleBasis | None = None) -> Count:
    with store.change("Add a word", by="Ana") as change:
        own_term = mappings.own_term_ids(change, [(label, unit)])[label.casefold(), unit]
    return Count(new_id(), own_term, Quantity.of(value, units()[unit]), people_basis=basis)


@pytest.fixture
def three(store: Store) -> Store:
    keep(store, "walk", "2025-04-02", "maesteg", text="Walk by the canal", public_note="Herons were seen.")
    keep(store, "club", "2025-06-12", "Anytown", text="Job clubs", private_note="Herons are secret here.")
    keep(store, "lunch", "2025-05-20..2025-07-02", "", text="allotment lunches")
    return store


@pytest.mark.parametrize(
    ("order", "down", "expected"),
    [
        (Order.DATE, True, ["club", "lunch", "walk"]),
        (Order.DATE, False, ["walk", "lunch", "club"]),
        (Order.TEXT, False, ["lunch", "club", "walk"]),
        (Order.PLACE, True, ["walk", "club", "lunch"]),
    ],
)
def test_the_order_is_the_one_wanted_whatever_the_capitals(
    three: Store, order: Order, down: bool, expected: list[str]
) -> None:
    assert ids(three, Wanted(order=order, down=down)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("canal", ["walk"]),
        ("wal can", ["walk"]),
        ("walk club", []),
        ("job club", ["club"]),
        ("ANYT", ["club"]),
        ("herons", ["walk"]),
        ('"lunch" OR -', []),
        ("£ !", ["club", "lunch", "walk"]),
    ],
)
def test_every_word_typed_is_found_as_the_beginning_of_a_word(three: Store, words: str, expected: list[str]) -> None:
    assert ids(three, Wanted(words=words)) == expected


@pytest.mark.parametrize("kept", ["G\u0175yl\u2019r cwm \u2013 te", "Gw\u0302yl'r cwm - te"])
@pytest.mark.parametrize("typed", ["g\u0175yl'r cwm \u2013 te", "Gw\u0302yl\u2019r cwm - te", "gwyl'r"])
def test_apostrophes_dashes_and_accents_of_another_program_are_found(store: Store, kept: str, typed: str) -> None:
    keep(store, kept, "2025-06-01")
    assert len(ids(store, Wanted(words=typed))) == 1


def test_what_is_typed_is_never_taken_for_a_search_language() -> None:
    assert match('a" OR (b*') == '"a"* "OR"* "b"*'
    assert match("?!") == ""


def test_a_period_and_a_place_narrow_the_list(three: Store) -> None:
    assert ids(three, Wanted(period=parse("2025-M07"))) == ["lunch"]
    assert ids(three, Wanted(place="Maesteg")) == ["walk"]
    assert places(three) == ["Anytown", "maesteg"]


def test_some_that_are_named_are_found_alone_and_narrowed_like_any(three: Store) -> None:
    assert ids(three, Wanted(among=("walk", "lunch", "gone"), order=Order.TEXT, down=False)) == ["lunch", "walk"]
    assert ids(three, Wanted(among=("walk", "lunch"), place="Maesteg")) == ["walk"]
    assert ids(three, Wanted(among=())) == []


def test_a_contract_finds_what_counts_in_it_as_the_domain_says(store: Store) -> None:
    rng = random.Random(3)
    council, fund = a_contract(store, "REF-1"), a_contract(store, "REF-2", "Fund", "2025-26-Q2")
    for number in range(40):
        start = date(2025, rng.randrange(1, 13), rng.randrange(1, 29))
        shares = tuple(Share(c, rng.choice([0, 5000])) for c in rng.sample([council, fund], rng.randrange(3)))
        made = Activity(f"a{number}", "Job club", Period(start, start), shares=shares)
        with store.change("Add", by="Ana") as change:
            activities.add(change, made)
    contracts = authorities.contracts(store)
    everything = activities.overlapping(store, parse("2025-01-01..2025-12-31"), units())
    for contract in (council, fund):
        expected = {a.id for a in everything if contract in [c.id for c in counted_in(a, contracts)]}
        assert 0 < len(expected) < 40
        assert set(ids(store, Wanted(contract=contract))) == expected


def test_totals_are_of_what_matches_and_of_what_was_done(store: Store) -> None:
    aim = Count(new_id(), counted(store, "Club", "hours", "1").own_term, None, Empty.NOT_KNOWN)
    target = Count(new_id(), aim.own_term, Quantity.of("500", units()["hours"]), kind=CountKind.TARGET)
    keep(store, "club", "2025-06-12", "Anytown", counted(store, "Club", "hours", "24.5"), aim, target)
    keep(store, "walk", "2025-06-13", "Maesteg", counted(store, "Walk", "hours", "0.333333"),
         counted(store, "Walk", "people", "7", PeopleBasis.NEW_PEOPLE))  # fmt: skip
    assert totals(store, Wanted()) == [
        Total("hours", None, Decimal("24.833333"), 2),
        Total("people", PeopleBasis.NEW_PEOPLE, Decimal(7)),
    ]
    assert totals(store, Wanted(place="Anytown")) == [Total("hours", None, Decimal("24.5"))]
    assert totals(store, Wanted(place="Nowhere")) == []


def test_a_total_past_sixty_four_bits_of_millionths_is_still_exact(store: Store) -> None:
    largest = "999999999999.999999"
    keep(store, "all", "2025-06-12", "", *(counted(store, f"Word {n}", "hours", largest) for n in range(12)))
    keep(store, "less", "2025-06-12", "", counted(store, "Word", "hours", "-0.5"))
    assert totals(store, Wanted()) == [Total("hours", None, 12 * Decimal(largest) - Decimal("0.5"), 13)]


def test_quarters_are_those_of_the_charitys_own_year(store: Store) -> None:
    assert quarters(store, 4) == []
    for day in ("2024-02-29", "2025-04-01", "2025-06-30", "2026-01-01"):
        keep(store, day, day)
    assert [quarter.code for quarter in quarters(store, 4)] == ["2025-26-Q4", "2025-26-Q1", "2023-24-Q4"]
    september = quarters(store, 9)
    assert september[0] == parse("2025-12-01..2026-02-28")
    assert september[-1] == parse("2023-12-01..2024-02-29")


def test_a_day_without_end_has_its_quarter_too(store: Store) -> None:
    for day in ("0001-01-01", "9999-12-31"):
        keep(store, day, day)
    assert [str(quarter) for quarter in quarters(store, 4)] == ["October to December 9999", "January to March 1"]


def test_however_many_words_begin_alike_each_of_them_is_found(store: Store) -> None:
    with store.change("Words", by="Ana") as change:
        mappings.own_term_ids(change, [(f"Parcel {n}", "parcels") for n in range(600)])
    keep(store, "last", "2025-06-20", "", counted(store, "Parcel 599", "parcels", "3"), text="Tuesday hub")
    assert ids(store, Wanted(words="parcels tues")) == ["last"]


def test_the_words_of_counts_and_of_the_section_are_looked_through_as_well(three: Store) -> None:
    parcels = counted(three, "Parseli bwyd â llaw", "parcels", "38")
    keep(three, "hub", "2025-06-20", "", parcels, text="Tuesday hub", section="Warm spaces")
    assert ids(three, Wanted(words="bwyd")) == ["hub"]
    assert ids(three, Wanted(words="a LLAW tuesday")) == ["hub"]
    assert ids(three, Wanted(words="warm hub bwyd")) == ["hub"]
    assert ids(three, Wanted(words="space")) == ["hub"]
    assert ids(three, Wanted(words="bwyd canal")) == []
    assert ids(three, Wanted(words="llawn")) == []
    assert [total.unit for total in totals(three, Wanted(words="bwyd"))] == ["parcels"]


def test_only_the_counts_that_are_wanted_are_added_up_and_the_rest_of_what_was_looked_for_holds(three: Store) -> None:
    parcels, hours = counted(three, "Parcels", "parcels", "38"), counted(three, "Crew", "hours", "4")
    keep(three, "hub", "2025-06-20", "Anytown", parcels, hours)
    wanted = Wanted(counts=(parcels.id,))
    assert totals(three, wanted) == [Total("parcels", None, Decimal(38))]
    assert totals(three, replace(wanted, place="Maesteg")) == []
    assert len(ids(three, wanted)) == 4


def test_a_word_of_a_count_is_found_in_the_plural_and_the_activity_once(three: Store) -> None:
    session = counted(three, "Session", "sessions", "1"), counted(three, "Sessions", "hours", "2")
    keep(three, "sessions", "2025-06-20", "", *session, text="Sessions at the hub")
    assert ids(three, Wanted(words="sessions")) == ["sessions"]


def test_the_first_and_the_last_day_of_a_contract_are_in_it(store: Store) -> None:
    contract = a_contract(store, "REF-1", runs="2025-26-Q2")
    for day in ("2025-06-30", "2025-07-01", "2025-09-30", "2025-10-01"):
        keep(store, day, day)
    assert ids(store, Wanted(contract=contract, order=Order.DATE, down=False)) == ["2025-07-01", "2025-09-30"]


def test_it_is_known_whether_any_that_match_have_a_place_or_count_in_a_contract(three: Store) -> None:
    assert [any_with_a_place(three, Wanted(words=words)) for words in ("", "walk", "allotment")] == [True, True, False]
    assert any_across_months(three, Wanted())
    assert not any_across_months(three, Wanted(words="walk"))
    assert not any_counted(three, Wanted())
    a_contract(three)
    keep(three, "old", "2001-04-02")
    assert any_counted(three, Wanted())
    assert not any_counted(three, Wanted(words="old"))
