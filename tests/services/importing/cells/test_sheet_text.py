"""The picture of a sheet shows what the person knows from their spreadsheet program."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest

from svdesk.services.importing.cells.sheet_text import NO_RESULT, cell_text, column_number, value_text
from svdesk.services.workbook.sheet import Place, Sheet, Value, column_letters


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (12, "12"),
        (Decimal("1234.50"), "1234.5"),
        (True, "TRUE"),
        (False, "FALSE"),
        (date(2025, 4, 3), "03/04/2025"),
        (datetime(2025, 4, 3), "03/04/2025"),
        (datetime(2025, 4, 3, 9, 30), "03/04/2025 09:30"),
        (time(9, 30), "09:30"),
        (timedelta(hours=26, minutes=5), "26:05"),
        (timedelta(minutes=-90), "-1:30"),
        ("two\nlines  and spaces", "two lines and spaces"),
    ],
)
def test_values_are_written_as_in_a_spreadsheet(value: Value, text: str) -> None:
    assert value_text(value) == text


def test_what_the_spreadsheet_shows_goes_before_the_value_and_a_formula_without_a_result_says_so() -> None:
    sheet = Sheet("Sheet1", [[Decimal("12.5"), None, None]], first_row=3, first_column=2, width=3)
    sheet.shown[Place(3, 2)] = "£12.50"
    sheet.formulas_without_result.append(Place(3, 3))
    assert [cell_text(sheet, 3, column) for column in (2, 3, 4, 9)] == ["£12.50", NO_RESULT, "", ""]


@pytest.mark.parametrize("number", [1, 26, 27, 702, 703, 16_384])
def test_the_letters_of_a_column_lead_back_to_its_number(number: int) -> None:
    assert column_number(column_letters(number)) == number
    assert column_number("") == 0
