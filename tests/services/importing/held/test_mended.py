"""What was typed for a cell is what is planned; what was read stays as it was."""

import pytest

from svdesk.services.importing.held.mended import mended_told, with_mended
from svdesk.services.workbook.sheet import Place
from tests.services.importing.books import book, sheet

LOG = sheet("Date | What | People\n31/02/2025 | Walk | 3", shown={Place(2, 3): "3 people"}, formulas=(Place(2, 2),))


def test_the_typed_text_stands_in_place_of_the_cell_and_of_what_was_shown() -> None:
    workbook = book(LOG)
    made = with_mended(workbook, {("Sheet1", 2, 1): " 28/02/2025 ", ("Sheet1", 2, 3): "", ("Sheet1", 2, 2): "Run"})
    assert made.sheets[0].rows[1] == ["28/02/2025", "Run", None]
    assert made.sheets[0].shown == {}
    assert made.sheets[0].formulas_without_result == []
    assert workbook.sheets[0].rows[1] == ["31/02/2025", "Walk", 3]
    assert with_mended(workbook, {}) is workbook


def test_what_was_typed_is_told_beside_what_stood_there() -> None:
    mended = {("Sheet1", 2, 3): "4", ("Sheet1", 2, 1): "28/02/2025", ("Sheet1", 9, 1): "x", ("Other", 2, 1): "y"}
    assert mended_told(LOG, 2, mended) == "A2: “28/02/2025” typed for “31/02/2025”; C2: “4” typed for “3 people”"
    assert mended_told(LOG, 1, mended) is None


@pytest.mark.parametrize("place", [("Sheet1", 3, 1), ("Sheet1", 2, 4), ("Sheet1", 0, 1), ("Nope", 2, 1)])
def test_a_cell_that_is_not_there_is_a_mistake_of_ours(place: tuple[str, int, int]) -> None:
    with pytest.raises(LookupError):
        with_mended(book(LOG), {place: "x"})


def test_the_first_row_of_a_sheet_can_be_mended_too() -> None:
    low = sheet("Date | What\n2025-02-28 | Walk", first_row=4)
    assert with_mended(book(low), {("Sheet1", 4, 1): "Day"}).sheets[0].rows[0] == ["Day", "What"]
