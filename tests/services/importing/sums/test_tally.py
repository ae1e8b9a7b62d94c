from decimal import Decimal
from statistics import mean, median

from svdesk.services.importing.sums.tally import Entry, Tally, kept_back, may_come_to, total


def tally(*entries: tuple[int, str, str] | None) -> Tally:
    made = Tally()
    for row, each in enumerate(entries):
        made.put(None if each is None else Entry(row, Decimal(each[0]), each[1], each[2]))
    return made


def test_any_stretch_of_rows_down_to_the_last_is_added_up() -> None:
    made = tally((5, "kg", ""), (2, "kg", ""), None, (3, "kg", ""))
    assert made.comes_to(Decimal(10), 0)
    assert made.comes_to(Decimal(5), 1)
    assert not made.comes_to(Decimal(8), 1)


def test_the_typical_numbers_of_a_stretch_are_right_whenever_they_are_asked_for() -> None:
    numbers = [7, 3, None, 12, 3, 100, None, 1, 8]
    made = tally()
    assert made.typical(0) == ()
    for row, each in enumerate(numbers):
        made.put(None if each is None else Entry(row, Decimal(each), "people"))
        for start in range(0, row + 1, 1 + row % 3):
            values = [Decimal(value) for value in numbers[start : row + 1] if value is not None]
            wanted = (mean(values), median(values), max(values), min(values)) if values else ()
            assert made.typical(start) == wanted


def test_one_number_is_no_sum() -> None:
    made = tally((5, "kg", ""), None, (3, "kg", ""))
    assert (made.several(0), made.several(1)) == (True, False)
    assert not made.comes_to(Decimal(3), 1)


def test_a_sum_may_count_a_row_that_was_typed_twice_or_not() -> None:
    made = tally((5, "kg", ""), (4, "kg", ""), (4, "kg", "the same as row 2"))
    assert [number for number in range(20) if made.comes_to(Decimal(number), 0)] == [9, 13]


def test_numbers_of_another_unit_are_seen_as_far_up_as_they_stand() -> None:
    made = tally((5, "hours", ""), (2, "kg", ""), None, (3, "kg", ""))
    assert [made.of_one_unit(start) for start in range(3)] == [False, True, True]


def test_what_does_not_count_is_in_no_total() -> None:
    assert total([Entry(1, Decimal(2), None), Entry(2, Decimal(3), None, "the same as row 1")]) == 2


def test_a_number_that_is_kept_back_may_be_anything_that_it_can_be() -> None:
    made, entries = Tally(), [Entry(1, Decimal(40), "cases"), Entry(2, Decimal(0), "cases", most=kept_back("<5"))]
    for entry in entries:
        made.put(entry)
    assert [made.comes_to(Decimal(value), 0, loosely=True) for value in (39, 40, 44, 45)] == [False, True, True, False]
    assert not made.comes_to(Decimal(44), 0)
    assert [may_come_to(entries, Decimal(value)) for value in (44, 45)] == [True, False]
    assert kept_back("about 5") is None


def test_the_runs_right_above_that_come_to_a_number_are_found_the_shortest_first_and_small_ones_are_none() -> None:
    made = tally((5, "kg", ""), (9, "kg", ""), (4, "kg", ""), (8, "kg", ""), None)
    assert [made.runs_to(Decimal(value)) for value in (8, 12, 21, 26)] == [[], [2], [1], [0]]
