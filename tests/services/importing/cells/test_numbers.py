from decimal import Decimal

import pytest

from svdesk.services.importing.cells.numbers import leading_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", "12"), ("1,234.50", "1234.50"), ("1 234", "1234"), (".5", "0.5"), ("2½", "2.5"), ("1/2", "0.5"),
        ("2 1/2", "2.5"), ("half an hour", "0.5"), ("three", "3"), ("1,00,000", "100000"), ("12 000 000", "12000000"),
        ("1.2e5", "120000"), ("a dozen eggs", "12"), ("two dozen", "24"), ("3 hundred", "300"), ("twenty-five", "25"),
        ("fifteen", "15"), ("2 and a half", "2.5"), ("one and a half hours", "1.5"), ("pymtheg", "15"),
    ],
)  # fmt: skip
def test_a_plain_number_is_read_exactly(text: str, value: str) -> None:
    found = leading_number(text)
    assert found is not None
    assert (found.value, found.other) == (Decimal(value), None)


@pytest.mark.parametrize(
    ("text", "value", "other"),
    [
        ("1.250,00", "1250", "1.25"),
        ("12,5", "12.5", "125"),
        ("1.204", "1.204", "1204"),
        ("1.250.000", "1250000", "1.25"),
    ],
)
def test_a_number_that_may_mean_two_things_gives_both(text: str, value: str, other: str) -> None:
    found = leading_number(text)
    assert found is not None
    assert (found.value, found.other) == (Decimal(value), Decimal(other))


@pytest.mark.parametrize("text", ["", "lots", "q1", "six thousand", "dozens", "tenner", "a few", "9" * 13, "9" * 5000])
def test_no_number_and_numbers_beyond_keeping_are_none(text: str) -> None:
    assert leading_number(text) is None


def test_what_follows_the_number_is_given_back() -> None:
    found = leading_number("15 people + 2 vols")
    assert found is not None
    assert found.rest == "people + 2 vols"


@pytest.mark.parametrize(("text", "way"), [("1.250,00", "continental"), ("12,5", "continental"), ("1.204", "british")])
def test_the_way_of_writing_figures_is_said_where_it_matters(text: str, way: str) -> None:
    found = leading_number(text)
    assert found is not None
    assert found.way == way


def test_cant_alone_is_no_hundred() -> None:
    assert leading_number("cant") is None
    hundred = leading_number("cant o bobl")
    assert hundred is not None
    assert hundred.value == 100
