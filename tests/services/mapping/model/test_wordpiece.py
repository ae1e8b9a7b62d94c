"""Texts are cut as the model learnt them: the longest known beginning first, signs apart, no accents, no capitals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svdesk.services.mapping.model.wordpiece import WordPiece

PIECES = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "food",
    "##bank",
    "##s",
    "b",
    "##a",
    "##an",
    "##k",
    "cafe",
    ",",
    "£",
    "五",
]
CUT = WordPiece(PIECES)


def cut(text: str, at_most: int = 50) -> list[str]:
    start, *inner, end = (PIECES[number] for number in CUT.numbers(text, at_most))
    assert (start, end) == ("[CLS]", "[SEP]")
    return inner


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Foodbanks", ["food", "##bank", "##s"]),
        ("ban", ["b", "##an"]),
        ("CAFÉ, café", ["cafe", ",", "cafe"]),
        ("food\x00bank", ["food", "##bank"]),
        ("五food五", ["五", "food", "五"]),
        ("zebra food", ["[UNK]", "food"]),
        ("food" + "s" * 100, ["[UNK]"]),
        ("", []),
        ("  \t\n ", []),
    ],
)
def test_a_text_becomes_the_longest_pieces_that_are_known(text: str, pieces: list[str]) -> None:
    assert cut(text) == pieces


def test_no_more_pieces_are_taken_than_wanted() -> None:
    assert cut("food food food food", at_most=5) == ["food"] * 3


@given(st.text())
def test_no_text_at_all_breaks_it(text: str) -> None:
    assert len(CUT.numbers(text, 20)) <= 20
