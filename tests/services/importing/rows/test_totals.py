from decimal import Decimal

import pytest

from svdesk.services.importing.layout.table import Column
from svdesk.services.importing.rows.totals import kind_of_total
from tests.services.importing.books import lines, planned, skips


def checks(text: str) -> list[tuple[str, bool]]:
    return [(check.cell, check.agrees) for check in planned(text).checks]


def test_a_total_of_targets_is_held_against_the_targets() -> None:
    text = (
        "2024-25\nMeasure|Q1 target|Q1 actual|Q2 target|Q2 actual|Total target|Total actual\n"
        "Meals|10|9|20|11|30|20\nTrees|5|4|5|6|12|10"
    )
    assert checks(text) == [("F3", True), ("G3", True), ("F4", False), ("G4", True)]


def test_an_annual_target_beside_targets_is_their_total() -> None:
    text = "2024-25\nMeasure|Q1 target|Q1 actual|Q2 target|Q2 actual|Annual target\nMeals|10|9|20|11|30"
    assert ("F3", True) in checks(text)


def test_a_total_that_does_not_say_adds_up_what_was_done() -> None:
    text = "2024-25\nMeasure|Q1 target|Q1 actual|Q2 target|Q2 actual|Total\nMeals|10|9|20|11|20"
    assert checks(text) == [("F3", True)]


def test_totals_of_minutes_are_in_minutes_too() -> None:
    assert checks("Date|Activity|Minutes\n13/05/2024|Desk|90\n14/05/2024|Desk|45 mins\n|Total|135") == [("C4", True)]


def test_a_total_of_people_leaves_the_hours_beside_them_out() -> None:
    text = "Date|Event|Men|Women|Hours|Total\n13/04/24|Fair|5|12|3|17\n14/04/24|Quiz|2|12|2|15"
    assert checks(text) == [("F2", True), ("F3", False)]


def test_the_heading_says_which_counts_a_total_adds_up() -> None:
    assert kind_of_total(Column(4, "Total planned", "ignore")) == "target"
    assert kind_of_total(Column(4, "Year total", "ignore")) == "actual"


def test_a_total_of_tonnes_counts_the_kilograms_of_its_row() -> None:
    made = planned("Measure|Unit|Q1 24/25|Q2 24/25|Q3 24/25|Year\nWaste|tonnes|0.61|570 kg|0.44|1.62")
    assert [(str(check.stated), f"{check.computed.normalize():f}") for check in made.checks] == [("1.62", "1.62")]


def test_a_total_whose_parts_are_blank_is_the_figure_of_its_row_and_is_in_the_sum_of_its_column() -> None:
    made = planned(
        "Date|Session|Adults|Children|Total\n13/05/2024|Choir|||99\n14/05/2024|Walk|5|7|12\n15/05/2024|Talk|4|6|10\n"
        "|Total|9|13|121"
    )
    assert lines(made)[0] == "2 E | Choir | 2024-05-13 | 99 people"
    assert [check.agrees for check in made.checks] == [True] * 5


def test_the_total_of_blank_quarters_is_the_figure_of_them_all() -> None:
    made = planned("Gweithgaredd|Ch1 24/25|Ch2 24/25|Cyfanswm\nCôr|||99\nTaith|5|7|12\nDawns|4|6|10")
    assert lines(made)[0] == "2 D | Côr | 2024-25-H1 | 99 count"
    assert [(check.cell, check.agrees) for check in made.checks] == [("D3", True), ("D4", True)]


def test_of_totals_that_share_their_blank_parts_the_one_of_all_is_the_figure() -> None:
    made = planned(
        "Measure|Q1 24/25|Q2 24/25|H1 total|Q3 24/25|Q4 24/25|H2 total|Total\nChoir|||50|||49|99\nWalk|1|2|3|||7|10"
    )
    assert lines(made)[0] == "2 H | Choir | 2024-25 | 99 count"
    assert [record.row for record in made.records].count(2) == 1


def test_a_total_of_nought_beside_blanks_is_a_formula_over_nothing() -> None:
    made = planned("Measure|Q1 24/25|Q2 24/25|Total\nChoir|||0\nWalk|5|7|12")
    assert skips(made) == ["1 header", "2 nothing"]


def test_a_total_beside_a_blank_part_that_is_more_than_the_other_is_told() -> None:
    text = "Date|Session|Adults|Children|Total\n13/05/2024|Choir|5||99\n14/05/2024|Walk|5|7|12\n15/05/2024|Talk|4||4"
    assert checks(text) == [("E2", False), ("E3", True)]


@pytest.mark.parametrize(("quarter", "told"), [("Q1", [Decimal(25)]), ("Q2", [])])
def test_a_running_total_is_held_against_its_period_only_where_the_year_begins(
    quarter: str, told: list[Decimal]
) -> None:
    made = planned(f"2024-25\nMeasure|{quarter}|{quarter} to date\nMeals|12|25")
    assert [check.stated for check in made.checks] == told
