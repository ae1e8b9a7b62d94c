"""What the mapping page offers for an own term: suggestions that were not refused, each with what speaks against it."""

from dataclasses import dataclass

from svdesk.domain.glossary import Glossary, Term
from svdesk.domain.mapping import OwnTerm
from svdesk.services.mapping.about_term import About, about, unit_trouble
from svdesk.services.mapping.refuse import refused
from svdesk.services.mapping.suggest import Suggester, Sure
from svdesk.storage.store import Store

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Offer:
    """One term for a person to choose or not.

    ``why`` is the suggestion's reason and ``score`` its score in millionths, None when nothing suggested it.
    ``unit_trouble`` says why it cannot be the same or a part of it. ``sure`` says how far the suggestion may be
    trusted: a guess is to be read before it is answered; what nothing suggested is one.
    """

    term: Term
    about: About
    why: str = ""
    score: int | None = None
    unit_trouble: str = ""
    sure: Sure = Sure.GUESS


@dataclass(frozen=True, slots=True)
class Offered:
    """What is offered for one own term, the best first.

    ``doubtful`` advises that perhaps nothing fits; ``left_out`` says how many terms were refused before.
    """

    offers: tuple[Offer, ...]
    doubtful: bool = False
    left_out: int = 0


def offered(store: Store, suggester: Suggester, own_term: OwnTerm, glossary: Glossary, top: int = 5) -> Offered:
    """At most *top* suggestions for an own term, without those that were refused for it and are still so defined.

    What has been decided and named in the store since the last time is learnt first.
    """
    suggester.learn_from(store)
    no_more = refused(store, own_term.id, glossary)
    answer = suggester.suggest(own_term.label, top=top + len(no_more), unit=own_term.unit)
    kept = [found for found in answer.suggestions if found.term_id not in no_more][:top]
    return Offered(
        tuple(offer(own_term, glossary[f.term_id], glossary, f.why, round(f.score * _MILLION), f.sure) for f in kept),
        answer.none,
        len(no_more),
    )


def offer(
    own_term: OwnTerm,
    term: Term,
    glossary: Glossary,
    why: str = "",
    score: int | None = None,
    sure: Sure = Sure.GUESS,
) -> Offer:
    """One term with what there is to know before choosing it for an own term."""
    return Offer(term, about(term, glossary), why, score, unit_trouble(own_term, term), sure)
