from tests.services.importing.books import lines, planned, skips

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
    for row, fate in (("Q1||7|350", ["4 total"]), ("Q1||8|350", [])):
        assert [skip for skip in skips(planned(log.format(row))) if "total" in skip] == fate
