"""The pages of a PDF as the window reads them: their pictures, their words, and where words stand."""

import pypdfium2
import pytest
from PySide6.QtCore import QRect

from svdesk.domain.errors import UserError
from svdesk.services.returns.document import Paragraph
from svdesk.ui.returns.pdf_pages import PdfPages, wanted
from tests.services.returns.pdf.read_back import a_document
from tests.ui.widgets.a_pdf import a_return, drawn, inked


@pytest.fixture(scope="module")
def pages() -> PdfPages:
    return PdfPages(a_return())


def test_every_page_has_the_size_of_its_paper(pages: PdfPages) -> None:
    assert len(pages) == len(pypdfium2.PdfDocument(a_return())) > 3
    assert {(round(width), round(height)) for width, height in pages.sizes} == {(595, 842)}


def test_a_picture_of_a_part_is_that_part_of_the_picture_of_the_whole(pages: PdfPages) -> None:
    whole = pages.image(0, 1.5, QRect(0, 0, 893, 1263))
    part = QRect(0, 200, 893, 250)
    assert inked(whole) > 500
    assert pages.image(0, 1.5, part) == whole.copy(part)


def test_paper_is_white_where_nothing_is_printed(pages: PdfPages) -> None:
    assert inked(pages.image(0, 1.0, QRect(0, 0, 30, 30))) == 0


def test_the_text_of_a_page_is_given_line_by_line(pages: PdfPages) -> None:
    lines = pages.text(0).split("\n")
    assert "Social value return" in lines
    assert "1,204" in lines
    assert not any("\r" in line or line != line.strip() for line in lines)


@pytest.mark.parametrize("typed", ["1,204", "1204", "  1204 "])
def test_a_figure_is_found_with_and_without_its_comma(pages: PdfPages, typed: str) -> None:
    (hit,) = pages.find(typed)
    assert hit.page == 0
    box = hit.places[0]
    assert box.width() > box.height() > 5
    assert inked(pages.image(0, 1.0, box.toAlignedRect())) > 0


def test_words_are_found_whatever_their_capitals(pages: PdfPages) -> None:
    assert len(pages.find("RIVERSIDE hub")) == len(pages.find("Riverside Hub")) > 1


def test_words_that_go_on_in_the_next_line_are_one_hit_in_two_places() -> None:
    pages = PdfPages(drawn(a_document(Paragraph("unmistakable words " * 30))))
    hits = pages.find("words unmistakable")
    across = [hit for hit in hits if len(hit.places) == 2]
    assert across
    first, second = across[0].places
    assert first.left() > second.left()
    assert first.bottom() < second.bottom()


def test_a_typed_apostrophe_finds_the_printed_one() -> None:
    pages = PdfPages(drawn(a_document(Paragraph("The firms’ team day – half-price"))))  # noqa: RUF001
    assert len(pages.find("firms' team day - half-price")) == 1


@pytest.mark.parametrize("typed", ["", "   ", "(((", "no such words", ".*"])
def test_what_is_not_there_is_not_found(pages: PdfPages, typed: str) -> None:
    assert pages.find(typed) == []


def test_signs_with_a_meaning_of_their_own_are_looked_for_as_they_are() -> None:
    assert wanted("£1.50 (a+b)").search("It costs £1.50  (A+B)")
    assert not wanted("1.5").search("125")


def test_what_is_no_pdf_is_refused_in_words() -> None:
    with pytest.raises(UserError, match="can no longer be read"):
        PdfPages(b"not a PDF")


def test_a_document_of_which_a_page_is_gone_is_refused_and_not_when_it_is_painted() -> None:
    whole = b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[9 0 R]/Count 1>>endobj\n"
    with pytest.raises(UserError, match="can no longer be read"):
        PdfPages(b"%PDF-1.4\n" + whole + b"trailer<</Root 1 0 R>>\n%%EOF")
