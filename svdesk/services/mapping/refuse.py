"""Say that a shared term is not what an own term means, so that it is never offered again for it.

A refusal is of what was read: when the definition of the term changes, the term may be offered once more.
"""

from collections.abc import Iterable
from datetime import datetime

from svdesk.domain.errors import UserError
from svdesk.domain.glossary import Glossary, Term, definition_fingerprint, fold
from svdesk.i18n import _
from svdesk.storage import glossaries, mappings, refusals
from svdesk.storage.change import Change
from svdesk.storage.refusals import Refusal
from svdesk.storage.store import Store


def refuse(store: Store, own_term_id: str, term_id: str, by: str, at: datetime) -> None:
    """Never offer a shared term for an own term again, as one change set.

    Raises ``UserError`` when the own term is mapped to that very term.
    """
    own_term, term = mappings.own_term(store, own_term_id), glossaries.current(store)[term_id]
    decision = mappings.decisions(store).get(own_term_id)
    if decision is not None and decision.term == term_id:
        raise UserError(
            _("“{label}” is mapped to “{term}” now.").format(label=own_term.label, term=term.label),
            _("Give it another answer first."),
        )
    label = _("Never offer {term} for “{label}”").format(term=term.label, label=own_term.label)
    with store.change(label, by=by) as change:
        keep(change, own_term_id, [term_id], by, at)


def offer_again(store: Store, own_term_id: str, by: str) -> None:
    """Forget every refusal of an own term, as one change set."""
    label = _("Offer again what was refused for “{label}”").format(label=mappings.own_term(store, own_term_id).label)
    with store.change(label, by=by) as change:
        refusals.forget(change, own_term_id, refusals.of(store, own_term_id))


def refused(store: Store, own_term_id: str, terms: Glossary) -> dict[str, Refusal]:
    """The refusals of an own term that still stand, by the id of the shared term."""
    return {
        term_id: refusal
        for term_id, refusal in refusals.of(store, own_term_id).items()
        if term_id in terms and stands(refusal, terms[term_id])
    }


def refused_pairs(store: Store, terms: Glossary) -> frozenset[tuple[str, str]]:
    """Every (own term id, term id) that was refused and still stands."""
    return frozenset(
        (refusal.own_term, refusal.term)
        for refusal in refusals.every(store)
        if refusal.term in terms and stands(refusal, terms[refusal.term])
    )


def refused_wordings(store: Store, terms: Glossary) -> dict[str, frozenset[str]]:
    """The ids of terms that were refused for a wording in every unit it is counted in, by what ``fold`` makes of it."""
    by_word: dict[str, set[str]] = {}
    for own_id, term_id in refused_pairs(store, terms):
        by_word.setdefault(own_id, set()).add(term_id)
    found: dict[str, frozenset[str]] = {}
    for own_term in mappings.own_terms(store).values():
        key, mine = fold(own_term.label), frozenset(by_word.get(own_term.id, ()))
        found[key] = found.get(key, mine) & mine
    return found


def keep(change: Change, own_term_id: str, term_ids: Iterable[str], by: str, at: datetime) -> None:
    """Keep refusals inside a change set that is open already."""
    terms = glossaries.current(change.store)
    for term_id in term_ids:
        refusals.keep(change, Refusal(own_term_id, term_id, by, at, fingerprint(terms[term_id])))


def stands(refusal: Refusal, term: Term) -> bool:
    """Whether the definition is still the one that was read when the term was refused."""
    return refusal.definition_sha256 == fingerprint(term)


def fingerprint(term: Term) -> str:
    """By what a definition is known again; see ``definition_fingerprint``."""
    return definition_fingerprint(term)
