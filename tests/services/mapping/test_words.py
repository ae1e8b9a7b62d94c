"""Words are found whatever the typing, and those that tell nothing are left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svdesk.services.mapping.words import FOR_WHOM, SAYING_NOTHING, holds, singular, telling, words_of


def test_capitals_accents_and_apostrophes_make_no_difference() -> None:
    assert words_of("Men\u2019s Shed & CAFÉ") == words_of("men's shed, cafe") == ["mens", "shed", "cafe"]


def test_hyphens_and_slashes_part_words() -> None:
    assert words_of("drop-in/advice_line") == ["drop", "in", "advice", "line"]


def test_a_text_holds_the_beginnings_of_its_words_and_nothing_from_within_them() -> None:
    assert holds("Lunch club, Café Môr", words_of("caf LUN"))
    assert holds("anything", [])
    assert not holds("Lunch club", words_of("lunch lub"))


def test_only_what_tells_something_is_kept() -> None:
    text = "The project will provide 3 weekly yoga sessions for older people @ £4.50 a head"
    assert telling(text) == ["yoga", "older", "head"]
    assert telling(text, FOR_WHOM) == ["yoga", "head"]


def test_words_that_make_a_term_are_never_left_out() -> None:
    terms = {"advice", "carers", "choir", "club", "community", "food", "jobs", "training", "volunteers", "women"}
    assert terms.isdisjoint(SAYING_NOTHING | FOR_WHOM)


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("clubs", "club"),
        ("charities", "charity"),
        ("lunches", "lunch"),
        ("classes", "class"),
        ("boxes", "box"),
        ("choir", "choir"),
        ("access", "access"),
        ("bus", "bus"),
        ("ties", "tie"),
    ],
)
def test_the_plural_is_taken_away(many: str, one: str) -> None:
    assert singular(many) == one


@given(st.text())
def test_words_of_words_are_the_same_words(text: str) -> None:
    once = words_of(text)
    assert words_of(" ".join(once)) == once
