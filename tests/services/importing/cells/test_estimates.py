import pytest

from svdesk.services.importing.cells.estimates import ends_estimated, names_estimates, says_estimated
from tests.services.importing.books import lines, planned


@pytest.mark.parametrize(
    "heading",
    [
        "Q4 (provisional)",
        "Q4 (prov.)",
        "Q4 prov",
        "Provisional hours",
        "Chwarter 4 (dros dro)",
        "Q4 - est",
        "Hours tbc",
    ],
)
def test_a_heading_of_estimates_or_of_figures_not_final_says_so(heading: str) -> None:
    assert says_estimated(heading)


@pytest.mark.parametrize(
    "heading", ["Provisional licences issued", "Provisional bookings", "Best hours", "Province", "Provision", "West"]
)
def test_words_that_only_look_so_say_nothing(heading: str) -> None:
    assert not says_estimated(heading)


@pytest.mark.parametrize(
    ("title", "estimated"),
    [
        ("Quarter 4 2024/25 (provisional)", True),
        ("PROVISIONAL FIGURES", True),
        ("Volunteer hours 2024-25: estimated figures", True),
        ("Quarter 4 2024/25 prov.", True),
        ("Volunteer hours (some estimated)", False),
        ("Annual return 2024/25 draft", False),
        ("Some provisional hours are left out", False),
        ("Estimated reading time of our newsletter", False),
    ],
)
def test_a_title_says_so_of_all_its_figures_only_at_its_end_or_alone(title: str, estimated: bool) -> None:
    assert ends_estimated(title) is estimated


@pytest.mark.parametrize(
    ("label", "estimated"),
    [
        ("Tonnes CO2 saved (est)", True),
        ("People reached (approx.)", True),
        ("Estimated no. of visitors", True),
        ("Amcangyfrif o'r oriau", True),
        ("Estimates prepared", False),
        ("Estate visits", False),
        ("Best hours", False),
    ],
)
def test_the_words_of_a_row_may_say_so_of_its_numbers(label: str, estimated: bool) -> None:
    assert names_estimates(label) is estimated
    made = planned(f"2024-25\n\nMeasure|Q1|Target\n{label}|8|9")
    assert [line.endswith("estimate") for line in lines(made)] == [estimated, False]
