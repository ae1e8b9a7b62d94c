"""A column that says whether money came in or went out is understood."""

import pytest

from svdesk.services.importing.columns.way_columns import WAY, came_in
from tests.services.importing.books import codes, planned


@pytest.mark.parametrize(
    ("heading", "came", "went"),
    [("Type", "Income", "Expenditure"), ("In/Out", "In", "Out"), ("Math", "Incwm", "Gwariant"), ("DR/CR", "CR", "DR")],
)
def test_one_column_of_money_is_told_apart_by_another(heading: str, came: str, went: str) -> None:
    made = planned(
        f"Date|What|{heading}|Amount\n2024-05-07|Coffee morning|{came}|85.50\n2024-05-08|Coffee morning|{went}|12.20"
    )
    assert [record.amount_pence for record in made.records] == [8550, 1220]
    assert [(record.income, record.amount_heading) for record in made.records] == [
        (True, "Coffee morning"),
        (False, ""),
    ]
    assert codes(made) == []


def test_a_column_that_says_anything_else_is_no_such_column() -> None:
    made = planned("Date|What|Status|Amount\n2024-05-07|Hall|Paid|£85.50\n2024-05-08|Hall|Waiting|£12.20")
    assert WAY not in [column.tag for column in made.tables[0].columns]


def test_a_word_says_the_way_or_nothing() -> None:
    assert [came_in(value) for value in ("Receipt", "payment", "Friday", None, 3)] == [True, False, None, None, None]
