"""What the person sees for a value, as the number format makes it."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest

from svdesk.services.workbook.number_format import is_plain, shown
from svdesk.services.workbook.sheet import Value


@pytest.mark.parametrize(
    ("value", "code", "seen"),
    [
        (12, '0" hrs"', "12 hrs"),
        (12, "0\\ \\h\\r\\s", "12 hrs"),
        (Decimal("212.5"), '"£"#,##0.00', "£212.50"),
        (1234, "[$£-809]#,##0.00", "£1,234.00"),
        (Decimal("-12.5"), '"£"#,##0.00;[Red]\\("£"#,##0.00\\)', "(£12.50)"),
        (Decimal("-12.5"), '"£"#,##0.00', "-£12.50"),
        (0, '0.00;-0.00;"nil"', "nil"),
        (Decimal("0.25"), "0%", "25%"),
        (Decimal("0.125"), "0.0%", "12.5%"),
        (Decimal("0.005"), "0%", "1%"),
        (Decimal("12.5"), '0.0"%"', "12.5%"),
        (85, "0\\%", "85%"),
        (5, "000", "005"),
        (1234567, '#,##0,"k"', "1,235k"),
        (Decimal("2.50"), '0.##" kg"', "2.5 kg"),
        (3, '0.##" kg"', "3 kg"),
        (4, 'General" people"', "4 people"),
        (Decimal("7.25"), 'GENERAL" hrs"', "7.25 hrs"),
        (date(2024, 7, 1), '"General "mmm', "General Jul"),
        (7, '_-"£"* #,##0.00_-;-"£"* #,##0.00_-', "£7.00"),
        (3, '0" vols"* ', "3 vols"),
        (2, '"Week "0', "Week 2"),
        (2, '0";"', "2;"),
        (date(2024, 7, 1), "mmm-yy", "Jul-24"),
        (date(2024, 7, 1), "mmmm yyyy", "July 2024"),
        (date(2024, 7, 9), "dddd d", "Tuesday 9"),
        (date(2024, 7, 9), "mmmmm", "J"),
        (datetime(2024, 7, 9, 15, 5), "h:mm AM/PM", "3:05 PM"),
        (time(0, 30), "h:mm AM/PM", "12:30 AM"),
        (time(9, 5, 7), "hh:mm:ss", "09:05:07"),
        (timedelta(hours=30, minutes=15), "[h]:mm", "30:15"),
        (timedelta(minutes=95), "[m] \\m\\i\\n\\s", "95 mins"),
        (time(3, 30), 'h"h "mm"m"', "3h 30m"),
    ],
)
def test_values_are_shown_as_spreadsheets_show_them(value: Value, code: str, seen: str) -> None:
    assert shown(value, code) == seen


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (Decimal("0.5"), "# ?/?"),
        (1234, "0.00E+00"),
        (5, "[>100]0;0.0"),
        (45000, "dd/mm/yyyy"),
        (time(3, 30), "mmm-yy"),
        ("text", "0"),
        (True, "0"),
        (None, "0%"),
        (5, "0" * 300),
        (5, "0-0"),
    ],
)
def test_what_cannot_be_said_for_sure_is_not_said(value: Value, code: str) -> None:
    assert shown(value, code) is None


@pytest.mark.parametrize(
    "code",
    ["General", "", "@", "0", "0.00", "#,##0.00", "(0)", "dd/mm/yyyy", "d-mmm-yy", "[$-F800]dddd\\, mmmm dd\\, yyyy"],
)
def test_digits_alone_and_whole_dates_say_nothing_new(code: str) -> None:
    assert is_plain(code)


@pytest.mark.parametrize("code", ["0%", '0" hrs"', "mmm-yy", "h:mm", "[$£-809]0", '"day month year"0'])
def test_other_formats_say_something(code: str) -> None:
    assert not is_plain(code)
