"""A shared term as a person reads it before choosing it: what it is, what it takes in, what it is counted in."""

from collections.abc import Sequence
from dataclasses import dataclass

from svdesk.domain.framework import Checked, Link, LinkKind
from svdesk.domain.glossary import Glossary, Kind, Term
from svdesk.domain.mapping import OwnTerm, unit_fits
from svdesk.domain.quantity import noun
from svdesk.i18n import _
from svdesk.storage.shipped import code_lists, crosswalk, frameworks, units

KINDS = {
    Kind.ACTIVITY: _("Activity"),
    Kind.OUTPUT: _("Output"),
    Kind.OUTCOME: _("Outcome"),
    Kind.INPUT: _("Input"),
}


NOT_REVIEWED = _("Welsh, not yet reviewed")
"""What stands beside a Welsh label that no Welsh speaker has looked at."""


@dataclass(frozen=True, slots=True)
class About:
    """One term in words; a line is empty where there is nothing to say. ``heading`` is where it is browsed.

    ``what_counts`` says where it ends; of the terms that begin there ``rather`` names narrower and wider ones, which
    may say it better, and ``not_this`` the others. ``in_welsh`` gives its labels.
    """

    label: str
    kind: str
    heading: str
    definition: str
    counted_in: str
    lines: tuple[str, ...]
    what_counts: str = ""
    not_this: str = ""
    in_welsh: str = ""
    rather: str = ""

    @property
    def scope(self) -> str:
        """What counts and where it ends, in one piece."""
        return " ".join(filter(None, (self.what_counts, self.rather, self.not_this)))


def about(term: Term, glossary: Glossary) -> About:
    """Say of a term what it is, how it is counted, its other names, and what is wider and narrower than it."""
    narrower = [other.label for other in glossary if other.broader == term.id]
    wider = glossary[term.broader].label if term.broader in glossary and term.broader else ""
    headings = {domain.id: domain.label for domain in glossary.domains}
    lines = (
        _("Also called: {names}.").format(names="; ".join(term.alt_labels)) if term.alt_labels else "",
        _("Takes in: {names}.").format(names="; ".join(narrower)) if narrower else "",
        _("A part of: {name}.").format(name=wider) if wider else "",
    )
    ends = glossary.ends(term)
    near = (
        _named(_("More exactly, where it is that: {names}."), ends.narrower),
        _named(_("More widely, where it is more than that: {names}."), ends.wider),
    )
    return About(
        term.label,
        KINDS[term.kind],
        headings.get(term.domain, ""),
        term.definition,
        counted_in(term),
        tuple(line for line in lines if line),
        _("What counts: {note}").format(note=term.scope_note) if term.scope_note else "",
        _named(_("Not this: {names}."), ends.others),
        _("In Welsh: {names}.").format(names=welsh(term)) if term.welsh else "",
        " ".join(filter(None, near)),
    )


def _named(words: str, terms: Sequence[Term]) -> str:
    return words.format(names="; ".join(term.label for term in terms)) if terms else ""


def welsh(term: Term) -> str:
    """Its labels in Welsh, with a mark where no Welsh speaker has looked at them; empty where it has none."""
    if term.welsh is None:
        return ""
    names = "; ".join(term.welsh.labels)
    return names if term.welsh.reviewed else _("{names} ({mark})").format(names=names, mark=NOT_REVIEWED)


def measures(term: Term) -> tuple[str, ...]:
    """What authorities ask that a term answers, as lines: its code, its title, of which framework, how they relate."""
    return tuple(_measure(link) for link in crosswalk() if link.term == term.id)


def _measure(link: Link) -> str:
    known = {framework.id: framework.title for framework in frameworks()}
    scheme = known.get(link.scheme) or code_lists().get(link.scheme) or link.scheme
    how = {
        LinkKind.EXACT: _("It is the same."),
        LinkKind.CLOSE: _("It is nearly the same."),
        LinkKind.BROAD: _("It is wider than the term."),
        LinkKind.NARROW: _("It is narrower than the term."),
        LinkKind.RELATED: _("It has to do with the term."),
    }[link.kind]
    unseen = {
        Checked.WHOLLY: "",
        Checked.PARTLY: _(" Its wording has been checked in part."),
        Checked.NOT: _(" Its wording has not been checked."),
    }[link.checked]
    label = link.label.rstrip(".")
    named = _("{code}: {label}").format(code=link.code, label=label) if label else link.code
    return _("{named} ({scheme}). {how}{unseen}").format(named=named, scheme=scheme, how=how, unseen=unseen)


def counted_in(term: Term) -> str:
    """Its usual unit and the others: ``Usually counted in people; also in hours or sessions.``"""
    usual = noun(units()[term.default_unit])
    if not term.other_units:
        return _("Counted in {usual}.").format(usual=usual)
    return _("Usually counted in {usual}; also in {others}.").format(usual=usual, others=any_of(term.other_units))


def unit_trouble(own_term: OwnTerm, term: Term) -> str:
    """Why the term cannot be counted as the own term is; empty when it can."""
    if unit_fits(own_term, term):
        return ""
    return _("It is counted in {units}; your word is in {unit}.").format(
        units=any_of(term.units), unit=noun(units()[own_term.unit])
    )


def any_of(unit_ids: tuple[str, ...]) -> str:
    """Units in a sentence: ``people``, ``people or hours``, ``people, hours or pounds``."""
    *first, last = (noun(units()[unit]) for unit in unit_ids)
    return _("{first} or {last}").format(first=", ".join(first), last=last) if first else last
