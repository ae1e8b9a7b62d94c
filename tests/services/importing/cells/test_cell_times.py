from decimal import Decimal

import pytest

from svdesk.services.importing.cells.cell_reading import Reading, Wanted
from svdesk.services.importing.cells.cell_times import bare_number, in_time, is_part_of_day, may_be_time, time_said
from svdesk.services.importing.cells.units import CLOCK, DAYS, MINUTES


@pytest.mark.parametrize(
    ("folded", "hours", "code"),
    [("3h 30m", "3.5", ""), ("10am-12pm", "2", "times-as-hours"), ("20 mins", "0.333333", "minutes-rounded")],
)
def test_a_length_of_time_is_in_hours(folded: str, hours: str, code: str) -> None:
    found = time_said(folded, folded)
    assert found is not None
    assert (found.value, found.unit, found.code) == (Decimal(hours), "hours", code)


@pytest.mark.parametrize(
    ("folded", "days", "more"),
    [
        ("all day", "1", "0"), ("half a day", "0.5", "0"), ("2 days 4 hours", "2", "4"), ("full-day", "1", "0"),
        ("3 days + 2 hrs", "3", "2"), ("3 days & 2h 30m", "3", "2.5"), ("1 diwrnod a 2 awr", "1", "2"),
        ("diwrnod cyfan", "1", "0"), ("hanner diwrnod", "0.5", "0"), ("trwy'r dydd", "1", "0"),
    ],
)  # fmt: skip
def test_days_wait_for_their_length(folded: str, days: str, more: str) -> None:
    found = time_said(folded, folded)
    assert found is not None
    assert (found.value, found.other, found.more, found.code) == (
        None, Decimal(days), Decimal(more), "day-length-unknown",
    )  # fmt: skip


@pytest.mark.parametrize("folded", ["12", "12 people", "days of old", "2 days 4 cats"])
def test_other_words_are_no_time(folded: str) -> None:
    assert time_said(folded, folded) is None


def test_a_bare_number_is_in_the_unit_of_its_column() -> None:
    number = Reading("90", Decimal(90))
    assert bare_number(number, Wanted("quantity", "hours", plain=MINUTES)).value == Decimal("1.5")
    assert bare_number(number, Wanted("quantity", "hours", plain=DAYS)).other == Decimal(90)
    assert bare_number(number, Wanted("quantity", "hours", plain=CLOCK)).value == Decimal(90)
    assert bare_number(Reading("0.30", Decimal("0.30")), Wanted("quantity", "hours", plain=CLOCK)).value == Decimal(
        "0.5"
    )
    part_of_day = Reading("0.0625", Decimal("0.0625"))
    assert bare_number(part_of_day, Wanted("quantity", "hours", plain=CLOCK)).value == Decimal("1.5")
    assert in_time(Reading("3", Decimal(3), "count"), Wanted("quantity")).unit is None


def test_time_is_looked_for_where_hours_are_counted_or_named() -> None:
    assert may_be_time("3:30", Wanted("quantity", "hours"))
    assert may_be_time("3h", Wanted("quantity"))
    assert not may_be_time("3:30", Wanted("quantity", "kg"))


def test_day_alone_is_no_length_of_time() -> None:
    assert is_part_of_day("half day")
    assert is_part_of_day("diwrnod llawn")
    assert not is_part_of_day("day")
    assert not is_part_of_day("diwrnod")
