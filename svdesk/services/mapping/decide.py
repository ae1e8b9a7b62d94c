"""Say what an own term means in shared words. A person decides; only an exact label is taken without asking."""

from dataclasses import dataclass
from datetime import datetime

from svdesk.domain.errors import UserError
from svdesk.domain.glossary import Glossary, Term, fold
from svdesk.domain.mapping import Mapping, Method, OwnTerm, Relation, unit_fits
from svdesk.domain.quantity import noun
from svdesk.i18n import _
from svdesk.storage import mappings
from svdesk.storage.shipped import glossary, units
from svdesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Taken:
    """One own term that was mapped without asking, and the term that it was mapped to."""

    own_term: OwnTerm
    term: Term
    method: Method


def decide(store: Store, decision: Mapping) -> None:
    """Keep one decision as one change set.

    Raises ``UserError`` when the own term's unit can never count the shared term, as hours never count people.
    """
    own_term = mappings.own_terms(store)[decision.own_term]
    refuse_unlike_units(own_term, decision)
    with store.change(_("Map “{label}”").format(label=own_term.label), by=decision.by) as change:
        mappings.decide(change, decision)


def decide_all(store: Store, decisions: list[Mapping], by: str) -> None:
    """Keep many decisions as one change set; a unit that does not fit refuses them all with ``UserError``."""
    own_terms = mappings.own_terms(store)
    for decision in decisions:
        refuse_unlike_units(own_terms[decision.own_term], decision)
    with store.change(_("Map {n} words").format(n=len(decisions)), by=by) as change:
        for decision in decisions:
            mappings.decide(change, decision)


def take_exact_labels(store: Store, by: str, at: datetime) -> list[Taken]:
    """Map every undecided own term which is exactly a label of the glossary, or was mapped in another unit.

    Nothing is taken where the unit does not fit. What was taken is returned so that it can be said.
    """
    uses = mappings.in_use(store)
    earlier = {fold(use.own_term.label): use.decision for use in uses if use.decision and use.decision.term}
    taken = []
    for use in uses:
        if use.decision is None and (found := _exact(use.own_term, earlier, glossary())):
            taken.append(found)
    if taken:
        with store.change(_("Map {n} words that are labels").format(n=len(taken)), by=by) as change:
            for found in taken:
                mappings.decide(
                    change,
                    Mapping(
                        own_term=found.own_term.id,
                        relation=Relation.SAME,
                        term=found.term.id,
                        by=by,
                        at=at,
                        method=found.method,
                        glossary_edition=glossary().edition,
                    ),
                )
    return taken


def refuse_unlike_units(own_term: OwnTerm, decision: Mapping) -> None:
    """Raise ``UserError`` when *decision* would count a shared term in a unit that it cannot have."""
    if decision.term is None or not decision.relation.counts:
        return
    term = glossary()[decision.term]
    if not unit_fits(own_term, term):
        raise UserError(
            _("“{label}” is counted in {unit}, and “{term}” cannot be counted in that.").format(
                label=own_term.label, unit=noun(units()[own_term.unit]), term=term.label
            ),
            _("Choose a term that is counted in {unit}; “{term}” is counted in {others}.").format(
                unit=noun(units()[own_term.unit]),
                term=term.label,
                others=", ".join(noun(units()[unit]) for unit in term.units),
            ),
        )


def _exact(own_term: OwnTerm, earlier: dict[str, Mapping], terms: Glossary) -> Taken | None:
    before = earlier.get(fold(own_term.label))
    if before and before.term and before.relation is Relation.SAME:
        term, method = terms[before.term], Method.EARLIER_CHOICE
    elif found := terms.labelled(own_term.label):
        term, method = found, Method.EXACT_LABEL
    else:
        return None
    return Taken(own_term, term, method) if unit_fits(own_term, term) else None
