from datetime import date

import pytest

from svdesk.domain.period import Period, financial_year, parse
from svdesk.services.importing.cells.date_order import Order, likely_year, order_of, order_of_rows, settle
from svdesk.services.importing.cells.dates import read_date

JUNE = parse("2024-M06")


@pytest.mark.parametrize(
    ("column", "around", "order"),
    [
        (["04/03/25", "13/06/25"], None, Order.DAY_FIRST),
        (["04/03/25", "06/13/25"], None, Order.MONTH_FIRST),
        (["13/06/25", "17/06/25", "18/06/25", "06/13/25", "04/03/25"], None, Order.DAY_FIRST),
        (["13/06/25", "17/06/25", "06/13/25", "04/03/25"], None, Order.MIXED),
        (["13/06/25", "17/06/25", "18/06/25", "06/13/25", "06/14/25", "04/03/25"], None, Order.MIXED),
        (["04/03/25"], None, Order.ASK),
        (["13/06/25", "06/13/25", "04/03/25"], None, Order.MIXED),
        (["11/06/24"], JUNE, Order.DAY_FIRST),
        (["06/11/24"], JUNE, Order.MONTH_FIRST),
        (["3 April 2025", "04/04/25"], None, Order.DAY_FIRST),
    ],
)
def test_the_order_is_settled_for_a_whole_column(column: list[str], around: Period | None, order: Order) -> None:
    assert order_of([read_date(text) for text in column], around) is order


def test_an_unclear_day_waits_with_both_readings_while_the_order_is_asked() -> None:
    when = settle(read_date("04/03/25"), Order.ASK, None)
    assert when.code == "date-order-unclear"
    assert when.first is not None
    assert when.second is not None
    assert (when.first.start, when.second.start) == (date(2025, 3, 4), date(2025, 4, 3))


def test_a_clear_day_does_not_wait_for_the_order() -> None:
    assert settle(read_date("13/06/25"), Order.ASK, None).code == ""


def test_a_day_that_contradicts_its_column_is_held() -> None:
    assert settle(read_date("06/13/25"), Order.DAY_FIRST, None).code == "date-impossible"


def test_months_and_days_without_a_year_take_the_year_of_the_sheet() -> None:
    year = financial_year(2024)
    june = settle(read_date("June"), Order.DAY_FIRST, year)
    assert june.period == JUNE
    assert settle(read_date("3 Feb"), Order.DAY_FIRST, year).period is not None
    assert settle(read_date("June"), Order.DAY_FIRST, None).code == "date-without-year"


def test_the_days_of_one_financial_year_show_which_it_is() -> None:
    whens = [settle(read_date(text), Order.DAY_FIRST, None) for text in ("13/04/24", "30/03/25")]
    assert likely_year(whens) == financial_year(2024)
    assert likely_year([*whens, settle(read_date("13/04/25"), Order.DAY_FIRST, None)]) is None


@pytest.mark.parametrize(
    ("column", "order"),
    [
        (["13 May 2025", "20 May 2025", "05/06/25", "12/06/2025"], Order.DAY_FIRST),
        (["19 November 2024", "01/10/24", "10 September 2024"], Order.DAY_FIRST),
        (["02/09/24", "03/09/24", "04/09/24"], Order.ASK),
        (["2 July 2024", "09.07.24", "August", "17 Sept 2024"], Order.DAY_FIRST),
        (["2 Awst 2024", "09.08.24", "Awst 2024", "17 Medi 2024"], Order.DAY_FIRST),
        (["20 May 2025", "05/06/25", "13 May 2025"], Order.ASK),
        (["01/10/24", "10 September 2024"], Order.ASK),
        (["13 May 2025", "05/20/25", "06/05/25", "14 June 2025"], Order.ASK),
        (["02/01/24", "02/05/24", "03/02/24", "04/01/24", "05/03/24", "06/01/24"], Order.MONTH_FIRST),
    ],
)
def test_rows_that_follow_each_other_in_one_way_only_show_the_order(column: list[str], order: Order) -> None:
    assert order_of_rows([read_date(text) for text in column]) is order
