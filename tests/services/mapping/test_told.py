"""Every decision can be said in a sentence: what, who, when, why, and whether anybody was asked."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from svdesk.domain.mapping import Mapping, Method, OwnTerm, Relation
from svdesk.services.mapping.decide import Taken
from svdesk.services.mapping.told import answer, decided, how_decided, in_list, taken_names, your_answer
from tests.builders import GLOSSARY

AT = datetime(2025, 4, 3, 12, 0, tzinfo=UTC)
CLUB = OwnTerm("w1", "Job club", "people")


def mapping(
    relation: Relation, method: Method = Method.PERSON, why: str = "", term: str = "T1", score: int | None = None
) -> Mapping:
    return Mapping("w1", relation, term if relation.needs_term else None, why, "Ana", AT, method, score)


@pytest.mark.parametrize(
    ("relation", "said"),
    [
        (Relation.SAME, "Same as Job help"),
        (Relation.PART_OF, "Part of Job help"),
        (Relation.COVERS_MORE, "Covers more than Job help"),
        (Relation.NOTHING_FITS, "Nothing fits"),
        (Relation.ASK_LATER, "Later"),
    ],
)
def test_each_answer_has_its_words(relation: Relation, said: str) -> None:
    assert answer(mapping(relation), GLOSSARY) == said
    assert in_list(mapping(relation), GLOSSARY) == said


def test_no_decision_has_no_words() -> None:
    assert (answer(None, GLOSSARY), in_list(None, GLOSSARY)) == ("", "")


def test_a_term_that_this_edition_does_not_know_is_named_by_its_id() -> None:
    assert answer(mapping(Relation.SAME, term="SV-999"), GLOSSARY) == "Same as SV-999"


@pytest.mark.parametrize(
    ("decision", "how"),
    [
        (mapping(Relation.SAME), "Ana said so on 3 April 2025."),
        (
            mapping(Relation.SAME, why="matches “club” in “job club”", score=900_000),
            "Ana said so on 3 April 2025. The suggestion: matches “club” in “job club”.",
        ),
        (
            mapping(Relation.SAME, why="It is ours. [suggested: is close in meaning]", score=900_000),
            "Ana said so on 3 April 2025. The reason given: It is ours. The suggestion: is close in meaning.",
        ),
        (
            mapping(Relation.SAME, Method.EXACT_LABEL),
            "Mapped without asking on 3 April 2025: it is exactly a name of that term.",
        ),
        (
            mapping(Relation.SAME, Method.EARLIER_CHOICE),
            "Mapped without asking on 3 April 2025: the same word in another unit was mapped so.",
        ),
        (
            replace(mapping(Relation.SAME), confidence=800_000),
            "Ana said so on 3 April 2025. It came with a confidence of 0.8.",
        ),
        (
            replace(mapping(Relation.SAME, Method.EXACT_LABEL, "they say so"), confidence=1_000_000),
            "Mapped without asking on 3 April 2025: it is exactly a name of that term. The reason given: they say so."
            " It came with a confidence of 1.",
        ),
    ],
)
def test_who_when_and_why_are_said(decision: Mapping, how: str) -> None:
    assert how_decided(decision) == how


def test_a_list_marks_what_nobody_was_asked_about() -> None:
    assert in_list(mapping(Relation.SAME, Method.EXACT_LABEL), GLOSSARY) == "Same as Job help (not asked)"


def test_no_social_value_is_an_answer_of_its_own() -> None:
    said = mapping(Relation.NOTHING_FITS, why="Not social value: a board meeting")
    assert answer(said, GLOSSARY) == "Not social value"
    assert decided(CLUB, said, [], GLOSSARY) == "“Job club”: Not social value."


def test_a_term_whose_label_ends_in_a_stop_gets_no_second_one() -> None:
    assert decided(CLUB, mapping(Relation.SAME, term="Trips etc."), [], GLOSSARY) == "“Job club”: Same as Trips etc."


def test_only_the_term_that_was_answered_says_so() -> None:
    assert your_answer(mapping(Relation.PART_OF), "T1") == "Your answer: Part of"
    assert (your_answer(mapping(Relation.PART_OF), "T2"), your_answer(None, "T1")) == ("", "")


def test_what_followed_a_decision_is_said_with_it() -> None:
    same = mapping(Relation.SAME)
    hours = Taken(OwnTerm("w2", "Job club", "hours"), GLOSSARY["T1"], Method.EARLIER_CHOICE)
    assert decided(CLUB, same, [], GLOSSARY) == "“Job club”: Same as Job help."
    assert decided(CLUB, same, [hours], GLOSSARY) == (
        "“Job club”: Same as Job help. The same word counted in hours follows it."
    )


def test_words_mapped_without_asking_are_named_and_the_rest_counted() -> None:
    taken = [Taken(OwnTerm(f"w{n}", f"Word {n}", "people"), GLOSSARY["T1"], Method.EXACT_LABEL) for n in range(5)]
    assert taken_names(taken[:1]) == "Mapped without asking: “Word 0” to Job help."
    assert taken_names(taken) == (
        "Mapped without asking: “Word 0” to Job help, “Word 1” to Job help, “Word 2” to Job help and 2 more."
    )
    assert taken_names([*taken[:2], replace(taken[0], own_term=OwnTerm("w9", "WORD  0", "hours"))]) == (
        "Mapped without asking: “Word 0” to Job help, “Word 1” to Job help."
    )


def test_a_word_mapped_without_asking_is_told_with_its_term_unless_that_is_called_the_same() -> None:
    same = Taken(OwnTerm("w1", "job HELP", "people"), GLOSSARY["T1"], Method.EXACT_LABEL)
    part = Taken(OwnTerm("w2", "Club", "people"), GLOSSARY["T1"], Method.EARLIER_CHOICE, Relation.PART_OF)
    assert taken_names([same, part]) == "Mapped without asking: “job HELP”, “Club” as a part of Job help."
