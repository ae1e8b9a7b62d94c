from datetime import date

import pytest

from svdesk.services.importing.cells.date_order import Order
from svdesk.services.importing.cells.date_usual import Usual
from svdesk.services.importing.cells.year_by_place import year_in_order, years_by_place
from svdesk.services.workbook.sheet import Value


def years(*values: Value) -> dict[int, int]:
    found = years_by_place(values, Order.DAY_FIRST, Usual(None, ()))
    return {at: period.start.year for at, period in found.items()}


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (("14/1/24", "11/2/24", "10/3/24", "April"), {3: 2024}),
        (("17/11/2023", "December", "January", "25/02/2024"), {1: 2023, 2: 2024}),
        (("April", "14/5/24", "21/6/24"), {0: 2024}),
        (("20/10/24", "21/11/24", "Ionawr"), {2: 2025}),
        (("25/02/2024", "January", "December", "17/11/2023"), {1: 2024, 2: 2023}),
        (("17/03/2024", "3 April", None, "25/05/2024"), {1: 2024}),
        (("10/3/24", "14/1/24", "11/2/24", "April"), {3: 2024}),
    ],
)
def test_a_month_without_a_year_is_of_that_of_the_rows_around_it(
    values: tuple[Value, ...], expected: dict[int, int]
) -> None:
    assert years(*values) == expected


def test_nothing_is_said_where_two_years_would_do() -> None:
    assert years("14/10/24", "21/2/24", "20/12/24", "January") == {}


def test_a_year_of_periods_ends_with_their_last_day() -> None:
    assert years("Q1 2024/25", "Q2 2024/25", "Q1-Q2 2024/25", "December") == {}


def test_one_date_shows_no_order() -> None:
    assert years(date(2024, 3, 1), "April") == {}


@pytest.mark.parametrize(
    ("values", "begins"),
    [
        (("1 May", "8 May", "1 Dec"), date(2024, 1, 1)),
        (("1 Dec", "8 May", "1 June"), date(2024, 1, 1)),
        (("1 Jan", "8 Nov"), date(2024, 1, 1)),
        (("1 Sep", "8 Nov", "15 Jan"), date(2024, 4, 1)),
        (("15 Mawrth", "8 Tach", "1 Medi"), date(2024, 4, 1)),
        (("1 June", "8 Feb", "15 Dec"), None),
    ],
)
def test_a_year_named_by_its_number_begins_where_the_dates_follow_each_other(
    values: tuple[str, ...], begins: date | None
) -> None:
    found = year_in_order(values, Order.DAY_FIRST, 2024)
    assert (found.start if found else None) == begins
