import pytest

from svdesk.domain.period import financial_year
from svdesk.services.importing.cells.periods import read_label

YEAR = financial_year(2024)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Q1", ["2024-25-Q1"]),
        ("Q1 2024/25", ["2024-25-Q1"]),
        ("24/25 Q3", ["2024-25-Q3"]),
        ("Quarter 4 2025-26", ["2025-26-Q4"]),
        ("Chwarter 2", ["2024-25-Q2"]),
        ("First quarter", ["2024-25-Q1"]),
        ("Q1 (Apr-Jun)", ["2024-25-Q1"]),
        ("H2", ["2024-25-H2"]),
        ("Ebrill", ["2024-M04"]),
        ("Jan", ["2025-M01"]),
        ("Jun-24", ["2024-M06"]),
        ("April '24", ["2024-M04"]),
        ("Oct-Mar 2025", ["2024-25-H2"]),
        ("Apr 24 - Mar 25", ["2024-25"]),
        ("2024/25", ["2024-25"]),
        ("2023", ["2023-01-01..2023-12-31", "2023-24"]),
    ],
)
def test_a_label_names_its_periods(text: str, codes: list[str]) -> None:
    label = read_label(text)
    assert label is not None
    assert [period.code for period in label.readings(YEAR)] == codes


def test_a_quarter_of_a_bare_year_may_begin_in_january_or_april() -> None:
    label = read_label("Q1 2024")
    assert label is not None
    assert [period.code for period in label.readings(None)] == ["2023-24-Q4", "2024-25-Q1"]
    assert [period.code for period in label.readings(YEAR)] == ["2024-25-Q1"]


def test_a_label_without_a_year_is_no_period_until_one_is_known() -> None:
    label = read_label("Q1")
    assert label is not None
    assert label.readings(None) == ()


@pytest.mark.parametrize(
    "text", ["", "Q5", "Q1 visits", "10 to 1", "24", "year 1", "13 & 14 April", "1/2", "May not", "9" * 99]
)
def test_anything_else_is_no_label(text: str) -> None:
    assert read_label(text) is None
