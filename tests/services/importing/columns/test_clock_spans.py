from decimal import Decimal

from tests.services.importing.books import lines, planned


def hours(text: str) -> list[Decimal | None]:
    return [record.quantity for record in planned(text).records]


def test_hours_of_their_own_come_first() -> None:
    assert hours("Date|Task|Start|Finish|Hours\n13/05/2024|Driving|09:00|13:00|3") == [Decimal(3)]


def test_the_times_of_a_session_with_people_are_no_hours_of_theirs() -> None:
    made = planned("Date|Session|Start time|End time|Attendance\n13/05/2024|Yoga|10:00|12:00|9")
    assert lines(made) == ["2 | Yoga | 2024-05-13 | 9 people"]
