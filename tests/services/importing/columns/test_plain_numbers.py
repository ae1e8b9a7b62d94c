"""What stands under Number alone is people beside hours, and what the words of a list of things say."""

from tests.services.importing.books import lines, planned


def test_a_number_beside_hours_is_people_and_one_of_things_is_not() -> None:
    log = planned("Date|Activity|Number|Hours\n2024-05-13|Desk|12|2\n2024-05-14|Hall|9|3")
    assert lines(log)[0] == "2 | Desk | 2024-05-13 | 2 hours, 12 people"
    things = planned("Date|Item|Number|Hours\n2024-05-13|Chair|12|2\n2024-05-14|Table|9|3")
    assert things.records[0].people is None
