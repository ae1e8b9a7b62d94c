"""The same number is written in one way, wherever it stands."""

from dataclasses import replace

import pytest

from svdesk.domain.activity import Empty
from svdesk.domain.figures import Figure
from svdesk.domain.period import parse
from svdesk.domain.quantity import Quantity
from svdesk.domain.return_format import AddsUp
from svdesk.domain.standing import Progress, Standing
from svdesk.services.returns.compose import words
from svdesk.storage.shipped import units


def figure(value: str | None, unit: str = "people", *, exact: bool = True, empty: Empty | None = None) -> Figure:
    of = units()[unit]
    quantity = None if value is None else Quantity.of(value, of)
    return Figure("A", "A figure", of, AddsUp.SUM, quantity, empty, exact)


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        (figure("1204"), "1,204"),
        (figure("24", exact=False), "At least 24"),
        (figure("0"), "Nil"),
        (figure("0.00", "gbp"), "Nil"),
        (figure("0", exact=False), "At least 0"),
        (figure("1234.5", "gbp"), "£1,234.50"),
        (figure("62.5", "percent"), "62.5%"),
        (figure(None, empty=Empty.NOT_APPLICABLE), "Not applicable"),
        (figure(None, empty=Empty.NOT_KNOWN), "Not known"),
        (figure(None, empty=Empty.NOT_ANSWERED), "Not yet answered"),
        (figure(None), "Not yet answered"),
    ],
)
def test_a_figure_is_a_number_or_one_of_the_four_kinds_of_empty(shown: Figure, text: str) -> None:
    assert words.value_of(shown) == text


def test_what_is_past_will_not_be_answered_any_more() -> None:
    assert words.value_then(figure(None, empty=Empty.NOT_ANSWERED)) == "Not recorded"
    assert words.value_then(figure(None, empty=Empty.NOT_KNOWN)) == "Not known"
    assert words.value_then(figure("3")) == "3"


def test_every_kind_of_empty_and_every_rule_has_its_words() -> None:
    assert len({words.empty_words(empty) for empty in Empty}) == len(Empty)
    assert len({words.rule_words(rule) for rule in AddsUp}) == len(AddsUp)


def test_units_are_spelt_out_and_one_is_not_many() -> None:
    one, two = Quantity.of(1, units()["hours"]), Quantity.of("2.5", units()["hours"])
    assert (words.with_unit(one), words.with_unit(two)) == ("1 hour", "2.5 hours")
    assert words.with_unit(Quantity.of("3", units()["gbp"])) == "£3.00"
    assert words.unit_words(units()["gbp"]) == "pounds"
    assert words.unit_words(units()["people"], one.value) == "person"
    assert words.target_words(None) == "No target"


@pytest.mark.parametrize(
    ("progress", "exact", "of_year", "text"),
    [
        (Progress(Standing.MET, 104), True, False, "Target met, 104%"),
        (Progress(Standing.MAY_BE_MET, 80), False, False, "May be met, at least 80%"),
        (Progress(Standing.NOTHING_YET), True, False, "Nothing recorded"),
        (Progress(Standing.ON_TRACK, 34), True, True, "On track, 34% of the year's target"),
        (Progress(Standing.MET, 1200), True, True, "Year's target met, 1,200% of the year's target"),
    ],
)
def test_a_standing_is_a_word_with_a_percentage(progress: Progress, exact: bool, of_year: bool, text: str) -> None:
    assert words.standing_words(progress, exact=exact, of_year=of_year) == text


def test_small_numbers_are_spelt() -> None:
    assert [words.spelt(n) for n in (0, 1, 10, 11, 1200)] == ["none", "one", "ten", "11", "1,200"]


@pytest.mark.parametrize(
    ("period", "heading"),
    [
        ("2025-M04", "This month"),
        ("2025-26-Q1", "This quarter"),
        ("2025-26-H2", "This half-year"),
        ("2025-26", "This year"),
        ("2025-04-01..2025-05-31", "This period"),
        ("2025-04-02..2025-05-31", "This period"),
    ],
)
def test_a_column_is_headed_by_how_long_the_period_is(period: str, heading: str) -> None:
    assert words.period_word(parse(period)) == heading


def test_a_figure_that_is_no_quantity_but_exact_false_is_still_a_word() -> None:
    assert words.value_of(replace(figure(None, empty=Empty.NOT_KNOWN), exact=False)) == "Not known"
