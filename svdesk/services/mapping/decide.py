"""Say what an own term means in shared words. A person decides; only an exact name is taken without asking."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
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


def decide(store: Store, decision: Mapping, *, anew: bool = True) -> list[Use]:
    """Keep one decision, for every entry with that wording, as one change set.

    The same words in other units, or in a spelling that an older version kept apart, follow it, whatever was answered,
    where no person has decided about them otherwise; they are returned with their answer. To a shared term they follow
    only where they do already, or it is not refused for them and their unit allows (``_following``), and never where it
    came as nearly the same. What had followed the decision before, and cannot follow this one, has no answer again.
    Where it is not *anew*, but the same answer with another reason, none follow it but those that do already. Nothing
    is refused by it: that is said of each term by itself. Raises ``UserError`` when the own term's unit can never count
    the shared term, as hours never count people.
    """
    own_term = mappings.own_term(store, decision.own_term)
    terms = glossaries.current(store)
    refuse_unlike_units(own_term, decision, terms)
    undecided = _undecided(store, own_term, decision, anew)
    following = _following(store, own_term, undecided, decision)
    with store.change(_sentence(own_term, decision, terms), by=decision.by) as change:
        for use in undecided:
            if use.decision is not None and use.decision.follows:
                mappings.undecide(change, use.own_term.id)  # it may follow no more
        for use in following:
            assert use.decision is not None
            mappings.decide(change, use.decision)
        _keep(change, decision)
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
    refused = refuse.refused_wordings(store, terms)
    earlier: dict[str, set[tuple[Term | None, Relation]]] = {}
    for use in uses:
        made = use.decision
        if made and made.relation is not Relation.ASK_LATER:
            term = None if made.is_near else terms.by_id.get(made.term or "")
            earlier.setdefault(fold(use.own_term.label), set()).add((term, made.relation))
    own = {fold(name): term_id for term_id, names in own_words.names(store).items() for name in names}
    found = (_exact(use.own_term, earlier, own, terms) for use in uses if use.decision is None)
    return [one for one in found if one is not None and one.term.id not in refused.get(fold(one.own_term.label), ())]


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
                "“{term}” is counted in {others}: if that is what your numbers are, say so at their counts under"
                " Activities. Else answer “Covers more”, or choose another term."
            ).format(term=term.label, others=any_of(term.units)),
        )


def _keep(change: Change, decision: Mapping) -> None:
    """Keep a decision, and forget that its term was ever refused."""
    mappings.decide(change, decision)
    if decision.term is not None:
        refusals.forget(change, decision.own_term, [decision.term])


def _undecided(store: Store, own_term: OwnTerm, decision: Mapping, anew: bool) -> list[Use]:
    """The same words in other units which nobody decided about, or only put off, or which followed *own_term*'s.

    Where it is not *anew*, only the last of these. What was put off for a reason, as by a newer edition of the glossary
    that asks again, is asked by itself, and what follows the words in a third unit too goes on doing so. What came as
    nearly the same is of its own unit alone, and what was taken from another charity stays as that said it.
    """
    if decision.is_near:
        return []
    before, alike = mappings.decision(store, own_term.id), mappings.alike(store, own_term)
    followed = {use.decision.answer for use in alike if use.decision and not use.decision.follows}

    def waits(answer: Mapping | None) -> bool:
        if answer is None:
            return anew
        if anew and answer.relation is Relation.ASK_LATER and decision.relation is not Relation.ASK_LATER:
            return answer.follows or not reason.of_person(answer)
        same = before is not None and (answer.relation, answer.term) == (before.relation, before.term)
        return same and answer.follows and answer.answer not in followed

    return [use for use in alike if waits(use.decision)]


def _following(store: Store, own_term: OwnTerm, undecided: Iterable[Use], decision: Mapping) -> list[Use]:
    """Those of the *undecided* which follow *decision*, with the answer that they get.

    A shared term goes over to units that it can have, as *own_term*'s is. “Covers more” is also the way out for words
    whose unit the term cannot have: it then says something of such units alone.
    """
    terms = glossaries.current(store)
    if decision.term is not None:
        elsewhere = (one for one in refusals.of_wording(store, own_term.id) if one.own_term != own_term.id)
        term = terms[decision.term]
        refused = any(one.term == term.id and refuse.stands(one, term) for one in elsewhere)
        undecided = [
            use
            for use in undecided
            if (use.decision is not None and use.decision.answer == decision.answer)
            or (not refused and unit_fits(use.own_term, term) == unit_fits(own_term, term))
        ]
    answer = replace(
        decision,
        why=reason.of_person(decision),
        method=Method.EARLIER_CHOICE,
        score=None,
        glossary_edition=terms.edition,
        confidence=None,
        as_came=(),
        taken=False,
    )
    return [replace(use, decision=replace(answer, own_term=use.own_term.id)) for use in undecided]


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
