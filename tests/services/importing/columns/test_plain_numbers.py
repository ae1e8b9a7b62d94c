"""What stands under Number alone is people beside hours, and what the words of a list of things say."""

from decimal import Decimal

import pytest

from tests.services.importing.books import lines, planned


def test_a_number_beside_hours_is_people_and_one_of_things_is_not() -> None:
    log = planned("Date|Activity|Number|Hours\n2024-05-13|Desk|12|2\n2024-05-14|Hall|9|3")
    assert lines(log)[0] == "2 | Desk | 2024-05-13 | 2 hours, 12 people"
    things = planned("Date|Item|Number|Hours\n2024-05-13|Chair|12|2\n2024-05-14|Table|9|3")
    assert things.records[0].people is None


@pytest.mark.parametrize("heading", ["How many", "How many?", "Nos.", "No's"])
def test_how_many_beside_a_unit_is_in_the_unit_of_the_row(heading: str) -> None:
    made = planned(
        f"Date|Activity|{heading}|Unit\n2024-05-13|Garden|6|hours\n2024-05-14|Pantry|12|parcels\n"
        "2024-05-15|Driving|9.5|hours\n2024-05-16|Lunch|22|people"
    )
    said = [(record.quantity, record.unit, record.people) for record in made.records]
    assert said == [(6, "hours", None), (12, "parcels", None), (Decimal("9.5"), "hours", None), (22, "people", None)]
    assert made.questions == ()


def test_how_many_is_in_the_unit_of_the_row_beside_a_target_and_beside_people() -> None:
    aimed = planned("2024-25\nActivity|Target|How many|Unit\nGarden|100|90|hours\nPantry|50|60|parcels")
    assert [record.unit for record in aimed.records] == ["hours", "hours", "parcels", "parcels"]
    beside = planned("Date|Activity|How many|Unit|People\n2024-05-13|Lunch|6|meals|5\n2024-05-14|Lunch|9|meals|7")
    assert lines(beside)[0] == "2 | Lunch | 2024-05-13 | 6 meals, 5 people"


def test_how_many_beside_kinds_of_people_is_a_number_of_people() -> None:
    made = planned("Date|Activity|How many|Type\n2024-05-13|Lunch|6|Adult\n2024-05-14|Lunch|9|Children")
    assert [record.people for record in made.records] == [6, 9]
