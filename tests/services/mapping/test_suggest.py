"""The right term is among the first, an exact label is first, and the program says when it doubts."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.suggest import Row, Suggested, all_ways, mark, read, shared_words_only
from svdesk.services.mapping.rankers import Hit
from svdesk.services.mapping.suggest import Suggester, as_json, joined
from svdesk.storage.shipped import glossary

ROOT = Path(__file__).parents[3]
OWN_WORDS = ROOT / "tests" / "samples" / "mapping_own_words.csv"

SUGGESTER = Suggester(glossary())


def labels(text: str, top: int = 5) -> list[str]:
    return [found.label for found in SUGGESTER.suggest(text, top).suggestions]


def test_every_label_finds_its_own_term_first_and_surely() -> None:
    for term in glossary():
        for label in term.labels:
            answer = SUGGESTER.suggest(f" {label.upper()} ")
            first, *others = answer.suggestions
            assert (first.term_id, first.score, answer.none) == (term.id, 1.0, False)
            assert all(other.score < 1 for other in others)


def test_an_exact_label_says_whose_name_it_is() -> None:
    assert SUGGESTER.suggest("Job  club").suggestions[0].why == "“Job club” is another name for Employability support"
    assert SUGGESTER.suggest("lunch clubs").suggestions[0].why == "“lunch clubs” is its name"


def test_a_word_more_is_no_longer_exact() -> None:
    first = SUGGESTER.suggest("our job club").suggestions[0]
    assert first.label == "Employability support"
    assert first.score < 1
    assert first.why == "contains “job club”, another name for Employability support"


def test_a_line_with_several_labels_has_each_among_the_first() -> None:
    first = labels("Food bank, debt advice and choir", 3)
    assert set(first) == {"Food parcels", "Debt advice", "Music and singing"}


def test_whom_it_was_for_does_not_outweigh_what_was_done() -> None:
    assert labels("Boxing sessions for young people", 1) == ["Sports clubs and coaching"]


def test_every_suggestion_says_why_and_the_best_come_first() -> None:
    for row in read(OWN_WORDS):
        suggestions = SUGGESTER.suggest(row.text, top=8).suggestions
        assert all(found.why for found in suggestions)
        scores = [found.score for found in suggestions]
        assert scores == sorted(scores, reverse=True)
        assert all(0 < score < 1 for score in scores)


def test_no_more_than_asked_for_are_suggested() -> None:
    assert [len(labels("community food project", top)) for top in (0, 1, 3)] == [0, 1, 3]


@pytest.mark.parametrize("text", ["", "   ", "-", "£12.50", "n/a", "x" * 3000])
def test_a_text_that_says_nothing_is_answered_with_doubt(text: str) -> None:
    assert SUGGESTER.suggest(text).none


@pytest.mark.parametrize("text", ["AGM held, minutes approved", "photocopying", "Q3 sub-total", "carol service"])
def test_what_is_no_social_value_is_doubted(text: str) -> None:
    assert SUGGESTER.suggest(text).none


@pytest.mark.parametrize("text", ["choir practice", "yoga for carers", "Meals delivered", "museum visit"])
def test_short_words_of_which_enough_is_known_are_not_doubted(text: str) -> None:
    assert not SUGGESTER.suggest(text).none


@given(st.text(max_size=200))
def test_no_text_at_all_breaks_it(text: str) -> None:
    answer = SUGGESTER.suggest(text)
    assert len({found.term_id for found in answer.suggestions}) == len(answer.suggestions) <= 5


def test_the_same_text_has_the_same_answer_from_another_suggester() -> None:
    texts = [row.text for row in read(OWN_WORDS)]
    other = Suggester(glossary())
    assert [other.suggest(text) for text in texts] == [SUGGESTER.suggest(text) for text in texts]


class EarlierChoice:
    """A way of judging that knows one text."""

    def rank(self, text: str) -> list[Hit]:
        return [Hit("SV-046")] if "paned" in text.casefold() else []

    def why(self, text: str, hit: Hit) -> str:
        return f"you chose {hit.term_id} for “{text}” before"


def test_a_further_way_of_judging_is_heard_and_says_why_first() -> None:
    suggester = Suggester(glossary(), besides=[EarlierChoice()])
    with_it = suggester.suggest("Paned a sgwrs").suggestions[0]
    assert (with_it.label, with_it.why) == (
        "Social groups and clubs",
        "you chose SV-046 for “Paned a sgwrs” before",
    )
    assert "Social groups and clubs" not in labels("Paned a sgwrs")


def test_orders_are_joined_so_that_agreement_wins() -> None:
    scores = joined([["a", "b", "c"], ["b", "c", "a"], ["b"]])
    assert sorted(scores, key=lambda name: -scores[name]) == ["b", "a", "c"]
    assert joined([["a"], ["a"]]) == {"a": 0.9}
    assert joined([[], []]) == {}


def test_the_answer_has_the_shape_of_the_contract() -> None:
    shape = as_json(SUGGESTER.suggest("job club", top=1))
    assert json.loads(json.dumps(shape)) == {
        "text": "job club",
        "suggestions": [
            {
                "id": "SV-013",
                "label": "Employability support",
                "score": 1.0,
                "why": "“job club” is another name for Employability support",
            }
        ],
        "none": False,
    }


def test_the_right_term_is_among_the_first_as_often_as_it_was() -> None:
    marks = mark(read(OWN_WORDS), all_ways())
    assert (marks.rows, marks.none_rows) == (19, 10)
    # Reached: 9, 11 and 14 strictly; 10, 12 and 15 leniently. One row may be lost to a better glossary.
    assert all(count >= reached - 1 for count, reached in zip(marks.strict, (9, 11, 14), strict=True)), marks
    assert all(count >= reached - 1 for count, reached in zip(marks.lenient, (10, 12, 15), strict=True)), marks


def test_what_is_no_social_value_is_doubted_as_often_as_it_was() -> None:
    marks = mark(read(OWN_WORDS), all_ways())
    # Reached: 8 of 10 found, at the price of 5 of 19 doubted for nothing.
    assert marks.none_found >= 7
    assert marks.doubted <= 6


def test_the_full_text_index_alone_is_as_good_as_it_was() -> None:
    marks = mark(read(OWN_WORDS), shared_words_only())
    # Reached: 9, 12 and 14.
    assert all(count >= reached - 1 for count, reached in zip(marks.strict, (9, 12, 14), strict=True)), marks


def test_marks_count_strict_lenient_and_none_apart() -> None:
    rows = [
        Row("first", frozenset({"A", "B"}), frozenset(), ""),
        Row("third", frozenset({"C"}), frozenset({"A"}), ""),
        Row("nowhere", frozenset({"X"}), frozenset(), ""),
        Row("nothing", frozenset({"none"}), frozenset({"A"}), ""),
    ]
    marks = mark(rows, lambda text: Suggested(["A", "D", "C"], text in ("nothing", "nowhere")))
    assert (marks.rows, marks.strict, marks.lenient) == (3, (1, 2, 2), (2, 2, 2))
    assert (marks.doubted, marks.none_rows, marks.none_found) == (1, 1, 1)


def test_suggesting_loads_nothing_heavy() -> None:
    heavy = "{'numpy', 'sklearn', 'sqlite_utils', 'PySide6', 'reportlab', 'openpyxl', 'rapidfuzz'}"
    code = (
        "import sys; from svdesk.services.mapping.suggest import Suggester;"
        "from svdesk.storage.shipped import glossary; Suggester(glossary()).suggest('choir');"
        f"print(sorted({heavy} & set(sys.modules)))"
    )
    said = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
