import pytest

from tests.services.importing.books import codes, lines, planned

ROWS = "\nMeals|T|10|11\nMeals|A|9|8\nTrees|T|5|6\nTrees|A|7|4"


@pytest.mark.parametrize("heading", ["T/A", "Kind", "Target/Actual", "Type", ""])
def test_letters_say_which_rows_are_targets(heading: str) -> None:
    made = planned(f"2024-25\nMeasure|{heading}|Q1|Q2{ROWS}")
    assert codes(made) == []
    assert [line.endswith("target") for line in lines(made)] == [True, True, False, False] * 2


def test_so_do_welsh_letters() -> None:
    made = planned("2024-25\nMesur|T/G|Ch1|Ch2\nPrydau|T|10|11\nPrydau|G|9|8")
    assert [line.endswith("target") for line in lines(made)] == [True, True, False, False]


@pytest.mark.parametrize(("target", "actual"), [("T", "A"), ("Target", "Actual")])
def test_the_second_row_of_a_pair_need_not_name_the_thing_again(target: str, actual: str) -> None:
    made = planned(
        f"2024-25\nMeasure|Target/Actual|Value\nMeals|{target}|10\n|{actual}|9\nTrees|{target}|5\n|{actual}|7"
    )
    assert lines(made) == [
        "3 | Meals | 2024-25 | 10 meals | target",
        "4 | Meals | 2024-25 | 9 meals",
        "5 | Trees | 2024-25 | 5 trees | target",
        "6 | Trees | 2024-25 | 7 trees",
    ]


def test_letters_of_different_things_are_no_targets() -> None:
    made = planned("2024-25\nMeasure|Type|Value\nMeals|T|10\nRides|A|9\nTrees|T|5\nBoats|A|7")
    assert not any("target" in line for line in lines(made))
