from decimal import Decimal

from svdesk.services.importing.sums.scopes import Scope, check, in_one_unit, likeliest, of_one_kind
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


def test_kilograms_and_tonnes_are_added_up_in_either() -> None:
    food = Scope(0, [Entry(2, Decimal(200), "kg"), Entry(3, Decimal("1.5"), "tonnes")])
    assert [each.comes_to(Decimal(1700)) for each in in_one_unit(food)] == [True, False]
    assert [each.comes_to(Decimal("1.7")) for each in in_one_unit(food)] == [False, True]
    mixed = Scope(0, [*food.entries, Entry(4, Decimal(3), "hours")])
    assert in_one_unit(mixed) == [mixed]
    assert in_one_unit(scope(0, 3, 4)) == [scope(0, 3, 4)]


def test_bare_numbers_are_of_the_kind_of_the_others() -> None:
    people = [Entry(2, Decimal(7), "people"), Entry(3, Decimal(5), "count")]
    assert of_one_kind(people)
    assert not of_one_kind([*people, Entry(4, Decimal(3), "hours")])
