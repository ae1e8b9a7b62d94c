"""What a newer edition of the glossary would change for this charity, and what it would leave as it is.

A decision was made about a term as it was then. It is asked again where the definition is another one, where the term
may no longer be counted in the charity's unit, or where the term is no more; a better label alone asks nobody.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from svdesk.domain.glossary import Glossary, Term, definition_fingerprint
from svdesk.domain.mapping import Mapping, OwnTerm, can_count
from svdesk.services.glossary.own_labels import of_another
from svdesk.storage import authorities, glossaries, mappings, own_labels, refusals
from svdesk.storage.own_labels import OwnLabel
from svdesk.storage.store import Store


class Why(StrEnum):
    """Why a decision is asked again."""

    RETIRED = "retired"
    SPLIT = "split"
    DEFINITION = "definition"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Reopened:
    """A decision that has to be made again; ``after`` is None where the term is no more.

    ``instead`` are the terms that took its place, if any.
    """

    own_term: OwnTerm
    decision: Mapping
    before: Term
    after: Term | None
    why: tuple[Why, ...]
    instead: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Freed:
    """A refusal that no longer stands: the term may be offered again, or is no more (``after`` is None)."""

    own_term: OwnTerm
    before: Term
    after: Term | None


@dataclass(frozen=True, slots=True)
class Renamed:
    """A term with another label, to which own terms are mapped that stay mapped."""

    before: Term
    after: Term


@dataclass(frozen=True, slots=True)
class Moved:
    """A term to which own terms stay mapped, that counted under ``was`` too and counts under ``now``; None is none."""

    term: Term
    was: Term | None
    now: Term | None


@dataclass(frozen=True, slots=True)
class NameInDoubt:
    """A name of the charity's own that stays, and is now ``other``'s label too; None where its own term is no more."""

    name: OwnLabel
    other: Term | None


@dataclass(frozen=True, slots=True)
class TargetLost:
    """A target for a line by shared term, of a contract by its reference, whose ``term`` is no more; it stays."""

    contract: str
    code: str
    term: Term


@dataclass(frozen=True, slots=True)
class Effects:
    """All that an edition changes, and how much it leaves: decisions, refusals, names and sent returns.

    ``scope`` are terms to which own terms stay mapped, but of which it says otherwise what counts and what does not.
    Only what is ``reopened`` is written; the rest is for a person to know.
    """

    reopened: tuple[Reopened, ...]
    freed: tuple[Freed, ...]
    renamed: tuple[Renamed, ...]
    in_doubt: tuple[NameInDoubt, ...]
    targets_lost: tuple[TargetLost, ...]
    added: tuple[Term, ...]
    removed: tuple[Term, ...]
    decisions_kept: int
    refusals_kept: int
    sent_returns: int
    moved: tuple[Moved, ...] = ()
    scope: tuple[Term, ...] = ()


def effects(store: Store, newer: Glossary) -> Effects:
    """Hold *newer* against what this desk file speaks and has decided; nothing is written."""
    now = glossaries.current(store)
    words, decided = mappings.own_terms(store), mappings.decisions(store)
    named = [one for one in decided.values() if one.term is not None and one.term in now]
    reopened = [found for one in named if (found := _reopened(words[one.own_term], one, now, newer))]
    standing = _standing_refusals(store, now)
    freed = [one for pair in standing if (one := _freed(words[pair[0]], now[pair[1]], newer))]
    asked_again = {one.own_term.id for one in reopened}
    kept = {one.term for one in named if one.own_term not in asked_again}
    count = store.one("SELECT count(*) FROM sent_return")
    return Effects(
        reopened=tuple(sorted(reopened, key=lambda one: (one.own_term.label.casefold(), one.own_term.unit))),
        freed=tuple(sorted(freed, key=lambda one: (one.own_term.label.casefold(), one.before.id))),
        renamed=tuple(Renamed(now[t], newer[t]) for t in _ids(kept) if newer[t].label != now[t].label),
        in_doubt=tuple(_names_in_doubt(store, now, newer)),
        targets_lost=tuple(_targets_lost(store, now, newer)),
        added=tuple(term for term in newer if term.id not in now),
        removed=tuple(term for term in now if term.id not in newer),
        decisions_kept=len(decided) - len(reopened),
        refusals_kept=len(standing) - len(freed),
        sent_returns=int(count[0]) if count else 0,
        moved=tuple(
            Moved(newer[t], now.by_id.get(now[t].broader or ""), newer.by_id.get(newer[t].broader or ""))
            for t in _ids(kept)
            if newer[t].broader != now[t].broader
        ),
        scope=tuple(newer[t] for t in _ids(kept) if _scope(newer[t], newer) != _scope(now[t], newer)),
    )


def _reopened(own: OwnTerm, decision: Mapping, now: Glossary, newer: Glossary) -> Reopened | None:
    before = now[decision.term or ""]
    if before.id not in newer:
        told = next((one.replaced_by for one in newer.retired if one.id == before.id), ())
        instead = tuple(newer[term] for term in told if term in newer)
        return Reopened(own, decision, before, None, (Why.SPLIT if len(instead) > 1 else Why.RETIRED,), instead)
    after, why = newer[before.id], []
    if definition_fingerprint(before) != definition_fingerprint(after):
        why.append(Why.DEFINITION)
    if decision.relation.counts and can_count(before, own.unit) and not can_count(after, own.unit):
        why.append(Why.UNIT)
    return Reopened(own, decision, before, after, tuple(why)) if why else None


def _scope(term: Term, newer: Glossary) -> tuple[str, frozenset[str]]:
    """What counts and what does not: its note, whatever its spaces, and those of *newer* that are other things."""
    return " ".join(term.scope_note.split()), frozenset(other for other in term.not_this if other in newer)


def _standing_refusals(store: Store, now: Glossary) -> list[tuple[str, str]]:
    return [
        (one.own_term, one.term)
        for one in refusals.every(store)
        if one.term in now and one.definition_sha256 == definition_fingerprint(now[one.term])
    ]


def _freed(own: OwnTerm, before: Term, newer: Glossary) -> Freed | None:
    if before.id not in newer:
        return Freed(own, before, None)
    after = newer[before.id]
    return None if definition_fingerprint(before) == definition_fingerprint(after) else Freed(own, before, after)


def _names_in_doubt(store: Store, now: Glossary, newer: Glossary) -> Iterable[NameInDoubt]:
    for name in own_labels.every(store):
        other = of_another(name.label, name.term, newer)
        if other is not None and of_another(name.label, name.term, now) is None:
            yield NameInDoubt(name, other)
        elif name.term in now and name.term not in newer:
            yield NameInDoubt(name, None)


def _targets_lost(store: Store, now: Glossary, newer: Glossary) -> Iterable[TargetLost]:
    """Targets of lines by term, whose code is the term's id, with a unit after a stroke where it is not the usual."""
    for contract in authorities.contracts(store):
        for code in dict.fromkeys(target.code for target in contract.targets):
            term = code.partition("/")[0]
            if term in now and term not in newer:
                yield TargetLost(contract.reference, code, now[term])


def _ids(terms: Iterable[str | None]) -> list[str]:
    return sorted(term for term in terms if term is not None)
