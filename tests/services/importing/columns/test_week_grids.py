import pytest

from svdesk.services.importing.columns.week_grids import weekday_of
from tests.services.importing.books import lines, planned


@pytest.mark.parametrize(
    ("text", "day"), [("Mon", 0), ("Tues.", 1), ("Dydd Mercher", 2), ("SUNDAY", 6), ("Moon", None)]
)
def test_the_day_that_a_heading_names(text: str, day: int | None) -> None:
    assert weekday_of(text) == day


def test_a_week_in_each_row_and_its_days_across() -> None:
    made = planned("Drivers' hours 2024-25\nWeek commencing|Mon|Tue|Wed|Total\n15/04/2024|4||3|7\n22/04/2024||5||5")
    assert lines(made) == [
        "3 B | Drivers' hours | 2024-04-15 | 4 hours",
        "3 D | Drivers' hours | 2024-04-17 | 3 hours",
        "4 C | Drivers' hours | 2024-04-23 | 5 hours",
    ]


def test_days_across_without_weeks_stay_what_they_are() -> None:
    made = planned("Month|Mon|Tue|Wed\nApril 2024|4||3\nMay 2024||5|")
    assert [line.split(" | ")[2] for line in lines(made)] == ["2024-M04", "2024-M04", "2024-M05"]
