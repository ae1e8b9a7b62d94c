"""The picture's model shows a sheet with its own numbers, the role of each column and the fate of each row."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from svdesk.services.importing.plan import plan as plan_of
from svdesk.services.importing.questions import LEAVE_NUMBER
from svdesk.services.importing.record import Known
from svdesk.services.importing.row_fates import Fates
from svdesk.services.importing.said.corrected import correct
from svdesk.services.importing.said.corrections import Corrections, RowsLeftOut
from svdesk.services.workbook.sheet import Place, Sheet
from svdesk.ui.models.sheet_model import COMMENTED, FATE, SheetModel
from tests.services.importing.books import book, planned, sheet

LOG = """
Volunteer log 2024-25
Date       | What we did | Hours
2024-04-09 | Lunch club  | 3
2024-04-16 | Lunch club  | 1 day
"""
SHOWN, SPOKEN = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


@pytest.fixture
def model() -> SheetModel:
    return filled(sheet(LOG, first_row=3))


def filled(one: Sheet) -> SheetModel:
    made = SheetModel()
    made.show_sheet(one, plan := planned(one, year="2024-25"), Fates(book(one), plan))
    return made


def test_rows_and_columns_have_the_numbers_of_the_spreadsheet(model: SheetModel) -> None:
    assert model.headerData(0, DOWN) == "3, title"
    assert model.headerData(3, DOWN) == "6, needs a word"
    assert [model.headerData(n, ACROSS) for n in range(3)] == ["A, Date", "B, What was done", "C, Hours"]
    assert model.number_of(model.index(3, 2)) == (6, 3)
    assert model.headerData(0, DOWN, Qt.ItemDataRole.ToolTipRole) is None


def test_a_cell_shows_what_stands_there_and_says_what_it_is(model: SheetModel) -> None:
    cell = model.index(3, 2)
    assert cell.data(SHOWN) == "1 day"
    assert cell.data(SPOKEN) == "C6: 1 day (Hours, needs a word)"
    assert cell.data(FATE) == "held"
    assert model.index(0, 1).data(SPOKEN) == "B3: blank (What was done, title)"
    assert model.data(model.index(-1, 0)) is None


def test_what_stands_in_a_column_that_is_left_out_does_not_look_as_if_it_went_in() -> None:
    one = sheet("Date|Activity|Hours|Certificate no.\n13/04/2024|Quiz|2|7781\n15/04/2024|Tea|3|9032")
    model = SheetModel()
    model.show_sheet(one, plan := planned(one), Fates(book(one), plan))
    assert [model.goes_in(column) for column in range(4)] == [True, True, True, False]
    assert [model.index(1, column).data(FATE) for column in range(4)] == ["new", "new", "new", ""]
    assert {model.index(0, column).data(FATE) for column in range(4)} == {"header"}


def test_what_was_left_out_beside_a_row_that_goes_in_does_not_look_as_if_it_went_in() -> None:
    rows = "Date|Activity|Hours||Date|Donor|Amount\n16/04/2024|Quiz|2||17/04/2024|Chapel|£12"
    one = sheet(f"{rows}\n18/04/2024|Tea|3||19/04/2024|Rotary|£15")
    made = correct(book(one), None, Corrections((RowsLeftOut("Sheet1", 1, 3, 5, 7),)))
    plan = plan_of(made.workbook, made.tables, Known(), {})
    model = SheetModel()
    model.show_sheet(one, plan, Fates(made.workbook, plan))
    assert [model.index(1, column).data(FATE) for column in range(7)] == ["new"] * 3 + [""] * 4


def test_a_number_that_is_left_out_of_a_row_does_not_look_as_if_it_went_in() -> None:
    one = sheet("Date|Activity|People|Hours\n13/04/2024|Quiz|12|2\n15/04/2024|Tea|9|1\n16/04/2024|Tea|10|3.5 kg")
    plan = planned(one)
    (held,) = [each for each in plan.questions if (each.row, each.col) == (4, "D")]
    made = plan_of(book(one), plan.tables, Known(), {held.key: LEAVE_NUMBER})
    model = SheetModel()
    model.show_sheet(one, made, Fates(book(one), made))
    assert [model.index(3, column).data(FATE) for column in range(4)] == ["new", "new", "new", ""]


def test_numbers_and_dates_stand_to_the_right_and_text_to_the_left(model: SheetModel) -> None:
    sides = [model.index(2, column).data(Qt.ItemDataRole.TextAlignmentRole) for column in range(3)]
    right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
    assert [bool(side & right) for side in sides] == [True, False, True]
    assert [bool(side & left) for side in sides] == [False, True, False]


def test_a_long_text_is_there_in_full_and_is_never_rich() -> None:
    model = filled(Sheet("Sheet1", [["<b>a long text that will not fit</b>", "short"]], width=2))
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole).startswith("<span>&lt;b&gt;")
    assert model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole) is None


def test_a_sheet_that_is_left_out_is_shown_without_fates_or_roles(model: SheetModel) -> None:
    model.show_sheet(model.sheet)
    assert model.headerData(3, DOWN) == "6"
    assert model.headerData(2, ACROSS) == "C"
    assert model.index(3, 2).data(FATE) == ""
    assert model.index(3, 2).data(SPOKEN) == "C6: 1 day"


def test_answers_change_the_fates_without_a_new_picture(model: SheetModel, qtbot: QtBot) -> None:
    one = model.sheet
    question = next(each for each in planned(one, year="2024-25").questions if each.code == "day-length-unknown")
    plan = planned(one, year="2024-25", answers={question.key: "7 hours"})
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show_sheet(one, plan, Fates(book(one), plan))
    assert model.word_of(3) == "goes in"


def test_roles_are_those_of_the_table_around_a_row() -> None:
    stacked = sheet("""
April
Date       | What we did | Hours
2024-04-09 | Lunch club  | 3

What was bought | Date       | Cost
Chairs          | 2024-04-10 | £12
""")
    model = filled(stacked)
    assert len(model.tables) == 2
    model.choose_table(model.table_at(6))
    assert model.role_of(0) == "What was done"
    model.choose_table(model.table_at(3))
    assert model.role_of(0) == "Date"


def test_a_formula_without_a_result_says_so() -> None:
    one = Sheet("Sheet1", [["Hours", None]], width=2, formulas_without_result=[Place(1, 2)])
    assert filled(one).index(0, 1).data() == "(formula without a result)"


def test_nothing_at_all_is_an_empty_picture() -> None:
    model = SheetModel()
    model.show_sheet(None)
    assert (model.rowCount(), model.columnCount()) == (0, 0)
    assert model.table_at(1) is None


def test_it_is_a_sound_model(model: SheetModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)


def test_a_comment_on_a_cell_is_shown_with_it_and_spoken() -> None:
    model = filled(Sheet("Sheet1", [["Hours", 3]], width=2, comments={Place(1, 2): "mornings <b>only</b>"}))
    commented, other = model.index(0, 1), model.index(0, 0)
    assert "comment: mornings &lt;b&gt;only" in commented.data(Qt.ItemDataRole.ToolTipRole)
    assert commented.data(SPOKEN).endswith("comment: mornings <b>only</b>)")
    assert (commented.data(COMMENTED), other.data(COMMENTED)) == (True, False)
    assert other.data(Qt.ItemDataRole.ToolTipRole) is None
