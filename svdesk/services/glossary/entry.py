"""All that there is to read about one shared term: its neighbours, its units, who measures by it, our words for it."""

from dataclasses import dataclass

from svdesk.domain.framework import Link
from svdesk.domain.glossary import Glossary, Group, Term
from svdesk.domain.mapping import OwnTerm, Relation
from svdesk.domain.quantity import Unit
from svdesk.services.glossary.unreviewed import warning
from svdesk.storage import glossaries, mappings, own_labels, shipped
from svdesk.storage.own_labels import OwnLabel
from svdesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Measured:
    """One measure that an authority asks about the term; ``title`` is the framework's, or what the scheme is."""

    title: str
    link: Link


@dataclass(frozen=True, slots=True)
class OwnWord:
    """One of the charity's own terms that is mapped to the term, how, and in how many counts it stands."""

    own_term: OwnTerm
    relation: Relation
    uses: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One term with everything beside it, for reading.

    ``not_this`` are the terms that begin where it ends, by its own scope note or by theirs. ``units`` has the usual
    one first. ``welsh_warning`` is to stand beside the Welsh labels, and is empty where none is needed.
    """

    term: Term
    domain: str
    wider: tuple[Term, ...]
    narrower: tuple[Term, ...]
    not_this: tuple[Term, ...]
    units: tuple[Unit, ...]
    groups: tuple[Group, ...]
    measures: tuple[Measured, ...]
    own_words: tuple[OwnWord, ...]
    own_names: tuple[OwnLabel, ...]
    welsh_warning: str


def entry(store: Store, term_id: str) -> Entry:
    """The entry of a term of the glossary that is spoken here; ``KeyError`` where there is no such term.

    Measures are those of the crosswalk that ships, in its order; own words are the most used first.
    """
    glossary = glossaries.current(store)
    term = glossary[term_id]
    return Entry(
        term=term,
        domain=next((domain.label for domain in glossary.domains if domain.id == term.domain), ""),
        wider=tuple(glossary[above] for above in glossary.ancestors(term_id)),
        narrower=tuple(other for other in glossary if other.broader == term_id),
        not_this=_not_this(term, glossary),
        units=tuple(shipped.units()[unit] for unit in term.units),
        groups=tuple(group for group in glossary.groups if group.id in term.groups),
        measures=tuple(Measured(_title(link.scheme), link) for link in shipped.crosswalk() if link.term == term_id),
        own_words=_own_words(store, term_id),
        own_names=tuple(own_labels.of_term(store, term_id)),
        welsh_warning=warning(glossary, "cy", [term_id]),
    )


def _not_this(term: Term, glossary: Glossary) -> tuple[Term, ...]:
    return tuple(other for other in glossary if other.id in term.not_this or term.id in other.not_this)


def _own_words(store: Store, term_id: str) -> tuple[OwnWord, ...]:
    return tuple(
        OwnWord(use.own_term, use.decision.relation, use.uses)
        for use in mappings.in_use(store, with_examples=False)
        if use.decision is not None and use.decision.term == term_id
    )


def _title(scheme: str) -> str:
    for framework in shipped.frameworks():
        if framework.id == scheme:
            return framework.title
    return shipped.code_lists().get(scheme, scheme)
