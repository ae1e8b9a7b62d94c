import pytest

from tests.services.importing.books import codes, lines, planned


def test_a_column_that_a_program_has_half_swapped_is_noticed() -> None:
    days = ["2024-03-04", "2024-06-05", "2024-09-07", "13/06/2024", "25/07/2024", "30/08/2024"]
    text = "\n".join(["Date|Activity|Hours", *(f"{day}|Lunch|2" for day in days)])
    made = planned(text)
    assert codes(made) == ["dates-perhaps-swapped"]
    assert [record.status for record in made.records] == ["held"] * 3 + ["new"] * 3
    answered = planned(text, answers={made.questions[0].key: "Day and month changed places"})
    assert lines(answered)[0] == "2 | Lunch | 2024-04-03 | 2 hours"


@pytest.mark.parametrize("heading", ["Month", "Mis"])
def test_first_days_under_the_heading_month_are_months(heading: str) -> None:
    made = planned(f"{heading}|Meals\n2024-07-01|2\n2024-08-01|3")
    assert lines(made) == ["2 B | Meals | 2024-M07 | 2 meals", "3 B | Meals | 2024-M08 | 3 meals"]
