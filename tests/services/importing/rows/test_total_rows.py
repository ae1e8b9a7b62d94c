import pytest

from svdesk.services.importing.rows.total_rows import RECORD, TOTAL
from tests.services.importing.books import codes, lines, planned, skips

AWARDS = "2024-25\nDate|What for|Award\n2024-11-05|Meter|£60\n2024-11-12|Shoes|£30\n{last}"


def test_a_row_that_says_how_many_rows_stand_above_it_is_a_total() -> None:
    made = planned(AWARDS.format(last="2 awards||£90"))
    assert len(made.records) == 2
    assert skips(made)[-1] == "5 total"
    assert [(str(check.stated), str(check.computed)) for check in made.checks] == [("90", "90")]


def test_a_row_that_says_another_number_is_no_total() -> None:
    made = planned(AWARDS.format(last="7 awards||£90"))
    assert made.records[-1].status == "held"


def test_a_sum_written_with_its_word_in_one_cell_is_a_total() -> None:
    made = planned(AWARDS.format(last="||Total: £90"))
    assert len(made.records) == 2
    assert [str(check.stated) for check in made.checks] == ["90"]


def test_a_year_under_months_that_it_adds_up_is_their_total() -> None:
    made = planned("2024-25\nMonth|Meals|Trips\nApril|9|4\nMay|8|2\nYear|17|6")
    assert len(made.records) == 4
    assert skips(made)[-1] == "5 total"


def test_a_year_that_adds_up_nothing_is_asked_about() -> None:
    made = planned("2024-25\nMonth|Meals|Trips\nApril|9|4\nMay|8|2\nYear|19|7")
    assert {record.status for record in made.records if record.row == 5} == {"held"}


def test_a_mean_score_is_measured_and_the_mean_of_the_rows_is_not() -> None:
    measured = planned("2024-25\nMeasure|Q1|Q2\nFelt better|54|81\nMean score (out of 7)|4.1|5.3")
    assert [line.split(" | ")[1] for line in lines(measured)][-1] == "Mean score (out of 7)"
    worked_out = planned("2024-25\nMeasure|Q1|Q2\nCalls|54|81\nVisits|50|80\nAverage calls|52|80.5")
    assert skips(worked_out)[-1] == "5 total"


def test_a_quarter_among_the_rows_that_comes_to_those_above_it_is_their_sum() -> None:
    log = "Date|Case|Visits|Money off (£)\n2024-04-12|Debt|4|120\n2024-05-14|Bankruptcy|3|230\n{}\n2024-07-17|Debt|3|90"
    for row, agree in (("Q1||7|350", [True, True]), ("Q1||8|350", [False, True])):
        made = planned(log.format(row))
        assert [skip for skip in skips(made) if "total" in skip] == ["4 total"]
        assert [check.agrees for check in made.checks] == agree


def test_a_measure_that_begins_with_total_is_told_from_a_total() -> None:
    made = planned(
        "2024/25\nMeasure|Q1\nTotal number of volunteers|12\nTotal meals|50\nLunch|3\nSupper|4\nTotal meals|7"
    )
    assert [record.text for record in made.records] == ["Total number of volunteers", "Total meals", "Lunch", "Supper"]


def test_a_total_that_does_not_add_up_may_be_something_counted() -> None:
    text = "2024/25\nMeasure|Q1\nHot meals|3\nCold meals|4\nTotal meals|50"
    made = planned(text)
    assert codes(made) == ["total-or-record"]
    assert made.records[2].status == "held"
    key = made.questions[0].key
    assert planned(text, answers={key: "It is something we count"}).records[2].status == "new"
    assert skips(planned(text, answers={key: "It is a total"}))[-1] == "5 total"


def test_numbers_without_a_word_that_add_up_the_rows_are_a_total() -> None:
    made = planned("2024-25\nActivity|Hours\nDesk|3\nQuiz|4\n|7")
    assert skips(made) == ["1 title", "2 header", "5 total"]


def test_an_average_is_passed_over() -> None:
    made = planned("Date|Activity|Hours\n13/04/24|Desk|2\n14/04/24|Desk|4\n|Average|3")
    assert skips(made) == ["1 header", "4 total"]
    assert made.checks == ()


def test_a_total_with_a_date_is_no_activity_and_a_raffle_total_is_asked() -> None:
    made = planned(
        "Date|Activity|Hours\n2024-04-02|Job club|2\n2024-04-09|Job club|3\n2024-04-30|Total April|5\n"
        "2024-05-01|Job club|4\n2024-05-02|Job club|1\n2024-05-03|Raffle total|96"
    )
    assert [skip.row for skip in made.skipped if skip.reason == "total"] == [4]
    assert {record.row: record.status for record in made.records}[7] == "held"


MONTHS = (
    "Date|Trip|Passengers\n{}\n2024-10-24|Lunch club|3\nOctober||{}\n2024-11-20|Clinic|2\n2024-11-25|GP|1\nNovember||3"
)


def test_a_month_without_words_under_its_own_days_is_their_sum_even_where_it_is_wrong() -> None:
    made = planned(MONTHS.format("2024-10-21|Clinic|1", 5))
    assert [skip for skip in skips(made) if "total" in skip] == ["4 total", "7 total"]
    assert [(str(check.stated), str(check.computed)) for check in made.checks] == [("5", "4"), ("3", "3")]


def test_a_month_without_words_under_days_of_another_is_no_sum() -> None:
    made = planned(MONTHS.format("2024-09-21|Clinic|1", 5))
    assert [skip for skip in skips(made) if "total" in skip] == ["7 total"]


GRANTS = "2024/25\nMeasure|Q1|Q2|Q3\nGrants|£10|£20|£30\nVisits|1|2|3\n"


def test_one_figure_for_whole_rows_is_their_total_in_whatever_column_it_stands() -> None:
    for last in ("Total grants|||£60", "TOTAL GRANTS||£60|", "Cyfanswm|||£60"):
        made = planned(GRANTS + last)
        assert skips(made)[-1] == "5 total"
        assert [(str(check.stated), check.agrees) for check in made.checks] == [("60", True)]


def test_one_figure_that_whole_rows_do_not_come_to_is_asked_about() -> None:
    made = planned(GRANTS + "Total grants|||£70")
    assert codes(made) == ["total-or-record"]
    answered = planned(GRANTS + "Total grants|||£70", answers={made.questions[0].key: "It is a total"})
    assert [(str(check.stated), str(check.computed)) for check in answered.checks] == [("70", "60")]


def test_a_measure_of_the_years_end_that_begins_with_total_is_counted() -> None:
    made = planned(GRANTS + "Total members|||70")
    assert [record.text for record in made.records if record.row == 5] == ["Total members"]
    assert made.records[-1].status == "new"


def test_one_figure_for_whole_rows_adds_up_what_was_done_and_no_targets() -> None:
    made = planned(
        "2024/25\nMeasure|Q1 target|Q1 actual|Q2 target|Q2 actual\nGrants|£20|£10|£20|£30\nVisits|1|2|3|4\n"
        "Total grants||||£40"
    )
    assert skips(made)[-1] == "5 total"


DAYS = "Log 2023-24\n\nDate|Activity|Volunteers|Hours\n13/04/23|Lunch|4|12\n20/04/23|Beds|5|10\n27/04/23|Bingo|3|9\n"


@pytest.mark.parametrize("words", ["Sub-tot", "All told", "15 jobs", "All sessions", "Check", "∑", "=", "Y cwbl"])
def test_the_one_row_of_a_log_without_a_date_that_comes_to_all_above_it_is_their_sum(words: str) -> None:
    made = planned(f"{DAYS}|{words}|12|31")
    assert (skips(made)[-1], len(made.records)) == ("7 total", 3)
    assert [check.agrees for check in made.checks] == [True, True]


def test_what_may_come_to_those_above_it_by_accident_is_asked_and_what_does_not_lacks_its_date() -> None:
    one_column = planned("Log 2023-24\n\nDate|Activity|Hours\n13/04/23|A|4\n20/04/23|B|5\n27/04/23|C|3\n|Party|12")
    assert [problem.code for problem in one_column.records[-1].problems] == ["date-missing", "row-adds-up"]
    others = planned(DAYS.replace("20/04/23", "") + "|Party|12|31")
    assert "row-adds-up" in [problem.code for problem in others.records[-1].problems]
    named = planned("Costs 2024-25\n\nDate|Paid to|Cost\n15/04/24|Evans|£20\n01/07/24|Evans|-£5\n|All Evans|£15")
    assert skips(named)[-1] == "6 total"
    differs = planned(f"{DAYS}|Party|12|30")
    assert [problem.code for problem in differs.records[-1].problems] == ["date-missing"]


def test_a_row_of_a_log_that_says_how_many_stand_above_it_is_a_total_though_it_is_wrong() -> None:
    made = planned(f"{DAYS}|3 sessions|12|30")
    assert skips(made)[-1] == "7 total"
    assert [check.agrees for check in made.checks] == [True, False]


@pytest.mark.parametrize("words", ["All together", "Y cyfanswm llawn", "So far", "=", "3 sessions in all", "Hyd yma"])
def test_words_in_place_of_the_date_of_a_row_that_comes_to_all_above_it_are_those_of_a_total(words: str) -> None:
    made = planned(f"{DAYS}{words}||12|31")
    assert (skips(made)[-1], len(made.records)) == ("7 total", 3)
    other = planned(f"{DAYS}{words}||13|31")
    assert "date-unread" in codes(other)


@pytest.mark.parametrize(
    "last",
    ["|Total income|14|5|6|17|42", "|Cyfanswm incwm|14|5|8|17|42", "Total C||14|5|6|17|42", "Total money||1|2|3|4|10"],
)
def test_a_total_called_after_its_section_or_with_a_slip_or_under_blank_quarters_is_a_total(last: str) -> None:
    text = "2023-24\nRef|Indicator|Q1|Q2|Q3|Q4|Year\nC. MONEY\nC1|Plant sales|£4|£5|£6|£7|22\nC2|Grants|£10|||£10|20\n"
    made = planned(text + last)
    assert {record.text for record in made.records} == {"Plant sales", "Grants"}
    assert any(check.row == 6 for check in made.checks)


def test_what_is_called_total_but_adds_up_few_of_its_quarters_is_asked_about() -> None:
    text = "2023-24\nIndicator|Q1|Q2|Q3|Q4\nMembers|4|5|6|7\nGuests|1|1|1|1\nTotal badges|5|6|31|52"
    assert {record.status for record in planned(text).records if record.row == 5} == {"held"}


def test_a_total_that_nothing_can_be_compared_with_is_said_to_be_so() -> None:
    sheet = "Measure|Unit|Q1 2024/25\nVisitors|people|100\nVolunteer hours|hours|50\nSub-total||{total}"
    made = planned(sheet.format(total=200))
    (note,) = [skip.note for skip in made.skipped if skip.reason == "total"]
    assert note == "Sub-total; not compared: above it stand different things, or nothing that it adds up"
    assert made.checks == ()
    compared = planned("Measure|Unit|Q1 2024/25\nVisitors|people|100\nGuests|people|50\nSub-total||200")
    assert [skip.note for skip in compared.skipped if skip.reason == "total"] == ["Sub-total"]
    assert [each.agrees for each in compared.checks] == [False]


def test_a_total_whose_parts_are_all_blank_is_asked_and_counted_where_somebody_says_so() -> None:
    for parts in ("Neath|Under 12|\nNeath|Adults|", "Neath|Under 12|*\nNeath|Adults|n/a"):
        text = f"Area|Age group|2024/25\nPorth|Total|12\nPorth|Under 12|5\nPorth|Adults|7\nNeath|Total|99\n{parts}"
        made = planned(text)
        assert codes(made) == ["total-or-record"]
        assert [(each.row, each.status) for each in made.records] == [(3, "new"), (4, "new"), (5, "held")]
        (asked,) = made.questions
        counted = planned(text, answers={asked.key: RECORD}).records[-1]
        assert (counted.row, str(counted.quantity), counted.status) == (5, "99", "new")
        left_out = planned(text, answers={asked.key: TOTAL})
        assert [each.row for each in left_out.records] == [3, 4]
        assert [(each.cell, each.agrees) for each in left_out.checks] == [("C2", True)]


def test_only_the_figure_whose_parts_are_blank_is_counted_of_a_total() -> None:
    text = "Date|Activity|Sessions|People\n2024-04-09|Lunch|1|\n2024-04-16|Lunch|1|\nTotal||2|45"
    made = planned(text)
    (total,) = (each for each in made.records if each.row == 4)
    assert (total.quantity, total.people, total.status) == (None, 45, "held")
    assert [(each.cell, each.agrees) for each in made.checks] == [("C4", True)]
    nought = planned(text.replace("45", "0"))
    assert [skip.note for skip in nought.skipped if skip.row == 4] == ["Total"]


def test_totals_go_on_adding_up_around_one_whose_parts_are_blank() -> None:
    text = "Measure|2024/25\nVisitors|10\nGuests|5\nSub-total|15\nAdults|\nChildren|\nSub-total|40\nGrand total|55"
    made = planned(text)
    assert [(each.cell, each.agrees) for each in made.checks] == [("B4", True), ("B8", True)]
    assert [each.row for each in made.records if each.status == "held"] == [7]


def test_a_cell_that_is_left_out_as_a_total_beside_one_that_is_counted_is_not_called_blank() -> None:
    made = planned("Team|Target 2024-25|Actual 2024-25\nHall||120\nOutreach||80\nTotal|500|200")
    assert [(skip.col, skip.reason) for skip in made.skipped if skip.row == 4] == [("C", "total")]
    assert [(each.kind, str(each.quantity)) for each in made.records if each.row == 4] == [("target", "500")]


def test_a_total_above_its_rows_that_is_wrong_is_held_against_them() -> None:
    made = planned("Area|Age group|2024/25\nPorth|Total|14\nPorth|Under 12|5\nPorth|Adults|7")
    assert [each.message for each in made.checks] == ["C2 says 14; the rows add up to 12."]
    all_of_them = "Measure|2024/25\nTotal|20\nHall total|12\nLunch|5\nChoir|7\nChurch total|7\nLunch|3\nChoir|4"
    (wrong,) = (each for each in planned(all_of_them).checks if not each.agrees)
    assert wrong.message == "B2 says 20; the rows add up to 19."


def test_a_cell_of_a_total_that_alone_is_not_compared_is_named() -> None:
    text = "Measure|2022/23|2023/24\nMeals|40|50\nParcels|3|4\nAdvice sessions||12\nDebt sessions||13"
    made = planned(f"{text}\nTotal sessions|22|25")
    (note,) = [skip.note or "" for skip in made.skipped if skip.reason == "total"]
    assert note.startswith("Total sessions; B6 not compared: ")


def test_a_total_above_rows_of_different_things_is_said_not_to_be_compared() -> None:
    made = planned("Measure|Unit|2024/25\nTotal||200\nVisitors|people|100\nVolunteer hours|hours|50")
    (note,) = [skip.note for skip in made.skipped if skip.reason == "total"]
    assert note == "Total; not compared: its rows are different things"
    agreeing = planned("Measure|Unit|2024/25\nTotal||150\nVisitors|people|100\nVolunteer hours|hours|50")
    assert [each.agrees for each in agreeing.checks] == [True]


def test_all_of_them_beside_blank_words_is_their_total() -> None:
    rows = "Older people|Lunch|40|44\n|Yoga|12|11\nYoung people|Club|30|31"
    made = planned(f"2024-25\nProject|Activity|Apr|May\n{rows}\nAll projects||82|86")
    assert skips(made)[-1] == "6 total"
    assert [check.agrees for check in made.checks] == [True, True]
    wrong = planned(f"2024-25\nProject|Activity|Apr|May\n{rows}\nAll projects||83|97")
    assert {record.status for record in wrong.records if record.row == 6} == {"held"}


def test_a_total_is_told_by_its_words_in_whichever_column_they_stand() -> None:
    made = planned(
        "2024-25\nWard|Matches|Visits|Hrs\nSketty|12|120|180\nUplands|9|88|131.5\nMumbles|14|150|210\nTotal|35|358|521.5"
    )
    assert [skip.note for skip in made.skipped if skip.reason == "total"] == ["Total: the sum of rows 3 to 5"]


@pytest.mark.parametrize("heading", ["Measure|2024-25", "2024-25\nMeasure|Q1"])
def test_a_measure_that_ends_in_total_is_no_total_of_what_is_something_else(heading: str) -> None:
    text = f"{heading}\nVolunteer hours total|100\nNumber of volunteers|12\nMeals (total)|300"
    made = planned(text)
    asked = [each for each in made.questions if each.code == "total-or-record"]
    assert [record.status for record in made.records] == ["held", "new", "held"]
    counted = planned(text, answers={each.key: RECORD for each in asked})
    assert [line.split(" | ")[3] for line in lines(counted)] == ["100 hours", "12 people", "300 meals"]
    passed = planned(text, answers={each.key: TOTAL for each in asked})
    assert [line.split(" | ")[3] for line in lines(passed)] == ["12 people"]
    own = planned(f"{heading}\nStaff hours|60\nVolunteer hours|40\nHours total|100")
    assert ([len(own.records), *codes(own)], [check.agrees for check in own.checks]) == ([2], [True])


PAID = (
    "Spend 2024-25\n\nInvoice date|Supplier|Net £\n16/04/2024|Becws|£148.50\n14/05/2024|Becws|£62\n"
    "|Becws {word}|£210.50\n18/06/2024|Coed|£412.80\n23/07/2024|Coed|£55.20\n"
    "|Coed {word}|£468\n01/08/2024|Llan|£30\n01/09/2024|Llan|£31\n"
    "|Llan {word}|£61\n\n|{grand}|£739.50"
)


def test_each_row_that_comes_to_the_block_above_it_is_asked_about_and_the_last_total_is_right_throughout() -> None:
    text = PAID.format(word="paid", grand="GRAND TOTAL")
    asked = planned(text)
    adds_up = [each for each in asked.questions if each.code == "row-adds-up"]
    assert ["rows 4 to 5" in adds_up[0].message, "rows 7 to 8" in adds_up[1].message] == [True, True]
    assert [each.row for each in asked.records if each.status == "held"] == [6, 9, 12]
    assert [(each.cell, each.agrees) for each in asked.checks] == [("C14", True)]
    answered = planned(text, answers={each.key: TOTAL for each in adds_up})
    assert [each for each in skips(answered) if "total" in each] == ["6 total", "9 total", "12 total", "14 total"]
    assert [each.agrees for each in answered.checks] == [True] * 4
    counted = planned(text, answers={each.key: RECORD for each in adds_up})
    assert [(each.cell, each.agrees) for each in counted.checks] == [("C14", False)]


def test_a_row_that_comes_to_the_few_above_it_is_asked_about_though_more_stand_above_those() -> None:
    lines = PAID.format(word="paid", grand="GRAND TOTAL").splitlines()
    made = planned("\n".join([*lines[:5], *lines[6:9]]))
    (asked,) = made.questions
    assert (asked.code, "rows 6 to 7" in asked.message) == ("row-adds-up", True)
    (check,) = planned("\n".join([*lines[:5], *lines[6:9]]), answers={asked.key: TOTAL}).checks
    assert check.agrees


@pytest.mark.parametrize("word", ["cyfanswm", "- is-gyfanswm", "i gyd", "in all", "altogether", "sub total"])
def test_a_subtotal_whose_word_stands_last_is_left_out_without_a_question(word: str) -> None:
    made = planned(PAID.format(word=word, grand="CYFANSWM CYFAN"))
    assert (codes(made), len(made.records)) == ([], 6)
    assert [each.agrees for each in made.checks] == [True] * 4


def test_small_numbers_that_come_to_those_just_above_them_by_accident_are_not_asked_about() -> None:
    made = planned("Log 2023-24\n\nDate|Activity|Hours\n13/04/23|A|4\n20/04/23|B|2\n27/04/23|C|3\n|Party|5")
    assert [problem.code for problem in made.records[-1].problems] == ["date-missing"]


def test_a_total_of_one_row_alone_is_asked_about_and_not_counted_twice() -> None:
    made = planned(
        "2024-25\nService|Unit|Q1|Q2|Q3\nMinibus\nTrips to shops|journeys|310|295|322\nFares|£|465|442.50|483\n"
        "\nVolunteer cars\nLifts given|journeys|88|91|85\nDrivers|people|14|15|13\n"
        "Total volunteer car journeys||88|91|85"
    )
    assert "total-or-record" in codes(made)
    assert [line.split(" | ")[-1] for line in lines(made) if "Total" in line] == ["held"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "Gallery|Month|Visits\nTate Total|Apr 2018|460\nTate Total|May 2018|451\nTate Total|Jun 2018|300",
        "Safle|Mis|Ymweliadau\nCyfanswm y safleoedd|Ebrill 2024|460\nCyfanswm y safleoedd|Mai 2024|451\n"
        "Cyfanswm y safleoedd|Mehefin 2024|300",
        "Gallery|Month|2016/17|2017/18\nTOTAL|April|460|608\nTOTAL|May|451|541\nTOTAL|June|300|400",
    ],
)
def test_rows_all_of_which_are_called_a_total_are_asked_about_in_one_question(text: str) -> None:
    made = planned(text)
    assert codes(made).count("total-or-record") == 1
    assert {record.row for record in made.records} == {2, 3, 4}
    assert not made.checks
    assert not any("total" in line for line in skips(made))


def test_totals_at_the_foot_of_other_rows_are_not_asked_about_though_several_are_called_alike() -> None:
    rows = "13/05/2024|Lunch|Adults|10\n14/05/2024|Lunch|Children|5\n15/05/2024|Art|Adults|20"
    made = planned(f"Date|Activity|Group|People\n{rows}\n|Total|Adults|30\n|Total|Children|5")
    assert "total-or-record" not in codes(made)
    assert {record.row for record in made.records} == {2, 3, 4}
