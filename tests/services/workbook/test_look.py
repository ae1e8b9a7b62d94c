"""When what the person sees tells more than the value."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest

from svdesk.services.workbook.look import says_more
from svdesk.services.workbook.sheet import Value


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Decimal("12.5"), "£12.50"),
        (12, "12 hrs"),
        (Decimal("0.25"), "25%"),
        (Decimal("-12.5"), "(12.50)"),
        (date(2024, 7, 1), "Jul-24"),
        (datetime(2024, 7, 1, 9, 30), "July"),
        (date(2024, 7, 1), "2024"),
    ],
)
def test_a_unit_a_currency_and_a_month_without_a_day_say_more(value: Value, shown: str) -> None:
    assert says_more(value, shown)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Decimal("12.5"), "12.50"),
        (1234, "1,234"),
        (1234, "1\N{NO-BREAK SPACE}234"),
        (-5, "\N{MINUS SIGN}5"),
        (date(2024, 7, 1), "01/07/24"),
        (date(2024, 7, 1), "Monday 1 July 2024"),
        (time(3, 30), "03:30"),
        (timedelta(hours=30), "30:00:00"),
        ("text", "£12"),
        (True, "TRUE"),
        (None, "x"),
        (5, ""),
    ],
)
def test_plain_digits_and_whole_dates_say_nothing_more(value: Value, shown: str) -> None:
    assert not says_more(value, shown)
