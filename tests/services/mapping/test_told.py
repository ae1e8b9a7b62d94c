"""Every decision can be said in a sentence: what, who, when, why, and whether anybody was asked."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from svdesk.domain.mapping import NEARLY, Mapping, Method, OwnTerm, Relation
from svdesk.services.mapping.decide import Taken
from svdesk.services.mapping.told import (
    answer,
    decided,
    how_decided,
    in_list,
    names_to_take,
    parted,
    refused,
    taken_names,
    your_answer,
)
from svdesk.storage.mappings import Use
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
            "Mapped without asking on 3 April 2025: the same word in another unit or spelling was mapped so.",
        ),
        (
            mapping(Relation.NOTHING_FITS, Method.EARLIER_CHOICE, "Not social value: a meeting"),
            "Not asked on 3 April 2025: the same word in another unit or spelling was answered so."
            " The reason given: a meeting.",
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
        (
            replace(mapping(Relation.SAME), as_came=(NEARLY,)),
            "Ana said so on 3 April 2025. Another mapping says that they are nearly the same; it is counted as the same"
            " until you answer anew.",
        ),
        (
            replace(mapping(Relation.PART_OF), as_came=(("mapping_justification", "semapv:LexicalMatching"),)),
            "Ana said so on 3 April 2025. In the mapping that it came from: matched by a program.",
        ),
        (
            replace(mapping(Relation.PART_OF), as_came=(("mapping_justification", "semapv:UnspecifiedMatching"),)),
            "Ana said so on 3 April 2025. In the mapping that it came from: not said how it was matched.",
        ),
        (
            replace(mapping(Relation.PART_OF), as_came=(("mapping_justification", "semapv:MappingReview"),)),
            "Ana said so on 3 April 2025. In the mapping that it came from: looked over by another person.",
        ),
    ],
)
def test_who_when_and_why_are_said(decision: Mapping, how: str) -> None:
    assert how_decided(decision) == how


def test_a_list_marks_what_nobody_was_asked_about() -> None:
    assert in_list(mapping(Relation.SAME, Method.EXACT_LABEL), GLOSSARY) == "Same as Job help (not asked)"


def test_nearly_the_same_is_said_wherever_the_answer_stands() -> None:
    near = replace(mapping(Relation.SAME), as_came=(NEARLY,))
    assert (answer(near, GLOSSARY), your_answer(near, "T1")) == (
        "Nearly the same as Job help",
        "Your answer: Nearly the same",
    )


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
    hours = Use(OwnTerm("w2", "Job club", "hours"), 3, (), mapping(Relation.SAME, Method.EARLIER_CHOICE))
    sessions = replace(hours, own_term=OwnTerm("w3", "Job club", "sessions"), uses=1)
    assert decided(CLUB, same, [], GLOSSARY) == "“Job club”: Same as Job help."
    assert decided(CLUB, same, [hours, sessions], GLOSSARY) == (
        "“Job club”: Same as Job help. Also for the same words counted in hours (3 entries) and sessions (1 entry)."
    )


def test_the_same_words_in_another_spelling_are_said_as_they_are_spelt() -> None:
    other = Use(OwnTerm("w2", "Job\u2011club", CLUB.unit), 3, (), mapping(Relation.SAME, Method.EARLIER_CHOICE))
    assert decided(CLUB, mapping(Relation.SAME), [other], GLOSSARY) == (
        "“Job club”: Same as Job help. Also for the same words counted in people as “Job\u2011club” (3 entries)."
    )


def test_which_of_the_same_words_an_answer_left_alone_is_said_too() -> None:
    mine = Use(OwnTerm("w2", "Job club", "hours"), 1_200, (), mapping(Relation.PART_OF))
    alike = Use(OwnTerm("w4", "Job club", "sessions"), 9, (), mapping(Relation.SAME))
    unasked = Use(OwnTerm("w3", "Job club", "kg"), 0, (), None)
    assert decided(CLUB, mapping(Relation.SAME), [mine, alike, unasked], GLOSSARY) == (
        "“Job club”: Same as Job help. The same words counted in hours (1,200 entries) keep the answer that they have."
        " The same words counted in kilograms (0 entries) are asked about by themselves."
    )


def test_a_refusal_says_for_which_units_it_is_and_where_the_term_stays() -> None:
    mine = Use(OwnTerm("w2", "Job club", "hours"), 2, (), mapping(Relation.SAME))
    unasked = Use(OwnTerm("w3", "Job club", "kg"), 1, (), None)
    assert refused(CLUB, GLOSSARY["T1"], []) == "Job help will not be offered for “Job club” again."
    assert refused(CLUB, GLOSSARY["T1"], [mine, unasked]) == (
        "Job help will not be offered for “Job club” again. Also for the same words counted in kilograms (1 entry)."
        " The same words counted in hours (2 entries) keep the answer that they have."
    )


def test_words_mapped_without_asking_are_named_and_the_rest_counted() -> None:
    taken = [Taken(OwnTerm(f"w{n}", f"Word {n}", "people"), GLOSSARY["T1"], Method.EXACT_LABEL) for n in range(5)]
    assert taken_names(taken[:1]) == "Mapped without asking: “Word 0” (people) to Job help."
    assert taken_names(taken) == (
        "Mapped without asking: “Word 0” (people) to Job help; “Word 1” (people) to Job help; “Word 2” (people) to"
        " Job help. And 2 more words: every word so mapped says “not asked” in the list of all words."
    )
    assert taken_names([*taken[:2], replace(taken[0], own_term=OwnTerm("w9", "WORD  0", "hours"))]) == (
        "Mapped without asking: “Word 0” (people and hours) to Job help; “Word 1” (people) to Job help."
    )
    spelt = replace(taken[0], own_term=OwnTerm("w9", "Word\u00a00", "people"))
    assert taken_names([taken[0], spelt]) == "Mapped without asking: “Word 0” (people) to Job help."


def test_words_that_would_be_mapped_without_asking_are_named_before() -> None:
    taken = [Taken(OwnTerm(f"w{n}", f"Word {n}", "people"), GLOSSARY["T1"], Method.EXACT_LABEL) for n in range(7)]
    said = names_to_take(taken)
    assert said.startswith("Words that are exactly a name of a shared term, or were mapped in another unit: “Word 0”")
    assert said.endswith("“Word 4” (people) to Job help; and 2 more.")
    assert names_to_take(taken[:1]).endswith("unit: “Word 0” (people) to Job help.")


def test_each_word_mapped_without_asking_is_told_with_its_own_term() -> None:
    same = Taken(OwnTerm("w1", "job HELP", "people"), GLOSSARY["T1"], Method.EXACT_LABEL)
    part = Taken(OwnTerm("w2", "Club", "people"), GLOSSARY["T1"], Method.EARLIER_CHOICE, Relation.PART_OF)
    assert taken_names([same, part]) == (
        "Mapped without asking: “job HELP” (people) to Job help; “Club” (people) as a part of Job help."
    )


def test_a_word_that_was_parted_names_its_unit_where_the_same_word_stays_in_another() -> None:
    names = ("Drop-in", "CV help")
    assert parted(CLUB, names, []) == "“Job club” is “Drop-in” and “CV help” now."
    hours = Use(OwnTerm("w2", "Job club", "hours"), 3, (), None)
    assert parted(CLUB, names, [hours]) == (
        "“Job club” counted in people is “Drop-in” and “CV help” now."
        " The same words counted in hours (3 entries) stay as they are."
    )
