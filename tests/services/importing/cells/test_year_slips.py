from datetime import date

from svdesk.domain.period import Period
from svdesk.services.importing.cells.date_order import Order
from svdesk.services.importing.cells.year_slips import year_slips

AUTUMN = [date(2023, 10, 14), date(2023, 11, 11), date(2023, 12, 16)]
SPRING = [date(2024, 2, 3), date(2024, 3, 16)]


def slips(days: list[date]) -> dict[int, Period]:
    return year_slips([*days], Order.DAY_FIRST, 2)


def test_a_january_of_the_year_that_was_over_is_seen_by_the_order_of_the_rows() -> None:
    days = [*AUTUMN, date(2023, 1, 6), date(2023, 1, 20), *SPRING]
    assert {row: period.start for row, period in slips(days).items()} == {5: date(2024, 1, 6), 6: date(2024, 1, 20)}
    assert {row: period.start for row, period in slips(days[::-1]).items()} == {
        4: date(2024, 1, 20),
        5: date(2024, 1, 6),
    }


def test_a_year_typed_too_early_is_seen_too() -> None:
    found = slips([*AUTUMN[:2], date(2024, 12, 16), date(2024, 1, 6), *SPRING])
    assert {row: period.start for row, period in found.items()} == {4: date(2023, 12, 16)}


def test_two_lists_one_below_the_other_and_pairs_of_years_are_no_slips() -> None:
    assert slips([*AUTUMN, *SPRING, *AUTUMN, *SPRING]) == {}
    pairs = [day.replace(year=year) for day in AUTUMN for year in (2023, 2022)]
    assert slips(pairs) == {}


def test_a_late_entry_that_fits_nowhere_else_is_no_slip() -> None:
    assert slips([*AUTUMN, date(2023, 6, 5), *SPRING]) == {}
