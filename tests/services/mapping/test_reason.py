"""A person's reason and the suggestion's are kept in one line, and can always be told apart."""

from dataclasses import replace

import pytest

from svdesk.domain.mapping import Mapping, Relation
from svdesk.services.mapping.reason import (
    is_no_social_value,
    joined,
    no_social_value,
    of_person,
    of_suggestion,
    sentence,
    told,
)


@pytest.mark.parametrize(
    ("own", "suggested", "score"),
    [
        ("", "matches “club”", 900_000),
        ("We run it  with the GP", "matches “club”", 900_000),
        ("We run it with the GP", "", 900_000),
        ("We run it with the GP", "", None),
        ("It says [suggested: so] here", "matches “[x]”", 900_000),
        ("", "", None),
    ],
)
def test_what_is_joined_is_parted_again(own: str, suggested: str, score: int | None) -> None:
    why = joined(own, suggested, was_suggested=score is not None)
    decision = Mapping("w", Relation.SAME, "T1", why, score=score)
    assert (of_person(decision), of_suggestion(decision)) == (" ".join(own.split()), suggested)
    assert "\n" not in why


def test_a_reason_that_was_kept_before_there_were_two_is_the_suggestions() -> None:
    assert of_suggestion(Mapping("w", Relation.SAME, "T1", "matches “club”", score=1)) == "matches “club”"


def test_both_reasons_are_said_each_with_one_stop() -> None:
    why = joined("So we call it.", "matches “club etc.”", was_suggested=True)
    assert told(Mapping("w", Relation.SAME, "T1", why, score=1)) == (
        "The reason given: So we call it. The suggestion: matches “club etc.”"
    )
    assert sentence("It is so") == "It is so."


def test_a_reason_is_told_only_where_one_was_given() -> None:
    said = Mapping("w", Relation.NOTHING_FITS, None, no_social_value(""))
    assert told(said) == ""
    assert told(replace(said, why=no_social_value("a meeting"))) == "The reason given: a meeting."


@pytest.mark.parametrize(("own", "kept"), [("", "Not social value"), ("a  meeting", "Not social value: a meeting")])
def test_no_social_value_is_kept_as_the_reason_why_nothing_fits(own: str, kept: str) -> None:
    assert no_social_value(own) == kept
    assert is_no_social_value(Mapping("w", Relation.NOTHING_FITS, None, kept))
    assert not is_no_social_value(Mapping("w", Relation.ASK_LATER, None, kept))
    assert not is_no_social_value(Mapping("w", Relation.NOTHING_FITS))
