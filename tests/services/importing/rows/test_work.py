from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.questions import Asker
from svdesk.services.importing.rows.work import NO_SHEET, Work
from svdesk.services.importing.tables.recognise import recognise
from svdesk.services.workbook import text_sheet
from tests.services.importing.books import book, planned, sheet
from tests.services.importing.watching import Asked, wide


def test_the_cells_of_a_column_are_those_of_the_body() -> None:
    made = sheet("Title\nDate|Activity|Hours\n13/04/24|Desk|2\n14/04/24|Quiz|3")
    (table,) = recognise(book(made), None)
    work = Work(Grid(made), table, Asker({}))
    assert work.column_values(3) == [2, 3]
    work.skip_cell(3, "C", "nothing")
    work.skip(4, "blank")
    assert [skip.rows for skip in work.skips] == [0, 1]


def test_the_rows_that_were_read_are_those_of_its_records() -> None:
    (table,) = recognise(book(made := sheet("Date|Activity|Hours\n13/04/24|Desk|2\n14/04/24|Quiz|3")), None)
    work = Work(Grid(made), table, Asker({}))
    assert not work.rows_read()
    read = planned("Date|Activity|Hours\n13/04/24|Desk|2\n14/04/24|Quiz|3").records
    work.records.extend(read)
    assert work.rows_read() == {2, 3}


def test_the_first_block_has_its_title_for_a_section_where_later_blocks_have_theirs() -> None:
    made = sheet("Pyle\nItem|Number\nMeals|2\n\nMaesteg\nItem|Number\nMeals|3")
    (table,) = recognise(book(made), None)
    assert Work(Grid(made), table, Asker({})).section == "Pyle"


def asked_for_rows(columns: int, rows: int) -> int:
    made, asked = sheet(wide(columns, 20)), Asked()
    (table,) = recognise(book(made), None)
    work = Work(Grid(made), table, Asker({}), asked)
    assert list(work.rows(range(rows))) == list(range(rows))
    return asked.times


def test_it_is_asked_whether_to_go_on_at_least_every_two_thousand_cells() -> None:
    assert asked_for_rows(7, 1_000) == 4
    assert asked_for_rows(399, 20) == 4
    assert asked_for_rows(2_999, 5) == 5


def test_figures_are_targets_where_their_section_block_title_or_sheet_says_so() -> None:
    quarters = "Measure|Q1|Q2\n"
    plain, planned_first = "Meals|1|2\n", f"Monitoring 2024-25\n\nTargets\n{quarters}Meals|5|6\n\n"
    told = {
        f"Monitoring 2024-25\n{quarters}Targedau\n{plain}Canlyniadau\n{plain}": "TTAA",
        f"{planned_first}Results\n{quarters}{plain}": "TTAA",
        f"{planned_first}Results\nMeasure|Q1|Q2|Comments\n{plain}": "TTAA",
        f"Aberdare targets 2024-25\n{quarters}{plain}": "TT",
        f"Targets 2024-25\nMeasure|Q1 target|Q1 actual\n{plain}": "TA",
        f"Progress on targets 2024-25\n{quarters}{plain}": "AA",
    }
    for text, kinds in told.items():
        assert "".join(record.kind[0].upper() for record in planned(text).records) == kinds, text


def test_the_top_of_the_sheet_says_what_is_counted_in_its_second_table_too() -> None:
    grid = "Sport|Week 1|Week 2\nBoccia|3|4\nFootball|5|6"
    text = f"Inclusive sports\nAttendance 2024-25\n\nSUMMER\n{grid}\n\nAUTUMN\n{grid.replace('Sport', 'Group')}"
    assert {record.unit for record in planned(text).records} == {"attendances"}


def test_a_file_without_sheets_names_what_its_rows_do_not() -> None:
    made = planned(sheet("Month|2023/24|2024/25\nApril|40|50\nMay|35|42", NO_SHEET), name="hall_hire.csv")
    assert {record.text for record in made.records} == {"hall hire"}
    assert NO_SHEET == text_sheet.SHEET


def test_under_a_title_of_sessions_the_number_beside_each_session_counts_something_else() -> None:
    rows = "14/04/2024|Art|12\n21/04/2024|Rugby|18"
    assert {each.unit for each in planned(f"SESSIONS\nDate|Session|Number\n{rows}").records} == {"count"}
    assert {each.unit for each in planned(f"SESSIONS\nDate|Project|Number\n{rows}").records} == {"sessions"}


def test_a_title_of_sessions_counts_nothing_where_each_row_is_one_of_them() -> None:
    log = "Sessions 2024-25\n\nDate|Topic|In room|Hours\n09/04/24|Youth club|18|2\n14/05/24|Detached|7|2"
    assert {record.unit for record in planned(log).records} == {"count", "hours"}
    months = "Sessions 2024-25\n\nProject|Apr 2024|May 2024\nYouth|18|2\nArt|7|2"
    assert {record.unit for record in planned(months).records} == {"sessions"}
