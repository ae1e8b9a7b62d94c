"""Every line of another mapping is said in one text: what it would do, theirs, mine, and why not."""

from dataclasses import replace

import pytest

from svdesk.domain.mapping import NEARLY, Mapping, Method, OwnTerm, Relation
from svdesk.services.mapping.exchange.receive import Effect, Offer
from svdesk.services.mapping.exchange.rows import Claim
from svdesk.services.mapping.exchange_told import line
from tests.builders import GLOSSARY

CLUB = OwnTerm("w", "Job club", "people")
SAME = Claim(4, "Job club", "people", Relation.SAME, "T1", by="Bob", confidence=800_000)


@pytest.mark.parametrize(
    ("offer", "said"),
    [
        (
            Offer(4, Effect.NEW, SAME, CLUB),
            "New: “Job club” (people). Theirs: Same as Job help; Bob; their confidence 0.8.",
        ),
        (
            Offer(4, Effect.DIFFERS, SAME, CLUB, Mapping("w", Relation.PART_OF, "T2")),
            "Differs from yours: “Job club” (people). Theirs: Same as Job help; Bob; their confidence 0.8."
            " Yours: Part of CV help.",
        ),
        (
            Offer(4, Effect.DIFFERS, SAME, CLUB),
            "Differs from yours: “Job club” (people). Theirs: Same as Job help; Bob; their confidence 0.8."
            " Yours: never Job help.",
        ),
        (
            Offer(
                5, Effect.SAME, Claim(5, "x", "", Relation.NOTHING_FITS, None), CLUB, Mapping("w", Relation.SAME, "T1")
            ),
            "Same as yours: “Job club” (people). Theirs: Nothing fits.",
        ),
        (
            Offer(6, Effect.NEW, Claim(6, "Job club", "", Relation.SAME, "T3", refused=True), CLUB),
            "New: “Job club” (people). Theirs: never Food parcels.",
        ),
        (
            Offer(
                7, Effect.UNUSABLE, Claim(7, "Choir", "", Relation.SAME, "T9"), why_not="“Choir” is none of your words"
            ),
            "Cannot be used: “Choir”. Theirs: Same as T9. Why not: “Choir” is none of your words.",
        ),
        (
            Offer(8, Effect.NEW, replace(SAME, method=Method.EARLIER_CHOICE, confidence=None), CLUB),
            "New: “Job club” (people). Theirs: Same as Job help; nobody was asked there.",
        ),
        (
            Offer(
                8,
                Effect.NEW,
                replace(SAME, as_came=(NEARLY, ("mapping_justification", "semapv:LexicalMatching"))),
                CLUB,
            ),
            "New: “Job club” (people). Theirs: Nearly the same as Job help, and would be counted as the same; Bob;"
            " their confidence 0.8; matched by a program.",
        ),
        (
            Offer(8, Effect.NEW, replace(SAME, confidence=None, refused=True, as_came=(NEARLY,)), CLUB),
            "New: “Job club” (people). Theirs: never Job help; Bob.",
        ),
        (Offer(8, Effect.UNUSABLE, why_not="it names no term."), "Cannot be used, line 8: it names no term."),
    ],
)
def test_a_line_says_its_effect_theirs_and_mine(offer: Offer, said: str) -> None:
    assert line(offer, GLOSSARY) == said
