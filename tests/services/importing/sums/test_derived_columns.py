from svdesk.services.importing.record import Plan
from tests.services.importing.books import codes, planned


def left_out(made: Plan) -> list[str]:
    return [column.heading for column in made.tables[0].columns if column.tag == "derived"]


def test_a_profit_is_left_out_and_told_and_what_came_in_is_not_what_went_out() -> None:
    made = planned("Date|Event|Income|Costs|Profit\n13/05/24|Quiz|£200|£40|£160\n14/06/24|Fair|£500|£120.50|£379.50")
    assert left_out(made) == ["Profit"]
    assert [(record.text, record.amount_pence) for record in made.records[:2]] == [
        ("Quiz: Income", 20000),
        ("Quiz: Costs", 4000),
    ]
    assert "column-left-out" in codes(made)


def test_what_is_left_over_under_any_name_is_left_out_where_the_arithmetic_says_so() -> None:
    made = planned("Date|Event|Raised|Spent|For us\n13/05/24|Quiz|£200|£40|£160\n14/06/24|Fair|£500|£120.50|£379.50")
    assert left_out(made) == ["For us"]


def test_a_profit_that_is_no_difference_is_a_figure_like_others() -> None:
    made = planned("Date|Event|Income|Costs|Profit\n13/05/24|Quiz|£200|£40|£150\n14/06/24|Fair|£500|£120.50|£300")
    assert left_out(made) == []


def test_hours_of_all_beside_the_hours_of_each_are_left_out() -> None:
    made = planned("Date|Job|Staff hours|Volunteer hours|Hours\n13/05/24|Walk|2|12|14\n14/06/24|Desk|3|4.5|7.5")
    assert left_out(made) == ["Hours"]
    assert [record.text for record in made.records[:2]] == ["Walk: Staff hours", "Walk: Volunteer hours"]


def test_numbers_of_other_things_are_no_sum() -> None:
    made = planned("Date|Job|Meals|People|Hours\n13/05/24|Walk|2|1|3\n14/06/24|Desk|3|4|7")
    assert left_out(made) == []
