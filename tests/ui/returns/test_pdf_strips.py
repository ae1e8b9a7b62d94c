"""Strips of pages: the same picture as the whole page, and never more of it in memory than is wanted."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from svdesk.ui.returns.pdf_pages import PdfPages
from svdesk.ui.returns.pdf_strips import MOST, PIXELS, Strips
from tests.ui.widgets.a_pdf import a_return, inked, unlike

AT_8 = QRect(0, 0, 4762, 6735)
"""An A4 page with eight pixels to the point."""


def painted(strips: Strips, scale: float, place: QRect, seen: QRect, page: int = 0) -> QImage:
    picture = QImage(seen.size(), QImage.Format.Format_RGB32)
    picture.fill("white")
    painter = QPainter(picture)
    strips.draw(painter, page, scale, place, seen)
    painter.end()
    return picture


def test_strips_make_up_the_page(qtbot: QtBot) -> None:
    del qtbot
    pages = PdfPages(a_return())
    whole = pages.image(0, 2.0, QRect(0, 0, 1191, 1684)).copy(QRect(200, 500, 900, 1100))
    seen = painted(Strips(pages), 2.0, QRect(-200, -500, 1191, 1684), QRect(0, 0, 900, 1100))
    assert unlike(seen, whole) <= 2, "a hairline may be rounded otherwise, nothing more"
    assert inked(whole) > 500


def test_only_what_is_seen_is_drawn(qtbot: QtBot) -> None:
    del qtbot
    strips = Strips(PdfPages(a_return()))
    painted(strips, 8.0, AT_8, QRect(0, 0, 100, 100))
    one = strips.kept_bytes
    assert 0 < one <= PIXELS * 4
    painted(strips, 8.0, AT_8.translated(5000, 0), QRect(0, 0, 100, 100))
    assert strips.kept_bytes == one


def test_memory_is_bounded_however_much_is_seen(qtbot: QtBot) -> None:
    del qtbot
    strips = Strips(PdfPages(a_return()))
    for page in range(2):
        for top in range(0, AT_8.height(), 700):
            painted(strips, 8.0, AT_8.translated(0, -top), QRect(0, 0, 4762, 700), page)
    assert PIXELS * 4 < strips.kept_bytes <= MOST * PIXELS * 4


def test_another_scale_forgets_the_strips_of_the_last(qtbot: QtBot) -> None:
    del qtbot
    strips = Strips(PdfPages(a_return()))
    painted(strips, 4.0, QRect(0, 0, 2381, 3367), QRect(0, 0, 2000, 2000))
    before = strips.kept_bytes
    painted(strips, 0.5, QRect(0, 0, 298, 421), QRect(0, 0, 298, 421))
    assert strips.kept_bytes == 298 * 421 * 4 < before
