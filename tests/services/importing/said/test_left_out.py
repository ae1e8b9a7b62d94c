from svdesk.services.importing.said.corrections import Corrections, RowIs, RowsLeftOut, SheetIs
from svdesk.services.importing.said.left_out import rows_left_out, without_left_out, without_rows
from svdesk.services.workbook.sheet import Place, Span
from tests.services.importing.books import book, lines, sheet
from tests.services.importing.corrected_books import corrected

LOG = "Date|Activity|Hours\n13/04/2024|Lunch|2\n14/04/2024|Walk|3"


def test_where_nothing_is_left_out_the_workbook_is_the_same() -> None:
    workbook = book(LOG)
    assert without_left_out(workbook, Corrections((RowIs("Sheet1", 2, "data"),))) is workbook


def test_rows_that_are_left_out_are_blank_and_the_file_that_was_read_is_untouched() -> None:
    workbook = book(LOG)
    view = without_left_out(workbook, Corrections((RowsLeftOut("Sheet1", 2, 2),)))
    assert view.sheets[0].rows[1] == [None, None, None]
    assert workbook.sheets[0].rows[1] == ["13/04/2024", "Lunch", 2]


def test_a_sheet_that_is_no_data_is_left_out_whole() -> None:
    [only] = book(LOG).sheets
    assert rows_left_out(only, Corrections((SheetIs("Sheet1", False),))) == {1, 2, 3}
    assert rows_left_out(only, Corrections((SheetIs("Sheet1", False), SheetIs("Sheet1", True)))) == set()


def test_a_merged_date_whose_first_row_is_left_out_still_dates_the_rest() -> None:
    text = "Date|Activity|Hours\n13/04/2024|Lunch|2\n|Walk|3\n|Swim|4"
    merged = sheet(text, merged=(Span(2, 1, 4, 1),))
    made, _ = corrected(merged, said=(RowIs("Sheet1", 2, "leave out"),))
    assert lines(made) == ["3 | Walk | 2024-04-13 | 3 hours", "4 | Swim | 2024-04-13 | 4 hours"]


def test_a_formula_without_a_result_in_a_row_that_is_left_out_is_not_asked_about() -> None:
    made, _ = corrected(sheet(LOG, formulas=(Place(3, 3),)), said=(RowIs("Sheet1", 3, "leave out"),))
    assert not made.questions


def test_a_merged_cell_that_is_left_out_whole_is_no_longer_there() -> None:
    merged = sheet(LOG, merged=(Span(2, 1, 3, 1),))
    assert without_rows(merged, {2, 3}).merged == []
