"""Say that a shared term is not what the charity's words mean, so that it is never offered again for them.

It is kept with the own term at which it was said, and holds for the same words in every unit, also one that comes
later. A refusal is of what was read: when the definition of the term changes, the term may be offered once more.
"""

from datetime import datetime

from svdesk.domain.errors import UserError
from svdesk.domain.glossary import Glossary, Term, definition_fingerprint, fold
from svdesk.i18n import _
from svdesk.storage import glossaries, mappings, refusals
from svdesk.storage.refusals import Refusal
from svdesk.storage.store import Store


def refuse(store: Store, own_term_id: str, term_id: str, by: str, at: datetime) -> None:
    """Never offer a shared term for an own term again, nor for its words in another unit, as one change set.

    Raises ``UserError`` when the own term is mapped to that very term.
    """
    own_term, term = mappings.own_term(store, own_term_id), glossaries.current(store)[term_id]
    decision = mappings.decision(store, own_term_id)
    if decision is not None and decision.term == term_id:
        raise UserError(
            _("“{label}” is mapped to “{term}” now.").format(label=own_term.label, term=term.label),
            _("Give it another answer first."),
        )
    label = _("Never offer {term} for “{label}”").format(term=term.label, label=own_term.label)
    with store.change(label, by=by) as change:
        refusals.keep(change, Refusal(own_term_id, term_id, by, at, definition_fingerprint(term)))


def offer_again(store: Store, own_term_id: str, by: str) -> None:
    """Forget every refusal of an own term and of its words in other units, as one change set."""
    label = _("Offer again what was refused for “{label}”").format(label=mappings.own_term(store, own_term_id).label)
    with store.change(label, by=by) as change:
        for refusal in refusals.of_wording(store, own_term_id):
            refusals.forget(change, refusal.own_term, [refusal.term])


def refused(store: Store, own_term_id: str, terms: Glossary) -> dict[str, Refusal]:
    """The refusals of an own term's words that still stand, by the id of the shared term.

    A term that the own term is mapped to all the same, though it was refused for the words in another unit, is none.
    """
    decision = mappings.decision(store, own_term_id)
    mine = decision.term if decision is not None else None
    return {
        refusal.term: refusal
        for refusal in refusals.of_wording(store, own_term_id)
        if refusal.term in terms and refusal.term != mine and stands(refusal, terms[refusal.term])
    }


def refused_pairs(store: Store, terms: Glossary) -> frozenset[tuple[str, str]]:
    """Every (own term id, term id) that was refused there and still stands."""
    return frozenset(
        (refusal.own_term, refusal.term)
        for refusal in refusals.every(store)
        if refusal.term in terms and stands(refusal, terms[refusal.term])
    )


def refused_wordings(store: Store, terms: Glossary) -> dict[str, frozenset[str]]:
    """The ids of the terms that were refused for a wording in any unit, by what ``fold`` makes of the wording."""
    words, found = mappings.own_terms(store), dict[str, frozenset[str]]()
    for own_id, term_id in refused_pairs(store, terms):
        key = fold(words[own_id].label)
        found[key] = found.get(key, frozenset()) | {term_id}
    return found


def stands(refusal: Refusal, term: Term) -> bool:
    """Whether the definition is still the one that was read when the term was refused."""
    return refusal.definition_sha256 == definition_fingerprint(term)
