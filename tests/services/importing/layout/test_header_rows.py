import pytest

from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.header_rows import find_header, is_header
from svdesk.services.workbook.sheet import Sheet, Span
from tests.services.importing.books import lines, planned, sheet, skips


def headed(made: Sheet) -> tuple[int, ...]:
    grid = Grid(made)
    return find_header(grid, grid.first_row, grid.last_row)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Date|Activity|Hours\n2024-04-03|Lunch|2", (1,)),
        ("Title\n\nDate|Activity|Hours\n2024-04-03|Lunch|2", (3,)),
        ("Completed by: office||Contract ref: X/1\n\nDate|Activity|Hours\n2024-04-03|Lunch|2", (3,)),
        ("Activity|Unit|2024/25|||Notes\n||Q1|Q2|Q3|\nLunch|meals|1|2|3|", (1, 2)),
        ("|2024/25||2025/26|\n|Q1|Q2|Q1|Q2\nMeasure|Target|Actual|Target|Actual\nMeals|1|2|3|4", (1, 2, 3)),
        ("Date|Weight|Cost\n|(kg)|(£)\n2024-04-03|2|3", (1, 2)),
        ("|2024-04-03|2024-04-10|2024-04-17\nMeals|4|5|6", (1,)),
        ("Mesur|Uned|Ebrill|Mai\nPrydau|prydau|1|2", (1,)),
        ("Please read\nDo not type in the grey cells", ()),
        ("Session types|Where\nYouth club|Hub\nCraft|Hall", ()),
    ],
)
def test_the_rows_that_head_a_table_are_found(text: str, rows: tuple[int, ...]) -> None:
    assert headed(sheet(text)) == rows


def test_a_row_of_groups_over_the_headings_belongs_to_them() -> None:
    made = sheet(
        "|Volunteering||Money|\nMonth|People|Hours|Raised|Spent\nApril|1|2|3|4",
        merged=(Span(1, 2, 1, 3), Span(1, 4, 1, 5)),
    )
    assert headed(made) == (1, 2)


def test_a_measure_without_numbers_is_no_heading() -> None:
    grid = Grid(sheet("Measure|Unit|Q1\nVolunteer hours|hours|\nMeals|meals|2"))
    assert not is_header(grid, 2)


def test_answers_of_yes_and_no_head_nothing() -> None:
    text = "Measure|Q1|Q2\nWage paid|Yes|Yes\nApprentices|1|2\nPolicy reviewed|No|No\nStaff|1|2"
    assert [table.header_rows for table in planned(text, year="2024-25").tables] == [(1,)]


def test_a_line_of_print_above_the_headings_is_no_part_of_them() -> None:
    made = planned(
        "Register 2024-25\nPrinted 04/04/2025|||Page 1 of 2\nDate|Session|People|Hours\n13/04/2024|Lunch|9|2"
    )
    assert made.tables[0].header_rows == (3,)
    assert skips(made)[:2] == ["1 title", "2 title"]


def test_names_may_stand_below_the_periods_they_belong_to() -> None:
    made = planned("||Q1|Q2\nActivity|Unit||\nTrees planted|trees|120|7", year="2024-25")
    assert made.tables[0].header_rows == (1, 2)
    assert lines(made)[0] == "3 C | Trees planted | 2024-25-Q1 | 120 trees"


def test_the_year_in_the_corner_is_that_of_the_months_beside_it() -> None:
    made = planned("2024-25|Apr|May\nVolunteer hours|4|5\nVisits|90|80")
    assert lines(made)[0] == "2 B | Volunteer hours | 2024-M04 | 4 hours"


def test_groups_over_headings_are_no_headings_of_their_own() -> None:
    made = planned("2023-24\n|Bangor||Neath|\nMonth|Adults|Children|Adults|Children\nApril|4|18|3|12\nMay|5|21|2|14")
    assert [record.text for record in made.records[:3]] == ["Bangor Adults", "Bangor Children", "Neath Adults"]


def test_a_section_that_is_a_word_for_money_does_not_head_the_words_of_the_rows() -> None:
    made = planned("2024-25\n|Q1|Q2\nINCOME||\nGrants|£500|£50\nEXPENDITURE||\nRent|£300|£20")
    assert [(record.text, record.section) for record in made.records] == [
        ("Grants", "INCOME"),
        ("Grants", "INCOME"),
        ("Rent", "EXPENDITURE"),
        ("Rent", "EXPENDITURE"),
    ]


def test_a_section_under_headings_that_are_hardly_known_hides_no_row() -> None:
    made = planned(
        "Grants register 2024-25\nFunder|Ref|Won on|Sum promised|Came in|Purpose|Tied?\nTRUSTS\n"
        "Seaview|SF/1|2024-04-22|£5,000.00|5000|Core|No\nHartley||14 May 2024|£5k|2500|Minibus|Yes\n"
        "Green|GF-9|Sept 2024|£1,250|£1,250.00|Orchard|Yes\nOld Mill||2024-10-03|£10||Roof|"
    )
    assert made.tables[0].header_rows == (2,)
    assert {record.row for record in made.records} == {4, 5, 6, 7}


def test_a_row_of_money_heads_nothing() -> None:
    assert headed(sheet("Fund|Ref|Sept 2024|£1,250|£5\nOak|1|2|3|4\nElm|1|2|3|4")) == ()


def test_a_year_over_one_of_the_headings_is_a_title() -> None:
    made = sheet("Hall|Bookings\n|Financial year 2024-25\nDate|Hirer|Hours\n2024-04-08|Slimmers|2\n2024-04-09|WI|3")
    assert headed(made) == (3,)
    assert lines(planned(made))[0] == "4 | Slimmers | 2024-04-08 | 2 hours"


def test_a_year_over_quarters_is_part_of_the_heading() -> None:
    assert headed(sheet("Report\n|2024/25\nMeasure|Q1|Q2\nMeals|1|2\nTrips|3|4")) == (2, 3)


@pytest.mark.parametrize(
    "title", ["FOODBANK VOUCHERS||done by Tina", "Oriau gwirfoddoli||gan Siân", "VOLUNTEER HOURS|kept by the office|"]
)
def test_a_title_with_a_remark_beside_it_heads_no_column(title: str) -> None:
    assert headed(sheet(f"{title}\nMonth|Vouchers|Adults\nJan 2024|61|88\nFeb 2024|54|80")) == (2,)


def test_groups_over_headings_may_have_a_first_one_that_nobody_knows() -> None:
    made = sheet("Session details||People|\nDate|Activity|Under 18|Over 18\n2024-04-03|Weeding|4|8")
    assert headed(made) == (1, 2)


FORM = "Provider:|Ty Canol|Contract no:|BC/2291\nQuarter:|Q2 July - Sept 2024|Completed by:|Manon\n\n"


def test_details_of_a_form_in_two_rows_head_nothing() -> None:
    made = planned("COUNCIL RETURN\n" + FORM + "Description|Target|Actual|Comments\nSessions|100|112\nMeals|50|60")
    assert [table.header_rows for table in made.tables] == [(5,)]
    assert [skip for skip in skips(made) if "title" in skip] == ["1 title", "2 title", "3 title"]


def test_a_heading_that_stands_once_over_several_columns_is_parted_below() -> None:
    text = "Dyddiad|Beth|Faint ddaeth\n||Bechgyn|Merched|Pawb\n2024-09-09|Pwll|14|9|23\n2024-09-16|Celf|17|8|25"
    (table,) = planned(text).tables
    assert table.header_rows == (1, 2)
    assert [column.heading for column in table.columns[2:4]] == ["Faint ddaeth Bechgyn", "Faint ddaeth Merched"]


def test_a_row_of_ages_further_down_is_no_heading() -> None:
    text = "Date|What|How many came\n2024-09-09|Pool|14|9|23\n||8-10|3|4"
    assert planned(text).tables[0].header_rows == (1,)


def test_two_days_over_plain_numbers_are_headings() -> None:
    made = planned("Hours\nTask|Mon 1 July 2024|Tue 2 July 2024\nDigging|2|1\nRaking|1|4")
    assert lines(made)[:2] == ["3 B | Digging | 2024-07-01 | 2 hours", "3 C | Digging | 2024-07-02 | 1 hours"]


def test_two_days_over_other_days_are_a_row_that_was_done() -> None:
    text = "Camp|3 June 2024|7 June 2024\nHike|2024-06-10|2024-06-11\nFete|2024-06-15|2024-06-16"
    assert headed(sheet(text)) == ()


def test_days_of_the_week_head_their_columns_whatever_stands_before_them() -> None:
    assert headed(sheet("Museum|Monday|Tuesday|Wednesday\nAdults|2|1|3\nChildren|1|4|1")) == (1,)


def test_a_question_and_its_answer_head_a_little_table_though_a_row_below_has_words_for_hours() -> None:
    made = planned("Year ended 31/03/2025\n\nQuestion|Answer\nTrees planted|120\nHours|412.5 hrs\nEnergy used|-")
    assert made.tables[0].header_rows == (3,)
    assert lines(made) == ["4 | Trees planted | 2024-25 | 120 trees", "5 | Hours | 2024-25 | 412.5 hours"]


@pytest.mark.parametrize("odd", ["45p/mile", "10% levy", "1-2-1s", "1:1", "1st timers", "24h calls", "4x4 teithiau"])
def test_one_heading_may_begin_with_a_figure(odd: str) -> None:
    assert headed(sheet(f"Date|Activity|People|{odd}\n2024-04-03|Lunch|2|7\n2024-04-10|Lunch|3|8")) == (1,)


def test_a_row_with_two_figures_or_nothing_counted_under_one_is_no_heading() -> None:
    assert headed(sheet("Date|Activity|12 people|4 hrs\n2024-04-03|Lunch|2|7")) == ()
    assert headed(sheet("Date|Activity|People|10% off\n2024-04-03|Lunch|2|yes\n2024-04-10|Tea|2|no")) == ()


def test_a_block_of_one_row_is_headed_though_other_headings_stand_near_below() -> None:
    one, two = "Dyddiad|Gweithgaredd|Oriau\n16/04/2024|Ioga|2", "Dyddiad|Oriau|Gweithgaredd\n23/04/2024|3|Celf"
    made = planned(f"Ffigurau 2024-25\n\nPorth\n{one}\n\nTreorci\n{two}\n\nCwm\nGweithgaredd|Dyddiad\nCôr|30/04/2024")
    assert [(record.text, record.section) for record in made.records[:2]] == [("Ioga", "Porth"), ("Celf", "Treorci")]


def test_a_short_block_has_its_headings_though_the_next_has_few_numbers() -> None:
    first = "SESIYNAU\nDyddiad|Sesiwn|Nifer\n14/04/2024|Celf|12\n21/04/2024|Rygbi|18"
    second = "GWIRFODDOLWYR\nEnw|Oriau\nAB|12\nCD|14.5"
    third = "ARIAN\nDyddiad|Am beth|Incwm\n15/04/2024|Tuck shop|£34.20\n22/04/2024|Paent|£12.99"
    made = planned("\n".join((first, second, third)), year="2024-25")
    assert [record.row for record in made.records if record.unit == "hours"] == [7, 8]
