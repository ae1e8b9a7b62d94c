import pytest

from svdesk.domain.period import financial_year
from svdesk.services.importing.headings.period_units import read_period_unit


@pytest.mark.parametrize(
    ("text", "unit", "beside"),
    [
        ("Q1 £", "gbp", ""),
        ("£ Q1", "gbp", ""),
        ("Q1 (£)", "gbp", ""),
        ("Q1 £000s", "gbp", ""),
        ("Q1 (£'000)", "gbp", ""),
        ("Q1 hrs", "hours", "hrs"),
        ("Volunteer hours Q1", "hours", "Volunteer hours"),
        ("Q1 (kg)", "kg", "kg"),
        ("Q1 hours (staff)", "hours", "hours (staff)"),
        ("Q1 no.", None, "no."),
        ("Ch1 oriau", "hours", "oriau"),
    ],
)
def test_a_quarter_with_what_is_counted_in_it_is_still_a_quarter(text: str, unit: str | None, beside: str) -> None:
    found = read_period_unit(text)
    assert found is not None
    assert (found.unit, found.beside) == (unit, beside)
    assert found.label.readings(financial_year(2024)) == (next(financial_year(2024).split(3)),)


@pytest.mark.parametrize(
    "text",
    [
        "Q1 T",
        "Hours",
        "Q1",
        "Q1 visits by bus to the sea",
        "People who joined since Q1",
        "Pobl a ymunodd ers Q1",
        "Change in visitors compared with Q1",
        "Total £",
        "Year 7 pupils",
        "",
        "Hyd yr alwad",
        "Hyd yr ymweliad",
    ],
)
def test_what_names_no_period_or_no_unit_is_neither(text: str) -> None:
    assert read_period_unit(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Total attendees physical events {}",
        "Number of people at family craft sessions {}",
        "{} people who came to our drop-in",
        "Nifer y bobl a ddaeth {}",
    ],
)
def test_many_words_may_say_what_the_figures_of_a_period_count(text: str) -> None:
    found = read_period_unit(text.format("Q1"))
    assert found
    assert (found.unit, found.beside) == ("people", text.replace("{}", "").strip())
