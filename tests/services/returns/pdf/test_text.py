import pytest
from hypothesis import given
from hypothesis import strategies as st

from svdesk.services.returns.document import Paragraph
from svdesk.services.returns.pdf.fonts import face
from svdesk.services.returns.pdf.page_style import BODY
from svdesk.services.returns.pdf.render import render
from svdesk.services.returns.pdf.tags import Structure
from svdesk.services.returns.pdf.text import TextPiece, break_lines, longest_word
from tests.services.returns.pdf.read_back import a_document, read_back


def width_of(line: str) -> float:
    return face("text").width(line.rstrip(" "), BODY.size)


def a_piece(text: str) -> TextPiece:
    return TextPiece(text, BODY, Structure().root.add("P"))


@given(
    st.text(alphabet=st.sampled_from("abc ŵ-/@.\u2013\n\u00a0"), max_size=200),
    st.floats(min_value=30, max_value=400),
)
def test_no_line_is_too_wide_and_no_letter_is_lost(text: str, width: float) -> None:
    lines = break_lines(text, BODY, width)
    assert all(width_of(line) <= width + 0.01 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "").replace("\n", "")


def test_a_line_broken_at_a_space_keeps_it_and_one_broken_in_a_word_does_not() -> None:
    assert break_lines("two words", BODY, 40) == ("two ", "words")
    assert break_lines("mid-week", BODY, 30) == ("mid-", "week")


def test_a_space_that_does_not_break_holds_its_words_together() -> None:
    wide = width_of("from 10\u00a0000") - 1
    assert break_lines("from 10\u00a0000", BODY, wide) == ("from ", "10\u00a0000")


def test_an_address_is_cut_at_its_signs() -> None:
    lines = break_lines("somebody@a-very-long-name.example.org", BODY, 90)
    assert len(lines) > 2
    assert all(line[-1] in "@-." for line in lines[:-1])


def test_the_longest_word_is_measured_between_places_to_break() -> None:
    assert longest_word("a co-ordinator", BODY) == pytest.approx(width_of("ordinator"))


def test_a_paragraph_is_never_cut_to_leave_a_line_alone() -> None:
    piece = a_piece("\n".join("abcde"))
    leading = BODY.leading
    assert piece.height(100) == pytest.approx(5 * leading)
    cuts = {}
    for lines in range(1, 6):
        parts = piece.split(100, lines * leading)
        cuts[lines] = None if parts is None else tuple(round(part.height(100) / leading) for part in parts)
    assert cuts == {1: None, 2: (2, 3), 3: (3, 2), 4: (3, 2), 5: (3, 2)}
    assert a_piece("a\nb\nc").least(100) == pytest.approx(3 * leading)


def test_lines_and_paragraphs_are_parted_as_they_were_written() -> None:
    back = read_back(render(a_document(Paragraph("one\ntwo\n\n  \nthree"))).pdf)
    assert [node.text for node in back.root.kids if node.role == "P"] == ["one two", "three"]


def test_words_at_the_ends_of_lines_do_not_run_together() -> None:
    text = "Each of these words must be found again with a space between it and the next one. " * 5
    back = read_back(render(a_document(Paragraph(text))).pdf)
    paragraph = next(node for node in back.root.all("P") if "Each" in node.own_text)
    assert paragraph.own_text.strip() == text.strip()
