from svdesk.services.importing.layout.table import Column
from svdesk.services.importing.rows.totals import kind_of_total
from tests.services.importing.books import planned


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
