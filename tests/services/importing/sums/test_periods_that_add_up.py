import pytest

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


def test_a_month_under_its_weeks_is_their_total_and_one_with_figures_of_its_own_is_not() -> None:
    april = "Wk ending|Takings|Bags\n06/04/24|£1,204.50|41\n13/04/24|£988.20|38 bags\nApril|£2,192.70|79"
    made = planned(f"{april}\n04/05/24|£10|4\n11/05/24|£7|3\nMai|£17|7\nJune|£31|12")
    assert rows(made) == [2, 3, 5, 6, 8]
    assert {"4 total", "7 total"} <= set(skips(made))


def test_a_month_that_happens_once_among_days_is_brought_in() -> None:
    made = planned("Date|Activity|Hours|Cost\n12/06/24|Walk|4|£2\n13/06/24|Talk|5|£3\nJune|Calls|10|£5")
    assert rows(made) == [2, 3, 4]


def test_a_quarter_below_weeks_and_the_sums_of_months_adds_up_the_weeks() -> None:
    weeks = "Wk ending|Takings|Bags\n06/04/24|4|1\n13/04/24|5|2\nApril|9|3\n04/05/24|10|4\n11/05/24|7|3\nMay|17|7"
    assert rows(planned(f"{weeks}\nQ1|26|10")) == [2, 3, 5, 6]


@pytest.mark.parametrize("words", ["Spring term", "Tymor y gwanwyn", "Winter"])
def test_a_row_of_no_period_to_which_the_rows_above_come_in_all_figures_is_their_total(words: str) -> None:
    months = "Month|Children|Hours|Income\nSep-23|84|42|£1,260\nOct-23|112|56.5|1680\nNov-23|48|24 hrs|£720"
    made = planned(f"{months}\n{words}|160|80.5|£2,400")
    assert rows(made) == [2, 3, 4]
    assert rows(planned(f"{months}\n{words}|160|80.5|£2,401")) == [2, 3, 4, 5]
