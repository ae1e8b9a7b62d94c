"""The index finds terms by their words, and takes nothing that is typed for its own language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svdesk.storage.label_index import Entry, LabelIndex, Matched


def term(term_id: str, label: str, definition: str, *others: str) -> Entry:
    return Entry(term_id, (label, *others), definition)


INDEX = LabelIndex(
    [
        term("T1", "Food parcels", "Groceries given free.", "food bank", "hampers"),
        term("T2", "Warm spaces", "A place to sit when heating costs too much.", "warm bank", "café corner"),
        term("T3", "Befriending", "Friendly visits; never food."),
    ]
)


def ids(*words: str) -> list[str]:
    return [term_id for term_id, _strength in INDEX.search(words)]


def test_a_word_in_a_label_counts_more_than_one_in_a_definition() -> None:
    assert ids("food") == ["T1", "T3"]


def test_more_shared_words_are_stronger_and_strength_falls() -> None:
    found = INDEX.search(["food", "bank"])
    assert found[0][0] == "T1"
    assert {term_id for term_id, _ in found} == {"T1", "T2", "T3"}
    strengths = [strength for _, strength in found]
    assert strengths == sorted(strengths, reverse=True)
    assert strengths[0] > 0


def test_endings_capitals_and_accents_do_not_matter() -> None:
    assert ids("parcel") == ids("PARCELS") == ["T1"]
    assert ids("cafe") == ids("Café") == ["T2"]


def test_words_that_no_term_has_find_nothing() -> None:
    assert ids("zebra") == []
    assert ids() == ids("", " ", "!?") == []


def test_a_word_is_known_wherever_it_stands() -> None:
    assert [INDEX.knows(word) for word in ("hamper", "heating", "visit")] == [True, True, True]
    assert [INDEX.knows(word) for word in ("zebra", "", '"')] == [False, False, False]


def test_a_match_says_which_words_of_which_label() -> None:
    assert INDEX.matched(["banks", "food"], "T1") == Matched("food bank", "food bank", in_definition=False)
    assert INDEX.matched(["hamper"], "T1") == Matched("hampers", "hampers", in_definition=False)


def test_words_apart_are_shown_apart() -> None:
    spaced = LabelIndex([term("T1", "Chair and floor exercise", "Moving.")])
    assert spaced.matched(["chair", "exercise"], "T1") == Matched(
        "Chair … exercise", "Chair and floor exercise", in_definition=False
    )


def test_a_label_that_matches_is_named_before_the_definition() -> None:
    index = LabelIndex([term("T1", "Food parcels", "Food, food and more food.", "pantry")])
    assert index.matched(["food"], "T1") == Matched("Food", "Food parcels", in_definition=False)


def test_clues_are_searched_and_named_before_the_definition() -> None:
    index = LabelIndex([Entry("T1", ("Food parcels",), "Tins given away.", ("bags of tins",)), Entry("T2", ("Choir",))])
    assert [term_id for term_id, _ in index.search(["tin"])] == ["T1"]
    assert index.matched(["tins"], "T1") == Matched("tins", "bags of tins", in_definition=False)


def test_what_has_no_names_can_be_searched_by_its_clues() -> None:
    index = LabelIndex([Entry("none", (), "", ("annual meeting", "sub-total"))])
    assert [term_id for term_id, _ in index.search(["meetings"])] == ["none"]


def test_a_match_in_the_definition_alone_says_so() -> None:
    assert INDEX.matched(["heating"], "T2") == Matched(
        "heating", "A place to sit when heating costs too much.", in_definition=True
    )


def test_a_term_is_explained_by_its_own_lines_only() -> None:
    assert INDEX.matched(["food"], "T2") is None
    assert INDEX.matched([], "T1") is None


@pytest.mark.parametrize(
    "typed",
    [
        '"',
        '""',
        "food*",
        "NEAR(food bank)",
        "food OR",
        "^food",
        "label : food",
        "-food",
        "a\x00b",
        "food AND NOT x",
        "(" * 300,
    ],
)
def test_nothing_typed_is_taken_for_the_search_language(typed: str) -> None:
    INDEX.search([typed])
    INDEX.matched([typed], "T1")


def test_a_search_word_of_the_language_is_only_a_word() -> None:
    index = LabelIndex([term("T1", "Near and not far", "Or else.")])
    assert all(index.search([word]) for word in ("NEAR", "not", "OR"))


@given(st.lists(st.text(max_size=20), max_size=20))
def test_no_text_at_all_breaks_the_index(words: list[str]) -> None:
    assert {term_id for term_id, _ in INDEX.search(words)} <= {"T1", "T2", "T3"}
    INDEX.matched(words, "T2")


def test_a_whole_book_is_searched_for_without_harm() -> None:
    assert ids("food", *(f"word{n}" for n in range(20_000)))[0] == "T1"


@pytest.mark.parametrize("table", ["term", "line"])
def test_an_index_lies_in_one_piece_so_that_searching_it_stays_quick(table: str) -> None:
    index = LabelIndex(term(f"T{n}", f"label {n}", f"definition {n}") for n in range(50))
    pieces = index._connection.execute(f"SELECT count(DISTINCT segid) FROM {table}_idx").fetchone()
    assert pieces == (1,)


def test_an_index_of_nothing_finds_nothing() -> None:
    assert LabelIndex([]).search(["food"]) == []
