from decimal import Decimal

import pytest

from svdesk.services.importing.columns.count_columns import Cell
from svdesk.services.importing.questions import at
from svdesk.services.importing.sums.ledger import Ledger
from tests.services.importing.books import codes, planned


def cells(*values: int, unit: str = "meals") -> list[Cell]:
    return [Cell(Decimal(value), unit) for value in values]


def test_a_total_is_held_against_the_rows_above_it() -> None:
    ledger = Ledger("S", [3])
    ledger.put(5, "Lunch", None, "", cells(12))
    ledger.put(6, "Supper", None, "", cells(8))
    (check,) = ledger.total_row(7, "Total", {3: (Decimal(21), None)})
    assert (check.cell, check.stated, check.computed, check.agrees) == ("C7", Decimal(21), Decimal(20), False)
    assert check.message == at("total-differs", "S", 7, "C", stated="21", computed="20").message
    assert check.message == "C7 says 21; the rows add up to 20."


def test_a_difference_is_explained_where_rows_left_out_make_it_up() -> None:
    ledger = Ledger("S", [3])
    ledger.put(5, "Lunch", None, "", cells(12))
    ledger.put(6, "Lunch", None, "the same as row 5", cells(12))
    (check,) = ledger.total_row(7, "Total", {3: (Decimal(24), None)})
    assert check.message.endswith("The difference is row 6 (the same as row 5).")


def test_a_subtotal_adds_what_it_names_and_the_grand_total_adds_all() -> None:
    ledger = Ledger("S", [3])
    ledger.put(5, "Evans", None, "", cells(10))
    ledger.put(6, "Jones", None, "", cells(5))
    assert ledger.total_row(7, "Evans Total", {3: (Decimal(10), None)})[0].agrees
    ledger.put(8, "Evans", None, "", cells(1))
    assert ledger.total_row(9, "GRAND TOTAL", {3: (Decimal(16), None)})[0].agrees


@pytest.mark.parametrize(
    ("label", "stated", "agrees"),
    [("Total for May", 31, True), ("May 2024 total", 30, False), ("Cyfanswm Mai", 31, True), ("Total", 52, True)],
)
def test_a_total_that_names_a_month_adds_up_the_rows_of_that_month(label: str, stated: int, agrees: bool) -> None:
    rows = "3/4/24|Coffee|12\n17/4/24|Coffee|9\n1/5/24|Coffee|11\n29/5/24|Quiz|20"
    made = planned(f"Date|Session|Came\n{rows}\n|{label}|{stated}", year="2024-25")
    assert [(int(check.stated), check.agrees) for check in made.checks] == [(stated, agrees)]
    if not agrees:
        assert [check.computed for check in made.checks] == [31]


def test_a_subtotal_that_names_nothing_adds_up_what_stands_since_the_last_one() -> None:
    ledger = Ledger("Log", [3])
    for row, value in ((2, 3), (3, 4)):
        ledger.put(row, "Lunch", None, "", cells(value))
    assert [check.agrees for check in ledger.total_row(4, "Subtotal", {3: (Decimal(7), None)})] == [True]
    for row, value in ((5, 5), (6, 6)):
        ledger.put(row, "Lunch", None, "", cells(value))
    assert [check.computed for check in ledger.total_row(7, "Subtotal", {3: (Decimal(12), None)})] == [11]
    assert [check.agrees for check in ledger.total_row(8, "Total", {3: (Decimal(18), None)})] == [True]


def test_hours_and_meals_are_never_added_up_together_unless_the_sheet_does() -> None:
    ledger = Ledger("S", [3])
    ledger.put(5, "Lunch", None, "", cells(12))
    ledger.put(6, "Desk", None, "", cells(8, unit="hours"))
    assert ledger.total_row(7, "Total", {3: (Decimal(99), None)}) == []
    ledger = Ledger("S", [3])
    ledger.put(5, "Lunch", None, "", cells(12))
    ledger.put(6, "Desk", None, "", cells(8, unit="hours"))
    assert ledger.total_row(7, "Total", {3: (Decimal(20), None)})[0].agrees


def test_totals_in_blocks_begin_again_and_the_last_may_add_up_all_blocks() -> None:
    made = planned("""
April 2024
Item|Number
Food parcels|12
Total|12
May 2024
Item|Number
Food parcels|15
Total|15
Grand total|27
""")
    assert [(check.cell, check.agrees) for check in made.checks] == [("B4", True), ("B8", True), ("B9", True)]


def test_a_row_adds_up_or_does_not_or_has_nothing_to_add() -> None:
    ledger = Ledger("S", [3])
    assert ledger.adds_up("Total meals", {3: Decimal(12)}) is None
    ledger.put(5, "Lunch", "Food", "", cells(12))
    ledger.put(6, "Supper", "Food", "", cells(8))
    assert ledger.adds_up("Total meals", {3: Decimal(20)}) is True
    assert ledger.adds_up("Total meals", {3: Decimal(21)}) is False
    assert ledger.adds_up("Total food", {3: Decimal(21)}) is True


def test_a_row_without_a_word_adds_up_where_most_of_several_columns_do() -> None:
    ledger = Ledger("S", [3, 4, 5])
    ledger.put(5, "Bakery", None, "", cells(14, 22, 3))
    ledger.put(6, "Allotment", None, "", cells(3, 18, 4))
    stated = {3: Decimal(14), 4: Decimal(40), 5: Decimal(7)}
    assert ledger.adds_up("", stated)
    assert not ledger.adds_up("Total meals", stated)
    assert not ledger.adds_up("", stated | {4: Decimal(41)})


def test_a_sum_may_count_a_row_that_was_typed_twice() -> None:
    ledger = Ledger("S", [3])
    ledger.put(5, "Lunch", None, "", cells(12))
    ledger.put(6, "Lunch", None, "the same as row 5", cells(12))
    ledger.put(7, "Supper", None, "", cells(8))
    assert ledger.adds_up("", {3: Decimal(32)})


def test_a_part_of_what_is_above_it_and_a_number_kept_back_do_not_keep_a_total_from_adding_up() -> None:
    text = "2024/25\nIssue|Q1|Q2\nBenefits|41|38\n{}Debt|22|25\nHousing|{}|9\nTotal cases|{}|72"
    for part, housing, stated in (("of which PIP|18|15\n", "4", "67"), ("", "<5", "66"), ("", "<5", "64")):
        made = planned(text.format(part, housing, stated))
        assert "total-or-record" not in codes(made)
        assert {record.text for record in made.records} & {"Total cases"} == set()
    assert "may be in row 5" in next(check for check in made.checks if not check.agrees).message
    assert "total-or-record" in codes(planned("2024/25\nIssue|Q1\nBenefits|41\nDebt|<5\nHousing|7\nTotal cases|60"))


def test_one_cell_that_was_not_read_does_not_make_a_record_of_a_total() -> None:
    text = "2024/25\nIssue|Q1|Q2|Q3\nBenefits|41|38|12 (2 new)\nDebt|22|25|4\nTotal cases|63|63|16"
    assert "total-or-record" not in codes(planned(text))


def test_a_total_of_time_is_held_against_hours_though_people_stand_above() -> None:
    text = "Garden 2024-25\nWhat|Unit|Q1|Q2\nVolunteers|people|11|19\nGiven|hours|96|204.5\nSub-total time||96|204.5"
    assert [(check.stated, check.agrees) for check in planned(text).checks] == [
        (Decimal(96), True),
        (Decimal("204.5"), True),
    ]


def test_a_total_of_the_only_money_above_it_is_no_measure_of_its_own() -> None:
    text = "2024-25\nWhat|Unit|Q1|Q2\nVolunteers|people|11|19\nDonations|£|50|60\nHours|hours|3|4\nTotal money||50|61"
    made = planned(text)
    assert {record.row for record in made.records} == {3, 4, 5}
    assert [(check.stated, check.computed) for check in made.checks] == [
        (Decimal(50), Decimal(50)),
        (Decimal(61), Decimal(60)),
    ]


def test_a_subtotal_with_a_slip_is_held_against_what_the_rest_of_its_row_adds_up() -> None:
    made = planned("""
Date|Opening|Visitors|Donations
2023-04-01|Open|42|£61.20
2023-04-08|Open|85|£120.45
|April total|127|£181.65
2023-05-06|Open|112|£201.00
2023-05-13|Open|29|£31.80
|May total|114|£232.80
""")
    assert [(check.cell, check.computed) for check in made.checks if not check.agrees] == [("C7", Decimal(141))]


@pytest.mark.parametrize("word", ["TOTAL FOR YEAR", "Cyfanswm"])
def test_a_total_adds_up_the_rows_under_the_same_headings_in_another_order(word: str) -> None:
    made = planned(f"""
Diary 2023-24
Date|Session|Hours|Costs
2023-04-04|Play|8|£14.50
2023-04-18|Play|10|£17.00

Session|Date|Costs|Hours
Play|2023-09-05|£12.00|8
Play|2023-09-12|£10.50|6
{word}||£54.00|32
""")
    assert [(check.cell, check.agrees) for check in made.checks] == [("C9", True), ("D9", True)]


def test_a_total_under_other_headings_adds_up_its_own_rows_alone() -> None:
    made = planned("""
Date|Session|Hours
2023-04-04|Play|8

Date|Trip|Miles
2023-09-05|Town|8
2023-09-12|Zoo|6
Total||20
""")
    assert [check.computed for check in made.checks] == [Decimal(14)]


def test_a_total_of_the_only_number_of_a_column_beside_one_of_several_is_a_total() -> None:
    book = "Date|Item|Income|Costs\n03/04/24|Grant|1000|\n05/04/24|Rent||200\n08/04/24|Cafe|40|\n30/04/24|Total|1040|{}"
    made = planned(book.format(200))
    assert [record.text for record in made.records] == ["Grant", "Rent", "Cafe"]
    assert [check.agrees for check in made.checks] == [True, True]
    assert not made.questions
    assert codes(planned(book.format(20))) == ["total-or-record"]


def test_where_a_total_adds_up_unlike_things_in_one_quarter_it_is_held_against_them_in_the_others() -> None:
    rows = "Parcels given|96|112|131|104\nPeople given a parcel|75|91|88|70"
    made = planned(f"Measure|Q1|Q2|Q3|Q4\n{rows}\nSubtotal|171|213|219|174", year="2024-25")
    assert [(check.cell, int(check.stated), int(check.computed)) for check in made.checks] == [
        ("B4", 171, 171),
        ("C4", 213, 203),
        ("D4", 219, 219),
        ("E4", 174, 174),
    ]
