from datetime import date

import pytest

from svdesk.domain.period import Period, financial_year, parse
from svdesk.services.importing.cells.date_order import When
from svdesk.services.importing.cells.date_usual import Usual
from svdesk.services.importing.cells.dates import read_date


def on(*days: date) -> list[When]:
    return [When(Period(day, day)) for day in days]


TWENTY_FOUR = Usual(None, on(date(2024, 4, 1), date(2024, 6, 1), date(2024, 9, 1), date(2094, 6, 1)))


@pytest.mark.parametrize(("year", "far"), [(2094, True), (1894, True), (2014, False), (2034, False), (2035, True)])
def test_more_than_ten_years_from_the_middle_is_far(year: int, far: bool) -> None:
    day = date(year, 5, 3)
    assert TWENTY_FOUR.is_far(Period(day, day)) is far
    assert not TWENTY_FOUR.is_far(None)


def test_the_year_of_the_sheet_goes_before_the_dates_in_it() -> None:
    usual = Usual(financial_year(2010), on(date(2024, 4, 1), date(2024, 6, 1), date(2024, 9, 1)))
    assert usual.is_far(parse("2024-25"))
    assert usual.written == "April 2010 to March 2011"


def test_where_there_is_little_to_compare_with_only_other_centuries_are_far() -> None:
    alone = Usual(None, on(date(1894, 6, 1)))
    assert alone.is_far(Period(date(1894, 6, 1), date(1894, 6, 1)))
    assert not alone.is_far(Period(date(1994, 6, 1), date(1994, 6, 1)))
    assert alone.same_day_near(Period(date(1894, 6, 1), date(1894, 6, 1))) is None


def test_the_same_day_in_the_year_of_the_others_is_offered() -> None:
    assert TWENTY_FOUR.same_day_near(Period(date(2094, 2, 3), date(2094, 2, 3))) == Period(
        date(2025, 2, 3), date(2025, 2, 3)
    )
    assert Usual(financial_year(2024), []).same_day_near(Period(date(1924, 2, 29), date(1924, 2, 29))) is None


def test_a_day_counted_from_1904_is_brought_near_the_others() -> None:
    assert TWENTY_FOUR.counted_from(date(2020, 10, 13)) == date(2024, 10, 14)
    assert TWENTY_FOUR.counted_from(date(2024, 10, 13)) == date(2024, 10, 13)
    assert TWENTY_FOUR.counted_from(date(2001, 1, 1)) == date(2001, 1, 1)


def test_a_month_is_given_in_each_year_of_the_others() -> None:
    assert TWENTY_FOUR.in_each_year(read_date("June")) == ("June 2024",)
    usual = Usual(None, on(date(2023, 4, 1), date(2024, 6, 1), date(2024, 9, 1)))
    assert usual.in_each_year(read_date("June")) == ("June 2024", "June 2023")


def test_one_date_a_year_from_all_others_is_a_slip_of_the_pen() -> None:
    near = [date(2024, 5, 13), date(2024, 5, 20), date(2024, 5, 29), date(2024, 6, 5)]
    slip = Period(date(2025, 6, 10), date(2025, 6, 10))
    usual = Usual(None, on(*near, slip.start))
    assert usual.is_far(slip)
    assert not usual.is_far(Period(near[0], near[0]))
    assert usual.same_day_near(slip) == Period(date(2024, 6, 10), date(2024, 6, 10))


def test_dates_that_go_on_into_another_year_are_no_slips() -> None:
    days = [date(2024, month, 3) for month in range(5, 13)] + [date(2025, 5, 3)]
    assert not Usual(None, on(*days)).is_far(Period(days[-1], days[-1]))


def test_a_date_a_year_from_the_others_is_said_to_be_so_and_never_offered_as_its_own_mending() -> None:
    near = [date(2025, month, 3) for month in (1, 2, 2, 3, 5)]
    found = parse("2025-26-Q4")
    usual = Usual(None, on(*near, found.start))
    assert usual.is_far(found)
    assert usual.how_far(found) == "about a year"
    assert usual.same_day_near(found) != found
    assert TWENTY_FOUR.how_far(Period(date(2094, 2, 3), date(2094, 2, 3))) == "many years"
