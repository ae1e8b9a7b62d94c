"""The pages in a view: what is painted, how one moves, how large they are, what a screen reader is told."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from svdesk.domain.errors import UserError
from svdesk.ui.returns.pdf_layout import GAP
from svdesk.ui.returns.pdf_pages import PdfPages
from svdesk.ui.returns.pdf_view import PdfView
from tests.ui.widgets.a_pdf import a_return, a_wide_return, inked


@pytest.fixture
def view(qtbot: QtBot) -> PdfView:
    made = PdfView("Pages of the return")
    qtbot.addWidget(made)
    made.resize(640, 480)
    made.show()
    made.show_pdf(a_return())
    return made


def top_of(view: PdfView) -> int:
    return view.verticalScrollBar().value()


def page_shown(view: PdfView) -> QRect:
    """Where the first page is painted, as wide as the view with what is around it."""
    width = view.viewport().width() - 2 * GAP
    return QRect(GAP, GAP, width, view.viewport().height() - GAP)


def orange(view: PdfView) -> int:
    """How many pixels are tinted as the current place is."""
    picture = view.viewport().grab().toImage()
    seen = (picture.pixelColor(x, y) for y in range(picture.height()) for x in range(picture.width()))
    return sum(pixel.red() > 220 and pixel.blue() < 100 for pixel in seen)


def test_the_first_page_is_painted_on_white_paper(view: PdfView) -> None:
    picture = view.viewport().grab().toImage()
    paper = picture.copy(page_shown(view))
    assert inked(paper) > 300
    assert paper.pixelColor(5, 5) == QColor("white")
    assert picture.pixelColor(3, 3) != QColor("white")


def test_what_is_painted_is_what_the_pdf_says(view: PdfView) -> None:
    view.show_at(100)
    pages = PdfPages(a_return())
    scale = view.logicalDpiX() / 72
    page = pages.image(0, scale, QRect(0, 0, *(round(side * scale) for side in pages.sizes[0])))
    across = view.horizontalScrollBar().value()
    painted = view.viewport().grab().toImage().convertToFormat(page.format())
    part = QRect(0, 20, view.viewport().width() - 40, 300)
    assert painted.copy(part) == page.copy(part.translated(across - GAP, -GAP))


def test_the_wider_the_view_the_larger_a_page_that_fits(qtbot: QtBot, view: PdfView) -> None:
    before = view.percent()
    view.resize(1000, 480)
    qtbot.waitUntil(lambda: view.percent() > before)
    assert view.horizontalScrollBar().maximum() == 0


def test_a_whole_page_fits(view: PdfView) -> None:
    view.fit("page")
    height = view.viewport().height() - 2 * GAP
    assert view.percent() == pytest.approx(height / 842 * 72 / view.logicalDpiX() * 100, abs=1)


@pytest.mark.parametrize(("steps", "percent"), [(1, 110), (-1, 90), (99, 500), (-99, 25)])
def test_pages_are_made_larger_and_smaller_in_steps(view: PdfView, steps: int, percent: int) -> None:
    view.show_at(100)
    view.zoom(steps)
    assert view.percent() == percent


def test_making_pages_larger_keeps_what_stands_at_the_top(view: PdfView) -> None:
    view.go_to_page(2)
    view.zoom(3)
    assert view.page() == 2
    assert view.marks.current is None


def test_the_wheel_with_ctrl_makes_pages_larger(view: PdfView) -> None:
    view.show_at(100)
    none = QPoint(0, 0)
    event = QWheelEvent(
        QPointF(50, 50),
        QPointF(view.mapToGlobal(QPoint(50, 50))),
        none,
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
    assert (view.percent(), top_of(view)) == (110, 0)


def test_keys_move_through_the_pages(view: PdfView) -> None:
    moves = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_End):
        QTest.keyClick(view, key)
        moves.append(top_of(view))
    assert moves == sorted(set(moves))
    assert view.page() == view.page_count() - 1
    shift = Qt.KeyboardModifier.ShiftModifier
    none = Qt.KeyboardModifier.NoModifier
    for key, modifier in ((Qt.Key.Key_Up, none), (Qt.Key.Key_PageUp, none), (Qt.Key.Key_Space, shift)):
        before = top_of(view)
        QTest.keyClick(view, key, modifier)
        assert top_of(view) < before
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert (top_of(view), view.page()) == (0, 0)


def test_a_screen_reader_is_told_the_text_of_the_current_page(view: PdfView) -> None:
    assert view.accessibleName() == "Pages of the return"
    assert view.accessibleDescription().startswith(f"Page 1 of {view.page_count()}.\n")
    assert "1,204" in view.accessibleDescription()
    view.go_to_page(1)
    assert view.accessibleDescription().startswith("Page 2 of ")
    assert "1,204" not in view.accessibleDescription()


def test_only_pages_that_were_seen_take_memory(view: PdfView) -> None:
    view.viewport().grab()
    strips = view._strips
    assert strips is not None
    one_page = strips.kept_bytes
    view.go_to_page(view.page_count() - 1)
    view.viewport().grab()
    assert strips.kept_bytes <= 4 * one_page


def test_words_are_marked_on_the_page_and_brought_into_sight(view: PdfView) -> None:
    line = max(PdfPages(a_return()).text(3).split("\n"), key=len)
    view.look_for(line)
    hit = view.marks.current
    assert hit is not None
    assert (hit.page, view.page()) == (3, 3)
    assert orange(view) > 500
    view.look_for("")
    assert orange(view) == 0


def test_the_search_goes_on_from_the_current_page(view: PdfView) -> None:
    view.go_to_page(2)
    view.look_for("Riverside Hub")
    hit = view.marks.current
    assert hit is not None
    assert hit.page == 2


def test_other_bytes_of_the_same_return_keep_the_place(view: PdfView) -> None:
    view.go_to_page(3)
    before = top_of(view)
    view.show_pdf(a_return(), keep_place=True)
    assert top_of(view) == before
    view.show_pdf(a_return())
    assert top_of(view) == 0


def test_wide_pages_fit_as_well(view: PdfView) -> None:
    view.show_pdf(a_wide_return())
    assert view.horizontalScrollBar().maximum() == 0
    assert inked(view.viewport().grab().toImage().copy(page_shown(view))) > 300


def test_without_pages_it_says_why(view: PdfView) -> None:
    view.clear("Making the pages…")
    assert view.accessibleDescription() == "Making the pages…"
    assert (view.page_count(), view.verticalScrollBar().maximum()) == (0, 0)
    view.look_for("anything")
    view.viewport().grab()


def test_bytes_that_are_no_pdf_leave_what_was_shown(view: PdfView) -> None:
    with pytest.raises(UserError):
        view.show_pdf(b"%PDF-1.7 and then nothing")
    assert view.page_count() > 1
    assert inked(view.viewport().grab().toImage().copy(page_shown(view))) > 300
