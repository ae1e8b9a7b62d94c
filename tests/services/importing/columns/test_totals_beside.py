import pytest

from tests.services.importing.books import codes, lines, planned


@pytest.mark.parametrize(
    ("headings", "said"),
    [
        ("Period|Total referrals|Open cases|Closed cases", "Total referrals"),
        ("Cyfnod|Cyfanswm atgyfeiriadau|Achosion agored|Achosion caeedig", "Cyfanswm atgyfeiriadau"),
    ],
)
def test_a_total_to_which_nothing_comes_near_is_counted_and_asked_about(headings: str, said: str) -> None:
    made = planned(f"{headings}\n2023/24|40|12|9\n2024/25|55|14|20")
    assert lines(made)[0] == f"2 B | {said} | 2023-24 | 40 count"
    assert len(made.records) == 6
    assert (codes(made), made.checks) == (["numbers-counted"], ())


def test_each_total_is_held_against_its_own_group() -> None:
    made = planned(
        "Period|Grants|Sales income|Total income|Staff costs|Venue costs|Total costs\n"
        "2023/24|£4,000|£100|£4,100|£3,000|£500|£3,500\n2024/25|£5,000|£200|£5,200|£3,100|£500|£3,600"
    )
    assert len(made.records) == 8
    assert [(check.cell, check.agrees) for check in made.checks] == [
        ("D2", True), ("G2", True), ("D3", True), ("G3", True),
    ]  # fmt: skip


def test_a_slip_in_the_total_of_a_group_is_told_against_that_group() -> None:
    made = planned(
        "Cyfnod|Rhoddion|Grantiau|Cyfanswm incwm|Cyflogau|Rhent|Cyfanswm gwariant\n"
        "2022/23|£70|£30|£100|£50|£20|£70\n2023/24|£80|£30|£110|£60|£20|£80\n2024/25|£90|£30|£120|£70|£20|£95"
    )
    assert [str(check.computed) for check in made.checks if not check.agrees] == ["90"]


def test_rounded_figures_make_up_a_total_though_it_is_one_off() -> None:
    made = planned(
        "Period|Street income a|Street income b|Street income total|Lot costs a|Lot costs b|Lot costs total\n"
        "2023/24|180496|146889|327384|300000|500|300501\n2024/25|180496|146889|327384|300000|500|300499"
    )
    assert [str(check.computed) for check in made.checks] == ["327385", "300500"] * 2


@pytest.mark.parametrize("total", ["Total people", "Total", "Cyfanswm"])
def test_a_wrong_total_of_the_people_beside_it_stays_one(total: str) -> None:
    made = planned(f"Date|Event|Adults|Children|{total}\n14/05/2024|Walk|40|12|53\n15/05/2024|Swim|40|12|99")
    assert len(made.records) == 4
    assert [check.agrees for check in made.checks] == [False, False]


def test_income_is_no_total_of_costs() -> None:
    made = planned("Period|Total income|Staff costs|Rent costs\n2023/24|£4,100|£3,000|£500\n2024/25|£5,200|£3,100|£500")
    assert lines(made)[0] == "2 B | Total income | 2023-24 | 410000p"
    assert made.checks == ()
