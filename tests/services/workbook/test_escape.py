"""Text stays text in CSV, and comes back as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svdesk.services.workbook.escape import escape_formula, unescape_formula

DANGEROUS = [
    "=1+1",
    "+44 20",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\N{FULLWIDTH EQUALS SIGN}1",
    "\N{FULLWIDTH PLUS SIGN}1",
    "\N{FULLWIDTH HYPHEN-MINUS}1",
    "\N{FULLWIDTH COMMERCIAL AT}x",
    " =1",
    '"=1',
    "\n=1",
    "'=1",
]


@pytest.mark.parametrize("text", DANGEROUS)
def test_what_could_run_gets_an_apostrophe(text: str) -> None:
    assert escape_formula(text) == "'" + text


@pytest.mark.parametrize("text", ["", "a=b", "O'Neill", "'tis", "5-a-side", "2024-25", "jane@example.org", "£5"])
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert escape_formula(text) == text
    assert unescape_formula(text) == text


@given(st.text() | st.text(alphabet="'\"=+-@ \t\r\nx\N{FULLWIDTH EQUALS SIGN}"))
def test_what_was_escaped_comes_back_exactly(text: str) -> None:
    assert unescape_formula(escape_formula(text)) == text


@pytest.mark.parametrize(
    ("text", "meant"), [('="007"', "007"), ('=""', ""), ('="Club ""B"""', 'Club "B"'), ('="a"&"b"', '="a"&"b"')]
)
def test_a_text_that_other_programs_kept_by_a_formula_is_that_text(text: str, meant: str) -> None:
    assert unescape_formula(text) == meant
