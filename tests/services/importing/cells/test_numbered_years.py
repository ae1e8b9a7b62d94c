import pytest

from svdesk.services.importing.cells.numbered_years import ByNumber, numbered_part, year_or_month


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Year 1", ByNumber(1, 12, "")),
        ("Contract year 2", ByNumber(2, 12, "")),
        ("Blwyddyn 3", ByNumber(3, 12, "")),
        ("Yr.2 (target)", ByNumber(2, 12, "target")),
        ("Month 4", ByNumber(4, 1, "")),
        ("Mis 12", ByNumber(12, 1, "")),
        ("Year 2024", None),
        ("Years 1 to 3", None),
        ("Year", None),
    ],
)
def test_years_and_months_by_number(text: str, found: ByNumber | None) -> None:
    assert year_or_month(text) == found


def test_the_words_of_the_year_are_given_as_they_stand() -> None:
    assert numbered_part("Target Yr 2") == "Yr 2"
