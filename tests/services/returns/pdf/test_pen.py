from io import BytesIO

import pikepdf
import pytest

from svdesk.services.returns.document import Heading, Paragraph
from svdesk.services.returns.pdf.fonts import face
from svdesk.services.returns.pdf.page_style import TEXT, Paper
from svdesk.services.returns.pdf.pen import Pen
from svdesk.services.returns.pdf.render import render
from svdesk.services.returns.pdf.tags import Structure
from tests.services.returns.pdf.read_back import a_document, read_back


def a_pen() -> tuple[Pen, Structure]:
    structure = Structure()
    pen = Pen(structure)
    pen.begin_page(Paper(200, 100))
    return pen, structure


def test_what_is_drawn_belongs_to_its_element_or_is_an_artefact() -> None:
    pen, structure = a_pen()
    with pen.mark(structure.root.add("P")):
        pen.text(10, 50, "Ŵyn & <b>", face("text"), 12, TEXT)
    with pen.aside("Footer"):
        pen.text(10, 10, "foot", face("strong"), 9, TEXT)
    pen.end_page()
    back = read_back(pen.finish("cy"))
    assert back.root.one("P").text == "Ŵyn & <b>"
    assert [(one.kind, one.subtype, one.text) for one in back.artefacts] == [("Pagination", "Footer", "foot")]
    assert back.faults == []


def test_drawing_that_is_neither_would_be_found() -> None:
    pen, structure = a_pen()
    pen.disc((5, 5), 2, TEXT)
    with pen.mark(structure.root.add("P")), pen.aside():
        pen.rectangle(1, 1, 1, 1, TEXT)
    pen.end_page()
    with pytest.raises(AssertionError):
        read_back(pen.finish("en-GB"))


def test_shapes_are_drawn_where_they_are_asked_for() -> None:
    pen, structure = a_pen()
    with pen.mark(structure.root.add("Figure")):
        pen.disc((100, 50), 10, TEXT)
        pen.polygon([(0, 0), (10, 0), (5, 9)], TEXT)
        with pen.within(1, 2, 3, 4):
            pen.path([(0, 0), (9, 9)], TEXT, 1, (2, 1))
    pen.end_page()
    with pikepdf.open(BytesIO(pen.finish("en-GB"))) as opened:
        content = opened.pages[0].Contents.read_bytes().decode()
    assert "110.00 50.00 m 110.00 55.52 105.52 60.00 100.00 60.00 c" in content
    assert "0.00 0.00 m 10.00 0.00 l 5.00 9.00 l h f" in content
    assert "q 1.00 2.00 3.00 4.00 re W n" in content
    assert "[2 1] 0 d" in content


def test_headings_are_bookmarks_in_their_order_and_depth() -> None:
    document = a_document(Heading(1, "Yr haf (ŵ)"), Paragraph("x"), Heading(2, "Deeper"), Heading(1, "Last"))
    with pikepdf.open(BytesIO(render(document).pdf)) as opened, opened.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Yr haf (ŵ)", "Last"]
        assert [item.title for item in outline.root[0].children] == ["Deeper"]
