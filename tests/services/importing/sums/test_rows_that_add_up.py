import pytest

from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.record import Plan
from svdesk.services.importing.rows.total_rows import RECORD, TOTAL
from svdesk.services.importing.sums.rows_that_add_up import rows_that_add_up
from svdesk.services.importing.tables.recognise import recognise
from tests.services.importing.books import book, codes, planned, sheet, skips
from tests.services.importing.watching import Asked

BELOW = "Transport 2024/25\nService|Q1|Q2|Q3\nScheme|230|240|250\nTown|150|150|160\nValley|80|90|90"


def rows(made: Plan, status: str = "new") -> list[int]:
    return sorted({record.row for record in made.records if record.status == status})


def test_a_row_that_adds_up_those_beneath_it_is_held_and_asked_about() -> None:
    made = planned(BELOW)
    assert "row-adds-up" in codes(made)
    assert (rows(made), rows(made, "held")) == ([4, 5], [3])


def test_the_answer_settles_what_it_is() -> None:
    key = next(question.key for question in planned(BELOW).questions if question.code == "row-adds-up")
    assert "3 total" in skips(planned(BELOW, answers={key: TOTAL}))
    assert rows(planned(BELOW, answers={key: RECORD})) == [3, 4, 5]


def test_a_row_that_says_that_it_is_all_of_them_needs_no_question() -> None:
    for text in (BELOW.replace("Scheme", "All services"), "Service|Q1 2024-25|Q2 2024-25\nTown|5|6\nHill|2|3\nAll|7|9"):
        made = planned(text)
        assert "row-adds-up" not in codes(made)
        assert [skip.reason for skip in made.skipped if skip.note and "sum of rows" in skip.note] == ["total"]


def test_a_row_of_all_is_their_sum_though_sections_and_subtotals_part_them() -> None:
    sheet = "Service|Q1 2024-25|Q2 2024-25\nYoung\nClub|4|6\nWalk|6|6\nSubtotal|10|12\nOld\nTea|4|6\nBingo|4|5"
    made = planned(f"{sheet}\nSubtotal|8|11\nAll people|18|23")
    assert rows(made) == [3, 4, 7, 8]
    assert [check.cell for check in made.checks if check.agrees][-2:] == ["B10", "C10"]


def test_a_row_called_all_that_does_not_add_up_is_asked_about() -> None:
    made = planned("Service|Q1 2024-25|Q2 2024-25\nClub|4|6\nWalk|6|6\nAll|17|24")
    assert (rows(made), rows(made, "held")) == ([2, 3], [4])
    assert codes(made) == ["total-or-record"]


def test_the_last_row_that_adds_up_all_above_it_is_asked_about() -> None:
    made = planned("Club|Q1 2024-25|Q2 2024-25|Q3 2024-25\nTown|15|16|9\nHill|12|13|8\nOur clubs|27|29|17")
    assert (rows(made), rows(made, "held")) == ([2, 3], [4])


def test_a_profit_row_is_passed_over_where_it_is_the_difference() -> None:
    made = planned("2024-25\n|Q1|Q2\nCake sale income|£200|£150\nCake sale costs|£40|£30\nProfit|£160|£120", answers={})
    assert rows(made) == [3, 4]
    assert "5 total" in skips(made)


def test_a_surplus_is_what_the_first_rows_leave_when_the_others_are_paid() -> None:
    made = planned("2024-25\nWhat|Q1|Q2\nGrants|£500|£50\nGifts|£20|£10\nRent|£300|£20\nHeat|£50|£5\nSurplus|£170|£35")
    assert 7 not in rows(made)
    assert "7 total" in skips(made)


def test_one_small_number_may_be_the_sum_of_others_by_accident() -> None:
    assert rows(planned("Club|Year 2024-25\nAll-day walk|3\nChess|1\nBowls|2")) == [2, 3, 4]


def test_rows_that_count_other_things_are_not_added_up() -> None:
    text = "2024-25\nMeasure|Q1|Q2|Q3\nHours given|50|40|30\nMeals|30|20|20\nTrees planted|20|20|10"
    assert rows(planned(text)) == [3, 4, 5]


def test_a_row_of_all_is_their_sum_though_some_of_them_keep_small_numbers_back() -> None:
    text = "2024-25\nArea|Q1|Q2|Q3|Q4\nNorth|12|<10|14|15\nSouth|5|6|7|9\n{last}"
    whole = planned(text.format(last="All areas|17|12|21|24"))
    assert {record.row for record in whole.records} == {3, 4}
    other = planned(text.format(last="All areas|17|40|21|24"))
    assert {record.row for record in other.records} == {3, 4, 5}


OVER = "2024/25\nMeasure|Q1|Q2|Q3\nTotal income|300|320|350\nShop sales|200|210|230\nCollections|100|110|120"


def test_a_total_above_its_parts_is_checked_and_not_counted() -> None:
    made = planned(OVER)
    assert (codes(made), rows(made)) == ([], [4, 5])
    assert skips(made)[-1] == "3 total"
    assert [check.agrees for check in made.checks] == [True] * 3
    assert rows(planned(OVER.replace("Total income", "Cyfanswm incwm"))) == rows(made)


def test_a_total_above_its_parts_may_be_wrong_in_one_period_which_is_told() -> None:
    made = planned(OVER.replace("350", "355"))
    assert rows(made) == [4, 5]
    assert [check.agrees for check in made.checks] == [True, True, False]


def test_a_measure_called_a_total_whose_numbers_are_nobody_elses_stays_a_record() -> None:
    assert 3 in rows(planned(OVER.replace("300|320|350", "900|940|999")))


def test_a_part_of_the_row_above_it_is_in_no_sum() -> None:
    text = "2024/25\nIssue|Q1|Q2\nBenefits|41|38\nof which PIP|18|15\nDebt|22|25\nAll issues|63|63"
    made = planned(text)
    assert skips(made)[-1] == "6 total"
    assert 4 in rows(made)


@pytest.mark.parametrize("name", ["All sports", "Everyone", "Both", "Pob camp"])
def test_a_row_of_all_is_their_sum_though_a_cell_of_them_was_not_read(name: str) -> None:
    text = f"Attendances 2024-25\n\nSport|Q1|Q2|Q3\nBoccia|30|41|28\nFootball|10|11 + 2 carers|8\n{name}|40|54|36"
    assert skips(planned(text))[-1] == "6 total"
    assert "6 total" not in skips(planned(text.replace("|40|54|36", "|40|54|35")))


@pytest.mark.parametrize("name", ["All food", "Everything", "Pob dim"])
def test_a_row_of_all_may_add_up_things_of_several_kinds(name: str) -> None:
    text = "Return 2024-25\n\nWhat|Q1|Q2\nLunch club meals|30|41\nHampers|300|410\n"
    assert skips(planned(text + f"{name}|330|451"))[-1] == "6 total"
    asked = planned("Return 2024-25\n\nWhat|Number\nLunch club meals|30\nHampers|300\n" + f"{name}|330")
    assert codes(asked)[-1:] == ["row-adds-up"]


def test_in_a_wide_sheet_it_is_asked_whether_to_go_on_before_every_row() -> None:
    groups = "|".join(f"Meals group {n}" for n in range(1_100))
    lines = [f"Act {row}|" + "|".join(str(row + n % 7) for n in range(1_100)) for row in range(1, 13)]
    made, asked = sheet("\n".join([f"Activity|{groups}", *lines])), Asked()
    (table,) = recognise(book(made), None)
    assert rows_that_add_up(Grid(made), table, asked) == {}
    assert asked.times == 24


def test_rows_in_the_midst_of_a_table_that_come_to_those_right_above_them_are_asked_about() -> None:
    text = (
        "Return 2024-25\n\nMeasure|Q1|Q2|Q3|Q4\nSoup|14|15|21|9\nLunch|7|8|9|6\nFood|21|23|30|15\n"
        "Walks|3|4|5|6\nSwims|2|2|1|7\nFitness|5|6|6|13\nGrand total|26|29|36|28"
    )
    made = planned(text)
    asked = [each for each in made.questions if each.code == "row-adds-up"]
    assert ["rows 4 to 5" in asked[0].message, "rows 7 to 8" in asked[1].message] == [True, True]
    assert {each.row for each in made.records if each.status == "held"} == {6, 9}
    assert {each.agrees for each in made.checks if each.row == 10} == {True}
    two_columns = planned("2024-25\nMeasure|Q1|Q2\nSoup|14|15\nLunch|7|8\nFood|21|23\nWalks|3|4")
    assert "row-adds-up" not in codes(two_columns)
