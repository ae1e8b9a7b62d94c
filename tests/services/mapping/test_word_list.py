"""What is left to map is counted exactly, in words and in records, and said in a sentence."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svdesk.domain.mapping import Mapping, OwnTerm, Relation
from svdesk.services.mapping.word_list import Left, Show, left, listed, meaning, next_after, progress
from svdesk.storage.mappings import Use

AT = datetime(2025, 6, 12, 14, 2, tzinfo=UTC)


def use(name: str, uses: int = 1, relation: Relation | None = None) -> Use:
    term = "SV-013" if relation and relation.needs_term else None
    decision = Mapping(name, relation, term, at=AT) if relation else None
    return Use(OwnTerm(name, name.capitalize(), "people"), uses, (), decision)


USES = [
    use("walks", 50, Relation.SAME),
    use("choir", 20),
    use("lunch", 15, Relation.ASK_LATER),
    use("agm", 10, Relation.NOTHING_FITS),
    use("allotment", 4),
    use("sport", 1, Relation.COVERS_MORE),
]


def ids(uses: list[Use]) -> list[str]:
    return [one.own_term.id for one in uses]


def test_to_do_are_the_words_without_an_answer_and_then_those_for_later() -> None:
    assert ids(listed(USES, Show.TO_DO)) == ["choir", "allotment", "lunch"]
    assert listed(USES, Show.ALL) == USES


def test_words_are_found_by_any_part_of_them() -> None:
    assert ids(listed(USES, Show.ALL, " LL")) == ["allotment"]
    assert ids(listed(USES, Show.TO_DO, "C")) == ["choir", "lunch"]
    assert listed(USES, Show.TO_DO, "agm") == []


@pytest.mark.parametrize(
    ("answered", "follows"), [("choir", "lunch"), ("lunch", "allotment"), ("allotment", "choir"), ("sport", "choir")]
)
def test_the_next_word_to_do_follows_and_after_the_last_the_first(answered: str, follows: str) -> None:
    assert next_after(USES, answered) == follows


def test_after_the_only_word_to_do_nothing_follows() -> None:
    assert next_after([use("choir"), use("walks", 1, Relation.SAME)], "choir") is None
    assert next_after([], "choir") is None


def test_what_was_answered_with_a_word_is_passed_over() -> None:
    shown = [use("choir"), use("choir in hours"), use("walks")]
    assert next_after(shown, "choir", ["choir", "choir in hours"]) == "walks"
    assert next_after(shown[:2], "choir", ["choir in hours"]) is None


def test_what_is_left_is_counted_in_words_and_in_records() -> None:
    assert left(USES) == Left(words=6, words_left=3, for_later=1, records=100, records_left=39)
    assert progress(left(USES)) == "3 words left, covering 39% of your records. 1 of them is for later."


@pytest.mark.parametrize(
    ("now", "sentence"),
    [
        (Left(0, 0, 0, 0, 0), ""),
        (Left(3, 0, 0, 9, 0), "Every word is mapped."),
        (Left(12, 12, 0, 400, 12), "12 words left, covering 3% of your records."),
        (Left(12, 1, 0, 400, 12), "1 word left, covering 3% of your records."),
        (Left(12, 1, 1, 400, 12), "1 word left, covering 3% of your records. It is for later."),
        (Left(12, 2, 2, 400, 12), "2 words left, covering 3% of your records. All of them are for later."),
        (Left(2000, 1500, 1100, 9, 9), "1,500 words left, covering all of your records. 1,100 of them are for later."),
        (Left(9, 3, 0, 401, 4), "3 words left, covering less than 1% of your records."),
        (Left(9, 3, 0, 1000, 999), "3 words left, covering 99% of your records."),
        (Left(9, 3, 0, 8, 0), "3 words left."),
        (Left(9, 3, 0, 0, 0), "3 words left."),
    ],
)
def test_progress_is_a_sentence(now: Left, sentence: str) -> None:
    assert progress(now) == sentence


@given(st.lists(st.tuples(st.integers(0, 10**9), st.sampled_from([None, *Relation])), max_size=20))
def test_some_records_left_are_never_rounded_to_none_nor_to_all(words: list[tuple[int, Relation | None]]) -> None:
    now = left([use(f"w{n}", uses, relation) for n, (uses, relation) in enumerate(words)])
    said = progress(now)
    assert "covering 0%" not in said
    assert "100%" not in said
    assert ("covering all" in said) == (now.records_left > 0 and now.records_left == now.records)


def test_the_words_for_a_term_are_those_that_were_said_to_mean_it() -> None:
    assert ids(meaning(USES, "SV-013")) == ["walks", "sport"]
    assert meaning(USES, "SV-001") == []
