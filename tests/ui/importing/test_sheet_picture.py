"""A sheet is drawn with a tint and a word for each row, and the cell that is meant is brought into sight."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from svdesk.domain.colour import contrast, parse
from svdesk.services.importing.row_fates import Fates
from svdesk.services.workbook.sheet import Place, Sheet, Span
from svdesk.ui import theme
from svdesk.ui.importing.sheet_picture import SheetPicture
from tests.services.importing.books import book, planned, sheet

LOG = """
Volunteer log of the whole long year 2024-25, kept by the office
Date       | What we did | Hours
2024-04-09 | Lunch club  | 3
2024-04-16 | Lunch club  | 1 day
"""


@pytest.fixture
def picture(qtbot: QtBot, qapp: QApplication) -> SheetPicture:
    if qapp.styleSheet() != theme.style_sheet(theme.LIGHT, 100):
        theme.apply(qapp, "light", 100)
    made = SheetPicture()
    qtbot.addWidget(made)
    made.resize(600, 240)
    made.show()
    return made


def show(picture: SheetPicture, one: Sheet) -> None:
    plan = planned(one, year="2024-25")
    picture.show_sheet(one, plan, Fates(book(one), plan))


def test_each_kind_of_row_has_its_ground_and_its_word_can_be_read_on_it(picture: SheetPicture) -> None:
    show(picture, sheet(LOG))
    fates = [picture.cells.row_fate(row) for row in range(4)]
    grounds = [picture.ground(fate.fate).name() for fate in fates if fate]
    assert len(set(grounds)) == 3
    assert grounds[0] == grounds[1]
    text = QApplication.palette().color(QPalette.ColorRole.Text).name()
    assert all(contrast(parse(text), parse(ground)) > 7 for ground in grounds)


def test_what_goes_in_and_what_needs_a_word_each_have_a_tint(picture: SheetPicture) -> None:
    surface = QApplication.palette().color(QPalette.ColorRole.Base).name()
    tints = [picture.ground(fate).name() for fate in ("new", "held")]
    assert len({surface, *tints}) == 3
    assert picture.ground("already_here").name() == surface


def test_another_sheet_is_shown_from_its_first_cell(picture: SheetPicture) -> None:
    wide = "|".join(["Activity", *(f"Hours for {each}" for each in "ABCDEFGHIJ")])
    for name in ("Spring", "Autumn"):
        show(picture, sheet("\n".join([wide, *["|".join(["Quiz", *"1234567890"])] * 40]), name=name))
        assert (picture.horizontalScrollBar().value(), picture.verticalScrollBar().value()) == (0, 0)
        picture.go_to(41, 11)
        assert picture.horizontalScrollBar().value() > 0


def test_in_high_contrast_there_are_no_tints(picture: SheetPicture, qapp: QApplication) -> None:
    theme.apply(qapp, "contrast", 100)
    show(picture, sheet(LOG))
    surface = QApplication.palette().color(QPalette.ColorRole.Base)
    assert {picture.ground(fate).name() for fate in ("new", "held", "header", "total")} == {surface.name()}
    theme.apply(qapp, "light", 100)


def test_the_tone_of_what_needs_a_word_is_that_of_the_theme(picture: SheetPicture, qapp: QApplication) -> None:
    assert QColor(picture.tone_held).name().upper() == theme.LIGHT.look
    theme.apply(qapp, "dark", 100)
    assert QColor(picture.tone_held).name().upper() == theme.DARK.look
    theme.apply(qapp, "light", 100)


def test_what_is_drawn_differs_where_fates_differ(picture: SheetPicture) -> None:
    show(picture, sheet(LOG))
    image = picture.viewport().grab().toImage()
    middle = [
        image.pixelColor(
            picture.columnViewportPosition(2) + picture.columnWidth(2) - 3, picture.rowViewportPosition(row) + 4
        )
        for row in (2, 3)
    ]
    assert [one.name() for one in middle] == [picture.ground("new").name(), picture.ground("held").name()]


def test_a_cell_with_a_comment_has_a_mark_in_its_corner_and_no_other_has(picture: SheetPicture) -> None:
    one = sheet(LOG)
    one.comments[Place(one.first_row + 2, one.first_column + 1)] = "mornings only"
    show(picture, one)
    image = picture.viewport().grab().toImage()
    top = picture.rowViewportPosition(2)
    right = [picture.columnViewportPosition(column) + picture.columnWidth(column) - 3 for column in (0, 1, 2)]
    link, ground = QApplication.palette().color(QPalette.ColorRole.Link).name(), picture.ground("new").name()
    assert [image.pixelColor(at, top + 1).name() for at in right] == [ground, link, ground]


def test_a_cell_is_gone_to_by_its_own_row_and_column(picture: SheetPicture, qtbot: QtBot) -> None:
    rows = "\n".join(f"2024-04-{1 + n % 28:02} | Lunch club {n} | {n}" for n in range(300))
    show(picture, sheet(f"Date | What we did | Hours\n{rows}", first_row=5))
    with qtbot.waitSignal(picture.went_to) as heard:
        picture.go_to(200, 3)
    assert heard.args == [200, 3]
    assert picture.visualRect(picture.currentIndex()).intersects(picture.viewport().rect())
    picture.go_to(9_999, 1)
    assert picture.cells.number_of(picture.currentIndex()) == (200, 3)


def test_the_columns_stay_where_they_are_when_the_cell_is_in_sight_anyway(picture: SheetPicture) -> None:
    show(
        picture,
        sheet("Date | What we did | Hours | Vols | Notes | Place\n2024-04-09 | Lunch club | 3 | 4 | none | Pyle"),
    )
    picture.go_to(2, 2)
    assert picture.horizontalScrollBar().value() == 0
    picture.go_to(2, 6)
    assert picture.visualRect(picture.currentIndex()).intersects(picture.viewport().rect())


def test_arrow_keys_move_and_tab_leaves(picture: SheetPicture) -> None:
    show(picture, sheet(LOG))
    picture.go_to(3, 1)
    QTest.keyClick(picture, Qt.Key.Key_Down)
    QTest.keyClick(picture, Qt.Key.Key_Right)
    assert picture.cells.number_of(picture.currentIndex()) == (4, 2)
    assert not picture.tabKeyNavigation()


def test_merged_cells_are_one_and_titles_run_on(picture: SheetPicture) -> None:
    one = sheet("Log 2024-25\nDate | What we did | Hours\n2024-04-09 | Lunch club | 3", merged=(Span(2, 2, 2, 3),))
    show(picture, one)
    assert picture.columnSpan(1, 1) == 2
    assert picture.columnSpan(0, 0) == 3
    show(picture, sheet(LOG, name="Other"))
    assert picture.columnSpan(1, 1) == 1


def test_a_long_title_does_not_make_its_column_wide(picture: SheetPicture) -> None:
    show(picture, sheet(LOG))
    assert picture.columnWidth(0) < picture.fontMetrics().horizontalAdvance(LOG.splitlines()[1])


def test_it_is_named_after_its_sheet(picture: SheetPicture) -> None:
    show(picture, sheet(LOG, name="Volunteer log"))
    assert picture.accessibleName() == "Picture of the sheet “Volunteer log”"
    picture.show_sheet(None)
    assert picture.cells.rowCount() == 0


def test_larger_text_has_larger_rows(picture: SheetPicture, qapp: QApplication) -> None:
    show(picture, sheet(LOG))
    before = picture.rowHeight(1)
    theme.apply(qapp, "light", 200)
    assert picture.rowHeight(1) > 1.5 * before
    theme.apply(qapp, "light", 100)
