"""A standing says in a word how far a figure has come, and never says more than is sure."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svdesk.domain.period import parse
from svdesk.domain.quantity import Quantity, UnitMismatch
from svdesk.domain.standing import Progress, Standing, elapsed, progress, whole_percent
from tests.builders import unit

HALF = Fraction(1, 2)


def hours(value: str) -> Quantity:
    return Quantity(Decimal(value), unit("hours"))


@pytest.mark.parametrize(
    ("done", "standing", "percent"),
    [
        ("60", Standing.MET, 100),
        ("64.5", Standing.MET, 107),
        ("59.99", Standing.NEARLY_MET, 99),
        ("54", Standing.NEARLY_MET, 90),
        ("53.99", Standing.BELOW, 89),
        ("0", Standing.BELOW, 0),
    ],
)
def test_at_the_end_of_its_time_a_target_is_met_nearly_met_or_not(done: str, standing: Standing, percent: int) -> None:
    assert progress(hours(done), hours("60")) == Progress(standing, percent)


@pytest.mark.parametrize(
    ("done", "standing"),
    [
        ("60", Standing.MET),
        ("30", Standing.ON_TRACK),
        ("27", Standing.NEARLY_ON_TRACK),
        ("26.9", Standing.BEHIND),
    ],
)
def test_before_the_end_a_target_is_on_track_by_the_time_gone(done: str, standing: Standing) -> None:
    assert progress(hours(done), hours("60"), elapsed=HALF).standing is standing


def test_a_figure_which_is_only_the_least_is_never_called_below_its_target() -> None:
    assert progress(hours("10"), hours("60"), exact=False) == Progress(Standing.MAY_BE_MET, 16)
    assert progress(hours("61"), hours("60"), exact=False).standing is Standing.MET


def test_no_figure_is_not_the_same_as_none_done() -> None:
    assert progress(None, hours("60")) == Progress(Standing.NOTHING_YET)


def test_a_target_of_nought_is_met_and_has_no_percentage() -> None:
    assert progress(hours("0"), hours("0")) == Progress(Standing.MET, None)


def test_units_that_convert_are_compared_and_others_are_refused() -> None:
    tonnes, kilograms = Quantity(Decimal("1"), unit("tonnes")), Quantity(Decimal("950"), unit("kg"))
    assert progress(kilograms, tonnes) == Progress(Standing.NEARLY_MET, 95)
    with pytest.raises(UnitMismatch):
        progress(hours("1"), tonnes)


@given(st.decimals(0, 10**6, places=2), st.decimals(Decimal("0.01"), 10**6, places=2))
def test_a_hundred_per_cent_is_never_said_of_a_target_not_met(done: Decimal, target: Decimal) -> None:
    found = progress(hours(str(done)), hours(str(target)))
    assert found.percent == whole_percent(done, target)
    assert (found.percent is not None and found.percent >= 100) == (found.standing is Standing.MET)


def test_the_part_of_a_year_gone_by_is_counted_in_months_and_else_in_days() -> None:
    year = parse("2025-26")
    assert elapsed(year, parse("2025-26-Q1")) == Fraction(1, 4)
    assert elapsed(year, parse("2025-04-01..2025-05-15")) == Fraction(45, 365)
    assert elapsed(year, year) == 1
    assert elapsed(year, parse("2026-27")) == 1
    assert elapsed(year, parse("2024-25")) == 0


def test_two_thirds_done_after_two_thirds_of_the_year_is_on_track() -> None:
    gone = elapsed(parse("2025-26"), parse("2025-04-01..2025-11-30"))
    assert progress(hours("40"), hours("60"), elapsed=gone).standing is Standing.ON_TRACK
