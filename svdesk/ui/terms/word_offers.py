"""What is offered for one own word, with what a person answered of each before: a decision is never out of sight."""

from collections.abc import Collection, Sequence

from svdesk.domain.glossary import Glossary, Term
from svdesk.i18n import _
from svdesk.services.mapping.offer import Offer, offer
from svdesk.services.mapping.told import your_answer
from svdesk.storage.mappings import Use
from svdesk.ui.terms.suggestion_cards import MOST


def with_answer(use: Use | None, suggested: Sequence[Offer], terms: Glossary) -> tuple[list[Offer], list[str]]:
    """The offers with the term that was chosen before among them, as the first; and what each was answered."""
    offers = list(suggested)
    chosen = use.decision.term if use and use.decision else None
    if use and chosen in terms and chosen and chosen not in {one.term.id for one in offers}:
        offers = [offer(use.own_term, terms[chosen], terms), *offers][:MOST]
    return offers, [your_answer(use.decision if use else None, one.term.id) for one in offers]


def of_found(use: Use, term: Term, terms: Glossary, refused: Collection[str]) -> tuple[Offer, str]:
    """A *term* that was found in the glossary as an offer, and what was answered of it; *refused* are ids."""
    mark = your_answer(use.decision, term.id) or (_("Refused before") if term.id in refused else "")
    return offer(use.own_term, term, terms), mark
