"""The plain data that reading gives: names of cells, and values by the numbers of the spreadsheet."""

from decimal import Decimal

import pytest

from svdesk.services.workbook.sheet import Note, Place, Sheet, column_letters


@pytest.mark.parametrize(
    ("column", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (702, "ZZ"), (703, "AAA"), (16384, "XFD")]
)
def test_columns_are_named_as_spreadsheets_name_them(column: int, letters: str) -> None:
    assert column_letters(column) == letters


def test_a_place_is_written_as_the_cell_is_called() -> None:
    assert str(Place(8, 3)) == "C8"


def test_values_are_found_by_the_numbers_at_the_edge_of_the_sheet() -> None:
    sheet = Sheet("S", [["a", None], [Decimal("1.5"), True]], first_row=5, first_column=3, width=2)
    assert sheet.value(5, 3) == "a"
    assert sheet.value(6, 3) == Decimal("1.5")
    assert sheet.last_row == 6


@pytest.mark.parametrize(("row", "column"), [(4, 3), (7, 3), (5, 2), (5, 5), (0, 0)])
def test_outside_the_filled_cells_there_is_nothing(row: int, column: int) -> None:
    sheet = Sheet("S", [["a", None], ["b", True]], first_row=5, first_column=3, width=2)
    assert sheet.value(row, column) is None


def test_a_note_names_its_sheet_where_it_is_about_one() -> None:
    assert Note("hidden-sheet", "Old", "It is hidden.").sentence == "Old: It is hidden."
    assert Note("macros", None, "There are macros.").sentence == "There are macros."
