"""Exact amounts: only like adds to like, and nothing is ever rounded unseen."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svdesk.domain.quantity import (
    NotExact,
    Quantity,
    Unit,
    UnitMismatch,
    convertible,
    money,
    number,
    total,
    written,
)
from tests.builders import unit

amounts = st.decimals(-(10**9), 10**9, places=6, allow_nan=False)
pounds = st.decimals(-(10**9), 10**9, places=2, allow_nan=False)


@given(amounts, amounts, amounts)
def test_adding_is_exact_in_any_order(a: Decimal, b: Decimal, c: Decimal) -> None:
    kg = unit("kg")
    one, two, three = (Quantity(value, kg) for value in (a, b, c))
    assert (one + two) + three == one + (two + three) == three + one + two
    assert ((one + two) + -two).value == a


@given(amounts)
def test_what_is_stored_comes_back(value: Decimal) -> None:
    quantity = Quantity(value, unit("hours"))
    assert Quantity.from_millionths(quantity.millionths, quantity.unit) == quantity


@given(amounts.filter(bool), st.sampled_from([("kg", "tonnes"), ("sqm", "hectares")]))
def test_a_declared_pair_converts_there_and_back(value: Decimal, pair: tuple[str, str]) -> None:
    small, large = (unit(name) for name in pair)
    quantity = Quantity(value.quantize(Decimal(1)), small)
    assert quantity.to(large).to(small) == quantity


@given(st.sampled_from(["hours", "people", "gbp", "kg", "attendances", "person_hours", "meals"]))
def test_nothing_else_converts_and_hours_never_join_people(name: str) -> None:
    for other in ("hours", "people", "gbp", "kg", "attendances", "person_hours", "meals"):
        if other != name:
            assert not convertible(name, other)
            with pytest.raises(UnitMismatch):
                Quantity(Decimal(1), unit(name)).to(unit(other))
            with pytest.raises(UnitMismatch):
                Quantity(Decimal(1), unit(name)) + Quantity(Decimal(1), unit(other))
            with pytest.raises(UnitMismatch):
                assert Quantity(Decimal(1), unit(name)) < Quantity(Decimal(1), unit(other))


@given(pounds, st.integers(0, 10000))
def test_shares_of_money_are_whole_pence_and_two_parts_differ_by_a_penny_at_most(value: Decimal, part: int) -> None:
    whole = Quantity(value, unit("gbp"))
    parts = whole.share(part) + whole.share(10000 - part)
    assert abs(parts.value - value) <= Decimal("0.01")


@pytest.mark.parametrize("text", ["1.0000001", "NaN", "Infinity", "1e13", "twelve", ""])
def test_what_is_not_an_exact_number_is_refused(text: str) -> None:
    with pytest.raises(NotExact):
        Quantity.of(text, unit("kg"))


def test_money_has_pence_and_no_finer() -> None:
    with pytest.raises(NotExact):
        Quantity.of("1.005", unit("gbp"))


@pytest.mark.parametrize(
    ("value", "name", "reads"),
    [
        ("1234.5", "gbp", "£1,234.50"),
        ("-45", "gbp", "-£45.00"),
        ("1", "people", "1 person"),
        ("2", "people", "2 people"),
        ("1204", "kg", "1,204 kilograms"),
        ("0.50", "tco2e", "0.5 tonnes of CO2 equivalent"),
        ("1", "families", "1 family"),
        ("37.5", "percent", "37.5%"),
        ("1", "fte", "1 full-time equivalent"),
    ],
)
def test_a_quantity_reads_as_a_person_would_say_it(value: str, name: str, reads: str) -> None:
    assert written(Quantity.of(value, unit(name))) == reads


def test_numbers_have_commas_and_no_needless_zeros() -> None:
    assert number(Decimal("1234567.500")) == "1,234,567.5"
    assert number(Decimal("100")) == "100"
    assert number(Decimal("-0.000")) == "0"


def test_nothing_adds_up_to_nil() -> None:
    meals = unit("meals")
    assert total([], meals) == Quantity(Decimal(0), meals)


def test_every_unit_says_whether_it_divides() -> None:
    divides = {name for name in ("hours", "gbp", "kg", "people", "meals", "percent") if unit(name).divides}
    assert divides == {"hours", "gbp", "kg"}
    assert Unit("x", "X", "x", "money").is_money


@pytest.mark.parametrize(("typed", "kept"), [("10", "10"), ("1E+1", "10"), ("2500.00", "2500"), ("0.10", "0.1")])
def test_an_amount_is_kept_in_plain_figures(typed: str, kept: str) -> None:
    assert str(Quantity.of(typed, unit("kg")).value) == kept


def test_no_money_at_all_has_no_sign() -> None:
    assert [money(Decimal(value)) for value in ("0", "-0.00", "-0.01")] == ["£0.00", "£0.00", "-£0.01"]
