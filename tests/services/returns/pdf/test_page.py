from svdesk.services.returns.pdf.page import page_for
from tests.services.returns.pdf.read_back import a_document


def test_levels_of_headings_go_down_one_at_a_time_and_up_as_they_like() -> None:
    page = page_for(a_document())
    assert [page.heading_role(level) for level in (0, 3, 3, 1, 2, 4)] == ["H1", "H2", "H3", "H2", "H3", "H4"]
    assert page.question_role() == "H5"
    assert page.level == 4


def test_no_heading_is_deeper_than_a_reader_knows() -> None:
    page = page_for(a_document())
    for level in (0, 1, 2, 3, 4, 9, 9, 9):
        page.heading_role(level)
    assert page.question_role() == "H6"


def test_a_language_is_said_only_where_it_is_another() -> None:
    page = page_for(a_document(language="cy"))
    assert page.spoken("cy") is None
    assert page.spoken(None) is None
    assert page.spoken("en-GB") == "en-GB"


def test_paragraphs_are_parted_by_empty_lines() -> None:
    page = page_for(a_document())
    assert page.paragraphs("a\n b \n\n\n \nc\r\n\r\nd") == ["a\nb", "c", "d"]
    assert page.paragraphs(" \n ") == []
