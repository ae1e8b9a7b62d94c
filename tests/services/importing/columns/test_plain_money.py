"""Bare numbers of ledgers are pounds where the columns beside them say so."""

import pytest

from tests.services.importing.books import codes, planned


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Date|Supplier|Net|VAT|Total\n13/05/2024|Evans|100|20|120", ["Net"]),
        ("Date|Supplier|Amount|VAT|Total\n13/05/2024|Evans|100|20|120", ["Amount"]),
        ("Date|Payee|Amount\n13/05/2024|Evans|100", ["Amount"]),
        ("Date|Details|In|Out|Balance\n13/05/2024|Milk|5|2|3", ["In", "Out"]),
    ],
)
def test_amounts_are_money_and_counted_once(text: str, expected: list[str]) -> None:
    made = planned(text)
    assert [column.heading for column in made.tables[0].of("amount")] == expected
    assert not list(made.tables[0].of("quantity"))


def test_an_amount_of_anything_stays_a_number() -> None:
    assert [
        column.heading for column in planned("Date|Activity|Amount\n13/05/2024|Meals|100").tables[0].of("quantity")
    ] == ["Amount"]


def test_times_in_and_out_are_no_money() -> None:
    made = planned("Date|Task|In|Out\n13/05/2024|Desk|10:00|12:00\n14/05/2024|Desk|10:00|12:00")
    assert not list(made.tables[0].of("amount"))


def test_what_each_is_said_to_be_worth_and_all_of_them_is_no_money() -> None:
    made = planned("2024-25\nMeasure|Unit|Quantity|Proxy value (£ per unit)|Social value (£)\nHelp|hrs|10|16.93|169.30")
    assert [record.amount_pence for record in made.records] == [None]
    assert [question.code for question in made.questions] == ["column-left-out", "column-left-out"]


def test_some_pounds_among_bare_numbers_of_a_log_are_pounds_all_the_way_down() -> None:
    log = "2024-25\nDate|Thing|Wibble\n2024-05-01|A|£5\n2024-05-02|B|7.50\n2024-05-03|C|£6"
    assert [record.amount_pence for record in planned(log).records] == [500, 750, 600]
    measures = "2024-25\nIndicator|Wibble\nClients helped|120\nSaved for clients|£4,500\nRaised|£200"
    assert planned(measures).records[0].amount_pence is None


def test_pence_are_money() -> None:
    log = "2024-25\nDate|Toys lent|Fines\n2024-05-01|4|40p\n2024-05-02|5|\n2024-05-03|6|20p"
    assert [record.amount_pence for record in planned(log).records if record.col == "C"] == [40, 20]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Date|Supplier|Net £|TAW £|Gros £\n13/05/2024|Evans|£100|£20|£120", ["Net £"]),
        ("Date|What|Net|TAW|Cyfanswm\n13/05/2024|Bread|£100|£20|£120", ["Net"]),
        ("Date|What|Amount|VAT|Total\n13/05/2024|Bread|£100|£20|£120", ["Amount"]),
        ("Date|What|Order value|Invoiced\n13/05/2024|Bread|100|95", ["Invoiced"]),
        ("Date|What|Order value\n13/05/2024|Bread|100", ["Order value"]),
        ("Date|What|Fare\n13/05/2024|Bus|8.00\n14/05/2024|Bus|7.50", ["Fare"]),
        ("Date|What|Paid\n13/05/2024|Bus|10:15\n14/05/2024|Bus|11:20", []),
    ],
)
def test_the_same_money_is_brought_in_once(text: str, expected: list[str]) -> None:
    text = text.replace("13/05/2024", "2024-05-13")
    assert [column.heading for column in planned(text).tables[0].of("amount")] == expected


@pytest.mark.parametrize(
    ("sheet", "pence"),
    [
        ("2024-25\nSupplier|Apr|May\nEvans|£120|£80\nJones|85|(12.40)", [12000, 8000, 8500, -1240]),
        ("2024-25\nBudget line|Budget|Apr\nVolunteers|500|40\nMeals|200|20", [50000, 4000, 20000, 2000]),
        ("2024-25\nLlinell gyllideb|Cyllideb|Ebrill\nStaff|500|40\nNeuadd|200|20", [50000, 4000, 20000, 2000]),
        ("2024-25\nItem|Apr|May\nTea|£12|£8\nCake|85|5\nTotal|£97|£13", [1200, 800, 8500, 500]),
    ],
)
def test_bare_numbers_of_a_budget_or_a_sum_in_pounds_are_pounds_across_its_months(sheet: str, pence: list[int]) -> None:
    made = planned(sheet)
    assert [record.amount_pence for record in made.records] == pence
    assert not made.questions
    assert not [problem for record in made.records for problem in record.problems]


@pytest.mark.parametrize(
    "sheet",
    [
        "2024-25\nMeasure|Q1|Q2\nSpend|£9|£8\nWidgets|4|5\nFood|£9|£8",
        "Orders 2024-25\nSupplier|Apr|May\nEvans|3|4\nJones|1|2",
        "2024-25\nItem|Apr|May\nTea|£12|£8\nVolunteer hours|85|5\nTotal|£97|£13",
        "2024-25\nBudget line|Unit|Apr|May\nStaff|£|800|800\nVolunteers|hours|20|20",
    ],
)
def test_bare_numbers_that_may_count_anything_are_no_pounds(sheet: str) -> None:
    assert any(record.amount_pence is None for record in planned(sheet).records)


def test_an_amount_to_the_penny_is_money_and_an_amount_of_whole_numbers_is_not() -> None:
    sheet = "2024-25\n\nWhat|Amount\nCubs|'{}\nWI|'{}\nSchool|'{}"
    made = planned(sheet.format("250.00", "80.50", "120.00"))
    assert [record.amount_pence for record in made.records] == [25000, 8050, 12000]
    assert [record.amount_pence for record in planned(sheet.format(250, 80, 120)).records] == [None] * 3


@pytest.mark.parametrize("heading", ["Awarded", "Charged", "Claimed", "Dyfarnwyd"])
def test_sums_that_were_awarded_or_charged_are_money_to_the_penny(heading: str) -> None:
    made = planned(f"Date|What|{heading}\n13/04/24|Cubs|'250.00\n20/04/24|WI|'80.50")
    assert [record.amount_pence for record in made.records] == [25000, 8050]


@pytest.mark.parametrize("heading", ["Hire cost", "Room hire", "Costau llogi", "Cost neuadd"])
def test_what_was_hired_in_a_log_cost_money(heading: str) -> None:
    log = f"2024-25\nDate|Session|Hours|People|{heading}\n2024-05-01|A|2|8|15\n2024-05-02|B|3|9|12"
    assert [record.amount_pence for record in planned(log).records] == [1500, 1200]


@pytest.mark.parametrize("heading", ["Materials", "Lluniaeth"])
def test_what_may_be_counted_too_is_money_where_it_comes_to_pence(heading: str) -> None:
    log = "2024-25\nDate|Session|Hours|People|{}\n2024-05-01|A|2|8|15\n2024-05-02|B|3|9|{}"
    assert [record.amount_pence for record in planned(log.format(heading, "12.50")).records] == [1500, 1250]
    asked = planned(log.format(heading, "12"))
    assert "numbers-counted" in [question.code for question in asked.questions]


def test_one_pound_sign_among_few_bare_numbers_is_enough_and_a_voucher_is_not() -> None:
    log = "2024-25\nDate|Thing|Wibble\n2024-05-01|A|5\n2024-05-02|B|7.50\n2024-05-03|C|{}"
    assert [record.amount_pence for record in planned(log.format("£6")).records] == [500, 750, 600]
    assert planned(log.format("£5 voucher")).records[0].amount_pence is None


def test_what_is_lent_comes_in_and_out_and_is_no_money() -> None:
    made = planned("Date|Tool|In|Out\n2024-05-01|Drill|2|3\n2024-05-02|Ladder|1|4\n2024-05-03|Saw|5|2")
    assert not list(made.tables[0].of("amount"))
    made = planned("Date|What|In|Out\n2024-05-01|Raffle|20.50|\n2024-05-02|Tea||4")
    assert [column.heading for column in made.tables[0].of("amount")] == ["In", "Out"]


def test_whole_numbers_under_rent_beside_others_that_nobody_knows_are_no_money() -> None:
    log = "2024-25\nDate|Bureau|People|Benefits|Rent|Insurance\n2024-05-01|A|9|3|4|1\n2024-05-02|B|8|4|2|{}"
    assert not list(planned(log.format(2)).tables[0].of("amount"))
    assert [column.heading for column in planned(log.format("12.50")).tables[0].of("amount")] == ["Insurance"]


def test_food_and_fuel_are_money_only_where_they_come_to_the_penny() -> None:
    log = "2024-25\nDate|Session|People|{}\n2024-05-01|A|8|12.5\n2024-05-02|B|9|{}"
    for heading in ("Food", "Fuel", "Travel", "Bwyd"):
        assert "numbers-counted" in [question.code for question in planned(log.format(heading, "8.2")).questions]
        assert planned(log.format(heading, "8.25")).records[1].amount_pence == 825


LEDGER = "Date|Project|{}\n2024-05-13|Roof|{}\n2024-05-14|Organ|{}"


@pytest.mark.parametrize("heading", ["Amount", "Amounts"])
def test_an_amount_of_which_nothing_says_whether_it_is_money_is_asked_about(heading: str) -> None:
    whole, pence = planned(LEDGER.format(heading, 1900, 20)), planned(LEDGER.format(heading, 1900, "84.23"))
    assert [question.code for question in whole.questions] == ["amount-of-what"]
    assert [record.amount_pence for record in whole.records] == [None, None]
    assert [record.amount_pence for record in pence.records] == [190000, 8423]
    assert [question.choices[0] for question in (*whole.questions, *pence.questions)] == ["A plain number", "Pounds"]
    told = planned(LEDGER.format(heading, 1900, 20), answers={whole.questions[0].key: "Pounds"})
    assert [record.amount_pence for record in told.records] == [190000, 2000]


def test_an_amount_of_what_the_rows_name_is_not_asked_about() -> None:
    made = planned("Date|Activity|Amount\n2024-05-13|Meals served|20\n2024-05-14|Trees planted|30")
    assert [record.unit for record in made.records] == ["meals", "trees"]
    assert not made.questions


def test_a_ledger_is_one_though_its_donors_are_left_out() -> None:
    made = planned("Date|Donor|Initiative|Amount\n2024-05-13|Ann Dee|Roof|20\n2024-05-14|Bob Ess|Organ|30")
    assert [record.amount_pence for record in made.records] == [2000, 3000]
    assert [question.code for question in made.questions] == ["amount-of-what", "personal-data"]


def test_ways_of_paying_side_by_side_are_money_where_there_are_pence_and_asked_about_where_not() -> None:
    text = "Month|Cash|Card\nApril 2024|{}|33\nMay 2024|80|21"
    assert [record.amount_pence for record in planned(text.format("12.50")).records] == [1250, 3300, 8000, 2100]
    assert {question.code for question in planned(text.format(12)).questions} == {"amount-of-what"}


def test_income_and_costs_inside_longer_headings_are_the_two_sides_of_an_account() -> None:
    made = planned("Period|Hall income lets|Hall costs heat\n2023/24|400|200\n2024/25|500|250")
    assert [record.amount_pence for record in made.records] == [40000, 20000, 50000, 25000]
    issues = planned("Month|Debt|Benefits and income\nApril 2024|4|3\nMay 2024|5|4")
    assert {record.amount_pence for record in issues.records} == {None}


@pytest.mark.parametrize("heading", ["Amount ($)", "Amount (€)", "Euros raised", "Swm (USD)"])
def test_sums_under_another_currency_are_held(heading: str) -> None:
    made = planned(LEDGER.format(heading, 1900, 20))
    assert {question.code for question in made.questions} == {"currency-foreign"}
    assert [record.status for record in made.records] == ["held", "held"]


def test_rent_and_interest_beside_other_money_are_money() -> None:
    made = planned("Date|Item|Rent|Interest paid|Salaries\n2024-05-13|Hall|500|20|1000\n2024-05-14|Shed|50|2|10")
    assert [record.amount_pence for record in made.records][:3] == [50000, 2000, 100000]


@pytest.mark.parametrize("heading", ["Cost CNY", "Amount (AUD)", "UAH", "amount_pln"])
def test_numbers_under_the_code_of_another_currency_are_no_pounds(heading: str) -> None:
    made = planned(f"Date|Item|{heading}\n13/05/2024|Books|45\n14/05/2024|Toys|36")
    assert set(codes(made)) == {"currency-foreign"}
    assert {record.status for record in made.records} == {"held"}


@pytest.mark.parametrize("heading", ["Sale revenue", "Revenue", "Raffle proceeds"])
def test_what_a_sale_brought_is_money(heading: str) -> None:
    made = planned(f"Date|Event|{heading}\n13/05/2024|Fete|120\n14/05/2024|Quiz|80")
    assert [record.amount_pence for record in made.records] == [12000, 8000]


@pytest.mark.parametrize("heading", ["Direct donations", "Online donation"])
def test_donations_of_a_kind_may_be_money_which_is_asked(heading: str) -> None:
    assert codes(planned(f"Date|Event|{heading}\n13/05/2024|Fete|120\n14/05/2024|Quiz|80")) == ["amount-of-what"]


@pytest.mark.parametrize(
    "sheet",
    [
        "Budget report 2024-25\nProject|Budget|Actual\nYouth|600|580\nHub|400|412",
        "2024-25\nItem|Budget|Actual\nSalaries|600|580\nCoordinator|400|412",
        "2024-25\nBudget line|Budget|Actual\nYouth|600|580\nHub|400|412",
        "2024-25\nProject|Budget|Actual\nYouth|£600|580\nHub|400|412",
        "2024-25\nPennawd|Cyllideb|Gwirioneddol\nRhent|600|580\nHwb|400|412",
    ],
)
def test_a_budget_is_money_where_the_title_or_the_rows_tell_of_money(sheet: str) -> None:
    made = planned(sheet)
    assert [record.amount_pence for record in made.records] == [60000, 58000, 40000, 41200]
    assert not made.questions


@pytest.mark.parametrize("heads", ["Budget|Actual", "Budget|Outturn|Variance", "Q1 budget|Q1 actual|Q2 budget"])
def test_it_is_asked_once_whether_a_budget_of_which_nothing_tells_is_money(heads: str) -> None:
    sheet = f"2024-25\nActivity|{heads}\nLunch club|120|115|5\nWalks|80|95|-15"
    made = planned(sheet)
    assert codes(made)[:1] == ["amount-of-what"]
    assert {record.unit for record in made.records} == {"count"}
    pounds = planned(sheet, answers={made.questions[0].key: "Pounds"})
    assert [record.amount_pence for record in pounds.records][:2] == [12000, 11500]
    assert {record.unit for record in pounds.records} == {"gbp"}
    assert [record.kind for record in pounds.records][:2] == ["target", "actual"]


def test_what_rows_count_themselves_is_no_money_under_a_budget() -> None:
    made = planned("2024-25\nMeasure|Budget|Actual\nVolunteer hours|120|115\nMeals|80|95\nHub|8|9")
    assert [record.unit for record in made.records][::2] == ["hours", "meals", "count"]
    assert not made.questions
    united = planned("2024-25\nService|Budget|Actual|Unit\nYouth|120|115|hours\nHub|80|95|people")
    assert [record.unit for record in united.records] == ["hours", "hours", "people", "people"]
