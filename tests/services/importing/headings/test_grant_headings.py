"""A field is known by its title or its path, and by nothing else."""

import pytest

from svdesk.services.importing.headings.grant_headings import are_of_grants, is_known, key


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


def test_a_list_of_grants_says_what_was_awarded_and_who_gave_it_to_whom() -> None:
    assert are_of_grants(["Title", "Amount Awarded", "Funding Org:Name", "Recipient Org:Identifier"])
    assert are_of_grants(["amountAwarded", "fundingOrganization/0/id", "recipientOrganization/0/name"])
    assert not are_of_grants(["Identifier", "Title", "Description", "Currency", "Amount Awarded", "Award Date"])
