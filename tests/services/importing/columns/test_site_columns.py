"""Numbers under a word for a place are counted beside another site, and the number of a room is not."""

import pytest

from tests.services.importing.books import planned


def test_two_sites_are_counted_and_one_room_is_not() -> None:
    sites = planned("Meals 2023-24\n\nMonth|Hall|Centre\nApril|40|22\nMay|44|20")
    assert [record.col for record in sites.records] == ["B", "C", "B", "C"]
    room = planned("Log 2023-24\n\nDate|Room|Attendance\n13/04/23|1|22\n20/04/23|2|20")
    assert [record.col for record in room.records] == ["C", "C"]


@pytest.mark.parametrize(
    ("heading", "place"),
    [("P'code", "CF34 9AA"), ("Côd post", "CF34 9AA"), ("Home postcode", None), ("Zzyx", "CF34 9AA")],
)
def test_postcodes_say_where_it_was_and_not_where_somebody_lives(heading: str, place: str | None) -> None:
    log = f"Date|Activity|People|{heading}\n13/04/24|Walk|4|CF34 9AA\n14/04/24|Swim|5|SA1 1AA\n15/04/24|Tea|2|"
    made = planned(log)
    assert made.records[0].place == place
