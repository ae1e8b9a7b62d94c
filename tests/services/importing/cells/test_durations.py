from datetime import time, timedelta
from decimal import Decimal

import pytest

from svdesk.services.importing.cells.durations import hours_between, hours_of, hours_written


@pytest.mark.parametrize(
    ("text", "hours"),
    [("3h 30m", "3.5"), ("3:30", "3.5"), ("3h30", "3.5"), ("45 mins", "0.75"), ("2 hours and 15 minutes", "2.25"),
     ("1:15:00", "1.25"), ("4 awr 30 munud", "4.5"), ("45'", "0.75"), ("2 hours and a half", "2.5"),
     ("an hour", "1"), ("half an hour", "0.5"), ("three quarters of an hour", "0.75"), ("hanner awr", "0.5")],
)  # fmt: skip
def test_hours_and_minutes_are_hours(text: str, hours: str) -> None:
    found = hours_written(text)
    assert found is not None
    assert found == (Decimal(hours), False)


def test_minutes_that_do_not_divide_are_rounded_and_said_to_be() -> None:
    found = hours_written("20 min")
    assert found is not None
    assert found == (Decimal("0.333333"), True)


@pytest.mark.parametrize("text", ["7", "2 hr 75", "3:75", "soon", "12 hrs each"])
def test_anything_else_is_no_length_of_time(text: str) -> None:
    assert hours_written(text) is None


def test_a_time_kept_by_a_spreadsheet_is_a_length_of_time() -> None:
    assert hours_of(time(3, 30)).value == Decimal("3.5")
    assert hours_of(timedelta(hours=30)).value == 30


@pytest.mark.parametrize(
    ("text", "hours"),
    [("10am-12pm", "2"), ("2-4pm", "2"), ("10-12pm", "2"), ("10:00 to 12:30", "2.5"), ("9.30am - 1pm", "3.5"),
     ("10am - noon", "2"), ("11pm-11.59pm", "0.983333")],
)  # fmt: skip
def test_two_times_of_day_are_the_hours_between(text: str, hours: str) -> None:
    found = hours_between(text)
    assert found is not None
    assert found.value == Decimal(hours)


@pytest.mark.parametrize("text", ["10-12", "3.15-4.15", "10pm-1am", "13pm-15pm", "25:00-26:00", "10am", ""])
def test_what_may_be_a_range_and_what_ends_before_it_begins_are_no_times(text: str) -> None:
    assert hours_between(text) is None


@pytest.mark.parametrize(
    ("text", "hours"), [("3 awr 30 mun", "3.5"), ("2 awr a 15 munud", "2.25"), ("40 mun", "0.666667")]
)
def test_welsh_hours_and_minutes_are_read_together(text: str, hours: str) -> None:
    found = hours_written(text)
    assert found is not None
    assert found.value == Decimal(hours)


@pytest.mark.parametrize(
    ("text", "hours"),
    [("10-12", "2"), ("9.30-11.30", "2"), ("10.00-12.00", "2"), ("6.30-9", "2.5"), ("11-1", "2"), ("9-5", "8")],
)
def test_bare_numbers_are_times_of_day_only_where_that_is_known(text: str, hours: str) -> None:
    found = hours_between(text, bare=True)
    assert found is not None
    assert found.value == Decimal(hours)
    assert hours_between(text) is None


@pytest.mark.parametrize("text", ["10yb-12yp", "10 y.b. - 12 y.p.", "10a.m.-12p.m."])
def test_before_and_after_noon_may_be_in_welsh_or_with_full_stops(text: str) -> None:
    found = hours_between(text)
    assert found is not None
    assert found.value == 2
