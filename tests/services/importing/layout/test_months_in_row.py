import pytest

from svdesk.services.importing.layout.months_in_row import months_in
from tests.services.importing.books import lines, planned


def months(text: str) -> list[str]:
    return list(months_in([(number, part) for number, part in enumerate(text.split("|"), 1) if part]).values())


@pytest.mark.parametrize(
    ("row", "first", "last"),
    [
        ("What|A|M|J|J|A|S|O|N|D|J|F|M", "April", "March"),
        ("Mesur|E|M|M|G|A|M|H|T|Rh|I|Ch|M", "April", "March"),
        ("What|J|F|M|A|M|J|Total", "January", "June"),
        ("What|04/24|05/24|06/24", "April 2024", "June 2024"),
        ("What|11-24|12-24|01-25|Total", "November 2024", "January 2025"),
        ("What|To 30 June|To 30 Sept|To 31 Dec|To 31 March", "April to June", "January to March"),
        ("What|To 31/3/25|To 31/12/24|Total", "January 2025 to March 2025", "October 2024 to December 2024"),
        ("Beth|Hyd at 30 Ebrill|Hyd at 31 Mai", "April", "May"),
        ("What|Cumulative to Jun|Cumulative to Sep", "April to June cumulative", "July to September cumulative"),
        ("What|Jun YTD|Sep YTD|Dec YTD", "April to June cumulative", "October to December cumulative"),
        ("What|To 31 March 2024|To 31 March 2025", "April 2023 to March 2024", "April 2024 to March 2025"),
    ],
)
def test_a_row_shows_months_which_no_cell_of_it_does(row: str, first: str, last: str) -> None:
    assert (months(row)[0], months(row)[-1]) == (first, last)


@pytest.mark.parametrize(
    "row",
    [
        "What|M|F",
        "What|M|T|W|T|F|S|S",
        "What|J|F|M",
        "What|10/12|11/12|12/12",
        "What|04/24|06/24|08/24",
        "What|To 30 June|Total",
        "What|To 30 June|To 31 Oct",
        "A|B|C|D|E|F",
    ],
)
def test_other_rows_show_no_months(row: str) -> None:
    assert months(row) == []


def test_months_by_their_letters_are_counted_each_in_its_own() -> None:
    made = planned("Figures 2024-25\n\nWhat|A|M|J|J|A|S|Total\nMeals|1|2|3|4|5|6|21\nWalks|2|2|2|2|2|2|12")
    assert lines(made)[0] == "4 B | Meals | 2024-M04 | 1 meals"
    assert lines(made)[5] == "4 G | Meals | 2024-M09 | 6 meals"
    assert len(made.records) == 12


def test_months_numbered_one_after_the_other_are_those_of_the_year() -> None:
    row = [(column, f"M{column}") for column in range(1, 13)]
    assert months_in(row) == {column: f"Month {column}" for column in range(1, 13)}
    assert months_in(row[:5]) == {}
    assert months_in(row[1:]) == {}
