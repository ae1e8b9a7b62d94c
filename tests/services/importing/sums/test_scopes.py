from decimal import Decimal

from svdesk.services.importing.sums.scopes import Scope, check, likeliest
from svdesk.services.importing.sums.tally import Entry


def scope(start: int, *values: int) -> Scope:
    return Scope(start, [Entry(row, Decimal(value), "people") for row, value in enumerate(values, start + 2)])


def test_a_total_that_is_no_sum_is_held_against_the_nearest() -> None:
    everything, since = scope(0, 160, 112, 29, 44), scope(1, 112, 29, 44)
    assert likeliest([everything, since], Decimal(158), ()) == since
    assert likeliest([everything, since], Decimal(330), ()) == everything
    assert likeliest([], Decimal(1), ()) is None


def test_what_its_row_adds_up_elsewhere_and_what_it_names_come_before_the_nearest() -> None:
    everything, since, named = scope(0, 160, 112, 29, 44), scope(1, 112, 29, 44), scope(-1, 160)
    assert likeliest([everything, since], Decimal(158), {0}) == everything
    assert likeliest([named, everything, since], Decimal(185), {1}) == named


def test_a_scope_comes_to_its_sum() -> None:
    assert scope(0, 3, 4).comes_to(Decimal(7))
    assert not scope(0, 3, 4).comes_to(Decimal(8))


def test_a_check_says_what_is_stated_and_what_it_should_be() -> None:
    assert (
        check("S", 4, 3, Decimal(8), scope(0, 3, 4).entries, money=False).message == "C4 says 8; the rows add up to 7."
    )
