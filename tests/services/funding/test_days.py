"""Days are read in the order of their list, and a month or year has a first and a last one."""

from datetime import date

import pytest

from svdesk.services.funding.days import day_of, in_doubt, is_blank, order_in
from svdesk.services.importing.cells.date_order import Order


def test_the_order_is_proved_by_one_date_and_not_by_those_that_the_standard_writes() -> None:
    assert order_in(["01/02/2025", "13/02/2025", "2025-12-31"]) is Order.DAY_FIRST
    assert order_in(["01/02/2025", "02/13/2025"]) is Order.MONTH_FIRST
    assert order_in(["01/02/2025", "2025-13-31", "2025-05"]) is Order.ASK


def test_a_month_or_a_year_has_a_first_and_a_last_day() -> None:
    assert (day_of("2024-02", Order.ASK), day_of("2024-02", Order.ASK, last=True)) == (
        date(2024, 2, 1),
        date(2024, 2, 29),
    )
    assert day_of("2024", Order.ASK, last=True) == date(2024, 12, 31)


@pytest.mark.parametrize("text", ["soon", "2025-02-30", "2025-13", "approx 1 April 2025", "31/02/2025", "0000"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert day_of(text, Order.DAY_FIRST) is None
    assert day_of(text, Order.DAY_FIRST, last=True) is None


def test_only_a_date_that_can_be_two_days_is_in_doubt() -> None:
    assert in_doubt("01/02/2025") == "1 February 2025"
    assert [in_doubt(text) for text in ("13/02/2025", "02/02/2025", "2025-01-02", "soon")] == [""] * 4


def test_words_for_not_knowing_are_blank() -> None:
    assert all(is_blank(text) for text in ("", "TBC", "n/a"))
    assert not any(is_blank(text) for text in ("2025", "next spring", "2025-02-30"))
