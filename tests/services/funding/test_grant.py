"""A field is known by its title or its path, and by nothing else."""

import pytest

from svdesk.services.funding.grant import is_known, key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Planned Dates:Start Date", "Planned Dates: Start Date"),
        ("plannedDates/0/startDate", "Planned Dates:0:Start Date"),
        ("Amount Awarded", "amountAwarded"),
    ],
)
def test_the_ways_to_write_a_field_are_one(one: str, other: str) -> None:
    assert key(one) == key(other)
    assert is_known(one)
    assert is_known(other)


@pytest.mark.parametrize("heading", ["", "Date", "plannedDates/1/startDate", "Beneficiary Location:Name"])
def test_what_is_not_used_is_not_known(heading: str) -> None:
    assert not is_known(heading)
