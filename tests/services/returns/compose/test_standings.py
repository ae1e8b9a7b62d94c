"""A figure stands against this period's target, else against the year's, else against none."""

from dataclasses import replace

from svdesk.domain.standing import Standing
from svdesk.services.returns.compose.standings import period_progress, standing_of, year_progress
from tests.services.returns.charity import ANYTOWN, Ledger, return_of, target


def test_the_target_of_the_period_comes_first() -> None:
    made = return_of(ANYTOWN)
    parcels = made.figure("AT5")
    now, year = period_progress(made, parcels), year_progress(made, parcels)
    assert now is not None
    assert now.standing is Standing.NEARLY_MET
    assert year is not None
    assert year.standing is Standing.NEARLY_ON_TRACK
    assert standing_of(made, parcels) == "Nearly met, 93%"


def test_then_the_year_s_by_the_part_of_the_year_gone() -> None:
    made = return_of(ANYTOWN)
    assert period_progress(made, made.figure("AT8")) is None
    assert standing_of(made, made.figure("AT8")) == "On track, 25% of the year's target"
    whole = replace(ANYTOWN, targets=(target("AT7", "2025-26", "12", "people"),))
    assert standing_of(return_of(whole), made.figure("AT7")) == "On track, 50% of the year's target"


def test_a_year_which_is_only_the_least_is_said_to_be_so() -> None:
    least = return_of(replace(ANYTOWN, targets=(target("AT1", "2025-26", "40", "people"),)))
    assert standing_of(least, least.figure("AT1")) == "May be met, at least 25% of the year's target"


def test_without_a_target_it_is_for_the_record_or_has_none() -> None:
    made = return_of(ANYTOWN)
    assert standing_of(made, made.figure("AT14")) == "Record only"
    assert standing_of(made, made.figure("AT4")) == "No target"


def test_nothing_recorded_is_no_standing_but_a_word() -> None:
    made = return_of(ANYTOWN, made=Ledger())
    assert standing_of(made, made.figure("AT5")) == "Nothing recorded"
    assert standing_of(made, made.figure("AT8")) == "Nothing recorded"
