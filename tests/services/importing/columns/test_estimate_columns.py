import pytest

from svdesk.services.importing.columns.estimate_columns import is_estimate
from tests.services.importing.books import codes, planned


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Estimated?", "Y;N;yes"),
        ("E/A", "E;A;E"),
        ("Actual or estimate", "Estimate;Actual;Est."),
        ("Basis", "estimate;actual;estimate"),
        ("Amcangyfrif?", "Ie;Na;ie"),
        ("Provisional", "x;;x"),
    ],
)
def test_a_column_that_says_which_rows_are_estimates_marks_them_and_is_not_asked_about(
    heading: str, cells: str
) -> None:
    rows = "\n".join(f"{15 + at}/05/2024|Walk|{at + 2}|{said}" for at, said in enumerate(cells.split(";")))
    made = planned(f"Date|Activity|Meals|{heading}\n{rows}")
    assert codes(made) == []
    assert [record.estimate for record in made.records] == [True, False, True]


def test_the_rows_of_a_table_with_periods_across_are_marked_in_every_period() -> None:
    made = planned("2024-25\nMeasure|E/A|Q1|Q2\nMeals|E|12|14\nBags|A|3|4")
    assert [record.estimate for record in made.records] == [True, True, False, False]


@pytest.mark.parametrize("column", ["Paid?;Y;N", "Basis;sessional;actual", "Estimated?;soon;N"])
def test_a_column_that_says_something_else_is_left_out_with_a_word(column: str) -> None:
    heading, first, last = column.split(";")
    made = planned(f"Date|Activity|Meals|{heading}\n15/05/2024|Walk|4|{first}\n16/05/2024|Desk|3|{last}")
    assert codes(made) == ["column-left-out"]
    assert [record.estimate for record in made.records] == [False, False]


def test_what_a_cell_says_is_known_or_not() -> None:
    assert [is_estimate(value) for value in ("Y", True, None, "", False, "soon")] == [
        True, True, False, False, False, None,
    ]  # fmt: skip
