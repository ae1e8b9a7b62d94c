"""Targets are met period by period, or not said at all."""

from svdesk.domain.authority import Target, target_for
from svdesk.domain.period import parse
from svdesk.domain.quantity import Quantity
from tests.builders import unit


def target(code: str, period: str, value: str) -> Target:
    return Target(code, parse(period), Quantity.of(value, unit("people")))


def test_the_very_period_comes_first() -> None:
    targets = [target("M1", "2025-26", "60"), target("M1", "2025-26-Q1", "10"), target("M2", "2025-26", "1")]
    found = target_for(targets, "M1", parse("2025-26"))
    assert found is not None
    assert found.value == 60


def test_quarters_that_fill_a_year_add_up() -> None:
    targets = [target("M1", f"2025-26-Q{n}", str(n)) for n in (3, 1, 4, 2)]
    found = target_for(targets, "M1", parse("2025-26"))
    assert found is not None
    assert found.value == 10


def test_a_gap_or_an_overlap_gives_no_target() -> None:
    gap = [target("M1", "2025-26-Q1", "1"), target("M1", "2025-26-Q3", "1")]
    overlap = [
        target("M1", "2025-26-H1", "1"),
        target("M1", "2025-26-Q2", "1"),
        target("M1", "2025-26-H2", "1"),
    ]
    assert target_for(gap, "M1", parse("2025-26")) is None
    assert target_for(overlap, "M1", parse("2025-26")) is None
    assert target_for([], "M1", parse("2025-26")) is None


def test_an_overlap_as_long_as_a_gap_gives_no_target() -> None:
    days = ("2025-06-01..2025-06-04", "2025-06-03..2025-06-04", "2025-06-07..2025-06-10")
    assert target_for([target("M1", each, "1") for each in days], "M1", parse("2025-06-01..2025-06-10")) is None
