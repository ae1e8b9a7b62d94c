"""Any table can be put on paper: every cell is there, in reading order, on as many pages as it takes."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from svdesk.domain.errors import UserError
from svdesk.services.returns.print_table import MOST_ROWS, print_table

COLUMNS = [("Date", False, 2), ("What we did", False, 5), ("Hours", True, 1)]


def text_of(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(BytesIO(pdf)) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def test_title_charity_headings_and_every_cell_are_there() -> None:
    rows = [(f"{day} Jun 25", f"Walk {day} <b>&", str(day)) for day in range(1, 31)]
    pages = text_of(print_table("Activities", "Riverside Hub", "Printed on 20 June 2025", COLUMNS, rows))
    whole = "\n".join(pages)
    assert all(words in pages[0] for words in ("Activities", "Riverside Hub", "Printed on 20 June 2025", "30 rows"))
    assert all(f"Walk {day} <b>&" in whole for day in range(1, 31))


def test_many_rows_take_many_pages_each_with_the_headings() -> None:
    pages = text_of(print_table("Activities", "Hub", "", COLUMNS, [("1 Jun 25", "Walk", "2")] * 200))
    assert len(pages) > 3
    assert all("What we did" in page for page in pages)


def test_a_wide_table_lies_across_the_page() -> None:
    for columns, across in ((4, False), (5, True)):
        pdf = print_table("T", "Hub", "", [("H", False, 1)] * columns, [["x"] * columns])
        with pikepdf.open(BytesIO(pdf)) as document:
            left, bottom, right, top = (float(edge) for edge in document.pages[0].mediabox)
            assert (right - left > top - bottom) is across


def test_it_is_tagged_for_those_who_read_it_aloud() -> None:
    with pikepdf.open(BytesIO(print_table("Activities", "Hub", "", COLUMNS, [("1", "2", "3")]))) as document:
        assert document.Root.MarkInfo.Marked
        assert document.Root.Lang == "en-GB"


def test_an_empty_table_is_still_a_page() -> None:
    assert "What we did" in text_of(print_table("Activities", "Hub", "", COLUMNS, []))[0]


def test_more_than_anybody_reads_is_refused_in_words() -> None:
    with pytest.raises(UserError, match="5,001 rows"):
        print_table("Activities", "Hub", "", COLUMNS, [("1", "2", "3")] * (MOST_ROWS + 1))
