import pytest

from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.layout.days_in_row import (
    dates_in,
    days_of_month,
    holds_numbers,
    is_day,
    is_day_and_month,
)
from svdesk.services.workbook.sheet import Value
from tests.services.importing.books import cell


def days(text: str) -> set[int]:
    cells = [(number, cell(part)) for number, part in enumerate(text.split("|"), 1)]
    return days_of_month([(number, value) for number, value in cells if value is not None])


@pytest.mark.parametrize("value", ["03/04/2024", "3 Apr", "Mon 15 April", "w/c 8 April", cell("2024-04-09")])
def test_whole_dates_and_days_with_their_month(value: Value) -> None:
    assert is_day(value)


@pytest.mark.parametrize("value", ["April 2024", "5-11", "Lunch", 3, None, cell("2024-04-01"), "x" * 50])
def test_months_and_numbers_are_no_days(value: Value) -> None:
    assert not is_day(value)


def test_a_day_and_its_month_in_letters() -> None:
    assert is_day_and_month(read_date("3 Apr"))
    assert not is_day_and_month(read_date("3/4"))
    assert not is_day_and_month(read_date("3 April 2024"))


def test_the_days_of_a_month_one_after_the_other_or_a_week_apart() -> None:
    assert days("Activity|1|2|3") == {2, 3, 4}
    assert days("Name|3|10|17|24") == {2, 3, 4, 5}
    assert days("|1|2|3|4|5|6|7") == set(range(2, 9))


def test_growing_numbers_beside_something_done_are_no_days() -> None:
    assert days("Volunteers|1|2|3") == set()
    assert days("Activity|3|11|19") == set()
    assert days("|1|2|3") == set()
    assert days("Activity|3|2|1") == set()


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("Sport|2024-09-24|2024-10-01|2024-10-08", {2, 3, 4}),
        ("Sport|2024-09-01|2024-10-01|2024-11-01", set()),
        ("Sport|'10/09|'17/09|'24/09|'01/10", {2, 3, 4, 5}),
        ("Sport|'10/12|'17/12|'07/01", {2, 3, 4}),
        ("Team|'3/10|'5/10|'7/10", set()),
        ("Team|'45383|'45390|'45397", {2, 3, 4}),
        ("Overdue|'56470|'39690|'39690", set()),
        ("Cash|'45383|'45390", set()),
        ("Loans|'41200|'43300|'45400", set()),
    ],
)
def test_the_dates_of_a_row_are_told_together(row: str, found: set[int]) -> None:
    cells = [(number, cell(part)) for number, part in enumerate(row.split("|"), 1)]
    assert dates_in(cells) == found


def test_the_month_above_shows_which_figure_is_the_day() -> None:
    assert dates_in([(2, "03/09"), (3, "10/09")], {2: {9}, 3: {9}}) == {2, 3}
    assert dates_in([(2, "03/09"), (3, "10/09")], {2: {9}, 3: {10}}) == set()


@pytest.mark.parametrize(
    ("cells", "so"),
    [
        ("12|'1,012|approx 950", True),
        ("318 hrs|-|n/a|'4", True),
        ("12|2024-04-03|13", False),
        ("Talks|Walks|12", False),
        ("-|n/a", False),
    ],
)
def test_numbers_are_told_in_whatever_hand_they_are_written(cells: str, so: bool) -> None:
    assert holds_numbers([cell(part) for part in cells.split("|")]) is so
