"""Reading pages by keys and buttons."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.ui.returns.pdf_reader import PdfReader
from tests.ui.widgets.a_pdf import a_return

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def reader(qtbot: QtBot) -> PdfReader:
    made = PdfReader("Pages of the return")
    qtbot.addWidget(made)
    made.resize(640, 600)
    with qtbot.waitActive(made):
        made.show()
    made.show_pdf(a_return())
    return made


def test_it_says_which_page_it_is_and_how_large(reader: PdfReader) -> None:
    pages, percent = reader.view.page_count(), reader.view.percent()
    assert reader.where.text() == f"Page 1 of {pages}, {percent} %"
    reader.view.go_to_page(1)
    assert reader.where.text().startswith("Page 2 of ")


@pytest.mark.parametrize(
    ("key", "larger"), [(Qt.Key.Key_Plus, True), (Qt.Key.Key_Equal, True), (Qt.Key.Key_Minus, False)]
)
def test_ctrl_with_plus_and_minus_makes_the_pages_larger_and_smaller(
    reader: PdfReader, key: Qt.Key, larger: bool
) -> None:
    before = reader.view.percent()
    QTest.keyClick(reader.view, key, CTRL)
    assert (reader.view.percent() > before) is larger
    assert reader.view.percent() != before
    QTest.keyClick(reader.view, Qt.Key.Key_0, CTRL)
    assert reader.view.percent() == before


def test_buttons_do_the_same(reader: PdfReader) -> None:
    before = reader.view.percent()
    for pressed in (reader.larger, reader.larger, reader.smaller):
        QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)
    assert reader.view.percent() > before
    QTest.mouseClick(reader.fit_page, Qt.MouseButton.LeftButton)
    assert reader.view.percent() < before
    QTest.mouseClick(reader.fit_width, Qt.MouseButton.LeftButton)
    assert reader.view.percent() == before


def test_a_figure_is_found_by_typing_it(reader: PdfReader) -> None:
    QTest.mouseClick(reader.find_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(reader.bar.box, "Riverside Hub")
    hits = len(reader.view.marks.hits)
    assert reader.bar.found.text() == f"1 of {hits}"
    QTest.keyClick(reader.bar.box, Qt.Key.Key_Return)
    assert reader.bar.found.text() == f"2 of {hits}"
    assert reader.view.marks.place == 1
    QTest.keyClick(reader.bar.box, Qt.Key.Key_Escape)
    assert reader.view.hasFocus()
    assert reader.view.marks.hits == []


def test_words_can_be_shown_without_typing(reader: PdfReader) -> None:
    assert reader.show_words("1,204")
    assert reader.bar.box.text() == "1,204"
    assert reader.view.hasFocus()
    assert not reader.show_words("no such words")
    assert reader.bar.found.text() == "Not found"


def test_new_pages_of_the_same_return_keep_what_is_looked_for(reader: PdfReader) -> None:
    reader.start_find()
    QTest.keyClicks(reader.bar.box, "Riverside Hub")
    place = reader.view.verticalScrollBar().value()
    reader.show_pdf(a_return(), keep_place=True)
    assert reader.view.marks.hits
    assert reader.view.verticalScrollBar().value() == place
    reader.show_pdf(a_return())
    assert (reader.bar.box.text(), reader.view.marks.hits) == ("", [])


def test_without_pages_there_is_nothing_to_press(reader: PdfReader) -> None:
    reader.clear("Making the pages…")
    assert reader.where.text() == ""
    assert not any(one.isEnabled() for one in (reader.larger, reader.smaller, reader.fit_width, reader.find_button))
