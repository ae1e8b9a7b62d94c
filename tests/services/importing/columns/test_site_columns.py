"""Numbers under a word for a place are counted beside another site, and the number of a room is not."""

from tests.services.importing.books import planned


def test_two_sites_are_counted_and_one_room_is_not() -> None:
    sites = planned("Meals 2023-24\n\nMonth|Hall|Centre\nApril|40|22\nMay|44|20")
    assert [record.col for record in sites.records] == ["B", "C", "B", "C"]
    room = planned("Log 2023-24\n\nDate|Room|Attendance\n13/04/23|1|22\n20/04/23|2|20")
    assert [record.col for record in room.records] == ["C", "C"]
