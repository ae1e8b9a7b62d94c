from decimal import Decimal

import pytest

from tests.services.importing.books import codes, lines, planned


def hours(text: str) -> list[Decimal | None]:
    return [record.quantity for record in planned(text).records]


def test_hours_of_their_own_come_first() -> None:
    assert hours("Date|Task|Start|Finish|Hours\n13/05/2024|Driving|09:00|13:00|3") == [Decimal(3)]


def test_the_times_of_a_session_with_people_are_no_hours_of_theirs() -> None:
    made = planned("Date|Session|Start time|End time|Attendance\n13/05/2024|Yoga|10:00|12:00|9")
    assert lines(made) == ["2 | Yoga | 2024-05-13 | 9 people"]


@pytest.mark.parametrize("headings", ["Call-out|Stood down", "Opened|Closed", "Gadael|Adref", "Doors|Ends"])
def test_times_of_day_under_unknown_words_are_left_out_and_told(headings: str) -> None:
    made = planned(f"Date|Activity|{headings}|People\n13/05/2024|Walk|14:20|18:50|9\n14/05/2024|Fair|22:05|23:35|5")
    assert lines(made) == ["2 | Walk | 2024-05-13 | 9 people", "3 | Fair | 2024-05-14 | 5 people"]
    assert set(codes(made)) == {"column-left-out"}


def test_lengths_of_time_under_unknown_words_are_asked_about() -> None:
    made = planned(
        "Date|Activity|Setting up|Teaching|People\n13/05/2024|Choir|0:30|2:00|9\n14/05/2024|Band|0:45|2:30|5"
    )
    assert "two-numbers" in codes(made)
    assert "column-left-out" not in codes(made)
