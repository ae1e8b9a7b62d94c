import pytest
from hypothesis import given
from hypothesis import strategies as st

from svdesk.services.importing.cells.words import capitals, fold, loses_characters, tidy, tidy_lines


@pytest.mark.parametrize(
    ("typed", "tidied"),
    [
        ("  Lunch   club ", "Lunch club"),
        ("Lunch\nclub", "Lunch club"),
        ("Lunch\u00a0club", "Lunch club"),
        ("safe\u202etxt.exe", "safetxt.exe"),
        ("a\x00b", "ab"),
        ("half a \ud800 letter", "half a \ufffd letter"),
        ("'=SUM(A1)", "=SUM(A1)"),
        ("'twas", "'twas"),
    ],
)
def test_text_is_kept_on_one_line_without_what_cannot_be_seen(typed: str, tidied: str) -> None:
    assert tidy(typed) == tidied


def test_notes_keep_their_line_breaks() -> None:
    assert tidy_lines(" one  two \r\n three ") == "one two\nthree"


def test_dashes_and_quotation_marks_are_one_kind_for_comparing() -> None:
    assert fold("Litter pick \u2013 beach\u2019s \u201croad\u201d") == fold('litter pick - beach\'s "ROAD"')


def test_only_characters_that_are_no_spaces_are_lost() -> None:
    assert loses_characters("a\x00b")
    assert not loses_characters("a \n b")


@pytest.mark.parametrize(("text", "expected"), [("MONEY", True), ("Money", False), ("A", False), ("Q1 2024", False)])
def test_a_heading_in_capitals_is_known(text: str, expected: bool) -> None:
    assert capitals(text) is expected


@given(st.text(st.characters(), max_size=300))
def test_whatever_is_typed_can_be_stored_afterwards(text: str) -> None:
    tidy(text).encode()
    tidy_lines(text).encode()
    assert tidy(tidy(text)) == tidy(text)
    assert fold(text) == fold(tidy(text))
