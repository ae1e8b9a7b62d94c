import pytest

from svdesk.services.importing.cells.groups import all_ages, is_age, is_group, may_be_year


@pytest.mark.parametrize(
    "text",
    ["0-4", "5 to 11", "12 - 17 yrs", "16+", "65 and over", "60 plus", "Under 5s", "under 18",
     "Over 60s", "u18", "25 or under",
     "Ages 5-11", "Aged 18-25", "18-24 year olds", "dan 25",
     "dros 60", "25 a throsodd", "11 - 16 oed", "No. aged 5-11"],
)  # fmt: skip
def test_ages(text: str) -> None:
    assert is_age(text)
    assert is_group(text)


@pytest.mark.parametrize("text", ["11-5", "2024-25", "Q1", "5", "May", "1-300", "x" * 300, "", "Over", "5-10 meals"])
def test_no_ages(text: str) -> None:
    assert not is_age(text)


@pytest.mark.parametrize(
    "text", ["Male", "female", "Non-binary", "Prefer not to say", "Menywod", "Number of boys", "Adults"]
)
def test_other_groups(text: str) -> None:
    assert is_group(text)
    assert not is_age(text)


def test_what_may_be_a_year_is_an_age_among_ages() -> None:
    assert may_be_year("16-17")
    assert not may_be_year("18-24")
    assert all_ages(["11-15", "16-17", "18-24"])
    assert not all_ages(["23-24", "24-25"])
    assert not all_ages(["Date", "16-17"])
