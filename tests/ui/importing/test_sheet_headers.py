"""The edges of the picture hold letters and roles, numbers and words, each wide enough to be read."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from svdesk.services.importing.row_fates import Fates
from svdesk.ui.importing.sheet_headers import PAD, FateHeader, RoleHeader
from svdesk.ui.importing.sheet_picture import SheetPicture
from tests.services.importing.books import book, planned, sheet

LOG = "Date | What we did | Hours\n2024-04-09 | Lunch club | 3\n2024-04-16 | Lunch club | 1 day"


@pytest.fixture
def picture(qtbot: QtBot) -> SheetPicture:
    made = SheetPicture()
    qtbot.addWidget(made)
    one = sheet(LOG)
    plan = planned(one, year="2024-25")
    made.show_sheet(one, plan, Fates(book(one), plan))
    made.resize(600, 240)
    made.show()
    return made


def inks(image: QImage) -> int:
    """How many colours there are: more than a few where letters are drawn."""
    return len({image.pixel(x, y) for x in range(image.width()) for y in range(image.height())})


def test_a_column_is_wide_enough_for_its_role(picture: SheetPicture) -> None:
    header = picture.horizontalHeader()
    assert isinstance(header, RoleHeader)
    for column in range(3):
        words = header.fontMetrics().horizontalAdvance(picture.cells.role_of(column))
        assert picture.columnWidth(column) >= header.tag_width(column) > words
    assert header.height() >= 2 * header.fontMetrics().lineSpacing()


def test_without_a_role_there_is_no_tag(picture: SheetPicture) -> None:
    header = picture.horizontalHeader()
    assert isinstance(header, RoleHeader)
    with_roles = inks(header.grab().toImage())
    picture.show_sheet(picture.cells.sheet)
    assert header.tag_width(0) == 0
    assert inks(header.grab().toImage()) < with_roles


def test_what_a_column_is_taken_for_is_written_in_its_tag(picture: SheetPicture) -> None:
    header = picture.horizontalHeader()
    image, line = header.grab().toImage(), header.fontMetrics().lineSpacing()
    left, top = header.sectionViewportPosition(1), PAD // 2 + line + 2
    inside = QRect(left + 2 * PAD, top + 4, header.sectionSize(1) - 4 * PAD, line - 6)
    assert inks(image.copy(inside)) > 2


def test_the_words_beside_the_rows_fit(picture: SheetPicture) -> None:
    header = picture.verticalHeader()
    assert isinstance(header, FateHeader)
    assert header.width() > header.fontMetrics().horizontalAdvance("88 needs a word")
    with_words = inks(header.grab().toImage())
    picture.show_sheet(picture.cells.sheet)
    assert inks(header.grab().toImage()) < with_words
