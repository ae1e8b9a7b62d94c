"""Marks on the places where words were found."""

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from svdesk.ui.returns.pdf_marks import Marks
from svdesk.ui.returns.pdf_pages import Hit


def hits() -> list[Hit]:
    return [Hit(page, (QRectF(10, 10 + 30 * page, 40, 10),)) for page in (0, 2, 4)]


def test_the_first_place_from_the_page_on_is_current() -> None:
    marks = Marks()
    marks.show(hits(), from_page=1)
    assert marks.current == hits()[1]
    marks.show(hits(), from_page=5)
    assert marks.current == hits()[0]


def test_after_the_last_place_comes_the_first() -> None:
    marks = Marks()
    marks.show(hits())
    marks.step(-1)
    assert marks.current == hits()[2]
    marks.step(1)
    assert marks.current == hits()[0]


def test_without_places_there_is_nothing_to_step_to() -> None:
    marks = Marks()
    marks.step(1)
    assert marks.current is None


def test_a_mark_tints_the_paper_and_leaves_the_letters_and_the_current_one_has_an_edge(qtbot: QtBot) -> None:
    del qtbot
    marks = Marks()
    marks.show([Hit(0, (QRectF(10, 10, 40, 10),)), Hit(0, (QRectF(10, 60, 40, 10),))])
    picture = QImage(100, 100, QImage.Format.Format_RGB32)
    picture.fill("white")
    painter = QPainter(picture)
    painter.fillRect(20, 10, 2, 60, QColor("black"))
    marks.draw(painter, 0, QPoint(0, 0), 1.0, 1)
    marks.draw(painter, 1, QPoint(0, 0), 1.0, 1)
    painter.end()
    assert picture.pixelColor(21, 15) == picture.pixelColor(21, 65) == QColor("black")
    assert picture.pixelColor(40, 15) != picture.pixelColor(40, 65) != QColor("white")
    assert picture.pixelColor(8, 15).lightness() < 60
    assert picture.pixelColor(8, 65).lightness() > 180
