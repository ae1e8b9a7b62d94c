"""The model of a table reads rows when they are painted, a page at a time, and never sorts by itself."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from svdesk.domain.errors import UserError
from svdesk.ui.models.row_model import PAGE, Column, Row, RowModel

COLUMNS = (Column("What", sort="text", stretch=3), Column("How many", right=True))
ROLE = Qt.ItemDataRole


class Rows:
    """Gives rows by id, and keeps which ids were asked for."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []
        self.gone: set[str] = set()
        self.refuse = False

    def __call__(self, ids: Sequence[str]) -> dict[str, Row]:
        if self.refuse:
            raise UserError("The file is gone.", "Find it.")
        self.asked.append(list(ids))
        return {one: (f"record {one}", one) for one in ids if one not in self.gone}


@pytest.fixture
def rows() -> Rows:
    return Rows()


@pytest.fixture
def model(rows: Rows) -> RowModel:
    made = RowModel(COLUMNS, rows)
    made.show_ids([str(n) for n in range(1000)])
    return made


def text(model: RowModel, row: int, column: int = 0) -> str:
    return str(model.data(model.index(row, column)))


def test_qt_finds_nothing_wrong_with_it(model: RowModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_ids(["a", "b"])
    model.forget_rows()
    model.show_ids([])
    assert tester.model() is model


def test_nothing_is_read_before_it_is_painted_and_then_only_that_page(model: RowModel, rows: Rows) -> None:
    assert (model.rowCount(), model.columnCount(), rows.asked) == (1000, 2, [])
    assert [text(model, row) for row in (500, 501, 599)] == ["record 500", "record 501", "record 599"]
    assert [asked[0] for asked in rows.asked] == ["500"]
    assert len(rows.asked[0]) == PAGE
    assert text(model, 600) == "record 600"
    assert len(rows.asked) == 2


def test_pages_painted_long_ago_are_let_go(rows: Rows) -> None:
    model = RowModel(COLUMNS, rows)
    model.show_ids([str(n) for n in range(PAGE * 100)])
    for page in range(100):
        text(model, page * PAGE)
    rows.asked.clear()
    assert text(model, 99 * PAGE) == f"record {99 * PAGE}"
    assert rows.asked == []
    assert text(model, 0) == "record 0"
    assert len(rows.asked) == 1


def test_other_ids_and_forgotten_rows_are_read_again(model: RowModel, rows: Rows) -> None:
    text(model, 0)
    told: list[str] = []
    model.dataChanged.connect(lambda *_where: told.append("changed"))
    model.modelReset.connect(lambda: told.append("reset"))
    model.forget_rows()
    text(model, 0)
    assert (len(rows.asked), told) == (2, ["changed"])
    model.show_ids(["x"])
    assert (text(model, 0), told, model.rowCount()) == ("record x", ["changed", "reset"], 1)


def test_where_a_record_stands_is_known_both_ways(model: RowModel) -> None:
    assert model.index_of("700").row() == 700
    assert model.id_at(model.index(700, 1)) == "700"
    assert not model.index_of("x").isValid()
    assert model.id_at(QModelIndex()) is None
    model.show_ids(["700", "x"])
    assert (model.index_of("700").row(), model.index_of("x").row()) == (0, 1)


def test_a_record_that_is_gone_and_a_file_that_cannot_be_read_are_said_in_its_row(model: RowModel, rows: Rows) -> None:
    rows.gone = {"5"}
    assert [text(model, 5), text(model, 5, 1)] == ["This record cannot be read.", ""]
    rows.refuse = True
    assert [text(model, 200), text(model, 200, 1)] == ["The file is gone. Find it.", ""]
    rows.refuse = False
    assert text(model, 200) == "record 200"


def test_figures_stand_to_the_right_with_their_heading(model: RowModel) -> None:
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    assert model.data(model.index(0, 1), ROLE.TextAlignmentRole) == right
    assert model.headerData(1, Qt.Orientation.Horizontal, ROLE.TextAlignmentRole) == right
    assert model.data(model.index(0, 0), ROLE.TextAlignmentRole) != right
    assert model.headerData(0, Qt.Orientation.Horizontal) == "What"
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_a_screen_reader_is_told_the_heading_with_each_cell(model: RowModel) -> None:
    assert model.data(model.index(3, 1), ROLE.AccessibleTextRole) == "How many: 3"


def test_nothing_is_told_of_other_roles_or_outside_the_table(model: RowModel) -> None:
    assert model.data(model.index(0, 0), ROLE.DecorationRole) is None
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0


def test_sorting_is_asked_for_and_never_done(model: RowModel) -> None:
    wanted: list[tuple[str, bool]] = []
    model.sort_wanted.connect(lambda name, down: wanted.append((name, down)))
    model.sort(0, Qt.SortOrder.DescendingOrder)
    model.sort(0)
    model.sort(1)
    model.sort(-1)
    assert wanted == [("text", True), ("text", False)]
    assert text(model, 0) == "record 0"


def test_a_fault_of_ours_is_told_once_and_not_again_with_every_row_that_is_painted(model: RowModel, rows: Rows) -> None:
    rows.gone = None  # type: ignore[assignment]
    with pytest.raises(TypeError):
        text(model, 0)
    assert {text(model, row, column) for row in range(PAGE) for column in (0, 1)} == {"This record cannot be read.", ""}
    rows.gone = set()
    model.forget_rows()
    assert text(model, 0) == "record 0"
