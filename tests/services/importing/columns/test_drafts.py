from decimal import Decimal

import pytest

from svdesk.services.importing.columns.drafts import draft
from svdesk.services.importing.layout.grid import Grid
from tests.services.importing.books import planned, sheet


@pytest.mark.parametrize(
    ("heading", "cells", "field", "tag"),
    [
        ("Volunteers", "Ann;Bob;Cat", "ignore", "personal"),
        ("Volunteers", "3;4;5", "people", "volunteers"),
        ("Staff", "AB;AB/CD", "ignore", "personal"),
        ("Staff", "3;4", "people", ""),
        ("Session", "12;14;11", "quantity", ""),
        ("Session", "Yoga;Quiz", "text", ""),
        ("Amount", "£5;£6", "amount", ""),
        ("Amount", "5;6", "quantity", "money-or-number"),
        ("Type", "Target;Actual", "kind", ""),
        ("Type", "SME;charity", "ignore", "category"),
        ("Time", "2 hrs;3 hrs", "quantity", ""),
        ("Time", "10:00;11:30", "ignore", "category"),
        ("Units", "12;15", "quantity", ""),
        ("Units", "hrs;meals", "unit", ""),
        ("Bikes fixed", "12;15", "quantity", "guessed"),
        ("", "Lunch;Quiz", "ignore", "unknown"),
        ("From", "Pyle;Hub", "place", "category"),
    ],
)
def test_the_values_settle_what_a_heading_leaves_open(heading: str, cells: str, field: str, tag: str) -> None:
    rows = cells.split(";")
    grid = Grid(sheet("\n".join([f"x|{heading}", *(f"a|{cell}" for cell in rows)])))
    made = draft(grid, (1,), 2, list(range(2, len(rows) + 2)))
    assert (made.says.field, made.says.tag) == (field, tag)


def test_a_heading_of_two_rows_is_a_period_with_what_is_counted_beside_it() -> None:
    grid = Grid(sheet("Site|Meals|\n|Q1|Q2\nHub|1|2"))
    made = draft(grid, (1, 2), 2, [3])
    assert made.says.label is not None
    assert made.subject == "Meals"


def test_a_number_under_people_counts_people() -> None:
    heads = "Date|Session|Volunteers||Participants|\n||No.|Hours|No.|Hours\n"
    text = heads + "13/05/2024|Art|3|7.5|16|32\n14/05/2024|Art|4|10|13|26"
    made = planned(text)
    assert [(column.field, column.unit) for column in made.tables[0].columns[2:]] == [
        ("people", "people"), ("quantity", "hours"), ("people", "people"), ("quantity", "hours"),
    ]  # fmt: skip


def test_t_and_a_under_the_months_are_target_and_actual() -> None:
    made = planned("Grid 2024-25\nMeasure|April||May|\n|T|A|T|A\nMeals|10|9|10|12")
    assert [(record.kind, record.col) for record in made.records] == [
        ("target", "B"), ("actual", "C"), ("target", "D"), ("actual", "E"),
    ]  # fmt: skip


def test_families_are_no_people_but_families() -> None:
    made = planned("2024-25\nDate|Session|Families|Adults\n2024-05-01|Play|11|14\n2024-05-08|Play|9|10")
    assert [(str(record.quantity), record.unit, record.people) for record in made.records] == [
        ("11", "families", 14),
        ("9", "families", 10),
    ]


def test_dates_some_of_them_typed_in_words_are_dates_whatever_heads_them() -> None:
    made = planned("Fund 2024-25\nFunder|Wibble|Amount (£)\nA|2024-04-22|5\nB|14 May 2024|6\nC|Sept 2024|7")
    assert made.tables[0].columns[1].field == "date"


@pytest.mark.parametrize("times", [("10-12", "1-3pm", "9.30-11.30"), ("10.00-12.00", "13.00-15.00", "9.30-11.30")])
@pytest.mark.parametrize("heading", ["Time", "Times", "Amser"])
def test_from_when_to_when_a_session_was_is_its_hours(heading: str, times: tuple[str, str, str]) -> None:
    rows = "\n".join(f"2024-05-1{at}|{time}|Tai chi" for at, time in enumerate(times))
    made = planned(f"Date|{heading}|Group\n{rows}")
    assert [(record.quantity, record.unit) for record in made.records] == [(Decimal(2), "hours")] * 3
    assert not made.questions


def test_the_times_of_a_session_called_off_are_no_hours() -> None:
    made = planned("Date|Time|Group|People\n2024-05-13|10-12|Tai chi|14\n2024-05-14|10-12|Tai chi|CANCELLED - ill")
    assert [record.row for record in made.records] == [2]
    assert (3, "nothing") in [(skip.row, skip.reason) for skip in made.skipped]
