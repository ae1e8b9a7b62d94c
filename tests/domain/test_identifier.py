"""Numbers of charities and companies, by their shape alone."""

import pytest

from svdesk.domain.identifier import is_charity_number, is_company_number, org_id


@pytest.mark.parametrize("number", ["279417", "1090095", "1090095-1", "SC012345", "sc 12345", "NIC100123"])
def test_charity_numbers_of_every_nation(number: str) -> None:
    assert is_charity_number(number)


@pytest.mark.parametrize("number", ["", "12345", "12345678", "SC1", "NIC12345", "109009x", "١٠٩٠٠٩٥", "12-34567"])
def test_what_is_no_charity_number(number: str) -> None:
    assert not is_charity_number(number)


COMPANIES = {
    "01234567": True,
    "1234567": True,
    "SC123456": True,
    "OC 301234": True,
    "123456789": False,
    "12": False,
    "ABC12345": False,
}


@pytest.mark.parametrize(("number", "fits"), COMPANIES.items())
def test_company_numbers(number: str, fits: bool) -> None:
    assert is_company_number(number) is fits


def test_the_open_identifier_names_its_register() -> None:
    assert org_id("279417", "01234567") == "GB-CHC-279417"
    assert org_id("SC012345") == "GB-SC-SC012345"
    assert org_id("", "1234567") == "GB-COH-01234567"
    assert org_id() is None
