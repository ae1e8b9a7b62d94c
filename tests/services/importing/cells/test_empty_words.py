import pytest

from svdesk.services.importing.cells.cell_reading import Wanted
from svdesk.services.importing.cells.empty_words import is_failure, is_nil, nothing_said, says_nothing


@pytest.mark.parametrize(
    ("folded", "why"),
    [
        ("-", "dash"), ("n/a", "not applicable"), ("n/a - closed", "not applicable"), ("(tbc)", "not known"),
        ("cancelled: snow", "did not happen"), ("a/l", "away"),
        ("amh.", "not applicable"), ("dd/b", "not applicable"), ("heb gofnod", "not known"), ("gŵyl y banc", "away"),
        ("closed for decorating", "did not happen"), ("ar gau oherwydd eira", "did not happen"),
        ("closed for 3 weeks", ""),
        ("canc", "did not happen"), ("hols", "away"), ("see note", "not known"), ("gweler nodyn", "not known"),
        ("n/a 12", ""), ("lots", ""), ("12", ""), ("", ""),
    ],
)  # fmt: skip
def test_words_say_why_there_is_no_number(folded: str, why: str) -> None:
    assert nothing_said(folded) == why


def test_what_is_free_costs_nothing_but_is_no_number_of_people() -> None:
    assert is_nil("free", Wanted("amount"))
    assert not is_nil("free", Wanted("people"))
    assert is_nil("none!", Wanted("people"))


@pytest.mark.parametrize("folded", ["donated", "in kind", "(gift)", "rhodd", "on loan"])
def test_what_was_given_or_lent_costs_nothing_but_came_in_all_the_same(folded: str) -> None:
    assert is_nil(folded, Wanted("amount", costs=True))
    assert not is_nil(folded, Wanted("amount"))


@pytest.mark.parametrize(("text", "failed"), [("#REF!", True), (" #div/0! ", True), ("#1 venue", False)])
def test_the_error_of_a_formula_is_known(text: str, failed: bool) -> None:
    assert is_failure(text) is failed


@pytest.mark.parametrize(
    "text",
    ["-", "\u2013", "nil", "n/a", "N/A", "None", "Not recorded", "dim", "tbc", "?", "amh.", "D/B", "dim data", ""],
)
def test_a_place_or_a_note_may_say_that_there_is_none(text: str) -> None:
    assert says_nothing(text)


@pytest.mark.parametrize(
    "text",
    ["Cancelled", "fee waived", "tbc - ask Jo", "n/a (closed)", "*", "Nil Street", "away", "missing", "no register"],
)
def test_a_note_that_says_why_is_kept(text: str) -> None:
    assert not says_nothing(text)
