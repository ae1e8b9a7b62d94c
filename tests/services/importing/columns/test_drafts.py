from decimal import Decimal

import pytest

from svdesk.services.importing.columns.drafts import draft
from svdesk.services.importing.layout.grid import Grid
from tests.services.importing.books import codes, planned, sheet


@pytest.mark.parametrize(
    ("heading", "cells", "field", "tag"),
    [
        ("Volunteers", "Ann;Bob;Cat", "ignore", "personal"),
        ("Volunteers", "3;4;5", "people", "volunteers"),
        ("Staff", "AB;AB/CD", "ignore", "personal"),
        ("Guides", "AB;AB/CD", "ignore", "personal"),
        ("Country", "UK;FR;UK", "ignore", "unknown"),
        ("Time joined", "8:45:00;11:17:00", "ignore", "category"),
        ("Amser galw", "8:45;14:17", "ignore", "category"),
        ("Shift", "8:00-20:00;20:00-8:00", "quantity", "times of day"),
        ("Time it lasted", "8:45;11:17", "quantity", "guessed"),
        ("Cod math", "MD;MBC;MD", "ignore", "unknown"),
        ("Lot", "UK;UK;UK", "ignore", "unknown"),
        ("Staff", "3;4", "people", ""),
        ("Session", "12;14;11", "quantity", ""),
        ("Session", "Yoga;Quiz", "text", ""),
        ("Amount", "£5;£6", "amount", ""),
        ("Gained for clients", "£5;£6", "amount", ""),
        ("Enillwyd i gleientiaid", "£5;£6;-", "amount", ""),
        ("Clients", "£5;£6", "amount", ""),
        ("Amount", "5;6", "quantity", "money-or-number"),
        ("Type", "Target;Actual", "kind", ""),
        ("Type", "SME;charity", "ignore", "category"),
        ("Time", "2 hrs;3 hrs", "quantity", ""),
        ("Time", "10:00;11:30", "ignore", "category"),
        ("Units", "12;15", "quantity", ""),
        ("Units", "hrs;meals", "unit", ""),
        ("Bikes fixed", "12;15", "quantity", "guessed"),
        ("", "Lunch;Quiz", "ignore", "unknown"),
        ("From", "Pyle;Hub", "place", "category"),
        ("County?", "Y;N", "ignore", "category"),
        ("County", "Powys;Gwent", "place", ""),
        ("VAT (GBP)", "82;7.3", "ignore", "vat"),
        ("VAT spend", "82;7.3", "ignore", "vat"),
        ("TAW (elfen)", "82;7.3", "ignore", "vat"),
        ("Cost inc VAT", "82;7.3", "amount", "gross"),
    ],
)
def test_the_values_settle_what_a_heading_leaves_open(heading: str, cells: str, field: str, tag: str) -> None:
    rows = cells.split(";")
    grid = Grid(sheet("\n".join([f"x|{heading}", *(f"a|{cell}" for cell in rows)])))
    made = draft(grid, (1,), 2, list(range(2, len(rows) + 2)))
    assert (made.says.field, made.says.tag) == (field, tag)


def test_a_heading_of_two_rows_is_a_period_with_what_is_counted_beside_it() -> None:
    grid = Grid(sheet("Site|Meals|\n|Q1|Q2\nHub|1|2"))
    made = draft(grid, (1, 2), 2, [3])
    assert made.says.label is not None
    assert made.subject == "Meals"


def test_a_number_under_people_counts_people() -> None:
    heads = "Date|Session|Volunteers||Participants|\n||No.|Hours|No.|Hours\n"
    text = heads + "13/05/2024|Art|3|7.5|16|32\n14/05/2024|Art|4|10|13|26"
    made = planned(text)
    assert [(column.field, column.unit) for column in made.tables[0].columns[2:]] == [
        ("people", "people"), ("quantity", "hours"), ("people", "people"), ("quantity", "hours"),
    ]  # fmt: skip


def test_t_and_a_under_the_months_are_target_and_actual() -> None:
    made = planned("Grid 2024-25\nMeasure|April||May|\n|T|A|T|A\nMeals|10|9|10|12")
    assert [(record.kind, record.col) for record in made.records] == [
        ("target", "B"), ("actual", "C"), ("target", "D"), ("actual", "E"),
    ]  # fmt: skip


def test_families_are_no_people_but_families() -> None:
    made = planned("2024-25\nDate|Session|Families|Adults\n2024-05-01|Play|11|14\n2024-05-08|Play|9|10")
    assert [(str(record.quantity), record.unit, record.people) for record in made.records] == [
        ("11", "families", 14),
        ("9", "families", 10),
    ]


def test_dates_some_of_them_typed_in_words_are_dates_whatever_heads_them() -> None:
    made = planned("Fund 2024-25\nFunder|Wibble|Amount (£)\nA|2024-04-22|5\nB|14 May 2024|6\nC|Sept 2024|7")
    assert made.tables[0].columns[1].field == "date"


@pytest.mark.parametrize("times", [("10-12", "1-3pm", "9.30-11.30"), ("10.00-12.00", "13.00-15.00", "9.30-11.30")])
@pytest.mark.parametrize("heading", ["Time", "Times", "Amser"])
def test_from_when_to_when_a_session_was_is_its_hours(heading: str, times: tuple[str, str, str]) -> None:
    rows = "\n".join(f"2024-05-1{at}|{time}|Tai chi" for at, time in enumerate(times))
    made = planned(f"Date|{heading}|Group\n{rows}")
    assert [(record.quantity, record.unit) for record in made.records] == [(Decimal(2), "hours")] * 3
    assert not made.questions


def test_the_times_of_a_session_called_off_are_no_hours() -> None:
    made = planned("Date|Time|Group|People\n2024-05-13|10-12|Tai chi|14\n2024-05-14|10-12|Tai chi|CANCELLED - ill")
    assert [record.row for record in made.records] == [2]
    assert (3, "nothing") in [(skip.row, skip.reason) for skip in made.skipped]


GRID = "Calls 2024/25\nTask|Apr|May\nDesk|2|{0}\nHub|1|{0}\nVan|1|3"


@pytest.mark.parametrize(("remark", "asked"), [("A/L", 0), ("Gwyliau", 0), ("none made", 1), ("see Jo", 1)])
def test_numbers_under_a_period_are_kept_where_most_cells_are_remarks(remark: str, asked: int) -> None:
    made = planned(GRID.format(remark))
    assert [str(record.quantity) for record in made.records if (record.col, record.row) == ("C", 5)] == ["3"]
    assert [question.problem.code for question in made.questions] == ["number-unread"] * asked


def test_a_column_of_words_under_a_period_is_left_out_still() -> None:
    made = planned("Progress 2024/25\nTask|Apr|May\nDesk|2|Green\nHub|1|Amber\nVan|1|Green")
    assert {record.col for record in made.records} == {"B"}


@pytest.mark.parametrize("remark", ["none made", "see log"])
def test_numbers_of_a_known_thing_are_kept_where_the_other_cells_repeat_a_remark(remark: str) -> None:
    made = planned(f"Date|Task|Visits|Calls\n2024-05-01|Desk|2|{remark}\n2024-05-02|Hub|1|{remark}\n2024-05-03|Van|1|3")
    assert [str(record.quantity) for record in made.records if record.row == 4] == ["3"]


def test_how_many_started_and_finished_are_numbers_and_no_dates() -> None:
    made = planned("Date|Course|Started|Finished\n2024-04-02|First aid|5|4\n2024-05-02|CPR|6|6")
    assert [f"{record.col} {record.quantity}" for record in made.records] == ["C 5", "D 4", "C 6", "D 6"]


def test_times_of_a_session_are_hours_whatever_stands_before_the_word() -> None:
    made = planned("Date|Session time|Group\n2024-04-02|10-12|Knitters\n2024-04-03|1-4pm|Walkers")
    assert [f"{record.quantity} {record.unit}" for record in made.records] == ["2 hours", "3 hours"]


@pytest.mark.parametrize(
    ("heading", "cells", "field"),
    [
        ("Start time", "2024-05-07T09:30:00+01:00;2024-05-08T09:30:00+01:00", "period_start"),
        ("End time", "2024-05-07T09:30:00+01:00;2024-05-08T09:30:00+01:00", "period_end"),
        ("Start time", "09:30;10:00", "ignore"),
        ("Mileage", "£9.00;£3.60", "amount"),
        ("Mileage", "9;3.60", "quantity"),
        ("Score", "3-1;0-0", "ignore"),
        ("Score", "31;12", "quantity"),
    ],
)
def test_values_say_more_than_the_heading(heading: str, cells: str, field: str) -> None:
    grid = Grid(sheet("\n".join([heading, *cells.split(";")])))
    assert draft(grid, (1,), 1, list(range(2, grid.last_row + 1))).says.field == field


def test_the_year_over_the_full_year_and_its_target_is_no_other_target() -> None:
    text = "Measure|2024-25|||||\n|Q1||Q2||Full year|\n|Target|Actual|Target|Actual|Target|Actual\nMeals|9|8|7|6|16|14"
    made = planned(text)
    assert len(made.records) == 4
    assert {column.tag for column in made.tables[0].columns if column.number > 5} == {"total"}


def test_a_day_under_a_month_is_no_year() -> None:
    grid = Grid(sheet("Activity|September|\n|3|10\nYoga|1|2"))
    made = draft(grid, (1, 2), 3, [3])
    assert made.says.label is not None
    assert (made.says.label.months, made.says.label.year) == ((9, 1), None)


@pytest.mark.parametrize("heading", ["Clean-up date", "Dyddiad glanhau", "Outcome date"])
def test_numbers_under_a_heading_that_says_date_are_days(heading: str) -> None:
    made = planned(f"{heading}|Stretch|Volunteers\n45486|Taff|10\n45521|Ely|7\n45540|Rhymney|6")
    assert [str(each.date) for each in made.records] == ["2024-07-13", "2024-08-17", "2024-09-05"]


def test_numbers_to_date_are_no_days() -> None:
    grid = Grid(sheet("Activity|Seeds to date\nPlots|45486\nBeds|45521"))
    assert draft(grid, (1,), 2, [2, 3]).says.field != "date"


def test_a_number_under_a_word_for_money_is_no_money() -> None:
    made = planned("2024-25\n|Grants|\nDate|No.|Awarded £\n2024-05-01|3|10\n2024-06-01|5|12\n2024-07-01|4|15")
    assert {record.amount_pence for record in made.records} - {None} == {1000, 1200, 1500}


@pytest.mark.parametrize(
    ("heading", "cells", "field", "tag"),
    [
        ("Client", "C12;C13;C17", "ignore", "personal"),
        ("Client", "C10;C20", "ignore", "personal"),
        ("Young people", "C12;C13;C17", "ignore", "personal"),
        ("Attendance", "c12;c17", "people", "attendances"),
        ("Date of birth", "12/02/1993;27/10/1998", "ignore", "personal"),
        ("Apprentice", "2;3", "people", ""),
        ("Signed", "1;1", "ignore", "personal"),
        ("Attendance", "Present;Absent;Late", "people", "marks"),
        ("Presenoldeb", "Presennol;Absennol", "people", "marks"),
        ("Attended", "Yes;No;Yes", "people", "marks"),
        ("Attended", "Ann;Bob;Cat", "ignore", "personal"),
        ("Training attended", "First aid;Food", "text", ""),
    ],
)
def test_codes_birthdays_and_marks_are_no_head_counts(heading: str, cells: str, field: str, tag: str) -> None:
    grid = Grid(sheet(f"{heading}\n" + "\n".join(cells.split(";"))))
    made = draft(grid, (1,), 1, list(range(2, 2 + len(cells.split(";")))))
    assert (made.says.field, made.says.tag) == (field, tag)


def test_words_that_begin_with_numbers_are_no_numbers() -> None:
    rows = "16 to 17 year olds in training|2023/24|23\n18 to 24 year olds in work|2023/24|21"
    made = planned(f"Indicator|Period|Count\n{rows}")
    assert [record.text for record in made.records] == [row.split("|")[0] for row in rows.split("\n")]


def test_kinds_that_are_neither_target_nor_actual_are_kinds_of_something_else() -> None:
    paid = "Paid on|Paid to|Kind|Net £\n2024-04-05|Harris Bakery|SME|88.20\n2024-05-03|Cwm Eggs|sole trader|36.00"
    assert codes(planned(paid)) == ["column-left-out"]
    log = planned("Date|Kind|People\n2024-04-05|Walk|8\n2024-05-03|Talk|6\n2024-05-10|Walk|7")
    assert [record.text for record in log.records] == ["Walk", "Talk", "Walk"]
    aimed = planned("Measure|Kind|Apr 2024|May 2024\nMeals|Budget|9|8\nMeals|Outturn|7|9")
    assert {record.kind for record in aimed.records} == {"target", "actual"}


def test_a_letter_under_the_year_says_target_as_it_does_under_a_quarter() -> None:
    made = planned("Outcome|Q1||Year|\n|T|A|T|A\nAdults into work|10|8|40|8\nMeals|4|4|16|4", year="2024-25")
    assert [(each.col, str(each.period)) for each in made.records if each.row == 3 and each.kind == "target"] == [
        ("B", "April to June 2024"),
        ("D", "April 2024 to March 2025"),
    ]


@pytest.mark.parametrize("heading", ["Shift", "Session", "Service", "Class"])
def test_dates_under_a_word_for_what_was_done_are_its_dates(heading: str) -> None:
    rows = "12/05/2024|Request show|2|4\n19/05/2024|Request show|3|6\n26/05/2024|Ward round|2|3"
    made = planned(f"{heading}|What went out|Volunteers|Hours\n{rows}")
    assert [(record.text, str(record.date)) for record in made.records[::3]] == [("Request show", "2024-05-12")]


@pytest.mark.parametrize(
    ("heading", "asked"),
    [
        ("Were alarms present?", "column-left-out"),
        ("Was an interpreter present?", "column-left-out"),
        ("Were there any smoke alarms present", "column-left-out"),
        ("A oedd larymau presennol?", "column-left-out"),
        ("Were they present?", "marks-counted"),
        ("Was the client present?", "marks-counted"),
        ("A oedd y cleient presennol?", "marks-counted"),
    ],
)
def test_yes_or_no_about_things_is_no_attendance(heading: str, asked: str) -> None:
    made = planned(f"Date|Visit|{heading}\n2024-05-13|Home|Yes\n2024-05-14|Home|No")
    assert codes(made) == [asked]


@pytest.mark.parametrize("heading", ["Registered", "Enrolled", "Cofrestrwyd"])
def test_a_column_of_dates_names_nobody(heading: str) -> None:
    made = planned(f"Date|{heading}|Activity|Hours\n2024-05-13|21/06/2016|Art|3\n2024-05-14|22/06/2016|Lunch|4")
    assert codes(made) == ["column-left-out"]


def test_names_of_those_who_registered_are_withheld_still() -> None:
    made = planned("Date|Registered|Activity|Hours\n2024-05-13|Ann Evans|Art|3\n2024-05-14|Bob Jones|Lunch|4")
    assert codes(made) == ["personal-data"]
