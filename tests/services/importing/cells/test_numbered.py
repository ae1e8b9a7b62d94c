import pytest

from svdesk.services.importing.cells.numbered import Numbered, day_number, days_rise, is_weekday, read_numbered
from svdesk.services.workbook.sheet import Value


@pytest.mark.parametrize(
    ("text", "numbered"),
    [
        ("Week 3", Numbered("week", 3)), ("Wk. 12", Numbered("week", 12)), ("Wythnos 4", Numbered("week", 4)),
        ("Week no. 7", Numbered("week", 7)), ("Session 10", Numbered("session", 10)),
        ("Sesiwn 2", Numbered("session", 2)),
    ],
)  # fmt: skip
def test_weeks_and_sessions_by_their_number(text: str, numbered: Numbered) -> None:
    assert read_numbered(text) == numbered


@pytest.mark.parametrize("text", ["Week 54", "Week", "3", 3, None, "Week 3 visits", "x" * 500])
def test_anything_else_numbers_nothing(text: Value) -> None:
    assert read_numbered(text) is None


@pytest.mark.parametrize(
    ("value", "day"),
    [(1, 1), (31, 31), ("12th", 12), ("1af", 1), ("Mon 3", 3), ("3 M", 3), ("Day 9", 9), (0, None), (32, None),
     (True, None), ("3 May", None), ("", None), ("3.5", None)],
)  # fmt: skip
def test_the_day_of_a_month(value: Value, day: int | None) -> None:
    assert day_number(value) == day


def test_days_rise_or_are_no_days() -> None:
    assert days_rise([1, None, 8, 15])
    assert not days_rise([1, 8])
    assert not days_rise([1, 8, 8])


def test_weekdays_in_both_languages() -> None:
    assert all(is_weekday(text) for text in ("Mon", "M", "saturday", "Llun", "Th."))
    assert not is_weekday("May")
    assert not is_weekday(1)
