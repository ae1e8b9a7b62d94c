from svdesk.services.importing.record import Plan
from tests.services.importing.books import planned, skips

MONTHS = "2023-24\nMonth|Adults|Children\nApril|4|18\nMay|5|21\nJune|4|17\nQtr 1|13|56\nJuly|6|22\nAug|-|-\nSept|5|19"


def rows(made: Plan) -> list[int]:
    return sorted({record.row for record in made.records})


def test_a_quarter_after_its_months_is_their_total() -> None:
    made = planned(f"{MONTHS}\nQtr 2|11|41\nYear|24|97")
    assert rows(made) == [3, 4, 5, 7, 9]
    assert {"6 total", "10 total", "11 total"} <= set(skips(made))
    stated = {(check.row, str(check.stated), check.agrees) for check in made.checks}
    assert {(6, "13", True), (6, "56", True), (10, "41", True)} <= stated


def test_a_slip_in_a_quarter_is_told_and_not_brought_in() -> None:
    made = planned("2023-24\nMonth|Hours|Meals|Trees\nApril|4|18|2\nMay|5|21|3\nJune|4|17|1\nQ1|13|57|6")
    assert rows(made) == [3, 4, 5]
    assert [check.cell for check in made.checks if not check.agrees] == ["C6"]


def test_a_year_under_its_quarters_is_their_total() -> None:
    made = planned("2023-24\nQuarter|Hours|Meals\nQ1|13|57\nQ2|10|40\nQ3|9|12\nQ4|1|2\nFull year|33|111")
    assert rows(made) == [3, 4, 5, 6]


def test_a_quarter_with_figures_of_its_own_is_brought_in() -> None:
    made = planned("2023-24\nPeriod|Hours|Meals\nApril|4|18\nMay|5|21\nQ2|30|80")
    assert 5 in rows(made)
