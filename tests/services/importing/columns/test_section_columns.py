"""The kind of each row stands in for what was done where few rows give details."""

import pytest

from tests.services.importing.books import lines, planned


@pytest.mark.parametrize("heading", ["Header", "Category", "Type", "Categori"])
def test_the_kind_of_a_row_stands_in_for_details_that_are_not_given(heading: str) -> None:
    made = planned(
        f"Date|{heading}|Paid|Narration\n13/05/2024|FEE|10.00|\n14/05/2024|HIRE|20.00|hall\n15/05/2024|GIFT|31.00|"
    )
    assert lines(made) == [
        "2 | FEE | 2024-05-13 | 1000p",
        "3 | hall | 2024-05-14 | 2000p",
        "4 | GIFT | 2024-05-15 | 3100p",
    ]
    assert [record.section for record in made.records] == ["FEE", "HIRE", "GIFT"]


def test_a_kind_beside_details_of_every_row_is_left_out_as_before() -> None:
    made = planned(
        "Date|Type|Paid|Details\n13/05/2024|Fee|10.00|May\n14/05/2024|Hire|20.00|hall\n15/05/2024|Gift|31.00|Ann"
    )
    assert [record.section for record in made.records] == [None, None, None]


@pytest.mark.parametrize("heading", ["Theme", "Area of work", "Workstream"])
def test_what_groups_the_rows_of_a_log_says_what_was_done_where_nothing_else_does(heading: str) -> None:
    made = planned(f"Date|{heading}|Volunteers|Hours\n13/05/2024|Hedges|4|12\n14/05/2024|Ponds|3|9")
    assert lines(made) == [
        "2 | Hedges | 2024-05-13 | 12 hours, 4 people",
        "3 | Ponds | 2024-05-14 | 9 hours, 3 people",
    ]
