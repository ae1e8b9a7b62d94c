"""Say what an own term means in shared words. A person decides; only an exact name is taken without asking."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from svdesk.domain.errors import UserError
from svdesk.domain.glossary import Glossary, Term, fold
from svdesk.domain.mapping import Mapping, Method, OwnTerm, Relation, unit_fits
from svdesk.domain.quantity import noun
from svdesk.i18n import _
from svdesk.services.mapping import reason, refuse
from svdesk.services.mapping.about_term import any_of
from svdesk.storage import glossaries, mappings, own_words, refusals
from svdesk.storage.change import Change
from svdesk.storage.mappings import Use
from svdesk.storage.shipped import units
from svdesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Taken:
    """One own term that was mapped without asking, the term that it was mapped to, and how they relate."""

    own_term: OwnTerm
    term: Term
    method: Method
    relation: Relation = Relation.SAME


def decide(store: Store, decision: Mapping, refusing: Iterable[str] = ()) -> list[Taken]:
    """Keep one decision, for every entry with that wording, as one change set.

    Where the decision counts, the same wording in other units follows it if no person has decided about it and the
    shared term can be counted so; what followed is returned. What had followed the decision before, and cannot
    follow this one, has no answer again. *refusing* are ids of terms never to be offered again for this own term.
    Raises ``UserError`` when the own term's unit can never count the shared term, as hours never count people.
    """
    own_term = mappings.own_term(store, decision.own_term)
    terms = glossaries.current(store)
    refuse_unlike_units(own_term, decision, terms)
    wording = _same_wording(store, own_term)
    following = _following(store, wording, decision)
    with store.change(_sentence(own_term, decision, terms), by=decision.by) as change:
        for other in wording:
            mappings.undecide(change, other.id)
        for taken in following:
            mappings.decide(change, _mapping(taken, decision.by, decision.at, terms.edition))
        _keep(change, decision)
        refuse.keep(change, own_term.id, refusing, decision.by, decision.at)
    return following


def decide_all(store: Store, decisions: list[Mapping], by: str) -> None:
    """Keep many decisions as one change set; a unit that does not fit refuses them all with ``UserError``."""
    own_terms = mappings.own_terms(store)
    for decision in decisions:
        refuse_unlike_units(own_terms[decision.own_term], decision, glossaries.current(store))
    with store.change(_("Map {n} words").format(n=len(decisions)), by=by) as change:
        for decision in decisions:
            _keep(change, decision)


def take_exact_labels(store: Store, by: str, at: datetime) -> list[Taken]:
    """Map every undecided own term which is exactly a name of a shared term, or was mapped in another unit.

    A name is a label of the glossary, or one that the charity itself added to a term. Nothing is taken where the unit
    does not fit, where the pair was refused, where the charity's name is the label of another term, or where the
    same words in other units were answered in two ways or with a term that does not count. What was taken is returned
    so that it can be said.
    """
    taken = exact_labels(store, mappings.in_use(store, with_examples=False))
    if taken:
        words = _("Map {n} words that are names of shared terms").format(n=len(taken))
        one = _("Map “{label}”, the name of a shared term").format(label=taken[0].own_term.label)
        with store.change(one if len(taken) == 1 else words, by=by) as change:
            for found in taken:
                mappings.decide(change, _mapping(found, by, at, glossaries.current(store).edition))
    return taken


def exact_labels(store: Store, uses: Collection[Use]) -> list[Taken]:
    """What ``take_exact_labels`` would take among *uses*, without taking it."""
    terms = glossaries.current(store)
    pairs = refuse.refused_pairs(store, terms)
    earlier: dict[str, set[tuple[Term | None, Relation]]] = {}
    for use in uses:
        made = use.decision
        if made and made.relation is not Relation.ASK_LATER:
            term = terms.by_id.get(made.term or "")
            earlier.setdefault(fold(use.own_term.label), set()).add((term, made.relation))
    own = {fold(name): term_id for term_id, names in own_words.names(store).items() for name in names}
    found = (_exact(use.own_term, earlier, own, terms) for use in uses if use.decision is None)
    return [one for one in found if one is not None and (one.own_term.id, one.term.id) not in pairs]


def refuse_unlike_units(own_term: OwnTerm, decision: Mapping, terms: Glossary) -> None:
    """Raise ``UserError`` when *decision* would count a term of *terms* in a unit that it cannot have."""
    if decision.term is None or not decision.relation.counts:
        return
    term = terms[decision.term]
    if not unit_fits(own_term, term):
        raise UserError(
            _("“{label}” is counted in {unit}, and “{term}” cannot be counted in that.").format(
                label=own_term.label, unit=noun(units()[own_term.unit]), term=term.label
            ),
            _(
                "“{term}” is counted in {others}: if that is what the numbers of “{label}” are, say so at its counts on"
                " the page Activities. Otherwise answer “Covers more”, or choose a term that is counted in {unit}."
            ).format(
                term=term.label,
                others=any_of(term.units),
                label=own_term.label,
                unit=noun(units()[own_term.unit]),
            ),
        )


def _keep(change: Change, decision: Mapping) -> None:
    """Keep a decision, and forget that its term was ever refused."""
    mappings.decide(change, decision)
    if decision.term is not None:
        refusals.forget(change, decision.own_term, [decision.term])


def _same_wording(store: Store, own_term: OwnTerm) -> list[OwnTerm]:
    """The same words in other units which have no answer, or only that which followed from *own_term*'s."""
    decided = mappings.decisions(store)
    before = decided.get(own_term.id)

    def follows(other: OwnTerm) -> bool:
        answer = decided.get(other.id)
        if answer is None or before is None:
            return answer is None
        same = (answer.term, answer.relation) == (before.term, before.relation)
        return same and answer.method is Method.EARLIER_CHOICE

    alike = (other for other in mappings.own_terms(store).values() if fold(other.label) == fold(own_term.label))
    return [other for other in alike if other.id != own_term.id and follows(other)]


def _following(store: Store, wording: Iterable[OwnTerm], decision: Mapping) -> list[Taken]:
    if decision.term is None or not decision.relation.counts:
        return []
    terms = glossaries.current(store)
    term, pairs = terms[decision.term], refuse.refused_pairs(store, terms)
    return [
        Taken(other, term, Method.EARLIER_CHOICE, decision.relation)
        for other in wording
        if unit_fits(other, term) and (other.id, term.id) not in pairs
    ]


def _mapping(taken: Taken, by: str, at: datetime, edition: str) -> Mapping:
    return Mapping(
        own_term=taken.own_term.id,
        relation=taken.relation,
        term=taken.term.id,
        by=by,
        at=at,
        method=taken.method,
        glossary_edition=edition,
    )


def _sentence(own_term: OwnTerm, decision: Mapping, terms: Glossary) -> str:
    """What the decision is called in the history and beside Undo."""
    if reason.is_no_social_value(decision):
        return _("Say that “{label}” is not social value").format(label=own_term.label)
    sentence = {
        Relation.SAME: _("Map “{label}” to {term}"),
        Relation.PART_OF: _("Map “{label}” as a part of {term}"),
        Relation.COVERS_MORE: _("Say that “{label}” covers more than {term}"),
        Relation.NOTHING_FITS: _("Say that nothing fits “{label}”"),
        Relation.ASK_LATER: _("Leave “{label}” for later"),
    }[decision.relation]
    return sentence.format(label=own_term.label, term=terms[decision.term].label if decision.term else "")


def _exact(
    own_term: OwnTerm, earlier: dict[str, set[tuple[Term | None, Relation]]], own: dict[str, str], terms: Glossary
) -> Taken | None:
    """What *own_term* is taken for; *earlier* answers and the charity's *own* names are by what ``fold`` makes."""
    if before := earlier.get(fold(own_term.label)):
        [(term, relation), *others] = before
        if others or term is None or not relation.counts:
            return None
        taken = Taken(own_term, term, Method.EARLIER_CHOICE, relation)
    elif found := _named(own_term.label, own, terms):
        taken = Taken(own_term, found, Method.EXACT_LABEL)
    else:
        return None
    return taken if unit_fits(own_term, taken.term) else None


def _named(text: str, own: dict[str, str], terms: Glossary) -> Term | None:
    """The one term of which *text* is a name; a newer edition may have made a charity's name another term's label."""
    label, term_id = terms.labelled(text), own.get(fold(text))
    if term_id is None or term_id not in terms:
        return label
    return terms[term_id] if label is None or label.id == term_id else None
