"""What a person answered before is offered again first, and what they refused says so."""

from datetime import UTC, datetime

from svdesk.domain.mapping import Mapping, OwnTerm, Relation
from svdesk.services.mapping.offer import offer
from svdesk.storage.mappings import Use
from svdesk.storage.shipped import glossary
from svdesk.ui.terms.suggestion_cards import MOST
from svdesk.ui.terms.word_offers import of_found, with_answer

CLUB = OwnTerm("own", "Job club", "people")
TERMS = glossary()
SUGGESTED = [offer(CLUB, term, TERMS) for term in list(TERMS)[:MOST]]
LAST = list(TERMS)[-1]


def use(term: str | None, relation: Relation = Relation.SAME) -> Use:
    decision = Mapping("own", relation, term, "", "Ana", datetime(2026, 4, 1, tzinfo=UTC))
    return Use(CLUB, 3, (), decision)


def test_without_an_answer_the_suggestions_stand_as_they_are() -> None:
    assert with_answer(None, SUGGESTED, TERMS) == (SUGGESTED, [""] * MOST)


def test_the_term_that_was_chosen_is_the_first_where_it_is_no_suggestion_any_more() -> None:
    offers, marks = with_answer(use(LAST.id), SUGGESTED, TERMS)
    assert [one.term.id for one in offers] == [LAST.id, *(one.term.id for one in SUGGESTED[: MOST - 1])]
    assert marks[0] != ""
    assert set(marks[1:]) == {""}


def test_one_that_is_still_suggested_keeps_its_place_and_says_what_was_answered() -> None:
    third = SUGGESTED[2].term.id
    offers, marks = with_answer(use(third), SUGGESTED, TERMS)
    assert offers == SUGGESTED
    assert [bool(mark) for mark in marks] == [False, False, True, False, False]


def test_a_term_that_is_in_this_edition_no_more_is_not_offered() -> None:
    assert with_answer(use("SV-gone"), SUGGESTED, TERMS)[0] == SUGGESTED


def test_a_term_that_was_found_says_that_it_was_refused_unless_it_was_answered() -> None:
    assert of_found(use(None, Relation.NOTHING_FITS), LAST, TERMS, {LAST.id})[1] == "Refused before"
    answered = of_found(use(LAST.id), LAST, TERMS, {LAST.id})
    assert answered[0].term == LAST
    assert answered[1] not in ("", "Refused before")
