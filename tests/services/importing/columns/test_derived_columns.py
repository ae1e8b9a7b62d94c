from collections import Counter
from decimal import Decimal

import pytest

from svdesk.services.importing.columns.derived_columns import settle_derived
from svdesk.services.importing.columns.drafts import draft
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.record import Plan
from tests.services.importing.books import codes, planned, sheet
from tests.services.importing.watching import wide


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


def test_hours_of_all_beside_how_long_it_was_and_how_many_came_are_the_hours() -> None:
    made = planned("Date|Session|Hours|Vols|Vol hours\n2024-04-14|Hedge|2|4|8\n2024-04-21|Pond|3|2|6")
    assert [f"{record.people} {record.quantity}" for record in made.records] == ["4 8", "2 6"]
    assert codes(made) == ["column-left-out"]


def test_hours_that_are_no_product_of_the_others_are_counted() -> None:
    made = planned("Date|Session|Hours|Vols|Vol hours\n2024-04-14|Hedge|2|4|9\n2024-04-21|Pond|3|2|5")
    assert left_out(made) == []


def test_a_sum_that_says_it_is_all_of_them_is_checked_though_it_is_wrong_in_a_row() -> None:
    made = planned("Date|Session|Tea|Soup|All\n2024-04-14|A|2|4|6\n2024-04-21|B|3|2|5\n2024-04-28|C|3|3|7")
    assert [record.col for record in made.records if record.col == "E"] == []
    assert [check.agrees for check in made.checks] == [True, True, False]


@pytest.mark.parametrize("times", [("10:00-12:00", "14:00-17:00"), ("10am to 12pm", "2pm - 5pm"), ("2 hrs", "3 hrs")])
def test_hours_that_come_to_the_session_times_its_people_are_those_of_all(times: tuple[str, str]) -> None:
    made = planned(
        f"Date|Session|Time|Volunteers|Hours\n2024-05-01|Lunch|{times[0]}|4|8\n2024-05-02|Choir|{times[1]}|3|9"
    )
    assert "hours-each-or-all" not in codes(made)
    assert [str(record.quantity) for record in made.records] == ["8", "9"]


@pytest.mark.parametrize(
    "text",
    [
        "Date|Item|Price|Number sold|Takings\n2024-05-07|Tea|£1.50|20|£30\n2024-05-14|Cake|£2|15|£30",
        "Dyddiad|Eitem|Nifer|Pris|Derbyniadau\n2024-05-07|Te|20|£1.50|£30\n2024-05-14|Cacen|15|£2|£30",
        "Date|Show|Tickets sold|Price|Total\n2024-05-07|Panto|20|1.5|30\n2024-05-14|Quiz|15|2|30",
    ],
)
def test_a_price_beside_what_it_came_to_is_left_out_and_told(text: str) -> None:
    made = planned(text)
    assert [record.amount_pence for record in made.records] == [3000, 3000]
    assert "column-left-out" in codes(made)


def test_two_sums_that_do_not_multiply_are_both_money() -> None:
    made = planned("Date|Item|Number|Food £|Hall £\n2024-05-07|Tea|20|£5|£30\n2024-05-14|Cake|15|£2|£31")
    assert [column.heading for column in made.tables[0].of("amount")] == ["Food £", "Hall £"]


def test_what_is_left_over_is_looked_for_near_it_so_that_a_very_wide_sheet_is_soon_read() -> None:
    headings = "|".join(["Date", "Event", "Income", "Costs", *(f"Thing {n}" for n in range(600)), "Profit"])
    numbers = "|".join(str(n % 97) for n in range(600))
    rows = [f"1{n}/05/2024|Quiz|£{200 + n}|£40|{numbers}|£{160 + n}" for n in (3, 5, 7)]
    assert left_out(planned("\n".join([headings, *rows]))) == []


def test_of_many_counts_that_nothing_is_worked_out_of_no_number_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    read: Counter[int] = Counter()
    number = Grid.number

    def counted(grid: Grid, row: int, column: int) -> Decimal | None:
        read[column] += 1
        return number(grid, row, column)

    grid = Grid(sheet(wide(40, 5)))
    drafts = [draft(grid, (1,), column, [2, 3, 4, 5, 6]) for column in range(1, 42)]
    monkeypatch.setattr(Grid, "number", counted)
    settle_derived(grid, drafts, [2, 3, 4, 5, 6])
    assert not read


@pytest.mark.parametrize("heading", ["Price", "Price £", "Pris (£)"])
def test_a_list_of_prices_counts_nothing_and_prices_by_day_or_beside_numbers_are_money(heading: str) -> None:
    made = planned(f"Price list 2024-25\n\nItem|{heading}\nTea|£1\nCake|£1.50")
    assert made.records == ()
    assert planned(f"2024-25\n\nDate|Item|{heading}\n13/05/24|Tea|£1\n14/05/24|Cake|£1.50").records[0].amount_pence
    assert planned(f"2024-25\n\nItem|{heading}|Sold\nTea|£1|30\nCake|£1.50|12").records[0].amount_pence


@pytest.mark.parametrize("headings", ["Prev yr|This yr|Diff", "Llynedd|Eleni|Newid", "Last year|2024-25|Up by"])
def test_the_difference_from_last_year_is_not_counted(headings: str) -> None:
    made = planned(f"Return 2024-25\n\nWhat|{headings}\nMeals|300|410|110\nHours|30|41|11")
    assert [record.quantity for record in made.records] == [410, 41]


@pytest.mark.parametrize(
    "headings",
    ["Issues 2012|Issues 2014|Change", "Aelodau 2023|Aelodau 2024|Amrywiant", "Members 2023|Members 2024|Difference"],
)
def test_neither_of_two_years_is_left_out_for_the_change_between_them(headings: str) -> None:
    made = planned(f"Return 2024-25\n\nLibrary|{headings}\nA|120|80|-40\nB|90|75|-15\nC|50||")
    assert sorted(record.quantity for record in made.records if record.quantity) == [50, 75, 80, 90, 120]


def test_what_is_no_such_difference_is_counted() -> None:
    made = planned("Return 2024-25\n\nWhat|Last year|Eaten in|Taken out\nMeals|300|410|90\nTeas|30|41|20")
    assert [record.quantity for record in made.records] == [410, 90, 41, 20]


@pytest.mark.parametrize(
    "headings", ["Item|Qty|Unit price|Total", "Supplier|Qty|Price each|Total", "Eitem|Nifer|Pris yr un|Cyfanswm"]
)
def test_what_was_bought_is_counted_and_its_money_is_not(headings: str) -> None:
    made = planned(f"Spend 2024\n\nDate|{headings}\n2024-04-15|Paint|4|25|100\n2024-05-02|Paper|5|50|250")
    assert [(record.quantity, record.people, record.amount_pence) for record in made.records] == [
        (Decimal(4), None, 10000),
        (Decimal(5), None, 25000),
    ]


@pytest.mark.parametrize(
    "headings",
    ["Year|England|UK|Wales|Scotland", "Blwyddyn|Lloegr|Y DU|Cymru|Yr Alban"],
)
def test_one_of_many_that_adds_up_all_the_others_is_left_out_wherever_it_stands(headings: str) -> None:
    made = planned(f"{headings}\n2020/21|9|19|7|3\n2021/22|19|31|8|4\n2022/23|11|15|2|2")
    assert len(made.records) == 9
    assert codes(made) == ["column-left-out"]


def test_the_sum_of_three_rounded_figures_may_be_off_by_their_rounding() -> None:
    made = planned("Year|North|South|East|All of it\n2020/21|2.51|0.19|3.44|6.15\n2021/22|2.29|0.22|2.72|5.22")
    assert len(made.records) == 6
    differ = planned("Year|North|South|East|Coast\n2020/21|2.51|0.19|3.44|6.24\n2021/22|2.29|0.22|2.72|5.33")
    assert len(differ.records) == 8


def test_hours_of_each_volunteer_are_left_out_beside_those_of_all_whoever_else_came() -> None:
    made = planned(
        "Date|Activity|No. attending|No. of volunteers|No. of hours|Total hours\n13/05/24|Club|12|3|2|6\n"
        "14/05/24|Club|10|4|2|8"
    )
    assert [record.quantity for record in made.records if record.unit == "hours"] == [6, 8]
    assert codes(made) == ["column-left-out"]


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("%", (90, 125)), ("%", ("90%", "125%")), ("% met", ("0.9", "1.25")), ("%age", (-10, 25)), ("Diff", (-1, 1)),
        ("RAG %", ("90.0", 125)), ("To go", (1, -1)),
    ],
)  # fmt: skip
def test_what_compares_what_was_done_with_its_target_is_not_counted(heading: str, cells: tuple[str, str]) -> None:
    made = planned(f"2024-25\nMeasure|Target|Actual|{heading}\nMeals|10|9|{cells[0]}\nBags|4|5|{cells[1]}")
    assert {record.col for record in made.records} == {"B", "C"}
    assert not made.questions


def test_a_share_that_is_not_of_the_target_is_counted() -> None:
    made = planned("2024-25\nMeasure|Target|Actual|% women\nMeals|10|9|40\nBags|4|5|55")
    assert {record.col for record in made.records} == {"B", "C", "D"}


@pytest.mark.parametrize("headings", ["Out|Back|Miles", "Last time|Now|kWh"])
def test_what_a_meter_showed_before_and_after_is_left_out_beside_how_far_it_went(headings: str) -> None:
    rows = "2024-04-03|Camp|41002|41024|22\n2024-04-05|Bay|41024|41036.5|12.5\n2024-04-09|Tip|41040|41044|4"
    made = planned(f"Date|Journey|{headings}\n{rows}")
    assert [(record.text, record.quantity) for record in made.records] == [
        ("Camp", 22), ("Bay", Decimal("12.5")), ("Tip", 4),
    ]  # fmt: skip
    assert codes(made) == ["column-left-out", "column-left-out"]


def test_a_difference_of_numbers_that_begin_anew_in_each_row_is_of_no_meter() -> None:
    rows = "2024-04-03|Camp|41|64|23\n2024-04-05|Bay|24|36|12\n2024-04-09|Fair|10|29|19"
    made = planned(f"Date|Event|Lent|Back|Items\n{rows}")
    assert {record.col for record in made.records} == {"C", "D", "E"}


@pytest.mark.parametrize(
    "headings",
    [
        "Annual costs|Trading costs|Costs minus deductions",
        "Costau|Didyniadau|Costau llai didyniadau",
        "Raised|Van costs|Raised after costs",
    ],
)
def test_what_is_less_another_is_left_out_though_one_row_is_a_pound_off(headings: str) -> None:
    rows = "2024-05-13|Crews|£137|£5|£132\n2024-05-14|Flood|£16|£1|£15\n2024-05-15|Talks|£12|£4|£7"
    made = planned(f"Date|Activity|{headings}\n{rows}")
    assert codes(made) == ["column-left-out"]
    assert "column E" in str(made.questions[0].problem.message).replace("Column", "column")
    assert {record.col for record in made.records} == {"C", "D"}


def test_visits_after_school_are_no_rest_of_the_others() -> None:
    made = planned("Date|Activity|Hours in school|Hours after school|Hours at home\n2024-05-13|Art|9|4|5")
    assert {record.col for record in made.records} == {"C", "D", "E"}
