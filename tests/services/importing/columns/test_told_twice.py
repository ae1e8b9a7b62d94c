"""Hours that two columns tell are counted once."""

import pytest

from svdesk.services.importing.columns.told_twice import says_how_long
from tests.services.importing.books import codes, lines, planned


@pytest.mark.parametrize(
    "log",
    [
        "Day|Time|Hirer|Hrs\n2024-09-09|9.30-11.30|Tea|2\n2024-09-10|14:00-15:30|Chat|1.5",
        "Dyddiad|Amser|Grŵp|Oriau\n2024-09-09|10:00-12:00|Tea|2\n2024-09-10|14:00-15:30|Chat|1.5",
        "Date|Group|Duration (mins)|Hours\n2024-09-09|Tea|120|2\n2024-09-10|Chat|90|1.5",
        "Date|Session time|Group|Session length\n2024-09-09|10-12|Tea|2\n2024-09-10|14:00-15:30|Chat|1.5",
    ],
)
def test_from_when_to_when_beside_the_hours_is_left_out_and_told(log: str) -> None:
    made = planned(log)
    assert lines(made) == ["2 | Tea | 2024-09-09 | 2 hours", "3 | Chat | 2024-09-10 | 1.5 hours"]
    assert codes(made) == ["column-left-out"]


def test_hours_of_all_the_volunteers_stand_for_the_times_of_the_session_too() -> None:
    made = planned("Date|Time|Activity|Volunteer hours\n2024-04-02|10-12|Tea|8\n2024-04-03|10-13|Walk|9")
    assert lines(made) == ["2 | Tea | 2024-04-02 | 8 hours", "3 | Walk | 2024-04-03 | 9 hours"]


@pytest.mark.parametrize(
    "log",
    [
        "Date|Activity|Staff hours|Volunteer hours\n2024-04-02|Tea|2|2\n2024-04-03|Walk|3|3",
        "Date|Activity|Duration|Hours\n2024-04-02|Tea|2|14\n2024-04-03|Walk|3|9",
        "Date|Activity|Time|Travel hours\n2024-04-02|Tea|10-12|1\n2024-04-03|Walk|10-13|1",
    ],
)
def test_hours_of_different_things_are_both_counted(log: str) -> None:
    assert [record.col for record in planned(log).records] == ["C", "D", "C", "D"]


def test_a_heading_that_says_whose_hours_they_are_says_more_than_how_long() -> None:
    assert says_how_long("Hrs.")
    assert says_how_long("Duration (hours)")
    assert not says_how_long("Volunteer hours")


def test_hours_and_the_same_in_minutes_are_counted_once() -> None:
    made = planned("Date|Task|Time spent in mins|Hours\n2024-05-13|Desk|90|1.5\n2024-05-14|Hall|60|1")
    assert lines(made) == ["2 | Desk | 2024-05-13 | 1.5 hours", "3 | Hall | 2024-05-14 | 1 hours"]


@pytest.mark.parametrize("again", ["Meals", "Meals (no.)"])
def test_a_count_that_says_under_one_name_what_another_says_comes_in_once_and_is_told(again: str) -> None:
    log = f"Date|Session|Meals|{again}\n2024-05-01|Choir|12|12\n2024-05-08|Choir|15|"
    made = planned(f"{log}15")
    assert [record.quantity for record in made.records] == [12, 15]
    assert codes(made) == ["column-left-out"]
    assert [record.quantity for record in planned(f"{log}14").records] == [12, 12, 15, 14]
