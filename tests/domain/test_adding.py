"""Each rule of adding up, on counts small enough to add by hand."""

from decimal import Decimal

import pytest

from svdesk.domain.activity import PeopleBasis
from svdesk.domain.adding import Part, Sum, add_up, suits, usual_rule
from svdesk.domain.period import parse
from svdesk.domain.quantity import Quantity, UnitMismatch
from svdesk.domain.return_format import AddsUp
from tests.builders import unit


def part(
    value: str,
    when: str,
    basis: PeopleBasis | None = None,
    unit_id: str = "people",
    of: str | None = None,
    whole: str | None = None,
) -> Part:
    return Part(Quantity.of(value, unit(unit_id)), parse(when), basis, of, whole)


def test_different_people_and_percentages_are_not_simply_summed() -> None:
    rules = [usual_rule(unit_id) for unit_id in ("people", "percent", "attendances", "families", "gbp")]
    assert rules == [AddsUp.DIFFERENT_PEOPLE, AddsUp.AVERAGE, AddsUp.SUM, AddsUp.SUM, AddsUp.SUM]


@pytest.mark.parametrize(
    ("rule", "suited"),
    [
        (AddsUp.SUM, ["people", "hours", "person_hours", "gbp", "families"]),
        (AddsUp.DIFFERENT_PEOPLE, ["people", "families"]),
        (AddsUp.HOURS_X_PEOPLE, ["hours", "person_hours"]),
        (AddsUp.AVERAGE, ["people", "hours", "person_hours", "gbp", "families", "percent"]),
    ],
)
def test_a_rule_suits_some_units_only(rule: AddsUp, suited: list[str]) -> None:
    every = ("people", "hours", "person_hours", "gbp", "families", "percent")
    assert [unit_id for unit_id in every if suits(rule, unit_id)] == suited


QUARTERS = [part("18", "2024-25-Q1"), part("21", "2024-25-Q2"), part("21", "2024-25-Q3"), part("24", "2024-25-Q4")]


@pytest.mark.parametrize(
    ("rule", "value", "exact"),
    [
        (AddsUp.SUM, "84", True),
        (AddsUp.HOURS_X_PEOPLE, "84", True),
        (AddsUp.LATEST, "24", True),
        (AddsUp.PEAK, "24", True),
        (AddsUp.AVERAGE, "21", True),
        (AddsUp.DIFFERENT_PEOPLE, "24", False),
    ],
)
def test_four_quarters_of_volunteers(rule: AddsUp, value: str, exact: bool) -> None:
    assert add_up(rule, QUARTERS) == Sum(Quantity.of(value, unit("people")), exact)


def test_every_rule_of_the_vocabulary_can_be_followed() -> None:
    for rule in AddsUp:
        assert add_up(rule, QUARTERS[:1]) == Sum(Quantity.of("18", unit("people")))


def test_new_people_may_be_more_than_any_count_of_regulars() -> None:
    new = [part("30", "2025-04", PeopleBasis.NEW_PEOPLE), part("30", "2025-M05", PeopleBasis.NEW_PEOPLE)]
    found = add_up(AddsUp.DIFFERENT_PEOPLE, [*new, part("40", "2025-M06")])
    assert (found.quantity.value, found.exact) == (Decimal(60), False)


def test_an_average_is_rounded_to_two_places_half_to_even() -> None:
    counts = [part("1", "2025-04", unit_id="hours"), part("1", "2025-M05", unit_id="hours"),
              part("0", "2025-M06", unit_id="hours")]  # fmt: skip
    assert add_up(AddsUp.AVERAGE, counts).quantity.value == Decimal("0.67")


def test_unlike_units_are_never_added() -> None:
    with pytest.raises(UnitMismatch):
        add_up(AddsUp.SUM, [part("1", "2025-04"), part("1", "2025-04", unit_id="hours")])


@pytest.mark.parametrize(
    ("year", "of", "value", "exact"),
    [
        ("30", "lunch", "30", True),
        ("24", "lunch", "24", True),
        ("23", "lunch", "24", False),  # fewer in the year than in one of its quarters cannot be
        ("30", "job club", "30", False),  # of something else: who came there may be others
        ("30", None, "30", False),
    ],
)
def test_the_different_people_of_a_year_have_those_of_its_quarters_in_them(
    year: str, of: str | None, value: str, exact: bool
) -> None:
    quarters = [part(str(p.quantity.value), p.period.code, of="lunch") for p in QUARTERS]
    whole = part(year, "2024-25", PeopleBasis.DIFFERENT_PEOPLE, of=of)
    assert add_up(AddsUp.DIFFERENT_PEOPLE, [*quarters, whole]) == Sum(Quantity.of(value, unit("people")), exact)


def test_a_year_s_number_is_no_count_of_different_people_unless_somebody_says_so() -> None:
    counts = [part("18", "2024-25-Q1", of="lunch"), part("30", "2024-25", of="lunch")]
    assert not add_up(AddsUp.DIFFERENT_PEOPLE, counts).exact


def test_two_counts_of_the_same_year_and_of_unknown_things_stay_beside_each_other() -> None:
    for of in ("lunch", None):
        counts = [part(value, "2024-25", PeopleBasis.DIFFERENT_PEOPLE, of=of) for value in ("20", "30")]
        assert not add_up(AddsUp.DIFFERENT_PEOPLE, counts).exact


def test_new_people_are_not_taken_to_be_among_those_of_a_longer_time() -> None:
    new = [part("20", f"2024-25-Q{n}", PeopleBasis.NEW_PEOPLE, of="lunch") for n in (1, 2)]
    whole = part("30", "2024-25", PeopleBasis.DIFFERENT_PEOPLE, of="lunch")
    assert add_up(AddsUp.DIFFERENT_PEOPLE, [*new, whole]) == Sum(Quantity.of("40", unit("people")), exact=False)


@pytest.mark.parametrize("rule", AddsUp)
@pytest.mark.parametrize("others", [[], [part("9", "2025-M04")], [part("30", "2025-M05"), part("1", "2025-M06")]])
def test_the_parts_of_one_divided_count_add_up_as_the_whole_would_have(rule: AddsUp, others: list[Part]) -> None:
    halves = [part("8", "2025-M05", of="adults", whole="c1"), part("3", "2025-M05", of="children", whole="c1")]
    assert add_up(rule, [*halves, *others]) == add_up(rule, [part("11", "2025-M05"), *others])


def test_two_divided_counts_may_be_of_the_same_people() -> None:
    counts = [part(value, "2025-M05", whole=whole) for whole in ("c1", "c2") for value in ("8", "3")]
    assert add_up(AddsUp.DIFFERENT_PEOPLE, counts) == Sum(Quantity.of("11", unit("people")), exact=False)


def test_the_divided_people_of_a_year_have_those_of_its_months_in_them() -> None:
    year = [
        part(value, "2025-26", PeopleBasis.DIFFERENT_PEOPLE, of=of, whole="year")
        for value, of in (("20", "adults"), ("10", "children"))
    ]
    month = [part("8", "2025-M05", of="adults", whole="c1"), part("3", "2025-M05", of="children", whole="c1")]
    assert add_up(AddsUp.DIFFERENT_PEOPLE, [*year, *month]) == Sum(Quantity.of("30", unit("people")))
    alone = part("9", "2025-M06", of="adults")
    assert add_up(AddsUp.DIFFERENT_PEOPLE, [*year, *month, alone]) == Sum(Quantity.of("30", unit("people")))


def test_parts_that_are_counted_in_another_way_now_are_no_longer_one_count() -> None:
    counts = [
        part("8", "2025-M05", PeopleBasis.NEW_PEOPLE, whole="c1"),
        part("3", "2025-M05", PeopleBasis.DIFFERENT_PEOPLE, whole="c1"),
    ]
    assert add_up(AddsUp.DIFFERENT_PEOPLE, counts) == Sum(Quantity.of("8", unit("people")), exact=False)
