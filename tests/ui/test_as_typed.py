"""What people type for a day, a length and a number is read as they meant it, and never guessed at."""

from datetime import date
from decimal import Decimal

import pytest

from svdesk.domain.activity import Empty
from svdesk.ui.as_typed import read_day, read_minutes, read_number, read_share, read_total

TODAY = date(2025, 6, 20)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12/6/25", date(2025, 6, 12)),
        ("12-06-2025", date(2025, 6, 12)),
        ("12 June 2025", date(2025, 6, 12)),
        ("12th jun", date(2025, 6, 12)),
        ("Thu 12 Jun", date(2025, 6, 12)),
        ("12.6", date(2025, 6, 12)),
        ("2025-06-12", date(2025, 6, 12)),
        (" Today ", TODAY),
        ("yesterday", date(2025, 6, 19)),
        ("12 July", date(2025, 7, 12)),
        ("12 Aug", date(2024, 8, 12)),
    ],
)
def test_a_day_is_read_with_the_day_before_the_month(text: str, day: date) -> None:
    assert read_day(text, TODAY) == day


@pytest.mark.parametrize(
    "text", ["", "31/6/25", "13/13/25", "6/13/25", "May 2025", "w/c 12 June 2025", "45820", "soon"]
)
def test_what_is_no_one_day_is_not_read(text: str) -> None:
    assert read_day(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("1h 30m", 90),
        ("90 min", 90),
        ("90", 90),
        ("1.5 hours", 90),
        ("1½ hours", 90),
        ("1:30", 90),
        ("1:20", 80),
        ("1 hr 20", 80),
        ("2h", 120),
        ("half an hour", 30),
        ("0", 0),
    ],
)
def test_a_length_is_read_in_whole_minutes(text: str, minutes: int) -> None:
    assert read_minutes(text) == minutes


@pytest.mark.parametrize("text", ["", "-5", "1.333 hours", "1/3 hour", "long", "10 people", "200000"])
def test_what_is_no_length_in_whole_minutes_is_not_read(text: str) -> None:
    assert read_minutes(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", Decimal(12)),
        ("1,204", Decimal(1204)),
        ("£96.40", Decimal("96.4")),
        ("24½", Decimal("24.5")),
        ("-5", Decimal(-5)),
        ("None", Empty.NIL),
        ("nobody", Empty.NIL),
        ("not known", Empty.NOT_KNOWN),
        ("n/a", Empty.NOT_APPLICABLE),
        ("does not apply", Empty.NOT_APPLICABLE),
    ],
)
def test_a_number_or_a_reason_for_having_none_is_read(text: str, value: Decimal | Empty) -> None:
    assert read_number(text) == value


@pytest.mark.parametrize("text", ["", "about 12", "12 people", "12-15", "many"])
def test_what_is_no_number_is_not_read(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(("text", "hundredths"), [("60", 6000), ("60%", 6000), ("33.33 per cent", 3333), ("0", 0)])
def test_a_share_is_read_in_hundredths_of_a_per_cent(text: str, hundredths: int) -> None:
    assert read_share(text) == hundredths


@pytest.mark.parametrize("text", ["", "half", "101", "-1", "33.333", "½"])
def test_what_is_no_share_is_not_read(text: str) -> None:
    assert read_share(text) is None


@pytest.mark.parametrize(("text", "value"), [("1,204", Decimal(1204)), ("nil", Decimal(0)), ("n/a", None), ("x", None)])
def test_a_total_is_a_number_and_none_of_it_is_nought(text: str, value: Decimal | None) -> None:
    assert read_total(text) == value
